"""What the window asks the archive worker about the archive, each with those who wait for the answer."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from PySide6.QtCore import QObject

from editorapp.ui.kit.worker_client import WorkerClient
from editorapp.workers.protocol import Failed, Message

_FIRST_REQUEST = 1_000_000_000
"""Suggestions count their requests to the same worker from 1."""
_STOPPED = Failed(0, "The part that reads the archive has stopped.", "Choose Restart Suggestions in the Archive menu.")
_LOST = Failed(0, "The part that reads the archive ended unexpectedly.", "Try again.")

Answer = TypeVar("Answer")


@dataclass(frozen=True, slots=True)
class _Question:
    make: Callable[[int], Message]
    kind: type[Any]
    answered: Callable[[Any], None]
    failed: Callable[[Failed], None]


class ArchiveQuestions(QObject):
    """Every question ends in an answer or in a failure, once: when the worker dies over it, the next one is asked."""

    def __init__(self, client: WorkerClient, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._client = client
        self._last = _FIRST_REQUEST
        self._open: dict[int, _Question] = {}
        client.received.connect(self._take)
        client.state_changed.connect(self._follow)

    def ask(
        self,
        make: Callable[[int], Message],
        kind: type[Answer],
        answered: Callable[[Answer], None],
        failed: Callable[[Failed], None],
    ) -> None:
        """Send what `make` makes of a request's number; an answer of this `kind` goes to `answered`."""
        self._last += 1
        self._open[self._last] = _Question(make, kind, answered, failed)
        if not self._client.send(make(self._last)):
            del self._open[self._last]
            failed(_STOPPED)

    def _take(self, message: object) -> None:
        request = getattr(message, "request", 0)
        question = self._open.get(request)
        if question is None:
            return
        if isinstance(message, Failed):
            del self._open[request]
            question.failed(message)
        elif isinstance(message, question.kind):
            del self._open[request]
            question.answered(message)

    def _follow(self, state: str) -> None:
        if state in ("starting", "restarting"):
            for request, question in self._open.items():
                self._client.send(question.make(request))  # it waits there for the next worker
        elif state in ("stopped", "ended"):
            lost, self._open = self._open, {}
            for question in lost.values():
                question.failed(_LOST)
