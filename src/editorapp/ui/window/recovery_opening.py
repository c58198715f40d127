"""Opens recovered texts: over the version of their file, to which a step back leads, or as stories of their own."""

from dataclasses import replace

from editorapp.errors import ReadAlsoError
from editorapp.ui.dialogs.recovered_text import RecoveredText
from editorapp.ui.window.file_commands import FileCommands
from editorapp.ui.window.text_replacing import replace_text
from editorapp.ui.writing.draft_state import DraftState, Place
from editorapp.ui.writing.editor_pane import EditorPane
from editorapp.ui.writing.open_draft import OpenDraft
from editorapp.ui.writing.open_drafts import OpenDrafts
from editorapp.workspace.file_state import FileState, digest
from editorapp.workspace.journal_entry import JournalEntry
from editorapp.workspace.text_files import TextFile

_NEVER_SEEN = FileState((0, 0, 0, 0), digest(b""))
"""Of a file that is not there, or cannot be read: whatever is there when it is saved was not seen by the person."""


class RecoveryOpening:
    """A recovered story keeps the key it had, so that its history goes on."""

    def __init__(self, draft: OpenDraft, drafts: OpenDrafts, files: FileCommands, editor: EditorPane) -> None:
        self._draft = draft
        self._drafts = drafts
        self._files = files
        self._editor = editor

    def open(self, text: RecoveredText) -> DraftState:
        """Open it in the story of its file; as a copy if that story holds other changes, or the text is damaged."""
        if text.entry is None:
            return self.open_copy(text)
        entry = replace(text.entry, file=_as_saved(text.entry.file))
        if entry.path is None:
            return self._open_anew(entry)
        try:
            self._files.load(entry.path)
        except ReadAlsoError:
            return self._open_anew(entry)
        state = self._draft.state
        if state.modified:
            return self.open_copy(text)
        self._take_key(state, entry.key)
        replace_text(self._draft, entry.file)
        self._put_place(entry)
        return state

    @property
    def open_keys(self) -> frozenset[str]:
        """The keys of the stories that are open."""
        return frozenset(state.notes.key for state in self._drafts.states)

    def open_copy(self, text: RecoveredText) -> DraftState:
        """Open it as a new story that has no file."""
        state = self._drafts.add(_as_saved(text.file), None)
        state.note_unsaved()
        if text.entry is not None:
            self._put_place(text.entry)
        return state

    def _open_anew(self, entry: JournalEntry) -> DraftState:
        """A story whose file is not there (yet): saving makes it where it was."""
        known = self._drafts.find(entry.path) if entry.path else None
        state = self._drafts.add(entry.file, None if known else entry.path)
        if state.path is not None:
            state.notes.disk.state = _NEVER_SEEN
        self._take_key(state, entry.key)
        state.note_unsaved()
        self._put_place(entry)
        return state

    def _take_key(self, state: DraftState, key: str) -> None:
        if all(other.notes.key != key for other in self._drafts.states):
            state.notes.key = key

    def _put_place(self, entry: JournalEntry) -> None:
        notes = self._draft.state.notes
        notes.place = Place(entry.caret, entry.anchor, entry.scrolled)
        notes.was_shown = True
        self._editor.show_place()


def _as_saved(file: TextFile) -> TextFile:
    """The text with halves of surrogate pairs as a save writes them: from Python, Qt takes none and says nothing."""
    whole = file.text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return replace(file, text=whole)
