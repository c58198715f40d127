"""The name of the story in the middle of the chrome row, with a menu of other stories behind it."""

import math
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QMenu, QWidget

from editorapp.ui.kit.icons import Icons

_WIDEST = 380
_PADDING = 10
_CHEVRON = 14
_GAP = 6
_HEIGHT = 28


class DocumentButton(QAbstractButton):
    """Shows "east-pier.md — edited"; a click opens the recent files and what else leads to another story."""

    recent_chosen = Signal(object)
    """The Path of a recent file."""
    menu_opening = Signal()
    """The menu is about to show the recent files: the last moment to set them."""

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        self._recent: tuple[Path, ...] = ()
        self._actions: tuple[QAction, ...] = ()
        self._menu = QMenu(self)
        self._menu.setToolTipsVisible(True)
        self._menu.aboutToShow.connect(self._fill_menu)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setToolTip("Go to another story")
        self.setFont(icons.theme.font("body_strong"))
        self.clicked.connect(self._open_menu)

    def set_document(self, name: str, edited: bool) -> None:
        """Show this name; `edited` says that the file on disk is older than the story."""
        self.setText(f"{name} — edited" if edited else name)
        self.setAccessibleName(f"Story {name}, edited" if edited else f"Story {name}")
        self.updateGeometry()
        self.update()

    def set_recent(self, files: Sequence[Path]) -> None:
        """Files to offer, newest first."""
        self._recent = tuple(files)

    def set_actions(self, actions: Sequence[QAction]) -> None:
        """What else leads to another story, below the recent files."""
        self._actions = tuple(actions)

    def sizeHint(self) -> QSize:
        """As wide as the name, within reason."""
        words = math.ceil(QFontMetricsF(self.font()).horizontalAdvance(self.text())) + 1
        return QSize(min(words + 2 * _PADDING + _GAP + _CHEVRON, _WIDEST), _HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The name, elided in its middle, and the chevron."""
        theme = self._icons.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.isDown() or self.underMouse() or self._menu.isVisible():
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

    def _open_menu(self) -> None:
        self._menu.popup(self.mapToGlobal(QPoint(0, self.height() + 4)))

    def _fill_menu(self) -> None:
        self.menu_opening.emit()
        self._menu.clear()
        for file in self._recent:
            entry = self._menu.addAction(f"{_literal(file.name)}\t{_literal(_folder(file))}")
            entry.setToolTip(str(file))
            entry.triggered.connect(lambda _checked, path=file: self.recent_chosen.emit(path))
        self._menu.addSeparator()
        self._menu.addActions(self._actions)


def _literal(text: str) -> str:
    """`text` as Qt shows it in a menu without taking a character for a mnemonic or the key column."""
    return text.replace("&", "&&").replace("\t", " ")


def _folder(file: Path) -> str:
    home = Path.home()
    return str(Path("~") / file.parent.relative_to(home)) if file.is_relative_to(home) else str(file.parent)
