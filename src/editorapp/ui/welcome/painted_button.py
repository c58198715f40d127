"""A button that paints itself: what the cards and the rows of the welcome page have in common."""

from PySide6.QtCore import QEvent, QRect, QRectF, Qt
from PySide6.QtGui import QEnterEvent, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from editorapp.ui.kit.icons import Icons
from editorapp.ui.kit.theme import Theme

_RADIUS = 8
_ENTER_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class PaintedButton(QAbstractButton):
    """Of one height, as wide as there is room; Space and Enter press it, and the pointer over it shows."""

    def __init__(self, icons: Icons, height: int, parent: QWidget | None = None) -> None:
        """`height` is that in an interface of the normal size."""
        super().__init__(parent)
        self._icons = icons
        self._own_height = height
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.wear()

    @property
    def theme(self) -> Theme:
        """The theme that the icons wear."""
        return self._icons.theme

    def wear(self) -> None:
        """Wear the theme of the icons, in its size."""
        self.setFixedHeight(self.theme.px(self._own_height))
        self.update()

    def draw_ring(self, painter: QPainter) -> None:
        """The ring of the keyboard, inside the edge."""
        painter.setPen(QPen(self.theme.color("accent"), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), _RADIUS, _RADIUS)

    def draw_line(self, painter: QPainter, room: QRect, text: str, role: str, color: str) -> None:
        """One line of words, elided where there is too little room."""
        painter.setFont(self.theme.font(role))
        painter.setPen(self.theme.color(color))
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses it, too."""
        if event.key() in _ENTER_KEYS:
            self.click()
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show that it can be pressed."""
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Show that the pointer is gone."""
        super().leaveEvent(event)
        self.update()
