"""Judges words by several dictionaries at once, lists of words, and names; and says what a wrong one may mean."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import zip_longest
from types import MappingProxyType
from typing import Protocol

from editorapp.article.spelling_words import is_looked_up, like_written, scripts_of, without_possessive
from editorapp.article.words import fold, language_code
from editorapp.spelling.slips import one_slip_away

MOST_SPELLINGS = 5

_ELIDED: Mapping[str, str] = MappingProxyType(
    {
        "fr": "l d j m t s n c qu jusqu lorsqu puisqu quoiqu",
        "it": "l d c un dell all nell sull dall quest quell bell sant tutt anch nessun senz",
        "ca": "l d m t s n",
        "ga": "d m b",
    }
)
_ELISIONS: Mapping[str, frozenset[str]] = MappingProxyType({code: frozenset(_ELIDED[code].split()) for code in _ELIDED})
"""What stands before an apostrophe that joins two words, by language code."""
_BEFORE_HYPHENS = """ad al anti auto bi bin co counter cyber de eco el ex extra hyper ibn inter intra la le les macro
    mega micro mid mini mono multi neo non over pan para post pre pro pseudo re self semi sub super trans tri ul ultra
    um un under van vice von"""
_PREFIXES = frozenset(_BEFORE_HYPHENS.split())
"""What may stand before a hyphen though no dictionary has it as a word."""
_SHORT = 5


class Dictionary(Protocol):
    """What a language knows."""

    code: str
    scripts: frozenset[str]

    def knows(self, word: str) -> bool:
        """Whether it is spelt right."""

    def spellings(self, word: str) -> Sequence[str]:
        """What it may have been meant to be."""


class Speller:
    """Words are as `article.spelling_words` gives them: composed letters, straight apostrophes.

    `lists` are what people have added, `names` what stands capitalised in the archive; all may be exchanged at any
    time.
    """

    def __init__(self) -> None:
        self.dictionaries: Sequence[Dictionary] = ()
        self.lists: Sequence[Collection[str]] = ()
        self.names: Collection[str] = frozenset()

    def is_right(self, word: str) -> bool:
        """Whether any language, list or name makes this word right; a script that no dictionary has is not judged."""
        if not self.dictionaries or not is_looked_up(word) or not self._is_covered(word) or self._knows(word):
            return True
        stem = without_possessive(word)
        if stem != word and (self._knows(stem) or not is_looked_up(stem)):
            return True
        if "'" in word and self._knows_elided(word):
            return True
        return "-" in stem and self._knows_compound(stem)

    def spellings(self, word: str, most: int = MOST_SPELLINGS) -> tuple[str, ...]:
        """What the word was perhaps meant to be, at most `most`, the likeliest first, with the word's capitals."""
        stem = without_possessive(word)
        ending = word[len(stem) :]
        names = [name + ending for name in self._near_names(stem)]
        offers = [like_written(offer.replace("’", "'"), word) for offer in self._offers(word)]
        found = [offer for offer in dict.fromkeys([*names, *offers]) if offer != word and _is_whole(offer)]
        return tuple(sorted(found, key=lambda offer: _distance(word, offer)))[:most]

    def _near_names(self, word: str) -> Iterator[str]:
        """Names and listed words that differ in capitals or one slip."""
        known = [*self.lists, self.names]
        capitalised = word[:1].upper() + word[1:]
        if capitalised != word and self._is_listed(capitalised):
            yield capitalised
        yield from one_slip_away(word, known if word[:1].isupper() else self.lists)

    def _offers(self, word: str) -> Iterator[str]:
        """What each dictionary offers, in turn."""
        wanted = [word]
        if word[:1].isupper() and word[1:].islower() and len(word) <= _SHORT:
            wanted.insert(0, word.lower())  # Hunspell has no “The” for “Teh”
        offers = (dictionary.spellings(form) for dictionary in self.dictionaries for form in wanted)
        for row in zip_longest(*offers):
            yield from (offer for offer in row if offer)

    def _knows(self, word: str) -> bool:
        return self._is_listed(word) or any(dictionary.knows(word) for dictionary in self.dictionaries)

    def _is_listed(self, word: str) -> bool:
        """Whether it is a name or listed; what is listed in small letters may begin a sentence."""
        if word in self.names or any(word in words for words in self.lists):
            return True
        lower = word.lower() if word[:1].isupper() and word[1:].islower() else ""
        return bool(lower) and any(lower in words for words in self.lists)

    def _knows_elided(self, word: str) -> bool:
        head, _, rest = word.partition("'")
        for dictionary in self.dictionaries:
            elided = _ELISIONS.get(language_code(dictionary.code), ())
            if head.lower() in elided:
                return not is_looked_up(rest) or self._knows(rest) or ("-" in rest and self._knows_compound(rest))
        return False

    def _knows_compound(self, word: str) -> bool:
        parts = [part for part in word.split("-") if part]
        return bool(parts) and all(
            part.lower() in _PREFIXES or not is_looked_up(part) or self._knows(part) or self._knows_ending(part)
            for part in parts
        )

    def _knows_ending(self, part: str) -> bool:
        stem = without_possessive(part)
        return stem != part and self._knows(stem)

    def _is_covered(self, word: str) -> bool:
        """Whether the dictionaries in use have all its scripts."""
        if word.isascii():
            return any("LATIN" in dictionary.scripts for dictionary in self.dictionaries)
        covered = frozenset().union(*(dictionary.scripts for dictionary in self.dictionaries))
        return scripts_of(word) <= covered


def _is_whole(offer: str) -> bool:
    """Not a word cut in two with a single letter left over."""
    return not any(len(part) < 2 and part not in ("a", "I", "à", "y") for part in offer.split(" "))


def _distance(word: str, offer: str) -> int:
    """0: only accents and apostrophes differ, 1: two letters that stand side by side are swapped, 2: anything else."""
    written, other = fold(word).replace("'", ""), fold(offer).replace("'", "")
    if written == other:
        return 0
    differing = [n for n, (one, two) in enumerate(zip(written, other, strict=False)) if one != two]
    is_swap = len(written) == len(other) and len(differing) == 2 and differing[1] - differing[0] == 1
    return 1 if is_swap and sorted(written) == sorted(other) else 2
