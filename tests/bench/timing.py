"""CPU time of what this process does."""

import time
from collections.abc import Callable, Sequence

ROUNDS = 3
"""How often everything is done after a first time that is not counted."""


def cpu_ms(job: Callable[[], object]) -> float:
    """Milliseconds of CPU, of all threads, that this took."""
    start = time.process_time()
    job()
    return (time.process_time() - start) * 1000


def warm(jobs: Sequence[Callable[[], object]], rounds: int = ROUNDS) -> list[float]:
    """CPU milliseconds of each job in each round, after a first round that fills the caches."""
    return [cpu_ms(job) for job in [*jobs] * (1 + rounds)][len(jobs) :]
