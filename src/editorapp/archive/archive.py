"""One archive, open: its store, a snapshot of its index, and the arrays that say which article is which."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from editorapp.archive.index import ArticleIndex, Cancelled, Progress
from editorapp.archive.postings import Postings
from editorapp.archive.stamp import Stamp
from editorapp.archive.store import Store
from editorapp.article.words import Terms
from editorapp.errors import ArchiveError

NO_DAY = 0
"""The day of an article without a date: before every other, so it never counts as recent."""
_OPENINGS = 3
"""Tries to open an index while another process replaces it."""
_KEPT_TITLES = 50_000
"""Headlines whose terms are remembered: about 30 MB."""


@dataclass(frozen=True, slots=True)
class Rows:
    """What ranking must know of every article, in the order of Whoosh's documents; deleted ones are blank.

    `days` are proleptic Gregorian ordinals, NO_DAY where there is no date; `sorted_days` are those of dated articles.
    """

    ids: tuple[str, ...]
    titles: tuple[str, ...]
    canonical: tuple[str, ...]
    days: NDArray[np.int32]
    sorted_days: NDArray[np.int32]
    languages: tuple[str, ...]
    document_of: Mapping[int, int]
    """Store number to document."""
    by_id: Mapping[str, int]
    by_address: Mapping[str, tuple[int, ...]]
    """Article id, and canonical address, to documents."""


@dataclass(frozen=True, slots=True)
class Links:
    """The edges between articles that are here: document `sources[n]` links to `targets[n]`."""

    sources: NDArray[np.int64]
    targets: NDArray[np.int64]


class Archive:
    """An archive opened for reading. `open_index()` again after another process has committed."""

    def __init__(self, folder: Path, terms: Terms) -> None:
        """Open what is in `folder`.

        Raises ArchiveError if there is no archive, DamagedArchiveError if its store is damaged.
        """
        self.folder = folder
        self.terms = terms
        self.store = Store(folder)
        self.index = ArticleIndex(folder)
        self.postings: Postings | None = None
        self.rows = _no_rows()
        self.links = _no_links()
        self._opened: Stamp | None = None
        self._title_terms: dict[int, frozenset[str]] = {}

    @property
    def current(self) -> bool:
        """Whether the index is whole and has reached the store."""
        stamp = self.index.stamp(self.store)
        return stamp is not None and stamp.generation == self.store.generation

    def open_index(self) -> bool:
        """Take a snapshot of the index as it is now; False if it is behind the store or cannot be opened.

        An index that is only behind answers all the same; otherwise `postings` is None. One that has not changed since
        stays open, with its caches.
        """
        for _ in range(_OPENINGS):
            stamp = self.index.stamp(self.store)
            if stamp is None:
                continue
            if stamp != self._opened:
                self.close_index()
                try:
                    self.postings = Postings(self.index.reader())
                except ArchiveError:
                    continue
                self.rows = _read_rows(self.store, self.postings)
                self.links = _read_links(self.store, self.rows)
                self._opened = stamp
            return stamp.generation == self.store.generation
        self.close_index()
        return False

    def catch_up(self, progress: Progress, cancelled: Cancelled = lambda: False) -> None:
        """Bring the index to the store and open it (only while holding the writer lock)."""
        self.close_index()
        self.index.catch_up(self.store, self.terms, progress, cancelled)
        if not self.open_index():
            self.rebuild(progress, cancelled)

    def rebuild(self, progress: Progress, cancelled: Cancelled = lambda: False) -> None:
        """Make the index anew and open it (only while holding the writer lock).

        Raises CancelledError; the old index is as it was then.
        """
        self.close_index()
        self.index.rebuild(self.store, self.terms, progress, cancelled)
        self.open_index()

    def title_terms(self, document: int) -> frozenset[str]:
        """The terms of this article's headline."""
        found = self._title_terms.get(document)
        if found is None:
            if len(self._title_terms) >= _KEPT_TITLES:
                self._title_terms.clear()
            found = frozenset(self.terms.of(self.rows.titles[document], self.rows.languages[document]))
            self._title_terms[document] = found
        return found

    def close_index(self) -> None:
        """Let go of the index's files; needed before anything deletes them."""
        if self.postings:
            self.postings.close()
        self.postings, self.rows, self.links = None, _no_rows(), _no_links()
        self._opened = None
        self._title_terms.clear()

    def close(self) -> None:
        """Let go of everything."""
        self.close_index()
        self.store.close()


def day_of(date: str) -> int:
    """The ordinal of an ISO date or time's day, NO_DAY if there is none."""
    try:
        return datetime.date.fromisoformat(date[:10]).toordinal()
    except ValueError:
        return NO_DAY


def _no_rows() -> Rows:
    none = np.zeros(0, np.int32)
    return Rows((), (), (), none, none, (), {}, {}, {})


def _no_links() -> Links:
    return Links(np.zeros(0, np.int64), np.zeros(0, np.int64))


def _read_rows(store: Store, postings: Postings) -> Rows:
    columns = {row[0]: row[1:] for row in store.columns("number", "id", "title", "canonical", "published", "lang")}
    blank = ("", "", "", "", "")
    numbers = postings.numbers.tolist()
    # Only a damaged store lacks what the index has.
    postings.leave_out([document for document, number in enumerate(numbers) if number not in columns])
    cells = [blank if postings.dead[n] else columns[number] for n, number in enumerate(numbers)]
    live = [document for document in range(postings.size) if not postings.dead[document]]
    days = np.array([day_of(str(cell[3])) for cell in cells], np.int32)
    by_address: dict[str, tuple[int, ...]] = {}
    for document in live:
        if address := cells[document][2]:
            by_address[address] = (*by_address.get(address, ()), document)
    return Rows(
        ids=tuple(cell[0] for cell in cells),
        titles=tuple(cell[1] for cell in cells),
        canonical=tuple(cell[2] for cell in cells),
        days=days,
        sorted_days=np.sort(days[days != NO_DAY]),
        languages=tuple(cell[4] for cell in cells),
        document_of={numbers[document]: document for document in live},
        by_id={cells[document][0]: document for document in live},
        by_address=by_address,
    )


def _read_links(store: Store, rows: Rows) -> Links:
    where = rows.document_of
    pairs = [(where[s], where[t]) for s, t in store.edge_pairs() if s in where and t in where]
    return Links(np.array([s for s, _ in pairs], np.int64), np.array([t for _, t in pairs], np.int64))
