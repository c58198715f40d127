"""The strip below the story that says what has happened: the one place where errors are shown."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Literal

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from editorapp.errors import ReadAlsoError
from editorapp.ui.kit.announce import announce
from editorapp.ui.kit.buttons import IconLabel, push_button, tool_button
from editorapp.ui.kit.icons import Icons
from editorapp.ui.kit.words import tr, tr_error

Kind = Literal["info", "error"]

NOTICE_SECONDS = 6.0
MAX_ERRORS = 3
"""Older errors than this many leave, so that the strip never takes the story's room."""

_ICONS: Mapping[Kind, tuple[str, str]] = MappingProxyType(
    {"info": ("info", "accent"), "error": ("triangle-alert", "error")}
)


class Notice(QFrame):
    """One line of the strip: icon, words, action, close."""

    action_chosen = Signal()
    close_requested = Signal()

    def __init__(self, icons: Icons, text: str, action: str, kind: Kind, parent: QWidget) -> None:
        super().__init__(parent)
        self.text = text
        self.kind = kind
        self._milliseconds = 0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._leave)
        self.setObjectName("notice")
        self.setProperty("kind", kind)
        self.setAccessibleName(text)
        words = QLabel(text)
        words.setTextFormat(Qt.TextFormat.PlainText)
        words.setWordWrap(True)
        words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 10, 6)
        row.setSpacing(10)
        row.addWidget(IconLabel(icons, *_ICONS[kind]))
        row.addWidget(words, 1)
        if action:
            button = push_button(action, "quiet")
            button.clicked.connect(self.action_chosen)
            row.addWidget(button)
        close = tool_button(icons, "x", tr("Close notice"))
        close.clicked.connect(self.close_requested)
        row.addWidget(close)

    def leave_after(self, seconds: float) -> None:
        """Ask to be closed after this time, but not while the pointer or the focus is here."""
        self._milliseconds = round(seconds * 1000)
        self._timer.start(self._milliseconds)

    def has_focus(self) -> bool:
        """Whether one of the buttons has the focus."""
        focus = self.window().focusWidget()
        return focus is not None and self.isAncestorOf(focus)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Stay while the pointer is here."""
        self._timer.stop()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Count again from the start."""
        if self._milliseconds:
            self._timer.start(self._milliseconds)
        super().leaveEvent(event)

    def _leave(self) -> None:
        if self.has_focus():
            self._timer.start(self._milliseconds)
        else:
            self.close_requested.emit()


class Notices(QWidget):
    """Up to three errors, which stay until they are closed, and one piece of information, which leaves by itself."""

    focus_released = Signal()
    """The notice that had the focus is gone; the window gives the focus back to the story."""

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        self._shown: tuple[Notice, ...] = ()
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)
        self.setAccessibleName(tr("Notices"))
        self.hide()

    def show_notice(
        self,
        text: str,
        action: str = "",
        on_action: Callable[[], None] | None = None,
        kind: Kind = "info",
        seconds: float = NOTICE_SECONDS,
    ) -> None:
        """Say `text`, with a button `action` that closes the notice and calls `on_action`.

        Information replaces earlier information and leaves after `seconds`, unless the pointer or the focus is on it.
        An error stays until it is closed; one that is on screen already is not shown twice.
        """
        for old in self._shown:
            if old.text == text or old.kind == kind == "info":
                self._close(old)
        errors = [old for old in self._shown if old.kind == "error"]
        if kind == "error" and len(errors) >= MAX_ERRORS:
            self._close(errors[0])
        notice = Notice(self._icons, text, action, kind, self)
        notice.close_requested.connect(lambda: self._close(notice))
        notice.action_chosen.connect(lambda: self._act(notice, on_action))
        self._shown = (*self._shown, notice)
        self._rows.addWidget(notice)
        self.show()
        if kind == "info":
            notice.leave_after(seconds)
        announce(self, text)

    def show_error(self, error: ReadAlsoError, action: str = "", on_action: Callable[[], None] | None = None) -> None:
        """Say what went wrong and what to do about it."""
        self.show_notice(tr_error(error.what, error.hint), action, on_action, kind="error")

    def clear(self) -> None:
        """Close every notice."""
        for notice in self._shown:
            self._close(notice)

    @property
    def texts(self) -> tuple[str, ...]:
        """The words on screen, oldest first."""
        return tuple(notice.text for notice in self._shown)

    def _act(self, notice: Notice, on_action: Callable[[], None] | None) -> None:
        self._close(notice)
        if on_action is not None:
            on_action()

    def _close(self, notice: Notice) -> None:
        had_focus = notice.has_focus()
        self._shown = tuple(other for other in self._shown if other is not notice)
        self._rows.removeWidget(notice)
        notice.hide()
        notice.deleteLater()
        self.setVisible(bool(self._shown))
        if had_focus:
            self.focus_released.emit()
