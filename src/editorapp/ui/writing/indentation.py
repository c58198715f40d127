"""What Tab does in a list or in code: indents lines; anywhere else it means nothing to the text."""

import re

from editorapp.article.blocks import split_blocks
from editorapp.article.edits import TextEdit

_STEP = "    "
"""Four spaces: what Python-Markdown takes for one level of a list."""
_ITEM = re.compile(r"^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]")
_INDENTED = re.compile(r"^(?:\t| {1,4})")


def indent_lines(body: str, start: int, end: int, outward: bool = False) -> TextEdit | None:
    """The edit that indents the lines of body[start:end] one level, or takes one away; None outside lists and code.

    In code, Tab without a selection writes spaces at the caret.
    """
    first = body.rfind("\n", 0, start) + 1
    last = body.find("\n", end)
    last = len(body) if last < 0 else last
    lines = body[first:last].split("\n")
    code = _in_code(body, start)
    if not code and not _ITEM.match(lines[0]):
        return None
    if code and start == end and not outward:
        return TextEdit(start, end, _STEP, start + len(_STEP))
    if outward:
        changed = [_INDENTED.sub("", line, count=1) for line in lines]
    else:
        changed = [_STEP + line if line.strip() else line for line in lines]
    moved = len(changed[0]) - len(lines[0])
    return TextEdit(first, last, "\n".join(changed), max(first, start + moved) if start == end else None)


def _in_code(body: str, offset: int) -> bool:
    if "```" not in body and "~~~" not in body:
        return False
    return any(block.kind == "code" and block.start < offset <= block.end for block in split_blocks(body))
