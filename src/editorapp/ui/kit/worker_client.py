"""Runs a worker process for the window: messages go out, messages come in, a dead worker is started again."""

import time
from collections.abc import Callable, Sequence
from typing import Literal

from PySide6.QtCore import QObject, QProcess, QTimer, Signal

from editorapp.errors import WorkerError
from editorapp.ui.kit.back_off import RESTART_DELAYS, BackOff
from editorapp.ui.kit.line_buffer import MAX_LINE, LineBuffer
from editorapp.ui.kit.request_watch import RequestWatch
from editorapp.ui.kit.worker_limits import START_SECONDS, left_out, limit_of
from editorapp.ui.kit.worker_patience import WorkerPatience
from editorapp.workers.protocol import (
    CheckDraft,
    Configure,
    Copy,
    FindOlder,
    Message,
    Ready,
    Render,
    Search,
    Suggest,
    decode,
    encode,
)

State = Literal["ended", "starting", "ready", "restarting", "stopped"]
"""ended: not wanted · starting, ready · restarting: died, next try is due · stopped: gave up, see `reason`."""

STOP_MS = 700
"""How long a worker may take to end after its input has ended; then it is killed."""

_KILL_MS = 300
_DETAILS = 4096
_HINT = "Your text is safe. Restart this part, or Read Also."
_SUPERSEDED = (Suggest, Search, FindOlder, CheckDraft, Render, Copy)
"""Requests that a newer one of the same type makes void."""


