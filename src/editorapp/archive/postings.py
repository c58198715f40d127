"""A snapshot of the index as NumPy arrays: the same scores as Whoosh's search, some hundred times faster."""

import heapq
from collections import OrderedDict
from collections.abc import Iterator, Mapping, Sequence, Set
from itertools import islice

import numpy as np
from numpy.typing import NDArray

from editorapp.archive.segment import NO_POSTINGS, Segment, TermPostings, Weights

_MOST_JOINED = 2_000_000
"""Postings kept joined over several segments: 24 MB."""
_BLOCK = 64
K1, B = 1.2, 0.75
"""BM25's usual constants, Whoosh's too (Robertson and Zaragoza 2009, "The Probabilistic Relevance Framework")."""


class Postings:
    """Segments, one after the other. Documents count from 0 to `size` - 1; `numbers` are the store's.

    A newer snapshot is a new object that may share segments with this one, and with them what is decoded.
    """

    def __init__(self, segments: Sequence[tuple[Segment, Set[int]]]) -> None:
        """`segments` come with the documents (their own numbers) that are deleted."""
        self.segments = tuple(segment for segment, _ in segments)
        sizes = [segment.size for segment in self.segments]
        self._offsets = tuple(int(offset) for offset in np.cumsum([0, *sizes])[:-1])
        self._cache: OrderedDict[str, TermPostings] = OrderedDict()
        self._held = 0
        self.size = sum(sizes)
        self.numbers = np.concatenate([np.zeros(0, np.int64), *(segment.numbers for segment in self.segments)])
        self.lengths = np.concatenate([np.zeros(0, np.float32), *(segment.lengths for segment in self.segments)])
        self.dead = np.zeros(self.size, bool)
        for offset, (_, deleted) in zip(self._offsets, segments, strict=True):
            self.dead[[offset + document for document in deleted]] = True
        self.live = int(self.size - self.dead.sum())
        total_length = sum(segment.total_length for segment in self.segments)
        self.average_length = total_length / self.size if total_length else 1.0

    def leave_out(self, documents: NDArray[np.int64]) -> None:
        """Treat these documents as deleted (before the first postings are read)."""
        self.dead[documents] = True
        self.live = int(self.size - self.dead.sum())

    def of(self, term: str) -> TermPostings:
        """The postings of one term in live documents; empty arrays if no article has it."""
        if len(self.segments) == 1 and self.live == self.size:
            return self.segments[0].of(term)
        hit = self._cache.get(term)
        if hit is None:
            hit = self._cache[term] = self._joined(term)
            self._held += len(hit.ids)
            while self._held > _MOST_JOINED and len(self._cache) > 1:
                _, dropped = self._cache.popitem(last=False)
                self._held -= len(dropped.ids)
        else:
            self._cache.move_to_end(term)
        return hit

    def add_impacts(self, scores: Weights, term: str, weight: float) -> None:
        """Add `weight` times the term's impact to each document's score, deleted documents included."""
        for segment, offset in zip(self.segments, self._offsets, strict=True):
            found = segment.of(term)
            if len(found.ids):
                scores[offset : offset + segment.size][found.ids] += found.impacts * np.float32(weight)

    def best(self, boosts: Mapping[str, float], limit: int) -> list[tuple[int, float]]:
        """(document, score) of the best documents for these terms: Whoosh's own BM25F, without its pruning.

        The same documents and scores as an exhaustive search in Whoosh, which counts deleted documents in its
        statistics as well (docs/adr/0002).
        """
        scores = np.zeros(self.size, np.float32)
        for term, boost in boosts.items():
            counted = sum(len(segment.of(term).ids) for segment in self.segments)
            idf = np.float32(boost * (np.log(self.size / (counted + 1)) + 1)) if self.size else np.float32(0)
            for segment, offset in zip(self.segments, self._offsets, strict=True):
                found = segment.of(term)
                norm = K1 * (1 - B + B * segment.lengths[found.ids] / self.average_length)
                scores[offset : offset + segment.size][found.ids] += (
                    idf * found.frequencies * np.float32(K1 + 1) / (found.frequencies + norm)
                )
        scores[self.dead] = 0
        return [(document, float(scores[document])) for document in largest(scores, limit).tolist()]

    def expand(self, prefix: str, limit: int) -> list[str]:
        """Up to `limit` indexed terms that begin with `prefix`, in order."""
        return list(islice(self.terms_from(prefix), limit))

    def terms_from(self, prefix: str) -> Iterator[str]:
        """The indexed terms that begin with `prefix`, in order, each once."""
        last = None
        for term in heapq.merge(*(segment.terms_from(prefix) for segment in self.segments if segment.size)):
            if term != last:
                yield term
            last = term

    def _joined(self, term: str) -> TermPostings:
        found = [segment.of(term) for segment in self.segments]
        if not any(len(part.ids) for part in found):
            return NO_POSTINGS
        ids = np.concatenate([part.ids + np.int32(offset) for part, offset in zip(found, self._offsets, strict=True)])
        alive = ~self.dead[ids]
        frequencies = np.concatenate([part.frequencies for part in found])
        impacts = np.concatenate([part.impacts for part in found])
        return TermPostings(ids[alive], frequencies[alive], impacts[alive])


def largest(scores: Weights, count: int) -> NDArray[np.int64]:
    """The documents with the largest positive scores, best first, ties by document.

    The count-th largest maximum of a block of 64 bounds the count-th largest score from below, so that few scores need
    be sorted: 54 instead of 800 µs for 100,000 (research: whoosh §3).
    """
    blocks = len(scores) // _BLOCK
    if blocks > 2 * count:
        maxima = scores[: blocks * _BLOCK].reshape(blocks, _BLOCK).max(axis=1)
        least = np.partition(maxima, blocks - count)[blocks - count]
        found = np.flatnonzero(scores >= max(least, np.finfo(np.float32).tiny))
    else:
        found = np.flatnonzero(scores > 0)
    if len(found) > 4 * count:
        least = np.partition(scores[found], len(found) - count)[len(found) - count]
        found = found[scores[found] >= least]
    return found[np.lexsort((found, -scores[found]))][:count]
