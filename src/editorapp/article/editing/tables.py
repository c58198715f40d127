"""Tables: a new one, one made of lines from a spreadsheet, and one with its pipes in straight columns."""

import csv
import io

from editorapp.article.blocks import Block
from editorapp.article.editing.formatting import Formatting, at_caret
from editorapp.article.editing.line_structure import Line, Structure, line_span
from editorapp.article.editing.snippets import block_boundary
from editorapp.article.editing.table_text import cell_stretches, trimmed, write_table
from editorapp.article.edits import TextEdit, insert_block

_COLUMNS, _ROWS = 3, 2
_SEPARATORS = "\t;,"
_LEAST_LINES = 2


def insert_table(text: str, start: int, end: int) -> Formatting:
    """A table of three columns after the block of the caret, with the caret in its first cell.

    Selected lines that a spreadsheet or a list with commas wrote become a table of their own.
    """
    if start < end and (rows := _rows(text[slice(*line_span(text, start, end))])):
        first, last = line_span(text, start, end)
        return _from_rows(text, first, last, rows)
    structure = Structure(text)
    block = "\n".join(write_table([[""] * _COLUMNS for _ in range(_ROWS + 1)], ["-"] * _COLUMNS))
    edit = insert_block(text, block_boundary(structure, end), block)
    return at_caret(edit.start + edit.text.index("|") + 2, edit)


def align_table(text: str, start: int, end: int) -> Formatting:
    """The table at the caret with straight pipes: what it says stays, the caret stays in its cell."""
    structure = Structure(text)
    number = structure.block_number(start)
    if number < 0 or structure.blocks[number].kind != "table":
        return Formatting((), start, end)
    block = structure.blocks[number]
    lines = structure.lines(block.start, block.end)
    cells = [cell_stretches(structure.hidden, line.start, line.end) for line in lines]
    words = [[text[slice(*trimmed(text, *cell))] for cell in row] for row in cells]
    written = write_table([words[0], *words[2:]], words[1])
    new = "\n".join(written)
    places = [_place(block, lines, cells, written, offset, text) for offset in (start, end)]
    edits = (TextEdit(block.start, block.end, new),) if new != block.text else ()
    return Formatting(edits, places[0], places[1])


def _place(
    block: Block, lines: list[Line], cells: list[list[tuple[int, int]]], written: list[str], offset: int, text: str
) -> int:
    """Where an offset of the old table is in the new one: as far into the words of the same cell."""
    number = next((n for n, line in enumerate(lines) if line.start <= offset <= line.end), -1)
    if number < 0:  # the other end of a selection that leaves the table
        return offset + len("\n".join(written)) - len(block.text) if offset > block.end else offset
    row = cells[number]
    column = max((n for n, cell in enumerate(row) if cell[0] <= offset), default=0)
    line_start = block.start + sum(len(line) + 1 for line in written[:number])
    new_cells = cell_stretches(written[number], 0, len(written[number]))
    left, right = trimmed(written[number], *new_cells[min(column, len(new_cells) - 1)])
    if left == right:
        left = right = new_cells[column][0] + 1
    old = trimmed(text, *row[column])
    return line_start + min(right, left + max(0, offset - old[0]))


def _rows(lines: str) -> list[list[str]]:
    """The cells of lines that all have the same separator, else nothing."""
    filled = [line for line in lines.split("\n") if line.strip()]
    for separator in _SEPARATORS:
        if len(filled) < _LEAST_LINES or not all(separator in line for line in filled):
            continue
        try:
            found = list(csv.reader(io.StringIO("\n".join(filled)), delimiter=separator, skipinitialspace=True))
        except csv.Error:
            continue
        return [[_cell(cell) for cell in row] for row in found]
    return []


def _cell(text: str) -> str:
    return " ".join(text.split(" ")).strip().replace("\n", " ").replace("|", "\\|")


def _from_rows(text: str, first: int, last: int, rows: list[list[str]]) -> Formatting:
    block = "\n".join(write_table(rows, ["-"] * len(rows[0])))
    lead = "\n" if text[:first].rstrip(" ") and not text[:first].endswith("\n\n") else ""
    tail = "\n" if text[last : last + 2] not in ("", "\n", "\n\n") else ""
    edit = TextEdit(first, last, lead + block + tail)
    return at_caret(first + len(lead) + 2, edit)
