"""Opens what was open last time, as it was, and keeps what is open now for the next time."""

import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer

from editorapp.errors import ReadAlsoError
from editorapp.ui.kit.task import Task
from editorapp.ui.window.file_commands import FileCommands
from editorapp.ui.window.main_window import MainWindow
from editorapp.ui.window.panel_tabs import PanelTabs
from editorapp.ui.writing.draft_state import DraftState, Place
from editorapp.ui.writing.editor_pane import EditorPane
from editorapp.ui.writing.open_drafts import OpenDrafts
from editorapp.workspace.leftovers import remove_leftovers
from editorapp.workspace.session import Session, SessionSlot, StoryPlace, load_session, save_session

_PERIOD_MS = 1000
"""Between two looks at what is open: a crash costs no more than that."""
_PLACES_PERIOD = 4.0
"""Seconds between two writings while only carets move, which they do with every key: the disk is not worn for them."""
_HUNG = 2.0
"""Seconds after which a disk that has not given a story is not asked for others."""


class SessionKeeper(QObject):
    """Stories without a file are not in it: the journal has them, or the window asks before it closes."""

    def __init__(
        self,
        folder: Path,
        drafts: OpenDrafts,
        files: FileCommands,
        editor: EditorPane,
        window: MainWindow,
        panel: PanelTabs,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._folder = folder
        self._drafts = drafts
        self._files = files
        self._editor = editor
        self._window = window
        self._panel = panel
        self.missing: tuple[ReadAlsoError, ...] = ()
        """Why stories of last time could not be opened."""
        self._slot: SessionSlot | None = None
        self._kept = Session()
        self._kept_at = 0.0
        self._writing: Task[None] | None = None
        self._timer = QTimer(self, interval=_PERIOD_MS)
        self._timer.timeout.connect(self._look)

    @property
    def slot(self) -> SessionSlot:
        """Where this window's session is kept; taken when it is asked for first, and not before."""
        if self._slot is None:
            self._slot = SessionSlot(self._folder)
        return self._slot

    @property
    def is_second(self) -> bool:
        """Whether another window was there before this one."""
        return self.slot.number != 1

    def restore_window(self) -> None:
        """The size the window had, and the page its panel showed; before it is shown."""
        session = self._load()
        if session.width and session.height:
            room = self._window.screen().availableSize()
            self._window.resize(min(session.width, room.width()), min(session.height, room.height()))
        if session.maximized:
            self._window.showMaximized()
        if session.page in self._panel.pages:
            self._panel.show_page(session.page)

    def restore_stories(self) -> bool:
        """Open every story that was open; False if there is none that can be opened."""
        missing: list[ReadAlsoError] = []
        hung: dict[Path, ReadAlsoError] = {}
        own = self._load().stories
        paths = {story.path for story in own}
        others = [story for story in self.slot.left_behind() if story.path not in paths]
        for story in reversed((*own, *others)):  # the one at hand last
            started = time.monotonic()
            folder = story.path.parent
            try:
                if folder in hung:
                    raise hung[folder]
                self._files.load(story.path)
            except ReadAlsoError as error:
                missing.append(error)  # moved or deleted since, or on a disk that is not there
                if time.monotonic() - started > _HUNG:
                    hung[folder] = error
                continue
            self._go_back(story)
        self.missing = tuple(missing)
        return any(state.path for state in self._drafts.states)

    def start(self) -> None:
        """Keep what changes from now on; what a killed program left in the folder goes."""
        self.keep()
        self.slot.drop_left_behind()
        self._have_done(partial(_clear_up, self._folder))
        self._timer.start()
        self._window.closed.connect(self.end)

    def keep(self) -> None:
        """Write down what is open now, and wait until it is written."""
        if self._writing is not None:
            self._writing.wait(_HUNG)
        self._kept = self._session()
        if self.slot.file is not None:
            save_session(self.slot.file, self._kept)

    def end(self) -> None:
        """Keep it for the last time: other windows may have the place where it is kept."""
        self._timer.stop()
        self.keep()
        self.slot.close()

    def _look(self) -> None:
        """Keep what has changed; places alone only now and then."""
        file = self.slot.file
        if file is None or self._writing is not None:
            return
        session, now = self._session(), time.monotonic()
        is_new = _without_places(session) != _without_places(self._kept)
        if is_new or (session != self._kept and now - self._kept_at > _PLACES_PERIOD):
            self._kept, self._kept_at = session, now
            self._have_done(partial(save_session, file, session))

    def _have_done(self, work: Callable[[], None]) -> None:
        """Have the disk written to beside the window; a session that cannot be kept is nobody's problem."""
        task = self._writing = Task(work, self)
        task.ended.connect(self._note_done)
        task.start()

    def _note_done(self) -> None:
        if self._writing is not None:
            self._writing.deleteLater()
            self._writing = None

    def _session(self) -> Session:
        self._editor.note_place()
        window = self._window
        full = window.isMaximized() or window.isFullScreen()
        size = window.normalGeometry().size() if full else window.size()
        places = _places(self._drafts.states)
        return Session(places, size.width(), size.height(), window.isMaximized(), self._panel.page)

    def _load(self) -> Session:
        return Session() if self.slot.file is None else load_session(self.slot.file)

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


def _without_places(session: Session) -> Session:
    stories = tuple(StoryPlace(story.path) for story in session.stories)
    return Session(stories, session.width, session.height, session.maximized, session.page)


def _clear_up(folder: Path) -> None:
    """Remove what a killed program left."""
    remove_leftovers(folder)
