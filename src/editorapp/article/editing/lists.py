"""Keys in a list: the next item, the end of the list, items moved in and out with what belongs to them."""

import re

from editorapp.article.editing.key_edit import KeyEdit, insert, move_to, rewrite
from editorapp.article.editing.list_lines import (
    after_item,
    all_alike,
    has_parent,
    is_loose,
    owner_of,
    renumber,
    sibling_before,
    with_number,
)
from editorapp.article.editing.markers import LEVEL, Item, is_blank, parse_item, quote_prefix
from editorapp.article.editing.paragraphs import HARD_BREAK

_STEP = " " * LEVEL
_OUTWARD = re.compile(r"\t| {1,4}")


def next_item(text: str, at: int) -> KeyEdit | None:
    """Enter in a list: the words after the caret become the next item; an empty item ends its level instead.

    None outside lists, and before an item's words.
    """
    lines, row, column = _split(text, at)
    owner = owner_of(lines, row)
    item = parse_item(lines[owner]) if owner is not None else None
    if owner is None or item is None or (row == owner and column < item.content):
        return None
    if row == owner and not lines[row][item.content :].strip() and after_item(lines, row) == row + 1:
        return _leave(text, lines, row, item)
    while column < len(lines[row]) and lines[row][column] in " \t":
        column += 1
    lazy = item.number is not None and all_alike(lines, row)
    marker = item.next_marker(item.number if lazy else None)
    spaced = is_loose(lines, owner) or any(is_blank(line) for line in lines[owner + 1 : row])
    gap = [quote_prefix(item.lead).rstrip()] if spaced else []
    new = row + 1 + len(gap)
    made = [*lines[:row], lines[row][:column], *gap, marker + lines[row][column:], *lines[row + 1 :]]
    if item.number is not None and not lazy:
        renumber(made, new + 1, item.width)
    return _rewritten(text, made, new, len(marker))


def break_in_item(text: str, at: int) -> KeyEdit | None:
    """Shift+Enter in a list: a line break within the item. None outside lists."""
    lines, row, _ = _split(text, at)
    owner = owner_of(lines, row)
    item = parse_item(lines[owner]) if owner is not None else None
    if item is None or owner is None:
        return None
    line = lines[row]
    if row == owner:
        marker = len(item.lead) + len(item.sign) + len(item.gap)
        return insert(at, HARD_BREAK + item.lead + " " * (marker - len(item.lead)))
    return insert(at, HARD_BREAK + line[: len(line) - len(line.lstrip(" \t>"))])


def move_items(text: str, start: int, end: int, *, outward: bool) -> KeyEdit | None:
    """Tab in a list: move the items of text[start:end] in or out by one level, with their children. None outside."""
    lines, row, column = _split(text, start)
    last = text.count("\n", 0, end - 1 if end > start and text[end - 1] == "\n" else end)
    first = owner_of(lines, row)
    item = parse_item(lines[first]) if first is not None else None
    if first is None or item is None:
        return None
    after = max(after_item(lines, first), *(after_item(lines, at) for at in range(first, last + 1)))
    if not _may_move(lines, first, item, outward=outward):
        return move_to(end, start if end > start else None)
    made = _moved(lines, first, after, outward=outward)
    if start < end:
        caret_row, caret = after - 1, len(made[after - 1])
        anchor = sum(len(line) + 1 for line in made[:first])
        return _rewritten(text, made, caret_row, caret, anchor)
    from_end = len(lines[row]) - column
    return _rewritten(text, made, row, max(0, len(made[row]) - from_end))


def unlist(text: str, at: int) -> KeyEdit | None:
    """Backspace at an item's first word: one level out; on the first level the item becomes a paragraph."""
    lines, row, column = _split(text, at)
    item = parse_item(lines[row])
    if item is None or column != item.content:
        return None
    if has_parent(lines, row):
        made = _moved(lines, row, after_item(lines, row), outward=True)
        return _rewritten(text, made, row, len(made[row]) - (len(lines[row]) - column))
    return _to_paragraph(text, lines, row, item)


def _leave(text: str, lines: list[str], row: int, item: Item) -> KeyEdit:
    if has_parent(lines, row):
        made = _moved(lines, row, row + 1, outward=True)
        return _rewritten(text, made, row, len(made[row]))
    return _to_paragraph(text, lines, row, item)


def _to_paragraph(text: str, lines: list[str], row: int, item: Item) -> KeyEdit:
    """The item becomes a paragraph between blank lines; its children move out one level."""
    prefix = quote_prefix(item.lead)
    blank = prefix.rstrip()
    end = after_item(lines, row)
    own = [prefix + lines[row][item.content :], *(_out(line) for line in lines[row + 1 : end])]
    lead = [blank] if row and not is_blank(lines[row - 1]) else []
    tail = [blank] if end < len(lines) and not is_blank(lines[end]) else []
    made = [*lines[:row], *lead, *own, *tail, *lines[end:]]
    if item.number is not None and not all_alike(lines, row):
        _count_on(made, row + len(lead) + len(own), item.number)
    return _rewritten(text, made, row + len(lead), len(prefix))


def _count_on(lines: list[str], first: int, number: int) -> None:
    """Go on counting below a paragraph that has come into the list."""
    rest = lines[first:]
    row = next((at for at, line in enumerate(rest) if not is_blank(line)), None)
    item = parse_item(rest[row]) if row is not None else None
    if row is not None and item and item.number is not None:
        rest[row] = with_number(rest[row], item, number)
        renumber(rest, row + 1, item.width)
        lines[first:] = rest


def _may_move(lines: list[str], first: int, item: Item, *, outward: bool) -> bool:
    if outward:
        return len(item.lead) > len(quote_prefix(item.lead))
    before = sibling_before(lines, first)
    above = parse_item(lines[before]) if before is not None else None
    return above is not None and item.width < above.width + LEVEL


def _moved(lines: list[str], first: int, after: int, *, outward: bool) -> list[str]:
    made = list(lines)
    for row in range(first, after):
        if outward:
            made[row] = _out(lines[row])
        elif not is_blank(lines[row]) or parse_item(lines[row]):
            prefix = quote_prefix(lines[row])
            made[row] = prefix + _STEP + lines[row][len(prefix) :]
    if not all_alike(lines, first):
        old, new = parse_item(lines[first]), parse_item(made[first])
        width = min(item.width for item in (old, new) if item)
        renumber(made, first, width, range(first, after))
    return made


def _out(line: str) -> str:
    prefix = quote_prefix(line)
    return prefix + _OUTWARD.sub("", line[len(prefix) :], count=1) if _OUTWARD.match(line, len(prefix)) else line


def _split(text: str, at: int) -> tuple[list[str], int, int]:
    """The lines of the text, and the line and column of this offset."""
    return text.split("\n"), text.count("\n", 0, at), at - (text.rfind("\n", 0, at) + 1)


def _rewritten(text: str, lines: list[str], row: int, column: int, anchor: int | None = None) -> KeyEdit:
    caret = sum(len(line) + 1 for line in lines[:row]) + column
    return rewrite(text, "\n".join(lines), caret, anchor)
