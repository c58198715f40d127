"""How long the program takes to be there: from the start of its process to the painted window and the first archive.

Qt itself is asked to log what it paints, so the program that is measured is the one that people start.
"""

import contextlib
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from figures import Figure, report, share

from editorapp.archive.stamp import read_stamp
from editorapp.workspace.paths import find_paths
from editorapp.workspace.starter_drafts import FIRST

_FIRST_STARTS, _LATER_STARTS = 3, 5
_WINDOW_LIMIT, _PREVIEW_LIMIT, _INDEXED_LIMIT = 1.0, 2.0, 5.0
"""Seconds that are promised."""
_LOG_PAINTING = "qt.widgets.painting=true"
_PAINTED = (b"Flushing ", b" of MainWindow(")
"""Both stand in the line that Qt writes when the window's pixels go to the screen."""
_INDEX = ".local/share/read-also/archives/starter/index"
_LOG = "painting.log"
_LONGEST = 60.0
_LOOK_EVERY = 0.005


def main() -> None:
    """Start the program in empty homes, where it shows its welcome page; then with a story, again and again."""
    story = find_paths().starter_drafts / FIRST
    articles = len(list(find_paths().starter.glob("*.md")))
    homes = [Path.home() / f"home-{number}" for number in range(_FIRST_STARTS)]
    first = [_start(home, articles) for home in homes]
    later = [_start(homes[-1], articles, story) for _ in range(_LATER_STARTS)]
    shown = [_seconds_to_page(homes[-1]) for _ in range(_LATER_STARTS)]
    _report("later start to the window", [window for window, _ in later], _WINDOW_LIMIT)
    _report("later start to the preview with its page", shown, _PREVIEW_LIMIT)
    _report("first start to the window", [window for window, _ in first], None)
    _report(f"first start to {articles} starter articles indexed", [archive for _, archive in first], _INDEXED_LIMIT)


def _start(home: Path, articles: int, *stories: Path) -> tuple[float, float]:
    """Seconds until the window is painted, and until the starter archive's index is there."""
    home.mkdir(exist_ok=True)
    start = time.perf_counter()
    with _program(home, *stories):
        return (
            _seconds_until(lambda: _is_painted(home / _LOG), start),
            _seconds_until(lambda: _indexed(home / _INDEX) == articles, start),
        )


def _seconds_to_page(home: Path) -> float:
    """Seconds from the start of a process with the same window until its preview shows the story."""
    start = time.monotonic()
    command = (sys.executable, "-P", str(Path(__file__).with_name("start_probe.py")))
    environ = {**os.environ, "HOME": str(home), "PYTHONPATH": str(Path(__file__).parent)}
    answer = subprocess.run(command, env=environ, stdout=subprocess.PIPE, check=True, text=True).stdout
    return float(answer.split()[-1]) - start


@contextlib.contextmanager
def _program(home: Path, *stories: Path) -> Iterator[None]:
    """The window, running with this home and these stories."""
    environ = {**os.environ, "HOME": str(home), "QT_LOGGING_RULES": _LOG_PAINTING}
    with (home / _LOG).open("wb") as log:
        command = (sys.executable, "-P", "-m", "editorapp", *map(str, stories))
        process = subprocess.Popen(command, env=environ, stdout=log, stderr=log, start_new_session=True)
    try:
        yield
    finally:
        os.killpg(process.pid, signal.SIGKILL)  # it and its workers: nobody else is in this session
        process.wait()


def _seconds_until(happened: Callable[[], bool], start: float) -> float:
    while not happened():
        if time.perf_counter() - start > _LONGEST:
            raise SystemExit(f"The program was not there after {_LONGEST:.0f} seconds.")
        time.sleep(_LOOK_EVERY)
    return time.perf_counter() - start


def _is_painted(log: Path) -> bool:
    return any(all(part in line for part in _PAINTED) for line in log.read_bytes().splitlines())


def _indexed(index: Path) -> int:
    """How many articles the finished index holds."""
    stamp = read_stamp(index)
    return stamp.articles if stamp else 0


def _report(what: str, seconds: Sequence[float], limit: float | None) -> None:
    note = f"median of {len(seconds)}, {min(seconds):.2f} to {max(seconds):.2f}"
    report(Figure("start", what, share(seconds, 0.5), "s", limit, note))


if __name__ == "__main__":
    main()
