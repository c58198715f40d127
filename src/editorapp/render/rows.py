"""Which source lines the rows of a block come from, so that a long table or list can be found again line by line."""

import re
from collections.abc import Iterable

from editorapp.article.blocks import Block

_ITEM = re.compile(r"[ \t>]*(?:[*+-]|\d{1,9}[.)])[ \t]")
_FOOTNOTE = re.compile(r" {0,3}\[\^([^\]\n]+)\]:")


def row_lines(block: Block) -> tuple[int, ...]:
    """The lines of a table's rows or a list's items, counted like `block.first_line`; empty for other blocks.

    For what only looks like an item (in code within a list) there are too many: whoever uses the lines counts first.
    """
    lines = block.text.split("\n")
    if block.kind == "table":
        rows: Iterable[int] = (0, *range(2, len(lines)))  # the second line is the rule under the head
    elif block.kind == "list":
        rows = (number for number, line in enumerate(lines) if _ITEM.match(line))
    else:
        rows = ()
    return tuple(block.first_line + row for row in rows)


def footnote_lines(definitions: Iterable[Block]) -> dict[str, int]:
    """The line on which each footnote is defined; of two with one name the later counts."""
    found: dict[str, int] = {}
    for block in definitions:
        for number, line in enumerate(block.text.split("\n")):
            if footnote := _FOOTNOTE.match(line):
                found[footnote[1].strip()] = block.first_line + number
    return found
