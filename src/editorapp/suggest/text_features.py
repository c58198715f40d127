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


class Lookup:
    """Finds a draft's terms in rows of buckets: a table of all buckets, empty but while it is used."""

    def __init__(self) -> None:
        self._table = np.zeros(BUCKETS, np.int16)

    def find(
        self, wanted: TermSet, rows: NDArray[np.int32]
    ) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.int64]]:
        """(row, place in the row, place in `wanted`) of each of the wanted terms in `rows`."""
        self._table[wanted.buckets] = np.arange(1, len(wanted) + 1, dtype=np.int16)
        found = self._table[rows]
        self._table[wanted.buckets] = 0
        row, place = np.nonzero(found)
        return row, place, found[row, place].astype(np.int64) - 1


def compare_texts(
    lookup: Lookup, facts: Rows, rows: Rows, terms: DraftTerms, frequencies: Frequencies, averages: Averages
) -> tuple[Columns, Values]:
    """(the features of these candidates, their headlines' cover by each sentence: shape (candidates, S))."""
    counts = _counts(lookup, rows["terms"], rows["term_counts"], terms.terms)
    norm = K1 * (1 - B + B * facts["length"] / averages.length)
    matched = counts * np.float32(K1 + 1) / (counts + np.maximum(norm, 1e-6)[:, None]) * terms.idf
    columns = _whole(lookup, rows, terms, counts)
    columns |= _by_sentence(matched, terms, averages.articles)
    columns["rare"] = scaled(_rare(matched, terms, averages.articles))
    columns["passage"] = scaled(_passages(lookup, facts, rows, terms, averages))
    covered = _headlines(lookup, rows, terms)
    whole = _headline_idf(rows["title"], frequencies, averages.articles)
    share = covered @ terms.in_sentence / whole[:, None]
    columns["title_cov"] = covered.sum(axis=1) / whole
    columns["sent_title"] = np.sqrt(share.max(axis=1, initial=0))
    return columns, share


def scaled(values: Values) -> Values:
    """The values as shares of the largest."""
    return values / np.float32(max(float(values.max(initial=0)), 1e-9))


def by_rank(values: Values) -> Values:
    """1 for the largest value, then 3/4, 3/5, 1/2 …: 1 / (1 + place / 3). Equals have the place of the first."""
    falling = -np.round(values, _PLACES)
    return (1 / (1 + np.searchsorted(np.sort(falling), falling) / 3)).astype(np.float32)


def _counts(lookup: Lookup, found: NDArray[np.int32], counts: NDArray[np.uint8], wanted: TermSet) -> Values:
    """How often each candidate has each term: shape (candidates, terms)."""
    table = np.zeros((len(found), len(wanted)), np.float32)
    row, place, term = lookup.find(wanted, found)
    table[row, term] = counts[row, place]
    return table


def _whole(lookup: Lookup, rows: Rows, terms: DraftTerms, counts: Values) -> Columns:
    """`cosine`: tf-idf cosine of terms and pairs of neighbours; `pairs`: the part of the pairs."""
    logarithms = np.log(np.maximum(counts, 1)) + (counts > 0)
    of_terms = logarithms @ terms.terms.cosine
    row, place, pair = lookup.find(terms.pairs, rows["bigrams"])
    said = 1 + np.log(np.maximum(rows["bigram_counts"][row, place], 1).astype(np.float32))
    of_pairs = np.bincount(row, said * terms.pairs.cosine[pair], len(rows)).astype(np.float32)
    norm = np.maximum(rows["norm"], 1e-6)
    return {
        "cosine": scaled((of_terms + of_pairs) / norm / np.float32(terms.length)),
        "pairs": scaled(of_pairs / np.sqrt(norm)),
    }


def _by_sentence(matched: Values, terms: DraftTerms, articles: int) -> Columns:
    """`sentence`: how well the best one matches; `votes`: ln(1 + sentences that have it among their three best)."""
    special = terms.frequency <= max(_COMMON_SHARE * articles, _COMMON_LEAST)
    by_sentence = (matched * (terms.idf * special)) @ terms.in_sentence
    votes = np.zeros(len(matched), np.float32)
    if len(matched) > _BEST_OF_SENTENCE and by_sentence.shape[1]:
        # Equals vote alike, whatever order the articles came in.
        least = -np.partition(-by_sentence, _BEST_OF_SENTENCE - 1, axis=0)[_BEST_OF_SENTENCE - 1]
        among = by_sentence >= least * np.float32(1 - 10**-_PLACES)
        votes = np.log1p((among & (by_sentence > 0)).sum(axis=1)).astype(np.float32)
    return {"sentence": scaled(by_sentence.max(axis=1, initial=0)), "votes": votes}


def _rare(matched: Values, terms: DraftTerms, articles: int) -> Values:
    """What it shares of the words that at most 1 % of the articles (or five) have."""
    rare = terms.frequency <= max(_RARE_LEAST, _RARE_SHARE * articles)
    return np.asarray(matched[:, rare] @ terms.terms.weights[rare], np.float32)


def _passages(lookup: Lookup, facts: Rows, rows: Rows, terms: DraftTerms, averages: Averages) -> Values:
    """The best match of a passage of about 40 terms with headline and opening: a long draft has several subjects."""
    counts = _counts(lookup, rows["lead"], rows["lead_counts"], terms.terms)
    norm = K1 * (1 - B + B * facts["lead_length"] / averages.lead_length)
    matched = counts * np.float32(K1 + 1) / (counts + norm[:, None]) * terms.idf
    starts, size = [0], 0
    for number, length in enumerate(terms.sentence_lengths.tolist()[:-1], 1):
        size += length
        if size >= _PASSAGE_TERMS:
            starts.append(number)
            size = 0
    passages = np.maximum.reduceat(terms.in_sentence, starts, axis=1)
    return np.asarray((matched @ passages).max(axis=1, initial=0), np.float32)


def _headlines(lookup: Lookup, rows: Rows, terms: DraftTerms) -> Values:
    """The idf of each headline's words that stand in the draft: shape (candidates, terms)."""
    table = np.zeros((len(rows), len(terms.terms)), np.float32)
    row, _, term = lookup.find(terms.terms, rows["title"])
    table[row, term] = terms.idf[term]
    return table


def _headline_idf(titles: NDArray[np.int32], frequencies: Frequencies, articles: int) -> Values:
    """The idf of all words of each headline, at least 3."""
    frequency = np.minimum(frequencies[titles], articles)
    idf = np.log(1 + (articles - frequency + 0.5) / (frequency + 0.5)) * (titles > 0)
    return np.asarray(np.maximum(idf.sum(axis=1), _LEAST_TITLE_IDF), np.float32)


def as_matrix(columns: Mapping[str, Values], names: tuple[str, ...]) -> Values:
    """The columns side by side, rounded."""
    table: Values = np.stack([columns[name] for name in names], axis=1).astype(np.float32)
    return table.round(_PLACES)
