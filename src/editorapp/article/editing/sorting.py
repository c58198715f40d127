"""Lines in order: items and paragraphs as wholes, by the words a reader sees, numbers by their value."""

import re
import unicodedata
from collections.abc import Sequence
from itertools import pairwise

from editorapp.article.editing.formatting import Formatting, moved
from editorapp.article.editing.items import Item, items_of, reordered
from editorapp.article.editing.line_structure import Line, Structure
from editorapp.article.edits import TextEdit

_MARKS = re.compile(r"\]\([^()\n]*+\)|[*_`~\[\]#>\"“”„«»‘’'|]")
_DIGITS = re.compile(r"(\d+)")
_MEANT = ("  ", "\\")
"""What a line ends with that breaks on the page too."""
_LONGEST_NUMBER = 40
"""Digits; more are no number that anybody sorts by."""


def sort_lines(text: str, start: int, end: int) -> Formatting:
    """The items, paragraphs or lines of the selection in alphabetical order; without one, the list of the caret.

    The items of a list go with what is inside them. Rows of a table are sorted below its head. Done twice: the same.
    """
    structure = Structure(text)
    lines = [line for line in structure.lines(start, end) if line.kind != "blank"]
    blocks = sorted({line.block for line in lines if line.block >= 0})
    if len(blocks) > 1:
        parts = [Item(block.start, block.start, block.end) for block in (structure.blocks[n] for n in blocks)]
        return _sorted(text, parts, start, end)
    if not blocks:
        return Formatting((), start, end)
    block = structure.blocks[blocks[0]]
    if block.kind == "list":
        items = items_of(structure, start, end)
        if start < end:
            items = [item for item in items if item.start < end and start <= item.end] or items
        return _sorted(text, items, start, end)
    if block.kind == "table":
        rows = [line for line in structure.lines(block.start, block.end) if line.kind == "row"][1:]
        chosen = [row for row in rows if start <= row.end and row.start < end] if start < end else rows
        return _sorted(text, [Item(row.start, row.start, row.end) for row in chosen], start, end)
    if start == end or any(line.kind in ("other", "heading") for line in lines):
        return Formatting((), start, end)
    return _sorted(text, [Item(line.start, line.words, line.end) for line in lines], start, end)


def sorting_key(text: str) -> tuple[tuple[str, int, str], ...]:
    """What a text is sorted by: its words without marks, accents and case, each number by its value."""
    plain = unicodedata.normalize("NFKD", _MARKS.sub("", text)).casefold()
    plain = "".join(sign for sign in plain if not unicodedata.combining(sign)).strip()
    parts = []
    for part in _DIGITS.split(plain):
        is_number = part.isdecimal() and len(part) <= _LONGEST_NUMBER
        parts.append(("0", int(part), "") if is_number else ("1", 0, part))
    return tuple(part for part in parts if part != ("1", 0, ""))


def join_lines(text: str, start: int, end: int) -> Formatting:
    """The lines of each paragraph of the selection as one line, as in text that came with fixed line ends.

    A line end that is meant, after two spaces or a backslash, stays.
    """
    structure = Structure(text)
    edits: list[TextEdit] = []
    for number in sorted({line.block for line in structure.lines(start, end) if line.kind in ("text", "item")}):
        for run in _runs(structure, number):
            if run[0].start <= end and start <= run[-1].end:
                edits += [_joint(text, *pair) for pair in pairwise(run)]
    return Formatting(tuple(edits), moved(start, edits), moved(end, edits))


def _runs(structure: Structure, number: int) -> list[list[Line]]:
    """The lines of each paragraph of a block, as far as no line end in it is meant."""
    block = structure.blocks[number]
    runs: list[list[Line]] = []
    is_over = True
    for line in structure.lines(block.start, block.end):
        if line.kind == "text" and not is_over:
            runs[-1].append(line)
        elif line.kind in ("text", "item"):
            runs.append([line])
        is_over = line.kind not in ("text", "item") or structure.body[line.start : line.end].endswith(_MEANT)
    return runs


def _joint(text: str, before: Line, after: Line) -> TextEdit:
    """A space in the place of the line end and the white space around it."""
    return TextEdit(before.start + len(text[before.start : before.end].rstrip(" \t")), after.words, " ")


def _sorted(text: str, parts: Sequence[Item], start: int, end: int) -> Formatting:
    if len(parts) < 2:
        return Formatting((), start, end)
    order = sorted(range(len(parts)), key=lambda number: sorting_key(text[parts[number].words : parts[number].end]))
    made = reordered(text, parts, order, start, end)
    if start < end:
        return Formatting(made.edits, parts[0].start, parts[-1].end)
    return made
