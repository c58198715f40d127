"""Asks the render worker to make Markdown of rich text, and waits no longer than a writer does."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer

from editorapp.ui.kit.worker_client import WorkerClient
from editorapp.workers.protocol import ConvertPaste, Failed, PasteConverted

LONGEST_MS = 2000

_FIRST_REQUEST = 2_000_000_000
"""The preview counts its requests to the same worker from 1, exports from half of this."""

Answer = Callable[[PasteConverted | None], None]


@dataclass(frozen=True, slots=True)
class _Wish:
    answer: Answer
    patience: QTimer
    """Runs while the writer waits for the answer."""


class PasteRequests(QObject):
    """Each request is answered once: converted, or None where that took too long or cannot be."""

    def __init__(self, client: WorkerClient, parent: QObject | None = None, longest_ms: int = LONGEST_MS) -> None:
        super().__init__(parent)
        self._client = client
        self._longest_ms = longest_ms
        self._request = _FIRST_REQUEST
        self._wishes: dict[int, _Wish] = {}
        client.received.connect(self._take)
        client.state_changed.connect(self._follow)

    def ask(self, html: str, plain: str, base_url: str, answer: Answer) -> None:
        """Convert this; `answer` may be called before this returns, where there is no worker."""
        self._request += 1
        number = self._request
        if not self._client.send(ConvertPaste(number, html, base_url, plain)):
            answer(None)
            return
        patience = QTimer(self, singleShot=True, interval=self._longest_ms)
        patience.timeout.connect(lambda: answer(None))
        self._wishes[number] = _Wish(answer, patience)
        patience.start()

    def _take(self, message: object) -> None:
        if isinstance(message, PasteConverted):
            self._end(message.request, message)
        elif isinstance(message, Failed):
            self._end(message.request, None)

    def _follow(self, state: str) -> None:
        if state in ("restarting", "stopped", "ended"):
            for number in tuple(self._wishes):
                self._end(number, None)

    def _end(self, number: int, answer: PasteConverted | None) -> None:
        wish = self._wishes.pop(number, None)
        if wish is None:
            return
        is_awaited = wish.patience.isActive()
        wish.patience.stop()
        wish.patience.deleteLater()
        if is_awaited:
            wish.answer(answer)
