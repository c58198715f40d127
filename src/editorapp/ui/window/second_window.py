"""Says when a story is open in another window of ours, and offers to write in a copy."""

from pathlib import Path

from PySide6.QtCore import QObject, QTimer

from editorapp.ui.kit.notices import NoticeAction, Notices
from editorapp.ui.kit.words import tr
from editorapp.ui.window.file_commands import FileCommands
from editorapp.ui.writing.draft_state import DraftState
from editorapp.ui.writing.open_draft import OpenDraft
from editorapp.ui.writing.open_drafts import OpenDrafts
from editorapp.workspace.story_locks import StoryLocks

_RETRY_MS = 5000
"""Between attempts to have a story for ourselves that another window had when it was opened."""


class SecondWindow(QObject):
    """Holds a lock for each open story. What the other window saves is seen like any change from outside."""

    def __init__(
        self,
        locks: StoryLocks,
        draft: OpenDraft,
        drafts: OpenDrafts,
        files: FileCommands,
        notices: Notices,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._locks = locks
        self._draft = draft
        self._drafts = drafts
        self._files = files
        self._notices = notices
        self._held: frozenset[Path] = frozenset()
        self._asked: frozenset[str] = frozenset()
        self._elsewhere: frozenset[str] = frozenset()
        self._retry = QTimer(self, interval=_RETRY_MS)
        self._retry.timeout.connect(self._follow)
        self._is_on = False
        drafts.changed.connect(self._follow)
        draft.opened.connect(self._ask)

    def start(self) -> None:
        """Hold what is open from now on."""
        self._is_on = True
        self._locks.clear_up()
        self._follow()

    def stop(self) -> None:
        """Let other windows have the stories."""
        self._is_on = False
        self._retry.stop()
        self._locks.close()

    def _follow(self) -> None:
        """Hold the locks of what is open, and no others."""
        if not self._is_on:
            return
        paths = {state.path: state.notes.key for state in self._drafts.states if state.path is not None}
        for path in self._held - paths.keys():
            self._locks.give_back(path)
        self._held = frozenset(path for path in paths if self._locks.take(path))
        self._elsewhere = frozenset(key for path, key in paths.items() if path not in self._held)
        if not self._elsewhere:
            self._retry.stop()
        elif not self._retry.isActive():
            self._retry.start()
        self._ask()

    def _ask(self) -> None:
        """Say that the story at hand is open elsewhere, once."""
        state = self._draft.state
        key = state.notes.key
        if key in self._asked or key not in self._elsewhere:
            return
        self._asked |= {key}
        self._notices.ask(
            f"second window {key}",
            tr("This story is open in another Read Also window."),
            (
                NoticeAction(tr("Go on here"), _nothing),
                NoticeAction(tr("Open as a copy"), lambda: self._copy(state)),
            ),
        )

    def _copy(self, state: DraftState) -> None:
        """Write on in a story without a file, which has the text of this one."""
        self._drafts.go_to(state)
        self._drafts.add(self._draft.text_file(), None).note_unsaved()
        self._files.put_away(state)


def _nothing() -> None:
    """Going on is what happens anyway."""
