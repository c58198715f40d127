"""Asks the render worker for the page while the story is written, and hands its answers to the preview."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from editorapp.article.draft import Draft
from editorapp.ui.kit.worker_client import WorkerClient
from editorapp.ui.reading.preview import Preview
from editorapp.workers.protocol import Failed, Render, Rendered

PAUSE_MS = 80
"""From the first change, not the last: the page also follows somebody who never pauses."""
LONGEST_MS = 8000
"""An answer that takes longer costs the worker: it is killed and started again."""


class PreviewRequests(QObject):
    """One request at a time; what changes while an answer is awaited is asked for after it."""

    def __init__(
        self,
        client: WorkerClient,
        preview: Preview,
        snapshot: Callable[[], Draft],
        revision: Callable[[], int],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._client = client
        self._preview = preview
        self._snapshot = snapshot
        self._revision = revision
        self._request = 0
        self._awaited = False
        self._stale = False
        self._fresh = True
        self._pause = self._timer(PAUSE_MS, self._ask)
        self._watchdog = self._timer(LONGEST_MS, self._end_worker)
        client.received.connect(self._take)
        client.state_changed.connect(self._follow)
        preview.fresh_requested.connect(self.refresh)

    def ask_soon(self) -> None:
        """The story has changed."""
        if self._awaited:
            self._stale = True
        elif not self._pause.isActive():
            self._pause.start()

    def refresh(self) -> None:
        """Ask for the whole page: what the preview had is gone."""
        self._fresh = True
        self._awaited = False
        self._ask()

    def _timer(self, milliseconds: int, slot: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(slot)
        return timer

    def _ask(self) -> None:
        self._pause.stop()
        self._request += 1
        request = Render(self._request, self._revision(), self._snapshot().text, self._fresh)
        self._awaited = self._client.send(request)
        self._stale = False
        if self._awaited:
            self._fresh = False
            self._watchdog.start()

    def _take(self, message: object) -> None:
        if not isinstance(message, Rendered | Failed) or message.request != self._request:
            return
        self._awaited = False
        self._watchdog.stop()
        if isinstance(message, Rendered):
            self._preview.set_notice("")
            self._preview.set_rendered(message)
        else:
            self._preview.set_notice(f"{message.what} {message.hint}".strip())
        if self._stale and not self._awaited:
            self._pause.start()

    def _follow(self, state: str) -> None:
        if state == "restarting":
            self._awaited = False
            self._fresh = True
            self._watchdog.stop()
        elif state == "ready":
            self.refresh()
        elif state == "stopped":
            self._awaited = False
            self._watchdog.stop()
            self._preview.set_notice("The preview has stopped. Your text is safe; Restart Suggestions starts it again.")

    def _end_worker(self) -> None:
        self._preview.set_notice("Part of this story takes too long to show. The preview follows as soon as it can.")
        self._client.kill()
