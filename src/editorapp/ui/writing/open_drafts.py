"""The stories that are open in a window: which of them is at hand, and in what order the others were."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from editorapp.ui.writing.draft_state import DraftState
from editorapp.ui.writing.open_draft import OpenDraft
from editorapp.workspace.file_state import FileState
from editorapp.workspace.text_files import TextFile


class OpenDrafts(QObject):
    """Keeps every open story as it was left: text, steps back, details, caret, scroll position."""

    changed = Signal()
    """A story was opened, closed or brought to hand."""

    def __init__(
        self,
        draft: OpenDraft,
        parent: QObject | None = None,
        key_of: Callable[[Path, bytes], str] = lambda _path, _content: "",
    ) -> None:
        """`key_of` is the key that the story of a file had when it was open before; asked with its content's digest."""
        super().__init__(parent)
        self._draft = draft
        self._key_of = key_of
        self._states: tuple[DraftState, ...] = (draft.state,)
        draft.path_changed.connect(self.changed)
        draft.forgotten.connect(self._replace)

    @property
    def states(self) -> tuple[DraftState, ...]:
        """Every open story, the one at hand first, then by when they were last."""
        return self._states

    @property
    def modified(self) -> tuple[DraftState, ...]:
        """Those that hold something no file holds, the one at hand first."""
        return tuple(state for state in self._states if state.modified)

    def find(self, path: Path) -> DraftState | None:
        """The open story of this file, None if it is not open; a link to the file is the file."""
        wanted = _identity(path)
        return next((state for state in self._states if state.path and _identity(state.path) == wanted), None)

    def add(self, file: TextFile, path: Path | None, on_disk: FileState | None = None) -> DraftState:
        """Open another story and go to it. An empty one that nothing was written into makes room.

        `on_disk` is its file as it was read; by what that holds it is known again under another name.
        """
        state = DraftState(file, path, self._draft)
        state.notes.disk.state = on_disk
        kept = self._key_of(path, on_disk.digest if on_disk else b"") if path is not None else ""
        if all(other.own_key != kept for other in self._states):
            state.notes.kept_key = kept
        left = self._draft.state
        if left.is_blank:
            self._states = tuple(other for other in self._states if other is not left)
        self._show(state)
        if left.is_blank:
            left.deleteLater()
        return state

    def go_to(self, state: DraftState) -> None:
        """Bring an open story to hand, as it was left."""
        if state is not self._draft.state:
            self._show(state)

    def close(self, state: DraftState) -> bool:
        """Forget a story; the one that was at hand before comes back. False if it is the only one, which stays."""
        others = tuple(other for other in self._states if other is not state)
        if not others:
            return False
        self._states = others
        self._show(others[0] if state is self._draft.state else self._draft.state)
        state.deleteLater()
        return True

    def _replace(self, forgotten: DraftState) -> None:
        """Another text has taken a story's place without us."""
        self._states = (self._draft.state, *(state for state in self._states if state is not forgotten))
        self.changed.emit()

    def _show(self, state: DraftState) -> None:
        self._states = (state, *(other for other in self._states if other is not state))
        self._draft.show_state(state)
        self.changed.emit()


def _identity(path: Path) -> Path:
    try:
        return path.resolve()
    except (OSError, RuntimeError, ValueError):
        return path  # a circle of links; or it is relative, and the working folder is gone
