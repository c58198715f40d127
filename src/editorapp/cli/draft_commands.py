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

from editorapp.article.draft import Draft
from editorapp.article.front_matter import FrontMatter
from editorapp.article.stand_ins import legible
from editorapp.article.suggestion import Suggestion
from editorapp.cli.context import Context
from editorapp.cli.output import print_json, write_output
from editorapp.errors import FormatError, UnreadableError, UsageError
from editorapp.publish.formats import find_format, formats, render_export
from editorapp.suggest.own_weights import read_own_weights
from editorapp.suggest.suggesting import Suggester, Wanted
from editorapp.workspace.text_files import decode_text, read_text_file

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
    with context.archive(options.archive) as archive:
        suggester = Suggester(archive, context.times())
        suggester.refresh(read_own_weights(archive.folder).active)
        wanted = Wanted(limit=options.limit, before=_ordinal(options.before), label=context.label)
        found = suggester.suggest(draft, _today(), wanted)
    if options.json:
        print_json({"suggestions": [_record(item) for item in found.items], "note": found.note})
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
    try:
        target = find_format(options.to)
    except FormatError as error:
        raise UsageError(error.what, error.hint) from error
    data = render_export(_read_draft(options.draft), target.name, context.label)
    if options.output and options.output != "-":
        write_output(Path(options.output), data, replace=options.force)
        if options.json:
            print_json({"format": target.name, "files": [options.output]})
    elif options.json:
        print_json({"format": target.name, "files": [], "text": data.decode("utf-8", "replace")})
    else:
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
    return 0


def _list_formats(options: argparse.Namespace) -> int:
    if options.json:
        rows = [{"name": row.name, "title": row.title, "extension": row.extension} for row in formats()]
        print_json({"formats": rows})
    else:
        for row in formats():
            print(f"{row.name:12} {row.title}: {row.hint}")
    return 0


def _suggest_batch(options: argparse.Namespace, context: Context) -> int:
    with _batch_lines(options.batch) as stream, context.archive(options.archive) as archive:
        suggester = Suggester(archive, context.times())
        if options.own_weights:
            learnt = read_own_weights(archive.folder).learnt
            suggester.ranker.own = learnt.weights if learnt else None
        for number, line in enumerate(stream, 1):
            if line.strip():
                print_json(_answer(suggester, _batch_record(line, number), number, options))
    return 0


def _answer(suggester: Suggester, record: dict[str, Any], number: int, options: argparse.Namespace) -> dict[str, Any]:
    """A line of the batch's answer. The draft's body is taken as it is: it has no front matter."""
    values = {name: _text(record.get(name)) for name in ("id", "title", "url", "lang")}
    draft = Draft(FrontMatter("yaml", "", MappingProxyType(values)), _text(record.get("body")))
    try:
        before = _ordinal(record.get("before") or options.before)
    except ValueError as error:
        what = f"Line {number} of the batch: “{record.get('before')}” is not a date."
        raise FormatError(what, "Write it as 2026-11-22.") from error
    ids = suggester.ids(draft, _today(), limit=options.limit, before=before)
    return {"id": record.get("id"), "suggestions": ids}


def _text(value: object) -> str:
    return "" if value is None else str(value)


def _batch_record(line: bytes, number: int) -> dict[str, Any]:
    try:
        record = json.loads(line.decode("utf-8-sig", "replace"))
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
    if name != "-":
        return Draft.parse(legible(read_text_file(Path(name)).text))
    text_file = decode_text(sys.stdin.buffer.read())
    if text_file is None:
        raise UnreadableError("Standard input is not text.", "Give a draft in Markdown.")
    return Draft.parse(legible(text_file.text))


def _ordinal(date: object) -> int | None:
    """The day's ordinal. Raises ValueError for what is no ISO date."""
    return datetime.date.fromisoformat(str(date)[:10]).toordinal() if date else None


def _today() -> int:
    return datetime.date.today().toordinal()


def _record(item: Suggestion) -> dict[str, Any]:
    return asdict(item) | {
        "reasons": [reason.text for reason in item.reasons],
        "placements": [asdict(place) for place in item.placements],
    }
