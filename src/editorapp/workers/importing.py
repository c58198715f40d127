"""The import worker: does one long job on an archive (import, rebuild), reports how far it is, and ends."""

import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

from editorapp.archive.importers.records import ImportOptions
from editorapp.archive.importing import ImportReport, Noted, rebuild_index, run_import
from editorapp.archive.store import FILE, Store
from editorapp.article.words import Terms
from editorapp.errors import CancelledError
from editorapp.workers.line_server import Handle, LineServer
from editorapp.workers.protocol import Import, Imported, Message, Progressed, Rebuild, ReportLine

_LEAST_SECONDS = 0.1
"""Between two lines of progress: as often as a person can see."""
_MOST_LINES = 1000
"""Report lines sent to the window; the counts are of all."""


class ImportWorker:
    """Runs the job it is sent.

    `report` tells the window while it works, `stopping` asks whether it should end early, `finish` ends the process.
    """

    def __init__(
        self, report: Callable[[Message], None], stopping: Callable[[], bool], finish: Callable[[], None]
    ) -> None:
        self._report = report
        self._stopping = stopping
        self._finish = finish
        self._terms = Terms()
        self._last = ("", 0.0)

    def handle(self, message: Message) -> Iterator[Message]:
        """The end of the job. Raises ReadAlsoError if it could not be done."""
        if isinstance(message, Import | Rebuild):
            self._finish()
            yield self._import(message) if isinstance(message, Import) else self._rebuild(Path(message.archive))

    def _import(self, job: Import) -> Imported:
        folder = Path(job.archive)
        done = run_import(
            folder,
            [Path(source) for source in job.sources],
            self._terms,
            format_name=job.format,
            options=ImportOptions(frozenset(job.include)),
            progress=self._progress,
            cancelled=self._stopping,
        )
        return _imported(done, _count(folder))

    def _rebuild(self, folder: Path) -> Imported:
        try:
            count = rebuild_index(folder, self._terms, self._progress, self._stopping)
        except CancelledError:
            return Imported(0, 0, 0, 0, _count(folder), cancelled=True)
        return Imported(count, 0, 0, count, count)

    def _progress(self, phase: str, done: int, total: int) -> None:
        now = time.monotonic()
        before, at = self._last
        if phase != before or done == total or now - at >= _LEAST_SECONDS:
            self._last = (phase, now)
            self._report(Progressed(phase, done, total))


def make_import_worker(server: LineServer) -> Handle:
    """The handler of a new import worker."""
    return ImportWorker(server.send, server.stopping, server.finish).handle


def _count(folder: Path) -> int:
    if not (folder / FILE).exists():
        return 0  # nothing was found to import
    with closing(Store(folder)) as store:
        return store.statistics().articles


def _imported(done: ImportReport, articles: int) -> Imported:
    return Imported(
        done.read,
        done.added,
        done.updated,
        done.unchanged,
        articles,
        _lines(done.skipped),
        _lines(done.problems),
        done.cancelled,
    )


def _lines(notes: list[Noted]) -> tuple[ReportLine, ...]:
    return tuple(ReportLine(note.source, note.position, note.reason) for note in notes[:_MOST_LINES])
