"""Keys in a table: Tab from cell to cell, Enter from row to row, both with a new row after the last."""

import re
from dataclasses import dataclass
from itertools import pairwise

from editorapp.article.editing.key_edit import KeyEdit, insert, move_to, rewrite
from editorapp.article.editing.markers import TABLE_RULE, is_blank

_HEAD = 1
"""The line of dashes comes after one line of heads."""
_CELLS = 2
"""A line of fewer cells is no head of a table yet."""
_SIGN = re.compile(r"\\.|`+|\|")
_LEAST_DASHES = 3


@dataclass(frozen=True, slots=True)
class _Table:
    """The lines of a text, of which those from `first` to before `after` are a table, and the caret's line in it."""

    lines: list[str]
    first: int
    after: int
    row: int
    column: int

    @property
    def head(self) -> str:
        """The line of heads: whether it has outer bars says how all rows are read."""
        return self.lines[self.first]

    @property
    def rows(self) -> list[int]:
        """The lines with cells."""
        return [at for at in range(self.first, self.after) if at != self.first + _HEAD]

    def offset(self, row: int, column: int) -> int:
        """The offset in the text of a line's column."""
        return sum(len(line) + 1 for line in self.lines[:row]) + column


def is_table(text: str, at: int) -> bool:
    """Whether this place is in a table."""
    return _table(text, at) is not None


def go_to_cell(text: str, at: int, *, back: bool) -> KeyEdit | None:
    """Tab in a table: select the words of the next cell (the one before with `back`), in a new row after the last.

    None outside tables.
    """
    table = _table(text, at)
    if table is None:
        return None
    places = [(row, cell) for row in table.rows for cell in range(len(cells(table.lines[row], table.head)))]
    here = (table.row, _cell_at(table))
    if back:
        before = [place for place in places if place < here]
        return _select(table, *(before[-1] if before else places[0]))
    following = [place for place in places if place > here]
    return _select(table, *following[0]) if following else _add_row(text, table)


def next_row(text: str, at: int) -> KeyEdit | None:
    """Enter in a table: to the cell below; after the last row a new one; from an empty last row out of the table.

    None outside tables and before a table's first sign.
    """
    table = _table(text, at)
    if table is None:
        return _begin(text, at)
    if table.column == 0 and table.row == table.first and table.lines[table.row]:
        return None
    below = [row for row in table.rows if row > table.row]
    if below:
        spans = cells(table.lines[below[0]], table.head)
        cell = min(_cell_at(table), len(spans) - 1)
        return move_to(table.offset(below[0], spans[cell][1]))
    is_empty = not table.lines[table.row].strip(" \t|") and table.row > table.first + _HEAD
    return _leave(text, table) if is_empty else _add_row(text, table)


def break_in_cell(text: str, at: int) -> KeyEdit | None:
    """Shift+Enter in a table: a line break within the cell. None outside tables."""
    return insert(at, "<br>") if is_table(text, at) else None


def cells(line: str, head: str) -> list[tuple[int, int]]:
    """Where the words of each cell start and end in this line; an empty cell is a place between its spaces.

    `head` is the table's first line: only with bars at its ends do those of other lines stand outside the cells.
    """
    bars, start = _inner_bars(line, head)
    trailing = head.rstrip(" \t").endswith("|")
    found: list[tuple[int, int]] = []
    for bar in [*bars, len(line)]:
        words = line[start:bar]
        if trailing and bar == len(line) and found and not words.strip():
            break
        left = start + len(words) - len(words.lstrip(" \t"))
        right = start + len(words.rstrip(" \t"))
        found.append((left, right) if left < right else (min(start + 1, bar),) * 2)
        start = bar + 1
    return found


def _inner_bars(line: str, head: str) -> tuple[list[int], int]:
    """The bars after which a cell ends, and where the first cell starts."""
    bars = _bars(line)
    if bars and head.lstrip(" ").startswith("|") and not line[: bars[0]].strip():
        return bars[1:], bars[0] + 1
    return bars, 0


