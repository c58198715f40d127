"""A worker's side of the line: requests in, answers out, and older requests dropped as soon as a newer one has come."""

import ctypes
import errno
import gc
import os
import queue
import signal
import sys
import threading
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import BinaryIO

from editorapp.errors import ReadAlsoError, WorkerError
from editorapp.workers.protocol import (
    Cancel,
    CheckDraft,
    Copy,
    Failed,
    FindOlder,
    Message,
    Pause,
    Ready,
    Resume,
    Search,
    Suggest,
    decode,
    encode,
)
from editorapp.workers.protocol import Render as RenderRequest
from editorapp.workspace.refusals import refusal

_SUPERSEDED_BY_NEWER = (Suggest, Search, FindOlder, CheckDraft, RenderRequest, Copy)
"""Of these only the newest waiting one is answered."""
_REFUSED = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EFBIG})
_TRY_AGAIN = "Your text is safe. Try again, or restart suggestions."
_NICE = 10
_NICE_OF = MappingProxyType({"render": 5})
"""Somebody looks at the page; all else can wait."""
_BELOW_NORMAL_PRIORITY_CLASS = 0x4000
"""Windows, SetPriorityClass."""

Handle = Callable[[Message], Iterable[Message]]


@dataclass(frozen=True, slots=True)
class _Arrived:
    """What a line held, and its number."""

    line: int
    content: Message | WorkerError


class LineServer:
    """Reads `source` in a thread of its own, so that a newer request or the window's end is seen during work."""

    def __init__(self, name: str, source: BinaryIO, sink: BinaryIO) -> None:
        self._name = name
        self._source = source
        self._sink = sink
        self._waiting: queue.SimpleQueue[_Arrived | None] = queue.SimpleQueue()
        self._held: list[_Arrived | None] = []
        self._current = 0
        self._cancelled = 0
        self._removing = False
        self._going = threading.Event()
        self._going.set()
        self._alone = False
        self._finished = False
        self._work: Callable[[], bool] = lambda: False

    def run(self, handle: Handle) -> None:
        """Answer every request until the input ends or `finish` is called.

        A request that fails is answered with Failed, and the work goes on.
        """
        self.send(Ready(self._name, os.getpid()))
        threading.Thread(target=self._read, daemon=True).start()
        for message in self._messages():
            try:
                for answer in handle(message):
                    self.send(answer)
            except ReadAlsoError as error:
                self.send(Failed(request_of(message), error.what, error.hint))
            except OSError as error:
                what, hint = _of_disk(error, self._name)
                self.send(Failed(request_of(message), what, hint))
            except Exception as error:  # one bad request must not end the worker; the window shows this line
                what = f"The {self._name} worker could not do that ({type(error).__name__}: {error})."
                self.send(Failed(request_of(message), what, _TRY_AGAIN))

    def send(self, message: Message) -> None:
        """Write one line and pass it on at once; when the window has gone, there is nobody to tell."""
        try:
            self._sink.write(encode(message))
            self._sink.flush()
        except (BrokenPipeError, ValueError):  # ValueError: the sink is closed
            self._alone = self._finished = True

    def stopping(self) -> bool:
        """Whether a Cancel has come for this job, or the window has gone: a long job asks at each safe point.

        Waits while the job is paused.
        """
        self._going.wait()
        return self._alone or self._cancelled > self._current

    def removing(self) -> bool:
        """Whether what the job has added shall go again, now that it is cancelled."""
        return self._removing

    def when_idle(self, work: Callable[[], bool]) -> None:
        """Call `work` again and again while no request waits, until it says that there is nothing left to do.

        After the next request it is asked again. A request waits for one call: it should take some hundredths of a
        second at the most.
        """
        self._work = work

    def finish(self) -> None:
        """End after the answers to this request."""
        self._finished = True

    def _read(self) -> None:
        try:
            for number, line in enumerate(self._source, 1):
                if line.strip():
                    self._take(number, line)
        finally:
            self._alone = True
            self._going.set()
            self._waiting.put(None)

    def _take(self, number: int, line: bytes) -> None:
        try:
            message = decode(line)
        except WorkerError as error:
            self._waiting.put(_Arrived(number, error))
            return
        if isinstance(message, Cancel):
            self._cancelled = number  # it stops what came before it, also what still waits
            self._removing = message.remove
            self._going.set()
        elif isinstance(message, Pause):
            self._going.clear()
        elif isinstance(message, Resume):
            self._going.set()
        else:
            self._waiting.put(_Arrived(number, message))

    def _messages(self) -> Iterator[Message]:
        while not self._finished:
            if not self._held:
                while self._waiting.empty() and self._work():
                    pass
                self._held.append(self._waiting.get())
            while not self._waiting.empty():
                self._held.append(self._waiting.get())
            arrived = self._held.pop(0)
            if arrived is None:
                return
            self._current = arrived.line
            if isinstance(arrived.content, WorkerError):
                self.send(Failed(0, arrived.content.what, arrived.content.hint))
            elif not self._superseded(arrived.content):
                yield arrived.content

    def _superseded(self, message: Message) -> bool:
        newer = (type(held.content) for held in self._held if held is not None)
        return isinstance(message, _SUPERSEDED_BY_NEWER) and type(message) in newer


def _of_disk(error: OSError, name: str) -> tuple[str, str]:
    """What a full disk, or one that may not be written, comes to in words; and the hint."""
    if error.errno in _REFUSED:
        refused = refusal(Path(str(error.filename or "")), error)
        return f"The {name} worker could not write: {refused.cause}", "Make some room, then try again."
    return f"The {name} worker could not do that ({type(error).__name__}: {error}).", _TRY_AGAIN


def request_of(message: Message) -> int:
    """The number an answer repeats, 0 for a message without one."""
    return int(getattr(message, "request", 0))


def serve(name: str, make_handle: Callable[[LineServer], Handle]) -> None:
    """Run a worker on standard input and output, at low priority, its start-up objects frozen; never returns."""
    lower_priority(_NICE_OF.get(name, _NICE))
    # Ctrl+C in a terminal reaches every process of the window; a worker ends when its input does.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    source, sink = sys.stdin.buffer, sys.stdout.buffer
    sys.stdout = sys.stderr  # a stray print must not look like a message
    server = LineServer(name, source, sink)
    handle = make_handle(server)
    gc.collect()
    gc.freeze()
    server.run(handle)
    # The reading thread may hold the input's lock, which Python's own way out would wait for and abort on.
    sys.stderr.flush()
    os._exit(0)


def lower_priority(nice: int = _NICE) -> None:
    """Typing comes first: this process yields to the window."""
    if hasattr(os, "nice"):
        os.nice(nice)
    elif sys.platform == "win32":
        kernel = ctypes.windll.kernel32
        kernel.SetPriorityClass(kernel.GetCurrentProcess(), _BELOW_NORMAL_PRIORITY_CLASS)
