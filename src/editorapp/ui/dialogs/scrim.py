"""Dims the window behind a dialog and holds the dialog's shadow."""

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QWidget

from editorapp.ui.kit.theme import Theme

_DIMMING = (("paper", 0.18), ("ink", 0.43))
_SHADOW_STRENGTH = (("paper", 0.28), ("ink", 0.6))
_SHADOW_REACH = 32
"""Pixels over which the shadow fades out; it hangs `_SHADOW_DROP` pixels lower than the dialog."""
_SHADOW_DROP = 12


class Scrim(QWidget):
    """Covers a window from edge to edge; the shadow is painted here, because a window of its own may have none."""

    window_changed = Signal()
    """The covered window was moved or got another size."""

    def __init__(self, window: QWidget, theme: Theme, corners: int = 0) -> None:
        """`corners` is how round the corners of `window` are, in pixels."""
        super().__init__(window)
        self._corners = corners
        self._window = window
        self._theme = theme
        self._dialog = QRect()
        self._radius = 0
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setGeometry(window.rect())
        window.installEventFilter(self)

    def set_theme(self, theme: Theme) -> None:
        """Dim as this theme does."""
        self._theme = theme
        self.update()

    def set_dialog(self, geometry: QRect, radius: int) -> None:
        """Where the dialog lies, in global pixels, and how round its corners are."""
        self._dialog = QRect(self.mapFromGlobal(geometry.topLeft()), geometry.size())
        self._radius = radius
        self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the window."""
        if watched is self._window and event.type() in (QEvent.Type.Resize, QEvent.Type.Move):
            self.setGeometry(self._window.rect())
            self.window_changed.emit()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """The dimming, and rings around the dialog that add up to its shadow."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        if self._corners:
            covered = QPainterPath()
            covered.addRoundedRect(QRectF(self.rect()), self._corners, self._corners)
            painter.setClipPath(covered)
        painter.fillRect(event.rect(), self._theme.color("scrim", dict(_DIMMING)[self._theme.name]))
        strength = dict(_SHADOW_STRENGTH)[self._theme.name]
        box = QRectF(self._dialog).translated(0, _SHADOW_DROP)
        for grow in range(_SHADOW_REACH, 0, -2):
            # Rings lie over each other: falling off with the square looks like a blur.
            painter.setBrush(self._theme.color("shadow", strength * 2 * (1 - grow / _SHADOW_REACH) / _SHADOW_REACH))
            painter.drawRoundedRect(box.adjusted(-grow, -grow, grow, grow), self._radius + grow, self._radius + grow)
