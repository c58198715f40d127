"""A progress bar, where there is a person to see it."""

import time
from typing import TextIO

_LEAST_SECONDS = 0.1
_WIDTH = 30


class ProgressBar:
    """Shows phase and share done on one line of `stream` (standard error); silent where that is no terminal."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
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
        self._draw(f"{phase.capitalize():9} {_bar(done, total)}" if total else f"{phase.capitalize()} …")

    def clear(self) -> None:
        """Take the line away."""
        if self._active:
            self._draw("")

    def _draw(self, text: str) -> None:
        print(f"\r{text}\033[K", end="", file=self._stream, flush=True)


def _bar(done: int, total: int) -> str:
    filled = min(_WIDTH * done // total, _WIDTH)
    return f"{'█' * filled}{'░' * (_WIDTH - filled)} {done:,} of {total:,}"
