"""A progress bar, where there is a person to see it."""

import time
from typing import TextIO

_LEAST_SECONDS = 0.1
_WIDTH = 30
_SETTLED = 1.0
"""Seconds before a pace is shown."""


class ProgressBar:
    """Shows phase and share done on one line of `stream` (standard error); silent where that is no terminal.

    `paced`: also how many a second, and the time left.
    """

    def __init__(self, stream: TextIO, *, paced: bool = False) -> None:
        self._stream = stream
        self._paced = paced
        self._phase, self._began = "", 0.0
        self._active = stream.isatty()
        self._last = 0.0

    def __enter__(self) -> "ProgressBar":
        return self

    def __exit__(self, *_error: object) -> None:
        self.clear()

    def show(self, phase: str, done: int, total: int) -> None:
        """Draw the line again, at most ten times a second; `total` 0 means not known."""
        now = time.monotonic()
        if not self._active or (now - self._last < _LEAST_SECONDS and done != total):
            return
        self._last = now
        if phase != self._phase:
            self._phase, self._began = phase, now
        pace = _pace(done, total, now - self._began) if self._paced else ""
        self._draw(f"{phase.capitalize():9} {_bar(done, total)}{pace}" if total else f"{phase.capitalize()} …")

    def clear(self) -> None:
        """Take the line away."""
        if self._active:
            self._draw("")

    def _draw(self, text: str) -> None:
        print(f"\r{text}\033[K", end="", file=self._stream, flush=True)


def _bar(done: int, total: int) -> str:
    filled = min(_WIDTH * done // total, _WIDTH)
    return f"{'█' * filled}{'░' * (_WIDTH - filled)} {done:,} of {total:,}"


def _pace(done: int, total: int, seconds: float) -> str:
    """ ", 212 a second, 48 s left", as soon as it can be told."""
    if seconds < _SETTLED or done <= 0:
        return ""
    left = seconds / done * max(total - done, 0)
    shown = f"{left:.0f} s" if left < 90 else f"{left / 60:.0f} min"
    return f", {done / seconds:,.0f} a second, {shown} left"
