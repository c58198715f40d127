"""The inline marks of one line by their places: emphasis, links, code, and what is never taken apart."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Literal

from editorapp.article.links import Link
from editorapp.article.verbatim import Span

SignKind = Literal["strong", "emphasis", "strike", "code"]
"""The marks that commands put on and take off."""
InlineKind = SignKind | Literal["link", "note", "whole"]
"""What a mark means; "whole" is what cannot hold a mark: a photo, an address, a tag, an escaped sign."""

_WHOLE = re.compile(
    r"\\[!-/:-@\[-`{-~]|<(?:https?|mailto):[^<>\s]+>|</?[A-Za-z][^<>\n]*>|\[\^[^\]\n]+\]"
    r"|\bhttps?://[^\s<>()\[\]]+|&#?\w+;"
)
_RUN = re.compile(r"\*+|_+|~~+")
_DEEPEST = 20
"""Runs that are looked at for what a run closes: deeper emphasis is nobody's, and time stays with the length."""
_HIDDEN = "\0"
"""Stands for what holds no emphasis: no space, and no sign of emphasis."""


@dataclass(frozen=True, slots=True)
class Inline:
    """text[start:end] with its marks, text[inner_start:inner_end] without; both the same for kind "whole"."""

    kind: InlineKind
    start: int
    end: int
    inner_start: int
    inner_end: int

    @property
    def is_whole(self) -> bool:
        """Whether no mark can stand inside it."""
        return self.kind in ("whole", "note")

    @property
    def marks(self) -> tuple[tuple[int, int], tuple[int, int]]:
        """Where its opening and its closing marks stand."""
        return (self.start, self.inner_start), (self.inner_end, self.end)


@dataclass(slots=True)
class _Run:
    """Signs of emphasis that may open: where they start, how many are still free, and what they were."""

    sign: str
    start: int
    length: int
    was: int
    both: bool
    """It may also close."""


@dataclass(slots=True)
class _Openers:
    """The runs that are open in a line, or in the words of one link."""

    stack: list[_Run] = field(default_factory=list)

    def nearest(self, run: _Run) -> _Run | None:
        """The last run that this one closes; those after it stay as written. CommonMark's rules 9 and 10."""
        for number, opener in enumerate(reversed(self.stack[-_DEEPEST:])):
            odd = (opener.both or run.both) and (opener.was + run.was) % 3 == 0 and opener.was % 3 != 0
            if opener.sign == run.sign and not odd and (run.sign != "~" or min(opener.length, run.length) > 1):
                del self.stack[len(self.stack) - number :]
                return opener
        return None


def inline_marks(
    text: str, start: int, end: int, links: Sequence[Link], verbatim: Sequence[Span], in_cell: bool = False
) -> tuple[Inline, ...]:
    """The marks within text[start:end], ordered by their start: one line, or a cell of a table (`in_cell`).

    `links` and `verbatim` are those of the text that touch it.
    """
    found: list[Inline] = []
    for span in verbatim:
        left, right = max(span.start, start), min(span.end, end)
        if left < right:
            kind: InlineKind = "note" if span.kind == "note" else "whole"
            found.append(_code(text, span, start, end, in_cell) or Inline(kind, left, right, left, right))
    for link in links:
        if start <= link.start and link.end <= end:
            found.append(_linked(text, link))
    hidden = _without(text[start:end], start, found)
    for whole in _WHOLE.finditer(hidden):
        left, right = whole.start() + start, whole.end() + start
        found.append(Inline("whole", left, right, left, right))
    hidden = _without(text[start:end], start, found)
    labels = [mark for mark in found if mark.kind == "link"]
    found += _emphases(hidden, start, labels)
    return tuple(sorted(found, key=lambda mark: (mark.start, -mark.end)))


def _code(text: str, span: Span, start: int, end: int, in_cell: bool) -> Inline | None:
    if span.kind != "code" or span.start < start or span.end > end:
        return None
    if in_cell and "|" in text[span.start : span.end]:
        return None  # without its ticks it would be two cells
    source = text[span.start : span.end]
    words = source.strip("`")
    ticks = (len(source) - len(words)) // 2
    if words.startswith(" ") and words.endswith(" ") and (words[1:2] == "`" or words[-2:-1] == "`"):
        ticks += 1  # a space keeps the ticks of the code from those around it
    return Inline("code", span.start, span.end, span.start + ticks, span.end - ticks)


def _linked(text: str, link: Link) -> Inline:
    if link.kind in ("image", "autolink", "html") or not text.startswith(link.text, link.start + 1):
        return Inline("whole", link.start, link.end, link.start, link.end)
    inner = link.start + 1
    return Inline("link", link.start, link.end, inner, inner + len(link.text))


def _without(line: str, start: int, found: Sequence[Inline]) -> str:
    """The line with all that holds no emphasis hidden; the words of links stay."""
    areas: list[tuple[int, int]] = []
    for mark in found:
        areas += mark.marks if mark.kind == "link" else [(mark.start, mark.end)]
    parts, at = [], 0
    for left, right in sorted(areas):
        first, last = max(left - start, at), right - start
        if first < last:
            parts += [line[at:first], _HIDDEN * (last - first)]
            at = last
    return "".join((*parts, line[at:]))


def _emphases(hidden: str, start: int, labels: Sequence[Inline]) -> Iterator[Inline]:
    """Pairs runs of signs; a pair never reaches into a link or out of one."""
    outer, inner = _Openers(), _Openers()
    waiting = sorted(labels, key=lambda label: label.start, reverse=True)
    for found in _RUN.finditer(hidden):
        left, right = found.start() + start, found.end() + start
        while waiting and waiting[-1].inner_end <= left:
            waiting.pop()
            inner = _Openers()
        openers = inner if waiting and waiting[-1].inner_start <= left else outer
        before, after = hidden[found.start() - 1 : found.start()], hidden[found.end() : found.end() + 1]
        sign, size = found[0][0], right - left
        if sign == "_" and before.isalnum() and after.isalnum():
            continue
        closes, opens = bool(before) and not before.isspace(), bool(after) and not after.isspace()
        run = _Run(sign, left, size, size, closes and opens)
        while closes and run.length and (opener := openers.nearest(run)) is not None:
            yield _paired(opener, run)
            if not opener.length:
                openers.stack.pop()
        if opens and run.length:
            openers.stack.append(run)


def _paired(opener: _Run, run: _Run) -> Inline:
    """What stands between two runs, which have one or two signs less afterwards."""
    used = 2 if opener.length >= 2 and run.length >= 2 else 1
    opener.length -= used
    run.length -= used
    inner_start, inner_end = opener.start + opener.length + used, run.start
    run.start += used
    return Inline(_kind(run.sign, used), inner_start - used, inner_end + used, inner_start, inner_end)


def _kind(sign: str, used: int) -> InlineKind:
    return "strike" if sign == "~" else "strong" if used == 2 else "emphasis"
