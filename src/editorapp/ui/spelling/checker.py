"""What the window knows of spelling: asks the worker for verdicts and suggestions, and remembers the verdicts."""

from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal

from editorapp.ui.kit.worker_client import WorkerClient
from editorapp.workers.protocol import (
    ChangeWords,
    CheckWords,
    DictionariesFound,
    Failed,
    ListName,
    LoadingDictionary,
    SpellingsSuggested,
    SuggestSpellings,
    UseLanguages,
    WordsChanged,
    WordsChecked,
    WordsKnown,
)

_MOST_REMEMBERED = 100_000
_AT_ONCE = 500
"""Words in one request: 10 ms of the worker's time."""


class SpellingChecker(QObject):
    """Verdicts come later: `changed` says when. While there is no worker, nothing is wrong."""

    changed = Signal()
    """There are other verdicts."""
    dictionaries_changed = Signal(object)
    """A DictionariesFound."""
    dictionary_distrusted = Signal(str)
    """The code of a dictionary that ended the worker; it is not loaded again in this window."""
    suggested = Signal(str, tuple)
    """A word, and what it was perhaps meant to be."""
    words_changed = Signal(object)
    """A WordsChanged: a word was added to a list, or taken out."""
    failed = Signal(object)
    """A Failed: a list could not be changed."""

    def __init__(self, worker: WorkerClient, system: str, parent: QObject | None = None) -> None:
        """`system` is the desktop's language, such as "en_GB"."""
        super().__init__(parent)
        self._worker = worker
        self._system = system
        self._language = ""
        self._avoid: tuple[str, ...] = ()
        self._loading = ""
        self._has_languages = False
        self._wrong: dict[str, bool] = {}
        self._before: dict[str, bool] = {}
        self._owed: dict[int, frozenset[str]] = {}
        self._request = 0
        self.found = DictionariesFound((), (), "")
        self.known = WordsKnown(0, 0, 0, "", False)
        worker.received.connect(self._take)
        worker.state_changed.connect(self._follow)

    def is_wrong(self, word: str) -> bool | None:
        """Whether the word is misspelt; None: not known yet. While the truth is asked anew, what was true before."""
        verdict = self._wrong.get(word)
        return self._before.get(word) if verdict is None else verdict

    def ask(self, words: Iterable[str]) -> bool:
        """Ask for what is not known yet; True while an answer to come may be about these words."""
        missing = {word for word in words if word not in self._wrong}
        if not missing or self._worker.state not in ("starting", "ready", "restarting"):
            return False
        if self._has_languages:
            new = sorted(missing.difference(*self._owed.values()))
            for start in range(0, len(new), _AT_ONCE):
                self._send_check(tuple(new[start : start + _AT_ONCE]))
        return True

    def suggest(self, word: str) -> bool:
        """Ask what a word was meant to be; False when there is nobody to ask."""
        self._request += 1
        return self._worker.send(SuggestSpellings(self._request, word))

    def add(self, word: str, place: ListName) -> None:
        """Put the word into a list."""
        self._change(word, place, remove=False)

    def remove(self, word: str, place: ListName) -> None:
        """Take the word out of a list."""
        self._change(word, place, remove=True)

    def use_language(self, language: str) -> None:
        """The story at hand says it is in this language, "" if it says nothing."""
        if language != self._language:
            self._language = language
            self._tell_languages()

    def look_again(self) -> None:
        """Look for dictionaries that have been added or mended since."""
        self._avoid = ()
        self._tell_languages()

    def _send_check(self, words: tuple[str, ...]) -> None:
        self._request += 1
        if self._worker.send(CheckWords(self._request, words)):
            self._owed[self._request] = frozenset(words)

    def _change(self, word: str, place: ListName, *, remove: bool) -> None:
        self._request += 1
        self._worker.send(ChangeWords(self._request, word, place, remove))

    def _tell_languages(self) -> None:
        if self._worker.state == "ready":
            self._worker.send(UseLanguages(self._language, self._system, self._avoid))

    def _follow(self, state: str) -> None:
        """A new worker knows nothing of the story; one that died while it read a dictionary shall not read it again."""
        self._owed.clear()
        self._has_languages = False
        loading, self._loading = self._loading, ""
        if state == "ready":
            self._tell_languages()
            self._forget()
        elif state in ("ended", "stopped"):
            self._wrong.clear()
            self._before.clear()
            self.changed.emit()
        if loading and state in ("restarting", "stopped"):
            self._avoid = (*self._avoid, loading)
            self.dictionary_distrusted.emit(loading)

    def _take(self, message: object) -> None:
        if isinstance(message, WordsChecked):
            self._note(message.request, frozenset(message.wrong))
        elif isinstance(message, SpellingsSuggested):
            self.suggested.emit(message.word, message.spellings)
        elif isinstance(message, WordsKnown):
            self.known = message
            self._forget()
        elif isinstance(message, LoadingDictionary):
            self._loading = message.code
        elif isinstance(message, DictionariesFound):
            self._loading, self.found, self._has_languages = "", message, True
            self._forget()
            self.dictionaries_changed.emit(message)
        elif isinstance(message, WordsChanged):
            self.words_changed.emit(message)
        elif isinstance(message, Failed):
            self._note(message.request, frozenset())  # words that cannot be checked are not wrong
            self.failed.emit(message)

    def _note(self, request: int, wrong: frozenset[str]) -> None:
        """Remember the verdicts, unless they are of before what is known changed."""
        words = self._owed.pop(request, None)
        if words is None:
            return
        if len(self._wrong) > _MOST_REMEMBERED:
            self._wrong.clear()
        self._wrong.update((word, word in wrong) for word in words)
        self.changed.emit()

    def _forget(self) -> None:
        """Ask for everything anew; the verdicts so far hold until the answers come."""
        self._before, self._wrong = self._wrong or self._before, {}
        self._owed.clear()
        self.changed.emit()
