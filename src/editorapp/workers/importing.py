"""The import worker: does one long job on an archive, reports how far it is, and ends.

Jobs are to import, update, rebuild, catch up, compact and evaluate, to look into sources before they are imported, and
to look after an archive as a whole (upkeep).
"""

import datetime
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path

from editorapp.archive.compacting import bytes_in, compact_archive
from editorapp.archive.import_report import ImportReport, Noted
from editorapp.archive.importers.records import ImportOptions
from editorapp.archive.importing import run_import, run_update
from editorapp.archive.index_place import index_lock
from editorapp.archive.opening import catch_up, opened, rebuild_index
from editorapp.archive.previewing import preview
from editorapp.archive.store import FILE
from editorapp.archive.summing_up import count_articles
from editorapp.article.statistics import count_words
from editorapp.article.words import Terms
from editorapp.errors import CancelledError
from editorapp.suggest.learning import learn_if_due, measure_archive
from editorapp.suggest.time_words import load_time_words
from editorapp.workers import upkeep
from editorapp.workers.line_server import Handle, LineServer
from editorapp.workers.protocol import (
    ArticlePreviewed,
    CatchUp,
    Compact,
    Compacted,
    Evaluate,
    Evaluated,
    FormatFound,
    Import,
    Imported,
    Message,
    Preview,
    Previewed,
    Progressed,
    Publish,
    Rebuild,
    RemovedLine,
    ReportLine,
    Update,
)
from editorapp.workers.publishing import publish
from editorapp.workspace.paths import find_paths

_LEAST_SECONDS = 0.1
"""Between two lines of progress: as often as a person can see."""
_MOST_LINES = 1000
"""Report lines sent to the window; the counts are of all."""
_MOST_TOLD = 200
"""Problems told while the import runs; all others come with its end."""
_PATIENCE = 5.0
"""Seconds to wait for a moment's writing of another process."""


class ImportWorker:
    """Runs the job it is sent.

    `tell` tells the window while it works, `stopping` asks whether it should end early, `finish` ends the process,
    `removing` says whether what it has added shall go when it is stopped.
    """

    def __init__(
        self,
        tell: Callable[[Message], None],
        stopping: Callable[[], bool],
        finish: Callable[[], None],
        removing: Callable[[], bool] = lambda: False,
    ) -> None:
        self._tell = tell
        self._stopping = stopping
        self._finish = finish
        self._removing = removing
        self._terms = Terms()
        self._report = ImportReport()
        self._last = ("", 0.0)
        self._told = 0

    def handle(self, message: Message) -> Iterator[Message]:
        """The end of the job. Raises ReadAlsoError if it could not be done."""
        if isinstance(message, Publish):
            self._finish()
            yield publish(message, self._terms)
        elif isinstance(message, Import | Update | Preview | Rebuild | CatchUp | Compact | Evaluate | upkeep.Job):
            self._finish()
            yield self._do(message)

    def _do(self, job: Import | Update | Preview | Rebuild | CatchUp | Compact | Evaluate | upkeep.Job) -> Message:
        if isinstance(job, upkeep.Job):
            return upkeep.look_after(job, self._terms, self._progress, self._stopping)
        if isinstance(job, Import | Update):
            return self._import(job)
        if isinstance(job, Preview):
            return self._preview(job)
        if isinstance(job, Evaluate):
            return self._evaluate(Path(job.archive))
        if isinstance(job, Compact):
            return self._compact(Path(job.archive))
        return self._index(Path(job.archive), anew=isinstance(job, Rebuild))

    def _import(self, job: Import | Update) -> Imported:
        folder = Path(job.archive)
        if isinstance(job, Update):
            run_update(
                folder,
                self._terms,
                progress=self._progress,
                cancelled=self._stopping,
                removing=self._removing,
                patience=_PATIENCE,
                report=self._report,
            )
        else:
            run_import(
                folder,
                [Path(source) for source in job.sources],
                self._terms,
                format_name=job.format,
                options=ImportOptions(frozenset(job.include), job.date_order),
                progress=self._progress,
                cancelled=self._stopping,
                removing=self._removing,
                patience=_PATIENCE,
                report=self._report,
            )
        if self._report.is_indexed and not self._stopping():
            self._learn(folder)
        return _imported(self._report, count_articles(folder))

    def _preview(self, job: Preview) -> Previewed:
        options = ImportOptions(frozenset(job.include), job.date_order)
        found = preview([Path(source) for source in job.sources], job.format, options, self._stopping)
        articles = tuple(
            ArticlePreviewed(
                article.title,
                article.published,
                article.published_guessed,
                article.authors,
                article.section,
                count_words(article.body),
                len(article.images),
                len(article.edges),
                article.source,
            )
            for article in found.articles
        )
        formats = tuple(FormatFound(*counted) for counted in found.formats)
        return Previewed(formats, articles, _lines(found.problems), found.asks_date_order)

    def _index(self, folder: Path, *, anew: bool) -> Imported:
        try:
            if anew:
                count = rebuild_index(folder, self._terms, self._progress, self._stopping)
            else:
                with index_lock(folder, _PATIENCE) as may_write:
                    count = catch_up(
                        folder, self._terms, self._progress, self._stopping, mends=True, resolves=may_write
                    )
        except CancelledError:
            return Imported(0, 0, 0, 0, count_articles(folder), cancelled=True, is_indexed=False)
        return Imported(count, 0, 0, count, count)

    def _compact(self, folder: Path) -> Compacted:
        try:
            sizes = compact_archive(folder, self._terms, self._progress, self._stopping)
        except CancelledError:
            size = bytes_in(folder)
            return Compacted(size, size, cancelled=True)
        return Compacted(sizes.before, sizes.after)

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
                day = datetime.date.today().isoformat()
                learn_if_due(archive, times, day, self._progress, self._stopping)

    def _progress(self, phase: str, done: int, total: int) -> None:
        now = time.monotonic()
        before, at = self._last
        if phase != before or done == total or now - at >= _LEAST_SECONDS:
            self._last = (phase, now)
            report = self._report
            known = report.unchanged + report.updated
            fresh = _lines(report.problems[self._told : _MOST_TOLD])
            self._told += len(fresh)
            self._tell(Progressed(phase, done, total, report.added, known, len(report.problems), fresh))


def make_import_worker(server: LineServer) -> Handle:
    """The handler of a new import worker."""
    return ImportWorker(server.send, server.stopping, server.finish, server.removing).handle


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
        tuple(RemovedLine(gone.id, gone.title, gone.rule, gone.text) for gone in done.removed[:_MOST_LINES]),
        _lines(done.vanished),
        len(done.skipped),
        len(done.problems),
        len(done.removed),
        len(done.vanished),
        done.is_indexed,
        done.sources,
    )


def _lines(notes: Sequence[Noted]) -> tuple[ReportLine, ...]:
    return tuple(ReportLine(note.source, note.position, note.reason, note.id) for note in notes[:_MOST_LINES])
