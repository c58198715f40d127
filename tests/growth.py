"""Fails work that grows faster than its input: how fast a machine is, or how busy, makes no difference.

How long something takes is for `run.py bench` to say. What a test can say is how much longer it takes for more: what is
linear takes 4 times as long for 4 times as much, what is quadratic 16 times. Imported as `from growth import …`.
"""

import gc
import time
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")

STEP = 4
"""So many times larger is each input than the one before."""
BOUND = 10.0
"""So many times as long a step may take: far from 4, as there is less cache for more memory, and far from 16."""
TWICE = 3.0
"""So many times as long twice as much may take (2, or 4) after such a step; one alone is steep where a cache ends."""
ODD = 6.0
"""A step that takes so many times as long is timed anew: other programs may have held it up, or the one before."""
TRIES = 3
"""So often; the shortest times count, as other programs only add to them."""
SHORTEST = 0.002
"""Seconds of CPU time below which nothing is compared: clocks are coarse, and a small fixed cost would weigh."""
SHORT = 0.01
"""Seconds of CPU time up to which work is done three times: it costs little, and what comes after is compared to it."""
LONGEST = 0.03
"""Seconds after which nothing larger is tried: what is quadratic has shown it by then."""
FIRST = 32
"""The smallest input. From there on every step is looked at, so what is not linear fails before it takes long."""
MOST = 16
"""Work on the size asked for may be too short to compare; it is then given up to so many times as much."""


def assert_grows_linearly(work: Callable[[T], object], make: Callable[[int], T], size: int) -> None:
    """Do `work(make(n))` for n up to `size`; fail where four times as much takes more than ten times as long.

    Only the work is timed, in CPU time of this thread, each time on a new input. Work of a fixed cost passes too. It
    costs a tenth of a second, whatever the size.
    """

    def seconds(n: int) -> float:
        took = _timed(work, make(n))
        return min(took, *(_timed(work, make(n)) for _ in range(2))) if SHORTEST < took < SHORT else took

    n = size
    while n >= STEP * FIRST:
        n //= STEP
    before, now = 0.0, seconds(n)
    while now < LONGEST and (n < size or (before < SHORTEST and n < MOST * size)):
        before, now, n = now, seconds(n * STEP), n * STEP
        if before < SHORTEST:
            continue
        for _ in range(TRIES):
            if now > ODD * before:
                before, now = min(before, seconds(n // STEP)), min(now, seconds(n))
        if now > BOUND * before and seconds(n * 2) > TWICE * now:
            times = f"{now / before:.0f} times as long as {n // STEP}: {now * 1000:.0f} ms"
            raise AssertionError(f"{n} takes {times}; that is not linear")


def repeated(piece: str) -> Callable[[int], str]:
    """Makes a text of n signs, or a little less, that says one thing again and again."""
    return lambda n: piece * (n // len(piece))


def _timed(work: Callable[[T], object], given: T) -> float:
    collects = gc.isenabled()
    gc.disable()  # it would go through all that the tests before have left
    try:
        begin = time.thread_time()
        work(given)
        return time.thread_time() - begin
    finally:
        if collects:
            gc.enable()
