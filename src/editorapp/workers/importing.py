"""The import worker: does one long job on an archive (import, rebuild, evaluate), reports how far it is, and ends."""

import datetime
import time
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from pathlib import Path

from editorapp.archive.importers.records import ImportOptions
from editorapp.archive.importing import ImportReport, Noted, opened, rebuild_index, run_import
from editorapp.archive.store import FILE, Store
from editorapp.article.words import Terms
from editorapp.errors import CancelledError
from editorapp.suggest.learning import learn_if_due, measure_archive
from editorapp.suggest.time_words import load_time_words
from editorapp.workers.line_server import Handle, LineServer
from editorapp.workers.protocol import Evaluate, Evaluated, Import, Imported, Message, Progressed, Rebuild, ReportLine
from editorapp.workspace.paths import find_paths

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
        if isinstance(message, Import | Rebuild | Evaluate):
            self._finish()
            if isinstance(message, Import):
                yield self._import(message)
            elif isinstance(message, Rebuild):
                yield self._rebuild(Path(message.archive))
            else:
                yield self._evaluate(Path(message.archive))

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
        self._learn(folder)
        return _imported(done, _count(folder))

    def _rebuild(self, folder: Path) -> Imported:
        try:
            count = rebuild_index(folder, self._terms, self._progress, self._stopping)
        except CancelledError:
            return Imported(0, 0, 0, 0, _count(folder), cancelled=True)
        return Imported(count, 0, 0, count, count)

    def _evaluate(self, folder: Path) -> Evaluated:
        times = load_time_words(find_paths().resources / "time")
        try:
            with opened(folder, self._terms, self._progress) as archive:
                day = datetime.date.today().isoformat()
                found = measure_archive(archive, times, day, self._progress, self._stopping)
        except CancelledError:
            return Evaluated(0, cancelled=True)
        return Evaluated(found.drafts)

    def _learn(self, folder: Path) -> None:
        """Fit the archive's own weights if it has new links enough; a stop leaves the old ones."""
        if (folder / FILE).exists():
            times = load_time_words(find_paths().resources / "time")
            with suppress(CancelledError), opened(folder, self._terms) as archive:
                learn_if_due(archive, times, datetime.date.today().isoformat(), self._progress, self._stopping)

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
