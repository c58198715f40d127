"""Keeps an archive in use: opens it, has the import worker make or mend it, and tells everybody how that goes."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from editorapp.errors import WorkerError
from editorapp.ui.kit.worker_client import WorkerClient
from editorapp.workers.protocol import (
    ArchiveOpened,
    Cancel,
    Committed,
    Configure,
    Failed,
    Import,
    Imported,
    Message,
    Progressed,
    Rebuild,
    SettingValue,
)


class ArchiveKeeper(QObject):
    """The archive worker reads; whatever must be written is a job of its own, one at a time."""

    opened = Signal(object)
    """An ArchiveOpened: this archive answers from now on, or says why it cannot."""
    progressed = Signal(object)
    """A Progressed of the running job."""
    imported = Signal(object)
    """The Imported of a job that has ended."""
    failed = Signal(object)
    """The Failed of a job that could not be done."""

    def __init__(
        self,
        reader: WorkerClient,
        make_job: Callable[[], WorkerClient],
        starter: Path,
        starter_archive: Path,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._reader = reader
        self._make_job = make_job
        self._starter = starter
        self._starter_archive = starter_archive
        self._settings: Mapping[str, SettingValue] = {}
        self._job: WorkerClient | None = None
        self._mended: set[Path] = set()
        self.folder = starter_archive
        reader.received.connect(self._take)

    @property
    def busy(self) -> bool:
        """Whether a job runs."""
        return self._job is not None

    def open(self, folder: Path, settings: Mapping[str, SettingValue]) -> None:
        """Use this archive from now on."""
        self.folder = folder
        self._settings = settings
        self._reader.send(Configure(str(folder), dict(settings)))

    def import_sources(self, sources: Sequence[Path], folder: Path) -> bool:
        """Read sources into the archive in `folder`; False while another job runs."""
        return self._start(Import(tuple(str(source) for source in sources), str(folder)), folder)

    def install_starter(self) -> bool:
        """Read the starter articles into the starter archive; False while another job runs."""
        return self.import_sources([self._starter], self._starter_archive)

    def rebuild(self) -> bool:
        """Make the index anew from the store; False while another job runs."""
        return self._start(Rebuild(str(self.folder)), self.folder)

    def cancel(self) -> None:
        """Stop the running job at its next safe point."""
        if self._job:
            self._job.send(Cancel())

    def stop(self) -> None:
        """End whatever runs; what a job has finished is kept."""
        if self._job:
            job, self._job = self._job, None
            job.stop()

    def _start(self, message: Message, folder: Path) -> bool:
        if self._job:
            return False
        self._job = job = self._make_job()
        job.received.connect(lambda answer: self._hear(answer, folder))
        job.failed.connect(self._job_failed)
        job.start()
        job.send(message)
        return True

    def _hear(self, answer: object, folder: Path) -> None:
        if isinstance(answer, Progressed):
            self.progressed.emit(answer)
        elif isinstance(answer, Imported):
            self._end_job()
            if folder == self.folder:
                self._reader.send(Configure(str(folder), dict(self._settings)))
            else:
                self.open(folder, self._settings)
            self.imported.emit(answer)
        elif isinstance(answer, Failed):
            self._end_job()
            self.failed.emit(answer)

    def _job_failed(self, error: WorkerError) -> None:
        if self._job:
            self._end_job()
            self._reader.send(Committed())
            self.failed.emit(Failed(0, error.what, "What was read so far is kept. Import again to go on."))

    def _end_job(self) -> None:
        job, self._job = self._job, None
        if job:
            job.stop()
            job.deleteLater()

    def _take(self, message: object) -> None:
        if not isinstance(message, ArchiveOpened) or Path(message.archive) != self.folder:
            return
        self.opened.emit(message)
        if message.health == "none" and self.folder == self._starter_archive:
            self._mend(self.install_starter)
        elif message.health == "indexing":
            self._mend(self.rebuild)

    def _mend(self, job: Callable[[], bool]) -> None:
        """Once for each archive: what a rebuild does not cure, a second will not either."""
        if self.folder not in self._mended:
            self._mended.add(self.folder)
            job()
