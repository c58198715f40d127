"""ninjs, the news agencies' JSON: one object, a list, one a line, or the answer of a service that holds some."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from editorapp.archive.importers.json_files import json_of
from editorapp.archive.importers.ninjs_item import (
    Json,
    associations_of,
    has_text,
    ninjs_item,
    value_of,
)
from editorapp.archive.importers.records import Found, ImportOptions, Item, Source, text_of
from editorapp.archive.importers.source_files import scan, text_of_file
from editorapp.archive.importers.wire_story import found_in, reason_to_skip
from editorapp.errors import FormatError

LARGEST = 200 << 20
"""Bytes of one file."""
_MARK = re.compile(rb'"version[cC]reated"')
_FIELDS = frozenset(
    {
        "versioncreated", "pubstatus", "headline", "headlines", "bodies", "body_html", "body_xhtml", "body_text",
        "byline", "slugline", "descriptions", "description_text", "renditions", "associations", "firstcreated",
        "contentcreated",
    }
)  # fmt: skip
"""Fields of which a news object has at least one."""
_MEDIA: Mapping[str, str] = MappingProxyType(
    {"picture": "a photo", "photo": "a photo", "graphic": "a graphic", "audio": "a sound", "video": "a video"}
)
_DEEPEST = 4
"""Levels of a service's answer that are searched for news objects, and of packages in packages."""


@dataclass(frozen=True, slots=True)
class _Damage:
    """In place of an object: what is broken there."""

    reason: str


def count(source: Source) -> int:
    """About how many objects there are, by a look at the bytes. Raises UnreadableError as `read`."""
    return max(1, scan(source, _MARK))


def read(source: Source, _options: ImportOptions) -> Iterator[Found]:
    """The story of each object of text; photos, packages, schemas and what was withheld are skipped with the reason.

    Raises UnreadableError if the file cannot be read, FormatError if it is not JSON or holds no news object.
    """
    for position, record in _records(source):
        if isinstance(record, _Damage):
            yield Item(source.shown, position, None, "problem", record.reason)
        else:
            yield from _found(record, source, position)


def _records(source: Source) -> Iterator[tuple[str, Any]]:
    """Each object of the file, and its position; of a damaged file those that are whole, then a `_Damage`."""
    try:
        value, damage = json_of(source, LARGEST, _is_text)
    except FormatError:
        if not _is_lines(lines := text_of_file(source, LARGEST).text.splitlines()):
            raise
        yield from _of_lines(lines)
        return
    records = _objects(value, 0)
    if not records:
        raise FormatError(f"“{source.shown}” holds no news object of ninjs.", "Is it another format?")
    if value is records[0]:
        yield "", value
        return
    for number, record in enumerate(records, 1):
        yield f"item {number}", record
    if damage:
        yield "", _Damage(damage)


def _is_lines(lines: list[str]) -> bool:
    """Whether a first line is an object by itself."""
    first = next((line for line in lines if line.strip()), "")
    try:
        return isinstance(json.loads(first), dict)
    except (ValueError, RecursionError):
        return False


def _of_lines(lines: list[str]) -> Iterator[tuple[str, Any]]:
    for number, line in enumerate(lines, 1):
        if line.strip():
            try:
                yield f"line {number}", json.loads(line)
            except (ValueError, RecursionError):
                yield f"line {number}", _Damage("Not JSON; left out.")


def _objects(value: Any, depth: int) -> list[Any]:
    """The news objects in this value; of a list with at least one, every entry, so that a bad one is reported."""
    if isinstance(value, Mapping):
        if _is_object(value) or _is_schema(value):
            return [value]
        if depth >= _DEEPEST:
            return []
        return next((found for inner in value.values() if (found := _objects(inner, depth + 1))), [])
    if isinstance(value, list) and depth < _DEEPEST:
        entries = [_unwrapped(entry) for entry in value]
        return entries if any(_is_object(entry) for entry in entries) else []
    return []


def _unwrapped(entry: Any) -> Any:
    """The object in an envelope such as {"item": {…}, "meta": {…}}."""
    if isinstance(entry, Mapping) and not _is_object(entry):
        return next((inner for inner in entry.values() if _is_object(inner)), entry)
    return entry


def _is_object(value: Any) -> bool:
    if not isinstance(value, Mapping) or _is_schema(value):
        return False
    names = {str(name).lower() for name in value}
    return bool(names & _FIELDS) or {"uri", "title"} <= names or {"uri", "type"} <= names


def _is_text(value: Any) -> bool:
    """Whether this is a news object that is no photo, as stand within others."""
    return _is_object(value) and text_of(value_of(value, "type")).lower() not in _MEDIA


def _is_schema(value: Json) -> bool:
    return "$schema" in value and ("properties" in value or "$defs" in value or "definitions" in value)


def _found(record: Any, source: Source, position: str, depth: int = 0) -> Iterator[Found]:
    if not isinstance(record, Mapping):
        yield Item(source.shown, position, None, "problem", "Not a JSON object; left out.")
        return
    if reason := _reason_to_skip(record):
        yield Item(source.shown, position, None, "skipped", reason)
    else:
        raw = json.dumps(record, sort_keys=True, ensure_ascii=False, default=str)
        yield found_in(ninjs_item(record), source, position, "ninjs", raw)
    if depth < _DEEPEST and not reason_to_skip(text_of(value_of(record, "pubstatus"))):
        yield from _stories_inside(record, source, position, depth)


def _stories_inside(record: Json, source: Source, position: str, depth: int) -> Iterator[Found]:
    """The associated objects that are whole stories themselves."""
    for name, inner in associations_of(record):
        kind = text_of(value_of(inner, "type")).lower()
        if kind in ("text", "composite", "package") and (has_text(inner) or associations_of(inner)):
            place = " ".join((position, f"association {name}".strip())).strip()
            yield from _found(inner, source, place, depth + 1)


def _reason_to_skip(record: Json) -> str:
    """Why this object is no story, "" if it is one."""
    if _is_schema(record):
        return "a JSON schema, no news"
    if value_of(record, "eventdetails", "planningdetails") is not None:
        return "an event, no story"
    if reason := reason_to_skip(text_of(value_of(record, "pubstatus"))):
        return reason
    kind = text_of(value_of(record, "type")).lower()
    if kind in _MEDIA:
        return f"{_MEDIA[kind]}, no text"
    if kind in ("", "text", "article"):
        photo_only = (
            not kind and not has_text(record) and value_of(record, "renditions") and not associations_of(record)
        )
        return "a photo, no text" if photo_only else ""
    # A composite is a story with its photos in one object; a package has no text of its own.
    return "" if has_text(record) else f"a {kind} without a text of its own"
