"""Makes an archive's files small again: what was replaced leaves room in the store, and parts of the index."""

import os
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path

from editorapp.archive.archive import Archive
from editorapp.archive.forward import forward_names
from editorapp.archive.index import Cancelled, Progress, silent
from editorapp.archive.locking import write_lock
from editorapp.archive.stamp import read_stamp
from editorapp.article.words import Terms

_PATIENCE = 5.0
"""Seconds to wait for another process that is writing."""


@dataclass(frozen=True, slots=True)
class Sizes:
    """Bytes of all files of an archive before and after."""

    before: int
    after: int

    @property
    def gained(self) -> int:
        """Bytes given back to the disk."""
        return max(self.before - self.after, 0)


def compact_archive(
    folder: Path, terms: Terms, progress: Progress = silent, cancelled: Cancelled = lambda: False
) -> Sizes:
    """Write the store anew, and the index as one segment; nothing that can be asked changes.

    Raises CancelledError (what is not yet written anew stays as it was), BusyArchiveError if another process writes for
    more than 5 seconds, UnwritableError if the disk has no room for it, DamagedArchiveError, and as `Archive`.
    """
    with closing(Archive(folder, terms)) as archive, write_lock(folder, _PATIENCE):
        before = bytes_in(folder)
        progress("compacting", 0, 0)
        archive.store.say_if_damaged(archive.store.check())
        archive.store.compact(cancelled)
        if not archive.open_index() or _is_in_parts(archive):
            archive.rebuild(progress, cancelled)
        archive.close_index()
        return Sizes(before, bytes_in(folder))


def bytes_in(folder: Path) -> int:
    """The size of all files; one that is removed meanwhile has none."""
    total = 0
    for parent, _, names in os.walk(folder):
        for name in names:
            with suppress(FileNotFoundError):
                total += (Path(parent) / name).stat().st_size
    return total


def _is_in_parts(archive: Archive) -> bool:
    """Whether the index has more than one segment or part, or articles that were replaced."""
    stamp, postings = read_stamp(archive.index.folder), archive.postings
    if stamp is None or postings is None:
        return True
    return len(postings.segments) > 1 or len(forward_names(stamp.files)) > 1 or bool(postings.dead.any())
