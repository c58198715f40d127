"""The small parts all dialogs are made of: labels by role, buttons, messages."""

from types import MappingProxyType
from typing import Literal, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from editorapp.ui.kit import buttons
from editorapp.ui.kit.announce import announce
from editorapp.ui.kit.icons import Icons

Role = Literal["body", "dialog", "title", "strong", "label", "muted", "hint", "warn", "error"]
Kind = Literal["", "primary", "quiet"]

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
    """A button as every pane has it, except that Enter presses it while it has the focus; `icon` needs `icons`."""
    button = buttons.push_button(text, kind, icons, icon)
    button.setAutoDefault(True)
    return button


def rule(upright: bool = False) -> QFrame:
    """A line of one pixel."""
    line = QFrame()
    line.setObjectName("upright_rule" if upright else "rule")
    return line


class MessageBox(QWidget):
    """A coloured box with an icon and one message; hidden while there is none."""

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self._icons = icons
        self._look = _LOOKS["ok"]
        self._mark = buttons.IconLabel(icons, self._look.icon, self._look.ink)
        self._text = label("", wrap=True)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 10, 12, 10)
        row.setSpacing(10)
        row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._text, 1)
        self._row = row
        self.hide()

    def add_action(self, text: str) -> QPushButton:
        """A quiet button at the end of the message."""
        button = push_button(text, "quiet")
        self._row.setContentsMargins(12, 6, 6, 6)
        self._row.setAlignment(self._mark, Qt.AlignmentFlag.AlignVCenter)
        self._row.addWidget(button)
        return button

    @property
    def text(self) -> str:
        """The message, "" while there is none."""
        return self._text.text()

    def say(self, text: str, kind: Literal["ok", "warn", "error"]) -> None:
        """Show this message, and read it out."""
        self._look = _LOOKS[kind]
        self._mark.set_icon(self._look.icon, self._look.ink)
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
