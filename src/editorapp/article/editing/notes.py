"""What a story still owes its desk: its private notes and the places marked TK, for a list of them."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from editorapp.article.verbatim import blanked, verbatim_spans

NOTE_OPENING, NOTE_CLOSING = "<!--", "-->"
TO_COME = re.compile(r"\b(?:TK)+\b")
"""TK, also TKTK, as a word of its own."""

_ADDRESS = re.compile(r"\]\([^()\n]*+\)|\bhttps?://[^\s<>()]++")
_SPACE_BEFORE, _SPACE_AFTER = 30, 60
"""Characters around a TK that tell which one it is."""


@dataclass(frozen=True, slots=True)
class Note:
    """body[start:end], with its marks, begins on line `line` (from 0); `text` are its words in one line."""

    start: int
    end: int
    line: int
    text: str


def find_notes(body: str) -> tuple[Note, ...]:
    """The private notes of a body, in order; what looks like one in code is none."""
    if NOTE_OPENING not in body:
        return ()
    spans = [(span.start, span.end) for span in verbatim_spans(body) if span.kind == "note"]
    return tuple(_noted(body, ((start, end, _words(body[start:end])) for start, end in spans)))


def find_to_come(body: str) -> tuple[Note, ...]:
    """Each TK of a body, with the words around it as its text; not in code, notes and addresses."""
    if "TK" not in body:
        return ()
    shown = blanked(body, verbatim_spans(body))
    shown = _ADDRESS.sub(lambda found: " " * len(found[0]), shown)
    spans = [found.span() for found in TO_COME.finditer(shown)]
    return tuple(_noted(body, ((start, end, _around(shown, start, end)) for start, end in spans)))


def _noted(body: str, found: Iterable[tuple[int, int, str]]) -> Iterator[Note]:
    line_starts = [0, *(end.end() for end in re.finditer("\n", body))]
    for start, end, text in found:
        yield Note(start, end, bisect_right(line_starts, start) - 1, text)


def _words(note: str) -> str:
    return " ".join(note.removeprefix(NOTE_OPENING).removesuffix(NOTE_CLOSING).split())


def _around(body: str, start: int, end: int) -> str:
    """A TK among the whole words of its line, without those that are cut off."""
    line_start = body.rfind("\n", 0, start) + 1
    line_end = body.find("\n", end)
    line_end = len(body) if line_end < 0 else line_end
    before = body[max(line_start, start - _SPACE_BEFORE) : start]
    after = body[end : min(line_end, end + _SPACE_AFTER)]
    if start - line_start > _SPACE_BEFORE and not body[start - _SPACE_BEFORE - 1].isspace():
        before = before.partition(" ")[2]
    if line_end - end > _SPACE_AFTER and not body[end + _SPACE_AFTER].isspace():
        after = after.rpartition(" ")[0]
    return " ".join(f"{before}{body[start:end]}{after}".split())
