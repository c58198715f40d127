"""Where a body holds code or private notes: what looks like Markdown there is none."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

SpanKind = Literal["fence", "code", "note"]

_OPENING = re.compile(r"^ {0,3}(?P<fence>`{3,}+(?=[^`\n]*+$)|~{3,}+)[^\n]*|`++|<!--|\\[\\`]", re.MULTILINE)
_CLOSING_FENCE = re.compile(r"^ {0,3}(`{3,}|~{3,})[ \t]*$", re.MULTILINE)
_PARAGRAPH_END = re.compile(r"\n(?=[ \t]*+\n| {0,3}(?:`{3,}+[^`\n]*+$|~{3,}))", re.MULTILINE)
"""Before a blank line, or a fence: Python-Markdown looks for fences before it looks for anything else."""
_NOT_LINE_END = re.compile(r"[^\n]")


@dataclass(frozen=True, slots=True)
class Span:
    """body[start:end] is a fenced block with its fences, a code span with its ticks, or a private note."""

    kind: SpanKind
    start: int
    end: int


def verbatim_spans(body: str) -> tuple[Span, ...]:
    """The code and the notes of a body, in order; what opens first holds what opens inside it.

    A fence that is not closed runs to the end, a note that is not closed to the end of its paragraph.
    """
    if "`" not in body and "~~~" not in body and "<!--" not in body:
        return ()
    return tuple(_spans(body))


def without_verbatim(body: str) -> str:
    """The body with its code and notes as spaces: every other character and all line ends keep their offsets."""
    return blanked(body, verbatim_spans(body))


def without_notes(text: str) -> str:
    """The text with a space for each private note."""
    if "<!--" not in text:
        return text
    notes = [span for span in verbatim_spans(text) if span.kind == "note"]
    ends = [0, *(note.end for note in notes)]
    starts = [*(note.start for note in notes), len(text)]
    return " ".join(text[end:start] for end, start in zip(ends, starts, strict=True))


def blanked(body: str, spans: tuple[Span, ...]) -> str:
    """The body with spaces for every character of these spans but line ends."""
    parts: list[str] = []
    at = 0
    for span in spans:
        parts += (body[at : span.start], _NOT_LINE_END.sub(" ", body[span.start : span.end]))
        at = span.end
    return "".join((*parts, body[at:])) if parts else body


def _spans(body: str) -> Iterator[Span]:
    marks = _Marks(body)
    at = 0
    while opening := _OPENING.search(body, at):
        start, at = opening.span()
        if opening["fence"]:
            at = marks.after_fence(opening["fence"], at)
            yield Span("fence", start, at)
        elif opening[0] == "<!--":
            at = marks.after_note(at)
            yield Span("note", start, at)
        elif opening[0].startswith("`") and (closing := marks.closing_ticks(at - start, at)) is not None:
            at = closing
            yield Span("code", start, at)


class _Marks:
    """Where the marks of one body stand by kind, found once, so that no search reads the same text again."""

    def __init__(self, body: str) -> None:
        self._length = len(body)
        self._fences = [(m.end(), m[1]) for m in _CLOSING_FENCE.finditer(body)]
        self._paragraph_ends = [m.start() for m in _PARAGRAPH_END.finditer(body)]
        self._note_ends = [m.end() for m in re.finditer("-->", body)]
        self._ticks: dict[int, list[int]] = {}
        for run in re.finditer("`+", body):
            self._ticks.setdefault(len(run[0]), []).append(run.start())

    def after_fence(self, fence: str, at: int) -> int:
        """The end of the closing line of the block that `fence` opens before `at`, or of the body."""
        for index in range(bisect_left(self._fences, (at + 1, "")), len(self._fences)):
            end, mark = self._fences[index]
            if mark.startswith(fence):
                return end
        return self._length

    def after_note(self, at: int) -> int:
        """The end of the note that is open at `at`."""
        index = bisect_left(self._note_ends, at + len("-->"))
        return self._note_ends[index] if index < len(self._note_ends) else self.end_of_paragraph(at)

    def end_of_paragraph(self, at: int) -> int:
        """The offset of the paragraph's last line end."""
        index = bisect_left(self._paragraph_ends, at)
        return self._paragraph_ends[index] if index < len(self._paragraph_ends) else self._length

    def closing_ticks(self, count: int, at: int) -> int | None:
        """The end of the next run of just as many ticks in this paragraph, None without one."""
        runs = self._ticks.get(count, ())
        index = bisect_left(runs, at)
        return runs[index] + count if index < len(runs) and runs[index] < self.end_of_paragraph(at) else None
