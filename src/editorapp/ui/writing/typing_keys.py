"""What keys do in the story text beyond writing a sign: paragraphs, lists, quotes, tables, code, pairs, typography."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeyEvent, QTextCursor

from editorapp.article.editing.key_edit import KeyEdit
from editorapp.article.editing.keys import press_backspace, press_delete, press_enter, press_shift_enter, press_tab
from editorapp.ui.writing.open_draft import OpenDraft
from editorapp.ui.writing.passage import Passage, passage_at
from editorapp.ui.writing.text_editor import TextEditor
from editorapp.ui.writing.typed_signs import TypedSigns
from editorapp.ui.writing.typing_choices import TypingChoices

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_TAB = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
_MARKER_SIGNS = " \t>-*+.)[]xX0123456789"
"""What may stand before the caret where Backspace takes an item's or a quote's sign away."""
_LONGEST_MARKER = 200


class TypingKeys(QObject):
    """Takes keys before the editor does. Each is one undo step and looks at no more than the lines around the caret."""

    def __init__(self, editor: TextEditor, draft: OpenDraft, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._editor = editor
        self._choices = TypingChoices()
        self._signs = TypedSigns(editor, self)
        editor.add_key_taker(self._take)
        editor.text_committed.connect(self._signs.note_committed)
        draft.opened.connect(self._signs.forget)

    def set_choices(self, choices: TypingChoices) -> None:
        """Treat keys like this from now on."""
        self._choices = choices
        self._signs.set_choices(choices)

    def _take(self, event: QKeyEvent) -> bool:
        if self._editor.isReadOnly():
            return False
        key, modifiers = event.key(), event.modifiers()
        if key in _ENTER:
            broken = modifiers & ~Qt.KeyboardModifier.KeypadModifier == Qt.KeyboardModifier.ShiftModifier
            return (modifiers in _PLAIN or broken) and self._enter(broken=broken)
        if key in _TAB:
            return self._tab(outward=key == Qt.Key.Key_Backtab)
        if key == Qt.Key.Key_Backspace:
            return self._backspace(whole_word=modifiers == Qt.KeyboardModifier.ControlModifier)
        if key == Qt.Key.Key_Delete:
            return self._delete()
        return self._signs.take(event)

    def _enter(self, *, broken: bool) -> bool:
        cursor = self._editor.textCursor()
        cursor.beginEditBlock()
        cursor.removeSelectedText()
        passage = passage_at(cursor)
        place = passage.place
        edit = press_shift_enter(place) if broken else press_enter(place, paragraphs=self._choices.paragraphs)
        passage.apply(cursor, edit)
        cursor.endEditBlock()
        self._show(cursor)
        return True

    def _tab(self, *, outward: bool) -> bool:
        cursor = self._editor.textCursor()
        passage = passage_at(cursor)
        edit = press_tab(passage.place, passage.end, outward=outward)
        return self._apply(cursor, passage, edit)

    def _backspace(self, *, whole_word: bool) -> bool:
        if not whole_word and self._signs.take_back():
            return True
        cursor = self._editor.textCursor()
        if cursor.hasSelection() or not _may_be_marker(cursor):
            return False
        passage = passage_at(cursor)
        return self._apply(cursor, passage, press_backspace(passage.place, paragraphs=self._choices.paragraphs))

    def _delete(self) -> bool:
        cursor = self._editor.textCursor()
        if cursor.hasSelection() or not cursor.atBlockEnd():
            return False
        passage = passage_at(cursor)
        return self._apply(cursor, passage, press_delete(passage.place, paragraphs=self._choices.paragraphs))

    def _apply(self, cursor: QTextCursor, passage: Passage, edit: KeyEdit | None) -> bool:
        if edit is None:
            return False
        passage.apply(cursor, edit)
        self._show(cursor)
        return True

    def _show(self, cursor: QTextCursor) -> None:
        self._editor.setTextCursor(cursor)
        self._editor.ensureCursorVisible()


def _may_be_marker(cursor: QTextCursor) -> bool:
    """Whether Backspace here may take more than a sign: at a line's start, or right after an item's or quote's."""
    column = cursor.positionInBlock()
    if column == 0:
        return True
    return column < _LONGEST_MARKER and not cursor.block().text()[:column].strip(_MARKER_SIGNS)
