"""What a selection means to whoever copies it: grown to whole constructs where cutting them would break them."""

from collections.abc import Iterator
from dataclasses import dataclass

from editorapp.article.blocks import Block
from editorapp.article.editing.inline import Inline, inline_marks
from editorapp.article.editing.line_structure import Line, Structure
from editorapp.article.editing.ranges import Range
from editorapp.article.editing.table_text import trimmed

_WHOLE = frozenset({"whole", "note", "code"})
"""Inline constructs of which no part stands for itself."""
_MOST_ROUNDS = 20
"""Each grows the selection; more are no text that a person has written."""


@dataclass(frozen=True, slots=True)
class Selected:
    """body[start:end] is what is copied. `is_inline`: it is words of one block, not the block itself."""

    start: int
    end: int
    is_inline: bool = False


def whole_selection(body: str, start: int, end: int) -> Selected:
    """The selection without the white space at its ends, and whole.

    Half a link, half a table, a list from the middle of an item: they become the link, the table, the item. Words of
    one paragraph, heading, item or cell stay words. Code and private notes are never cut.
    """
    start, end = trimmed(body, min(max(0, start), len(body)), min(len(body), end))
    if start >= end:
        return Selected(start, start)
    cutter = _Cutter(body)
    for _ in range(_MOST_ROUNDS):
        grown = trimmed(body, *cutter.grown(*cutter.uncut(start, end)))
        if grown == (start, end):
            break
        start, end = grown
    return Selected(start, end, cutter.is_inline(start, end))


class _Cutter:
    """Knows what one body is made of."""

    def __init__(self, body: str) -> None:
        self._body = body
        self._structure = Structure(body)

    def uncut(self, start: int, end: int) -> Range:
        """The stretch with all of the code and the notes that it cuts through, or lies in."""
        for span in self._structure.verbatim:
            if span.start < end and start < span.end:
                start, end = min(start, span.start), max(end, span.end)
        return start, end

    def grown(self, start: int, end: int) -> Range:
        """The stretch with all of what it cuts through at its ends."""
        blocks = self._touched(start, end)
        if not blocks:
            return start, end
        if len(blocks) == 1:
            return self._within(blocks[0], start, end)
        return self._begun(blocks[0], start), self._ended(blocks[-1], end)

    def is_inline(self, start: int, end: int) -> bool:
        """Whether the stretch is a part of one block, and not of several lines of it that mean something."""
        blocks = self._touched(start, end)
        if len(blocks) != 1 or (blocks[0].start >= start and blocks[0].end <= end):
            return False
        return self._stretch(blocks[0], start, end) is not None

    def _touched(self, start: int, end: int) -> list[Block]:
        return [block for block in self._structure.blocks if block.start < end and start < block.end]

    def _within(self, block: Block, start: int, end: int) -> Range:
        stretch = self._stretch(block, start, end)
        if stretch is None:
            return self._begun(block, start), self._ended(block, end)
        start, end = self._with_marks(stretch, start, end)
        is_all = (start, end) == trimmed(self._body, *stretch)
        if is_all and block.kind in ("heading", "read-also"):
            return block.start, block.end
        if block.kind == "read-also" and not self._is_in_one_mark(stretch, start, end):
            return block.start, block.end
        return start, end

    def _stretch(self, block: Block, start: int, end: int) -> Range | None:
        """The words that hold all of start to end, and that can be taken apart; None where there are no such."""
        if block.kind == "paragraph":
            return block.start, block.end
        structure = self._structure
        for line in structure.lines(block.start, block.end):
            if line.start <= start and end <= line.end:
                holding = (part for part in structure.stretches(line) if part[0] <= start and end <= part[1])
                return next(holding, None)
        return None

    def _begun(self, block: Block, start: int) -> int:
        """Where a selection begins that starts in this block and goes on after it, or over lines of it."""
        if block.kind == "paragraph":
            return self._with_marks((block.start, block.end), start, block.end)[0]
        parts = self._parts(block)
        return max((first for first, _ in parts if first <= start), default=block.start)

    def _ended(self, block: Block, end: int) -> int:
        if block.kind == "paragraph":
            return self._with_marks((block.start, block.end), block.start, end)[1]
        parts = self._parts(block)
        return min((last for _, last in parts if last >= end), default=block.end)

    def _parts(self, block: Block) -> list[Range]:
        """The parts of a block that stand for themselves: the items of a list, the paragraphs of a quote."""
        if block.kind not in ("list", "quote"):
            return []
        lines = self._structure.lines(block.start, block.end)
        starts = [line.start for line in (_items(lines) if block.kind == "list" else _paragraphs(lines))]
        return list(zip(starts, [*(start - 1 for start in starts[1:]), block.end], strict=False))

    def _with_marks(self, stretch: Range, start: int, end: int) -> Range:
        """The part of these words with all of the marks that it cuts through."""
        marks = self._marks(stretch)
        for _ in range(_MOST_ROUNDS):
            cut = [mark for mark in marks if _is_cut(mark, start, end)]
            if not cut:
                break
            start = min(start, *(mark.start for mark in cut))
            end = max(end, *(mark.end for mark in cut))
        return start, end

    def _is_in_one_mark(self, stretch: Range, start: int, end: int) -> bool:
        return any(mark.start <= start and end <= mark.end for mark in self._marks(stretch))

    def _marks(self, stretch: Range) -> tuple[Inline, ...]:
        structure, (start, end) = self._structure, stretch
        links = [link for link in structure.links if link.start < end and start < link.end]
        verbatim = [span for span in structure.verbatim if span.start < end and start < span.end]
        return inline_marks(self._body, start, end, links, verbatim)


def _is_cut(mark: Inline, start: int, end: int) -> bool:
    """Whether a part of it is outside, unless it is words inside it that are meant."""
    if mark.end <= start or end <= mark.start or (start <= mark.start and mark.end <= end):
        return False
    inside = mark.inner_start <= start and end <= mark.inner_end
    is_all = (start, end) == (mark.inner_start, mark.inner_end)
    return mark.kind in _WHOLE or not inside or is_all


def _items(lines: list[Line]) -> Iterator[Line]:
    """The first line of each item on the list's own level."""
    marked = [line for line in lines if line.kind == "item"]
    level = min((line.marker - line.quote for line in marked), default=0)
    return (line for line in marked if line.marker - line.quote == level)


def _paragraphs(lines: list[Line]) -> Iterator[Line]:
    """The first line of each paragraph of a quote; one that is indented belongs to what is above it."""
    was_blank = True
    for line in lines:
        is_blank = line.kind == "blank"
        if line is lines[0] or (was_blank and not is_blank and line.marker == line.quote):
            yield line
        was_blank = is_blank
