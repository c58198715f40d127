"""The spelling worker: says which words are wrong and what they may mean.

Dictionaries are read by native code that trusts them: one that crashes or hangs costs this process, not the window.
"""

import os
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path

from editorapp.article.spelling_languages import choose_languages
from editorapp.article.spelling_words import plain_word, without_possessive
from editorapp.errors import ReadAlsoError, UnwritableError
from editorapp.spelling.hunspell_dictionary import HunspellDictionary
from editorapp.spelling.names import ArchiveNames
from editorapp.spelling.speller import Speller
from editorapp.workers.line_server import Handle, LineServer
from editorapp.workers.protocol import (
    ChangeWords,
    CheckWords,
    Committed,
    Configure,
    DictionariesFound,
    FoundDictionary,
    LoadingDictionary,
    Message,
    SettingValue,
    SpellingsSuggested,
    SuggestSpellings,
    UseLanguages,
    WordsChanged,
    WordsChecked,
    WordsKnown,
)
from editorapp.workspace.desk_profile import WORDS_FILE, desk_part
from editorapp.workspace.dictionaries import (
    DictionaryFiles,
    dictionary_folders,
    find_dictionaries,
    own_dictionaries,
)
from editorapp.workspace.paths import Paths, find_paths
from editorapp.workspace.word_lists import WordList

_DICTIONARIES = ("spelling.languages", "desk.folder")
"""The settings that say which dictionaries there are to load."""
_AT_START = 0.15
"""Seconds for the names of a small archive, or those kept from the last time: else they were wrong for a moment."""


