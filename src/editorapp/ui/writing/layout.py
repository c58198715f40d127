"""Spaces the lines of the story text: QPlainTextEdit itself knows neither line height nor room after a paragraph."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont, QFontMetricsF, QTextBlock, QTextDocument, QTextLayout
from PySide6.QtWidgets import QPlainTextDocumentLayout

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
        self.set_font(document.defaultFont(), self._step)

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
        rect = super().blockBoundingRect(block)
        layout = block.layout() if block.isValid() and block.isVisible() else None
        if layout is None:
            return rect
        count = layout.lineCount()
        is_gap = block.length() == 1 and self._is_gap(block, layout)
        self._place(layout, count, self._middle if is_gap else self._baseline)
        height = self.gap if is_gap else count * self._step
        if block.blockNumber() == self.document().blockCount() - 1:
            height += self.bottom_room
        rect.setHeight(height)
        return rect

    def _is_gap(self, block: QTextBlock, layout: QTextLayout) -> bool:
        before = block.previous()
        return before.isValid() and before.length() > 1 and not layout.preeditAreaText()

    def _place(self, layout: QTextLayout, count: int, baseline: int) -> None:
        """Put each line's baseline on its step, unless first and last are there already."""
        for number in (0, count - 1):
            line = layout.lineAt(number)
            if line.y() + line.ascent() != baseline + number * self._step:
                break
        else:
            return
        for number in range(count):
            line = layout.lineAt(number)
            line.setPosition(QPointF(line.x(), baseline + number * self._step - line.ascent()))
