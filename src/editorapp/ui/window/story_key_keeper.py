"""Remembers which file each open story's own key belongs to, so that its decisions are found again."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer

from editorapp.errors import ReadAlsoError
from editorapp.ui.kit.background import Background
from editorapp.ui.window.file_commands import FileCommands
from editorapp.ui.writing.draft_state import DraftState, new_key
from editorapp.ui.writing.open_draft import OpenDraft
from editorapp.ui.writing.open_drafts import OpenDrafts
from editorapp.workspace.story_keys import StoryKeys

_PERIOD_MS = 5_000
"""Between two writings while stories are only saved again: what they hold is for files that are renamed later."""

_PATIENCE = 3.0
"""Seconds that the disks of the stories have, when the window is closed, to say where their files are."""

Share = Callable[[str, str], None]
"""Has the story of the second key begin with what the one of the first has decided."""


class StoryKeyKeeper(QObject):
    """Nothing is remembered before `start`; the disk is written to beside the window.

    After Save As the story that goes on has the key. The file it leaves behind is a story of its own, with a key of its
    own, and begins with the same decisions.
    """

    def __init__(
        self,
        keys: StoryKeys,
        draft: OpenDraft,
        drafts: OpenDrafts,
        files: FileCommands,
        share: Share,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._keys = keys
        self._draft = draft
        self._drafts = drafts
        self._files = files
        self._share = share
        self._background = Background(self)
        self._paths: dict[str, Path] = {}
        self._due: dict[Path, tuple[str, bytes]] = {}
        self._later = QTimer(self, singleShot=True, interval=_PERIOD_MS)
        self._later.timeout.connect(self._keep_due)
        self._is_listening = False

    def start(self) -> None:
        """Remember what is open from now on."""
        if not self._is_listening:
            self._is_listening = True
            self._draft.opened.connect(self._note_stories)
            self._draft.path_changed.connect(self._note_stories)
            self._files.saved.connect(self._note)
            self._note_stories()

    def stop(self) -> None:
        """Finish what waits."""
        self._later.stop()
        self._keep_due()
        self._background.stop(_PATIENCE)

    def _note_stories(self) -> None:
        """A story was opened, or has another file."""
        keys = {state.notes.key for state in self._drafts.states}
        self._paths = {key: path for key, path in self._paths.items() if key in keys}
        self._note(self._draft.state)

    def _note(self, state: DraftState) -> None:
        if state.path is None:
            return
        before = self._paths.get(state.notes.key)
        self._paths[state.notes.key] = state.path
        known = state.notes.disk.state
        self._due[state.path] = (state.own_key, known.digest if known else b"")
        if before != state.path:
            self._keep_due()
        elif not self._later.isActive():
            self._later.start()
        if before is not None and before != state.path:
            self._part(before, state.own_key)

    def _keep_due(self) -> None:
        due, self._due = self._due, {}
        for path, (key, content) in due.items():
            self._background.run(partial(self._keys.keep, path, key, content), _nothing, _nothing)

    def _part(self, left: Path, key: str) -> None:
        """The file a story was in before may have been left behind, if it was not renamed."""
        other = new_key()
        self._background.run(
            partial(self._keys.part, left, key, other),
            lambda is_left: self._share(key, other) if is_left else None,
            _nothing,
        )


def _nothing(_result: object | ReadAlsoError) -> None:
    """There is nothing to do after it."""
