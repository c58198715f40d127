"""A list as lines: which of them belong to an item, and the numbers that follow when an item comes or goes."""

from collections.abc import Sequence
from dataclasses import dataclass

from editorapp.article.editing.markers import Item, indent_of, is_blank, parse_item, quote_depth

_SAME_LEVEL = 2
"""Fewer columns than this between two items, and they are of one level."""


@dataclass(slots=True)
class _Level:
    """A level of a list while it is read downwards, and the number its next item gets."""

    width: int
    following: int | None = None


def owner_of(lines: Sequence[str], row: int) -> int | None:
    """The line of the list item that this line belongs to, None outside lists."""
    if parse_item(lines[row]):
        return row
    if is_blank(lines[row]):
        return None
    below, crossed = lines[row], False
    for at in range(row - 1, -1, -1):
        line = lines[at]
        item = parse_item(line)
        if item is None and is_blank(line):
            if not indent_of(below):
                return None
            crossed = True
        elif quote_depth(line) != quote_depth(lines[row]):
            return None
        elif item and (not crossed or item.width < indent_of(lines[row])):
            return at
        else:
            below = line
    return None


def after_item(lines: Sequence[str], row: int) -> int:
    """The line after the last that belongs to the item on this line, its children included."""
    item = parse_item(lines[row])
    width, depth = (item.width if item else 0), quote_depth(lines[row])
    end = row + 1
    for at in range(row + 1, len(lines)):
        line = lines[at]
        inner = parse_item(line)
        if inner is None and is_blank(line):
            continue
        lazy = at == end and inner is None
        if quote_depth(line) != depth or not (indent_of(line) > width or lazy):
            break
        end = at + 1
    return end


def sibling_before(lines: Sequence[str], row: int) -> int | None:
    """The line of the item before this one, of its own level or deeper; None for the first of its level."""
    item = parse_item(lines[row])
    at = _item_above(lines, row)
    other = parse_item(lines[at]) if at is not None else None
    return at if item and other and other.width > item.width - _SAME_LEVEL else None


def has_parent(lines: Sequence[str], row: int) -> bool:
    """Whether an item above holds the one on this line."""
    item = parse_item(lines[row])
    at = _item_above(lines, row)
    while item and at is not None:
        other = parse_item(lines[at])
        if other and other.width <= item.width - _SAME_LEVEL:
            return True
        at = _item_above(lines, at)
    return False


def _item_above(lines: Sequence[str], row: int) -> int | None:
    """The line of the nearest item above in the same list."""
    for at in range(row - 1, -1, -1):
        line = lines[at]
        if parse_item(line):
            return at if quote_depth(line) == quote_depth(lines[row]) else None
        if _starts_paragraph(lines, at):
            return None
    return None


def is_loose(lines: Sequence[str], row: int) -> bool:
    """Whether a blank line stands between the item on this line and one of its neighbours."""
    item = parse_item(lines[row])
    if item is None:
        return False
    before = sibling_before(lines, row)
    if before is not None:
        return is_blank(lines[row - 1])
    end = after_item(lines, row)
    following = next((at for at in range(end, len(lines)) if not is_blank(lines[at])), None)
    if following is None or following == end:
        return False
    other = parse_item(lines[following])
    return other is not None and abs(other.width - item.width) < _SAME_LEVEL


def all_alike(lines: Sequence[str], row: int) -> bool:
    """Whether two neighbours in the list around this line bear one number: its numbers are left to the page."""
    latest: dict[int, int | None] = {}
    for line in lines[_list_start(lines, row) : _list_end(lines, row)]:
        item = parse_item(line)
        if item is None:
            continue
        if item.number is not None and latest.get(item.width) == item.number:
            return True
        latest = {width: number for width, number in latest.items() if width < item.width}
        latest[item.width] = item.number
    return False


def _list_start(lines: Sequence[str], row: int) -> int:
    while row and not _starts_paragraph(lines, row):
        row -= 1
    return row


def _list_end(lines: Sequence[str], row: int) -> int:
    row += 1
    while row < len(lines) and not _starts_paragraph(lines, row):
        row += 1
    return row


def _starts_paragraph(lines: Sequence[str], row: int) -> bool:
    """Whether a paragraph that is in no list starts on this line."""
    line = lines[row]
    if is_blank(line) or parse_item(line) or indent_of(line):
        return False
    return row == 0 or is_blank(lines[row - 1])


def renumber(lines: list[str], first: int, width: int, moved: range = range(0)) -> None:
    """Give the numbered items from line `first` on the numbers that follow from what stands above, in place.

    It ends with the level that is `width` columns in. Items on the lines `moved`, and those that have become their
    children, start from 1 where they are the first of their level.
    """
    levels: list[_Level] = []
    is_near = len(moved) > 0
    for row, line in enumerate(lines):
        item = parse_item(line)
        if item is None:
            if _starts_paragraph(lines, row):
                if row > first:
                    return
                levels.clear()
            continue
        is_level = abs(item.width - width) < _SAME_LEVEL
        if row >= first and row not in moved:
            if (item.width < width and not is_level) or (is_level and item.number is None):
                return
            is_near = is_near and not is_level
        level = _level(levels, item.width)
        number = item.number
        if number is not None and row >= first and (is_level or is_near or row in moved):
            starts = 1 if is_near or row in moved else number
            number = starts if level.following is None else level.following
            lines[row] = with_number(line, item, number)
        level.following = None if number is None else number + 1


def with_number(line: str, item: Item, number: int) -> str:
    """The item's line with this number."""
    return f"{item.lead}{number}{line[len(item.lead) + len(item.sign) - 1 :]}"


def _level(levels: list[_Level], width: int) -> _Level:
    while levels and width <= levels[-1].width - _SAME_LEVEL:
        levels.pop()
    if not levels or width >= levels[-1].width + _SAME_LEVEL:
        levels.append(_Level(width))
    return levels[-1]
