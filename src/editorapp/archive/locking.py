"""One writer at a time for each archive, across processes; the lock dies with its holder."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from editorapp.errors import BusyArchiveError, UnwritableError

_FILE = "writer.lock"


@contextmanager
def write_lock(folder: Path, wait: float = 0) -> Iterator[None]:
    """Hold the archive's writer lock: SQLite's own exclusive lock on a file of its own, the same on every system.

    Makes the folder. Raises BusyArchiveError if another process holds it for more than `wait` seconds,
    UnwritableError if it cannot be made.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        db = sqlite3.connect(folder / _FILE, timeout=wait, isolation_level=None)
    except (FileExistsError, NotADirectoryError) as error:
        raise UnwritableError(f"“{folder}” is a file, not an archive's folder.", "Choose another folder.") from error
    except (OSError, sqlite3.Error) as error:
        raise UnwritableError(f"The archive in “{folder}” cannot be written.", "Check the folder's rights.") from error
    try:
        db.execute("BEGIN EXCLUSIVE")
    except sqlite3.OperationalError as error:
        db.close()
        if "locked" in str(error):
            raise BusyArchiveError(
                f"Another program is writing to the archive in “{folder}”.", "Wait until it has finished."
            ) from error
        raise UnwritableError(f"The archive in “{folder}” cannot be written.", "Check rights and space.") from error
    try:
        yield
    finally:
        db.close()
