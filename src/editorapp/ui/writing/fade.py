"""Lets the text run out softly at an edge of its column."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

HEIGHT = 110
"""Pixels, the share that is wholly covered among them."""

_SOLID = 0.25


class Fade(QWidget):
    """Ground that becomes clear towards the text; clicks pass through."""

    def __init__(self, at_top: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self._at_top = at_top
        self._ground = QColor()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def set_color(self, ground: QColor) -> None:
        """Be of this colour."""
        self._ground = ground
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The gradient."""
        clear = QColor(self._ground)
        clear.setAlpha(0)
        edge, inside = (0.0, self.height()) if self._at_top else (float(self.height()), 0.0)
        gradient = QLinearGradient(0, edge, 0, inside)
        gradient.setColorAt(0, self._ground)
        gradient.setColorAt(_SOLID, self._ground)
        gradient.setColorAt(1, clear)
        painter = QPainter(self)
        painter.fillRect(self.rect(), gradient)
        painter.end()
