"""Features of the words: how a candidate's forward data compares with the draft, its sentences and passages."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from editorapp.archive.forward import Frequencies, Rows
from editorapp.archive.hashing import BUCKETS
from editorapp.archive.postings import K1, B
from editorapp.suggest.draft_terms import DraftTerms, TermSet, Values

Columns = dict[str, Values]

_LEAST_TITLE_IDF = 3.0
"""So that a headline of one or two common words cannot be covered whole by chance."""
_PASSAGE_TERMS = 40
_BEST_OF_SENTENCE = 3
_COMMON_SHARE, _COMMON_LEAST = 0.10, 20
_RARE_SHARE, _RARE_LEAST = 0.01, 5
_PLACES = 5
"""Decimals: a matrix product may differ from row to row in the last bit, and what is equal must stay equal."""


@dataclass(frozen=True, slots=True)
class Averages:
    """What is typical of an archive: how many live articles, and the mean length of one and of its lead, in terms."""

    articles: int
    length: float
    lead_length: float


@dataclass(frozen=True, slots=True)
class Found:
    """Where a draft's terms stand in the candidates: row of the candidate, place in it, place of the term; by row."""

    row: NDArray[np.int64]
    place: NDArray[np.int64]
    term: NDArray[np.int64]

    def counts(self, counts: NDArray[np.uint8]) -> Values:
        """How often each stands there."""
        return counts[self.row, self.place].astype(np.float32)

    def spread(self, values: Values, told: Values, rows: int) -> Values:
        """The sum of value · told[term] of each candidate, for each column of `told`: shape (rows, columns).

        A matrix product of tables that are nearly empty, without the empty places and without threads.
        """
        table = np.zeros((rows, told.shape[1]), np.float32)
        if len(self.row):
            filled, starts = np.unique(self.row, return_index=True)
            table[filled] = np.add.reduceat(told[self.term] * values[:, None], starts)
        return table

    def sums(self, values: Values, rows: int) -> Values:
        """The values added up for each candidate."""
        return np.bincount(self.row, values, rows).astype(np.float32)


class Lookup:
    """Finds a draft's terms in rows of buckets: a table of all buckets, empty but while it is used.

    Most buckets are none of the draft's. A table of their last 16 bits says so, small enough for the processor's cache.
    """

    def __init__(self) -> None:
        self._table = np.zeros(BUCKETS, np.int16)
        self._maybe = np.zeros(1 << 16, np.bool_)

    def find(self, wanted: TermSet, rows: NDArray[np.int32]) -> Found:
        """Where the wanted terms stand in `rows`."""
        last_bits = wanted.buckets.astype(np.uint16)
        self._maybe[last_bits] = True
        row, place = np.nonzero(self._maybe[rows.astype(np.uint16)])
        self._maybe[last_bits] = False
        self._table[wanted.buckets] = np.arange(1, len(wanted) + 1, dtype=np.int16)
        term = self._table[rows[row, place]]
        self._table[wanted.buckets] = 0
        sure = np.flatnonzero(term)
        return Found(row[sure], place[sure], term[sure].astype(np.int64) - 1)


def compare_texts(
    lookup: Lookup, facts: Rows, rows: Rows, terms: DraftTerms, frequencies: Frequencies, averages: Averages
) -> tuple[Columns, Values]:
    """(the features of these candidates, their headlines' cover by each sentence: shape (candidates, S))."""
    found = lookup.find(terms.terms, rows["terms"])
    counts = found.counts(rows["term_counts"])
    matched = _saturated(counts, facts["length"], averages.length, found) * terms.idf[found.term]
    columns = _whole(lookup, rows, terms, found, counts)
    columns |= _by_sentence(found, matched, len(rows), terms, averages.articles)
    columns["rare"] = scaled(_rare(found, matched, len(rows), terms, averages.articles))
    columns["passage"] = scaled(_passages(lookup, facts, rows, terms, averages))
    covered, share = _headlines(lookup, rows, terms)
    whole = _headline_idf(rows["title"], frequencies, averages.articles)
    share /= whole[:, None]
    columns["title_cov"] = covered / whole
    columns["sent_title"] = np.sqrt(share.max(axis=1, initial=0))
    return columns, share


def scaled(values: Values) -> Values:
    """The values as shares of the largest."""
    return values / np.float32(max(float(values.max(initial=0)), 1e-9))


def by_rank(values: Values) -> Values:
    """1 for the largest value, then 3/4, 3/5, 1/2 …: 1 / (1 + place / 3). Equals have the place of the first."""
    falling = -np.round(values, _PLACES)
    return (1 / (1 + np.searchsorted(np.sort(falling), falling) / 3)).astype(np.float32)


