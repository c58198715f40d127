"""Signs as they are typed: pairs around a selection or a caret, and the typography of the language."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeyEvent, QTextCursor

from editorapp.article.editing.code import is_indented_code
from editorapp.article.editing.markers import INDENTED
from editorapp.article.editing.pairs import CLOSING, brings_closing, wrap
from editorapp.article.editing.prose import LOOK_BACK, is_prose
from editorapp.article.editing.typography import Change
from editorapp.ui.writing.auto_pairs import AutoPairs
from editorapp.ui.writing.highlighter import begins_in_note, is_code
from editorapp.ui.writing.passage import line_before, passage_at, sign_at
from editorapp.ui.writing.positions import utf16_length
from editorapp.ui.writing.text_editor import TextEditor
from editorapp.ui.writing.typing_choices import TypingChoices

_SHORTCUTS = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
)
"""Qt takes a key with these for no text; Ctrl and Alt together are AltGr."""
_QUOTES = "\"'"
_STARTS = " \t>"
_FENCES = "`~"


class TypedSigns(QObject):
    """Takes the keys of single signs where there is more to do than to write them."""

    def __init__(self, editor: TextEditor, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._editor = editor
        self._choices = TypingChoices()
        self._pairs = AutoPairs()
        self._changed = (-1, -1)
        """The document's revision and the caret after the last change by itself: Backspace there takes it back."""

    def set_choices(self, choices: TypingChoices) -> None:
        """Type like this from now on."""
        self._choices = choices

    def forget(self) -> None:
        """Another text has come."""
        self._pairs.clear()
        self._changed = (-1, -1)

    def take(self, event: QKeyEvent) -> bool:
        """Whether this key has been done here."""
        sign = event.text()
        if len(sign) != 1 or not sign.isprintable() or event.modifiers() in _SHORTCUTS:
            return False
        if self._editor.overwriteMode() or self._editor.isReadOnly():
            return False
        cursor = self._editor.textCursor()
        if cursor.hasSelection():
            return self._wrap(cursor, sign) or self._write_changed(cursor, sign)
        return self._write(cursor, sign)

    def take_back(self) -> bool:
        """Backspace: undo the change just made, or take an empty pair away. False where there is neither."""
        cursor = self._editor.textCursor()
        if cursor.hasSelection():
            return False
        if (cursor.document().revision(), cursor.position()) == self._changed:
            self._editor.undo()
            return True
        if self._pairs.delete_empty(cursor):
            self._show(cursor)
            return True
        return False

    def note_committed(self, text: str) -> None:
        """An input method has written this: a single sign is treated like one typed."""
        cursor = self._editor.textCursor()
        if len(text) != 1 or not self._choices.smart or _is_verbatim(cursor):
            return
        change = self._choices.typography.change(line_before(cursor, cursor.position()))
        if change is not None:
            self._replace(cursor, change)

    def _write(self, cursor: QTextCursor, sign: str) -> bool:
        choices = self._choices
        if choices.pairs and self._pairs.step_over(cursor, sign):
            self._show(cursor)
            return True
        pairs = choices.pairs and (sign in CLOSING or sign == " ") and not (choices.smart and sign in _QUOTES)
        if pairs and self._pair(cursor, sign):
            self._show(cursor)
            return True
        return self._write_changed(cursor, sign) or self._close_fence(cursor, sign)

    def _close_fence(self, cursor: QTextCursor, sign: str) -> bool:
        """The third sign of a closing fence takes the indentation away that Enter has kept: it would be code there."""
        if sign not in _FENCES or not cursor.atBlockEnd():
            return False
        line = cursor.block().text()
        if line.strip(" \t") != 2 * sign or not INDENTED.match(line) or not is_code(cursor.block()):
            return False
        cursor.insertText(sign)
        self._replace(cursor, Change(len(line) + 1, 3 * sign))
        return True

    def _pair(self, cursor: QTextCursor, sign: str) -> bool:
        if sign == " ":
            return self._pairs.write_space(cursor)
        if _is_verbatim(cursor):
            return False
        before = line_before(cursor, cursor.position())[-LOOK_BACK:]
        after = sign_at(cursor.document(), cursor.position())
        starts = not before.strip(_STARTS + sign)
        if not self._pairs.nests(cursor, sign) and not (
            brings_closing(before[-1:], after, sign, line_start=starts) and is_prose(before)
        ):
            return False
        self._pairs.write(cursor, sign)
        return True

    def _wrap(self, cursor: QTextCursor, sign: str) -> bool:
        choices = self._choices
        if not choices.pairs or _is_verbatim(cursor):
            return False
        passage = passage_at(cursor)
        marks = choices.typography.straight_pair(sign) if choices.smart and sign in _QUOTES else None
        edit = wrap(passage.text, passage.start, passage.end, sign, marks)
        if edit is None:
            return False
        passage.apply(cursor, edit)
        self._show(cursor)
        return True

    def _write_changed(self, cursor: QTextCursor, sign: str) -> bool:
        """Write a sign, in the place of what is selected, and then change it as an undo step of its own.

        False, and nothing is written, where there is nothing to change.
        """
        if not self._may_change(cursor, sign):
            return False
        change = self._choices.typography.change(line_before(cursor, cursor.selectionStart()) + sign)
        if change is None or _is_verbatim(cursor):
            return False
        cursor.insertText(sign)
        self._replace(cursor, change)
        return True

    def _may_change(self, cursor: QTextCursor, sign: str) -> bool:
        previous = sign_at(cursor.document(), cursor.selectionStart() - 1)
        return self._choices.smart and self._choices.typography.may_change(sign, previous)

    def _replace(self, cursor: QTextCursor, change: Change) -> None:
        old = line_before(cursor, cursor.position())[-change.length :]
        start, length = cursor.position() - utf16_length(old), utf16_length(change.text)
        cursor.beginEditBlock()
        # The new text first: a step that ends with a deletion is not joined by Qt with the words typed after it.
        cursor.setPosition(start)
        cursor.insertText(change.text)
        cursor.setPosition(start + length + utf16_length(old), QTextCursor.MoveMode.KeepAnchor)
        cursor.removeSelectedText()
        cursor.endEditBlock()
        self._show(cursor)
        self._changed = (cursor.document().revision(), cursor.position())

    def _show(self, cursor: QTextCursor) -> None:
        self._editor.setTextCursor(cursor)
        self._editor.ensureCursorVisible()


def _is_verbatim(cursor: QTextCursor) -> bool:
    """Whether the caret is in code or in a private note, where every sign stays as it is typed."""
    block = cursor.document().findBlock(cursor.selectionStart())
    if is_code(block) or begins_in_note(block):
        return True
    if not INDENTED.match(block.text()):
        return False
    passage = passage_at(cursor)
    return is_indented_code(passage.text, passage.start)
