"""Holds a worker to its limits: how long it may take to start and to answer, and how much it may say in a second."""

import time

from PySide6.QtCore import QObject, QProcess, QTimer, Signal

from editorapp.errors import WorkerError
from editorapp.ui.kit.flood import Flood
from editorapp.ui.kit.request_watch import RequestWatch
from editorapp.workers.protocol import Message

MOST_MESSAGES = 5000
"""In a second; the busiest worker names a thousand blocks before it renders them."""
MOST_COMPLAINTS = 4 * 1024 * 1024
"""Bytes of error output in a second."""

_LATE = 0.25
"""Seconds by which the window is late itself: it was busy, and may not even have sent what it waits for."""
_GRACE = 1.0
"""Seconds more for the worker then."""
_HINT = "Your text is safe. Restart this part, or Read Also."


class WorkerPatience(QObject):
    """Whoever has a process tells it what goes in and comes out."""

    exceeded = Signal(object, float)
    """A WorkerError that says which limit, and the seconds that the process has hung: it has to be killed."""

    def __init__(
        self, name: str, watch: RequestWatch, start_seconds: float, process: QProcess, parent: QObject
    ) -> None:
        """`process` is looked into once more before it is judged: the window may be late itself."""
        super().__init__(parent)
        self._name = name
        self._watch = watch
        self._start_seconds = start_seconds
        self._process = process
        self._is_ready = False
        self._is_late = False
        self._messages = Flood(MOST_MESSAGES, time.monotonic)
        self._complaints = Flood(MOST_COMPLAINTS, time.monotonic)
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._judge)

    def begin(self) -> None:
        """The process has been started."""
        self._is_ready = False
        self._watch.clear()
        self._timer.start(round(self._start_seconds * 1000))

    def note_ready(self) -> None:
        """It has said that it is there."""
        self._is_ready = True

    def note_sent(self, message: Message) -> None:
        """It has been sent this."""
        self._watch.note_sent(message, time.monotonic())
        self._set_timer()

    def note_received(self, message: Message) -> None:
        """It has sent this. Raises WorkerError when that is too much within a second."""
        if self._messages.note(1):
            raise self._too_much()
        self._watch.note_received(message, time.monotonic())
        self._set_timer()

    def note_complaint(self, size: int) -> None:
        """It has written so many bytes of error output. Raises WorkerError as `note_received` does."""
        if self._complaints.note(size):
            raise self._too_much()

    def end(self) -> None:
        """The process is gone, or shall go: nothing is awaited any more."""
        self._is_ready = False
        self._timer.stop()

    def _set_timer(self) -> None:
        if not self._is_ready:
            return
        left = self._watch.seconds_left(time.monotonic())
        if left is None:
            self._timer.stop()
        else:
            self._timer.start(max(0, round(left * 1000)))

    def _judge(self) -> None:
        waited = self._timer.interval() / 1000
        has_more = self._process.waitForReadyRead(0)
        left = self._watch.seconds_left(time.monotonic()) if self._is_ready else 0.0
        self._is_late = (has_more or (left or 0.0) < -_LATE) and not self._is_late
        if left is None:
            self._timer.stop()
        elif left > 0 or self._is_late:
            self._timer.start(round(max(left, _GRACE) * 1000))
        else:
            self.exceeded.emit(WorkerError(f"The {self._name} worker took too long over an answer.", _HINT), waited)

    def _too_much(self) -> WorkerError:
        return WorkerError(f"The {self._name} worker says more than anybody can read.", _HINT)
