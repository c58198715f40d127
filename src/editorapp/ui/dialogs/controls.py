"""The small parts all dialogs are made of: labels by role, buttons, icons that follow the theme."""

from types import MappingProxyType
from typing import Literal, NamedTuple

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from editorapp.ui.kit.announce import announce
from editorapp.ui.kit.icons import ICON_SIZE, Icons

Role = Literal["body", "dialog", "title", "strong", "label", "muted", "hint", "warn", "error"]
Kind = Literal["", "primary", "quiet"]

_BUTTON_ICON = 15
_ICON_GAP = "\N{EN SPACE}"
"""QPushButton leaves no room between its icon and its text."""

_CARD_RADIUS = 8


class _Look(NamedTuple):
    icon: str
    ink: str
    paper: str


_LOOKS = MappingProxyType(
    {
        "ok": _Look("circle-check", "accent", "accent_soft"),
        "warn": _Look("triangle-alert", "warn", "warn_soft"),
        "error": _Look("circle-alert", "error", "error_soft"),
    }
)


def label(text: str, role: Role = "body", wrap: bool = False) -> QLabel:
    """Plain text in a type role; text from outside is never read as HTML."""
    result = QLabel(text)
    result.setTextFormat(Qt.TextFormat.PlainText)
    result.setProperty("role", role)
    result.setWordWrap(wrap)
    return result


def push_button(text: str, kind: Kind = "", icon: str = "", icons: Icons | None = None) -> QPushButton:
    """A button as the style sheet knows it; `icon` needs `icons`."""
    button = QPushButton(f"{_ICON_GAP}{text}" if icon else text)
    button.setAccessibleName(text)
    button.setProperty("kind", kind)
    if icon and icons is not None:
        role = {"primary": "on_accent", "quiet": "accent"}.get(kind, "text2")
        icons.assign(button, icon, role, _BUTTON_ICON)
        button.setIconSize(QSize(_BUTTON_ICON, _BUTTON_ICON))
    return button


def tool_button(icon: str, name: str, tip: str, icons: Icons) -> QToolButton:
    """A 28 px button of one icon; `name` is for those who cannot see it."""
    button = QToolButton()
    button.setAccessibleName(name)
    button.setToolTip(tip)
    button.setIconSize(QSize(ICON_SIZE, ICON_SIZE))
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    icons.assign(button, icon)
    return button


def rule() -> QFrame:
    """A line of one pixel."""
    line = QFrame()
    line.setObjectName("rule")
    return line


class IconMark(QWidget):
    """An icon that is no button, in the colours of the theme of the moment."""

    def __init__(self, icons: Icons, name: str, role: str, size: int = ICON_SIZE) -> None:
        super().__init__()
        self._icons = icons
        self._name = name
        self._role = role
        self._size = size
        self.setFixedSize(size, size)

    def show_icon(self, name: str, role: str) -> None:
        """Show another one."""
        self._name = name
        self._role = role
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Drawn anew each time, so that it follows the theme and the screen."""
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._icons.pixmap(self._name, self._role, self._size, self.devicePixelRatioF()))


class MessageBox(QWidget):
    """A coloured box with an icon and one message; hidden while there is none."""

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self._icons = icons
        self._look = _LOOKS["ok"]
        self._mark = IconMark(icons, self._look.icon, self._look.ink)
        self._text = label("", wrap=True)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 10, 12, 10)
        row.setSpacing(10)
        row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._text, 1)
        self.hide()

    @property
    def text(self) -> str:
        """The message, "" while there is none."""
        return self._text.text()

    def say(self, text: str, kind: Literal["ok", "warn", "error"]) -> None:
        """Show this message, and read it out."""
        self._look = _LOOKS[kind]
        self._mark.show_icon(self._look.icon, self._look.ink)
        self._text.setText(text)
        self.show()
        announce(self, text)

    def clear(self) -> None:
        """Nothing to say any more."""
        self._text.clear()
        self.hide()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The box; its colour is never the only sign, the icon says the same."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._icons.theme.color(self._look.paper))
        painter.drawRoundedRect(self.rect(), _CARD_RADIUS, _CARD_RADIUS)
