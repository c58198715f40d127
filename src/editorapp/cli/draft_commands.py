"""The commands about a draft: suggestions for it, and exports of it."""

import argparse
import datetime
import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from types import MappingProxyType
from typing import Any, BinaryIO

from editorapp.archive.archive import Archive
from editorapp.article.draft import Draft
from editorapp.article.front_matter import FrontMatter
from editorapp.article.suggestion import Suggestion
from editorapp.cli.context import Context, print_json
from editorapp.errors import FormatError, UnreadableError, UnwritableError, UsageError
from editorapp.publish.formats import find_format, formats, render_export
from editorapp.suggest.suggesting import suggest, suggest_ids
from editorapp.workspace.atomic import write_atomic
from editorapp.workspace.text_files import read_text_file

_NOTES = MappingProxyType(
    {
        "short": "Keep writing: suggestions appear once there is a headline or about 40 words.",
        "nothing": "Nothing close enough in this archive.",
        "linked": "Everything close to this story is linked already.",
    }
)


def suggest_for(options: argparse.Namespace, context: Context) -> int:
    """Suggestions for one draft, or for a batch of them."""
    if bool(options.batch) == bool(options.draft):
        raise UsageError("Give a draft, or --batch with a file of drafts.", "See “editorapp suggest --help”.")
    if options.batch:
        return _suggest_batch(options, context)
    draft = _read_draft(options.draft)
    before = _ordinal(options.before)
    with context.archive(options.archive) as archive:
        found = suggest(archive, draft, _today(), limit=options.limit, before=before)
    if options.json:
        print_json({"suggestions": [_record(item) for item in found.items]})
        return 0
    for number, item in enumerate(found.items, 1):
        print(f"{number}. {item.title}  ({item.published[:10] or 'no date'})")
        print(f"   {'; '.join(reason.text for reason in item.reasons)}\n   {item.url or item.id}")
    if not found.items:
        print(_NOTES[found.note])
    return 0


def export_draft(options: argparse.Namespace, context: Context) -> int:
    """Write a draft in a format, to a file or to standard output."""
    if options.formats:
        return _list_formats(options)
    if not options.draft or not options.to:
        raise UsageError("Give a draft and --to FORMAT.", "See “editorapp export --formats”.")
    find_format(options.to)
    data = render_export(_read_draft(options.draft), options.to, context.label)
    if not options.output or options.output == "-":
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
        return 0
    target = Path(options.output)
    if target.exists() and not options.force:
        raise UnwritableError(f"“{target}” is already there.", "Use --force to replace it.")
    write_atomic(target, data)
    if options.json:
        print_json({"files": [str(target)]})
    return 0


def _list_formats(options: argparse.Namespace) -> int:
    if options.json:
        print_json([{"name": row.name, "title": row.title, "extension": row.extension} for row in formats()])
    else:
        for row in formats():
            print(f"{row.name:12} {row.title}: {row.hint}")
    return 0


def _suggest_batch(options: argparse.Namespace, context: Context) -> int:
    with _batch_lines(options.batch) as stream, context.archive(options.archive) as archive:
        for number, line in enumerate(stream, 1):
            if line.strip():
                print_json(_answer(archive, _batch_record(line, number), options))
    return 0


def _answer(archive: Archive, record: dict[str, Any], options: argparse.Namespace) -> dict[str, Any]:
    values = {"title": str(record.get("title") or ""), "id": str(record.get("id") or "")}
    draft = Draft(FrontMatter("yaml", "", MappingProxyType(values)), str(record.get("body") or ""))
    before = _ordinal(record.get("before") or options.before)
    return {
        "id": record.get("id"),
        "suggestions": suggest_ids(archive, draft, _today(), limit=options.limit, before=before),
    }


def _batch_record(line: bytes, number: int) -> dict[str, Any]:
    try:
        record = json.loads(line)
    except (ValueError, RecursionError):
        record = None
    if not isinstance(record, dict):
        raise FormatError(f"Line {number} of the batch is not a JSON object.", "Each line needs id, title and body.")
    return record


@contextmanager
def _batch_lines(name: str) -> Iterator[BinaryIO]:
    if name == "-":
        yield sys.stdin.buffer
        return
    try:
        stream = Path(name).open("rb")  # noqa: SIM115 (closed below; only opening may fail here)
    except OSError as error:
        raise UnreadableError(f"“{name}” could not be read ({error.strerror}).", "Check the name.") from error
    with stream:
        yield stream


def _read_draft(name: str) -> Draft:
    if name == "-":
        return Draft.parse(sys.stdin.buffer.read().decode("utf-8", "replace"))
    return Draft.parse(read_text_file(Path(name)).text)


def _ordinal(date: object) -> int | None:
    if not date:
        return None
    try:
        return datetime.date.fromisoformat(str(date)[:10]).toordinal()
    except ValueError as error:
        raise FormatError(f"“{date}” is not a date.", "Write it as 2026-11-22.") from error


def _today() -> int:
    return datetime.date.today().toordinal()


def _record(item: Suggestion) -> dict[str, Any]:
    return asdict(item) | {
        "reasons": [reason.text for reason in item.reasons],
        "placements": [asdict(place) for place in item.placements],
    }
