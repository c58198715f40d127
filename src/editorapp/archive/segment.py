"""One segment of a Whoosh index, its posting blocks read into NumPy: never changed, so what is decoded stays true."""

import pickle
import zlib
from bisect import bisect_left
from collections import OrderedDict
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from itertools import islice, takewhile
from typing import Any

import numpy as np
from numpy.typing import NDArray
from whoosh.codec.whoosh3 import _lenfield
from whoosh.reading import SegmentReader, TermNotFound
from whoosh.util.numeric import byte_to_length

TEXT = "text"
"""The indexed field."""
_MOST_POSTINGS = 6_000_000
"""Postings kept decoded in a segment: 72 MB. The key terms of 50 drafts have 1.3 million at 100,000 articles."""
_FEW = 500
"""Documents up to which a segment's terms are kept as a list: to look one up in Whoosh's file costs 50 µs."""

Ids = NDArray[np.int32]
Weights = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class TermPostings:
    """One term's documents, ascending, its frequency in each, and its impact there: (1 + ln frequency) / sqrt(length).

    A sum of impacts is a tf-idf cosine (research: ranking §1, "cosine from postings").
    """

    ids: Ids
    frequencies: Weights
    impacts: Weights


NO_POSTINGS = TermPostings(np.zeros(0, np.int32), np.zeros(0, np.float32), np.zeros(0, np.float32))


class Segment:
    """A segment and the terms of it that were asked for. Documents count from 0; deleted ones are among them."""

    def __init__(self, reader: SegmentReader) -> None:
        self._reader = reader
        self._cache: OrderedDict[str, TermPostings] = OrderedDict()
        self._held = 0
        self._terms: list[str] | None = None
        """All of them, of a segment that is small."""
        self.id: str = reader.segment().segment_id()
        self.size: int = reader.doc_count_all()
        self.numbers = _column(reader._perdoc, "number", ">i4", self.size).astype(np.int64)
        """The store's number of each document."""
        self.lengths = read_lengths(reader._perdoc, self.size)
        """Terms in each document, as Whoosh keeps them: in one byte, so rounded for long ones."""
        self.total_length = int(reader.field_length(TEXT)) if self.size else 0
        """Terms in all documents, not rounded: the average by which Whoosh's own scores are normed."""

    def of(self, term: str) -> TermPostings:
        """The postings of one term."""
        hit = self._cache.get(term)
        if hit is not None:
            self._cache.move_to_end(term)
            return hit
        found = self._cache[term] = self._decode(term)
        self._held += len(found.ids)
        while self._held > _MOST_POSTINGS and len(self._cache) > 1:
            _, dropped = self._cache.popitem(last=False)
            self._held -= len(dropped.ids)
        return found

    def terms_from(self, prefix: str) -> Iterator[str]:
        """The indexed terms that begin with `prefix`, in order."""
        if self.size > _FEW:
            return self._read_terms(prefix)
        if self._terms is None:
            self._terms = list(self._read_terms(""))
        first = bisect_left(self._terms, prefix)
        return takewhile(lambda term: term.startswith(prefix), islice(self._terms, first, None))

    def close(self) -> None:
        """Let go of the files."""
        self._reader.close()

    def _read_terms(self, prefix: str) -> Iterator[str]:
        for term in self._reader.expand_prefix(TEXT, prefix):
            yield term.decode("utf-8") if isinstance(term, bytes) else term

    def _decode(self, term: str) -> TermPostings:
        try:
            info = self._reader._terms.term_info(TEXT, term.encode("utf-8", "replace"))
        except (TermNotFound, KeyError):
            return NO_POSTINGS
        ids, frequencies = _decode_blocks(self._reader._terms._postfile, info)
        impacts = (1 + np.log(frequencies)) / np.sqrt(np.maximum(self.lengths[ids], 1))
        return TermPostings(ids, frequencies, impacts.astype(np.float32))


def read_lengths(documents: Any, size: int) -> Weights:
    """Terms in each of `size` documents of Whoosh's per-document reader: kept in one byte, so rounded for long ones."""
    table = np.array([byte_to_length(code) for code in range(256)], np.float32)
    lengths: Weights = table[_column(documents, _lenfield(TEXT), "u1", size)]
    return lengths


def _column(documents: Any, name: str, kind: str, size: int) -> NDArray[Any]:
    """A column of numbers whole, as whoosh.columns.NumericColumn writes them: big-endian, zeros at the end left out.

    A file that is not there is all zeros. Whoosh's has_column takes one that the disk does not give for such a one.
    """
    values = np.zeros(size, kind)
    if size:
        with suppress(FileNotFoundError):
            file, start, length = documents._get_column_file(name)
            found = np.frombuffer(bytes(file.get(start, length)), kind)[:size]
            values[: len(found)] = found
            file.close()
    return values


def _decode_blocks(postings: Any, info: Any) -> tuple[Ids, Weights]:
    """One term's documents and weights from a W3 posting file (whoosh/codec/whoosh3.py, W3PostingsWriter._write_block).

    A block is an int length (negative in the last one), a pickled header whose first item is the number of postings and
    whose fourth tells compression, and a pickled (id differences, weights, values).
    """
    if info.is_inlined():
        documents, weights, _ = info.inlined_postings()
        return np.array(documents, np.int32), np.array([1.0 if w is None else w for w in weights or [1.0]], np.float32)
    at = info.extent()[0] + 4
    ids: list[Ids] = []
    all_weights: list[Weights] = []
    while True:
        postings.seek(at)
        length = postings.read_int()
        after = at + 4 + abs(length)
        header = postings.read_pickle()
        start = postings.tell()
        data = bytes(postings.get(start, after - start))
        differences, weights, _ = pickle.loads(zlib.decompress(data) if header[3] else data)  # noqa: S301 (our own file)
        count = header[0]
        ids.append(np.cumsum(np.fromiter(differences, np.int32, count), dtype=np.int32))
        if weights is None or isinstance(weights, float):
            all_weights.append(np.full(count, 1.0 if weights is None else weights, np.float32))
        else:
            all_weights.append(np.array(weights, np.float32))
        if length < 0:
            return np.concatenate(ids), np.concatenate(all_weights)
        at = after