def _bars(line: str) -> list[int]:
    """Where the signs between cells stand: not in code, and not after a backslash."""
    signs = list(_SIGN.finditer(line))
    closing: dict[int, int] = {}
    latest: dict[str, int] = {}
    for number in range(len(signs) - 1, -1, -1):
        sign = signs[number][0]
        if sign[0] == "`":
            closing[number] = latest.get(sign, -1)
            latest[sign] = number
    bars: list[int] = []
    number = 0
    while number < len(signs):
        if signs[number][0] == "|":
            bars.append(signs[number].start())
        number = max(number, closing.get(number, -1)) + 1
    return bars


def _table(text: str, at: int) -> _Table | None:
    lines = text.split("\n")
    row = text.count("\n", 0, at)
    if "|" not in lines[row]:
        return None
    first, after = row, row + 1
    while first and not is_blank(lines[first - 1]):
        first -= 1
    while after < len(lines) and not is_blank(lines[after]):
        after += 1
    if after - first <= _HEAD or "|" not in lines[first] or not _is_rule(lines[first + _HEAD]):
        return None
    return _Table(lines, first, after, row, at - (text.rfind("\n", 0, at) + 1))


def _is_rule(line: str) -> bool:
    return "-" in line and TABLE_RULE.match(line) is not None


def _cell_at(table: _Table) -> int:
    """The number of the cell that holds the caret."""
    line = table.lines[table.row]
    passed = sum(bar < table.column for bar in _inner_bars(line, table.head)[0])
    return min(passed, len(cells(line, table.head)) - 1)


def _select(table: _Table, row: int, cell: int) -> KeyEdit:
    start, end = cells(table.lines[row], table.head)[cell]
    anchor = table.offset(row, start)
    return move_to(table.offset(row, end), anchor if start < end else None)


def _add_row(text: str, table: _Table) -> KeyEdit:
    """A new row below the caret's, as wide as the table's head."""
    below = max(table.row, table.first + _HEAD) + 1
    head = table.head
    row = _empty_row(head)
    made = [*table.lines[:below], row, *table.lines[below:]]
    return rewrite(text, "\n".join(made), table.offset(below, 0) + cells(row, head)[0][0])


def _leave(text: str, table: _Table) -> KeyEdit:
    """Take the empty row away and start a paragraph below the table."""
    above, below = table.lines[: table.row], table.lines[table.row + 1 :]
    rest = below if below and is_blank(below[0]) else ["", *below] if below else []
    while len(rest) > 1 and is_blank(rest[0]) and is_blank(rest[1]):
        rest = rest[1:]
    caret = sum(len(line) + 1 for line in above) + 1
    return rewrite(text, "\n".join([*above, "", "", *(rest if any(rest) else rest[:1])]), caret)


def _begin(text: str, at: int) -> KeyEdit | None:
    """A first line of cells becomes a table's head: the line of dashes and an empty row are written below it."""
    first = text.rfind("\n", 0, at) + 1
    last = text.find("\n", at)
    last = len(text) if last < 0 else last
    line = text[first:last].rstrip(" \t")
    above = text[:first].removesuffix("\n").rpartition("\n")[2]
    below = text[last + 1 :].partition("\n")[0]
    whole = (
        line.startswith("|") and line.endswith("|") and len(cells(line, line)) >= _CELLS and line.strip(" \t|") != ""
    )
    if not whole or at < first + len(line) or not is_blank(above) or not is_blank(below):
        return None
    row = _empty_row(line)
    made = f"\n{_dashes(line)}\n{row}"
    return KeyEdit(last, last, made, last + len(made) - len(row) + cells(row, line)[0][0])


def _empty_row(head: str) -> str:
    bars = set(_bars(head))
    return "".join("|" if at in bars else " " for at in range(len(head.rstrip(" \t"))))


def _dashes(head: str) -> str:
    widths = [max(_LEAST_DASHES, right - left - 3) for left, right in pairwise(_bars(head))]
    return "".join(f"| {'-' * width} " for width in widths) + "|"
