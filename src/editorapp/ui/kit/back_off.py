"""Decides when a worker that died is started again, and when to give up."""

from collections.abc import Sequence

RESTART_DELAYS = (0.5, 1.0, 2.0, 4.0, 8.0)
"""Seconds before the first, second … restart within WINDOW seconds; after the last of them we give up."""

WINDOW = 60.0
"""Seconds. A worker that ran longer than this without dying has earned all its restarts again."""


class BackOff:
    """Counts restarts of the last minute."""

    def __init__(self, delays: Sequence[float] = RESTART_DELAYS, window: float = WINDOW) -> None:
        self._delays = tuple(delays)
        self._window = window
        self._restarts: tuple[float, ...] = ()

    def next_delay(self, now: float) -> float | None:
        """Seconds to wait before the restart that is due at `now` (a monotonic clock), or None: give up."""
        self._restarts = tuple(moment for moment in self._restarts if now - moment < self._window)
        if len(self._restarts) >= len(self._delays):
            return None
        delay = self._delays[len(self._restarts)]
        self._restarts = (*self._restarts, now)
        return delay

    def note_hang(self, seconds: float) -> None:
        """The worker has hung for so long; that is no time it has lived."""
        self._restarts = tuple(moment + seconds for moment in self._restarts)

    def reset(self) -> None:
        """Forget what happened: the person asked for a new start."""
        self._restarts = ()
