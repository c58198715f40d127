"""Asks the render worker for the page while the story is written, and hands its answers to the preview."""

import signal
import time
from collections.abc import Callable

from PySide6.QtCore import QElapsedTimer, QObject, QTimer

from editorapp.article.draft import Draft
from editorapp.ui.kit.words import tr, tr_error
from editorapp.ui.kit.worker_client import WorkerClient
from editorapp.ui.reading.preview import Preview
from editorapp.workers.protocol import Failed, Render, Rendered, Rendering

PAUSE_MS = 20
"""From the first change, not the last: the page also follows somebody who never pauses."""
LONGEST_BLOCK_MS = 6000 if hasattr(signal, "setitimer") else 1000
"""A block that takes longer costs the worker, and is shown as it is written from then on. Where the system lets it, the
worker stops by itself after half a second of processor time; but it gives way to every other process."""

_MOST_HELD = 100
_FRAME_MS = 12
"""What showing a page may cost the window between two keys."""
_HEAVY_PAUSE_MS = 300
_HEAVY_LONGEST_MS = 2000
"""A page that costs more is shown when the writer pauses, or this long after the first change."""
_STARTS_AGAIN = "The preview has stopped and starts again."
_TOO_LARGE = "This text is too long to be shown as a page."
_HELD = "A paragraph takes too long to show and stands here as you wrote it."
_STOPPED = "The preview has stopped. Your text is safe; Restart Suggestions starts it again."


class PreviewRequests(QObject):
    """One request at a time; what changes while an answer is awaited is asked for after it."""

    def __init__(
        self,
        client: WorkerClient,
        preview: Preview,
        snapshot: Callable[[], Draft],
        revision: Callable[[], int],
        parent: QObject | None = None,
        longest_block_ms: int = LONGEST_BLOCK_MS,
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
        self._block = ""
        self._held: tuple[str, ...] = ()
        self._holds = False
        """Whether the worker is being replaced because of a block."""
        self._cost_ms = 0.0
        self._changed = QElapsedTimer()
        self._pause = QTimer(self, singleShot=True)
        self._pause.timeout.connect(self._ask)
        self._block_watch = QTimer(self, singleShot=True, interval=longest_block_ms)
        self._block_watch.timeout.connect(self._hold_block)
        client.received.connect(self._take)
        client.state_changed.connect(self._follow)
        preview.fresh_requested.connect(self.refresh)

    def ask_soon(self) -> None:
        """The story has changed."""
        if self._awaited:
            self._stale = True
        elif not self._pause.isActive():
            self._changed.start()
            self._pause.start(_HEAVY_PAUSE_MS if self._is_heavy else PAUSE_MS)
        elif self._is_heavy and self._changed.elapsed() < _HEAVY_LONGEST_MS:
            self._pause.start(_HEAVY_PAUSE_MS)

    def refresh(self) -> None:
        """Ask for the whole page: what the preview had is gone."""
        self._fresh = True
        self._ask()

    @property
    def _is_heavy(self) -> bool:
        return self._cost_ms > _FRAME_MS

    def _ask(self) -> None:
        self._pause.stop()
        text = self._snapshot().text
        self._stale = False
        if len(text) > self._preview.most_characters:
            self._preview.set_notice(tr(_TOO_LARGE))
            return
        self._request += 1
        self._awaited = self._client.send(Render(self._request, self._revision(), text, self._fresh, self._held))
        if self._awaited:
            self._fresh = False

    def _take(self, message: object) -> None:
        if isinstance(message, Rendering) and message.request == self._request and self._awaited:
            self._block = message.block
            self._block_watch.start()
            return
        if not isinstance(message, Rendered | Failed) or message.request != self._request or not self._awaited:
            return
        self._awaited = False
        self._block_watch.stop()
        if isinstance(message, Rendered):
            self._show(message)
        else:
            self._preview.set_notice(tr_error(message.what, message.hint))
        if self._stale and not self._awaited:
            self.ask_soon()

    def _show(self, page: Rendered) -> None:
        used = time.thread_time()  # not the clock: on a busy machine every page would be heavy
        self._preview.set_notice(tr(_HELD) if page.holds else "")
        self._preview.set_rendered(page)
        self._cost_ms = (time.thread_time() - used) * 1000

    def _follow(self, state: str) -> None:
        if state in ("restarting", "stopped", "ended"):
            if state == "restarting" and self._awaited and not self._holds:
                self._preview.set_notice(tr(_STARTS_AGAIN))
            self._awaited = self._holds = False
            self._fresh = True
            self._block_watch.stop()
        if state == "stopped":
            self._preview.set_notice(tr(_STOPPED))
        elif state == "ready":
            self.refresh()

    def _hold_block(self) -> None:
        self._held = (*self._held, self._block)[-_MOST_HELD:]
        self._holds = True
        self._client.kill(counts=False)
