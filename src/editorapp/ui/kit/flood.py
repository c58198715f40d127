"""Tells a stream that says more than anybody can take in from one that has much to say."""

from collections.abc import Callable

_WINDOW = 1.0
"""Seconds over which is counted."""


class Flood:
    """Counts what comes within a second."""

    def __init__(self, most: int, clock: Callable[[], float]) -> None:
        """`most` is how much of it may come in a second; `clock` is monotonic, in seconds."""
        self._most = most
        self._clock = clock
        self._begin = clock()
        self._count = 0

    def note(self, amount: int) -> bool:
        """Count this too; True when it has become too much."""
        now = self._clock()
        if now - self._begin > _WINDOW:
            self._begin, self._count = now, 0
        self._count += amount
        return self._count > self._most
