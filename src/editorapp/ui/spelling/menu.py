"""The entries for a misspelt word in a context menu: spellings that arrive while it is open, and the word lists."""

from collections.abc import Callable
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtGui import QAction, QFont
from PySide6.QtWidgets import QMenu

from editorapp.article.edits import TextEdit
from editorapp.article.spelling_words import like_written, plain_word, without_possessive
from editorapp.ui.kit.words import tr
from editorapp.ui.spelling.checker import SpellingChecker
from editorapp.ui.spelling.ignored import IgnoredWords
from editorapp.ui.spelling.story_words import Misspelling, StoryWords
from editorapp.ui.writing.open_draft import OpenDraft
from editorapp.ui.writing.text_editor import TextEditor

_MOST = 5


class _Wrong(NamedTuple):
    """The word an open menu is about."""

    word: str
    written: str
    replace: Callable[[str], None]


class SpellingMenu(QObject):
    """Fills menus of the text; one at a time waits for spellings."""

    ignored = Signal(str)
    """The word is ignored in this story from now on."""

    def __init__(
        self,
        draft: OpenDraft,
        text: TextEditor,
        words: StoryWords,
        checker: SpellingChecker,
        ignored: IgnoredWords,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._draft = draft
        self._words = words
        self._checker = checker
        self._ignored = ignored
        self._is_on = True
        self._menu: QMenu | None = None
        self._waiting: QAction | None = None
        self._wrong: _Wrong | None = None
        self._spellings: dict[str, tuple[str, ...]] = {}
        text.menu_opening.connect(self._fill_at)
        checker.suggested.connect(self._show_spellings)
        checker.changed.connect(self._spellings.clear)

    def set_on(self, on: bool) -> None:
        """Add entries for misspellings, or none."""
        self._is_on = on

    def fill_for_story(self, menu: QMenu, wrong: Misspelling) -> None:
        """Put the entries for this word of the story at the head of the menu."""
        start, end = self._draft.offset_of(wrong.start), self._draft.offset_of(wrong.end)
        revision = self._draft.revision

        def replace(text: str) -> None:
            if self._draft.revision == revision:
                self._draft.apply(TextEdit(start, end, text, start + len(text)))

        self.fill(menu, wrong.word, self._draft.body()[start:end], replace)

    def fill(self, menu: QMenu, word: str, written: str, replace: Callable[[str], None]) -> None:
        """Put the entries for a wrong word at the head of the menu.

        `word` is looked up, `written` is what stands in the text, and `replace` puts another text there.
        """
        self._menu, self._wrong = menu, _Wrong(word, written, replace)
        menu.aboutToHide.connect(self._let_go)
        rest = menu.actions()[0] if menu.actions() else None
        self._waiting = self._entry(tr("Looking…"), lambda: None, rest)
        self._waiting.setEnabled(False)
        self._separate(rest)
        self._add_lists(without_possessive(plain_word(word)), rest)
        if rest is not None:
            self._separate(rest)
        if word in self._spellings:
            self._show_spellings(word, self._spellings[word])
        elif not self._checker.suggest(word):
            self._show_spellings(word, ())

    def _fill_at(self, menu: QMenu, position: int) -> None:
        block = self._draft.document.findBlock(position)
        wrong = self._words.wrong_at(block, position) if self._is_on else None
        if wrong is not None:
            self.fill_for_story(menu, wrong)

    def _add_lists(self, word: str, rest: QAction | None) -> None:
        self._entry(tr("Add “{word}” to My Words", word=word), lambda: self._checker.add(word, "personal"), rest)
        if self._checker.known.newsroom_writable:
            text = tr("Add “{word}” to the Newsroom’s Words", word=word)
            self._entry(text, lambda: self._checker.add(word, "newsroom"), rest)
        self._entry(tr("Ignore in This Story"), lambda: self._ignore(word), rest)

    def _show_spellings(self, word: str, spellings: tuple[str, ...]) -> None:
        """Put the spellings where “Looking…” stands, if the menu for this word is still open."""
        self._spellings[word] = spellings
        menu, waiting, wrong = self._menu, self._waiting, self._wrong
        if menu is None or waiting is None or wrong is None or wrong.word != word:
            return
        self._waiting = None
        usable = spellings if len(plain_word(wrong.written)) == len(word) else ()  # else marks stand inside the word
        shown = list(dict.fromkeys(like_written(spelling, wrong.written) for spelling in usable))[:_MOST]
        entries = [self._entry(text, partial(wrong.replace, text), waiting) for text in shown]
        for entry in entries:
            font = QFont(menu.font())
            font.setWeight(QFont.Weight.DemiBold)
            entry.setFont(font)
        if entries:
            active = menu.activeAction()
            menu.removeAction(waiting)
            if active in (None, waiting):  # else the pointer is on another entry
                menu.setActiveAction(entries[0])
        else:
            waiting.setText(tr("No spelling found"))
        _keep_on_screen(menu)

    def _ignore(self, word: str) -> None:
        self._ignored.add(word)
        self.ignored.emit(word)

    def _entry(self, text: str, do: Callable[[], None], before: QAction | None) -> QAction:
        """A new entry of the open menu, before `before` or at its end; "&" in a text from outside is no mnemonic."""
        entry = QAction(text.replace("&", "&&"), self._menu)
        entry.triggered.connect(lambda _checked: do())
        if self._menu is not None:
            self._menu.insertAction(before, entry) if before else self._menu.addAction(entry)
        return entry

    def _separate(self, before: QAction | None) -> None:
        if self._menu is not None:
            self._menu.insertSeparator(before) if before else self._menu.addSeparator()

    def _let_go(self) -> None:
        self._menu = self._waiting = self._wrong = None


def _keep_on_screen(menu: QMenu) -> None:
    """A menu that has grown while it is open must not end below the screen."""
    if menu.isVisible():
        menu.adjustSize()
        room = menu.screen().availableGeometry()
        if menu.geometry().bottom() > room.bottom():
            menu.move(QPoint(menu.x(), max(room.top(), room.bottom() - menu.height())))
