"""The lines that are on screen, and where stretches of text lie among them; everything in viewport pixels."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QTextBlock, QTextLine
from PySide6.QtWidgets import QPlainTextEdit

from editorapp.ui.writing.layout import SteppedLayout

_LINE_END_WIDTH = 6
"""How far a selection reaches beyond the last letter when the line's end is selected too."""


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
    for number in range(lines):
        line = layout.lineAt(number)
        line_end = line.textStart() + line.textLength()
        if last <= line.textStart() or first > line_end:
            continue
        left = _x(line, max(first, line.textStart()))
        right = _x(line, min(last, line_end))
        if number == lines - 1 and last > line_end:
            right += _LINE_END_WIDTH
        if right != left:
            top = place.rect.top() + number * step
            rects.append(QRectF(min(left, right), top, abs(right - left), height))
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


def _x(line: QTextLine, position: int) -> float:
    """The left edge of a character in a line."""
    found = line.cursorToX(position)  # (x, position), which the stubs call an object
    return float(found[0]) if isinstance(found, tuple) else 0.0
