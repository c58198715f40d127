"""Quotes: whole paragraphs become one, or stop being one."""

import re

from editorapp.article.blocks import split_blocks
from editorapp.article.editing.formatting import Formatting, moved
from editorapp.article.editing.line_structure import Line, Structure
from editorapp.article.edits import TextEdit

_MARK = re.compile(r"[ \t]*>[ \t]?")


def toggle_quote(text: str, start: int, end: int) -> Formatting:
    """The paragraphs of the selection become a quote, or stop being one; a quote beside them takes them in.

    A list, a table or code goes into a quote as a whole. Done twice, the text is as it was.
    """
    structure = Structure(text)
    lines = structure.lines(start, end)
    filled = [line for line in lines if text[line.start : line.end].strip()]
    if not filled:
        edits = [TextEdit(lines[0].start, lines[0].start, "> ")]
    elif all(_is_quote(structure, line) for line in filled):
        edits = _unquoted(structure, filled[0], filled[-1])
    else:
        edits = _quoted(structure, filled[0], filled[-1])
    first = moved(start, edits, behind=start == end)
    return Formatting(tuple(edits), first, moved(end, edits, behind=start == end))


def _is_quote(structure: Structure, line: Line) -> bool:
    """Whether the line is one of a quote, also one that goes on without a mark of its own."""
    return line.block >= 0 and structure.blocks[line.block].kind == "quote"


def _quoted(structure: Structure, first: Line, last: Line) -> list[TextEdit]:
    text = structure.body
    start = structure.blocks[first.block].start
    end = structure.blocks[last.block].end
    edits = []
    at = start
    while at <= end:
        line_end = text.find("\n", at)
        line_end = len(text) if line_end < 0 else line_end
        edits.append(TextEdit(at, at, "> " if line_end > at else ">"))
        at = line_end + 1
    before = _blank_beside_quote(structure, start, -1)
    after = _blank_beside_quote(structure, end, 1)
    if before >= 0:
        edits.insert(0, TextEdit(before, before, ">"))
    if after >= 0:
        edits.append(TextEdit(after, after, ">"))
    return edits


def _blank_beside_quote(structure: Structure, edge: int, step: int) -> int:
    """Where the one blank line stands that divides these paragraphs from a quote above (-1) or below (1), else -1."""
    text = structure.body
    if step < 0:
        blank, beyond = edge - 1, edge - 2
        divided = beyond > 0 and text[blank] == "\n" == text[beyond]
    else:
        blank, beyond = edge + 1, edge + 2
        divided = beyond < len(text) and text[edge] == "\n" == text[blank]
    if not divided:
        return -1
    number = structure.block_number(beyond - 1 if step < 0 else beyond)
    return blank if number >= 0 and structure.blocks[number].kind == "quote" else -1


def _unquoted(structure: Structure, first: Line, last: Line) -> list[TextEdit]:
    blocks = structure.blocks
    lines = structure.lines(blocks[first.block].start, blocks[last.block].end)
    inner = split_blocks("\n".join(_MARK.sub("", structure.body[line.start : line.end], count=1) for line in lines))
    starts = [line.start for line in lines]
    top, bottom = starts.index(first.start), starts.index(last.start)
    top = min((block.first_line for block in inner if block.last_line >= top), default=top)
    bottom = max((block.last_line for block in inner if block.first_line <= bottom), default=bottom)
    # The empty lines of a quote around its paragraphs go with them: what is left of it stands apart.
    top -= top > 0 and _is_gap(structure, lines[top - 1])
    bottom += bottom + 1 < len(lines) and _is_gap(structure, lines[bottom + 1])
    edits = []
    for line in lines[top : bottom + 1]:
        mark = _MARK.match(structure.body, line.start, line.end)
        if mark:
            edits.append(TextEdit(mark.start(), mark.end(), ""))
    return edits


def _is_gap(structure: Structure, line: Line) -> bool:
    """Whether the line divides two paragraphs of a quote."""
    return not structure.body[line.start : line.end].strip(" \t>")
