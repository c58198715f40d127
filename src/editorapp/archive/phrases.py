"""Finds a phrase in stored text: its words side by side, in any of the forms that the search knows them by."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from editorapp.article.scripts import UNSPACED
from editorapp.article.words import Terms, fold

_ADDRESS = re.compile(r"\]\([^()\s]*+(?:\([^()\s]*+\)[^()\s]*+)*\)")
_SOFT_HYPHEN = "\u00ad"
_REST = r"[^\s\x00-&(-,/:-@\[-`{-~“”„«»…–—]{0,40}"
"""The rest of a word: letters, marks, apostrophes, hyphens and dots; a longer one is none."""
_BETWEEN = r"(?:[^\w\n]|_){0,12}\n?(?:[^\w\n]|_){0,4}"
"""What may stand between two words of a phrase: spaces and marks; a new line, but no new paragraph."""
_UNSPACED_SIGN = re.compile(f"[{UNSPACED}]")
_UNSURE = 2
"""Letters at the end of a term that a word may write otherwise: "cities" has the term "citi", "city" too."""
_LEAST_START = 2


@dataclass(frozen=True, slots=True)
class PhraseWord:
    """One place of a phrase: the index terms that may stand there, or, of a word without any, the word itself."""

    word: str
    terms: frozenset[str] = frozenset()


class Phrase:
    """A phrase to look for in many texts."""

    def __init__(self, words: Sequence[PhraseWord], terms: Terms) -> None:
        """`words` has at least one."""
        self._words = tuple(words)
        self._terms = terms
        # A pattern that begins with plain letters is looked for ten times as fast as one that ignores case, or looks
        # back first: so the text is lowered, and what stands before is looked at afterwards.
        self._pattern = re.compile(_pattern(self._words))

    def stands_in(self, text: str, language: str) -> bool:
        """Whether the words stand side by side in this text (Markdown) of this language."""
        if not text.isascii():
            text = unicodedata.normalize("NFC", text).replace(_SOFT_HYPHEN, "")
        text = _ADDRESS.sub("]", text.lower())
        start = 0
        while match := self._pattern.search(text, start):
            if self._begins_at(text, match.start()) and self._is_it(match.groups(), language):
                return True
            start = match.start() + 1
        return False

    def _begins_at(self, text: str, start: int) -> bool:
        return start == 0 or not text[start - 1].isalnum() or _is_unspaced(self._words[0])

    def _is_it(self, written: Sequence[str], language: str) -> bool:
        pairs = zip(written, self._words, strict=True)
        return all(self._fits(word, place, language) for word, place in pairs)

    def _fits(self, written: str, place: PhraseWord, language: str) -> bool:
        if not place.terms:
            return fold(written) == fold(place.word)
        return not place.terms.isdisjoint(self._terms.of(written, language))


def _pattern(words: Sequence[PhraseWord]) -> str:
    """Where the phrase may stand in lowered text: what is found is looked at more closely afterwards."""
    parts = [f"({_written(words[0])})"]
    for before, word in pairwise(words):
        if not (_is_unspaced(before) or _is_unspaced(word)):
            parts.append(r"(?=[\W_])")
        parts += (_BETWEEN, f"({_written(word)})")
    if not _is_unspaced(words[-1]):
        parts.append(r"(?![^\W_])")
    return "".join(parts)


def _written(word: PhraseWord) -> str:
    """What a word at this place looks like."""
    if not word.terms:
        return re.escape(word.word.lower())
    starts = {term[: max(_LEAST_START, len(term) - _UNSURE)].replace("'", "’") for term in word.terms}
    choice = "|".join(re.escape(start).replace("’", "['’]") for start in sorted(starts))
    return f"(?:{choice}){_REST}"


def _is_unspaced(word: PhraseWord) -> bool:
    """Whether this is of a script that puts no spaces between words."""
    return not word.terms and _UNSPACED_SIGN.search(word.word) is not None
