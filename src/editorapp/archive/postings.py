"""Whoosh's own posting blocks as NumPy arrays: the same scores as Whoosh's search, some hundred times faster."""

import pickle
import zlib
from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from whoosh.codec.whoosh3 import LENGTHS_COLUMN, _lenfield
from whoosh.reading import IndexReader, TermNotFound
from whoosh.util.numeric import byte_to_length

from editorapp.archive.index import TEXT, article_numbers, leaves_of

Ids = NDArray[np.int32]
Weights = NDArray[np.float32]

_CACHED_TERMS = 5000
"""Terms kept decoded: 59 MB for 3,183 terms at 100,000 articles (research: ranking §1)."""


@dataclass(frozen=True, slots=True)
class TermPostings:
    """One term's documents (ascending Whoosh numbers, live ones only) and its frequency in each."""

    ids: Ids
    frequencies: Weights


class Postings:
    """One field of one reader's snapshot. Documents are Whoosh numbers, 0 to `size` - 1; `numbers` are the store's."""

    def __init__(self, reader: IndexReader, field: str = TEXT) -> None:
        self._reader = reader
        self._field = field
        self._leaves: list[tuple[Any, int]] = leaves_of(reader)
        self._cache: OrderedDict[str, TermPostings] = OrderedDict()
        self.size: int = reader.doc_count_all()
        self.numbers = np.array(article_numbers(reader), np.int64)
        self.lengths = self._field_lengths()
        self.dead = np.zeros(self.size, bool)
        for leaf, offset in self._leaves:
            for document in leaf.segment().deleted_docs():
                self.dead[offset + document] = True
        self.live = int(self.size - self.dead.sum())

    def leave_out(self, documents: Sequence[int]) -> None:
        """Treat these documents as deleted (before the first postings are read)."""
        self.dead[list(documents)] = True
        self.live = int(self.size - self.dead.sum())

    def close(self) -> None:
        """Let go of the files."""
        self._reader.close()

    def of(self, term: str) -> TermPostings:
        """The postings of one term; empty arrays if no article has it."""
        hit = self._cache.get(term)
        if hit is not None:
            self._cache.move_to_end(term)
            return hit
        found = self._cache[term] = self._decode(term)
        if len(self._cache) > _CACHED_TERMS:
            self._cache.popitem(last=False)
        return found

    def expand(self, prefix: str, limit: int) -> list[str]:
        """Up to `limit` indexed terms that begin with `prefix`."""
        found = []
        for term in self._reader.expand_prefix(self._field, prefix):
            found.append(term.decode("utf-8") if isinstance(term, bytes) else term)
            if len(found) == limit:
                break
        return found

    def _decode(self, term: str) -> TermPostings:
        encoded = term.encode("utf-8", "replace")
        ids: list[Ids] = []
        frequencies: list[Weights] = []
        for leaf, offset in self._leaves:
            try:
                info = leaf._terms.term_info(self._field, encoded)
            except (TermNotFound, KeyError):
                continue
            documents, weights = _decode_blocks(leaf._terms._postfile, info)
            ids.append(documents + np.int32(offset))
            frequencies.append(weights)
        if not ids:
            return TermPostings(np.zeros(0, np.int32), np.zeros(0, np.float32))
        all_ids, all_frequencies = np.concatenate(ids), np.concatenate(frequencies)
        if self.dead.any():
            alive = ~self.dead[all_ids]
            all_ids, all_frequencies = all_ids[alive], all_frequencies[alive]
        return TermPostings(all_ids, all_frequencies)

    def _field_lengths(self) -> Weights:
        """Words in each document's field, as Whoosh keeps them (one byte, so rounded for long ones)."""
        table = np.array([byte_to_length(code) for code in range(256)], np.float32)
        parts = [np.zeros(0, np.float32)]
        for leaf, _ in self._leaves:
            count = leaf.doc_count_all()
            column = leaf._perdoc._cached_reader(_lenfield(self._field), LENGTHS_COLUMN)
            codes = np.zeros(count, np.uint8) if column is None else _column_bytes(column, count)
            parts.append(table[codes])
        return np.concatenate(parts)


def _column_bytes(column: Any, count: int) -> NDArray[np.uint8]:
    loaded = column.load() if hasattr(column, "load") else [column[n] for n in range(count)]
    codes = np.frombuffer(bytes(loaded), np.uint8)[:count]
    return np.pad(codes, (0, count - len(codes)))


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