def _saturated(counts: Values, lengths: Values, mean: float, found: Found) -> Values:
    """BM25's tf · (k1 + 1) / (tf + k1 · (1 - b + b · length / mean)); `lengths` are the candidates'."""
    norm = np.maximum(K1 * (1 - B + B * lengths / mean), 1e-6).astype(np.float32)
    return np.asarray(counts * np.float32(K1 + 1) / (counts + norm[found.row]), np.float32)


def _whole(lookup: Lookup, rows: Rows, terms: DraftTerms, found: Found, counts: Values) -> Columns:
    """`cosine`: tf-idf cosine of terms and pairs of neighbours; `pairs`: the part of the pairs."""
    of_terms = found.sums((1 + np.log(np.maximum(counts, 1))) * terms.terms.cosine[found.term], len(rows))
    paired = lookup.find(terms.pairs, rows["bigrams"])
    said = 1 + np.log(np.maximum(paired.counts(rows["bigram_counts"]), 1))
    of_pairs = paired.sums(said * terms.pairs.cosine[paired.term], len(rows))
    norm = np.maximum(rows["norm"], 1e-6)
    return {
        "cosine": scaled((of_terms + of_pairs) / norm / np.float32(terms.length)),
        "pairs": scaled(of_pairs / np.sqrt(norm)),
    }


def _by_sentence(found: Found, matched: Values, rows: int, terms: DraftTerms, articles: int) -> Columns:
    """`sentence`: how well the best one matches; `votes`: ln(1 + sentences that have it among their three best)."""
    special = terms.frequency <= max(_COMMON_SHARE * articles, _COMMON_LEAST)
    told = terms.in_sentence * (terms.idf * special)[:, None]
    by_sentence = found.spread(matched, told, rows)
    votes = np.zeros(rows, np.float32)
    if rows > _BEST_OF_SENTENCE and by_sentence.shape[1]:
        # Equals vote alike, whatever order the articles came in.
        least = -np.partition(-by_sentence, _BEST_OF_SENTENCE - 1, axis=0)[_BEST_OF_SENTENCE - 1]
        among = by_sentence >= least * np.float32(1 - 10**-_PLACES)
        votes = np.log1p((among & (by_sentence > 0)).sum(axis=1)).astype(np.float32)
    return {"sentence": scaled(by_sentence.max(axis=1, initial=0)), "votes": votes}


def _rare(found: Found, matched: Values, rows: int, terms: DraftTerms, articles: int) -> Values:
    """What it shares of the words that at most 1 % of the articles (or five) have."""
    rare = terms.frequency <= max(_RARE_LEAST, _RARE_SHARE * articles)
    return found.sums(matched * (terms.terms.weights * rare)[found.term], rows)


def _passages(lookup: Lookup, facts: Rows, rows: Rows, terms: DraftTerms, averages: Averages) -> Values:
    """The best match of a passage of about 40 terms with headline and opening: a long draft has several subjects."""
    found = lookup.find(terms.terms, rows["lead"])
    counts = found.counts(rows["lead_counts"])
    matched = _saturated(counts, facts["lead_length"], averages.lead_length, found) * terms.idf[found.term]
    starts, size = [0], 0
    for number, length in enumerate(terms.sentence_lengths.tolist()[:-1], 1):
        size += length
        if size >= _PASSAGE_TERMS:
            starts.append(number)
            size = 0
    passages = np.maximum.reduceat(terms.in_sentence, starts, axis=1)
    return np.asarray(found.spread(matched, passages, len(rows)).max(axis=1, initial=0), np.float32)


def _headlines(lookup: Lookup, rows: Rows, terms: DraftTerms) -> tuple[Values, Values]:
    """The idf of each headline's words that stand in the draft, and in each sentence: shape (candidates, S)."""
    found = lookup.find(terms.terms, rows["title"])
    idf = terms.idf[found.term]
    return found.sums(idf, len(rows)), found.spread(idf, terms.in_sentence, len(rows))


def _headline_idf(titles: NDArray[np.int32], frequencies: Frequencies, articles: int) -> Values:
    """The idf of all words of each headline, at least 3."""
    frequency = np.minimum(frequencies[titles], articles)
    idf = np.log(1 + (articles - frequency + 0.5) / (frequency + 0.5)) * (titles > 0)
    return np.asarray(np.maximum(idf.sum(axis=1), _LEAST_TITLE_IDF), np.float32)


def as_matrix(columns: Mapping[str, Values], names: tuple[str, ...]) -> Values:
    """The columns side by side, rounded."""
    table: Values = np.stack([columns[name] for name in names], axis=1).astype(np.float32)
    return table.round(_PLACES)
