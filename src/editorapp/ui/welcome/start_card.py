"""One way to begin: a card with an icon, a title, a line of explanation, and the key that does the same."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from editorapp.ui.kit.icons import Icons
from editorapp.ui.welcome.painted_button import PaintedButton

_HEIGHT = 64
_RADIUS = 8
_SIDE, _ICON, _GAP = 16, 20, 14
_TITLE_TOP, _TITLE_STEP = 14, 19
_HINT_TOP, _HINT_STEP = 34, 16
_KEY_PX = 11
_LEAST = 240


class StartCard(PaintedButton):
    """`is_first` is the one that stands out."""

    def __init__(
        self,
        icons: Icons,
        icon: str,
        title: str,
        hint: str,
        key: str = "",
        is_first: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(icons, _HEIGHT, parent)
        self._icon = icon
        self._hint = hint
        self._key = key
        self._is_first = is_first
        self.setText(title)
        self.setAccessibleName(title)
        self.setAccessibleDescription(f"{hint}  {key}".strip())

    def sizeHint(self) -> QSize:
        """As wide as there is room."""
        return QSize(self.theme.px(_LEAST), self.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Card, icon, two lines, key."""
        theme = self.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_card(painter)
        side, size = theme.px(_SIDE), theme.px(_ICON)
        icon = self._icons.pixmap(self._icon, "accent", size, self.devicePixelRatioF())
        painter.drawPixmap(side, (self.height() - size) // 2, icon)
        left, right = side + size + theme.px(_GAP), self.width() - side
        if self._key:
            right = self._draw_key(painter, right)
        for text, top, step, role, color in (
            (self.text(), _TITLE_TOP, _TITLE_STEP, "card_head", "text"),
            (self._hint, _HINT_TOP, _HINT_STEP, "hint", "text3"),
        ):
            self.draw_line(painter, QRect(left, theme.px(top), right - left, theme.px(step)), text, role, color)
        if self.hasFocus():
            self.draw_ring(painter)
        painter.end()

    def _draw_card(self, painter: QPainter) -> None:
        is_lit = self._is_first or self.underMouse()
        ground = "pressed" if self.isDown() else "accent_soft" if self._is_first else "raised"
        painter.setPen(QPen(self.theme.color("accent_line" if is_lit else "line"), 1))
        painter.setBrush(self.theme.color(ground))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)

    def _draw_key(self, painter: QPainter, right: int) -> int:
        """The key at the right end; returns where the lines must end."""
        font = self.theme.font("hint", _KEY_PX)
        width = QFontMetrics(font).horizontalAdvance(self._key)
        painter.setFont(font)
        painter.setPen(self.theme.color("text3"))
        room = QRect(right - width, 0, width, self.height())
        painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, self._key)
        return room.left() - self.theme.px(_GAP)
