"""Marks misspelt words in a field above the text, such as the headline, and gives it the same menu."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QContextMenuEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

from editorapp.ui.kit.theme import Theme
from editorapp.ui.spelling.checker import SpellingChecker
from editorapp.ui.spelling.ignored import IgnoredWords
from editorapp.ui.spelling.marks import AFTER_TYPING_MS
from editorapp.ui.spelling.menu import SpellingMenu
from editorapp.ui.spelling.story_words import Misspelling, StoryWords
from editorapp.ui.writing.growing_field import GrowingField


class FieldMarks(QObject):
    """A field is short: it is read whole, after a pause. Its text is no Markdown."""

    def __init__(
        self,
        field: GrowingField,
        words: StoryWords,
        checker: SpellingChecker,
        ignored: IgnoredWords,
        menu: SpellingMenu,
        theme: Callable[[], Theme],
    ) -> None:
        super().__init__(field)
        self._field = field
        self._words = words
        self._checker = checker
        self._menu = menu
        self._theme = theme
        self._is_on = True
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.look)
        field.installEventFilter(self)
        field.textChanged.connect(lambda: self._timer.start(AFTER_TYPING_MS))
        checker.changed.connect(self._look_now)
        ignored.changed.connect(self._look_now)

    @property
    def shown(self) -> tuple[str, ...]:
        """The words marked, in order."""
        return tuple(selection.cursor.selectedText() for selection in self._field.extraSelections())

    def set_on(self, on: bool) -> None:
        """Mark misspellings, or none."""
        self._is_on = on
        self._look_now()

    def look(self) -> None:
        """Mark what is known to be wrong, and ask about the rest."""
        text = self._field.text()
        caret = self._field.textCursor().position() if self._field.hasFocus() else -1
        # Not the word that is being typed.
        wrong = [word for word in self._words.wrong_in(text) if self._is_on and word.end != caret]
        if self._is_on:
            self._checker.ask(self._words.unknown_in(text))
        if wrong or self._field.extraSelections():
            self._field.setExtraSelections([self._selection(word) for word in wrong])

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The menu for a wrong word; other colours; and the last word, once nobody types it any more."""
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FocusOut):
            self._look_now()
        elif isinstance(event, QContextMenuEvent) and event.type() == QEvent.Type.ContextMenu and self._is_on:
            return self._open_menu(event)
        return super().eventFilter(watched, event)

    def _look_now(self) -> None:
        if not self._timer.isActive():
            self._timer.start(0)

    def _open_menu(self, event: QContextMenuEvent) -> bool:
        """Open the field's menu with the entries for the word at hand; False leaves it to the field."""
        field = self._field
        by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        at = (field.cursorForPosition(event.pos()) if by_mouse else field.textCursor()).position()
        wrong = next((word for word in self._words.wrong_in(field.text()) if word.start <= at <= word.end), None)
        if wrong is None:
            return False
        cursor = self._cursor(wrong)
        menu = field.createStandardContextMenu()
        self._menu.fill(menu, wrong.word, cursor.selectedText(), partial(_replace, cursor, cursor.selectedText()))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(event.globalPos() if by_mouse else field.mapToGlobal(field.cursorRect().bottomLeft()))
        return True

    def _cursor(self, wrong: Misspelling) -> QTextCursor:
        cursor = QTextCursor(self._field.document())
        cursor.setPosition(wrong.start)
        cursor.setPosition(wrong.end, QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _selection(self, wrong: Misspelling) -> QTextEdit.ExtraSelection:
        selection = QTextEdit.ExtraSelection()
        selection.cursor = self._cursor(wrong)
        selection.format.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        selection.format.setUnderlineColor(self._theme().color("spell"))
        return selection


def _replace(cursor: QTextCursor, written: str, text: str) -> None:
    if cursor.selectedText() == written:
        cursor.insertText(text)
