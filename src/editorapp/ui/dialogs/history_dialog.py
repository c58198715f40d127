"""The earlier versions of a story: what has changed since each, and how to have one back."""

import datetime
from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from editorapp.article.comparison import Comparison
from editorapp.ui.dialogs.comparison_dialog import ComparisonPane
from editorapp.ui.dialogs.controls import label
from editorapp.ui.dialogs.dialog_frame import DialogFrame
from editorapp.ui.dialogs.row_list import RowList
from editorapp.ui.dialogs.version_rows import NOW, Present, present_row, say_version_time, version_row
from editorapp.ui.kit.icons import Icons
from editorapp.ui.kit.theme import Theme
from editorapp.ui.kit.words import tr, tr_count
from editorapp.workspace.history_file import Version

_WIDTH = 980
_LIST_WIDTH = 236
_GAP = 10
_BESIDE = 40
"""Pixels of a narrow window that stay in sight."""
_EMPTY_ONE = "No earlier versions yet. One is kept every minute while you write."
_EMPTY = "No earlier versions yet. One is kept every {n} minutes while you write."


class HistoryDialog(DialogFrame):
    """Shows what it is told and says what the person wants; a version is named by its key."""

    chosen = Signal(str)
    """The key of the version to compare with now."""
    copy_requested = Signal(str)
    copy_restore_requested = Signal(str)
    put_back_requested = Signal(str)
    name_requested = Signal(str)

    def __init__(self, story: str, minutes: int, theme: Theme, icons: Icons, parent: QWidget | None = None) -> None:
        """`story` is its name; `minutes` how often a version is kept, for a story that has none yet."""
        room = parent.window().width() - _BESIDE if parent else _WIDTH
        super().__init__(tr("History"), theme, icons, parent, min(_WIDTH, room))
        self.set_subtitle(story)
        self._minutes = minutes
        self._present = Present(0, True)
        self._versions: Mapping[str, Version] = {}
        self._comparisons: dict[str, Comparison] = {}
        self._is_filling = False
        self.list = RowList(tr("Versions"), icons, most=20, hints=True)
        self.pane = ComparisonPane(theme, icons)
        self._empty = label(tr("Looking for earlier versions…"), "muted", wrap=True)
        self._content = self._content_row()
        self.body.addWidget(self._empty)
        self.body.addWidget(self._content, 1)
        self._content.hide()
        self._name = self.add_button(tr("Name…"))
        self._copy = self.add_button(tr("Copy Text"))
        self._put_back = self.add_button(tr("Put Back"))
        self._restore = self.add_button(tr("Restore as a Copy"), "primary")
        self._close_button = self.add_button(tr("Close"), "primary")
        self._connect()
        self._offer()
        self.set_first_focus(self._close_button)

    @property
    def current(self) -> str:
        """The key of the chosen version, "" for none."""
        return "" if self.list.current == NOW else self.list.current

    @property
    def said(self) -> str:
        """What stands in place of the list while there is none."""
        return self._empty.text()

    def show_versions(self, present: Present, versions: Mapping[str, Version]) -> None:
        """These are there, by key, the newest first."""
        self._present, self._versions = present, versions
        self._empty.setText(tr_count(_EMPTY_ONE, _EMPTY, self._minutes))
        self._empty.setVisible(not versions)
        self._content.setVisible(bool(versions))
        self._fill()
        self._offer()
        if versions and not self.list.current:
            self.list.choose(1)
            self.set_first_focus(self.list)

    def show_comparison(self, key: str, comparison: Comparison) -> None:
        """What has changed since this version; shown if it is the chosen one, and counted in its row anyway."""
        self._comparisons[key] = comparison
        self._fill()
        if key == self.current:
            self._show_chosen()

    def rename(self, key: str, version: Version) -> None:
        """This is what is known of a version now."""
        self._versions = {**self._versions, key: version}
        self._fill()

    def show_failed(self, key: str, words: str) -> None:
        """This version cannot be read."""
        if key == self.current:
            self.pane.show_note(self._time(key), words)
            self._offer(readable=False)

    def say(self, words: str) -> None:
        """Say what was done, at the left of the buttons."""
        self.set_aside(words)

    def set_theme(self, theme: Theme) -> None:
        """Wear this theme, the text too."""
        super().set_theme(theme)
        self.pane.set_theme(theme)

    def _content_row(self) -> QWidget:
        content = QWidget()
        self.list.setFixedWidth(self.theme.px(_LIST_WIDTH))
        row = QHBoxLayout(content)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_GAP)
        row.addWidget(self.list)
        row.addWidget(self.pane, 1)
        return content

    def _connect(self) -> None:
        self.list.chosen.connect(lambda _key: self._choose())
        self._close_button.clicked.connect(self.accept)
        for button, signal in (
            (self._copy, self.copy_requested),
            (self._put_back, self.put_back_requested),
            (self._restore, self.copy_restore_requested),
            (self._name, self.name_requested),
        ):
            button.clicked.connect(lambda _checked=False, wish=signal: wish.emit(self.current))

    def _fill(self) -> None:
        today = datetime.datetime.now().astimezone().date()
        rows = [present_row(self._present)]
        rows += [version_row(each, key, today, self._comparisons.get(key)) for key, each in self._versions.items()]
        self._is_filling = True  # the list says that its row is chosen anew
        self.list.show_rows(rows)
        self._is_filling = False

    def _choose(self) -> None:
        if self._is_filling:
            return
        self.say("")
        self._offer()
        self._show_chosen()
        key = self.current
        if key and key not in self._comparisons:
            self.chosen.emit(key)

    def _show_chosen(self) -> None:
        key = self.current
        if not key:
            self.pane.show_note(tr("Now"), tr("Choose an earlier version to see what has changed since."))
        elif key in self._comparisons:
            title = tr("{time} compared with now", time=self._time(key))
            self.pane.show_comparison(title, self._comparisons[key])
        else:
            self.pane.show_note(self._time(key), tr("Comparing…"))

    def _time(self, key: str) -> str:
        return say_version_time(self._versions[key], datetime.datetime.now().astimezone().date())

    def _offer(self, readable: bool = True) -> None:
        """Only what can be done with the chosen version."""
        key = self.current
        can_be_read = readable and bool(key) and not self._versions[key].is_damaged
        for button in (self._name, self._copy, self._put_back, self._restore):
            button.setVisible(bool(self._versions))
            button.setEnabled(can_be_read)
        self._close_button.setVisible(not self._versions)
        self._close_button.setDefault(not self._versions)
        self._restore.setDefault(bool(self._versions))
