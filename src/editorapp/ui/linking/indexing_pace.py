"""How long indexing will still take, told from how fast it has been."""

from editorapp.ui.linking.panel_state import Indexing

_TELL_AFTER = 2.0
"""Seconds before the speed is worth telling."""


class IndexingPace:
    """Takes in how far indexing is, with the time in seconds from any fixed moment on."""

    def __init__(self) -> None:
        self._start: tuple[int, float] | None = None

    def tell(self, done: int, total: int, seconds: float) -> Indexing:
        """How far it is, with speed and time left as soon as they can be told."""
        if self._start is None or done < self._start[0]:
            self._start = done, seconds
        first, started = self._start
        elapsed = seconds - started
        if elapsed < _TELL_AFTER or done <= first:
            return Indexing(done, total)
        rate = (done - first) / elapsed
        return Indexing(done, total, _time_left((total - done) / rate), f"{max(round(rate), 1):,} articles a second")


def _time_left(seconds: float) -> str:
    minutes = round(seconds / 60)
    if seconds < 45:
        return "less than a minute left"
    return "about a minute left" if minutes <= 1 else f"about {minutes:,} minutes left"
