"""Finds what a misspelt word was meant to be, among the indexed terms that begin as it does."""

import re
from collections import OrderedDict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from editorapp.article.words import fold

Expand = Callable[[str], Sequence[str]]
"""All indexed terms that begin with a letter, accented or not."""
Holds = Callable[[str], bool]
"""Whether a term is indexed."""
Stems = Callable[[Iterable[str]], frozenset[str]]
"""The index terms that written words may have."""

_LEAST_LETTERS = 3
_TWO_FROM = 8
"""Letters from which two slips are allowed."""
_LONGEST = 24
_ENDING = 8
"""Letters that a stemmer may have taken off ("-ationally")."""
_CHANGED = 2
"""A stem that is shorter than its word by more than this says too little to look for what is near to it."""
_SHORT_ENDING = 4
"""With a slip before it already, a longer ending is taken to be right."""
_TRIED_WITH_SLIPS = 20
"""Terms whose endings may hold a slip themselves."""
_KEPT_SHELVES = 8
_ALPHABET = "abcdefghijklmnopqrstuvwxyz"
_FAR = 99


@dataclass(frozen=True, slots=True)
class _Shelf:
    """The terms with one first letter, shape (n,): their signs without accents (n, _LONGEST), 0 after the end."""

    terms: tuple[str, ...]
    codes: NDArray[np.uint32]
    lengths: NDArray[np.int32]
    letters: NDArray[np.uint64]
    """A bit for each letter (modulo 64) that stands in the term."""


class Spelling:
    """The spellings in one snapshot of an index, read letter by letter as they are needed (0.1 s for a large one)."""

    def __init__(self, expand: Expand, holds: Holds) -> None:
        self._expand = expand
        self._holds = holds
        self._shelves: OrderedDict[str, _Shelf] = OrderedDict()

    def near(self, word: str, stems: Stems) -> Iterator[set[str]]:
        """The indexed terms of the words that one slip turns into `word`; from eight letters on, then those of two.

        A slip is a letter too many, missing or wrong, or two swapped (Damerau 1964). The first letter may be missing
        or wrong only if all else is right: so no more than two letters' terms are ever read. Terms are stems: a term is
        near if it is near the word or its stem, or is the stem of a word that is near.
        """
        plain = fold(word)
        if not _LEAST_LETTERS <= len(plain) <= _LONGEST or not plain.isalpha():
            return
        shelves = [self._shelf(letter) for letter in dict.fromkeys(plain[:2])]
        yield self._with_other_start(plain, stems).union(*(_at_distance(1, plain, shelf, stems) for shelf in shelves))
        if len(plain) >= _TWO_FROM:
            yield set[str]().union(*(_at_distance(2, plain, shelf, stems) for shelf in shelves))

    def _with_other_start(self, word: str, stems: Stems) -> set[str]:
        """The indexed terms of words that differ from this one by their first letter, or by having one more."""
        guesses = {start + word[skipped:] for start in _ALPHABET for skipped in (0, 1)} - {word}
        return {term for term in stems(guesses) if self._holds(term)}

    def _shelf(self, letter: str) -> _Shelf:
        shelf = self._shelves.get(letter)
        if shelf is None:
            shelf = self._shelves[letter] = _make_shelf(self._expand(letter))
            if len(self._shelves) > _KEPT_SHELVES:
                self._shelves.popitem(last=False)
        else:
            self._shelves.move_to_end(letter)
        return shelf


def _make_shelf(terms: Sequence[str]) -> _Shelf:
    plain = [(term, fold(term)) for term in terms if term.isalpha()]
    kept = [(term, bare) for term, bare in plain if 1 < len(bare) <= _LONGEST]
    codes = np.zeros((len(kept), _LONGEST), np.uint32)
    lengths = np.array([len(bare) for _, bare in kept], np.int32)
    if kept:
        # One array from all signs at once: a row at a time takes ten times as long.
        signs = np.frombuffer("".join(bare for _, bare in kept).encode("utf-32-le"), np.uint32)
        codes[np.arange(_LONGEST) < lengths[:, None]] = signs
    bits = np.where(codes > 0, np.left_shift(np.uint64(1), (codes % 64).astype(np.uint64)), np.uint64(0))
    return _Shelf(tuple(term for term, _ in kept), codes, lengths, np.bitwise_or.reduce(bits, axis=1))


