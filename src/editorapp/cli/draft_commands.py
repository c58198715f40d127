"""The command that suggests what a draft, or a batch of them, should link to."""

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
from editorapp.article.suggestion import Suggestion
from editorapp.cli.context import Context
from editorapp.cli.drafts import read_draft
from editorapp.cli.output import print_json
from editorapp.errors import FormatError, UnreadableError, UsageError
from editorapp.suggest.own_weights import read_own_weights
from editorapp.suggest.suggesting import Suggester, Wanted

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
    draft = read_draft(options.draft)
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
