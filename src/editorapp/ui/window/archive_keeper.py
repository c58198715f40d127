"""Keeps an archive in use: opens it, has the import worker make or mend it, and tells everybody how that goes."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from editorapp.ui.kit.worker_client import WorkerClient
from editorapp.ui.window.archive_job import ArchiveJob, Tended, Wish
from editorapp.ui.window.archive_mending import MEND_DELAYS, Mending
from editorapp.workers.protocol import (
    ArchiveOpened,
    Cancel,
    CatchUp,
    Committed,
    Compacted,
    Configure,
    Evaluate,
    Evaluated,
    Failed,
    Import,
    Imported,
    Pause,
    Rebuild,
    Resume,
    SettingValue,
    Update,
)


class ArchiveKeeper(QObject):
    """The archive worker reads; whatever must be written is a job of its own, one at a time."""

    freed = Signal()
    """A job has ended; the next one may run already."""
    opened = Signal(object)
    """An ArchiveOpened: this archive answers from now on, or says why it cannot."""
    progressed = Signal(object)
    """A Progressed of the running job; the first comes as soon as it starts."""
    silent = Signal()
    """The running job has not said anything for a while."""
    imported = Signal(object, object)
    """The Imported of a job that somebody asked for, and the folder of its archive."""
    failed = Signal(object)
    """The Failed of a job that could not be done, or of an archive that could not be opened."""
    measuring = Signal(object)
    """A Progressed of a running evaluation; the first comes as soon as it starts."""
    evaluated = Signal(object)
    """The Evaluated of an evaluation: its figures are in the archive's details now."""
    evaluation_failed = Signal(object)
    """The Failed of an evaluation."""

    tending = Signal(object)
    """A Progressed of a job that looks after an archive; the first comes as soon as it starts."""
    tended = Signal(object, object)
    """The Tended of such a job, or the Imported of a rebuild, and the folder of its archive."""
    tending_failed = Signal(object, object)
    """The Failed of such a job, and the folder of its archive."""

    def __init__(
        self,
        reader: WorkerClient,
        make_job: Callable[[], WorkerClient],
        starter: Path,
        starter_archive: Path,
        parent: QObject | None = None,
        mend_delays: Sequence[float] = MEND_DELAYS,
    ) -> None:
        """`make_job` makes a client for one import worker; `starter` are the articles of the starter archive."""
        super().__init__(parent)
        self._reader = reader
        self._make_job = make_job
        self._starter = starter
        self._starter_archive = starter_archive
        self._mending = Mending(starter, starter_archive, mend_delays)
        self._settings: Mapping[str, SettingValue] = {}
        self._job: ArchiveJob | None = None
        self._waiting: Wish | None = None
        self._later = QTimer(self, singleShot=True)
        self._later.timeout.connect(self._open_again)
        self.folder = starter_archive
        reader.received.connect(self._take)

    @property
    def busy(self) -> bool:
        """Whether a job runs."""
        return self._job is not None

    @property
    def job_folder(self) -> Path | None:
        """The archive that the running job is about."""
        return self._job.folder if self._job else None

    @property
    def wish(self) -> Wish | None:
        """What the running job was asked for, unless it mends, which nobody asked for."""
        return self._job.wish if self._job and not self._job.mends else None

    def open(self, folder: Path, settings: Mapping[str, SettingValue]) -> None:
        """Use this archive from now on, with these settings."""
        self.folder = folder
        self._settings = settings
        self._open_again()

    def look_again(self, seconds: float) -> None:
        """Open the archive once more after this time: its disk may be back."""
        self._later.start(round(1000 * seconds))

    def ask(self, wish: Wish) -> bool:
        """Do what somebody asks for; False while another job runs. A mending gives way to it."""
        if self._job is None:
            self._start(wish, mends=False)
        elif self._job.mends and self._waiting is None:
            self._waiting = wish
            self.cancel()
        else:
            return False
        return True

    def install_starter(self) -> bool:
        """Read the starter articles into the starter archive; False while another job runs."""
        return self.ask(Import((str(self._starter),), str(self._starter_archive)))

    def update(self) -> bool:
        """Read what has changed in the archive's sources; False while another job runs."""
        return self.ask(Update(str(self.folder)))

    def rebuild(self) -> bool:
        """Make the index anew from the store; False while another job runs."""
        return self.ask(Rebuild(str(self.folder)))

    def evaluate(self) -> bool:
        """Measure suggestions on the archive's own links; False while another job runs."""
        return self.ask(Evaluate(str(self.folder)))

    def pause(self, holds: bool) -> None:
        """Hold the running job where it is, or let it go on."""
        if self._job:
            self._job.tell(Pause() if holds else Resume())

    def cancel(self, remove: bool = False) -> None:
        """Stop the running job; what it has done is kept unless it is to `remove` it."""
        if self._job:
            self._job.tell(Cancel(remove))

    def stop(self) -> None:
        """End whatever runs; what a job has finished is kept."""
        self._later.stop()
        self._waiting = None
        self._end_job()

    def _open_again(self) -> None:
        self._later.stop()
        self._reader.send(Configure(str(self.folder), dict(self._settings)))

    def _start(self, wish: Wish, *, mends: bool) -> None:
        job = ArchiveJob(self._make_job(), wish, mends=mends, parent=self)
        self._job = job
        job.progressed.connect(self.measuring if job.measures else self.tending if job.tends else self.progressed)
        job.ended.connect(
            self._finish_evaluation if job.measures else self._finish_tending if job.tends else self._finish
        )
        job.failed.connect(self._fail)
        job.silent.connect(self.silent)
        job.start()

    def _finish(self, report: Imported) -> None:
        job, before = self._end_job(), self.folder
        if job and not job.mends:
            self.imported.emit(report, job.folder)
            if isinstance(job.wish, Rebuild):
                self.tended.emit(report, job.folder)
        if self.folder == before:  # else whoever has heard it has opened another one
            self._open_again()
        self._start_waiting()
        if job and not (job.mends or report.is_indexed or self._job):
            self._start(CatchUp(str(job.folder)), mends=True)

    def _finish_evaluation(self, evaluated: Evaluated) -> None:
        job = self._end_job()
        if job and job.folder == self.folder:
            self._reader.send(Committed())  # it may rank with other weights now
        self.evaluated.emit(evaluated)
        self._start_waiting()

    def _finish_tending(self, end: Tended) -> None:
        job = self._end_job()
        if job and job.folder == self.folder and isinstance(end, Compacted):
            self._open_again()
        if job:
            self.tended.emit(end, job.folder)
        self._start_waiting()

    def _fail(self, failure: Failed) -> None:
        job = self._end_job()
        if job and job.mends:
            self._later.start(round(1000 * self._mending.note_failure(job.folder, failure)))
        elif job and job.measures:
            self.evaluation_failed.emit(failure)
        elif job and job.tends:
            self.tending_failed.emit(failure, job.folder)
        else:
            self.failed.emit(failure)
            self._open_again()
        self._start_waiting()

    def _start_waiting(self) -> None:
        wish, self._waiting = self._waiting, None
        if wish:
            self._start(wish, mends=False)

    def _end_job(self) -> ArchiveJob | None:
        job, self._job = self._job, None
        if job:
            job.stop()
            QTimer.singleShot(0, self, self.freed.emit)  # when those who wait for their turn had it
        return job

    def _take(self, message: object) -> None:
        if isinstance(message, Failed) and not message.request:
            self.failed.emit(message)
        elif isinstance(message, ArchiveOpened) and Path(message.archive) == self.folder:
            self.opened.emit(message)
            self._mend(message.health)

    def _mend(self, health: str) -> None:
        if self._job and health != "ok":
            return  # the archive is opened again when that one is over
        wish = self._mending.needed(self.folder, health)
        if isinstance(wish, Failed):
            self.failed.emit(wish)
        elif wish:
            self._start(wish, mends=True)
