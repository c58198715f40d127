"""The group under the cards: published stories that should link to this one, shown when the writer opens it."""

from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from editorapp.article.suggestion import Suggestion
from editorapp.ui.kit.buttons import push_button
from editorapp.ui.kit.icons import Icons
from editorapp.ui.kit.theme import Theme
from editorapp.ui.kit.words import tr, tr_count
from editorapp.ui.linking.older_list import OlderList

LOOKING_AFTER_MS = 400
"""Milliseconds until the group says that it is looking."""

_NONE = "No older story needs a link to this one."
_SIDE = 14
_LIST_SIDE = 8
"""The rows reach beyond the text, so that it lines up with the cards."""


class OlderGroup(QWidget):
    """A heading that opens and closes, and below it the list or why there is none."""

    opened = Signal()
    """The writer wants to see them."""
    peek_requested = Signal(object)
    copy_requested = Signal(object)
    left = Signal()

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        self._room = 0
        self.list = OlderList(theme, icons)
        self._heading = push_button("", "quiet")
        self._heading.setCheckable(True)
        self._heading.setStyleSheet("text-align: left; padding-left: 2px;")
        self._status = QLabel()
        self._status.setProperty("role", "hint")
        self._status.setWordWrap(True)
        self._patience = QTimer(self, singleShot=True, interval=LOOKING_AFTER_MS)
        self._patience.timeout.connect(lambda: self._say(tr("Looking…")))
        self._heading.toggled.connect(self._follow_heading)
        self.list.peek_requested.connect(self.peek_requested)
        self.list.copy_requested.connect(self.copy_requested)
        self.list.left.connect(self.left)
        self.list.replaced.connect(self._show)
        self._lay_out()
        self._show()

    @property
    def is_open(self) -> bool:
        """Whether the writer wants to see them."""
        return self._heading.isChecked()

    def toggle(self) -> None:
        """Open it, or close it."""
        self._heading.toggle()

    def set_theme(self, theme: Theme, icons: Icons) -> None:
        """Wear this theme."""
        self._icons = icons
        self.list.set_theme(theme, icons)
        self._show()

    def set_room(self, height: int) -> None:
        """The list may be this many pixels high; the rest scrolls."""
        self._room = height
        self._show()

    def set_looking(self) -> None:
        """An answer is awaited."""
        if not self.list.count():
            self._patience.start()

    def show_stories(self, stories: Sequence[Suggestion]) -> None:
        """The answer, the one to update first at the head."""
        self._patience.stop()
        self._say("" if stories else tr(_NONE))
        self.list.show_stories(stories)
        self._show()

    def show_failure(self, why: str) -> None:
        """There is no answer."""
        self._patience.stop()
        self._say(why)

    def start_story(self) -> None:
        """Another story: nothing is known of it, and nobody has asked."""
        self._patience.stop()
        self._say("")
        self._heading.setChecked(False)
        self.list.clear()
        self._show()

    def _lay_out(self) -> None:
        rule = QFrame()
        rule.setObjectName("rule")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 4)
        column.setSpacing(2)
        column.addWidget(rule)
        for widget, left, right in (
            (self._heading, _SIDE - 4, _SIDE),
            (self._status, _SIDE, _SIDE),
            (self.list, _LIST_SIDE, _LIST_SIDE),
        ):
            row = QVBoxLayout()
            row.setContentsMargins(left, 0, right, 0)
            row.addWidget(widget)
            column.addLayout(row)

    def _follow_heading(self, is_open: bool) -> None:
        self._show()
        if is_open:
            self.opened.emit()

    def _say(self, text: str) -> None:
        self._status.setText(text)
        self._status.setVisible(self.is_open and bool(text))

    def _show(self) -> None:
        title = _title(self.list.count())
        self._heading.setText(f" {title}")
        self._heading.setAccessibleName(title)
        self._heading.setAccessibleDescription(tr("Open") if self.is_open else tr("Closed"))
        self._icons.assign(self._heading, "chevron-down" if self.is_open else "chevron-right", "accent")
        self._status.setVisible(self.is_open and bool(self._status.text()))
        self.list.setVisible(self.is_open and self.list.count() > 0)
        height = self.list.whole_height()
        self.list.setFixedHeight(min(height, self._room) if self._room else height)


def _title(count: int) -> str:
    if not count:
        return tr("Older stories to update")
    return tr_count("{n} older story to update", "{n} older stories to update", count)
