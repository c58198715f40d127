"""Messages about spelling: which words are wrong, what they may mean, in which languages, and what people add."""

from dataclasses import dataclass
from typing import Literal

ListName = Literal["personal", "newsroom"]


@dataclass(frozen=True, slots=True)
class UseLanguages:
    """What the story at hand is written in: its `lang`, "" if it says nothing, and the desktop's language.

    Which dictionaries that makes is for the worker and the settings to say. Those in `avoid` (codes) are not loaded:
    they have ended the worker before.
    """

    lang: str
    system: str
    avoid: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class LoadingDictionary:
    """Native code is about to read this dictionary: if nothing is heard after it, it was this one."""

    code: str


@dataclass(frozen=True, slots=True)
class FoundDictionary:
    """A dictionary on this computer. `problem` is a sentence about why it cannot be used, "" as far as is known."""

    code: str
    path: str
    problem: str = ""


@dataclass(frozen=True, slots=True)
class DictionariesFound:
    """Every dictionary there is, and the codes of those that words are checked with from now on.

    `folder` is where a person puts their own.
    """

    dictionaries: tuple[FoundDictionary, ...]
    active: tuple[str, ...]
    folder: str


@dataclass(frozen=True, slots=True)
class CheckWords:
    """Which of these words are spelt wrong? Composed letters, straight apostrophes."""

    request: int
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class WordsChecked:
    """All other words of the request are right."""

    request: int
    wrong: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SuggestSpellings:
    """What may this wrong word have been meant to be?"""

    request: int
    word: str


@dataclass(frozen=True, slots=True)
class SpellingsSuggested:
    """The likeliest first, none if nothing is near; with the word's capitals."""

    request: int
    word: str
    spellings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ChangeWords:
    """Add a word to one of the lists, or `remove` it."""

    request: int
    word: str
    place: ListName
    remove: bool = False


@dataclass(frozen=True, slots=True)
class WordsChanged:
    """The list has, or no longer has, the word."""

    request: int
    word: str
    place: ListName
    removed: bool


@dataclass(frozen=True, slots=True)
class WordsKnown:
    """Other words are known from now on: what was wrong may be right. How many of each kind there are.

    `newsroom` is the file of the newsroom's list, "" if there is none; `newsroom_writable` says whether this person
    may add to it.
    """

    personal_words: int
    newsroom_words: int
    names: int
    newsroom: str
    newsroom_writable: bool
