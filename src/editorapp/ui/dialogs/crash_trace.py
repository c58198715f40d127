"""A trace of crashes below Python, which end the program at once: written as it dies, told at the next start."""

import contextlib
import faulthandler
import os
import re
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import TextIO

from editorapp.errors import ReadAlsoError
from editorapp.workspace.atomic import make_folder

_FILE = "crash-below-python.log"
_MOST = 64_000
"""Bytes of the trace that are read: it names the calls of every thread."""
_DEADLY = ("Fatal Python error", "Windows fatal exception: access violation", "Windows fatal exception: stack overflow")
"""What a trace begins with. Windows has exceptions that programs live on after."""
_PLACE = re.compile(r'File "(?:[^"\n]*?[/\\])??((?:editorapp|PySide6|lib[/\\]python[\d.]+)[/\\][^"\n]*|[^"/\\\n]*)"')
"""The path before the package names the person's home folder."""


class FaultLog:
    """One file for all processes of this person, in the folder of logs. A trace names calls, never what was written."""

    def __init__(self, folder: Path) -> None:
        self._file = folder / _FILE
        self._stream: TextIO | None = None
        self._was_on = False

    def start(self) -> str:
        """Write a trace from now on if the program crashes; the trace that an earlier run has left, "" for none."""
        left = self._read()
        with contextlib.suppress(OSError, ReadAlsoError):
            make_folder(self._file.parent)
            if left:
                os.truncate(self._file, 0)  # not removed: another window may be writing to it one day
            self._stream = self._file.open("a", encoding="utf-8", errors="replace")
            self._was_on = faulthandler.is_enabled()
            faulthandler.enable(self._stream)
        return left

    def stop(self) -> None:
        """The program has not crashed."""
        if self._stream is not None:
            faulthandler.disable()
            if self._was_on:
                faulthandler.enable()
            self._stream.close()
            self._stream = None

    def _read(self) -> str:
        try:
            with self._file.open("rb") as stream:
                text = stream.read(_MOST).decode("utf-8", "replace")
        except OSError:
            return ""
        return text if any(sign in text for sign in _DEADLY) else ""


def trace_report(trace: str, facts: Sequence[tuple[str, str]], when: datetime) -> str:
    """The report of a crash that `FaultLog.start` found at `when`; `facts` are name and value."""
    lines = [f"Read Also: ended by a crash, found at the start on {when:%Y-%m-%d %H:%M:%S}", ""]
    lines += [f"{name}: {value}" for name, value in facts]
    lines += ["", "Calls, the newest first:", _PLACE.sub(r'File "\1"', trace).strip()]
    return "\n".join(lines) + "\n"
