"""The story as a Markdown file: its details under their canonical keys, its text without private notes."""

import json
import re
from collections.abc import Mapping
from typing import Any

from editorapp.article.draft import DETAILS, LISTS, Draft
from editorapp.publish.options import ExportOptions
from editorapp.render.notes import published

_PLAIN_KEY = re.compile(r"[A-Za-z_][\w-]*", re.ASCII)
_NOT_IN_YAML = re.compile("[\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]")
"""What JSON leaves in a string as it is and YAML reads as a line end or refuses (YAML 1.1, 5.1 and 5.4)."""


def write_markdown(draft: Draft, options: ExportOptions) -> bytes:  # noqa: ARG001 (every writer gets the options)
    """The file as UTF-8. Reading it gives the same details and the same text, without notes and comments."""
    return as_file(details_of(draft), published(draft.body).text)


def as_file(details: Mapping[str, Any], body: str) -> bytes:
    """Details as YAML, a line each, and the text, as UTF-8."""
    lines = [f"{_key(name)}: {_value(value)}\n" for name, value in details.items()]
    head = f"---\n{''.join(lines)}---\n\n" if lines else ""
    stripped = body.strip("\n")
    return f"{head}{stripped}\n".encode("utf-8", "replace")


def details_of(draft: Draft) -> dict[str, Any]:
    """The known details in their order, then every other key as it came."""
    known: dict[str, Any] = {name: _detail(draft, name) for name in DETAILS}
    if image := draft.lead_image:
        known |= {
            "image": image.src,
            "image_alt": image.alt,
            "image_caption": image.caption,
            "image_credit": image.credit,
        }
    written = {name: value for name, value in known.items() if value}
    replaced = {draft.key_of(name) for name in DETAILS if not _is_more_than_one(draft, name)}
    others = {name: value for name, value in draft.front.values.items() if name not in replaced}
    return written | {name: value for name, value in others.items() if name not in written}


def _detail(draft: Draft, name: str) -> str | list[str]:
    if name in LISTS:
        return list(draft.details(name))
    return draft.section if name == "section" else draft.detail(name)


def _is_more_than_one(draft: Draft, name: str) -> bool:
    """Whether the key holds values that one line cannot (`categories: [Harbour, Council]`)."""
    value = draft.front.values.get(draft.key_of(name))
    return name not in LISTS and name != "image" and isinstance(value, list) and len(value) > 1


def _key(name: str) -> str:
    return name if _PLAIN_KEY.fullmatch(name) else _value(name)


def _value(value: Any) -> str:
    """The value as JSON, which YAML reads as the same: strings quoted, lists and mappings on one line."""
    return _NOT_IN_YAML.sub(lambda found: f"\\u{ord(found[0]):04X}", json.dumps(value, ensure_ascii=False))
