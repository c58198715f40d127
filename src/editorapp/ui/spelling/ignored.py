"""The words that are ignored in the story at hand, and kept with its path for the next time."""

from PySide6.QtCore import QObject, Signal

from editorapp.article.spelling_words import without_possessive
from editorapp.ui.writing.open_draft import OpenDraft
from editorapp.workspace.ignored_words import IgnoredWordsFile


class IgnoredWords(QObject):
    """Asked with `word in ignored`; follows the draft from story to story."""

    changed = Signal()

    def __init__(self, draft: OpenDraft, file: IgnoredWordsFile, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._draft = draft
        self._file = file
        self._unsaved: dict[object, frozenset[str]] = {}
        self._words = frozenset[str]()
        draft.opened.connect(self._follow)
        draft.path_changed.connect(self._keep)
        self._follow()

    def __contains__(self, word: str) -> bool:
        """Whether this word, or the word of which it is the possessive, is ignored here."""
        return bool(self._words) and (word in self._words or without_possessive(word) in self._words)

    def add(self, word: str) -> None:
        """Ignore a word in this story."""
        self._put(self._words | {without_possessive(word)})

    def remove(self, word: str) -> None:
        """Look at it again."""
        self._put(self._words - {without_possessive(word)})

    def _put(self, words: frozenset[str]) -> None:
        self._words = words
        if self._draft.path is None:
            self._unsaved[self._draft.state] = words
        else:
            self._file.put(self._draft.path, words)
        self.changed.emit()

    def _follow(self) -> None:
        path = self._draft.path
        self._words = self._unsaved.get(self._draft.state, frozenset()) if path is None else self._file.words(path)
        self.changed.emit()

    def _keep(self) -> None:
        """The story has been saved, perhaps for the first time: its words go with it."""
        if self._draft.path is not None and (words := self._unsaved.pop(self._draft.state, None)):
            self._file.put(self._draft.path, words)
