"""An archive made ready to be asked: its index caught up with its store, or made anew."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from editorapp.archive.archive import Archive
from editorapp.archive.index import Cancelled, Progress, silent
from editorapp.archive.index_place import index_lock
from editorapp.archive.store import Store
from editorapp.article.words import Terms
from editorapp.errors import BusyArchiveError, UnwritableError

_PATIENCE = 10.0
"""Seconds to wait for another process that is making the same index."""


@contextmanager
def opened(folder: Path, terms: Terms, progress: Progress = silent) -> Iterator[Archive]:
    """The archive, ready to be asked; an index that is missing, torn or behind is mended first.

    While another process writes, an index that is only behind is used as it is.
    Raises as `Archive`, and BusyArchiveError if there is nothing to use yet.
    """
    with closing(Archive(folder, terms)) as archive:
        if not archive.open_index():
            _mend(archive, progress)
        yield archive


def rebuild_index(folder: Path, terms: Terms, progress: Progress = silent, cancelled: Cancelled = lambda: False) -> int:
    """Make the index anew from the store; returns how many articles it holds.

    Raises CancelledError (the old index stays), and as `Archive` and `write_lock`.
    """
    with closing(Archive(folder, terms)) as archive, index_lock(folder) as may_write:
        if may_write:
            resolve_edges(archive.store, progress)
        archive.rebuild(_rebuilding(progress), cancelled)
        return archive.postings.live if archive.postings else 0


def catch_up(
    folder: Path,
    terms: Terms,
    progress: Progress = silent,
    cancelled: Cancelled = lambda: False,
    *,
    mends: bool = False,
    resolves: bool = True,
) -> int:
    """Bring the index up to its store (by who holds the writer lock); returns how many articles it holds.

    `mends`: there was an index; if it must be made anew, the progress says so. `resolves`: the store may be written.
    Raises CancelledError (the old index stays), and as `Archive`.
    """
    with closing(Archive(folder, terms)) as archive:
        if resolves:
            resolve_edges(archive.store, progress)
        archive.catch_up(_mending(archive, progress) if mends else progress, cancelled)
        return archive.postings.live if archive.postings else 0


def resolve_edges(store: Store, progress: Progress) -> None:
    """Tie open links to the articles that are here by now."""
    progress("linking", 0, 0)
    with store.writing():
        store.resolve_edges()


def _mending(archive: Archive, progress: Progress) -> Progress:
    """The Progress of an index that is caught up, or made anew where it cannot be trusted."""
    return _rebuilding(progress) if archive.index.stamp(archive.store) is None else progress


def _rebuilding(progress: Progress) -> Progress:
    """The Progress of an index that is made anew: its phase has a name of its own."""
    return lambda phase, done, total: progress("rebuilding" if phase == "indexing" else phase, done, total)


def _mend(archive: Archive, progress: Progress) -> None:
    behind = archive.postings is not None
    try:
        with index_lock(archive.folder, wait=0 if behind else _PATIENCE) as may_write:
            if may_write:
                resolve_edges(archive.store, progress)  # an import that was killed has not come to it
            archive.catch_up(_mending(archive, progress))
    except (BusyArchiveError, UnwritableError):
        if not behind:
            raise
