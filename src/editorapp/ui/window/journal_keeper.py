"""Keeps every open story in the journal while it is written, so that no end of the program costs more than a second."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QTimer

from editorapp.ui.window.history_keeper import text_of
from editorapp.ui.window.journal_writer import JournalWriter
from editorapp.ui.writing.draft_state import DraftState
from editorapp.ui.writing.open_draft import OpenDraft
from editorapp.ui.writing.open_drafts import OpenDrafts
from editorapp.workspace.journal_entry import JournalEntry
from editorapp.workspace.text_files import TextFile

INTERVAL_MS = 200
"""From the first change that is not kept. Keys do not start it anew, so that it ends while typing goes on."""


class JournalKeeper(QObject):
    """Takes texts in the window's thread, and has them written in another one.

    A story that is saved, closed or empty is forgotten. `note_place` notes where the writer is in the story at hand;
    `left` are the stories that were closed though their disk did not answer: only the journal holds them.
    """

    def __init__(
        self,
        writer: JournalWriter,
        draft: OpenDraft,
        drafts: OpenDrafts,
        note_place: Callable[[], None],
        left: Callable[[], frozenset[str]],
        parent: QObject | None = None,
        interval_ms: int = INTERVAL_MS,
    ) -> None:
        super().__init__(parent)
        self.writer = writer
        self._draft = draft
        self._drafts = drafts
        self._note_place = note_place
        self._left = left
        self._is_listening = False
        self._has_changed = False
        self._watched: tuple[DraftState, ...] = ()
        self._timer = QTimer(self, singleShot=True, interval=interval_ms)
        self._timer.timeout.connect(self._take)

    @property
    def is_listening(self) -> bool:
        """Whether what is written is kept at all: between `start` and the end."""
        return self._is_listening

    def start(self) -> None:
        """Keep what changes from now on."""
        if not self._is_listening:
            self._is_listening = True
            self._draft.changed.connect(self._note_change)
            self._draft.modified_changed.connect(self._note_change)
            self._draft.leaving.connect(self._take)
            self._drafts.changed.connect(self._note_stories)
            self._note_stories()
            if self._draft.modified:
                self._note_change()

    def note_saved(self, state: DraftState) -> None:
        """This story, at hand or not, lies in its file; what was typed since is a change like any other."""
        if not state.modified and state.notes.key in self.writer.keys:
            self.writer.forget(state.notes.key)

    def write_now(self) -> None:
        """Take what has changed, and write all that waits in this thread: the program may be about to end.

        Raises UnwritableError when everything was tried.
        """
        if self._is_listening:
            try:
                self._take()
            finally:  # whatever is wrong with the story at hand, the others are written
                self.writer.write_now()

    def give_up(self) -> None:
        """Forget every text: each is saved, or not wanted by the person, who was asked."""
        self._end_listening()
        for key in self.writer.keys - self._left():
            self.writer.forget(key)

    def stop(self) -> None:
        """Write what waits, and let go of the journal."""
        if self._is_listening:
            self._take()
            self._end_listening()
        self.writer.stop()

    def _end_listening(self) -> None:
        self._timer.stop()
        if self._is_listening:
            self._is_listening = False
            self._draft.changed.disconnect(self._note_change)
            self._draft.modified_changed.disconnect(self._note_change)
            self._draft.leaving.disconnect(self._take)
            self._drafts.changed.disconnect(self._note_stories)

    def _note_change(self) -> None:
        self._has_changed = True
        if not self._timer.isActive():
            self._timer.start()

    def _take(self) -> None:
        """Have the story at hand written if it has changed."""
        self._timer.stop()
        if not self._has_changed:
            return
        self._has_changed = False
        state = self._draft.state
        if state.modified and not _is_empty(state):
            self._note_place()
            self.writer.keep(self._entry(state, self._draft.text_file()))
        elif state.notes.key in self.writer.keys:
            self.writer.forget(state.notes.key)

    def _take_other(self, state: DraftState, is_modified: bool) -> None:
        """A story that is not at hand is saved no more: its file was deleted, or replaced by somebody."""
        if is_modified and self._is_listening and state is not self._draft.state:
            self.writer.keep(self._entry(state, text_of(state)))

    def _entry(self, state: DraftState, file: TextFile) -> JournalEntry:
        place = state.notes.place
        return JournalEntry(
            state.notes.key,
            state.path,
            file,
            place.caret,
            place.anchor,
            place.scrolled,
            sequence=self.writer.sequence(),
        )

    def _note_stories(self) -> None:
        """A story was opened or closed."""
        states = self._drafts.states
        for state in states:
            if state not in self._watched:
                state.document.modificationChanged.connect(partial(self._take_other, state))
        self._watched = states
        for key in self.writer.keys - self._left() - {state.notes.key for state in states}:
            self.writer.forget(key)


def _is_empty(state: DraftState) -> bool:
    """Whether it is a new story from which all that was written is gone again."""
    return state.path is None and state.document.isEmpty() and state.undo_stack.isClean()
