"""Spaces the lines of the story text: QPlainTextEdit itself knows neither line height nor room after a paragraph."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, QSignalBlocker, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QTextBlock, QTextDocument, QTextLayout, QTextLine, QTextOption
from PySide6.QtWidgets import QPlainTextDocumentLayout

_LONG = 10_000
"""Characters of a line that is looked at for a word without end."""
_LONGEST_WORD = 2000
"""Characters. Qt looks for the end of a longer one again on every line that it fills, which takes seconds."""
_WIDE = 10_000.0
"""Pixels of a line while nobody has said how wide the text is."""
_PARAGRAPH_GAP = 0.5
"""Height of a blank line as a share of the line step: 15 px at 30."""


class SteppedLayout(QPlainTextDocumentLayout):
    """Every line `step` pixels after the one before; the blank line between two paragraphs is half of that.

    A second blank line in a row, and one at the very start, have a full step. Baselines are equally far apart
    whatever fonts a line mixes. Lines are laid out when they are first asked for, which is when they are seen.
    """

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self._step = 30
        self._baseline = 0
        self._middle = 0
        self.bottom_room = 0
        """Pixels of empty room below the last line."""
        self.dress: Callable[[QTextBlock], bool] = _leave
        """Asked before a block is laid out or painted; True if it has given the block other formats."""
        self.set_font(document.defaultFont(), self._step)
        document.contentsChange.connect(self._spread)

    @property
    def step(self) -> int:
        """Pixels from one line to the next."""
        return self._step

    @property
    def gap(self) -> int:
        """Pixels of the blank line between two paragraphs."""
        return round(self._step * _PARAGRAPH_GAP)

    def set_font(self, font: QFont, step: int) -> None:
        """Space lines of this font. The caller has the document laid out anew."""
        metrics = QFontMetricsF(font)
        self._step = step
        self._baseline = round((step - metrics.height()) / 2 + metrics.ascent())
        self._middle = round((self.gap - metrics.height()) / 2 + metrics.ascent())

    def blockBoundingRect(self, block: QTextBlock) -> QRectF:
        """The place of a block's lines, which are moved to their steps if they have just been laid out."""
        if block.isValid() and self.dress(block):
            self._take_formats(block)
        if block.length() > _LONG and not block.layout().lineCount() and _is_endless(block):
            self._lay_out_endless(block)
        rect = super().blockBoundingRect(block)
        layout = block.layout() if block.isValid() and block.isVisible() else None
        count = layout.lineCount() if layout else 0
        if layout is None or not count:
            return rect
        is_gap = block.length() == 1 and self._is_gap(block, layout)
        self._place(block, layout, count, self._middle if is_gap else self._baseline)
        height = self.gap if is_gap else count * self._step
        if block.blockNumber() == self.document().blockCount() - 1:
            height += self.bottom_room
        rect.setHeight(height)
        return rect

    def _take_formats(self, block: QTextBlock) -> None:
        """Have the block laid out anew.

        Qt notes a change of formats like one of text. Left there, it would be told to everybody together with the
        next key, as a change from here to there.
        """
        document = self.document()
        lines = document.lineCount()
        silence = QSignalBlocker(self)  # who asks for a block's place is about to paint it, or to measure
        document.markContentsDirty(block.position(), 0)
        silence.unblock()
        if document.lineCount() != lines:
            self.documentSizeChanged.emit(self.documentSize())

    def _spread(self, position: int, _removed: int, _added: int) -> None:
        """Have Qt take a change of an endless word for a larger one: it would lay out a single line by itself."""
        block = self.document().findBlock(position)
        if block.length() > _LONG and _is_endless(block):
            self.document().markContentsDirty(block.position(), block.length())

    def _lay_out_endless(self, block: QTextBlock) -> None:
        """Break a line wherever it is full."""
        layout, option = block.layout(), self.document().defaultTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAnywhere)
        layout.setTextOption(option)
        width, count = self.documentSize().width() or _WIDE, 0
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, self._baseline + count * self._step - line.ascent()))
            count += 1
        layout.endLayout()
        if count != block.lineCount():
            block.setLineCount(count)
            self.documentSizeChanged.emit(self.documentSize())

    def _is_gap(self, block: QTextBlock, layout: QTextLayout) -> bool:
        before = block.previous()
        return before.isValid() and before.length() > 1 and not layout.preeditAreaText()

    def _place(self, block: QTextBlock, layout: QTextLayout, count: int, baseline: int) -> None:
        """Put each line's baseline on its step, and a line from right to left at the right, unless they are there."""
        to_left = block.textDirection() == Qt.LayoutDirection.RightToLeft
        for number in (0, count - 1):
            line = layout.lineAt(number)
            if line.y() + line.ascent() != baseline + number * self._step or line.x() != _start(line, to_left):
                break
        else:
            return
        for number in range(count):
            line = layout.lineAt(number)
            line.setPosition(QPointF(_start(line, to_left), baseline + number * self._step - line.ascent()))


def _start(line: QTextLine, to_left: bool) -> float:
    """Where a line begins. Qt aligns all lines of a document alike; a story has paragraphs of both kinds."""
    return max(0.0, line.width() - line.naturalTextWidth()) if to_left else 0.0


def _is_endless(block: QTextBlock) -> bool:
    return max(map(len, block.text().split()), default=0) > _LONGEST_WORD


def _leave(_block: QTextBlock) -> bool:
    return False
