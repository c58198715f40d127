"""Keys in code: a new line keeps the indentation, Tab goes to the next fourth column."""

import re

from editorapp.article.editing.key_edit import KeyEdit, insert, rewrite
from editorapp.article.editing.list_lines import owner_of
from editorapp.article.editing.markers import INDENTED, LEVEL

_INDENT = re.compile(r"[ \t]*")
_OUTWARD = re.compile(r"\t| {1,4}")


def next_code_line(text: str, at: int) -> KeyEdit:
    """Enter in code: one line end, and the indentation of the line before."""
    first = text.rfind("\n", 0, at) + 1
    found = _INDENT.match(text, first, at)
    return insert(at, "\n" + (found[0] if found else ""))


def indent_code(text: str, start: int, end: int, *, outward: bool) -> KeyEdit:
    """Tab in code: spaces to the next fourth column; outwards, or with a selection, whole lines move."""
    first = text.rfind("\n", 0, start) + 1
    if start == end and not outward:
        column = len(text[first:start].expandtabs(LEVEL))
        return insert(start, " " * (LEVEL - column % LEVEL))
    last = text.find("\n", end - 1 if end > start and text[end - 1] == "\n" else end)
    last = len(text) if last < 0 else last
    lines = text[first:last].split("\n")
    moved = [_OUTWARD.sub("", line, count=1) if _OUTWARD.match(line) else line for line in lines]
    if not outward:
        moved = [" " * LEVEL + line if line.strip() else line for line in lines]
    new = text[:first] + "\n".join(moved) + text[last:]
    if start == end:
        return rewrite(text, new, max(first, start + len(moved[0]) - len(lines[0])))
    return rewrite(text, new, len(new) - (len(text) - last), first)


def is_indented_code(text: str, at: int) -> bool:
    """Whether the line of `at` is code by its indentation: nothing above it holds it as a list or a footnote would."""
    lines = text.split("\n")
    row = text.count("\n", 0, at)
    if not INDENTED.match(lines[row]):
        return False
    top = row
    while top and (not lines[top - 1].strip() or INDENTED.match(lines[top - 1])):
        top -= 1
    if top == 0:
        return True
    return not lines[top].strip() and not _holds(lines, top - 1)


def _holds(lines: list[str], row: int) -> bool:
    """Whether the text on this line goes on in indented lines below a blank one: a list, a footnote, a meaning."""
    return owner_of(lines, row) is not None or lines[row].lstrip(" ").startswith(("[^", ": ", ":\t"))
