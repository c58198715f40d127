"""A second process for one kind of work, batch by batch: never trusted to live, gone when it is no longer needed."""

import gc
import multiprocessing
import os
import signal
import sys
from collections.abc import Callable
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

_RARELY = 50_000
"""Objects between two searches for garbage; a batch makes hardly any that needs one."""

Work = Callable[[Any], Any]
"""Turns one batch into its results."""


def may_help() -> bool:
    """Whether a second process is of use here, and a new one may run the main module again, as spawning does.

    That is a module or our command, no one's script: a script without a guard would do its work twice.
    """
    if (os.cpu_count() or 1) < 2:
        return False
    main = sys.modules["__main__"]
    is_module = getattr(main, "__spec__", None) is not None or getattr(sys, "frozen", False)
    return is_module or Path(getattr(main, "__file__", None) or "").stem == "editorapp"


class Helper:
    """The process, and our end of the line to it. At most one batch may be on its way."""

    def __init__(self, make_work: Callable[..., Work], *arguments: Any) -> None:
        """`make_work(*arguments)` is called over there, so all of it must be picklable; starting takes 0.3 s."""
        context = multiprocessing.get_context("spawn")
        self._line, there = context.Pipe()
        self._process = context.Process(target=_serve, args=(there, make_work, arguments), daemon=True)
        self._process.start()
        self._has_begun = False
        there.close()

    def send(self, batch: Any) -> bool:
        """Hand a batch over; False if the process is no more."""
        try:
            self._line.send(batch)
        except OSError:
            return False
        return True

    def has_begun(self, seconds: float) -> bool:
        """Whether the process is at work, or has ended, within these seconds."""
        if not self._has_begun and self.is_ready(seconds):
            self._take()  # what it sends first
            self._has_begun = True
        return self._has_begun

    def is_ready(self, seconds: float) -> bool:
        """Whether something, or the process's end, has come within these seconds."""
        try:
            return self._line.poll(seconds)
        except OSError:
            return True

    def receive(self) -> Any | None:
        """The results of the batch, waited for; None if the process is no more."""
        while not self.has_begun(1):
            pass
        return self._take()

    def _take(self) -> Any | None:
        try:
            return self._line.recv()
        except (EOFError, OSError):
            return None

    def close(self) -> None:
        """End the process, whatever it does."""
        self._line.close()
        self._process.kill()
        self._process.join()
        self._process.close()


def _serve(line: Connection, make_work: Callable[..., Work], arguments: tuple[Any, ...]) -> None:
    """The second process: until the first one closes the line, or is no more."""
    # What this process might say is not meant for whoever listens to the first one, who alone hears Ctrl+C.
    sys.stdout = sys.stderr
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    work = make_work(*arguments)
    gc.freeze()
    gc.set_threshold(_RARELY)
    try:
        line.send("begun")
        while True:
            line.send(work(line.recv()))
    except (EOFError, OSError):
        return
