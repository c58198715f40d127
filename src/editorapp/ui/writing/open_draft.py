"""The draft at hand: its body and details, whichever open story it is; counts revisions and knows what is not saved."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QTextCursor, QTextDocument, QUndoGroup, QUndoStack

from editorapp.article.draft import Draft
from editorapp.article.edits import TextEdit
from editorapp.article.front_matter import FrontMatter
from editorapp.ui.writing.detail_edit import DetailEdit, is_same_word
from editorapp.ui.writing.draft_state import DraftState, Version
from editorapp.ui.writing.positions import from_utf16, to_utf16, utf16_length
from editorapp.ui.writing.raw_text import from_document, to_document
from editorapp.workspace.text_files import TextFile


class OpenDraft(QObject):
    """The story at hand, one of those that are open. Every change of its text or details is a new revision.

    The body lives in a QTextDocument, the details in the front matter's source, which is changed line by line; both
    are part of its DraftState, and become other objects when the writer goes to another story.
    """

    changed = Signal(int)
    """The text or a detail has changed: the new revision."""
    details_changed = Signal()
    modified_changed = Signal(bool)
    path_changed = Signal()
    leaving = Signal()
    """Another story is about to take the place of this one, which is still at hand."""
    document_changed = Signal()
    """`document` and `undo_stack` are those of another story: the first to know are the views of the text."""
    opened = Signal()
    """Another story has taken the place of the one before."""
    forgotten = Signal(object)
    """A DraftState that `open_text` has put another in the place of: it is about to be deleted."""
    body_edited = Signal(int, int, int)
    """Qt's contentsChange of the text at hand: position, units removed, units added."""
    edit_starting = Signal()
    """`apply` or `open_text` is about to change the body, which is no reason for a view to scroll."""
    edit_applied = Signal(object)
    """`apply` has changed the body: the TextEdit. Views put the caret back where it was, or where the edit says."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.detail_steps = QUndoGroup(self)
        """Undoes and redoes changes of details of the story at hand."""
        self.revision = 0
        self._state = DraftState(TextFile(""), None, self)
        self._snapshot = self._state.details
        self._snapshot_revision = 0
        self._body_has_changed = False
        self._was_modified = False
        self._connect(self._state)

    @property
    def state(self) -> DraftState:
        """The story at hand, which waits as it is while the writer is at another."""
        return self._state

    @property
    def document(self) -> QTextDocument:
        """The text of the story at hand; another object after `document_changed`."""
        return self._state.document

    @property
    def undo_stack(self) -> QUndoStack:
        """The steps of its details; another object after `document_changed`."""
        return self._state.undo_stack

    @property
    def path(self) -> Path | None:
        """Where it is saved, None: nowhere yet."""
        return self._state.path

    @property
    def modified(self) -> bool:
        """Whether there is anything that `mark_saved` has not seen."""
        return self._state.modified

    def body(self) -> str:
        """The text below the details; no-break spaces are kept."""
        return self.snapshot().body

    def snapshot(self) -> Draft:
        """The draft as it is now; made once for each revision, so asking again costs nothing."""
        if self._snapshot_revision != self.revision or self._body_has_changed:
            self._snapshot = Draft(self._state.details.front, from_document(self.document.toRawText()))
            self._snapshot_revision = self.revision
        return self._snapshot

    def detail(self, name: str) -> str:
        """A detail as one line of text, "" if absent."""
        return self._state.details.detail(name)

    def details(self) -> Draft:
        """The draft's details; its body is empty."""
        return self._state.details

    def set_detail(self, name: str, value: str | Sequence[str]) -> None:
        """Change a detail as a step of `undo_stack`; lists may be given as one line with commas."""
        before = self._state.details
        after = before.with_detail(name, value)
        if after.front.source == before.front.source:
            return
        goes_on = is_same_word(before.detail(name), after.detail(name))
        self.undo_stack.push(DetailEdit(name, before.front, after.front, goes_on, self._put_front))

    def set_front_matter(self, front: FrontMatter, goes_on: bool) -> None:
        """Change all details at once as a step of `undo_stack`; `goes_on`: as part of the step before."""
        before = self._state.details.front
        if front != before:
            self.undo_stack.push(DetailEdit("front_matter", before, front, goes_on, self._put_front))

    def apply(self, edit: TextEdit) -> None:
        """Change the body as one undo step."""
        self.apply_all((edit,))

    def apply_all(self, edits: Sequence[TextEdit]) -> None:
        """Make these edits as one undo step: in order, at least one, their offsets those of the body as it is now."""
        places = _places(self.body(), edits)
        self.edit_starting.emit()
        cursor = QTextCursor(self.document)
        cursor.beginEditBlock()
        for edit, (start, end) in zip(reversed(edits), reversed(places), strict=True):
            cursor.setPosition(start)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            cursor.insertText(to_document(edit.text))
        cursor.endEditBlock()
        self.edit_applied.emit(edits[-1])

    def open_text(self, file: TextFile, path: Path | None) -> None:
        """Show this text, as saved at `path` (None: nowhere yet). What was at hand is forgotten."""
        forgotten = self._state
        self.show_state(DraftState(file, path, self))
        self.forgotten.emit(forgotten)
        forgotten.deleteLater()

    def show_state(self, state: DraftState) -> None:
        """Put this story in the place of the one at hand, which stays as it is for whoever holds it."""
        if state is self._state:
            return
        self.leaving.emit()
        self.edit_starting.emit()
        self._disconnect(self._state)
        had_path = self.path
        self._state = state
        self._body_has_changed = False
        self._connect(state)
        self.document_changed.emit()
        self._check_modified()
        if self.path != had_path:
            self.path_changed.emit()
        self._announce()
        self.opened.emit()
        self.details_changed.emit()

    def text_file(self) -> TextFile:
        """What a save writes: the draft with the line ends, BOM and encoding the file had."""
        return replace(self._state.file, text=self.snapshot().text)

    def mark_saved(self, path: Path) -> None:
        """Note that the draft, as it is now, lies at `path`."""
        self.note_saved(self._state, path, self._state.version)

    def note_saved(self, state: DraftState, path: Path, version: Version) -> None:
        """Note that this story, at hand or not, lies at `path` as it was at `version`."""
        state.note_saved(version)
        if state is self._state:
            self._set_path(path)
        else:
            state.path = path

    def position_of(self, offset: int) -> int:
        """Where Qt counts the character `body()[offset]`."""
        body = self.body()
        return min(offset, len(body)) if self._counts_like_qt(body) else to_utf16(body, offset)

    def offset_of(self, position: int) -> int:
        """The offset in `body()` of Qt's position."""
        body = self.body()
        return min(position, len(body)) if self._counts_like_qt(body) else from_utf16(body, position)

    def _counts_like_qt(self, body: str) -> bool:
        return len(body) == self.document.characterCount() - 1

    def _set_path(self, path: Path | None) -> None:
        if path != self.path:
            self._state.path = path
            self.path_changed.emit()

    def _put_front(self, front: FrontMatter) -> None:
        self._state.put_front(front)
        self._announce()
        self.details_changed.emit()

    def _connect(self, state: DraftState) -> None:
        self.detail_steps.addStack(state.undo_stack)
        self.detail_steps.setActiveStack(state.undo_stack)
        state.document.contentsChange.connect(self._note_body_change)
        state.document.contentsChanged.connect(self._announce_body_change)
        state.document.modificationChanged.connect(self._check_modified)
        state.undo_stack.cleanChanged.connect(self._check_modified)

    def _disconnect(self, state: DraftState) -> None:
        self.detail_steps.removeStack(state.undo_stack)
        state.document.contentsChange.disconnect(self._note_body_change)
        state.document.contentsChanged.disconnect(self._announce_body_change)
        state.document.modificationChanged.disconnect(self._check_modified)
        state.undo_stack.cleanChanged.disconnect(self._check_modified)

    def _note_body_change(self, position: int, removed: int, added: int) -> None:
        if removed or added:
            self._body_has_changed = True
            self.body_edited.emit(position, removed, added)

    def _announce_body_change(self) -> None:
        # Qt also reports changes of format only, and those are not ours to count.
        if self._body_has_changed:
            self._announce()

    def _announce(self) -> None:
        self._body_has_changed = False
        self.revision += 1
        self.changed.emit(self.revision)

    def _check_modified(self) -> None:
        if self.modified != self._was_modified:
            self._was_modified = self.modified
            self.modified_changed.emit(self.modified)


def _places(body: str, edits: Sequence[TextEdit]) -> list[tuple[int, int]]:
    """Qt's positions of the edits, counted from one to the next."""
    places: list[tuple[int, int]] = []
    at = units = 0
    for edit in edits:
        start = units + utf16_length(body[at : edit.start])
        units = start + utf16_length(body[edit.start : edit.end])
        places.append((start, units))
        at = edit.end
    return places
