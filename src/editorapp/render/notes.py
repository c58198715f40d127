"""A body as readers get it: without private notes, but with the way back to the lines it was written on."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from editorapp.article.verbatim import verbatim_spans

_SPACES = re.compile(r"[ \t]*")
_LINE_END = re.compile(r"[ \t]*(?:\n|\Z)")
_BLANK_LINES = re.compile(r"(?:[ \t]*\n)*")


@dataclass(frozen=True, slots=True)
class Published:
    """`text` is the body without private notes; `source_lines` are the (first, last) lines that each line came from.

    The two differ where a note with line ends stood inside a sentence.
    """

    text: str
    source_lines: tuple[tuple[int, int], ...]


def published(body: str) -> Published:
    """The body without its private notes and the white space they would leave behind; all else stays as written."""
    if "<!--" not in body:
        return Published(body, tuple((line, line) for line in range(body.count("\n") + 1)))
    kept = list(_kept_spans(body))
    text = "".join(body[start:end] for start, end in kept)
    return Published(text, tuple(_source_lines(body, kept)))


def _kept_spans(body: str) -> Iterator[tuple[int, int]]:
    at = 0
    for note_start, note_end in _notes(body):
        start, end = _with_surroundings(body, note_start, note_end)
        if start > at:
            yield at, start
        at = max(at, end)
    if at < len(body):
        yield at, len(body)


def _notes(body: str) -> Iterator[tuple[int, int]]:
    """(start, end) of every note in order; notes with nothing but spaces between them count as one."""
    start, end = -1, -1
    for span in verbatim_spans(body):
        if span.kind != "note":
            continue
        if start >= 0 and _SPACES.fullmatch(body, end, span.start):
            end = span.end
            continue
        if start >= 0:
            yield start, end
        start, end = span.start, span.end
    if start >= 0:
        yield start, end


def _with_surroundings(body: str, start: int, end: int) -> tuple[int, int]:
    """The span with what would be left over: its line and the blank lines after it, or the spaces around it."""
    line_start = body.rfind("\n", 0, start) + 1
    line_end = _LINE_END.match(body, end)
    if line_end and not body[line_start:start].strip(" \t"):
        before = body[:line_start].rstrip(" \t")
        blanks = _BLANK_LINES.match(body, line_end.end()) if not before or before.endswith("\n\n") else None
        return line_start, (blanks or line_end).end()
    if line_end:
        return len(body[:start].rstrip(" \t")), end
    if body[start - 1 : start] in (" ", "\n", "") and body[end : end + 1] == " ":
        return start, end + 1
    return start, end


def _source_lines(body: str, kept: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """For each line of the kept text: the lines in `body` of its first and its last character."""
    breaks = [match.start() for match in re.finditer("\n", body)]
    first: int | None = None
    last = 0
    for start, end in kept:
        first = bisect_left(breaks, start) if first is None else first
        for line in range(bisect_left(breaks, start), bisect_left(breaks, end)):
            yield first, line
            first = line + 1
        last = bisect_left(breaks, end)
        if body[end - 1] == "\n":
            first = None  # the next line of the kept text starts where the next span does
    yield (last, last) if first is None else (first, last)
