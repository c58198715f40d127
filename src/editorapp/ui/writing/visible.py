"""The lines that are on screen, and where stretches of text lie among them; everything in viewport pixels."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QTextBlock, QTextLine
from PySide6.QtWidgets import QPlainTextEdit

from editorapp.ui.writing.layout import SteppedLayout

_LINE_END_WIDTH = 6
"""How far a selection reaches beyond the last letter when the line's end is selected too."""
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]")
"""Letters of Hebrew, Arabic and the other scripts from right to left: what follows them may stand before them."""


@dataclass(frozen=True, slots=True)
class VisibleBlock:
    """A line of the text (a paragraph, that is) and the rectangle it fills."""

    block: QTextBlock
    rect: QRectF


def visible_blocks(editor: QPlainTextEdit, layout: SteppedLayout) -> Iterator[VisibleBlock]:
    """The blocks on screen, from top to bottom."""
    block = editor.firstVisibleBlock()
    top = editor.blockBoundingGeometry(block).translated(editor.contentOffset()).top()
    bottom = editor.viewport().height()
    while block.isValid() and top < bottom:
        rect = layout.blockBoundingRect(block).translated(0, top)
        yield VisibleBlock(block, rect)
        top = rect.bottom()
        block = block.next()


def stretch_rects(place: VisibleBlock, start: int, end: int, step: int) -> list[QRectF]:
    """The part of positions start..end (of the document) that lies in this block, line by line at full step height."""
    block, layout = place.block, place.block.layout()
    first, last = start - block.position(), end - block.position()
    if last <= 0 or first >= block.length():
        return []
    rects: list[QRectF] = []
    lines = layout.lineCount()
    height = step if lines > 1 or block.length() > 1 else place.rect.height()
    both_ways = _RIGHT_TO_LEFT.search(block.text()) is not None
    for number in range(lines):
        line = layout.lineAt(number)
        line_end = line.textStart() + line.textLength()
        if last <= line.textStart() or first > line_end:
            continue
        from_, to = max(first, line.textStart()), min(last, line_end)
        spans = _parts(line, from_, to) if both_ways else [(_x(line, from_), _x(line, to))]
        if number == lines - 1 and last > line_end and not both_ways:
            spans = [(spans[0][0], spans[0][1] + _LINE_END_WIDTH)]
        top = place.rect.top() + number * step
        rects += [QRectF(left, top, right - left, height) for left, right in spans if right > left]
    return rects


def line_at(editor: QPlainTextEdit, layout: SteppedLayout, point: QPointF) -> QPointF:
    """The point of the same height moved into the letters of its line.

    Qt takes a click into the room between two lines for the end of one or the start of the other.
    """
    for place in visible_blocks(editor, layout):
        if point.y() >= place.rect.bottom() and place.block.next().isValid():
            continue
        lines = place.block.layout()
        number = int(max(0.0, point.y() - place.rect.top()) // layout.step)
        line = lines.lineAt(max(0, min(number, lines.lineCount() - 1)))
        return QPointF(point.x(), place.rect.top() + line.y() + line.height() / 2)
    return point


def _parts(line: QTextLine, start: int, end: int) -> list[tuple[float, float]]:
    """Left and right edges of characters that stand next to each other in the text, but maybe not on the line."""
    if end <= start:
        return []
    runs = (run.boundingRect() for run in line.glyphRuns(start, end - start))
    return [(rect.left(), rect.right()) for rect in runs]


def _x(line: QTextLine, position: int) -> float:
    """The left edge of a character in a line."""
    found = line.cursorToX(position)  # (x, position), which the stubs call an object
    return float(found[0]) if isinstance(found, tuple) else 0.0
