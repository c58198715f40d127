"""The writer's own search: words, names, a year, or the beginning of a word, over the whole archive."""

import re

import numpy as np
from numpy.typing import NDArray

from editorapp.archive.archive import Archive
from editorapp.archive.postings import Postings
from editorapp.article.words import words

_YEAR = re.compile(r"(?:19|20)\d\d")
_K1, _B = 1.2, 0.75
"""BM25's usual constants (Robertson and Zaragoza 2009)."""
_PREFIX_TERMS = 40
_LEAST_PREFIX = 2
_LANGUAGES_TRIED = 3

Scores = NDArray[np.float32]


def search(archive: Archive, text: str, limit: int) -> list[tuple[int, float]]:
    """(document, score) of the best matches, best first; articles with all the words stand before the others.

    The last word may be unfinished. A word that stands nowhere is ignored if others are found.
    """
    postings = archive.postings
    wanted = words(text)
    if postings is None or not wanted or not postings.live:
        return []
    scores = np.zeros(postings.size, np.float32)
    held = np.zeros(postings.size, np.int32)
    average = max(float(postings.lengths.mean()), 1e-9)
    norm = _K1 * (1 - _B + _B * postings.lengths / average)
    for place, word in enumerate(wanted):
        matched = np.zeros(postings.size, bool)
        for term in _terms(archive, postings, word, last=place == len(wanted) - 1 and not text.endswith(" ")):
            found = postings.of(term)
            idf = np.log(1 + (postings.live - len(found.ids) + 0.5) / (len(found.ids) + 0.5))
            impact = found.frequencies * (_K1 + 1) / (found.frequencies + norm[found.ids])
            scores[found.ids] = np.maximum(scores[found.ids], 0) + impact.astype(np.float32) * np.float32(idf)
            matched[found.ids] = True
        if _YEAR.fullmatch(word):
            matched |= _in_year(archive, int(word))
            scores[matched] += np.float32(1)
        held += matched
    scores[postings.dead] = 0
    held[postings.dead] = 0
    return _best(archive, scores, held, limit)


def _terms(archive: Archive, postings: Postings, word: str, *, last: bool) -> list[str]:
    """The index terms a word may mean: its stem in the archive's languages, and what it may be the beginning of."""
    languages = sorted(set(archive.rows.languages), key=archive.rows.languages.count, reverse=True)
    found = {term for code in languages[:_LANGUAGES_TRIED] or [""] for term in archive.terms.of(word, code)}
    if last and len(word) >= _LEAST_PREFIX:
        found.update(postings.expand(word.lower(), _PREFIX_TERMS))
    return sorted(found)


def _in_year(archive: Archive, year: int) -> NDArray[np.bool_]:
    first, last = np.datetime64(f"{year}-01-01"), np.datetime64(f"{year}-12-31")
    epoch = 719163  # ordinal of 1970-01-01, NumPy's day 0
    days = archive.rows.days
    inside: NDArray[np.bool_] = (days >= first.astype(int) + epoch) & (days <= last.astype(int) + epoch)
    return inside


def _best(archive: Archive, scores: Scores, held: NDArray[np.int32], limit: int) -> list[tuple[int, float]]:
    found = np.flatnonzero(held > 0)
    order = np.lexsort((found, -archive.rows.days[found], -scores[found], -held[found]))
    return [(int(found[n]), float(scores[found[n]])) for n in order[:limit]]
