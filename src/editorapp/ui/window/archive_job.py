"""One job of an import worker, from its start to its one end, also when the worker dies over it."""

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from PySide6.QtCore import QObject, QTimer, Signal

from editorapp.errors import WorkerError
from editorapp.ui.kit.words import tr
from editorapp.ui.kit.worker_client import WorkerClient
from editorapp.workers.protocol import (
    ArchiveExported,
    ArchiveMade,
    Cancel,
    CatchUp,
    Compact,
    Compacted,
    Evaluate,
    Evaluated,
    ExportArchive,
    Failed,
    Import,
    Imported,
    MakeArchive,
    Pause,
    PrepareRemoval,
    Progressed,
    Rebuild,
    RemovalPrepared,
    Resume,
    Update,
    Verified,
    Verify,
)

SILENT_MS = 10_000
"""Without a word for so long, people want to know whether it still works. It speaks ten times a second."""
GRACE_MS = 15_000
"""A worker that is to stop and says nothing for so long is ended. It stops within a second."""
REMOVAL_GRACE_MS = 60_000
"""The same when what it has added has to go first."""

Upkeep = Verify | Compact | ExportArchive | MakeArchive | PrepareRemoval
Tended = Verified | Compacted | ArchiveExported | ArchiveMade | RemovalPrepared
"""What each Upkeep ends with."""
Wish = Import | Update | Rebuild | CatchUp | Evaluate | Upkeep

_FIRST_PHASES: Mapping[type, str] = MappingProxyType(
    {
        Evaluate: "learning",
        Rebuild: "rebuilding",
        CatchUp: "indexing",
        Verify: "verifying",
        Compact: "compacting",
        ExportArchive: "exporting",
        MakeArchive: "making",
        PrepareRemoval: "removing",
    }
)


class ArchiveJob(QObject):
    """What the import worker does. `mends`: nobody has asked for it.

    It may take hours, so there is no limit; but it can always be cancelled, also when it hangs.
    """

    progressed = Signal(object)
    """A Progressed; the first comes as soon as it starts."""
    ended = Signal(object)
    """The Imported, Evaluated or Tended it ends with."""
    failed = Signal(object)
    """The Failed it ends with instead."""
    silent = Signal()
    """It has not said anything for a while."""

    def __init__(
        self,
        client: WorkerClient,
        wish: Wish,
        *,
        mends: bool,
        parent: QObject | None = None,
        silent_ms: int = SILENT_MS,
        grace_ms: int = GRACE_MS,
    ) -> None:
        super().__init__(parent)
        self._client = client
        self._is_over = False
        self._is_cancelled = False
        self._silence = QTimer(self, singleShot=True, interval=silent_ms)
        self._silence.timeout.connect(self.silent)
        self._grace = QTimer(self, singleShot=True, interval=grace_ms)
        self._grace.timeout.connect(client.kill)
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

    @property
    def tends(self) -> bool:
        """Whether it looks after the archive as a whole; the articles stay as they are."""
        return isinstance(self.wish, Upkeep)

    def start(self) -> None:
        """Start the worker."""
        self.progressed.emit(Progressed(self._first_phase(), 0, 0))
        self._client.received.connect(self._hear)
        self._client.failed.connect(self._lose)
        self._client.state_changed.connect(self._note_end)
        self._client.start()
        self._client.send(self.wish)
        self._silence.start()

    def tell(self, order: Cancel | Pause | Resume) -> None:
        """Stop, wait or go on; whatever it does, it ends as always."""
        self._client.send(order)
        if isinstance(order, Pause):
            self._silence.stop()
        else:
            self._silence.start()
        if isinstance(order, Cancel) and not self._is_cancelled:
            self._is_cancelled = True
            self._grace.start(max(self._grace.interval(), REMOVAL_GRACE_MS if order.remove else 0))

    def stop(self) -> None:
        """End the worker; nothing is heard of the job any more."""
        self._is_over = True
        self._silence.stop()
        self._grace.stop()
        self._client.stop()
        self._client.deleteLater()
        self.deleteLater()

    def _first_phase(self) -> str:
        return "indexing" if self.mends else _FIRST_PHASES.get(type(self.wish), "reading")

    def _hear(self, answer: object) -> None:
        if self._is_over:
            return
        if self._grace.isActive():
            self._grace.start()
        if isinstance(answer, Progressed):
            self._silence.start()
            self.progressed.emit(answer)
        elif isinstance(answer, Failed):
            self.failed.emit(answer)
        elif isinstance(answer, Imported | Evaluated | Tended):
            self.ended.emit(answer)

    def _lose(self, error: WorkerError) -> None:
        if self._is_over:
            return
        hung = self._is_cancelled and not self._grace.isActive()
        what = "The import worker did not stop when it was asked to, and was ended." if hung else error.what
        self.failed.emit(Failed(0, what, self._way_on()))

    def _way_on(self) -> str:
        """What to do when the worker has died over it."""
        if isinstance(self.wish, Import):
            return tr("What was read so far is kept. Import again to go on.")
        if isinstance(self.wish, Update):
            return tr("What was read so far is kept. Update again to go on.")
        if isinstance(self.wish, ExportArchive):
            return tr("Nothing was written. Try again.")
        return tr("Try again.")

    def _note_end(self, state: str) -> None:
        if state == "ended":
            self._lose(WorkerError("The import worker ended without an answer."))
