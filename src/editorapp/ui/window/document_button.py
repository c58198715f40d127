"""The name of the story in the middle of the chrome row, with the other stories behind it."""

import math

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QKeySequence, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from editorapp.ui.kit.buttons import native_key
from editorapp.ui.kit.icons import Icons
from editorapp.ui.kit.words import tr

_WIDEST = 380
_PADDING = 10
_CHEVRON = 14
_GAP = 6
_HEIGHT = 28


class DocumentButton(QAbstractButton):
    """Shows "east-pier.md — edited"; a click asks for the list of stories."""

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setToolTip(tr("Go to another story  {key}", key=native_key("Ctrl+Tab")))
        self.setFont(icons.theme.font("body_strong"))

    def set_document(self, name: str, edited: bool) -> None:
        """Show this name; `edited` says that the file on disk is older than the story."""
        self.setText(tr("{name} — edited", name=name) if edited else name)
        self.setShortcut(QKeySequence())  # an "&" in a name is no key
        self.setAccessibleName(tr("Story {name}, edited", name=name) if edited else tr("Story {name}", name=name))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as the name, within reason."""
        words = math.ceil(QFontMetricsF(self.font()).horizontalAdvance(self.text())) + 1
        return QSize(min(words + 2 * _PADDING + _GAP + _CHEVRON, _WIDEST), _HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The name, elided in its middle, and the chevron."""
        theme = self._icons.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.isDown() or self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("pressed" if self.isDown() else "hover"))
            painter.drawRoundedRect(self.rect(), 6, 6)
        if self.hasFocus():
            painter.setPen(QPen(theme.color("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 5, 5)
        room = QRectF(self.rect()).adjusted(_PADDING, 0, -_PADDING - _CHEVRON - _GAP, 0)
        name = QFontMetricsF(self.font()).elidedText(self.text(), Qt.TextElideMode.ElideMiddle, room.width())
        painter.setPen(theme.color("text"))
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, name)
        chevron = self._icons.pixmap("chevron-down", "text3", _CHEVRON, self.devicePixelRatioF())
        painter.drawPixmap(QPointF(room.right() + _GAP, (self.height() - _CHEVRON) / 2), chevron)
        painter.end()
