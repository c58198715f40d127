"""Forward data: about a kilobyte for each article, from which candidates are compared with a draft without its text.

It lies beside the index in parts whose files are never changed: of `forward-N`, `.facts` and `.rows` hold a FACTS and
a ROW record for each article, `.df` says in how many of them each bucket occurs. An article's newest record counts.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from editorapp.archive.hashing import BUCKETS

TERMS, BIGRAMS, TITLE, LEAD = 96, 64, 12, 56
"""Buckets kept of each article, the most telling first: with 160 and 96 nDCG gains .003 (research: ranking §1)."""
SKETCH = 64

FACTS = np.dtype(
    [
        ("number", np.int64),
        ("day", np.int32),
        ("section", np.uint32),
        ("language", np.uint32),
        ("length", np.float32),
        ("lead_length", np.float32),
    ]
)
"""What is read of every article when an archive is opened; `number` is the store's, see entry.Entry for the rest."""

ROW = np.dtype(
    [
        ("term_norm", np.float32),
        ("norm", np.float32),
        ("terms", np.int32, TERMS),
        ("bigrams", np.int32, BIGRAMS),
        ("title", np.int32, TITLE),
        ("lead", np.int32, LEAD),
        ("term_counts", np.uint8, TERMS),
        ("bigram_counts", np.uint8, BIGRAMS),
        ("lead_counts", np.uint8, LEAD),
        ("sketch", np.uint32, SKETCH),
        ("sketch_size", np.uint32),
    ]
)
"""What is read of candidates only: `norm` is the length of the article's vector of terms and bigrams, `term_norm` that
of its terms alone; 0 fills up what is shorter."""
FACTS_SUFFIX, ROWS_SUFFIX, DF_SUFFIX = ".facts", ".rows", ".df"
_PREFIX = "forward-"

Rows = NDArray[np.void]
Frequencies = NDArray[np.int32]


@dataclass(frozen=True, slots=True)
class Part:
    """The records of one part: `facts` in memory, `rows` mapped; `mark` tells its file from another of its name."""

    name: str
    mark: tuple[int, int]
    facts: NDArray[np.void]
    rows: Rows


@dataclass(frozen=True, slots=True)
class Forward:
    """The forward data of a snapshot: `facts` has an item for each of its documents, blank where there is none."""

    parts: tuple[Part, ...]
    part_of: NDArray[np.int32]
    row_of: NDArray[np.int64]
    """Each document's part (-1: none) and the row in it."""
    facts: NDArray[np.void]
    frequencies: Frequencies
    """In how many articles each bucket occurs, replaced versions included: shape (BUCKETS,)."""

    def rows(self, documents: NDArray[np.int64]) -> Rows:
        """The records of these documents, copied; blank where there is none."""
        found = np.zeros(len(documents), ROW)
        owner = self.part_of[documents]
        for number in np.unique(owner[owner >= 0]).tolist():
            chosen = np.flatnonzero(owner == number)
            found[chosen] = self.parts[number].rows[self.row_of[documents[chosen]]]
        return found


def forward_names(names: Iterable[str]) -> list[str]:
    """The stems of the forward parts among these names of files, oldest first."""
    found = (name for name in names if name.startswith(_PREFIX) and name.endswith(FACTS_SUFFIX))
    return sorted(name.removesuffix(FACTS_SUFFIX) for name in found)


def forward_name(generation: int, *, joined: bool = False) -> str:
    """The stem of the part made for this generation of the store; stems sort by age."""
    return f"{_PREFIX}{generation:012d}{'-joined' if joined else ''}"


def part_file(folder: Path, name: str, suffix: str) -> Path:
    """One of a part's files."""
    return folder / f"{name}{suffix}"


def write_frequencies(folder: Path, name: str, frequencies: Frequencies, used: NDArray[np.intp] | None = None) -> None:
    """Write in how many articles of a part each bucket occurs: all buckets, or as pairs if few do.

    `used` are the buckets that occur, if they are known.
    """
    used = np.flatnonzero(frequencies) if used is None else used
    kept = frequencies if 2 * len(used) > BUCKETS else np.stack([used.astype(np.int32), frequencies[used]])
    with part_file(folder, name, DF_SUFFIX).open("wb") as stream:
        np.save(stream, kept, allow_pickle=False)


def read_frequencies(folder: Path, names: Iterable[str]) -> Frequencies:
    """In how many articles of these parts each bucket occurs. Raises OSError or ValueError for a torn file."""
    total = np.zeros(BUCKETS, np.int32)
    _add_frequencies(total, folder, names)
    return total


