"""A table's source: its cells, its rule, how wide its words are, and the table written anew with straight columns."""

import re
import unicodedata
from collections.abc import Sequence
from itertools import pairwise

_RULE = re.compile(r"[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*")
_NARROWEST = 3
"""Dashes of a rule, at least."""
_WIDEST = 60
"""Columns are not padded beyond this: a cell with a paragraph would push all others out of sight."""


def is_rule_of_table(line: str) -> bool:
    """Whether this is the line of dashes and colons below a table's head."""
    return "-" in line and _RULE.fullmatch(line) is not None


def cell_stretches(hidden: str, start: int, end: int) -> list[tuple[int, int]]:
    """The cells of the row hidden[start:end], with the spaces around their words.

    `hidden` is the body with its code as spaces: a pipe there, or after a backslash, divides nothing.
    """
    edges = [start - 1, *_pipes(hidden, start, end), end]
    cells = [(left + 1, right) for left, right in pairwise(edges)]
    if not hidden[slice(*cells[0])].strip() and len(cells) > 1 and hidden[start:end].lstrip().startswith("|"):
        cells = cells[1:]
    if len(cells) > 1 and hidden[start:end].rstrip().endswith("|") and cells[-1][1] == end:
        cells = cells[:-1] if not hidden[slice(*cells[-1])].strip() else cells
    return cells


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """The stretch without the white space at its ends; an empty one stays where it starts."""
    while end > start and text[end - 1].isspace():
        end -= 1
    while start < end and text[start].isspace():
        start += 1
    return start, end


def width(text: str) -> int:
    """How many columns a text takes in a font of fixed width: East Asian wide signs and emoji two, accents none."""
    if text.isascii():
        return len(text)
    return sum(_sign_width(sign) for sign in text)


def write_table(rows: Sequence[Sequence[str]], rule: Sequence[str]) -> list[str]:
    """The lines of a table with straight pipes. The first row is its head; `rule` has a cell such as `:--:` for each
    column of it, and short rows are filled up."""
    count = max(len(row) for row in (*rows, rule))
    full = [[*row, *[""] * (count - len(row))] for row in rows]
    signs = [*rule, *["-"] * (count - len(rule))]
    widths = [max(_NARROWEST, *(width(row[n]) for row in full)) for n in range(count)]
    widths = [min(size, _WIDEST) for size in widths]
    dashes = [_dashes(sign, size) for sign, size in zip(signs, widths, strict=True)]
    lines = [[_padded(cell, size, sign) for cell, size, sign in zip(row, widths, signs, strict=True)] for row in full]
    return [f"| {' | '.join(line)} |" for line in (lines[0], dashes, *lines[1:])]


def _pipes(hidden: str, start: int, end: int) -> list[int]:
    """Where a row is divided."""
    found: list[int] = []
    escaped = False
    for at in range(start, end):
        sign = hidden[at]
        if sign == "|" and not escaped:
            found.append(at)
        escaped = sign == "\\" and not escaped
    return found


def _dashes(sign: str, size: int) -> str:
    sign = sign.strip()
    left, right = ":" * sign.startswith(":"), ":" * (sign.endswith(":") and len(sign) > 1)
    return left + "-" * (size - len(left) - len(right)) + right


def _padded(cell: str, size: int, sign: str) -> str:
    room = max(0, size - width(cell))
    sign = sign.strip()
    if sign.endswith(":") and sign.startswith(":") and len(sign) > 1:
        return " " * (room // 2) + cell + " " * (room - room // 2)
    return " " * room + cell if sign.endswith(":") else cell + " " * room


def _sign_width(sign: str) -> int:
    if unicodedata.combining(sign) or unicodedata.category(sign) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(sign) in "WF" else 1
