"""Bold, italic, struck out and inline code: on or off for a selection, whatever it cuts through."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from editorapp.article.editing.formatting import Formatting, at_caret, moved
from editorapp.article.editing.inline import Inline, SignKind, inline_marks
from editorapp.article.editing.line_structure import Structure
from editorapp.article.editing.ranges import Range, joined, without
from editorapp.article.editing.table_text import trimmed
from editorapp.article.editing.words_at import word_around
from editorapp.article.edits import TextEdit

_TICKS = re.compile("`+")


@dataclass(frozen=True, slots=True)
class _Stretch:
    """Words of one line or cell, text[start:end], and the marks in them."""

    text: str
    start: int
    end: int
    marks: tuple[Inline, ...]
    kind: SignKind

    @property
    def own(self) -> list[Inline]:
        """The marks of the kind that is put on or taken off."""
        return [mark for mark in self.marks if mark.kind == self.kind]

    def has_words(self, part: Range) -> bool:
        """Whether there is anything in this part but white space, marks and private notes."""
        areas = [area for mark in self.marks for area in mark.marks]
        areas += [(mark.start, mark.end) for mark in self.marks if mark.kind == "note"]
        return any(self.text[left:right].strip() for left, right in without([part], areas))

    def pieces(self, start: int, end: int) -> list[Range]:
        """The parts of text[start:end] around which marks can stand: they cut through no others."""
        start, end = max(start, self.start), min(end, self.end)
        for mark in self.marks:
            if mark.is_whole or (mark.kind == "code" != self.kind):
                start = mark.start if mark.start < start < mark.end else start
                end = mark.end if mark.start < end < mark.end else end
        for mark in self.own:
            start = mark.inner_start if mark.start <= start < mark.inner_start else start
            start = mark.end if mark.inner_end <= start < mark.end else start
            end = mark.inner_end if mark.inner_end < end <= mark.end else end
            end = mark.start if mark.start < end <= mark.inner_start else end
        return self.cut(self._widened(start, end)) if start < end else []

    def _widened(self, start: int, end: int) -> Range:
        """Around the whole of what is cut through beside a word: stars on both sides of a star say nothing clear."""
        if self.kind in ("strong", "emphasis"):
            for mark in self.marks:
                if mark.kind in ("strong", "emphasis") and mark.kind != self.kind:
                    if mark.inner_start < start < mark.end < end and not self.text[mark.end].isspace():
                        start = mark.start
                    if start < mark.start < end < mark.inner_end and not self.text[mark.start - 1].isspace():
                        end = mark.end
        return start, end

    def cut(self, part: Range) -> list[Range]:
        """The part without the marks of what it overlaps by half."""
        start, end = part
        crossing = [
            area
            for mark in self.marks
            if mark.kind != self.kind and not mark.is_whole and mark.start < end and start < mark.end
            if not (start <= mark.start and mark.end <= end)
            and not (mark.inner_start <= start and end <= mark.inner_end)
            for area in mark.marks
        ]
        pieces = [trimmed(self.text, *piece) for piece in without([part], crossing)]
        return [piece for piece in pieces if self.has_words(piece)]


def toggle(text: str, start: int, end: int, kind: SignKind) -> Formatting:
    """Put marks of this kind around what is selected, or take them away where all of it has them.

    Without a selection it is the word of the caret; between words, an empty pair, or a step over the closing marks.
    Code blocks, addresses and the marks of lines are left alone. Done twice, the text is as it was.
    """
    structure = Structure(text)
    if start == end:
        start, end = word_around(text, start)
    if start == end:
        return _toggle_caret(structure, start, kind)
    chosen = [(stretch, stretch.pieces(start, end)) for stretch in _stretches(structure, start, end, kind)]
    chosen = [(stretch, pieces) for stretch, pieces in chosen if pieces]
    if not chosen:
        return Formatting((), start, end)
    remove = all(_is_covered(stretch, pieces) for stretch, pieces in chosen)
    edits = tuple(edit for stretch, pieces in chosen for edit in _changes(stretch, pieces, remove))
    first, last = chosen[0][1][0][0], chosen[-1][1][-1][1]
    return Formatting(edits, moved(first, edits, behind=True), moved(last, edits))


def _stretches(structure: Structure, start: int, end: int, kind: SignKind) -> Iterator[_Stretch]:
    for line in structure.lines(start, end):
        for left, right in structure.stretches(line):
            if kind == "code" and line.kind == "row" and "|" in structure.body[left:right]:
                continue  # a pipe in code divides no cells, the same pipe without its code does
            near = [link for link in structure.links if link.start < right and left < link.end]
            verbatim = [span for span in structure.verbatim if span.start < right and left < span.end]
            marks = inline_marks(structure.body, left, right, near, verbatim, line.kind == "row")
            yield _Stretch(structure.body, left, right, marks, kind)


def _is_covered(stretch: _Stretch, pieces: Sequence[Range]) -> bool:
    inner = [(mark.inner_start, mark.inner_end) for mark in stretch.own]
    return not any(stretch.has_words(rest) for rest in without(pieces, inner))


def _changes(stretch: _Stretch, pieces: Sequence[Range], remove: bool) -> list[TextEdit]:
    """The edits that take the touched marks away and put marks around what has them now."""
    touched = [mark for mark in stretch.own if any(_touches(stretch, mark, piece, remove) for piece in pieces)]
    inner = [(mark.inner_start, mark.inner_end) for mark in touched]
    parts = without(inner, pieces) if remove else _bridged(stretch, [*inner, *pieces])
    gone = sorted({area for mark in touched for area in mark.marks if area[0] < area[1]})
    edits = [TextEdit(left, right, "") for left, right in gone]
    for part in [piece for whole in parts for piece in stretch.cut(whole)]:
        opening, closing = _signs(stretch, part, gone)
        edits += (TextEdit(part[0], part[0], opening), TextEdit(part[1], part[1], closing))
    return _settled(stretch.text, sorted(edits, key=lambda edit: (edit.start, edit.end)))


def _touches(stretch: _Stretch, mark: Inline, piece: Range, remove: bool) -> bool:
    if mark.inner_start < piece[1] and piece[0] < mark.inner_end:
        return True
    gap = (piece[1], mark.start) if piece[1] <= mark.start else (mark.end, piece[0])
    return not remove and not stretch.has_words(gap)


def _bridged(stretch: _Stretch, parts: Iterable[Range]) -> list[Range]:
    """The parts, those as one that have no words between them."""
    bridged: list[Range] = []
    for start, end in joined(parts):
        if bridged and not stretch.has_words((bridged[-1][1], start)):
            bridged[-1] = (bridged[-1][0], end)
        else:
            bridged.append((start, end))
    return bridged


def _signs(stretch: _Stretch, part: Range, gone: Sequence[Range]) -> tuple[str, str]:
    """What goes before and after this part."""
    if stretch.kind != "code":
        sign = {"strong": "**", "emphasis": "*", "strike": "~~"}[stretch.kind]
        return sign, sign
    words = "".join(stretch.text[left:right] for left, right in without([part], gone))
    codes = [(mark.start, mark.end) for mark in stretch.own]
    loose = "\n".join(
        stretch.text[left:right] for left, right in without([(stretch.start, stretch.end)], [*codes, part])
    )
    taken = {len(run) for run in _TICKS.findall(f"{words}\n{loose}")}
    ticks = "`" * next(size for size in range(1, len(taken) + 2) if size not in taken)
    space = " " if words.startswith("`") or words.endswith("`") else ""
    return ticks + space, space + ticks


def _settled(text: str, edits: Sequence[TextEdit]) -> list[TextEdit]:
    """The edits without those that put back what their neighbour takes away."""
    settled: list[TextEdit] = []
    for edit in edits:
        before = settled[-1] if settled else None
        if before and before.end == edit.start and bool(before.text) != bool(edit.text):
            taken = text[before.start : before.end] + text[edit.start : edit.end]
            if taken == before.text + edit.text:
                settled.pop()
                continue
        settled.append(edit)
    return settled


def _toggle_caret(structure: Structure, at: int, kind: SignKind) -> Formatting:
    """Bold for what is written next, or the end of it."""
    line = structure.lines(at, at)[0]
    if line.kind == "other":
        return at_caret(at)
    at = max(at, line.words)
    sign = {"strong": "**", "emphasis": "*", "strike": "~~", "code": "`"}[kind]
    if _is_in_pair(structure.body, at, kind):
        return at_caret(at - len(sign), TextEdit(at - len(sign), at + len(sign), ""))
    for stretch in _stretches(structure, at, at, kind):
        for mark in stretch.own:
            if at == mark.inner_end:
                return at_caret(mark.end)
            if at == mark.end:
                return at_caret(mark.inner_end)
        for mark in stretch.marks:
            beside = mark.kind in ("strong", "emphasis") and at in (mark.start, mark.end)
            if beside or (mark.kind == kind and mark.start <= at < mark.inner_end):
                return toggle(structure.body, mark.inner_start, mark.inner_end, kind)
        if any(mark.start < at < mark.end and (mark.is_whole or mark.kind == "code") for mark in stretch.marks):
            return at_caret(at)
        if any(left < at < right for mark in stretch.marks for left, right in mark.marks):
            return at_caret(at)
    if kind == "code" and "`" in structure.body[max(0, at - 1) : at + 1]:
        return at_caret(at)
    return at_caret(at + len(sign), TextEdit(at, at, sign + sign))


def _is_in_pair(text: str, at: int, kind: SignKind) -> bool:
    """Whether the caret is between marks of this kind that have nothing in them."""
    sign = {"strong": "*", "emphasis": "*", "strike": "~", "code": "`"}[kind]
    before, after = text[max(0, at - 4) : at], text[at : at + 4]
    runs = (len(before) - len(before.rstrip(sign)), len(after) - len(after.lstrip(sign)))
    sizes = {"strong": (2, 3), "emphasis": (1, 3), "strike": (2,), "code": (1,)}[kind]
    return all(run in sizes for run in runs)