class SpellingWorker:
    """Holds the dictionaries in use, the lists and the names, and gathers names while nobody asks."""

    def __init__(self, server: LineServer, paths: Paths) -> None:
        self._server = server
        self._paths = paths
        self._settings: Mapping[str, SettingValue] = {}
        self._archive = ""
        self._wish: UseLanguages | None = None
        self._loaded: dict[str, HunspellDictionary] = {}
        self._problems: dict[str, str] = {}
        self._speller = Speller()
        self._shipped = _shipped_words(paths.resources / "dictionaries")
        self._personal = WordList(paths.config / WORDS_FILE)
        self._newsroom: WordList | None = None
        self._desk: WordList | None = None
        self._names: ArchiveNames | None = None
        self._gathering: Iterator[frozenset[str] | None] = iter(())
        self._share_lists()

    def handle(self, message: Message) -> Iterator[Message]:
        """The answers to one message. Raises ReadAlsoError for a request that cannot be answered."""
        if isinstance(message, CheckWords):
            yield from self._reread_lists()
            wrong = (word for word in message.words if not self._speller.is_right(word))
            yield WordsChecked(message.request, tuple(wrong))
        elif isinstance(message, SuggestSpellings):
            spellings = self._speller.spellings(plain_word(message.word))
            yield SpellingsSuggested(message.request, message.word, spellings)
        elif isinstance(message, ChangeWords):
            yield from self._change(message)
        elif isinstance(message, UseLanguages):
            self._wish = message
            yield from self._use_dictionaries()
        elif isinstance(message, Configure):
            yield from self._configure(message)
        elif isinstance(message, Committed):
            self._gather()

    def work(self) -> bool:
        """One step of gathering names; False when there is nothing left to do."""
        try:
            for names in self._gathering:
                if names is not None:
                    self._speller.names = names
                    self._server.send(self._known())
                return True
        except ReadAlsoError:
            self._gathering = iter(())  # an archive that cannot be read has no names; the panel says why
        return False

    def _configure(self, message: Configure) -> Iterator[Message]:
        if self._settings.get("desk.folder") != message.settings.get("desk.folder"):
            self._loaded = {}  # the same language may come from another folder
        chosen_anew = any(self._settings.get(name) != message.settings.get(name) for name in _DICTIONARIES)
        self._settings = message.settings
        if message.archive != self._archive:
            self._archive = message.archive
            self._names = ArchiveNames(Path(self._archive), self._paths.cache / "names") if self._archive else None
            self._speller.names = frozenset()
        self._gather()
        self._open_newsroom_list()
        deadline = time.monotonic() + _AT_START
        while time.monotonic() < deadline and self.work():
            pass
        yield self._known()
        if chosen_anew and self._wish is not None:
            yield from self._use_dictionaries()

    def _gather(self) -> None:
        self._gathering = self._names.gather() if self._names else iter(())

    def _use_dictionaries(self) -> Iterator[Message]:
        """Load what is wanted and not loaded yet, let go of the rest, and tell."""
        wish = self._wish or UseLanguages("", "")
        found = self._find()
        setting = str(self._settings.get("spelling.languages", ""))
        usable = [files.code for files in found if files.code not in wish.avoid]
        by_code = {files.code: files for files in found}
        wanted: tuple[str, ...] = ()
        while not self._loaded.keys() & set(wanted):
            usable = [code for code in usable if code not in wanted]  # those tried before are damaged
            wanted = choose_languages(setting, wish.lang, wish.system, usable)
            if not wanted:
                break
            for code in wanted:
                if code not in self._loaded:
                    yield LoadingDictionary(code)
                    self._load(by_code[code])
        self._loaded = {code: self._loaded[code] for code in wanted if code in self._loaded}
        self._speller.dictionaries = tuple(self._loaded.values())
        self._share_lists()
        rows = (FoundDictionary(files.code, str(files.dic), self._problems.get(files.code, "")) for files in found)
        yield DictionariesFound(tuple(rows), tuple(self._loaded), str(own_dictionaries(self._paths)))

    def _find(self, *, own: bool = True) -> tuple[DictionaryFiles, ...]:
        paths = self._paths
        folders = dictionary_folders(sys.platform, os.environ, Path.home())
        own_folder = own_dictionaries(paths) if own else None
        desk = desk_part(self._settings, "dictionaries") if own else None
        return find_dictionaries(own_folder, paths.resources / "dictionaries", folders, desk)

    def _load(self, files: DictionaryFiles) -> None:
        """Load a dictionary, or note what is wrong with it; behind one of the person's own there may be another."""
        self._problems.pop(files.code, None)
        try:
            self._loaded[files.code] = HunspellDictionary(files)
        except ReadAlsoError as error:
            self._problems[files.code] = str(error)
            others = self._find(own=False) if files.own else ()
            for other in others:
                if other.code == files.code:
                    with suppress(ReadAlsoError):
                        self._loaded[files.code] = HunspellDictionary(other)

    def _change(self, message: ChangeWords) -> Iterator[Message]:
        """Change a list; what is added goes without its possessive ending."""
        words = self._personal if message.place == "personal" else self._newsroom
        if words is None:
            raise UnwritableError("There is no list of the newsroom’s words.", "Open or import an archive first.")
        word = without_possessive(plain_word(message.word))
        if message.remove:
            words.remove(word)
        else:
            words.add(word)
        self._share_lists()
        yield WordsChanged(message.request, word, message.place, message.remove)
        yield self._known()

    def _open_newsroom_list(self) -> None:
        named = str(self._settings.get("spelling.newsroom_words", ""))
        path = Path(named).expanduser() if named else Path(self._archive) / WORDS_FILE if self._archive else None
        if path is None or self._newsroom is None or self._newsroom.path != path:
            self._newsroom = WordList(path) if path else None
        shared = desk_part(self._settings, WORDS_FILE)
        if shared is None or self._desk is None or self._desk.path != shared:
            self._desk = WordList(shared) if shared else None
        self._share_lists()

    def _reread_lists(self) -> Iterator[Message]:
        """Another window or a colleague may have added words."""
        changed = [words.refresh() for words in self._lists()]
        if any(changed):
            self._share_lists()
            yield self._known()

    def _share_lists(self) -> None:
        shipped = (words.words for language, words in self._shipped.items() if language in self._spoken())
        self._speller.lists = (*(words.words for words in self._lists()), *shipped)

    def _spoken(self) -> frozenset[str]:
        """The languages of the dictionaries in use, whatever the country."""
        return frozenset(code.partition("_")[0] for code in self._loaded)

    def _lists(self) -> list[WordList]:
        """The person's, the newsroom's, and the desk's, which is only read."""
        return [words for words in (self._personal, self._newsroom, self._desk) if words]

    def _known(self) -> WordsKnown:
        newsroom = self._newsroom
        return WordsKnown(
            len(self._personal.words),
            len(frozenset().union(*(words.words for words in (newsroom, self._desk) if words))),
            len(self._speller.names),
            str(newsroom.path) if newsroom else "",
            newsroom.writable() if newsroom else False,
        )


def _shipped_words(folder: Path) -> Mapping[str, WordList]:
    """Words that a language's dictionaries lack, by the language's code."""
    return {path.stem.removeprefix("words_"): WordList(path) for path in folder.glob("words_*.txt")}


def make_spelling_worker(server: LineServer) -> Handle:
    """The handler of a new spelling worker."""
    worker = SpellingWorker(server, find_paths())
    server.when_idle(worker.work)
    return worker.handle
