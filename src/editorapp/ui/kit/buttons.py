"""The small controls every pane uses, made in one way: tools, push buttons, and an icon beside words."""

from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon, QKeySequence, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QPushButton, QToolButton, QWidget

from editorapp.ui.kit.icons import ICON_SIZE, Icons

TOOL_SIZE = 28
"""Logical pixels, both ways: also the smallest target for the pointer."""

_EN_SPACE = "\u2002"


class IconLabel(QWidget):
    """An icon that is not a button; screen readers pass over it."""

    def __init__(
        self, icons: Icons, name: str, role: str = "text2", size: int = ICON_SIZE, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._icons = icons
        self._size = size
        self._icon = QIcon()
        icons.assign(self, name, role, size)

    def set_icon(self, name: str, role: str = "text2") -> None:
        """Show another icon, or the same one in another colour."""
        self._icons.assign(self, name, role, self._size)

    def setIcon(self, icon: QIcon | QPixmap, /) -> None:
        """Show this icon; how `Icons.assign` hands it over."""
        self._icon = QIcon(icon)
        pixels = self._icons.theme.px(self._size)
        self.setFixedSize(pixels, pixels)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the icon in the middle."""
        painter = QPainter(self)
        self._icon.paint(painter, self.rect())
        painter.end()


class Tool(QToolButton):
    """A square button of only an icon, which grows with the interface."""

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self._icons = icons
        self._side = 0

    def setIcon(self, icon: QIcon | QPixmap, /) -> None:
        """Show this icon; how `Icons.assign` hands it over, also after a change of size."""
        super().setIcon(icon)
        side = self._icons.theme.px(TOOL_SIZE)
        if side != self._side:
            self._side = side
            self.setFixedSize(side, side)


def tool_button(
    icons: Icons, icon: str, name: str, key: str = "", role: str = "text2", size: int = ICON_SIZE
) -> QToolButton:
    """A 28 px button of only an icon; `name` is what it is called, `key` its shortcut for the tooltip ("Ctrl+F")."""
    button = Tool(icons)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.setAccessibleName(name)
    button.setToolTip(tip(name, key))
    icons.assign(button, icon, role, size)
    return button


def push_button(
    text: str, kind: Literal["", "primary", "quiet"] = "", icons: Icons | None = None, icon: str = ""
) -> QPushButton:
    """A button with words: framed, filled (`primary`), or only words until the pointer is over it (`quiet`)."""
    button = QPushButton(text)
    button.setProperty("kind", kind)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.setAutoDefault(False)
    if icons is not None and icon:
        button.setText(_EN_SPACE + text)  # Qt puts no gap between the icon and the words
        icons.assign(button, icon, {"primary": "on_accent", "quiet": "accent"}.get(kind, "text2"))
    button.setAccessibleName(text)
    return button


def tip(name: str, key: str = "") -> str:
    """A tooltip: the name and, where there is one, the key as this system writes it."""
    return f"{name}  {native_key(key)}" if key else name


def native_key(key: str) -> str:
    """A shortcut as it is shown on this system: "Ctrl+F", or "⌘F" on macOS."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
