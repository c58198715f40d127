"""Has windows change a small file of ours one after the other, so that none undoes what another has just written."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from editorapp.errors import UnwritableError
from editorapp.workspace.atomic import make_folder
from editorapp.workspace.process_locks import hold_lock

_SECONDS = 1.0
"""A change takes some milliseconds; whoever takes longer than this hangs, and is not waited for."""


@contextmanager
def turn_with(file: Path, wait: float = _SECONDS) -> Iterator[bool]:
    """Read, change and write `file` in here; gives whether it is certain that nobody else does so meanwhile.

    It is not where another process hangs over it for `wait` seconds, or where the disk knows no locks. Makes the folder
    of `file`. Raises UnwritableError if there can be none.
    """
    make_folder(file.parent)
    lock = None
    with suppress(UnwritableError):
        lock = hold_lock(file.with_suffix(".lock"), wait)
    try:
        yield lock is not None
    finally:
        if lock is not None:
            lock.close()
