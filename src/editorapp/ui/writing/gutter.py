"""The strip left of the text that marks read-also blocks with a bar."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

GUTTER = 24
"""Width in logical pixels."""

_BAR = QRectF(6, 5, 3, -4)
"""Left edge, room above, width, and room below (as a negative height)."""


class Gutter(QWidget):
    """Draws a bar beside each rectangle that `rows` yields (in the gutter's own height)."""

    def __init__(self, rows: Callable[[], Iterable[QRectF]], parent: QWidget) -> None:
        super().__init__(parent)
        self._rows = rows
        self._color = QColor()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def set_color(self, color: QColor) -> None:
        """Draw the bars in this colour."""
        self._color = color
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the bars that are in sight."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._color)
        for row in self._rows():
            height = row.height() - _BAR.top() + _BAR.height()
            painter.drawRoundedRect(
                QRectF(_BAR.left(), row.top() + _BAR.top(), _BAR.width(), height), _BAR.width() / 2, _BAR.width() / 2
            )
        painter.end()
