"""The strip below the story that says what has happened: the one place where errors are shown."""

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import Literal, NamedTuple

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from editorapp.errors import ReadAlsoError
from editorapp.ui.kit.announce import announce
from editorapp.ui.kit.buttons import IconLabel, push_button, tool_button
from editorapp.ui.kit.icons import Icons
from editorapp.ui.kit.words import tr, tr_error

Kind = Literal["info", "question", "error"]

NOTICE_SECONDS = 6.0
MAX_ERRORS = 3
"""Older errors than this many leave, so that the strip never takes the story's room."""

_ICONS: Mapping[Kind, tuple[str, str]] = MappingProxyType(
    {"info": ("info", "accent"), "question": ("circle-alert", "accent"), "error": ("triangle-alert", "error")}
)


class NoticeAction(NamedTuple):
    """One button of a notice, and what it does after the notice has closed."""

    text: str
    run: Callable[[], object]


class Notice(QFrame):
    """One line of the strip: icon, words, actions, close. Of a `topic` (not "") there is one notice at a time."""

    action_chosen = Signal(int)
    """The number of the button, 0 for the first."""
    close_requested = Signal()

    def __init__(
        self, icons: Icons, text: str, actions: Sequence[str], kind: Kind, topic: str, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.text = text
        self.kind = kind
        self.topic = topic
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
        for number, action in enumerate(actions):
            button = push_button(action, "quiet")
            button.clicked.connect(lambda _checked=False, number=number: self.action_chosen.emit(number))
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
    """Up to three errors and some questions, which stay until they are closed, and one information, which leaves."""

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
        actions = (NoticeAction(action, on_action or _nothing),) if action else ()
        notice = self._add(text, actions, kind, "")
        if kind == "info":
            notice.leave_after(seconds)

    def ask(self, topic: str, text: str, actions: Sequence[NoticeAction], kind: Kind = "question") -> None:
        """Say `text` and offer `actions`, until one of them is chosen, the notice is closed, or `withdraw`.

        Whatever was on screen of the same topic gives way.
        """
        self._add(text, actions, kind, topic)

    def withdraw(self, topic: str) -> None:
        """Close what is on screen of this topic: it is settled."""
        for notice in self._shown:
            if notice.topic == topic:
                self._close(notice)

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

    def _add(self, text: str, actions: Sequence[NoticeAction], kind: Kind, topic: str) -> Notice:
        for old in self._shown:
            if old.text == text or old.kind == kind == "info" or (topic and old.topic == topic):
                self._close(old)
        errors = [old for old in self._shown if old.kind == "error"]
        if kind == "error" and len(errors) >= MAX_ERRORS:
            self._close(errors[0])
        notice = Notice(self._icons, text, [action.text for action in actions], kind, topic, self)
        notice.close_requested.connect(lambda: self._close(notice))
        notice.action_chosen.connect(lambda number: self._act(notice, actions[number]))
        self._shown = (*self._shown, notice)
        self._rows.addWidget(notice)
        self.show()
        announce(self, text)
        return notice

    def _act(self, notice: Notice, action: NoticeAction) -> None:
        self._close(notice)
        action.run()

    def _close(self, notice: Notice) -> None:
        had_focus = notice.has_focus()
        self._shown = tuple(other for other in self._shown if other is not notice)
        self._rows.removeWidget(notice)
        notice.hide()
        notice.deleteLater()
        self.setVisible(bool(self._shown))
        if had_focus:
            self.focus_released.emit()


def _nothing() -> None:
    """What a button does that only closes its notice."""
