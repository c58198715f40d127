"""Goes to the next misspelling (F7): through the whole story, in slices, and opens its menu."""

import time

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QTextBlock
from PySide6.QtWidgets import QMenu

from editorapp.ui.spelling.checker import SpellingChecker
from editorapp.ui.spelling.menu import SpellingMenu
from editorapp.ui.spelling.story_words import Misspelling, StoryWords
from editorapp.ui.writing.editor_pane import EditorPane
from editorapp.ui.writing.open_draft import OpenDraft

_SLICE = 0.008
"""Seconds of reading between two looks at the keyboard."""
_AHEAD = 100
"""Lines that are asked about at once."""


class NextMisspelling(QObject):
    """Looks from the caret to the end and on from the start; an edit or another story ends the search."""

    none_found = Signal()
    """Every word is right."""

    def __init__(
        self, draft: OpenDraft, editor: EditorPane, words: StoryWords, checker: SpellingChecker, menu: SpellingMenu
    ) -> None:
        super().__init__(editor)
        self._draft = draft
        self._editor = editor
        self._words = words
        self._checker = checker
        self._menu = menu
        self._revision = -1
        self._block: QTextBlock | None = None
        self._from = 0
        self._left = 0
        self._timer = QTimer(self, singleShot=True, interval=0)
        self._timer.timeout.connect(self._go_on)
        checker.changed.connect(self._wake)

    def find(self) -> None:
        """Select the first misspelling after the caret, and open its menu."""
        cursor = self._editor.text_edit.textCursor()
        self._from = cursor.selectionEnd()
        self._block = self._draft.document.findBlock(self._from)
        self._left = self._draft.document.blockCount() + 1  # the first line twice: behind the caret and before it
        self._revision = self._draft.revision
        self._go_on()

    def _wake(self) -> None:
        if self._block is not None:
            self._timer.start()

    def _go_on(self) -> None:
        deadline = time.monotonic() + _SLICE
        while self._block is not None and self._revision == self._draft.revision:
            if self._left <= 0:
                self._block = None
                self.none_found.emit()
                return
            if self._checker.ask(self._words.unknown(self._block)):
                self._ask_ahead(self._block)
                return  # `changed` wakes us
            wrong = next((word for word in self._words.wrong(self._block) if word.start >= self._from), None)
            if wrong is not None:
                self._block = None
                self._show(wrong)
                return
            self._step()
            if time.monotonic() > deadline:
                self._timer.start()
                return
        self._block = None

    def _step(self) -> None:
        following = self._block.next() if self._block is not None else QTextBlock()
        self._left -= 1
        self._block = following if following.isValid() else self._draft.document.firstBlock()
        self._from = 0 if not following.isValid() else min(self._from, following.position())

    def _ask_ahead(self, block: QTextBlock) -> None:
        words: set[str] = set()
        for _ in range(_AHEAD):
            block = block.next()
            if not block.isValid():
                break
            words.update(self._words.unknown(block))
        self._checker.ask(words)

    def _show(self, wrong: Misspelling) -> None:
        text = self._editor.text_edit
        self._editor.select(self._draft.offset_of(wrong.start), self._draft.offset_of(wrong.end))
        text.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._editor.column.reveal_caret()
        menu = QMenu(text)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setAccessibleName(wrong.word)
        menu.installEventFilter(self)
        self._menu.fill_for_story(menu, wrong)
        menu.popup(text.viewport().mapToGlobal(text.cursorRect().bottomLeft() + QPoint(0, text.lines.step // 3)))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """F7 in the open menu goes on to the next one."""
        if isinstance(watched, QMenu) and event.type() == QEvent.Type.KeyPress and _is_f7(event):
            watched.close()
            QTimer.singleShot(0, self, self.find)
            return True
        return super().eventFilter(watched, event)


def _is_f7(event: QEvent) -> bool:
    return isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_F7 and not event.modifiers()
