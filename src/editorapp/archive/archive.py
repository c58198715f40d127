"""One archive, open: its store, a snapshot of its index, and the arrays that say which article is which."""

import datetime
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from editorapp.archive.index import ArticleIndex, Progress
from editorapp.archive.postings import Postings
from editorapp.archive.store import Store
from editorapp.article.words import Terms
from editorapp.errors import ArchiveError

NO_DAY = 0
"""The day of an article without a date: before every other, so it never counts as recent."""


@dataclass(frozen=True, slots=True)
class Rows:
    """What ranking must know of every article, in the order of Whoosh's documents.

    `days` are proleptic Gregorian ordinals, NO_DAY where there is no date.
    """

    ids: tuple[str, ...]
    titles: tuple[str, ...]
    canonical: tuple[str, ...]
    days: NDArray[np.int32]
    languages: tuple[str, ...]
    document_of: dict[int, int]
    """Store number to document."""


@dataclass(frozen=True, slots=True)
class Links:
    """The edges between articles that are here: documents `sources[n]` links to `targets[n]`, in words `anchors[n]`."""

    sources: NDArray[np.int64]
    targets: NDArray[np.int64]
    anchors: tuple[str, ...]


class Archive:
    """An archive opened for reading. `reopen()` after another process has committed."""

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

    @property
    def current(self) -> bool:
        """Whether the index is whole and has reached the store."""
        stamp = self.index.stamp()
        return stamp is not None and stamp.generation == self.store.generation

    def open_index(self) -> bool:
        """Take a snapshot of the index as it is now; False if it must be rebuilt first."""
        self.close_index()
        if not self.current:
            return False
        try:
            self.postings = Postings(self.index.reader())
        except ArchiveError:
            self.index.remove()
            return False
        self.rows = _read_rows(self.store, self.postings)
        self.links = _read_links(self.store, self.rows)
        return True

    def catch_up(self, progress: Progress, cancelled: Callable[[], bool] = lambda: False) -> None:
        """Bring the index to the store and open it (only where this process may write)."""
        self.close_index()
        self.index.catch_up(self.store, self.terms, progress, cancelled)
        if not self.open_index():
            self.index.catch_up(self.store, self.terms, progress, cancelled)
            self.open_index()

    def close_index(self) -> None:
        """Let go of the index's files; needed before anything deletes them."""
        if self.postings:
            self.postings.close()
        self.postings, self.rows, self.links = None, _no_rows(), _no_links()

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
    return Rows((), (), (), np.zeros(0, np.int32), (), {})


def _no_links() -> Links:
    return Links(np.zeros(0, np.int64), np.zeros(0, np.int64), ())


def _read_rows(store: Store, postings: Postings) -> Rows:
    columns = {row[0]: row[1:] for row in store.columns("number", "id", "title", "canonical", "published", "lang")}
    blank = ("", "", "", "", "")
    cells = [columns.get(int(number), blank) for number in postings.numbers]
    return Rows(
        ids=tuple(str(cell[0]) for cell in cells),
        titles=tuple(str(cell[1]) for cell in cells),
        canonical=tuple(str(cell[2]) for cell in cells),
        days=np.array([day_of(str(cell[3])) for cell in cells], np.int32),
        languages=tuple(str(cell[4]) for cell in cells),
        document_of={
            int(number): document for document, number in enumerate(postings.numbers) if not postings.dead[document]
        },
    )


def _read_links(store: Store, rows: Rows) -> Links:
    where = rows.document_of
    pairs = [(where[s], where[t], words) for s, t, words in store.edge_pairs() if s in where and t in where]
    return Links(
        np.array([s for s, _, _ in pairs], np.int64),
        np.array([t for _, t, _ in pairs], np.int64),
        tuple(words for _, _, words in pairs),
    )
