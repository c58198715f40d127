"""The words of the story at hand, line by line, with Qt's positions; and which of them are misspelt."""

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from PySide6.QtGui import QTextBlock

from editorapp.article.spelling_words import Word, words_to_check
from editorapp.ui.spelling.checker import SpellingChecker
from editorapp.ui.spelling.ignored import IgnoredWords
from editorapp.ui.writing.lines import MOST_STATES, NORMAL, kind_of, read_line
from editorapp.ui.writing.marks import Mark

_NOT_OURS = Mark.SYNTAX | Mark.CODE | Mark.READ_ALSO
"""Signs, addresses and tags; code; and the headlines of others."""
_LONGEST_LINE = 20_000
"""Characters; a longer line is no prose."""
_REMEMBERED = 400
"""Lines whose words are kept: several screens of them."""

_LineKey = tuple[str, int, int]


class Misspelling(NamedTuple):
    """A wrong word: Qt's start and end in the text, and the word as it is looked up."""

    start: int
    end: int
    word: str


class StoryWords:
    """Reads lines once, as long as they are on screen or near it."""

    def __init__(self, checker: SpellingChecker, ignored: IgnoredWords, label: Callable[[], str]) -> None:
        """`label` gives the newsroom's own read-also label."""
        self._checker = checker
        self._ignored = ignored
        self._label = label
        self._lines: dict[_LineKey, tuple[Word, ...]] = {}

    def unknown(self, block: QTextBlock) -> Iterator[str]:
        """The words of a line of which it is not known whether they are right, and the parts of compounds."""
        return _with_parts(self._words(block))

    def wrong(self, block: QTextBlock) -> Iterator[Misspelling]:
        """The words of a line that are known to be wrong; of a compound, its parts that are."""
        return self._wrong(self._words(block), block.position())

    def unknown_in(self, text: str) -> Iterator[str]:
        """The same of a text that is no Markdown."""
        return _with_parts(_in_units(text, words_to_check(text)))

    def wrong_in(self, text: str) -> Iterator[Misspelling]:
        """The same of a text that is no Markdown."""
        return self._wrong(_in_units(text, words_to_check(text)), 0)

    def wrong_at(self, block: QTextBlock, position: int) -> Misspelling | None:
        """The wrong word that this Qt position touches."""
        return next((word for word in self.wrong(block) if word.start <= position <= word.end), None)

    def _wrong(self, words: Iterable[Word], at: int) -> Iterator[Misspelling]:
        for word in words:
            if self._is_wrong(word.text):
                for part in [part for part in word.parts if self._is_wrong(part.text)] or (word,):
                    yield Misspelling(at + part.start, at + part.end, part.text)

    def _is_wrong(self, word: str) -> bool:
        return self._checker.is_wrong(word) is True and word not in self._ignored

    def _words(self, block: QTextBlock) -> tuple[Word, ...]:
        text, below = block.text(), kind_of(block.next().text())
        key = (text, _state_before(block), below)
        words = self._lines.pop(key, None)
        if words is None:
            words = _read(text, key[1], below, self._label())
            if len(self._lines) >= _REMEMBERED:
                del self._lines[next(iter(self._lines))]
        self._lines[key] = words  # the last used one is last
        return words


def _state_before(block: QTextBlock) -> int:
    """What the line above leaves to this one; the highlighter keeps it in the lowest bits of the line's state."""
    above = block.previous().userState() if block.previous().isValid() else NORMAL
    return above % MOST_STATES if above >= 0 else NORMAL


def _read(text: str, state: int, below: int, label: str) -> tuple[Word, ...]:
    if len(text) > _LONGEST_LINE:
        return ()
    spans, _ = read_line(text, state, label, below)
    words = words_to_check(text, [(span.start, span.end) for span in spans if span.marks & _NOT_OURS])
    return _in_units(text, words)


def _in_units(text: str, words: Iterable[Word]) -> tuple[Word, ...]:
    """The words with places in UTF-16 units, which is how Qt counts."""
    if text.isascii() or max(text) <= "\uffff":
        return tuple(words)
    units = [0]
    for sign in text:
        units.append(units[-1] + (2 if sign > "\uffff" else 1))
    return tuple(Word(units[word.start], units[word.end], word.text) for word in words)


def _with_parts(words: Iterable[Word]) -> Iterator[str]:
    for word in words:
        for part in (word, *word.parts):
            yield part.text
