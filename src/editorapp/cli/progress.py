"""A progress bar on standard error, where there is a person to see it."""

import sys
import time

_LEAST_SECONDS = 0.1
_WIDTH = 30


class ProgressBar:
    """Shows phase and share done on one line; silent where standard error is no terminal."""

    def __init__(self) -> None:
        self._active = sys.stderr.isatty()
        self._last = 0.0

    def show(self, phase: str, done: int, total: int) -> None:
        """Draw the line again, at most ten times a second."""
        now = time.monotonic()
        if not self._active or (now - self._last < _LEAST_SECONDS and done != total):
            return
        self._last = now
        filled = _WIDTH * done // total if total else 0
        bar = "█" * filled + "░" * (_WIDTH - filled)
        print(f"\r{phase.capitalize():9} {bar} {done:,} of {total:,}\033[K", end="", file=sys.stderr, flush=True)

    def clear(self) -> None:
        """Take the line away."""
        if self._active:
            print("\r\033[K", end="", file=sys.stderr, flush=True)
