"""A plain text field with our own caret: two pixels wide, in the accent colour."""

from PySide6.QtCore import QRect, QRectF, QTimer, Signal
from PySide6.QtGui import QColor, QFocusEvent, QGuiApplication, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QWidget

from editorapp.ui.kit.theme import Theme

CARET_WIDTH = 2
"""Logical pixels."""

_ROOM = 6
"""Pixels around the caret that are repainted with it."""


class CaretEdit(QPlainTextEdit):
    """A borderless QPlainTextEdit on the pane's own ground, whose caret blinks as the system says."""

    focused = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setCursorWidth(0)  # Qt's own caret takes the text colour and one pixel
        self.caret_color = QColor()
        self._caret_shown = False
        self._caret_place = QRect()
        self._blink = QTimer(self)
        self._blink.timeout.connect(self._toggle_caret)
        self.cursorPositionChanged.connect(self._restart_caret)

    def set_colors(self, theme: Theme, text_role: str, selection: QColor) -> None:
        """Wear the theme: text in the colour `text_role`, what is selected on `selection`."""
        palette = self.palette()
        for role, color in (
            (QPalette.ColorRole.Base, QColor(0, 0, 0, 0)),
            (QPalette.ColorRole.Text, theme.color(text_role)),
            (QPalette.ColorRole.Highlight, selection),
            (QPalette.ColorRole.HighlightedText, theme.color("text")),
            (QPalette.ColorRole.PlaceholderText, theme.color("text3")),
        ):
            palette.setColor(role, color)
        self.setPalette(palette)
        self.caret_color = theme.color("accent")

    def caret_rect(self) -> QRectF:
        """Where the caret is painted, in the viewport."""
        rect = QRectF(self.cursorRect())
        room = self.viewport().width() - CARET_WIDTH
        return QRectF(max(0.0, min(rect.left(), room)), rect.top(), CARET_WIDTH, rect.height())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the caret."""
        super().focusInEvent(event)
        self._restart_caret()
        self.focused.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hide the caret."""
        super().focusOutEvent(event)
        self._blink.stop()
        self._caret_shown = False
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The text, then the caret."""
        super().paintEvent(event)
        if self._caret_shown and not self.isReadOnly():
            painter = QPainter(self.viewport())
            painter.fillRect(self.caret_rect(), self.caret_color)
            painter.end()

    def _restart_caret(self) -> None:
        if not self.hasFocus():
            return
        period = QGuiApplication.styleHints().cursorFlashTime() // 2
        self._blink.stop()
        if period > 0:
            self._blink.start(period)
        self._caret_shown = True
        self._update_caret()

    def _toggle_caret(self) -> None:
        self._caret_shown = not self._caret_shown
        self._update_caret()

    def _update_caret(self) -> None:
        place = self.caret_rect().toAlignedRect().adjusted(-_ROOM, -_ROOM, _ROOM, _ROOM)
        self.viewport().update(place.united(self._caret_place) if self._caret_place.isValid() else place)
        self._caret_place = place
