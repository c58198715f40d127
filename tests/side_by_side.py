"""Runs the tests in two processes at once: those that show windows or start processes, and all others.

pytest-xdist would share them out more evenly, but its workers have no main module that could be run again, so the
helper processes of an import (archive/helper.py) do not start there, and what is made to kill them kills the worker.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
WHOLE = ("e2e", "golden", "ui")
"""Folders whose tests show windows or start the program itself, and often wait for it."""


def main(arguments: list[str]) -> int:
    """Run pytest with these arguments, or both halves if there are none; gives the exit code."""
    pytest = [sys.executable, "-m", "pytest"]
    if arguments:
        return subprocess.call([*pytest, *arguments])
    whole = [str(HERE / folder) for folder in WHOLE]
    others = [str(path) for path in sorted(HERE.iterdir()) if path.name not in WHOLE and _holds_tests(path)]
    with tempfile.TemporaryFile() as output:
        beside = subprocess.Popen([*pytest, "-p", "no:cacheprovider", *whole], stdout=output, stderr=subprocess.STDOUT)
        try:
            code = subprocess.call([*pytest, *others])
            beside_code = beside.wait()
        except KeyboardInterrupt:
            beside.kill()
            return 130
        output.seek(0)
        sys.stdout.flush()
        os.write(1, output.read())
    return code or beside_code


def _holds_tests(path: Path) -> bool:
    return path.name.startswith("test_") or (path.is_dir() and any(path.rglob("test_*.py")))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
