"""How fast a long job goes, and how long it will still take, in words."""

from collections import deque
from collections.abc import Callable

from editorapp.ui.kit.words import tr, tr_count

_WINDOW_SECONDS = 15.0
"""The pace is that of the last so many seconds: it changes when the files do."""
_LEAST_SECONDS = 2.0
"""No figure before that: the first ones would jump."""


class Pace:
    """Follows one count over time; `clock` gives seconds and never goes back. A count that falls is another one."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._marks: deque[tuple[float, int]] = deque()

    def restart(self) -> None:
        """What comes now is another count."""
        self._marks.clear()

    def note(self, done: int) -> None:
        """The count is `done` now."""
        now = self._clock()
        if self._marks and done < self._marks[-1][1]:
            self.restart()
        self._marks.append((now, done))
        while now - self._marks[0][0] > _WINDOW_SECONDS and len(self._marks) > 2:
            self._marks.popleft()

    def per_second(self) -> float:
        """Count a second, 0 while not known."""
        if not self._marks:
            return 0.0
        (start, first), (end, last) = self._marks[0], self._marks[-1]
        return (last - first) / (end - start) if end - start >= _LEAST_SECONDS else 0.0

    def seconds_left(self, total: int) -> float | None:
        """Seconds until the count is `total`, None while not known."""
        pace = self.per_second()
        return max(0, total - self._marks[-1][1]) / pace if pace > 0 else None


def time_left(seconds: float | None) -> str:
    """Seconds as a person would say them, never more exact than the guess is."""
    if seconds is None:
        return ""
    if seconds < 10:
        return tr("a few seconds left")
    if seconds < 55:
        return tr("about {n} seconds left", n=round(seconds / 10) * 10)
    minutes = round(seconds / 60)
    if minutes < 60:
        return tr_count("about a minute left", "about {n} minutes left", max(minutes, 1))
    return tr_count("about an hour left", "about {n} hours left", round(minutes / 60))