def _at_distance(slips: int, word: str, shelf: _Shelf, stems: Stems) -> set[str]:
    """The terms of the shelf that belong to words exactly so many slips away."""
    found: set[str] = set()
    own_stems = (stem for stem in stems([word]) if len(stem) >= len(word) - _CHANGED)
    for own in {word, re.sub("y$", "i", word), *own_stems}:  # English stems end in i where words end in y
        places, distances = _distances(own, shelf, slips)
        found.update(shelf.terms[places[n]] for n in np.flatnonzero(distances[len(own)] == slips))
    places, distances = _distances(word, shelf, slips)
    tried_with_slips = 0
    for end in range(len(word) - 1, max(len(word) - _ENDING, 1) - 1, -1):
        ending = word[end:]
        for n in np.flatnonzero(distances[end] == slips):
            term = shelf.terms[places[n]]
            if term in stems([term + ending]):
                found.add(term)
        for n in np.flatnonzero(distances[end] == slips - 1) if slips == 1 or len(ending) <= _SHORT_ENDING else ():
            term = shelf.terms[places[n]]
            tried_with_slips += 1
            if tried_with_slips <= _TRIED_WITH_SLIPS and term in stems(term + e for e in _slips_of(ending)):
                found.add(term)
    return found


def _distances(word: str, shelf: _Shelf, slips: int) -> tuple[NDArray[np.int64], NDArray[np.int8]]:
    """(places of the terms that may be near, the distance of each beginning of `word` to each of them).

    The second has shape (len(word) + 1, places): Damerau-Levenshtein distances with adjacent swaps only, right where
    they are at most `slips`, larger elsewhere.
    """
    signs = np.frombuffer(word.encode("utf-32-le"), np.uint32)
    places = _candidates(signs, shelf, slips)
    codes, lengths = shelf.codes[places].T, shelf.lengths[places]
    width = min(len(word) + slips, _LONGEST)
    # rows[i][j]: the first i signs of the word against the first j of each term.
    rows = np.full((len(word) + 1, width + 1, len(places)), _FAR, np.int8)
    rows[0, : slips + 1] = np.arange(min(slips, width) + 1)[:, None]
    for i in range(1, len(word) + 1):
        if i <= slips:
            rows[i, 0] = i
        for j in range(max(1, i - slips), min(width, i + slips) + 1):
            cell = np.minimum(rows[i - 1, j], rows[i, j - 1]) + 1
            same = codes[j - 1] == signs[i - 1]
            cell = np.minimum(cell, rows[i - 1, j - 1] + ~same)
            if i > 1 and j > 1:
                swapped = (codes[j - 1] == signs[i - 2]) & (codes[j - 2] == signs[i - 1])
                cell = np.where(swapped, np.minimum(cell, rows[i - 2, j - 2] + 1), cell)
            rows[i, j] = cell
    return places, rows[:, lengths, np.arange(len(places))]


def _candidates(signs: NDArray[np.uint32], shelf: _Shelf, slips: int) -> NDArray[np.int64]:
    """The terms that have at most `slips` letters which the word has not, and a length that fits."""
    own = np.bitwise_or.reduce(np.left_shift(np.uint64(1), (signs % 64).astype(np.uint64)))
    others = shelf.letters & ~own
    for _ in range(slips):
        others &= others - np.uint64(1) * (others > 0)  # takes the lowest bit away
    short, long = len(signs) - slips - _ENDING, len(signs) + slips
    return np.flatnonzero((others == 0) & (shelf.lengths >= short) & (shelf.lengths <= long))


def _slips_of(ending: str) -> Iterator[str]:
    """Every ending that one slip turns into this one."""
    for n in range(len(ending) + 1):
        before, after = ending[:n], ending[n:]
        if after:
            yield before + after[1:]
        if len(after) > 1:
            yield before + after[1] + after[0] + after[2:]
        for letter in _ALPHABET:
            yield before + letter + after
            if after:
                yield before + letter + after[1:]
