"""The archive worker as the window has it, at the end of a pipe: how soon it answers, how much memory it holds."""

import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import IO

from corpus import running_text
from figures import Figure, report, share
from processes import cpu_ms, memory_mb
from workload import Workload

from editorapp.workers.protocol import (
    ArchiveOpened,
    Configure,
    Found,
    Message,
    Ready,
    Search,
    Suggest,
    Suggested,
    decode,
    encode,
)
from editorapp.workspace.paths import find_paths

_STARTS = 5
_SUGGESTIONS = 500
_OPEN, _OPEN_AIM = 2.5, 1.0
"""Seconds of CPU from the start of the process to its first suggestions."""
_FIRST, _FIRST_AIM = 300.0, 120.0
_SEARCH = 50.0
"""Milliseconds of CPU."""
_MEMORY, _MEMORY_AIM = 450.0, 300.0
"""Megabytes."""
_SEARCHED_WORDS = 3


@dataclass(frozen=True, slots=True)
class Spent:
    """Milliseconds of the worker's CPU, and of the clock."""

    cpu_ms: float
    wall_ms: float


class Worker:
    """A running archive worker."""

    def __init__(self, process: subprocess.Popen[bytes], started: float) -> None:
        """`started`: when, by `time.perf_counter`."""
        self._process = process
        self._started = started
        self.pid = process.pid
        self._expect(Ready)

    def open(self, archive: Path) -> None:
        """Open an archive. Raises SystemExit if it is not whole."""
        opened = self.ask(Configure(str(archive)), ArchiveOpened)
        if not isinstance(opened, ArchiveOpened) or opened.health != "ok":
            raise SystemExit(f"The archive could not be opened: {opened}")

    def ask(self, message: Message, kind: type[Message]) -> Message:
        """Send a message and wait for its answer. Raises SystemExit if the worker ends."""
        _pipe(self._process.stdin).write(encode(message))
        _pipe(self._process.stdin).flush()
        return self._expect(kind)

    def spent(self, job: Callable[[], object]) -> Spent:
        """What the worker spends on this."""
        cpu, start = cpu_ms(self.pid), time.perf_counter()
        job()
        return Spent(cpu_ms(self.pid) - cpu, (time.perf_counter() - start) * 1000)

    def spent_so_far(self) -> Spent:
        """What it has spent since its start."""
        return Spent(cpu_ms(self.pid), (time.perf_counter() - self._started) * 1000)

    def _expect(self, kind: type[Message]) -> Message:
        for line in _pipe(self._process.stdout):
            message = decode(line)
            if isinstance(message, kind):
                return message
        raise SystemExit("The archive worker has ended.")


def main(workload: Workload) -> None:
    """Start workers, ask each once; the last one goes on being asked."""
    texts = workload.draft_texts()
    opened, first = [], []
    for number in range(_STARTS):
        with running() as worker:
            worker.open(workload.archive)
            first.append(worker.spent(partial(worker.ask, Suggest(1, 1, texts[number]), Suggested)))
            opened.append(worker.spent_so_far())
            if number == _STARTS - 1:
                _ask_on(worker, texts)
                memory = memory_mb(worker.pid), memory_mb(worker.pid, "VmHWM")
                searched = _search(worker, texts)
    what, note = "open the archive to first answer", f"median of {_STARTS} starts of the process"
    _report(what, opened, 0.5, "s", (_OPEN, _OPEN_AIM), note)
    what, note = "first suggestion after opening a draft", f"median of {_STARTS} fresh processes"
    _report(what, first, 0.5, "ms", (_FIRST, _FIRST_AIM), note)
    _report("the writer's own search, p95", searched, 0.95, "ms", (_SEARCH, None), f"{len(searched)} searches")
    what, note = f"memory after {_SUGGESTIONS} suggestions", f"{memory[1]:.0f} at the most"
    report(Figure("worker", what, memory[0], "MB", _MEMORY, note, _MEMORY_AIM))


def _report(
    what: str, took: Sequence[Spent], part: float, unit: str, promised: tuple[float, float | None], note: str
) -> None:
    factor = 1000 if unit == "s" else 1
    cpu = [spent.cpu_ms / factor for spent in took]
    wall = share([spent.wall_ms / factor for spent in took], part)
    details = f"most {max(cpu):.3g}; with waiting {wall:.3g}; {note}"
    report(Figure("worker", what, share(cpu, part), unit, promised[0], details, promised[1]))


@contextmanager
def running() -> Iterator[Worker]:
    """An archive worker that has said it is ready."""
    command = (sys.executable, "-P", "-m", "editorapp", "--worker", "archive")
    start = time.perf_counter()
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        yield Worker(process, start)
        _pipe(process.stdin).close()


def _ask_on(worker: Worker, texts: Sequence[str]) -> None:
    for number in range(2, _SUGGESTIONS + 1):
        worker.ask(Suggest(number, number, texts[number % len(texts)]), Suggested)


def _search(worker: Worker, texts: Sequence[str]) -> list[Spent]:
    """What searches take for words of running text, the last of them not yet finished."""
    words = running_text(find_paths().starter, 4000).split()
    wanted = [" ".join(words[n : n + _SEARCHED_WORDS])[:-1] for n in range(0, len(words), 2 * _SEARCHED_WORDS)]
    requests = [Search(number, text, text=texts[0]) for number, text in enumerate(wanted, 1)]
    return [worker.spent(partial(worker.ask, request, Found)) for request in requests]


def _pipe(pipe: IO[bytes] | None) -> IO[bytes]:
    if pipe is None:
        raise SystemExit("The archive worker has no pipe.")
    return pipe


if __name__ == "__main__":
    main(Workload(Path(sys.argv[1])))
