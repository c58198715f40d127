"""One job of an import worker, from its start to its one end, also when the worker dies over it."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from editorapp.errors import WorkerError
from editorapp.ui.kit.words import tr
from editorapp.ui.kit.worker_client import WorkerClient
from editorapp.workers.protocol import (
    Cancel,
    CatchUp,
    Evaluate,
    Evaluated,
    Failed,
    Import,
    Imported,
    Pause,
    Progressed,
    Rebuild,
    Resume,
    Update,
)

Wish = Import | Update | Rebuild | CatchUp | Evaluate


class ArchiveJob(QObject):
    """What the import worker does. `mends`: nobody has asked for it."""

    progressed = Signal(object)
    """A Progressed; the first comes as soon as it starts."""
    ended = Signal(object)
    """The Imported or Evaluated it ends with."""
    failed = Signal(object)
    """The Failed it ends with instead."""

    def __init__(self, client: WorkerClient, wish: Wish, *, mends: bool, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._client = client
        self._is_over = False
        self.wish = wish
        self.mends = mends

    @property
    def folder(self) -> Path:
        """Its archive."""
        return Path(self.wish.archive)

    @property
    def measures(self) -> bool:
        """Whether it is an evaluation, which leaves the articles as they are."""
        return isinstance(self.wish, Evaluate)

    def start(self) -> None:
        """Start the worker."""
        self.progressed.emit(Progressed(self._first_phase(), 0, 0))
        self._client.received.connect(self._hear)
        self._client.failed.connect(self._lose)
        self._client.state_changed.connect(self._note_end)
        self._client.start()
        self._client.send(self.wish)

    def tell(self, order: Cancel | Pause | Resume) -> None:
        """Stop, wait or go on; whatever it does, it ends as always."""
        self._client.send(order)

    def stop(self) -> None:
        """End the worker; nothing is heard of the job any more."""
        self._is_over = True
        self._client.stop()
        self._client.deleteLater()
        self.deleteLater()

    def _first_phase(self) -> str:
        if self.measures:
            return "learning"
        return "indexing" if self.mends or isinstance(self.wish, Rebuild | CatchUp) else "reading"

    def _hear(self, answer: object) -> None:
        if self._is_over:
            return
        if isinstance(answer, Progressed):
            self.progressed.emit(answer)
        elif isinstance(answer, Failed):
            self.failed.emit(answer)
        elif isinstance(answer, Imported | Evaluated):
            self.ended.emit(answer)

    def _lose(self, error: WorkerError) -> None:
        if self._is_over:
            return
        self.failed.emit(Failed(0, error.what, self._way_on()))

    def _way_on(self) -> str:
        """What to do when the worker has died over it."""
        if isinstance(self.wish, Import):
            return tr("What was read so far is kept. Import again to go on.")
        if isinstance(self.wish, Update):
            return tr("What was read so far is kept. Update again to go on.")
        return tr("Try again.")

    def _note_end(self, state: str) -> None:
        if state == "ended":
            self._lose(WorkerError("The import worker ended without an answer."))
