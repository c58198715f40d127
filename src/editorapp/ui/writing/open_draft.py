"""The draft that is open: owns the body and the details, counts revisions, and knows what is not saved."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, QSignalBlocker, Signal
from PySide6.QtGui import QTextCursor, QTextDocument, QUndoStack
from PySide6.QtWidgets import QPlainTextDocumentLayout

from editorapp.article.draft import Draft
from editorapp.article.edits import TextEdit
from editorapp.article.front_matter import FrontMatter
from editorapp.ui.writing.detail_edit import DetailEdit, is_same_word
from editorapp.ui.writing.positions import from_utf16, to_utf16
from editorapp.workspace.text_files import TextFile


class OpenDraft(QObject):
    """The story being written. Every change of its text or details is a new revision.

    The body lives in a QTextDocument, the details in the front matter's source, which is changed line by line.
    """

    changed = Signal(int)
    """The text or a detail has changed: the new revision."""
    details_changed = Signal()
    modified_changed = Signal(bool)
    path_changed = Signal()
    opened = Signal()
    """Another text has taken the place of this one."""
    edit_starting = Signal()
    """`apply` or `open_text` is about to change the body, which is no reason for a view to scroll."""
    edit_applied = Signal(object)
    """`apply` has changed the body: the TextEdit. Views put the caret back where it was, or where the edit says."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.document = QTextDocument(self)
        self.document.setDocumentLayout(QPlainTextDocumentLayout(self.document))
        self.document.setDocumentMargin(0)
        self.document.setModified(False)  # the margin counts as a change
        self.undo_stack = QUndoStack(self)
        self.path: Path | None = None
        self.revision = 0
        self._file = TextFile("")
        self._details = Draft.parse("")
        self._snapshot = self._details
        self._snapshot_revision = 0
        self._body_has_changed = False
        self._was_modified = False
        self.document.contentsChange.connect(self._note_body_change)
        self.document.contentsChanged.connect(self._announce_body_change)
        self.document.modificationChanged.connect(self._check_modified)
        self.undo_stack.cleanChanged.connect(self._check_modified)

    @property
    def modified(self) -> bool:
        """Whether there is anything that `mark_saved` has not seen."""
        return self.document.isModified() or not self.undo_stack.isClean()

    def body(self) -> str:
        """The text below the details; no-break spaces are kept."""
        return self.snapshot().body

    def snapshot(self) -> Draft:
        """The draft as it is now; made once for each revision, so asking again costs nothing."""
        if self._snapshot_revision != self.revision or self._body_has_changed:
            self._snapshot = Draft(self._details.front, _with_line_ends(self.document.toRawText()))
            self._snapshot_revision = self.revision
        return self._snapshot

    def detail(self, name: str) -> str:
        """A detail as one line of text, "" if absent."""
        return self._details.detail(name)

    def details(self) -> Draft:
        """The draft's details; its body is empty."""
        return self._details

    def set_detail(self, name: str, value: str | Sequence[str]) -> None:
        """Change a detail as a step of `undo_stack`; lists may be given as one line with commas."""
        before, after = self._details, self._details.with_detail(name, value)
        if after.front.source == before.front.source:
            return
        goes_on = is_same_word(before.detail(name), after.detail(name))
        self.undo_stack.push(DetailEdit(name, before.front, after.front, goes_on, self._put_front))

    def apply(self, edit: TextEdit) -> None:
        """Change the body as one undo step."""
        body = self.body()
        self.edit_starting.emit()
        cursor = QTextCursor(self.document)
        cursor.beginEditBlock()
        cursor.setPosition(to_utf16(body, edit.start))
        cursor.setPosition(to_utf16(body, edit.end), QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(_with_line_ends(edit.text))
        cursor.endEditBlock()
        self.edit_applied.emit(edit)

    def open_text(self, file: TextFile, path: Path | None) -> None:
        """Show this text, as saved at `path` (None: nowhere yet). What was open is forgotten."""
        draft = Draft.parse(file.text)
        self.edit_starting.emit()
        was_modified = self._was_modified
        with QSignalBlocker(self):  # half opened is no state to tell anybody of
            self._file = replace(file, text="")
            self._details = Draft(draft.front, "")
            self.undo_stack.clear()
            self.document.setPlainText(_with_line_ends(draft.body))
            self.document.clearUndoRedoStacks()
            self.document.setModified(False)
        self._was_modified = was_modified
        self._check_modified()
        self._set_path(path)
        self._announce()
        self.opened.emit()
        self.details_changed.emit()

    def text_file(self) -> TextFile:
        """What a save writes: the draft with the line ends, BOM and encoding the file had."""
        return replace(self._file, text=self.snapshot().text)

    def mark_saved(self, path: Path) -> None:
        """Note that the draft, as it is now, lies at `path`."""
        self.document.setModified(False)
        self.undo_stack.setClean()
        self._set_path(path)

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
            self.path = path
            self.path_changed.emit()

    def _put_front(self, front: FrontMatter) -> None:
        self._details = Draft(front, "")
        self._announce()
        self.details_changed.emit()

    def _note_body_change(self, _position: int, removed: int, added: int) -> None:
        self._body_has_changed = self._body_has_changed or bool(removed or added)

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


def _with_line_ends(raw: str) -> str:
    """Qt's text with "\n" line ends. (Its toPlainText() would also turn no-break spaces into spaces.)"""
    return raw.replace("\u2029", "\n").replace("\u2028", "\n")
