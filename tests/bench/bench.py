"""Measures the speed of Read Also and prints a table: what was measured, the figure, and what the project promises.

Every measure runs in processes of its own, offscreen, with an empty home folder: nobody's files are touched.
"""

import argparse
import os
import platform
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType

from figures import Figure, read

HERE = Path(__file__).parent
MEASURES: Mapping[str, str] = MappingProxyType(
    {
        "start": "measure_start.py",
        "import": "measure_import.py",
        "suggest": "measure_suggest.py",
        "typing": "measure_window.py",
        "memory": "measure_window.py",
    }
)
"""Each measure's program, in the order in which they run: `program FOLDER NAME…` prints figures."""

_HOMES = ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME")
_BUSY = 0.5
"""Load for each core from which other programs spoil the figures."""
_LAST_LINES = 5


def main(arguments: Sequence[str]) -> int:
    """Measure what is asked for; 1 if a measure failed, or (`--strict`) if a promise is broken."""
    options = _parse(arguments)
    if not Path("/proc/self/status").exists():
        print("The bench reads memory from /proc, so it needs Linux.", file=sys.stderr)
        return 1
    _print_machine()
    broken = failed = 0
    with tempfile.TemporaryDirectory(prefix="read-also-bench-", ignore_cleanup_errors=True) as folder:
        for program in dict.fromkeys(MEASURES[name] for name in options.names):
            names = [name for name in options.names if MEASURES[name] == program]
            try:
                for figure in _run(program, Path(folder), names):
                    print(_row(figure), flush=True)
                    broken += figure.is_over
            except subprocess.SubprocessError as error:
                failed += 1
                print(f"{names[0]:8} failed: {error}", flush=True)
    if broken:
        print(f"\n{broken} over what the project promises.")
    return int(bool(failed or (broken and options.strict)))


def _parse(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="run.py bench", description="Measures the speed of Read Also.")
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"{', '.join(MEASURES)}; all if none is named")
    parser.add_argument("--strict", action="store_true", help="exit with 1 if a figure is over what is promised")
    options = parser.parse_args(arguments)
    for name in options.names:
        if name not in MEASURES:
            parser.error(f"“{name}” is no measure; there are {', '.join(MEASURES)}.")
    options.names = [name for name in MEASURES if name in options.names or not options.names]
    return options


def _print_machine() -> None:
    cores, load = os.cpu_count() or 1, os.getloadavg()[0]
    print(
        f"{cores} cores, {platform.machine()}, Python {platform.python_version()}, {platform.system()}; load {load:.1f}"
    )
    if load > _BUSY * cores:
        print(
            "Other programs are at work: seconds and milliseconds of waiting will be too long, those of CPU will not."
        )
    print(f"\n{'measure':8} {'what':48} {'figure':>10}  {'promised':10}      in detail")


def _run(program: str, folder: Path, names: Sequence[str]) -> Iterator[Figure]:
    """The figures of a program as they come. Raises SubprocessError with its last words if it fails."""
    home = folder / "home"
    home.mkdir(exist_ok=True)
    inherited = {name: value for name, value in os.environ.items() if name not in _HOMES}
    environ = {**inherited, "HOME": str(home), "QT_QPA_PLATFORM": "offscreen"}
    said = folder / "errors.log"
    command = (sys.executable, str(HERE / program), str(folder), *names)
    with (
        said.open("wb") as errors,
        subprocess.Popen(command, env=environ, stdout=subprocess.PIPE, stderr=errors, encoding="utf-8") as process,
    ):
        yield from map(read, process.stdout or ())
    if process.returncode:
        lines = said.read_text("utf-8", "replace").splitlines()[-_LAST_LINES:]
        raise subprocess.SubprocessError("\n  ".join(lines) or f"exit code {process.returncode}")


def _row(figure: Figure) -> str:
    value = f"{figure.value:.{_decimals(figure)}f} {figure.unit}".strip()
    limit = f"≤ {figure.limit:g} {figure.unit}" if figure.limit is not None else ""
    verdict = "" if figure.limit is None else "OVER" if figure.is_over else "ok"
    return f"{figure.measure:8} {figure.what:48} {value:>10}  {limit:10} {verdict:4} {figure.note}".rstrip()


def _decimals(figure: Figure) -> int:
    return 2 if figure.value < 10 else 1 if figure.value < 100 else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
