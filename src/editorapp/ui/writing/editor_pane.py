"""The pane in which the story is written: find bar, head and text, and what commands do to them."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QVBoxLayout, QWidget

from editorapp.article.editing.formatting import Formatting
from editorapp.article.edits import TextEdit
from editorapp.ui.kit.icons import Icons
from editorapp.ui.kit.theme import Theme
from editorapp.ui.writing.column import StoryColumn
from editorapp.ui.writing.draft_state import Place
from editorapp.ui.writing.find_bar import FindBar
from editorapp.ui.writing.finder import Finder
from editorapp.ui.writing.open_draft import OpenDraft
from editorapp.ui.writing.story_head import StoryHead
from editorapp.ui.writing.text_editor import TextEditor
from editorapp.ui.writing.typing_keys import TypingKeys


class EditorPane(QWidget):
    """Edits an OpenDraft. Offsets are those of `draft.body()`."""

    caret_moved = Signal()
    focus_panel_requested = Signal()
    """Tab in the text, where it does not indent."""
    read_also_dropped = Signal(object)
    """A DroppedReadAlso; the caret stands where it was dropped."""

    def __init__(self, draft: OpenDraft, theme: Theme, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._draft = draft
        self._theme = theme
        self._text_was_visited = False
        self._has_selection = False
        self.head = StoryHead(draft, theme)
        self.text_edit = TextEditor(draft, theme)
        self.column = StoryColumn(self.head, self.text_edit, theme)
        self.typing = TypingKeys(self.text_edit, draft, self)
        self.finder = Finder(draft, self.text_edit, self)
        self.find_bar = FindBar(self.finder, theme, icons)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.find_bar)
        rows.addWidget(self.column, 1)
        self.setFocusProxy(self.text_edit)
        self._connect()

    def set_theme(self, theme: Theme) -> None:
        """Wear this theme; icons follow `Icons.set_theme`."""
        self._theme = theme
        self.head.set_theme(theme)
        self.text_edit.set_look(theme, self.text_edit.text_size())
        self.column.set_theme(theme)
        self.find_bar.set_theme(theme)
        self.column.lay_out()

    def set_text_size(self, px: int) -> None:
        """Show the story text `px` pixels high."""
        if px != self.text_edit.text_size():
            self.text_edit.set_look(self._theme, px)
            self.column.lay_out()
            self.column.reveal_caret()

    def caret(self) -> int | None:
        """Where the caret is in the body; None while the focus has never been in the text."""
        return self._draft.offset_of(self.text_edit.textCursor().position()) if self._text_was_visited else None

    def set_caret(self, offset: int) -> None:
        """Put the caret there, scroll to it and write on from there."""
        self.select(offset, offset)
        self.text_edit.setFocus(Qt.FocusReason.OtherFocusReason)
        self.column.center_caret()

    def selection(self) -> tuple[int, int]:
        """Start and end of what is selected; equal when nothing is."""
        cursor = self.text_edit.textCursor()
        return self._draft.offset_of(cursor.selectionStart()), self._draft.offset_of(cursor.selectionEnd())

    def select(self, start: int, end: int) -> None:
        """Select this part of the body."""
        cursor = self.text_edit.textCursor()
        cursor.setPosition(self._draft.position_of(start))
        cursor.setPosition(self._draft.position_of(end), QTextCursor.MoveMode.KeepAnchor)
        self.text_edit.setTextCursor(cursor)

    def focus_headline(self) -> None:
        """Start writing at the headline, as in a new story."""
        self.head.headline.setFocus(Qt.FocusReason.OtherFocusReason)

    def make(self, made: Formatting) -> None:
        """Make these edits as one undo step, and select what they say."""
        if made.edits:
            self._draft.apply_all(made.edits)
        self.select(made.start, made.end)
        self.text_edit.setFocus(Qt.FocusReason.OtherFocusReason)
        self.column.reveal_caret()

    def open_find(self, replacing: bool = False) -> None:
        """Open the find bar on what is selected, if that is part of one line."""
        selected = self.text_edit.textCursor().selectedText()
        self.find_bar.open("" if "\u2029" in selected else selected, replacing)

    def close_find(self) -> bool:
        """Close the find bar; False if it was not open."""
        was_open = not self.find_bar.isHidden()
        self.find_bar.close_bar()
        return was_open

    def _connect(self) -> None:
        draft, text = self._draft, self.text_edit
        text.cursorPositionChanged.connect(self.caret_moved)
        text.focused.connect(self._note_visit)
        text.panel_requested.connect(self.focus_panel_requested)
        text.head_requested.connect(self.head.standfirst.setFocus)
        text.read_also_dropped.connect(self._note_visit)  # the caret is where it was dropped
        text.read_also_dropped.connect(self.read_also_dropped)
        self.head.text_requested.connect(text.setFocus)
        self.finder.moved.connect(self.column.center_caret)
        self.find_bar.closed.connect(text.setFocus)
        draft.leaving.connect(self.note_place)
        draft.opened.connect(self._show_story)
        draft.edit_starting.connect(self._hold_still)
        draft.edit_applied.connect(self._let_go)

    def _note_visit(self) -> None:
        if not self._text_was_visited:
            self._text_was_visited = True
            self.caret_moved.emit()

    def note_place(self) -> None:
        """Keep where the writer is in the story at hand, for when it is shown again."""
        cursor, notes = self.text_edit.textCursor(), self._draft.state.notes
        notes.place = Place(cursor.position(), cursor.anchor(), self.column.bar.value())
        notes.was_shown = True

    def _show_story(self) -> None:
        """Show another story: where it was left, else its start."""
        self._text_was_visited = self.text_edit.hasFocus()
        self.close_find()
        self.show_place()

    def show_place(self) -> None:
        """Put caret and scroll position where they were kept, at the start of a story that was never shown."""
        notes = self._draft.state.notes
        cursor, last = QTextCursor(self._draft.document), self._draft.document.characterCount() - 1
        cursor.setPosition(min(notes.place.anchor, last))
        cursor.setPosition(min(notes.place.caret, last), QTextCursor.MoveMode.KeepAnchor)
        self.text_edit.setTextCursor(cursor)
        self.column.hold(False)
        self.column.to_start()
        if notes.was_shown:
            self._text_was_visited = True
            self.column.bar.setValue(notes.place.scrolled)

    def _hold_still(self) -> None:
        self.column.hold(True)
        # Text put in at the caret goes after it: the caret belongs to the words before.
        cursor = self.text_edit.textCursor()
        self._has_selection = cursor.hasSelection()
        cursor.setKeepPositionOnInsert(True)
        self.text_edit.setTextCursor(cursor)

    def _let_go(self, edit: TextEdit) -> None:
        cursor = self.text_edit.textCursor()
        cursor.setKeepPositionOnInsert(False)
        if not self._has_selection:
            cursor.setPosition(cursor.position())  # Qt keeps the caret's place but not its anchor's
        if edit.caret is not None:
            cursor.setPosition(self._draft.position_of(edit.caret))
        self.text_edit.setTextCursor(cursor)
        self.column.hold(False)
        if edit.caret is not None:
            self.column.reveal_caret()
