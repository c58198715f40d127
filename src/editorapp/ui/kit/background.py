"""Work that would make the window wait, done beside it: reading, writing and packing of pictures."""

import queue
import threading
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt, Signal

from editorapp.errors import ReadAlsoError

Result = object


@dataclass(frozen=True, slots=True)
class _Job:
    work: Callable[[], Result]
    done: Callable[[Result], None]
    failed: Callable[[ReadAlsoError], None]


class Background(QObject):
    """Does one job after the other in a thread of its own, and says so in the window's thread.

    The thread starts with the first job. A job must not touch widgets, nor anything that the window changes.
    """

    _finished = Signal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs: queue.SimpleQueue[_Job | None] = queue.SimpleQueue()
        self._thread: threading.Thread | None = None
        self._is_over = threading.Event()
        self._finished.connect(self._hand_over, Qt.ConnectionType.QueuedConnection)

    def run(
        self, work: Callable[[], Result], done: Callable[[Result], None], failed: Callable[[ReadAlsoError], None]
    ) -> None:
        """Do `work` beside the window, then call `done` with what it gave, or `failed` with the error it raised."""
        if self._thread is None:
            self._thread = threading.Thread(target=self._work, daemon=True)
            self._thread.start()
        self._jobs.put(_Job(work, done, failed))

    def stop(self, patience: float | None = None) -> None:
        """Finish the jobs that were given and end; `done` is not called any more.

        `patience` is in seconds, for jobs on disks that may never answer: what is not done by then goes on as long as
        the program does, and is lost with it.
        """
        if self._thread is not None:
            self._finished.disconnect(self._hand_over)
            self._is_over.set()
            self._jobs.put(None)
            self._thread.join(patience)
            self._thread = None

    def _work(self) -> None:
        while (job := self._jobs.get()) is not None:
            try:
                result = job.work()
            except ReadAlsoError as error:
                result = error
            except Exception as error:  # one bad picture must not end the thread
                result = ReadAlsoError(f"That could not be done ({type(error).__name__}: {error}).", "Try again.")
            if not self._is_over.is_set():  # this object may be gone by now
                self._finished.emit(job, result)

    def _hand_over(self, job: _Job, result: Result) -> None:
        if isinstance(result, ReadAlsoError):
            job.failed(result)
        else:
            job.done(result)
