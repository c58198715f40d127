"""Lists: paragraphs become the items of one, items change their kind or are paragraphs again."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from editorapp.article.editing.formatting import Formatting, moved
from editorapp.article.editing.line_structure import Line, Structure
from editorapp.article.edits import TextEdit

ListKind = Literal["bullets", "numbers", "tasks"]

_NUMBER = re.compile(r"\d+")
_CHILD_INDENT = re.compile(r"\t| {1,4}")
_TAKES_IN = frozenset({"quote", "definition"})
"""Blocks that an item right above them would swallow."""


@dataclass(frozen=True, slots=True)
class _Region:
    """The lines that a command changes, the whole paragraphs and items of the selection, and their heads."""

    structure: Structure
    lines: tuple[Line, ...]
    heads: tuple[Line, ...]
    """The first line of each item or coming item."""


def toggle_list(text: str, start: int, end: int, kind: ListKind) -> Formatting:
    """The paragraphs of the selection become items of this kind, or paragraphs again where all are that already.

    Of a paragraph in which several lines are selected, each line is an item. Beside a list of the same kind they
    join it. Items of another kind change it, with all their list. Headings, tables and code stay.
    """
    region = _region(Structure(text), start, end)
    heads = region.heads
    if not heads:
        edits = _started(region, kind)
    elif all(_kind(text, head) == kind for head in heads):
        edits = _unlisted(region)
    else:
        edits = _listed(region, kind)
    is_caret = start == end
    return Formatting(tuple(edits), moved(start, edits, behind=is_caret), moved(end, edits, behind=is_caret))


def _region(structure: Structure, start: int, end: int) -> _Region:
    touched = structure.lines(start, end)
    several = Counter(line.block for line in touched if line.kind == "text")
    lines = _whole(structure, touched)
    heads: list[Line] = []
    before: Line | None = None
    for line in lines:
        is_new = before is None or before.kind not in ("text", "item") or before.block != line.block
        in_list = line.block >= 0 and structure.blocks[line.block].kind == "list"
        starts = line.kind == "text" and not in_list and (is_new or several[line.block] > 1)
        if line.kind == "item" or starts:
            heads.append(line)
        before = line
    return _Region(structure, tuple(lines), tuple(heads))


def _whole(structure: Structure, touched: Sequence[Line]) -> list[Line]:
    """The lines with the rest of the paragraphs and items that the first and the last of them belong to."""
    first, last = touched[0], touched[-1]
    before = _lines_of_block(structure, first)
    number = before.index(first)
    while number and before[number].kind == "text" and before[number - 1].kind in ("text", "item"):
        number -= 1
    after = _lines_of_block(structure, last)
    at = after.index(last)
    rest = []
    while after[at].kind in ("text", "item") and at + 1 < len(after) and after[at + 1].kind == "text":
        at += 1
        rest.append(after[at])
    return [*before[number : before.index(first)], *touched, *rest]


def _lines_of_block(structure: Structure, line: Line) -> list[Line]:
    if line.block < 0:
        return [line]
    block = structure.blocks[line.block]
    return structure.lines(block.start, block.end)


def _kind(text: str, line: Line) -> ListKind | None:
    """The kind of this item, None for what is none."""
    if line.kind != "item":
        return None
    marker = text[line.marker : line.words]
    return "tasks" if "[" in marker else "numbers" if marker[0].isdigit() else "bullets"


def _sign(kind: ListKind, number: int) -> str:
    return {"bullets": "- ", "numbers": f"{number}. ", "tasks": "- [ ] "}[kind]


def _started(region: _Region, kind: ListKind) -> list[TextEdit]:
    """The first item of a list on a blank line."""
    line = region.lines[0]
    if line.kind != "blank" or len(region.lines) > 1:
        return []
    return [TextEdit(line.words, line.words, _sign(kind, 1))]


def _listed(region: _Region, kind: ListKind) -> list[TextEdit]:
    structure, heads = region.structure, list(region.heads)
    text = structure.body
    above: list[TextEdit] = []
    below: list[TextEdit] = []
    number = 1
    if all(head.kind == "item" for head in heads):
        heads = _siblings(structure, heads)
    else:
        above, number = _joined_above(region, kind)
        below = _joined_below(region, kind)
    edits = []
    for head in heads:
        edits.append(TextEdit(head.marker, head.words, _sign(kind, number)))
        number += 1
    return [*above, *(edit for edit in edits if text[edit.start : edit.end] != edit.text), *below]


def _siblings(structure: Structure, heads: Sequence[Line]) -> list[Line]:
    """All items of the lists that these belong to, on the same level."""
    levels = {(head.block, head.marker - head.quote) for head in heads}
    first_of_block = {head.block: head for head in heads}
    lines = [line for head in first_of_block.values() for line in _lines_of_block(structure, head)]
    found = [line for line in lines if line.kind == "item" and (line.block, line.marker - line.quote) in levels]
    return sorted(found, key=lambda line: line.start)


def _joined_above(region: _Region, kind: ListKind) -> tuple[list[TextEdit], int]:
    """The edit that brings the first paragraph up to the list above it, and its number there."""
    first = region.heads[0]
    items = _neighbours(region, first.start - 1, kind) if first.kind == "text" else []
    if not items:
        return [], 1
    found = _NUMBER.match(region.structure.body, items[-1].marker)
    number = int(found[0]) + 1 if found else 1
    edits = [TextEdit(first.start - 1, first.start, "")] if _is_tight(region, first, kind) else []
    return edits, number


def _joined_below(region: _Region, kind: ListKind) -> list[TextEdit]:
    last = region.lines[-1]
    text = region.structure.body
    if last.kind != "text":
        return []
    if last.end + 1 < len(text) and text[last.end + 1] != "\n":
        number = region.structure.block_number(last.end + 1)
        swallows = number >= 0 and number != last.block and region.structure.blocks[number].kind in _TAKES_IN
        return [TextEdit(last.end, last.end, "\n")] if swallows else []
    joins = _neighbours(region, last.end + 2, kind) and _is_tight(region, region.heads[0], kind)
    return [TextEdit(last.end, last.end + 1, "")] if joins else []


def _neighbours(region: _Region, offset: int, kind: ListKind) -> list[Line]:
    """The items of the list of this kind that stands one blank line away, there where `offset` is."""
    structure = region.structure
    text = structure.body
    first, last = region.lines[0], region.lines[-1]
    above = offset < first.start
    gap = text[first.start - 2 : first.start] if above else text[last.end : last.end + 2]
    if gap != "\n\n" or not 0 <= offset < len(text):
        return []
    number = structure.block_number(first.start - 2 if above else offset)
    if number < 0 or structure.blocks[number].kind != "list":
        return []
    block = structure.blocks[number]
    lines = structure.lines(block.start, block.end)
    items = [line for line in lines if line.kind == "item" and line.marker == line.start]
    near = items[-1] if above and items else items[0] if items else None
    return items if near is not None and _kind(text, near) == kind else []


def _is_tight(region: _Region, first: Line, kind: ListKind) -> bool:
    """Whether the lists around these paragraphs have no blank lines between their items."""
    around = [*_neighbours(region, first.start - 1, kind), *_neighbours(region, region.lines[-1].end + 2, kind)]
    blocks = [region.structure.blocks[number] for number in {line.block for line in around}]
    return not any(line.kind == "blank" for block in blocks for line in region.structure.lines(block.start, block.end))


def _unlisted(region: _Region) -> list[TextEdit]:
    """Items without their markers; what is left of their list stands apart from them."""
    structure = region.structure
    lines = _lines_of_block(structure, region.heads[0])
    if region.lines[-1].block != region.heads[0].block:
        lines += _lines_of_block(structure, region.lines[-1])
    chosen = {line.start for line in region.heads}
    edits = [TextEdit(head.marker, head.words, "") for head in region.heads]
    first = lines.index(region.heads[0])
    if first and lines[first - 1].kind != "blank":
        edits.append(TextEdit(lines[first].start, lines[first].start, "\n"))
    after = lines.index(region.lines[-1]) + 1
    level = region.heads[-1].marker
    if after < len(lines) and lines[after].kind != "blank":
        edits.append(TextEdit(lines[after].start, lines[after].start, "\n"))
    depth = level - region.heads[-1].start
    for line in lines[after:]:
        if line.start in chosen or (line.kind == "item" and line.marker - line.start <= depth):
            break
        indent = _CHILD_INDENT.match(structure.body, line.start + depth, line.end)
        if indent:
            edits.append(TextEdit(indent.start(), indent.end(), ""))
    return sorted(edits, key=lambda edit: (edit.start, edit.end))
