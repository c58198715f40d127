"""The bylines, sections and tags of every article in a snapshot of the index, to be found by any part of a name."""

import json
import re
from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray

from editorapp.archive.postings import Postings
from editorapp.archive.search_query import Label
from editorapp.archive.store import Store
from editorapp.article.words import fold
from editorapp.errors import DamagedArchiveError

Mask = NDArray[np.bool_]

_COLUMNS: Mapping[Label, str] = MappingProxyType({"by": "authors", "section": "section", "tag": "tags"})
_BETWEEN_WORDS = re.compile(r"[\W_]+")


class Labels:
    """One kind of label of every article in a snapshot. Reading them takes 0.2 s for 100,000 articles."""

    def __init__(self, store: Store, postings: Postings, label: Label) -> None:
        """Raises DamagedArchiveError if a byline or tags cannot be read."""
        self._label = label
        cells: dict[str, int] = {}
        numbers: list[int] = []
        numbered: list[int] = []
        for number, cell in store.columns("number", _COLUMNS[label]):
            numbers.append(number)
            numbered.append(cells.setdefault(cell, len(cells)))
        # The last cell is that of documents whose article is gone.
        self._cells = [*(_names(cell, label) for cell in cells), ()]
        self._cell_of = np.full(postings.size, len(cells), np.int32)
        live = np.flatnonzero(~postings.dead)
        self._cell_of[live] = np.array(numbered, np.int32)[np.searchsorted(numbers, postings.numbers[live])]
        self._names = frozenset(name for names in self._cells for name in names)

    def matching(self, value: str) -> Mask | None:
        """Which documents have this label; None where `value` has no letter or digit, so says nothing.

        Case, accents and hyphens do not count. A section or tag of exactly this name comes before those that hold it
        as a word, and whole words come before beginnings: `by:hill` is Fiona Hill, and Hillary Jones only without her.
        """
        wanted = _plain(value)
        if not wanted:
            return None
        meant = self._meant(wanted)
        fits = np.array([not meant.isdisjoint(names) for names in self._cells], bool)
        mask: Mask = fits[self._cell_of]
        return mask

    def _meant(self, wanted: str) -> frozenset[str]:
        """The names that are like this one in the nearest way that any is."""
        if self._label != "by" and wanted in self._names:
            return frozenset({wanted})
        ways: tuple[Callable[[str], bool], ...] = (
            lambda name: f" {wanted} " in f" {name} ",
            lambda name: f" {wanted}" in f" {name}",
        )
        for way in ways:
            if found := frozenset(name for name in self._names if way(name)):
                return found
        return frozenset()


def _names(cell: str, label: Label) -> Sequence[str]:
    """The plain names in a cell of the store: a section as it is, others as a JSON list."""
    if label == "section":
        return (_plain(cell),) if cell else ()
    try:
        return tuple(_plain(str(name)) for name in json.loads(cell))
    except (ValueError, TypeError) as error:
        raise DamagedArchiveError(
            "The archive is damaged: the byline or tags of an article cannot be read.",
            "Nothing was changed. Import your latest “archive export” file into a new archive.",
        ) from error


def _plain(name: str) -> str:
    """The words of a name without case, accents and signs."""
    bare = name.casefold() if name.isascii() else fold(name)
    return " ".join(_BETWEEN_WORDS.sub(" ", bare).split())
