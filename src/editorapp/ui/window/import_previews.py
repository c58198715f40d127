"""Looks into sources before they are imported: a worker of its own, which no other job has to wait for."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from editorapp.errors import WorkerError
from editorapp.ui.kit.worker_client import WorkerClient
from editorapp.workers.protocol import Cancel, Failed, Preview, Previewed

_PATIENCE_MS = 1500
"""How long a worker may take to stop for a newer wish; then it is ended."""
_LOST = Failed(
    0, "The files could not be looked into.", "They can be imported all the same; the report says what is wrong."
)


class ImportPreviews(QObject):
    """Only what was asked for last is answered. One worker at a time; each ends after its answer."""

    previewed = Signal(object)
    """The Previewed of the wish asked for last."""
    failed = Signal(object)
    """The Failed it has ended with instead."""

    def __init__(self, make_client: Callable[[], WorkerClient], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._make_client = make_client
        self._client: WorkerClient | None = None
        self._answers = False
        self._next: Preview | None = None
        self._patience = QTimer(self, singleShot=True)
        self._patience.timeout.connect(self._end_hard)

    def ask(self, wish: Preview) -> None:
        """Look into these sources, instead of those asked for before."""
        self._next = wish
        if self._client is None:
            self._start()
        else:
            self._stop_soon()

    def drop(self) -> None:
        """Nobody wants an answer any more."""
        self._next = None
        if self._client is not None:
            self._stop_soon()

    def stop(self) -> None:
        """End whatever runs, at once."""
        self._next = None
        self._patience.stop()
        client = self._client
        if client is not None:
            self._release(client)
            client.stop()

    def _start(self) -> None:
        wish, self._next = self._next, None
        if wish is None:
            return
        client = self._make_client()
        self._client, self._answers = client, True
        client.received.connect(self._hear)
        client.failed.connect(self._lose)
        client.state_changed.connect(self._note_end)
        client.start()
        client.send(wish)

    def _stop_soon(self) -> None:
        """The worker puts away what it has unpacked before it ends."""
        if self._client is not None and self._answers:
            self._answers = False
            self._client.send(Cancel())
            self._patience.start(_PATIENCE_MS)

    def _hear(self, message: object) -> None:
        if isinstance(message, Previewed | Failed) and self._answers:
            self._answers = False  # it only has to end now
            self._patience.start(_PATIENCE_MS)
            (self.previewed if isinstance(message, Previewed) else self.failed).emit(message)

    def _lose(self, _error: WorkerError) -> None:
        self._go_on()

    def _note_end(self, state: str) -> None:
        if state == "ended":
            self._go_on()

    def _end_hard(self) -> None:
        if self._client is not None:
            self._client.kill()

    def _go_on(self) -> None:
        """The worker is gone: say so if it owes an answer, and begin what was wished meanwhile."""
        if self._client is None:
            return
        owes = self._answers
        self._patience.stop()
        self._release(self._client)
        if owes:
            self.failed.emit(_LOST)
        self._start()

    def _release(self, client: WorkerClient) -> None:
        """Nobody hears this client any more, and it is gone soon."""
        self._client, self._answers = None, False
        client.received.disconnect(self._hear)
        client.failed.disconnect(self._lose)
        client.state_changed.disconnect(self._note_end)
        client.deleteLater()
