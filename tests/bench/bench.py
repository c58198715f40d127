"""Measures the speed of Read Also and prints a table: what was measured, the figure, and what the project promises.

Every measure runs in processes of its own, offscreen, with an empty home folder: nobody's files are touched.
"""

import argparse
import contextlib
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from figures import Figure, read
from table import Results, head, row, title

HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Measure:
    """A program that prints figures, and what it needs.

    `sized`: an archive of each size; `largest`: unless it is named, only the largest of them. `rivals`: other engines'
    indexes of it.
    """

    program: str
    sized: bool = False
    largest: bool = False
    rivals: bool = False


MEASURES: Mapping[str, Measure] = MappingProxyType(
    {
        "start": Measure("measure_start.py"),
        "open": Measure("measure_open.py"),
        "fence": Measure("measure_open.py"),
        "preview": Measure("measure_preview.py"),
        "extremes": Measure("measure_extremes.py"),
        "memory": Measure("measure_memory.py"),
        "export": Measure("measure_export.py"),
        "import": Measure("measure_import.py", sized=True),
        "formats": Measure("measure_formats.py", sized=True),
        "query": Measure("measure_query.py", sized=True, rivals=True),
        "suggest": Measure("measure_suggest.py", sized=True, rivals=True),
        "worker": Measure("measure_worker.py", sized=True),
        "checks": Measure("measure_checks.py", sized=True),
        "spelling": Measure("measure_spelling.py", sized=True, largest=True),
        "save": Measure("measure_save.py", sized=True),
        "typing": Measure("measure_window.py", sized=True, largest=True),
        "stalls": Measure("measure_stalls.py", sized=True, largest=True),
        "pause": Measure("measure_pause.py", sized=True, largest=True),
        "lateness": Measure("measure_lateness.py", sized=True, largest=True),
    }
)
"""In the order in which they run."""

SIZES = ("1k", "10k")
_GIVEN = "given"
"""The folder of an archive made of texts that the person names."""
_SIZE = re.compile(r"([1-9][0-9]*)(k?)")
_SHORT, _LONG, _LONG_FROM = 20.0, 60.0, 100_000
"""Seconds that lateness is watched, and articles from which it is watched for long."""
_MINUTES = 2.0
"""Of scripted writing while stalls are watched for; the promise is made for ten."""
_ONE_THREAD: Mapping[str, str] = MappingProxyType({"OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"})
"""As the program sets them for itself (docs/adr/0008); a measure may load NumPy first."""
_LEFT_OUT = ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME", "PYTHONDONTWRITEBYTECODE")
"""Of the environment: folders with somebody's files, and what would have each start compile the program anew."""
_LAST_LINES = 5


def main(arguments: Sequence[str]) -> int:
    """Measure what is asked for; 1 if a measure failed, or (`--strict`) if a promise is broken."""
    options = parse(arguments)
    if not Path("/proc/self/status").exists():
        print("The bench reads memory from /proc, so it needs Linux.", file=sys.stderr)
        return 1
    results = Results()
    print(head(results.load))
    with tempfile.TemporaryDirectory(prefix="read-also-bench-", ignore_cleanup_errors=True) as temporary:
        bench = Bench(options, results, Path(temporary))
        try:
            bench.run()
        except KeyboardInterrupt:
            print("Stopped.")
        finally:
            if options.json:
                results.write(options.json)
    if results.broken:
        print(f"\n{results.broken} over what the project promises.")
    return int(bool(results.failures or (results.broken and options.strict)))


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    """The options; `names` are those of MEASURES that are wanted, `sizes` counts of articles."""
    parser = argparse.ArgumentParser(prog="run.py bench", description="Measures the speed of Read Also.")
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"{', '.join(MEASURES)}; all if none is named")
    parser.add_argument(
        "--size",
        action="append",
        type=_size,
        metavar="N",
        help=f"articles, such as 100k; {' and '.join(SIZES)} if none",
    )
    parser.add_argument("--articles", type=_file, metavar="FILE", help="JSON lines to make the archive of instead")
    parser.add_argument("--drafts", type=_file, metavar="FILE", help="JSON lines with title and body to ask about")
    parser.add_argument("--keep", type=Path, metavar="DIR", help="keep the archives there, and use those that are")
    parser.add_argument("--seconds", type=float, help=f"of lateness; {_SHORT:g}, or {_LONG:g} for large archives")
    parser.add_argument("--minutes", type=float, default=_MINUTES, help=f"of stalls; {_MINUTES:g}")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write every figure there too")
    parser.add_argument("--strict", action="store_true", help="exit with 1 if a figure is over what is promised")
    options = parser.parse_args(arguments)
    for name in options.names:
        if name not in MEASURES:
            parser.error(f"“{name}” is no measure; there are {', '.join(MEASURES)}.")
    if bool(options.articles) != bool(options.drafts):
        parser.error("--articles and --drafts belong together.")
    if options.articles and options.size:
        parser.error("--articles has as many as it has; leave --size out.")
    options.named = frozenset(options.names)
    options.names = [name for name in MEASURES if name in options.named or not options.named]
    options.sizes = sorted(set(options.size or map(_size, SIZES)))
    return options