class WorkerClient(QObject):
    """One worker process and the line to it.

    Requests that had no answer when the worker died are lost: the state becomes "restarting", and who still wants an
    answer asks again. They are not repeated here, because one of them may be what killed the worker: which one, the
    client remembers, and a third time it answers itself, with a Failed. A worker that takes too long over a request
    (see worker_limits) is killed, as is one that floods the window with words.
    """

    received = Signal(object)
    """A message from the worker."""
    failed = Signal(object)
    """A WorkerError: it could not start, died for good, or sent what nobody can read."""
    state_changed = Signal(str)

    def __init__(
        self,
        name: str,
        command: Sequence[str],
        parent: QObject | None = None,
        *,
        restarts: bool = True,
        delays: Sequence[float] = RESTART_DELAYS,
        max_line: int = MAX_LINE,
        limits: Callable[[Message], float | None] = limit_of,
        start_seconds: float = START_SECONDS,
    ) -> None:
        """`command` is the program and its arguments. A worker for one job has `restarts` False: its end is an end.

        `limits` says in how many seconds a message must be answered (None: it need not be).
        """
        super().__init__(parent)
        self.name = name
        self._command = tuple(command)
        self._restarts = restarts
        self._max_waiting = max_line
        self._back_off = BackOff(delays)
        self._lines = LineBuffer(max_line)
        self._state: State = "ended"
        self._reason = ""
        self._details = b""
        self._launches = 0
        self._wanted = False
        self._listening = False
        self._is_replaced = False
        self._configure: Configure | None = None
        self._queue: tuple[Message, ...] = ()
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._launch)
        self._process = QProcess(self)
        self._watch = RequestWatch(limits)
        self._patience = WorkerPatience(name, self._watch, start_seconds, self._process, self)
        self._patience.exceeded.connect(self._drop_process)
        self._process.readyReadStandardOutput.connect(self._read)
        self._process.readyReadStandardError.connect(self._read_details)
        self._process.errorOccurred.connect(self._on_error)
        self._process.finished.connect(self._on_finished)

    @property
    def state(self) -> State:
        """Where the worker stands."""
        return self._state

    @property
    def reason(self) -> str:
        """Why the worker is stopped; "" in any other state."""
        return self._reason

    @property
    def details(self) -> str:
        """The end of what the process wrote to its error output, for a person who wants to report a problem."""
        return self._details.decode("utf-8", "replace").strip()

    def start(self) -> None:
        """Start the worker; nothing happens when it runs already."""
        if self._state in ("ended", "stopped"):
            self.restart()

    def restart(self) -> None:
        """Start anew with all tries left, also after giving up; a running worker is ended first."""
        if self._watch.is_owed:
            self._process.kill()  # it may hang, and the person should not wait for it
        self._end_process()
        self._back_off.reset()
        self._watch.forgive()
        self._wanted = True
        self._set_state("starting")
        self._launch()

    def stop(self) -> None:
        """End the worker; at most a second later there is no process left. Waiting messages are dropped."""
        self._end_process()
        self._queue = ()
        self._set_state("ended")

    def kill(self, *, counts: bool = True) -> None:
        """End the process without warning, as a crash would; where it `counts` for nothing it comes back at once."""
        self._is_replaced = not counts
        self._process.kill()

    def send(self, message: Message) -> bool:
        """Send a message, or keep it until the worker is ready; False when there is no worker to send it to.

        The last Configure is kept in any state, and is the first message after each start. A request that has ended
        the worker twice goes no further: a Failed answers it.
        """
        if isinstance(message, Configure):
            self._configure = message
            if self._listening:
                self._write(message)
            return True
        if self._state not in ("starting", "ready", "restarting"):
            return False
        if self._watch.is_banned(message):
            QTimer.singleShot(0, self, lambda: self.received.emit(left_out(message)))
        elif self._state == "ready":
            self._write(message)
        else:
            kept = self._queue
            if isinstance(message, _SUPERSEDED):
                kept = tuple(other for other in kept if type(other) is not type(message))
            self._queue = (*kept, message)
        return True

    def _launch(self) -> None:
        self._launches += 1
        self._lines.clear()
        self._details = b""
        self._listening = True
        self._patience.begin()
        self._process.start(self._command[0], list(self._command[1:]))
        if self._configure is not None and self._listening:
            self._write(self._configure)

    def _end_process(self) -> None:
        self._wanted = self._listening = False
        self._timer.stop()
        self._patience.end()
        self._watch.clear()
        if self._process.state() == QProcess.ProcessState.NotRunning:
            return
        self._process.closeWriteChannel()
        if not self._process.waitForFinished(STOP_MS):
            self._process.kill()
            self._process.waitForFinished(_KILL_MS)

    def _write(self, message: Message) -> None:
        self._process.write(encode(message))
        self._patience.note_sent(message)
        if self._process.bytesToWrite() > self._max_waiting:
            self._drop_process(WorkerError(f"The {self.name} worker does not read its messages.", _HINT))

    def _read(self) -> None:
        launch, data = self._launches, self._process.readAllStandardOutput().data()
        try:
            for line in self._lines.feed(bytes(data)) if self._listening else ():
                message = decode(line)
                self._patience.note_received(message)
                if isinstance(message, Ready):
                    self._on_ready()
                self.received.emit(message)
                if not self._listening or launch != self._launches:
                    return
        except WorkerError as error:
            self._drop_process(error)

    def _read_details(self) -> None:
        data = self._process.readAllStandardError()
        self._details = (self._details + data.data()[-_DETAILS:])[-_DETAILS:]
        try:
            self._patience.note_complaint(data.size())
        except WorkerError as error:
            self._drop_process(error)

    def _on_ready(self) -> None:
        self._patience.note_ready()
        waiting, self._queue = self._queue, ()
        for message in waiting:  # before anybody hears "ready" and sends something newer
            self._write(message)
        self._set_state("ready")

    def _drop_process(self, error: WorkerError, hung: float = 0.0) -> None:
        """Have it end without hearing any more of it; it has `hung` for so many seconds."""
        if not self._listening:
            return
        self._listening = False
        self._patience.end()
        self._watch.note_end()  # before anybody hears of it and asks the same again
        self._back_off.note_hang(hung)
        self._set_state("restarting")
        self._process.kill()
        self.failed.emit(error)

    def _on_error(self, error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart and self._wanted:
            self._give_up(f"The {self.name} worker could not start: {self._process.errorString()}.")

    def _on_finished(self, code: int, status: QProcess.ExitStatus) -> None:
        self._read()
        self._listening = False
        self._patience.end()
        replaced, self._is_replaced = self._is_replaced, False
        self._watch.note_end(blames=not replaced)
        if not self._wanted:
            return
        crashed = status == QProcess.ExitStatus.CrashExit
        if not self._restarts and code == 0 and not crashed:
            self.stop()
            return
        delay = 0.0 if replaced else self._back_off.next_delay(time.monotonic()) if self._restarts else None
        if delay is None:
            ended = f"The {self.name} worker ended with code {code}."
            self._give_up(f"The {self.name} worker was ended." if crashed else ended)
            return
        self._set_state("restarting")
        self._timer.start(round(delay * 1000))

    def _give_up(self, reason: str) -> None:
        self._wanted = self._listening = False
        self._queue = ()
        self._reason = reason
        self._set_state("stopped")
        self.failed.emit(WorkerError(reason, _HINT))

    def _set_state(self, state: State) -> None:
        if state != "stopped":
            self._reason = ""
        if state != self._state:
            self._state = state
            self.state_changed.emit(state)
