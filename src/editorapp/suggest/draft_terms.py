"""The terms of a draft that the archive knows, with their weights, as arrays."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from editorapp.archive.forward import Frequencies
from editorapp.archive.hashing import LONGEST_PHRASE, bigram_buckets, buckets, hash_terms, phrase_hashes
from editorapp.suggest.query import DraftQuery

Values = NDArray[np.float32]

TERMS, TERMS_OF_MANY = 80, 50
"""Terms of the draft that are looked up in the index: pool recall .95 (20: .84; research: ranking §1). From 10,000
articles on the fewer, for each is in many: the pool keeps what it needs from 40 on."""
_MANY = 10_000
_COMMON_SHARE = 0.10
_COMMON_LEAST = 100
"""A term in more than this share of the articles (and in at least so many) tells nothing."""
_MOST_TERMS = 3000
"""Terms that are compared, the most telling ones: a story of 4,000 words has 1,500."""
_MOST_PAIRS = 20_000
"""The same of pairs, the rarest; more could not be counted in a lookup's table of 16 bits."""


@dataclass(frozen=True, slots=True)
class TermSet:
    """Buckets with their weight in the draft, 1 + ln count, and their weight in a cosine: that times idf²."""

    buckets: NDArray[np.uint32]
    weights: Values
    cosine: Values

    def __len__(self) -> int:
        return len(self.buckets)


@dataclass(frozen=True, slots=True)
class DraftTerms:
    """The U terms of a draft that stand in the archive, and its S sentences, headline first.

    `idf` is BM25's, ln(1 + (N - n + .5) / (n + .5)); `frequency` counts the articles that have the term;
    `in_sentence` (U, S) is 1 where the sentence has it; `chosen` are the places of the most telling TERMS;
    `length` is that of the draft's vector; `phrases` are (hash, sum of idf) of each run of up to six
    terms, as often as it stands there.
    """

    words: tuple[str, ...]
    terms: TermSet
    pairs: TermSet
    idf: Values
    frequency: NDArray[np.int32]
    in_sentence: Values
    sentence_lengths: NDArray[np.int64]
    chosen: NDArray[np.int64]
    length: float
    phrases: tuple[NDArray[np.uint64], Values]


def weigh_terms(query: DraftQuery, frequencies: Frequencies, total: int) -> DraftTerms:
    """The draft's terms as `total` articles weigh them; `frequencies` is by bucket."""
    words = list(query.terms)
    counts = np.fromiter(query.terms.values(), np.float32, len(words))
    hashes = hash_terms(words)
    found = buckets(hashes)
    frequency = np.minimum(frequencies[found], total)
    idf = np.where(frequency > 0, np.log(1 + (total - frequency + 0.5) / (frequency + 0.5)), 0).astype(np.float32)
    kept = np.flatnonzero(frequency > 0)
    if len(kept) > _MOST_TERMS:
        kept = np.sort(kept[np.argsort(-((1 + np.log(counts)) * idf)[kept], kind="stable")[:_MOST_TERMS]])
    terms, of_terms = _term_set(found[kept], counts[kept], frequency[kept], total)
    running = _Running(query.sentences, dict(zip(words, hashes.tolist(), strict=True)))
    pairs, of_pairs = _pairs(running, frequencies, total)
    names = tuple(words[place] for place in kept)
    return DraftTerms(
        words=names,
        terms=terms,
        pairs=pairs,
        idf=idf[kept],
        frequency=frequency[kept],
        in_sentence=_in_sentence(names, query.sentences),
        sentence_lengths=running.lengths,
        chosen=_most_telling(terms.weights * idf[kept], frequency[kept], total),
        length=float(np.sqrt(max(of_terms + of_pairs, 1e-9))),
        phrases=_phrases(running, frequencies, total),
    )


def _most_telling(telling: Values, frequency: NDArray[np.int32], total: int) -> NDArray[np.int64]:
    rare = np.flatnonzero(frequency <= max(_COMMON_SHARE * total, _COMMON_LEAST))
    return rare[np.argsort(-telling[rare], kind="stable")[: TERMS_OF_MANY if total > _MANY else TERMS]]


class _Running:
    """The terms of all sentences one after the other, as hashes, and in which sentence each stands."""

    def __init__(self, sentences: Sequence[Sequence[str]], hash_of: Mapping[str, int]) -> None:
        self.lengths = np.array([len(sentence) for sentence in sentences], np.int64)
        self.hashes = np.array([hash_of[term] for sentence in sentences for term in sentence], np.uint32)
        self.sentence = np.repeat(np.arange(len(sentences)), self.lengths)

    def inside(self, length: int) -> NDArray[np.bool_]:
        """Which of the runs of `length` terms stand in one sentence."""
        last = max(len(self.hashes) - length + 1, 0)
        found: NDArray[np.bool_] = self.sentence[:last] == self.sentence[length - 1 :][:last]
        return found


def _pairs(running: _Running, frequencies: Frequencies, total: int) -> tuple[TermSet, float]:
    every = bigram_buckets(running.hashes)[running.inside(2)]
    found, counts = np.unique(every, return_counts=True)
    frequency = np.minimum(frequencies[found], total)
    kept = np.flatnonzero(frequency > 0)
    if len(kept) > _MOST_PAIRS:
        kept = np.sort(kept[np.argsort(frequency[kept], kind="stable")[:_MOST_PAIRS]])
    return _term_set(found[kept], counts[kept].astype(np.float32), frequency[kept], total)


def _term_set(
    found: NDArray[np.uint32], counts: Values, frequency: NDArray[np.int32], total: int
) -> tuple[TermSet, float]:
    """(the set, the squared length of its tf-idf vector); idf is ln((1 + N) / (1 + n)) + 1."""
    weights = (1 + np.log(counts)).astype(np.float32)
    idf = (np.log((1.0 + total) / (1 + frequency)) + 1).astype(np.float32)
    return TermSet(found, weights, weights * idf * idf), float(((weights * idf) ** 2).sum())


def _in_sentence(words: Sequence[str], sentences: Sequence[Sequence[str]]) -> Values:
    place = {word: n for n, word in enumerate(words)}
    table = np.zeros((len(words), len(sentences)), np.float32)
    for number, sentence in enumerate(sentences):
        table[[place[term] for term in set(sentence) if term in place], number] = 1
    return table


def _phrases(running: _Running, frequencies: Frequencies, total: int) -> tuple[NDArray[np.uint64], Values]:
    """(hash, sum of idf) of every run of up to six terms inside a sentence; the same run may come again."""
    frequency = np.minimum(frequencies[buckets(running.hashes)], total)
    idf = np.where(frequency > 0, np.log(1 + (total - frequency + 0.5) / (frequency + 0.5)), 0)
    summed = np.concatenate([[0.0], np.cumsum(idf)])
    found: list[NDArray[np.uint64]] = [np.zeros(0, np.uint64)]
    weights: list[NDArray[np.float64]] = [np.zeros(0)]
    for length in range(1, min(LONGEST_PHRASE, len(running.hashes)) + 1):
        inside = running.inside(length)
        found.append(phrase_hashes(running.hashes, length)[inside])
        weights.append((summed[length:] - summed[:-length])[inside])
    return np.concatenate(found), np.concatenate(weights).astype(np.float32)
