"""Opens what was open last time, as it was, and keeps what is open now for the next time."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QTimer

from editorapp.errors import ReadAlsoError
from editorapp.ui.window.file_commands import FileCommands
from editorapp.ui.window.main_window import MainWindow
from editorapp.ui.window.panel_tabs import PanelTabs
from editorapp.ui.writing.draft_state import DraftState, Place
from editorapp.ui.writing.editor_pane import EditorPane
from editorapp.ui.writing.open_drafts import OpenDrafts
from editorapp.workspace.session import Session, StoryPlace, load_session, save_session

_PAUSE_MS = 2000
"""After a story was opened or closed: a crash costs no more than that."""


class SessionKeeper(QObject):
    """Stories without a file are not in it: the window asks about them before it closes."""

    def __init__(
        self,
        file: Path,
        drafts: OpenDrafts,
        files: FileCommands,
        editor: EditorPane,
        window: MainWindow,
        panel: PanelTabs,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._file = file
        self._drafts = drafts
        self._files = files
        self._editor = editor
        self._window = window
        self._panel = panel
        self.missing: tuple[ReadAlsoError, ...] = ()
        """Why stories of last time could not be opened."""
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self.keep)

    def restore_window(self) -> None:
        """The size the window had, and the page its panel showed; before it is shown."""
        session = load_session(self._file)
        if session.width and session.height:
            room = self._window.screen().availableSize()
            self._window.resize(min(session.width, room.width()), min(session.height, room.height()))
        if session.maximized:
            self._window.showMaximized()
        if session.page in self._panel.pages:
            self._panel.show_page(session.page)

    def restore_stories(self) -> bool:
        """Open every story that was open; False if there is none that can be opened."""
        stories, missing = load_session(self._file).stories, []
        for story in reversed(stories):  # the one at hand last
            try:
                self._files.load(story.path)
            except ReadAlsoError as error:
                missing.append(error)  # moved or deleted since, or on a disk that is not there
                continue
            self._go_back(story)
        self.missing = tuple(missing)
        return any(state.path for state in self._drafts.states)

    def start(self) -> None:
        """Keep what changes from now on."""
        self._drafts.changed.connect(self._pause.start)
        self._window.closed.connect(self.keep)

    def keep(self) -> None:
        """Write down what is open now."""
        self._pause.stop()
        self._editor.note_place()
        window = self._window
        full = window.isMaximized() or window.isFullScreen()
        size = window.normalGeometry().size() if full else window.size()
        session = Session(
            _places(self._drafts.states), size.width(), size.height(), window.isMaximized(), self._panel.page
        )
        save_session(self._file, session)

    def _go_back(self, story: StoryPlace) -> None:
        state = self._drafts.states[0]
        state.notes.place = Place(story.caret, story.anchor, story.scrolled)
        state.notes.was_shown = True
        self._editor.show_place()


def _places(states: Sequence[DraftState]) -> tuple[StoryPlace, ...]:
    return tuple(
        StoryPlace(state.path, state.notes.place.caret, state.notes.place.anchor, state.notes.place.scrolled)
        for state in states
        if state.path
    )
