"""Clears up what a program that was killed in the middle of a save left beside a story."""

import contextlib
import os
import re
import stat
import sys
import time
from collections.abc import Iterator
from pathlib import Path

if sys.platform != "win32":
    import fcntl

_TEMP = re.compile(r"\.read-also-[0-9a-f]{16}\.tmp")
_OLD = 2.0
"""Seconds after which whoever makes a temporary file has long taken hold of it."""
_VERY_OLD = 86_400.0
"""Seconds after which it is a leftover also where nothing says that nobody holds it."""


def temp_name(token: str) -> str:
    """What the temporary file beside a story is called; `token` is 16 hexadecimal digits that nobody else has."""
    return f".read-also-{token}.tmp"


def remove_leftovers(folder: Path) -> int:
    """Remove the temporary files of ours in this folder that nobody writes any more; how many those were.

    A file that is being written is held by its writer, and let go by the system when the writer dies: what can be held
    by us is a leftover. Age alone decides where files cannot be held. Nothing that is wrong here is anybody's problem.
    """
    removed = 0
    for path in _temps(folder):
        with contextlib.suppress(OSError):
            removed += _remove(path)
    return removed


def _temps(folder: Path) -> Iterator[Path]:
    try:
        with os.scandir(folder) as entries:
            names = [entry.name for entry in entries if _TEMP.fullmatch(entry.name)]
    except (OSError, ValueError):
        return
    for name in names:
        yield folder / name


def _remove(path: Path) -> bool:
    """Remove one, unless it is new, no ordinary file, or somebody's; OSError where that cannot be."""
    status = path.lstat()
    age = abs(time.time() - status.st_mtime)  # from the future, too: the clock was set back, or is another's
    if not stat.S_ISREG(status.st_mode) or age < _OLD:
        return False
    if sys.platform == "win32":
        path.unlink()  # refused while somebody has it open
        return True
    descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
    try:
        if _is_free(descriptor) or age > _VERY_OLD:
            path.unlink()
            return True
        return False
    finally:
        os.close(descriptor)


def _is_free(descriptor: int) -> bool:
    """Whether nobody holds this file; False where that cannot be known."""
    if sys.platform != "win32":
        with contextlib.suppress(OSError):
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
            return True
    return False
