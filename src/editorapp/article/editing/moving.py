"""Lines and paragraphs: moved up and down, and doubled."""

import re
from dataclasses import dataclass

from editorapp.article.blocks import Block
from editorapp.article.editing.formatting import Formatting
from editorapp.article.editing.items import items_of, reordered
from editorapp.article.editing.line_structure import Line, Structure
from editorapp.article.edits import TextEdit

_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
_SINGLE = frozenset({"paragraph", "heading", "quote", "read-also", "image", "comment", "rule"})
"""Blocks of which a single line is a paragraph to the person who writes it."""


@dataclass(frozen=True, slots=True)
class _Part:
    """text[start:end], which changes its place with another part."""

    start: int
    end: int


def move_paragraphs(text: str, start: int, end: int, down: bool) -> Formatting:
    """The blocks of the selection change places with the one below or above; a list or a table moves as a whole."""
    structure = Structure(text)
    span = _touched(structure, start, end)
    if span is None:
        return Formatting((), start, end)
    other = span[1] + 1 if down else span[0] - 1
    if not 0 <= other < len(structure.blocks):
        return Formatting((), start, end)
    blocks = structure.blocks
    if any(_is_open_fence(block) for block in (blocks[other], blocks[span[1]])):
        return Formatting((), start, end)
    own = _Part(blocks[span[0]].start, blocks[span[1]].end)
    return _swapped(text, own, _Part(blocks[other].start, blocks[other].end), start, end)


def move_lines(text: str, start: int, end: int, down: bool) -> Formatting:
    """The line changes places with the one below or above it, within its list, table, code or paragraph.

    An item takes its inner items along, numbers stay in their order, and a line that is a paragraph moves as one.
    """
    structure = Structure(text)
    lines = structure.lines(start, end)
    first, last = lines[0], lines[-1]
    if first.block < 0 or last.block < 0 or first.block != last.block or _is_single(structure.blocks[first.block]):
        return move_paragraphs(text, start, end, down)
    block = structure.blocks[first.block]
    if block.kind == "list":
        return _move_items(structure, start, end, down)
    inner = structure.lines(block.start, block.end)
    at = inner.index(last) + 1 if down else inner.index(first) - 1
    if not 0 <= at < len(inner) or not all(_may_move(structure, block, line) for line in (*lines, inner[at])):
        return Formatting((), start, end)
    return _swapped(text, _Part(first.start, last.end), _Part(inner[at].start, inner[at].end), start, end)


def duplicate(text: str, start: int, end: int) -> Formatting:
    """The selection once more after itself; without one the line, or the paragraph that a line is."""
    if start < end:
        return Formatting((TextEdit(end, end, text[start:end]),), end, end + end - start)
    structure = Structure(text)
    line = structure.lines(start, start)[0]
    is_single = line.block >= 0 and _is_single(structure.blocks[line.block])
    between = "\n\n" if is_single else "\n"
    copy = between + text[line.start : line.end]
    at = start + len(copy)
    return Formatting((TextEdit(line.end, line.end, copy),), at, at)


def _touched(structure: Structure, start: int, end: int) -> tuple[int, int] | None:
    """The numbers of the first and the last block of the selection."""
    numbers = [line.block for line in structure.lines(start, end) if line.block >= 0]
    return (numbers[0], numbers[-1]) if numbers else None


def _swapped(text: str, own: _Part, other: _Part, start: int, end: int) -> Formatting:
    """The two parts in each other's place; what stands between them stays, and the selection goes along."""
    upper, lower = (own, other) if own.start < other.start else (other, own)
    between = text[upper.end : lower.start]
    if "\n\n" not in between and _needs_gap(text, own, other):
        between = "\n\n"
    new = text[lower.start : lower.end] + between + text[upper.start : upper.end]
    to = upper.start if own is lower else upper.start + lower.end - lower.start + len(between)
    shift = to - own.start
    inside = [min(max(at, own.start), own.end) for at in (start, end)]
    return Formatting((TextEdit(upper.start, lower.end, new),), inside[0] + shift, inside[1] + shift)


def _needs_gap(text: str, own: _Part, other: _Part) -> bool:
    """Whether two blocks without a blank line between them need one when they have changed places."""
    return "\n\n" in text[own.start : own.end] or "\n\n" in text[other.start : other.end]


def _move_items(structure: Structure, start: int, end: int, down: bool) -> Formatting:
    items = items_of(structure, start, end)
    chosen = [number for number, item in enumerate(items) if item.start < max(end, start + 1) and start <= item.end]
    if not chosen or not 0 <= (other := chosen[-1] + 1 if down else chosen[0] - 1) < len(items):
        return Formatting((), start, end)
    order = list(range(len(items)))
    order.remove(other)
    order.insert(chosen[0] if down else chosen[-1], other)
    return reordered(structure.body, items, order, start, end)


def _may_move(structure: Structure, block: Block, line: Line) -> bool:
    """Whether the line may change places: not the head of a table, not a fence, not the marks of a caption."""
    if block.kind == "table":
        return line.kind == "row" and line.start > block.start
    if block.kind == "code":
        fenced = _FENCE.match(block.text)
        edges = (block.first_line, block.last_line) if fenced else ()
        number = structure.body.count("\n", 0, line.start)
        return number not in edges
    return block.kind in ("paragraph", "quote", "definition")


def _is_single(block: Block) -> bool:
    return block.kind in _SINGLE and block.first_line == block.last_line


def _is_open_fence(block: Block) -> bool:
    fence = _FENCE.match(block.text) if block.kind == "code" else None
    last = block.text.rpartition("\n")[2].strip()
    return fence is not None and not ("\n" in block.text and last.startswith(fence[1]) and not last.strip(fence[1][0]))
