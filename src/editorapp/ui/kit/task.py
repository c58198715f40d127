"""One piece of work that may hang for ever, such as asking a network folder that has gone."""

import threading
from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from editorapp.errors import ReadAlsoError

T = TypeVar("T")

_POLL_MS = 10


class _Run(Generic[T]):
    """What the thread has in hand: nothing of Qt, so that it may outlive the window."""

    def __init__(self, work: Callable[[], T]) -> None:
        self.done = threading.Event()
        self.result: T | ReadAlsoError | None = None
        self._work = work

    def __call__(self) -> None:
        try:
            self.result = self._work()
        except ReadAlsoError as error:
            self.result = error
        except Exception as error:  # an end without a word would look like a disk that does not answer
            self.result = ReadAlsoError(f"That could not be done ({type(error).__name__}: {error}).", "Try again.")
        self.done.set()


class Task(QObject, Generic[T]):
    """Has a thread of its own, which dies with the program at the latest; the window's thread asks for the result."""

    ended = Signal()
    """There is a `result`."""

    def __init__(self, work: Callable[[], T], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.result: T | ReadAlsoError | None = None
        """What the work gave or raised; None until it has ended."""
        self.has_ended = False
        self._run = _Run(work)
        self._poll = QTimer(self, interval=_POLL_MS)
        self._poll.timeout.connect(lambda: self.wait(0))

    def start(self) -> None:
        """Begin."""
        self._poll.start()
        threading.Thread(target=self._run, name="task", daemon=True).start()

    def wait(self, seconds: float) -> bool:
        """Hold the window's thread until it has ended, but no longer than this; whether it has."""
        if not self.has_ended and self._run.done.wait(seconds):
            self._poll.stop()
            self.has_ended = True
            self.result = self._run.result
            self.ended.emit()
        return self.has_ended
