"""What belongs to one open story and waits while the writer is at another: text, details, steps back, file, place."""

import secrets
from dataclasses import dataclass, field, replace
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QTextDocument, QUndoStack
from PySide6.QtWidgets import QPlainTextDocumentLayout

from editorapp.article.draft import Draft
from editorapp.article.front_matter import FrontMatter
from editorapp.ui.writing.raw_text import to_document
from editorapp.workspace.file_state import FileState
from editorapp.workspace.text_files import TextFile

Version = tuple[int, FrontMatter]
"""What tells a text and its details from what they were before the last change."""


@dataclass(slots=True)
class Place:
    """Where the writer was in a story: Qt positions of caret and anchor, and pixels it was scrolled by."""

    caret: int = 0
    anchor: int = 0
    scrolled: int = 0


@dataclass(slots=True)
class OnDisk:
    """What is known of the story's file: its state when it was read or written, and when it was saved, as in "12:03".

    No state: what the next save replaces was seen by the person, or there is nothing.
    """

    state: FileState | None = None
    saved: str = ""


_KEY_BYTES = 8


def new_key() -> str:
    """A name for an open story that no other has, in any process."""
    return secrets.token_hex(_KEY_BYTES)


@dataclass(slots=True)
class Notes:
    """What the window remembers of an open story besides its text; `key` names it, also while it has no file.

    `kept_key` is the key that its file is known by since it was opened before, "" if it is not.
    """

    key: str = field(default_factory=new_key)
    kept_key: str = ""
    place: Place = field(default_factory=Place)
    disk: OnDisk = field(default_factory=OnDisk)
    was_shown: bool = False


class DraftState(QObject):
    """One open story. Its text and details are changed through `OpenDraft` while it is the one at hand."""

    def __init__(self, file: TextFile, path: Path | None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        draft = Draft.parse(file.text)
        self.path = path
        self.file = replace(file, text="")
        self.details = Draft(draft.front, "")
        self.notes = Notes()
        self.undo_stack = QUndoStack(self)
        self.document = QTextDocument(self)
        self.document.setDocumentLayout(QPlainTextDocumentLayout(self.document))
        self.document.setDocumentMargin(0)
        self.document.setUndoRedoEnabled(False)
        self.document.setPlainText(to_document(draft.body))
        self.document.setUndoRedoEnabled(True)
        self.document.setModified(False)  # the margin counts as a change

    @property
    def own_key(self) -> str:
        """The draft's own key, which outlives the program: decisions on its suggestions hang on it."""
        return self.notes.kept_key or self.notes.key

    @property
    def modified(self) -> bool:
        """Whether there is anything that no file holds."""
        return self.document.isModified() or not self.undo_stack.isClean()

    @property
    def version(self) -> Version:
        """What it is now: two that are equal are of the same text."""
        return self.document.revision(), self.details.front

    def note_saved(self, version: Version) -> None:
        """Its file holds it as it was at `version`; what was changed since is not saved."""
        if version == self.version:
            self.document.setModified(False)
            self.undo_stack.setClean()
        else:
            self.note_unsaved()

    def note_unsaved(self) -> None:
        """No file holds it, and none of the steps back leads to what a file holds."""
        blocked = self.document.blockSignals(True)  # Qt forgets the saved step only on the way through "not modified"
        self.document.setModified(False)
        self.document.blockSignals(blocked)
        self.document.setModified(True)
        self.undo_stack.resetClean()

    @property
    def headline(self) -> str:
        """The headline as one line."""
        return " ".join(self.details.detail("title").split())

    @property
    def is_blank(self) -> bool:
        """Whether it is a new story into which nothing has been written."""
        return self.path is None and not self.modified and self.document.isEmpty() and not self.headline

    def put_front(self, front: FrontMatter) -> None:
        """Replace the details."""
        self.details = Draft(front, "")
