"""The jobs of the import worker that look after an archive as a whole: make, verify, export, prepare to delete."""

from pathlib import Path

from editorapp.archive.exporting import export_archive
from editorapp.archive.health import check_archive
from editorapp.archive.index import Cancelled, Progress
from editorapp.archive.making import make_archive
from editorapp.archive.removing import prepare_removal
from editorapp.article.words import Terms
from editorapp.errors import CancelledError, DamagedArchiveError
from editorapp.workers.protocol import (
    ArchiveExported,
    ArchiveMade,
    ExportArchive,
    MakeArchive,
    PrepareRemoval,
    RemovalPrepared,
    Verified,
    Verify,
)

Job = MakeArchive | Verify | ExportArchive | PrepareRemoval
Done = ArchiveMade | Verified | ArchiveExported | RemovalPrepared

_PATIENCE = 5.0
"""Seconds until the window's own workers have let go of an archive that is to be deleted."""


def look_after(job: Job, terms: Terms, progress: Progress, cancelled: Cancelled) -> Done:
    """Do the job; returns how it ended. Raises ReadAlsoError where it could not be done."""
    folder = Path(job.archive)
    if isinstance(job, MakeArchive):
        make_archive(folder, job.name)
        return ArchiveMade(job.archive)
    if isinstance(job, PrepareRemoval):
        paths, is_alone = prepare_removal(folder, _PATIENCE)
        return RemovalPrepared(job.archive, tuple(map(str, paths)), is_alone)
    if isinstance(job, ExportArchive):
        return _export(folder, job.target, progress, cancelled)
    return _verify(folder, terms, progress, cancelled)


def _verify(folder: Path, terms: Terms, progress: Progress, cancelled: Cancelled) -> Verified:
    try:
        found = check_archive(folder, terms, progress, cancelled)
    except CancelledError:
        return Verified(0, "ok", "unchecked", cancelled=True)
    except DamagedArchiveError as error:
        return Verified(0, error.what, "unchecked")
    return Verified(found.articles, found.store, found.index)


def _export(folder: Path, target: str, progress: Progress, cancelled: Cancelled) -> ArchiveExported:
    try:
        done = export_archive(folder, Path(target), progress, cancelled)
    except CancelledError:
        return ArchiveExported(target, 0, cancelled=True)
    return ArchiveExported(target, done.articles, len(done.lost), done.is_damaged)
