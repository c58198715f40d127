"""Headings: lines become one, another one, or text again."""

import re
from collections.abc import Mapping
from types import MappingProxyType

from editorapp.article.editing.formatting import Formatting, moved
from editorapp.article.editing.line_structure import Line, Structure
from editorapp.article.edits import TextEdit

_HASHES = re.compile(r"#{1,6}")
_CLOSING = re.compile(r"[ \t]+#+[ \t]*$")
_CYCLE: Mapping[int, int] = MappingProxyType({0: 2, 2: 3})
"""`#` is the headline's."""


def cycle_heading(text: str, start: int, end: int) -> Formatting:
    """The line of the caret becomes a heading, then a smaller one, then text again."""
    structure = Structure(text)
    lines = _lines(structure, start, start)
    level = _CYCLE.get(_level(structure, lines[0]), 0) if lines else 0
    return _make(structure, lines, level, start, end)


def set_heading(text: str, start: int, end: int, level: int) -> Formatting:
    """The lines of the selection become headings of this level, or text where all of them are that already.

    Level 0 is text. What can be no heading (lists, tables, code) stays.
    """
    structure = Structure(text)
    lines = _lines(structure, start, end)
    if lines and all(_level(structure, line) == level for line in lines):
        level = 0
    return _make(structure, lines, level, start, end)


def _lines(structure: Structure, start: int, end: int) -> list[Line]:
    """Those that can be headings; blank ones only where there are no others."""
    touched = structure.lines(start, end)
    lines = [
        line
        for line in touched
        if line.kind == "heading" or (line.kind == "text" and structure.blocks[line.block].kind != "list")
    ]
    if not lines and len(touched) == 1 and touched[0].kind == "blank":
        return touched
    return lines


def _level(structure: Structure, line: Line) -> int:
    if line.kind != "heading":
        return 0
    underline = _underline(structure, line)
    if underline is not None:
        return 1 if "=" in structure.body[slice(*underline)] else 2
    hashes = _HASHES.search(structure.body, line.quote, line.words)
    return len(hashes[0]) if hashes else 0


def _underline(structure: Structure, line: Line) -> tuple[int, int] | None:
    """The line of dashes or equal signs that makes the line above it a heading, with the line end before it."""
    block = structure.blocks[line.block]
    if block.kind != "heading" or block.first_line == block.last_line:
        return None
    return line.end, block.end


def _make(structure: Structure, lines: list[Line], level: int, start: int, end: int) -> Formatting:
    edits: list[TextEdit] = []
    for line in lines:
        text = structure.body
        left = line.quote
        while left < line.words and text[left] != "#":
            left += 1
        sign = "#" * level + " " if level else ""
        if text[left : line.words] != sign:
            edits.append(TextEdit(left, line.words, sign))
        if line.kind == "heading":
            underline = _underline(structure, line)
            closing = None if level else _CLOSING.search(text, line.words, line.end)
            if underline:
                edits.append(TextEdit(*underline, ""))
            elif closing:
                edits.append(TextEdit(closing.start(), line.end, ""))
    return Formatting(tuple(edits), moved(start, edits, behind=True), moved(end, edits, behind=True))
