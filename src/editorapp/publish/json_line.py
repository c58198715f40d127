"""The story as a line of the archive's own format."""

import json
import re
from typing import Any

from editorapp.article.blocks import split_blocks
from editorapp.article.draft import Draft
from editorapp.article.read_also import parse_read_also
from editorapp.publish.dates import stamp
from editorapp.publish.details import photos_of
from editorapp.publish.options import ExportOptions
from editorapp.render.notes import published

_ESCAPED = re.compile("[\x85\u2028\u2029\ud800-\udfff]")


def write_json_line(draft: Draft, options: ExportOptions) -> bytes:
    """One JSON object on one line, as UTF-8: the fields of `archive export` that the draft has a value for."""
    line = json.dumps(record(draft, options), ensure_ascii=False)
    return (_ESCAPED.sub(lambda sign: f"\\u{ord(sign[0]):04x}", line) + "\n").encode()


def record(draft: Draft, options: ExportOptions) -> dict[str, Any]:
    """The story's fields; the lead photo is the first of its photos, unless it stands further down in the text."""
    body, edges = _without_read_alsos(published(draft.body).text, options.label)
    known: dict[str, Any] = {
        "id": draft.id,
        "url": draft.url,
        "title": draft.title,
        "published": stamp(draft.date, options.located),
        "authors": list(draft.authors),
        "section": draft.section,
        "tags": list(draft.tags),
        "standfirst": draft.standfirst,
        "body": body,
        "images": [
            {"src": image.src, "alt": image.alt, "caption": image.caption, "credit": image.credit}
            for image in photos_of(draft)
        ],
        "edges": edges,
        "lang": draft.lang,
        "status": "embargoed" if draft.embargo else "",
    }
    return {name: value for name, value in known.items() if value or name in ("title", "body")}


def _without_read_alsos(text: str, label: str) -> tuple[str, list[dict[str, str]]]:
    """(the text without its read-alsos, these as edges): as the archive keeps an article."""
    parts: list[str] = []
    edges = []
    at = 0
    for block in split_blocks(text, label):
        found = parse_read_also(block.text, label) if block.kind == "read-also" else None
        if found is not None:
            edges.append({"kind": "read-also", "headline": found.headline, "url": found.url})
            parts.append(text[at : block.start].rstrip("\n"))
            at = block.end
    return "".join((*parts, text[at:])).strip("\n"), edges
