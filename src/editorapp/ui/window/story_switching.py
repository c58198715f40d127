"""Going from one story to another: what is open, what was open lately, and what the window calls them."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from PySide6.QtCore import QObject

from editorapp.ui.dialogs.row_painter import Row
from editorapp.ui.kit.words import tr
from editorapp.ui.window.file_commands import FileCommands
from editorapp.ui.window.main_window import MainWindow
from editorapp.ui.window.save_commands import name_of
from editorapp.ui.window.switcher import Switcher
from editorapp.ui.writing.draft_state import DraftState
from editorapp.ui.writing.open_draft import OpenDraft
from editorapp.ui.writing.open_drafts import OpenDrafts
from editorapp.workspace.paths import home, shown
from editorapp.workspace.recent import RecentFiles

_MOST_RECENT = 6
_STORY, _FILE = "story:", "file:"


class StorySwitching(QObject):
    """Fills the list of stories, goes where it says, and keeps the story's name in title and document button."""

    def __init__(
        self,
        draft: OpenDraft,
        drafts: OpenDrafts,
        files: FileCommands,
        recent: RecentFiles,
        window: MainWindow,
        switcher: Switcher,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._draft = draft
        self._drafts = drafts
        self._files = files
        self._recent = recent
        self._window = window
        self._switcher = switcher
        for told in (draft.modified_changed, draft.details_changed, draft.path_changed, draft.opened):
            told.connect(self._show_name)
        window.chrome.document.clicked.connect(self.open)
        switcher.chosen.connect(self._go)

    def commands(self) -> Mapping[str, Callable[[], None]]:
        """The ids of the command table that are done here."""
        return {"file.switch": self.open}

    def open(self) -> None:
        """List the open stories and the recent files."""
        self._switcher.open([*self._stories(), *self._recent_files()])

    def _stories(self) -> Iterator[Row]:
        for number, state in enumerate(self._drafts.states):
            where = _folder(state.path) if state.path else tr("Not saved yet")
            hint = f"{state.headline} · {where}" if state.headline and state.path else where
            aside = tr("edited") if state.modified else tr("open")
            yield Row(f"{_STORY}{number}", name_of(state), hint, aside, str(state.path or ""), ("pen-line", "text2"))

    def _recent_files(self) -> Iterator[Row]:
        others = [path for path in self._recent.paths() if self._drafts.find(path) is None]
        for path in others[:_MOST_RECENT]:
            yield Row(f"{_FILE}{path}", path.name, _folder(path), tr("recent"), str(path), ("file-clock", "text3"))

    def _go(self, key: str) -> None:
        if key.startswith(_STORY):
            self._drafts.go_to(self._state(int(key.removeprefix(_STORY))))
        elif key.startswith(_FILE):
            self._files.open_path(Path(key.removeprefix(_FILE)))
        self._window.focus_editor()

    def _state(self, number: int) -> DraftState:
        return self._drafts.states[number]

    def _show_name(self) -> None:
        self._window.set_document(self._name(), self._draft.modified)

    def _name(self) -> str:
        """The story's name; with its folder, where another that is open has the same."""
        name, path = self._files.name, self._draft.path
        names = [name_of(state) for state in self._drafts.states]
        is_alone = names.count(name) < 2 or path is None or not path.parent.name
        return name if is_alone or path is None else f"{shown(path.parent.name)}/{name}"


def _folder(file: Path) -> str:
    own = home()
    return str(Path("~") / file.parent.relative_to(own)) if file.is_relative_to(own) else str(file.parent)
