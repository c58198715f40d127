"""The items of a list as wholes, with what is inside them, and the same items in another order."""

from collections.abc import Sequence
from dataclasses import dataclass

from editorapp.article.editing.formatting import Formatting
from editorapp.article.editing.line_structure import Line, Structure
from editorapp.article.edits import TextEdit


@dataclass(frozen=True, slots=True)
class Item:
    """body[start:end] with its marker and all it holds; body[words:end] is what moves, the bullet or number stays."""

    start: int
    words: int
    end: int


def items_of(structure: Structure, start: int, end: int) -> list[Item]:
    """The items on the level of those selected, of the list they are in; none outside of lists."""
    number = structure.block_number(start)
    if number < 0 or structure.blocks[number].kind != "list":
        return []
    block = structure.blocks[number]
    lines = structure.lines(block.start, block.end)
    marked = [line for line in lines if line.kind == "item"]
    touched = [line for line in marked if line.start < max(end, start + 1) and line.start > start]
    above = [line for line in marked if line.start <= start]
    if not above and not touched:
        return []
    column = min(_column(line) for line in (*above[-1:], *touched))
    anchor = next((line for line in reversed(above) if _column(line) <= column), touched[0] if touched else above[-1])
    column = _column(anchor)
    return _siblings(structure, lines, anchor, column)


def reordered(text: str, items: Sequence[Item], order: Sequence[int], start: int, end: int) -> Formatting:
    """The items in this order (numbers of items as they were); bullets, numbers and blank lines stay in their places.

    The selection goes along with the items it begins and ends in.
    """
    new, starts = [], {}
    at = items[0].words
    for place, number in enumerate(order):
        item, slot = items[number], items[place]
        if place:
            gap = text[items[place - 1].end : slot.words]
            new.append(gap)
            at += len(gap)
        starts[number] = at
        new.append(text[item.words : item.end])
        at += item.end - item.words
    made = "".join(new)
    edit = TextEdit(items[0].words, items[-1].end, made)
    ends = [_carried(items, starts, offset) for offset in (start, end)]
    if start < end:
        ends.sort()
    edits = (edit,) if made != text[edit.start : edit.end] else ()
    return Formatting(edits, ends[0], ends[1])


def _carried(items: Sequence[Item], starts: dict[int, int], offset: int) -> int:
    for number, item in enumerate(items):
        if item.start <= offset <= item.end:
            return starts[number] + max(0, offset - item.words)
    return offset


def _siblings(structure: Structure, lines: Sequence[Line], anchor: Line, column: int) -> list[Item]:
    """The items from the first of this level to the last, as far as no item of a level above stands between."""
    at = lines.index(anchor)
    first = last = at
    for number in range(at - 1, -1, -1):
        if lines[number].kind == "item" and _column(lines[number]) < column:
            break
        first = number if lines[number].kind == "item" and _column(lines[number]) == column else first
    for number in range(at + 1, len(lines)):
        if lines[number].kind == "item" and _column(lines[number]) < column:
            break
        last = number
    heads = [n for n in range(first, last + 1) if lines[n].kind == "item" and _column(lines[n]) == column]
    found = []
    for head, following in zip(heads, [*heads[1:], last + 1], strict=True):
        end = following - 1
        while end > head and lines[end].kind == "blank":
            end -= 1
        found.append(Item(lines[head].start, _after_bullet(structure, lines[head]), lines[end].end))
    return found


def _after_bullet(structure: Structure, line: Line) -> int:
    """Where the item begins after its bullet or number; a box of a task is part of it."""
    box = structure.body.find("[", line.marker, line.words)
    return box if box >= 0 else line.words


def _column(line: Line) -> int:
    return line.marker - line.quote