class Bench:
    """One run: which programs, on which archives."""

    def __init__(self, options: argparse.Namespace, results: Results, temporary: Path) -> None:
        self._options = options
        self._results = results
        self._temporary = temporary
        self._keep = (options.keep or temporary / "archives").resolve()

    def run(self) -> None:
        """Run all that is wanted; figures are printed as they come."""
        plain = [name for name in self._options.names if not MEASURES[name].sized]
        sized = [name for name in self._options.names if MEASURES[name].sized]
        if plain:
            print(title(None))
        for program in dict.fromkeys(MEASURES[name].program for name in plain):
            names = [name for name in plain if MEASURES[name].program == program]
            self._measure(names[0], None, names)
        for folder, size in self._folders() if sized else ():
            with contextlib.suppress(subprocess.SubprocessError):
                self._on_archive(folder, size, sized)

    def _folders(self) -> Iterator[tuple[Path, int]]:
        """(folder, articles) of each archive, the smallest first."""
        options = self._options
        if options.articles:
            with options.articles.open("rb") as lines:
                count = sum(1 for _ in lines)
            yield self._given(), count
            return
        for size in options.sizes:
            yield self._keep / (f"{size // 1000}k" if size % 1000 == 0 else str(size)), size

    def _given(self) -> Path:
        """The folder for the texts that the person names. Raises SystemExit if it holds an archive of others."""
        folder = self._keep / _GIVEN
        folder.mkdir(parents=True, exist_ok=True)
        for name in ("articles", "drafts"):
            link, target = folder / f"{name}.jsonl", getattr(self._options, name).resolve()
            if not link.exists():
                link.symlink_to(target)
            elif link.resolve() != target:
                raise SystemExit(f"{folder} holds an archive of {link.resolve()}; choose another folder for --keep.")
        return folder

    def _on_archive(self, folder: Path, size: int, names: Sequence[str]) -> None:
        largest = self._options.articles or size == self._options.sizes[-1]
        wanted = [name for name in names if largest or not MEASURES[name].largest or name in self._options.named]
        if not wanted:
            return
        print(title(size))
        self._measure("archive", size, (str(folder), str(size)), "workload.py", is_needed=True)
        if any(MEASURES[name].rivals for name in wanted):
            self._measure("rivals", size, (str(folder),), "rivals.py", is_needed=True)
        for name in wanted:
            self._measure(name, size, (str(folder), str(self._seconds(name, size))))

    def _seconds(self, name: str, size: int) -> float:
        """How long a measure goes on that could go on for any time."""
        if name == "stalls":
            return float(self._options.minutes * 60)
        return float(self._options.seconds or (_LONG if size >= _LONG_FROM else _SHORT))

    def _measure(
        self, name: str, size: int | None, arguments: Sequence[str], program: str = "", *, is_needed: bool = False
    ) -> None:
        """Print a program's figures. Raises SubprocessError if it fails and everything after it needs it."""
        try:
            for figure in self._figures(program or MEASURES[name].program, arguments):
                self._results.figures.append((size, figure))
                print(row(figure), flush=True)
        except subprocess.SubprocessError as error:
            self._results.failures.append((name, str(error)))
            print(f"{name:9}failed: {error}", flush=True)
            if is_needed:
                raise

    def _figures(self, program: str, arguments: Sequence[str]) -> Iterator[Figure]:
        """The figures of a program as they come. Raises SubprocessError with its last words if it fails."""
        with tempfile.TemporaryDirectory(dir=self._temporary, ignore_cleanup_errors=True) as home:
            inherited = {name: value for name, value in os.environ.items() if name not in _LEFT_OUT}
            environ = {**inherited, "HOME": home, "QT_QPA_PLATFORM": "offscreen", **_ONE_THREAD}
            said = self._temporary / "errors.log"
            command = (sys.executable, str(HERE / program), *arguments)
            with (
                said.open("wb") as errors,
                subprocess.Popen(
                    command, env=environ, cwd=home, stdout=subprocess.PIPE, stderr=errors, encoding="utf-8"
                ) as process,
            ):
                yield from map(read, process.stdout or ())
        if process.returncode:
            lines = said.read_text("utf-8", "replace").splitlines()[-_LAST_LINES:]
            raise subprocess.SubprocessError("\n  ".join(lines) or f"exit code {process.returncode}")


def _size(text: str) -> int:
    found = _SIZE.fullmatch(text)
    if not found:
        raise argparse.ArgumentTypeError(f"“{text}” is no number of articles; write 2500 or 100k.")
    return int(found[1]) * (1000 if found[2] else 1)


def _file(text: str) -> Path:
    if not Path(text).is_file():
        raise argparse.ArgumentTypeError(f"there is no file “{text}”.")
    return Path(text)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
