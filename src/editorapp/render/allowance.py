"""How much processor time a page may cost: what takes longer is stopped from within, so that the rest goes on.

Python looks for signals between its instructions and, every few thousand steps, inside a regular expression: a timer's
signal ends both. Windows has no such timer; there, and in any thread but the main one, nothing is stopped, and whoever
started the process has to watch it.
"""

import signal
import threading
from collections.abc import Callable
from dataclasses import dataclass
from types import FrameType
from typing import TypeVar

Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Allowance:
    """Seconds of processor time: for one `block`, and for all those of a `page` that came to nothing."""

    block: float
    page: float


PREVIEW = Allowance(0.5, 1.0)
"""Somebody waits: with a start of the worker and one busy process beside it the page is there within 3 seconds. The
longest block that is given to the parser at all takes about 0.5 s on a slow laptop."""
EXPORT = Allowance(5.0, 15.0)
"""Whoever exports would rather wait than find a paragraph as it was written."""

LEAST = 0.05
"""For each block once the page's time is lost: most take a hundredth of it."""


class _TimeIsUpError(BaseException):
    """Not an Exception: no parser may take it for a fault of its own."""


class PageTime:
    """The time of one page, while it is made."""

    def __init__(self, allowance: Allowance) -> None:
        self._allowance = allowance
        self._lost = 0.0
        self._runs = False

    @property
    def is_spent(self) -> bool:
        """Whether so much was lost that even the least for each block would take too long."""
        return self._lost >= 1.8 * self._allowance.page

    @property
    def is_whole(self) -> bool:
        """Whether the next block gets all the time that a block may have."""
        return self._share() == self._allowance.block

    def run(self, work: Callable[[], Result]) -> Result | None:
        """What `work` gives, or None when its time was up before."""
        if threading.current_thread() is not threading.main_thread() or not hasattr(signal, "setitimer"):
            return work()
        share = self._share()
        before = signal.signal(signal.SIGVTALRM, self._stop)
        try:
            return self._run(work, share)
        except _TimeIsUpError:
            self._lost += share
            return None
        finally:
            self._runs = False
            signal.signal(signal.SIGVTALRM, before)

    def _run(self, work: Callable[[], Result], share: float) -> Result:
        self._runs = True
        signal.setitimer(signal.ITIMER_VIRTUAL, share)
        try:
            return work()
        finally:
            self._runs = False
            signal.setitimer(signal.ITIMER_VIRTUAL, 0.0)

    def _share(self) -> float:
        return max(LEAST, min(self._allowance.block, self._allowance.page - self._lost))

    def _stop(self, _signal: int, _frame: FrameType | None) -> None:
        if self._runs:  # else it came in the moment between the end of the work and that of the timer
            self._runs = False
            raise _TimeIsUpError
