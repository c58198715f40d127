"""Makes forward data: articles are spooled as they are read, and cut down once all word statistics are known."""

import contextlib
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

import numpy as np
from numpy.typing import NDArray

from editorapp.archive.entry import Bag, Entry
from editorapp.archive.forward import (
    BIGRAMS,
    FACTS,
    FACTS_SUFFIX,
    LEAD,
    ROW,
    ROWS_SUFFIX,
    SKETCH,
    TERMS,
    TITLE,
    Frequencies,
    part_file,
    write_frequencies,
)
from editorapp.archive.hashing import BUCKETS
from editorapp.archive.sketch import Sketch

_SPOOL = ".spool"
"""Begins with a dot: not part of a commit."""
_AT_ONCE = 1000
"""Records in memory while they are written: 1.4 MB."""
_LEAST_ARTICLES = 2
"""In which a pair of words must occur to be kept; most occur in one."""
_FEW = 50
_HEAD = 5
"""Numbers before each spooled article: the sizes of what follows."""


class ForwardWriter:
    """Takes entries, then writes one part. Leave it with `close`, whatever happens."""

    def __init__(self, folder: Path, base: Frequencies | None = None, earlier: int = 0) -> None:
        """`base` says in how many of the `earlier` articles each bucket occurs."""
        self._folder = folder
        self._path = folder / _SPOOL
        self._spool: BinaryIO = self._path.open("w+b")
        self._own = np.zeros(BUCKETS, np.int32)
        self._base = base
        self._earlier = earlier
        self._facts: list[tuple[int, ...]] = []
        self._used: list[NDArray[np.uint32]] = []
        """The buckets of the first few articles: if there are no more, the table need not be searched for them."""

    @property
    def count(self) -> int:
        """Articles taken so far."""
        return len(self._facts)

    def add(self, number: int, entry: Entry, sketch: Sketch) -> None:
        """Spool one article, `number` in the store. Raises OSError if the disk is full."""
        bags = (entry.unigrams, entry.bigrams, entry.lead)
        for bag in bags[:2]:
            self._own[bag.buckets] += 1
            if self.count < _FEW:
                self._used.append(bag.buckets)
        sizes = (*(len(bag.buckets) for bag in bags), len(entry.title), len(sketch))
        self._facts.append((number, entry.day, entry.section, entry.language, entry.length, entry.lead_length))
        parts = [np.array(sizes, np.int64).tobytes(), entry.title.tobytes(), sketch.tobytes()]
        for bag in bags:
            parts += [bag.buckets.tobytes(), bag.counts.tobytes()]
        self._spool.write(b"".join(parts))

    def finish(self, name: str) -> None:
        """Write the part. Raises OSError if it cannot be written."""
        idf = _Idf(self._own, self._base, self._earlier + self.count)
        rows = np.zeros(min(self.count, _AT_ONCE), ROW)
        np.array(self._facts, FACTS).tofile(part_file(self._folder, name, FACTS_SUFFIX))
        with part_file(self._folder, name, ROWS_SUFFIX).open("wb") as stream:
            filled = 0
            for fields in self._spooled():
                _fill(rows[filled], fields, idf)
                filled += 1
                if filled == len(rows):
                    stream.write(rows.tobytes())
                    rows[:] = np.zeros((), ROW)
                    filled = 0
            stream.write(rows[:filled].tobytes())
        used = np.unique(np.concatenate(self._used)).astype(np.intp) if self.count <= _FEW and self._used else None
        write_frequencies(self._folder, name, self._own, used)

    def close(self) -> None:
        """Let go of the spool."""
        self._spool.close()
        with contextlib.suppress(OSError):
            self._path.unlink()

    def _spooled(self) -> Iterator[tuple[NDArray[np.uint32], Sketch, list[Bag]]]:
        """(headline, sketch, bags) of each article."""
        self._spool.seek(0)
        for _ in range(self.count):
            head = np.frombuffer(self._spool.read(8 * _HEAD), np.int64).tolist()
            *sizes, in_title, in_sketch = head
            title, sketch = self._numbers(in_title), self._numbers(in_sketch)
            bags = [Bag(self._numbers(size), np.frombuffer(self._spool.read(size), np.uint8)) for size in sizes]
            yield title, sketch, bags

    def _numbers(self, count: int) -> NDArray[np.uint32]:
        return np.frombuffer(self._spool.read(4 * count), np.uint32)


def _fill(
    row: np.void,
    fields: tuple[NDArray[np.uint32], Sketch, list[Bag]],
    idf: "_Idf",
) -> None:
    title, sketch, (unigrams, bigrams, lead) = fields
    of_terms = _keep(row, "terms", "term_counts", unigrams, idf, TERMS)
    of_pairs = _keep(row, "bigrams", "bigram_counts", bigrams, idf, BIGRAMS, least=_LEAST_ARTICLES)
    _keep(row, "lead", "lead_counts", lead, idf, LEAD)
    row["term_norm"], row["norm"] = of_terms**0.5, (of_terms + of_pairs) ** 0.5
    row["title"][: min(len(title), TITLE)] = title[:TITLE]
    row["sketch"][: min(len(sketch), SKETCH)] = sketch[:SKETCH]
    row["sketch_size"] = min(len(sketch), SKETCH)


class _Idf:
    """ln((1 + N) / (1 + n)) + 1 of buckets, as N articles have them."""

    def __init__(self, own: Frequencies, base: Frequencies | None, articles: int) -> None:
        self._own = own
        self._base = base
        self._articles = articles

    def of(self, found: NDArray[np.uint32], least: int) -> NDArray[np.float32]:
        """The idf of each bucket; 0 if fewer than `least` articles have it."""
        frequency = self._own[found] if self._base is None else self._own[found] + self._base[found]
        idf = np.log((1.0 + self._articles) / (1 + frequency)) + 1
        return np.where(frequency >= least, idf, 0).astype(np.float32)


def _keep(row: np.void, name: str, counts_name: str, bag: Bag, idf: _Idf, most: int, least: int = 0) -> float:
    """Keep the `most` telling buckets of the bag, best first; returns the squared length of its whole vector."""
    weights = (1 + np.log(bag.counts.astype(np.float32))) * idf.of(bag.buckets, least)
    known = np.flatnonzero(weights > 0)
    best = known[np.argsort(-weights[known], kind="stable")][:most]
    row[name][: len(best)] = bag.buckets[best]
    row[counts_name][: len(best)] = bag.counts[best]
    return float((weights * weights).sum())
