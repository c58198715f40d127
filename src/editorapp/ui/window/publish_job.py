"""One story on its way into an archive: an import worker of its own, which ends after it."""

from PySide6.QtCore import QObject, QTimer, Signal

from editorapp.errors import WorkerError
from editorapp.ui.kit.worker_client import WorkerClient
from editorapp.workers.protocol import Failed, Publish, Published

PATIENCE_MS = 60_000
"""For all of it; it takes less than a second, and up to five more while another program writes to the archive."""
_LOST = Failed(
    0,
    "The part that writes into the archive ended unexpectedly.",
    "Your text is safe. Try again: nothing is put into an archive twice.",
)


class PublishJob(QObject):
    """It has one end, also when the worker dies over it or says nothing."""

    ended = Signal(object)
    """The Published it ends with, or the Failed."""

    def __init__(
        self, client: WorkerClient, wish: Publish, parent: QObject | None = None, patience_ms: int = PATIENCE_MS
    ) -> None:
        super().__init__(parent)
        self._client = client
        self._wish = wish
        self._is_over = False
        self._patience = QTimer(self, singleShot=True, interval=patience_ms)
        self._patience.timeout.connect(self._lose)

    def start(self) -> None:
        """Start the worker."""
        client = self._client
        client.received.connect(self._hear)
        client.failed.connect(self._lose)
        client.state_changed.connect(self._note_end)
        self._patience.start()
        client.start()
        client.send(self._wish)

    def stop(self) -> None:
        """End it; what the store holds by then is whole."""
        self._is_over = True
        self._patience.stop()
        self._client.stop()
        self._client.deleteLater()
        self.deleteLater()

    def _hear(self, message: object) -> None:
        if isinstance(message, Published | Failed):
            self._end(message)

    def _note_end(self, state: str) -> None:
        if state == "ended":
            self._end(_LOST)

    def _lose(self, _error: WorkerError | None = None) -> None:
        self._end(_LOST)

    def _end(self, message: Published | Failed) -> None:
        if not self._is_over:
            self._is_over = True
            self._patience.stop()
            self.ended.emit(message)