def _add_frequencies(total: Frequencies, folder: Path, names: Iterable[str]) -> None:
    for found in [np.load(part_file(folder, name, DF_SUFFIX), allow_pickle=False) for name in names]:
        if found.ndim == 1:
            total += found
        else:
            total[found[0]] += found[1]


def read_facts(folder: Path, name: str) -> NDArray[np.void]:
    """A part's facts. Raises OSError for a missing file."""
    return np.fromfile(part_file(folder, name, FACTS_SUFFIX), FACTS)


def open_forward(folder: Path, names: Sequence[str], numbers: NDArray[np.int64], kept: Forward | None) -> Forward:
    """The forward data of a snapshot with these documents (the store's numbers).

    `kept` is that of an older snapshot, which ends here: if its parts are the first of `names`, they are not read
    again, and its table of frequencies is taken over. Raises OSError or ValueError for a torn file.
    """
    old = kept.parts if kept and _are_first(kept.parts, folder, names) else ()
    parts = (*old, *(_open_part(folder, name) for name in names[len(old) :]))
    frequencies = kept.frequencies if kept and old else np.zeros(BUCKETS, np.int32)
    _add_frequencies(frequencies, folder, names[len(old) :])
    begun = len(kept.facts) if kept and old and np.array_equal(kept.facts["number"], numbers[: len(kept.facts)]) else 0
    part_of, row_of = _places([part.facts["number"] for part in parts], numbers[begun:])
    facts = np.zeros(len(numbers) - begun, FACTS)
    for place, part in enumerate(parts):
        here = np.flatnonzero(part_of == place)
        facts[here] = part.facts[row_of[here]]
    if kept and begun:
        # Nothing but new documents at the end: the ones before them are where they were.
        part_of = np.concatenate([kept.part_of, part_of])
        row_of, facts = np.concatenate([kept.row_of, row_of]), np.concatenate([kept.facts, facts])
    return Forward(parts, part_of, row_of, facts, frequencies)


def join_parts(folder: Path, names: Sequence[str], joined: str) -> None:
    """Make one part of several, oldest first; they stay. Raises OSError or ValueError as `open_forward`."""
    for suffix in (FACTS_SUFFIX, ROWS_SUFFIX):
        with part_file(folder, joined, suffix).open("wb") as stream:
            for name in names:
                stream.write(part_file(folder, name, suffix).read_bytes())
    write_frequencies(folder, joined, read_frequencies(folder, names))


def remove_part(folder: Path, name: str) -> None:
    """Delete a part's files."""
    for suffix in (FACTS_SUFFIX, ROWS_SUFFIX, DF_SUFFIX):
        part_file(folder, name, suffix).unlink(missing_ok=True)


def is_part_of_forward(name: str) -> bool:
    """Whether a file of this name is forward data."""
    return name.startswith(_PREFIX) and name.endswith((FACTS_SUFFIX, ROWS_SUFFIX, DF_SUFFIX))


def _are_first(parts: Sequence[Part], folder: Path, names: Sequence[str]) -> bool:
    """Whether these parts are the first of `names`, and from the files that are there now."""
    there = [(name, _mark(folder, name)) for name in names[: len(parts)]]
    return [(part.name, part.mark) for part in parts] == there


def _mark(folder: Path, name: str) -> tuple[int, int]:
    about = part_file(folder, name, ROWS_SUFFIX).stat()
    return about.st_ino, about.st_mtime_ns


def _open_part(folder: Path, name: str) -> Part:
    path, facts = part_file(folder, name, ROWS_SUFFIX), read_facts(folder, name)
    if path.stat().st_size != len(facts) * ROW.itemsize:
        raise ValueError(f"{path.name} has another number of records than its facts")
    rows = np.asarray(np.memmap(path, ROW, mode="r")) if len(facts) else np.zeros(0, ROW)
    return Part(name, _mark(folder, name), facts, rows)


def _places(
    parts: Sequence[NDArray[np.int64]], numbers: NDArray[np.int64]
) -> tuple[NDArray[np.int32], NDArray[np.int64]]:
    """Each document's part and row: the newest record with its number."""
    owner, row = np.full(len(numbers), -1, np.int32), np.zeros(len(numbers), np.int64)
    for place, held in enumerate(parts):
        if not len(held):
            continue
        order = np.arange(len(held)) if (held[1:] > held[:-1]).all() else np.argsort(held, kind="stable")
        ordered = held[order]
        at = np.minimum(np.searchsorted(ordered, numbers, side="right") - 1, len(held) - 1)
        found = (at >= 0) & (ordered[at] == numbers)
        owner[found], row[found] = place, order[at[found]]
    return owner, row
