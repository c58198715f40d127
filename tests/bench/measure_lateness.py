"""How late a timer of the window's process fires while the workers suggest, search, import and rebuild.

This is what a writer's keys would wait for. Beside it, the same timer with nothing going on.
"""

import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from corpus import draft_text
from figures import Figure, report, share
from PySide6.QtCore import QObject, QTimer
from real_window import RealWindow
from ticks import Ticks
from workload import Workload

from editorapp.article.draft import Draft
from editorapp.article.words import words
from editorapp.ui.kit.worker_client import WorkerClient
from editorapp.ui.linking.suggestion_requests import PAUSE_MS
from editorapp.ui.window.worker_command import worker_command
from editorapp.workers.protocol import (
    Cancel,
    Found,
    Import,
    Imported,
    Message,
    Progressed,
    Rebuild,
    Search,
    Suggest,
    Suggested,
)

_LIMIT = 16.0
"""Milliseconds of 99 ticks in 100 that are promised."""
_SEARCH_EVERY = 5
_SETTLE = 1.0
_FROM_WORDS, _WORDS_A_PAUSE = 100, 8


class _Asking(QObject):
    """Keeps the archive worker busy; the panel shows the answers as often as a writer's pauses would bring them."""

    def __init__(self, window: RealWindow, texts: Sequence[str]) -> None:
        super().__init__()
        self._desk = window.desk
        self._texts = texts
        self._searches = [" ".join(words(Draft.parse(text).title)[:3]) for text in texts]
        self._shown = 0.0
        self.asked = 0
        self._desk.archive_worker.received.connect(self._take)

    def ask(self) -> None:
        """The next question: mostly for suggestions. Its number is negative, so that the window leaves it to us."""
        self.asked += 1
        text = self._texts[self.asked % len(self._texts)]
        message: Message = Suggest(-self.asked, -1, text)
        if self.asked % _SEARCH_EVERY == 0:
            message = Search(-self.asked, self._searches[self.asked % len(self._texts)], text=text)
        self._desk.archive_worker.send(message)

    def _take(self, message: object) -> None:
        if not isinstance(message, Suggested | Found) or message.request >= 0:
            return
        now = time.perf_counter()
        if isinstance(message, Suggested) and now - self._shown >= PAUSE_MS / 1000:
            self._shown = now
            self._desk.panel.set_suggestions(message)
        self.ask()


class _Jobs(QObject):
    """Rebuild and import, in turn, each in a worker of its own; how far they are is shown as the window shows it.

    The rebuild comes first: cancelled, it ends at once, while an import goes on to index what it has read.
    """

    def __init__(self, window: RealWindow, workload: Workload, scratch: Path, longest: float) -> None:
        super().__init__()
        self._desk = window.desk
        self._workload = workload
        self._scratch = scratch
        self._longest = longest
        self._client: WorkerClient | None = None
        self.begun: list[str] = []
        self._cancel = QTimer(self, singleShot=True)
        self._cancel.timeout.connect(lambda: self._client and self._client.send(Cancel()))

    def start(self) -> None:
        """Begin the next job; it is cancelled when it has had its time."""
        wish: Import | Rebuild = Rebuild(str(self._workload.archive))
        if len(self.begun) % 2:
            wish = Import((str(self._workload.articles),), str(self._scratch / f"archive-{len(self.begun)}"))
        self.begun.append("import" if isinstance(wish, Import) else "rebuild")
        self._client = WorkerClient("import", worker_command("import"), self, restarts=False)
        self._client.received.connect(self._take)
        self._client.start()
        self._client.send(wish)
        self._cancel.start(round(self._longest * 1000))

    def stop(self) -> None:
        """End what runs; the archive keeps its index."""
        self._cancel.stop()
        if self._client:
            self._client.stop()

    def _take(self, message: object) -> None:
        if isinstance(message, Progressed):
            self._desk.archive.process.set_progress(message)
        elif isinstance(message, Imported):
            self._cancel.stop()
            QTimer.singleShot(0, self.start)


def main(workload: Workload, seconds: float) -> None:
    """Tick for so many seconds with nothing going on, then for as many with everything."""
    texts = workload.draft_texts()
    file, scratch = Path.home() / "story.md", Path.home() / "scratch"
    file.write_text(texts[0], "utf-8")
    window = RealWindow(file, workload.archive)
    jobs = _Jobs(window, workload, scratch, seconds / 2)
    try:
        window.wait_until_ready()
        window.pause(_SETTLE)
        idle = _tick(window, seconds)
        asking = _Asking(window, [*_growing(texts)])
        asking.ask()
        jobs.start()
        busy = _tick(window, seconds)
    finally:
        jobs.stop()
        window.desk.stop()
    work = f"{asking.asked} questions, {' and '.join(jobs.begun[:2])}"
    _report("idle", idle, None, f"{seconds:g} s")
    _report("at work", busy, _LIMIT, f"{seconds:g} s; {work}")


def _growing(texts: Sequence[str]) -> Iterator[str]:
    """Each draft as it is written, a few words longer each time: what the panel shows changes as it does then."""
    for text in texts:
        draft = Draft.parse(text)
        written = draft.body.split()
        for length in range(_FROM_WORDS, len(written), _WORDS_A_PAUSE):
            yield draft_text({"title": draft.title, "body": " ".join(written[:length])})


def _tick(window: RealWindow, seconds: float) -> list[float]:
    ticks = Ticks()
    ticks.start()
    window.pause(seconds)
    return ticks.stop()


def _report(what: str, late: Sequence[float], limit: float | None, note: str) -> None:
    details = (
        f"p50 {share(late, 0.5):.2f}, p95 {share(late, 0.95):.2f}, most {max(late):.1f}; {len(late):,} ticks, {note}"
    )
    report(Figure("lateness", f"p99 of a 5 ms timer, workers {what}", share(late, 0.99), "ms", limit, details))


if __name__ == "__main__":
    main(Workload(Path(sys.argv[1])), float(sys.argv[2]))
