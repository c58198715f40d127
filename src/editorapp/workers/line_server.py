"""A worker's side of the line: requests in, answers out, and older requests dropped as soon as a newer one has come."""

import ctypes
import gc
import os
import queue
import sys
import threading
from collections.abc import Callable, Iterable, Iterator
from typing import BinaryIO

from editorapp.errors import ReadAlsoError, WorkerError
from editorapp.workers.protocol import Cancel, Failed, Message, Ready, Search, Suggest, decode, encode
from editorapp.workers.protocol import Render as RenderRequest

_SUPERSEDED_BY_NEWER = (Suggest, Search, RenderRequest)
"""Of these only the newest waiting one is answered."""
_NICE = 10
_BELOW_NORMAL_PRIORITY_CLASS = 0x4000
"""Windows, SetPriorityClass."""

Handle = Callable[[Message], Iterable[Message]]


class LineServer:
    """Reads `source` in a thread of its own, so that a newer request or the window's end is seen during work."""

    def __init__(self, name: str, source: BinaryIO, sink: BinaryIO) -> None:
        self._name = name
        self._source = source
        self._sink = sink
        self._waiting: queue.SimpleQueue[Message | WorkerError | None] = queue.SimpleQueue()
        self._held: list[Message | WorkerError | None] = []
        self._stop = threading.Event()

    def run(self, handle: Handle) -> None:
        """Answer every request until the input ends. A request that fails is answered with Failed; the work goes on."""
        self.send(Ready(self._name, os.getpid()))
        threading.Thread(target=self._read, daemon=True).start()
        for message in self._messages():
            try:
                for answer in handle(message):
                    self.send(answer)
            except ReadAlsoError as error:
                self.send(Failed(request_of(message), error.what, error.hint))
            except BrokenPipeError:
                return
            except Exception as error:  # one bad request must not end the worker; the window shows this line
                what = f"The {self._name} worker could not do that ({type(error).__name__}: {error})."
                self.send(Failed(request_of(message), what, "Your text is safe. Try again, or restart suggestions."))

    def send(self, message: Message) -> None:
        """Write one line and pass it on at once."""
        self._sink.write(encode(message))
        self._sink.flush()

    def stopping(self) -> bool:
        """Whether a Cancel has come, or the window has gone: a long job asks this at each safe point."""
        return self._stop.is_set()

    def _read(self) -> None:
        for line in self._source:
            if not line.strip():
                continue
            try:
                message = decode(line)
            except WorkerError as error:
                self._waiting.put(error)
                continue
            if isinstance(message, Cancel):
                self._stop.set()
            else:
                self._waiting.put(message)
        self._stop.set()
        self._waiting.put(None)

    def _messages(self) -> Iterator[Message]:
        while True:
            if not self._held:
                self._held.append(self._waiting.get())
            while not self._waiting.empty():
                self._held.append(self._waiting.get())
            message = self._held.pop(0)
            if message is None:
                return
            if isinstance(message, WorkerError):
                self.send(Failed(0, message.what, message.hint))
            elif not self._superseded(message):
                self._stop.clear()
                yield message

    def _superseded(self, message: Message) -> bool:
        return isinstance(message, _SUPERSEDED_BY_NEWER) and any(type(m) is type(message) for m in self._held)


def request_of(message: Message) -> int:
    """The number an answer repeats, 0 for a message without one."""
    return int(getattr(message, "request", 0))


def serve(name: str, make_handle: Callable[[LineServer], Handle]) -> None:
    """Run a worker on standard input and output, at low priority, its start-up objects frozen."""
    lower_priority()
    source, sink = sys.stdin.buffer, sys.stdout.buffer
    sys.stdout = sys.stderr  # a stray print must not look like a message
    server = LineServer(name, source, sink)
    handle = make_handle(server)
    gc.collect()
    gc.freeze()
    server.run(handle)


def lower_priority() -> None:
    """Typing comes first: this process yields to the window."""
    if hasattr(os, "nice"):
        os.nice(_NICE)
    elif sys.platform == "win32":
        kernel = ctypes.windll.kernel32
        kernel.SetPriorityClass(kernel.GetCurrentProcess(), _BELOW_NORMAL_PRIORITY_CLASS)
