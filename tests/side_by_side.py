"""Runs the tests in two processes at a time: part after part, the long ones first, whoever is free takes the next.

pytest-xdist would share them out test by test, but its workers have no main module that could be run again, so the
helper processes of an import (archive/helper.py) do not start there, and what is made to kill them kills the worker.
"""

import os
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

HERE = Path(__file__).resolve().parent
_AT_ONCE = 2
_E2E_PARTS = 4
"""Of the tests that start the program itself; each is done in less than a minute."""


def main(arguments: list[str]) -> int:
    """Run pytest with these arguments, or all parts if there are none; gives the exit code."""
    pytest = [sys.executable, "-m", "pytest"]
    if arguments:
        return subprocess.call([*pytest, *arguments])
    with ThreadPoolExecutor(_AT_ONCE) as lanes:
        codes = list(lanes.map(_run, parts(HERE)))
    return max(codes)


def parts(folder: Path) -> list[list[str]]:
    """Every folder and file of tests in exactly one part."""
    whole = [str(folder / "unit"), str(folder / "ui")]
    apart = [str(path) for path in sorted((folder / "e2e").glob("test_*.py"))]
    shares = [apart[number::_E2E_PARTS] for number in range(_E2E_PARTS)]
    rest = [
        str(path)
        for path in sorted(folder.iterdir())
        if path.name not in ("unit", "ui", "e2e") and (path.name.startswith("test_") or _holds_tests(path))
    ]
    return [[whole[0]], [whole[1]], *shares, rest]


def _run(part: list[str]) -> int:
    """Run one part; what it says is printed when it is over, so that two do not speak at once."""
    with tempfile.TemporaryFile() as output:
        code = subprocess.call(
            [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", *part], stdout=output, stderr=subprocess.STDOUT
        )
        output.seek(0)
        said = output.read()
    sys.stdout.flush()
    while said:
        said = said[os.write(1, said) :]
    return code


def _holds_tests(path: Path) -> bool:
    return path.is_dir() and any(path.rglob("test_*.py"))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
