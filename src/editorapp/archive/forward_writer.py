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

    @property
    def count(self) -> int:
        """Articles taken so far."""
        return len(self._facts)

    def add(self, number: int, entry: Entry, sketch: Sketch) -> None:
        """Spool one article, `number` in the store. Raises OSError if the disk is full."""
        bags = (entry.unigrams, entry.bigrams, entry.lead)
        self._own[entry.unigrams.buckets] += 1
        self._own[entry.bigrams.buckets] += 1
        sizes = (*(len(bag.buckets) for bag in bags), len(entry.title), len(sketch))
        self._facts.append((number, entry.day, entry.section, entry.language, entry.length, entry.lead_length))
        parts = [np.array(sizes, np.int64).tobytes(), entry.title.tobytes(), sketch.tobytes()]
        for bag in bags:
            parts += [bag.buckets.tobytes(), bag.counts.tobytes()]
        self._spool.write(b"".join(parts))

    def finish(self, name: str) -> None:
        """Write the part. Raises OSError if it cannot be written."""
        frequencies = self._own if self._base is None else self._own + self._base
        idf = (np.log((1 + self._earlier + self.count) / (1.0 + frequencies)) + 1).astype(np.float32)
        idf_of_pairs = np.where(frequencies >= _LEAST_ARTICLES, idf, np.float32(0))
        rows = np.zeros(min(self.count, _AT_ONCE), ROW)
        np.array(self._facts, FACTS).tofile(part_file(self._folder, name, FACTS_SUFFIX))
        with part_file(self._folder, name, ROWS_SUFFIX).open("wb") as stream:
            filled = 0
            for fields in self._spooled():
                _fill(rows[filled], fields, idf, idf_of_pairs)
                filled += 1
                if filled == len(rows):
                    stream.write(rows.tobytes())
                    rows[:] = np.zeros((), ROW)
                    filled = 0
            stream.write(rows[:filled].tobytes())
        write_frequencies(self._folder, name, self._own)

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
    idf: NDArray[np.float32],
    idf_of_pairs: NDArray[np.float32],
) -> None:
    title, sketch, (unigrams, bigrams, lead) = fields
    of_terms = _keep(row, "terms", "term_counts", unigrams, idf, TERMS)
    of_pairs = _keep(row, "bigrams", "bigram_counts", bigrams, idf_of_pairs, BIGRAMS)
    _keep(row, "lead", "lead_counts", lead, idf, LEAD)
    row["term_norm"], row["norm"] = of_terms**0.5, (of_terms + of_pairs) ** 0.5
    row["title"][: min(len(title), TITLE)] = title[:TITLE]
    row["sketch"][: min(len(sketch), SKETCH)] = sketch[:SKETCH]
    row["sketch_size"] = min(len(sketch), SKETCH)


def _keep(row: np.void, name: str, counts_name: str, bag: Bag, idf: NDArray[np.float32], most: int) -> float:
    """Keep the `most` telling buckets of the bag, best first; returns the squared length of its whole vector."""
    weights = (1 + np.log(bag.counts.astype(np.float32))) * idf[bag.buckets]
    known = np.flatnonzero(weights > 0)
    best = known[np.argsort(-weights[known], kind="stable")][:most]
    row[name][: len(best)] = bag.buckets[best]
    row[counts_name][: len(best)] = bag.counts[best]
    return float((weights * weights).sum())
