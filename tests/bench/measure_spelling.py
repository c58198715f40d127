"""The spelling worker as the window has it: how fast it checks and suggests, what it needs, whether names delay it."""

import re
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from itertools import count
from pathlib import Path

from corpus import running_text
from figures import Figure, report, share
from measure_worker import Worker
from processes import cpu_ms, pss_mb
from workload import Workload

from editorapp.article.spelling_words import words_to_check
from editorapp.workers.protocol import (
    CheckWords,
    Configure,
    DictionariesFound,
    SpellingsSuggested,
    SuggestSpellings,
    UseLanguages,
    WordsChecked,
    WordsKnown,
)
from editorapp.workspace.paths import find_paths

_LANGUAGES = ("en-GB", "en_GB")
_SPEED = 50_000.0
"""Different words a second of CPU; a screen has 200."""
_SUGGEST = 500.0
"""Milliseconds of CPU."""
_DELAY = 50.0
"""Milliseconds that an answer may wait for the gathering of names."""
_MEMORY = 120.0
"""Megabytes."""
_SCREEN = 200
_SUGGESTED = 40


def main(workload: Workload) -> None:
    """Ask while names are gathered, then when all is quiet."""
    text = running_text(find_paths().starter, 60_000)
    words = sorted({word.text for word in words_to_check(text)})
    with running() as worker:
        numbers = count(1)
        quiet = _screens(worker, words, numbers)
        worker.ask(Configure(str(workload.archive)), WordsKnown)
        busy = _screens(worker, words, numbers)
        _wait_until_idle(worker)
        fresh = tuple(f"{word}{ending}" for word in words for ending in ("ly", "ish", "ness") if word.isalpha())
        spent = worker.spent(partial(worker.ask, CheckWords(next(numbers), fresh), WordsChecked))
        report(
            Figure("spelling", "words checked", len(fresh) / spent.cpu_ms * 1000, "/s", _SPEED, "of CPU", is_speed=True)
        )
        suggested = _suggest(worker, words, numbers)
        report(Figure("spelling", "spellings for a word, p95", share(suggested, 0.95), "ms", _SUGGEST, "of CPU"))
        delay = max(busy) - share(quiet, 0.5)
        note = f"a screen of {_SCREEN} words takes {share(quiet, 0.5):.1f}; {len(busy)} screens"
        report(Figure("spelling", "most that names delay an answer", delay, "ms", _DELAY, note))
        report(Figure("spelling", "memory of the worker (PSS)", pss_mb(worker.pid), "MB", _MEMORY, "with one language"))


def _screens(worker: Worker, words: list[str], numbers: Iterator[int]) -> list[float]:
    """Milliseconds of the clock for the words of one screen after another."""
    took: list[float] = []
    for start in range(0, len(words) - _SCREEN, _SCREEN // 2):
        request = CheckWords(next(numbers), tuple(words[start : start + _SCREEN]))
        took.append(worker.spent(partial(worker.ask, request, WordsChecked)).wall_ms)
    return took


def _suggest(worker: Worker, words: list[str], numbers: Iterator[int]) -> list[float]:
    """Milliseconds of CPU for words with two letters swapped."""
    long = [word for word in words if re.fullmatch("[a-z]{6,}", word)]
    wrong = [word[:2] + word[3] + word[2] + word[4:] for word in long[:: max(1, len(long) // _SUGGESTED)]]
    requests = [SuggestSpellings(next(numbers), word) for word in wrong]
    return [worker.spent(partial(worker.ask, request, SpellingsSuggested)).cpu_ms for request in requests]


def _wait_until_idle(worker: Worker) -> None:
    before = -1.0
    while (now := cpu_ms(worker.pid)) > before + 1:
        before = now
        time.sleep(0.5)


@contextmanager
def running() -> Iterator[Worker]:
    """A spelling worker with a dictionary."""
    command = (sys.executable, "-P", "-m", "editorapp", "--worker", "spelling")
    start = time.perf_counter()
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        worker = Worker(process, start)
        worker.ask(UseLanguages(*_LANGUAGES), DictionariesFound)
        spent = worker.spent_so_far()
        note = f"with waiting {spent.wall_ms / 1000:.2f}"
        report(Figure("spelling", "start until words can be checked", spent.cpu_ms / 1000, "s", 2.0, note))
        yield worker
        if process.stdin is not None:
            process.stdin.close()


if __name__ == "__main__":
    main(Workload(Path(sys.argv[1])))
