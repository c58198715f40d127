"""Shows that the page has the keyboard: a line along its top edge."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

HEIGHT = 2
"""Logical pixels."""


class FocusLine(QWidget):
    """Lies over the top edge of `page` while that, or a part of it, has the focus."""

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._page = page
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)

    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        has_focus = now is not None and self._page.isAncestorOf(now)
        if has_focus:
            self.setGeometry(0, 0, self._page.width(), HEIGHT)
            self.raise_()
        self.setVisible(has_focus)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The line, in the window's accent."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.palette().accent())
        painter.end()
