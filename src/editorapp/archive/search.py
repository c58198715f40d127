"""The writer's own search: words, names, a year, or the beginning of a word, over the whole archive."""

import re
from collections import Counter
from collections.abc import Mapping
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray

from editorapp.archive.archive import Archive
from editorapp.archive.postings import Postings
from editorapp.article.words import fold, words

_YEAR = re.compile(r"(?:19|20)\d\d")
_K1, _B = 1.2, 0.75
"""BM25's usual constants (Robertson and Zaragoza 2009)."""
_PREFIX_TERMS = 40
_LEAST_PREFIX = 2
_LANGUAGES_TRIED = 3
_RARE = 0.01
"""Share of the articles up to which a word is looked for with accents too: a name, not a common word without any."""
_MOST_WORDS = 30
"""Words of a query that are looked up; a pasted article is no search."""
_FIRST_DAY = 719163
"""The ordinal of 1970-01-01, NumPy's day 0."""
_ACCENTED: Mapping[str, str] = MappingProxyType(
    {
        plain: "".join(sign for sign in map(chr, range(0xE0, 0x180)) if sign.islower() and fold(sign) == plain)
        for plain in "acdeghijklnorstuwyz"
    }
)
"""The letters with accents that each letter may stand for (Latin-1 and Latin Extended-A)."""

Scores = NDArray[np.float32]


def search(archive: Archive, text: str, limit: int) -> list[tuple[int, float]]:
    """(document, score) of the best matches, best first; articles with all the words stand before the others.

    The last word may be unfinished, accents may be left out. A word that stands nowhere is ignored if others are found.
    """
    postings = archive.postings
    wanted = words(text)[:_MOST_WORDS]
    if postings is None or not wanted or not postings.live:
        return []
    unfinished = bool(text) and not text[-1].isspace()
    scores = np.zeros(postings.size, np.float32)
    held = np.zeros(postings.size, np.int32)
    for place, word in enumerate(wanted):
        matched = np.zeros(postings.size, bool)
        for term in _terms(archive, postings, word, last=unfinished and place == len(wanted) - 1):
            _add_term(postings, term, scores, matched)
        if _YEAR.fullmatch(word):
            inside = _in_year(archive, int(word))
            scores[inside] += np.float32(1)
            matched |= inside
        held += matched
    held[postings.dead] = 0
    return _best(archive, scores, held, limit)


def _add_term(postings: Postings, term: str, scores: Scores, matched: NDArray[np.bool_]) -> None:
    """Add a term's BM25 to the documents that hold it."""
    found = postings.of(term)
    if not len(found.ids):
        return
    norm = _K1 * (1 - _B + _B * postings.lengths[found.ids] / max(float(postings.lengths.mean()), 1e-9))
    idf = np.log(1 + (postings.live - len(found.ids) + 0.5) / (len(found.ids) + 0.5))
    scores[found.ids] += np.float32(idf) * found.frequencies * (_K1 + 1) / (found.frequencies + norm)
    matched[found.ids] = True


def _terms(archive: Archive, postings: Postings, word: str, *, last: bool) -> list[str]:
    """The index terms a word may mean: its stem in the archive's languages, with accents, and what it may begin."""
    languages = [code for code, _ in Counter(archive.rows.languages).most_common(_LANGUAGES_TRIED)]
    found = {term for code in languages or [""] for term in archive.terms.of(f"{word} {fold(word)}", code)}
    found |= {fold(term) for term in found}
    if max(len(postings.of(term).ids) for term in found or {""}) <= _RARE * postings.live:
        found.update(*(_with_accents(postings, term) for term in sorted(found)))
    if last and len(word) >= _LEAST_PREFIX:
        found.update(postings.expand(word.lower(), _PREFIX_TERMS))
    return sorted(found)


def _with_accents(postings: Postings, term: str) -> set[str]:
    """The indexed terms that differ from this one by accents: each begins to differ at one of its letters."""
    plain = fold(term)
    seeds = (plain[:at] + accented for at, sign in enumerate(plain) for accented in _ACCENTED.get(sign, ""))
    return {found for seed in seeds for found in postings.expand(seed, _PREFIX_TERMS) if fold(found) == plain}


def _in_year(archive: Archive, year: int) -> NDArray[np.bool_]:
    first, last = (int(np.datetime64(day).astype(int)) + _FIRST_DAY for day in (f"{year}-01-01", f"{year}-12-31"))
    days = archive.rows.days
    inside: NDArray[np.bool_] = (days >= first) & (days <= last)
    return inside


def _best(archive: Archive, scores: Scores, held: NDArray[np.int32], limit: int) -> list[tuple[int, float]]:
    found = np.flatnonzero(held > 0)
    order = np.lexsort((found, -archive.rows.days[found], -scores[found], -held[found]))
    return [(int(found[n]), float(scores[found[n]])) for n in order[:limit]]
