"""One archive, open: its store, a snapshot of its index, and the arrays that say which article is which."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from whoosh.index import EmptyIndexError

from editorapp.archive.entry import NO_DAY, code_of
from editorapp.archive.forward import Forward, forward_names, open_forward
from editorapp.archive.index import ArticleIndex, Cancelled, Progress, silent
from editorapp.archive.index_place import index_home
from editorapp.archive.link_graph import make_graph, no_graph
from editorapp.archive.link_table import newest_links, read_links
from editorapp.archive.postings import Postings
from editorapp.archive.stamp import Stamp
from editorapp.archive.store import Store
from editorapp.article.languages import STEMMERS, STOP_WORDS
from editorapp.article.words import Terms
from editorapp.errors import ArchiveError, UnwritableError

Documents = NDArray[np.int64]

LOST_CHANGES = "The archive has lost what was written to it last: the disk did not keep it."
IMPORT_AGAIN = "Import your latest stories again."
_OPENINGS = 3
"""Tries to open an index while another process replaces it."""


@dataclass(frozen=True, slots=True)
class Rows:
    """What ranking must know of every article, in the order of the index's documents.

    `days` are proleptic Gregorian ordinals, NO_DAY where there is no date; `newest` are the dated live documents,
    newest first, and `sorted_days` their days, ascending. `sections` and `languages` are codes (entry.code_of).
    """

    days: NDArray[np.int32]
    sections: NDArray[np.uint32]
    languages: NDArray[np.uint32]
    newest: Documents
    sorted_days: NDArray[np.int32]
    live: Documents
    """Live documents by the store's number, which are `numbers`."""
    numbers: NDArray[np.int64]

    def language_codes(self) -> tuple[str, ...]:
        """The languages of the live articles, the commonest first; "und" for those without a stemmer or stop words."""
        codes, counts = np.unique(self.languages[self.live], return_counts=True)
        known = {code_of(code): code for code in (*STEMMERS, *STOP_WORDS)}
        names = [known.get(int(code), "und") for code in codes[np.argsort(-counts, kind="stable")]]
        return tuple(dict.fromkeys(names))

    def documents_of(self, numbers: Iterable[int]) -> Documents:
        """The documents of those of these articles (the store's numbers) that are here."""
        wanted = np.fromiter(numbers, np.int64)
        if not len(self.numbers) or not len(wanted):
            return np.zeros(0, np.int64)
        at = np.minimum(np.searchsorted(self.numbers, wanted), len(self.numbers) - 1)
        found: Documents = self.live[at[self.numbers[at] == wanted]]
        return found


class Archive:
    """An archive opened for reading. `open_index()` again after another process has committed."""

    def __init__(self, folder: Path, terms: Terms) -> None:
        """Open what is in `folder`.

        Raises ArchiveError if there is no archive, DamagedArchiveError if its store is damaged.
        """
        self.folder = folder
        self.terms = terms
        self.store = Store(folder)
        self.index = ArticleIndex(index_home(folder))
        self.has_lost_changes = self.index.has_outlived(self.store)
        """Whether what was written last is gone, as seen when it was opened; told once, for the index is made anew."""
        self.postings: Postings | None = None
        self.forward: Forward | None = None
        self.rows = _no_rows()
        self.links = no_graph()
        self._opened: Stamp | None = None

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
                try:
                    self._take(stamp)
                except (ArchiveError, OSError, ValueError, EOFError):
                    self.close_index()
                    continue
            return stamp.generation == self.store.generation
        self.close_index()
        return False

    def _take(self, stamp: Stamp) -> None:
        """Open what the stamp is about; segments and forward data that are open already stay open."""
        segments = self.postings.segments if self.postings else ()
        postings = self.index.postings(segments)
        for segment in {*segments} - {*postings.segments}:
            segment.close()
        self.postings = postings
        forward = open_forward(self.index.folder, forward_names(stamp.files), postings.numbers, self.forward)
        # Only a damaged store or index lacks what the other has.
        postings.leave_out(np.flatnonzero(forward.part_of < 0))
        name = newest_links(stamp.files)
        self.forward = forward
        self.rows = _rows(postings, forward)
        links = read_links(self.index.folder / name) if name else None
        self.links = no_graph() if links is None else make_graph(links, postings.numbers, postings.dead)
        self._opened = stamp

    def catch_up(self, progress: Progress, cancelled: Cancelled = lambda: False) -> None:
        """Bring the index to the store and open it (only while holding the writer lock)."""
        self.close_index()
        with self._worded():
            self.index.catch_up(self.store, self.terms, progress, cancelled)
        if not self.open_index():
            self.rebuild(progress, cancelled)

    def take_in(self) -> None:
        """As `catch_up` for a change or two: what is open stays open, and only what is new is opened."""
        is_newest = self.forward is not None and self.index.stamp(self.store) == self._opened
        counted = self.forward.frequencies if self.forward and is_newest else None
        with self._worded():
            self.index.catch_up(self.store, self.terms, silent, lambda: False, counted)
        if not self.open_index():
            self.rebuild(silent)

    def rebuild(self, progress: Progress, cancelled: Cancelled = lambda: False) -> None:
        """Make the index anew and open it (only while holding the writer lock).

        Raises CancelledError; the old index is as it was then.
        """
        self.close_index()
        with self._worded():
            self.index.rebuild(self.store, self.terms, progress, cancelled)
        self.open_index()

    @contextmanager
    def _worded(self) -> Iterator[None]:
        """What the system refuses to the index's files, in words."""
        try:
            yield
        except (OSError, EmptyIndexError) as error:
            why = getattr(error, "strerror", None) or str(error)
            raise UnwritableError(
                f"The index of the archive in {self.folder} could not be written ({why}).",
                "Make some room, or check the folder's rights. The articles are safe.",
            ) from error

    def close_index(self) -> None:
        """Let go of the index's files; needed before anything deletes them."""
        for segment in self.postings.segments if self.postings else ():
            segment.close()
        self.postings, self.forward, self.rows, self.links = None, None, _no_rows(), no_graph()
        self._opened = None

    def close(self) -> None:
        """Let go of everything."""
        self.close_index()
        self.store.close()


def _no_rows() -> Rows:
    days, codes, documents = np.zeros(0, np.int32), np.zeros(0, np.uint32), np.zeros(0, np.int64)
    return Rows(days, codes, codes, documents, days, documents, documents)


def _rows(postings: Postings, forward: Forward) -> Rows:
    days = np.where(postings.dead, NO_DAY, forward.facts["day"])
    live = np.flatnonzero(~postings.dead)
    by_number = live[np.argsort(postings.numbers[live], kind="stable")]
    dated = by_number[days[by_number] != NO_DAY]
    # Most archives are in the order of time already, which a stable sort takes in one go.
    newest = dated[np.argsort(days[dated], kind="stable")][::-1]
    return Rows(
        days=days,
        sections=forward.facts["section"],
        languages=forward.facts["language"],
        newest=newest,
        sorted_days=days[newest[::-1]],
        live=by_number,
        numbers=postings.numbers[by_number],
    )
