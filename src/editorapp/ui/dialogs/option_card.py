"""One of several choices, as a card with a title and a line of explanation."""

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QEnterEvent, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QRadioButton

from editorapp.ui.kit.icons import ICON_SIZE, Icons

_HEIGHT = 50
_SIDE = 12
_GAP = 10
_RADIUS = 8
_TITLE_TOP, _HINT_TOP, _LINE = 8, 26, 17


class OptionCard(QRadioButton):
    """A radio button that looks like a card: arrow keys, exclusiveness and screen readers are Qt's own."""

    def __init__(self, title: str, description: str, icons: Icons) -> None:
        super().__init__(title)
        self._icons = icons
        self._description = description
        self.setAccessibleName(title)
        self.setAccessibleDescription(description)
        self.setToolTip(description)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def sizeHint(self) -> QSize:
        """Wide enough for its title; the description may be cut."""
        theme = self._icons.theme
        return QSize(QFontMetrics(theme.font("button")).horizontalAdvance(self.text()) + 80, theme.px(_HEIGHT))

    def hitButton(self, position: QPoint) -> bool:
        """The whole card can be clicked."""
        return self.rect().contains(position)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show that it can be chosen."""
        super().enterEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Card, mark and two lines."""
        theme = self._icons.theme
        is_on = self.isChecked()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = "accent" if is_on or self.hasFocus() else "accent_line" if self.underMouse() else "line"
        width = 2.0 if self.hasFocus() else 1.0
        painter.setPen(QPen(theme.color(edge), width))
        painter.setBrush(theme.color("accent_soft" if is_on else "raised"))
        inset = width / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), _RADIUS, _RADIUS)
        name, role, size = "circle-dot" if is_on else "circle", "accent" if is_on else "text3", theme.px(ICON_SIZE)
        painter.drawPixmap(
            _SIDE, (self.height() - size) // 2, self._icons.pixmap(name, role, size, self.devicePixelRatioF())
        )
        left = _SIDE + size + _GAP
        for text, top, role, color in (
            (self.text(), _TITLE_TOP, "button", "text"),
            (self._description, _HINT_TOP, "hint", "text3"),
        ):
            line = QRect(left, theme.px(top), self.width() - left - _SIDE, theme.px(_LINE))
            painter.setFont(theme.font(role))
            painter.setPen(theme.color(color if self.isEnabled() else "disabled"))
            words = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, line.width())
            painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, words)
