"""A file of JSON as a whole; of one that was cut short or is broken in places, the whole objects in it."""

import codecs
import json
import re
from collections.abc import Callable
from typing import Any

from editorapp.archive.importers.records import Source
from editorapp.archive.importers.source_files import bytes_of, text_of_file
from editorapp.errors import FormatError

_NEXT = re.compile(r"[\[,]\s*(?=\{)")
_MOST_FAULTS = 1_000
_DAMAGE = "The file is not whole JSON: it is broken or ends early at line {line}; what is whole was read."
_DEEP = "nested too deeply"


def json_of(source: Source, limit: int, fits: Callable[[Any], bool]) -> tuple[Any, str]:
    """The value of this file and "", or a list of the objects that can be read (those for which `fits` says so), and a
    sentence about where the file is broken.

    Raises UnreadableError if the file cannot be read, FormatError if no object of it can.
    """
    try:
        return _decoded(bytes_of(source, limit)), ""
    except (ValueError, RecursionError) as error:
        reason = str(error) if isinstance(error, ValueError) else _DEEP
        found, line = _whole_objects(text_of_file(source, limit).text, fits)
        if found:
            return found, _DAMAGE.format(line=line)
        hint = "Export it again; this file may have been cut short."
        raise FormatError(f"“{source.shown}” is not whole JSON ({reason}).", hint) from error


def _decoded(data: bytes) -> Any:
    """The value; JSON is UTF-8 or UTF-16 by its standard, and Windows-1252 where somebody did not know."""
    try:
        return json.loads(data.removeprefix(codecs.BOM_UTF8), strict=False)
    except UnicodeDecodeError:
        return json.loads(data.decode("windows-1252", "replace"), strict=False)


def _whole_objects(text: str, fits: Callable[[Any], bool]) -> tuple[list[Any], int]:
    """The objects that stand in lists, in order, and the line of the first fault."""
    decoder = json.JSONDecoder(strict=False)
    found: list[Any] = []
    at = first = faults = 0
    while faults < _MOST_FAULTS and (match := _NEXT.search(text, at)):
        try:
            value, at = decoder.raw_decode(text, match.end())
        except (ValueError, RecursionError) as error:
            at, faults = match.end() + 1, faults + 1
            first = first or getattr(error, "pos", at)
            continue
        if fits(value):
            found.append(value)
    return found, text.count("\n", 0, first or at) + 1
