"""Locks between processes that die with their holder: SQLite's own lock on a file, the same on every system."""

import os
import sqlite3
from pathlib import Path
from types import TracebackType
from typing import Self

from editorapp.errors import UnwritableError
from editorapp.workspace.paths import shown

_PRIMARY = 0xFF
"""The part of SQLite's error code that says what kind it is; the rest says where it came from."""


class HeldLock:
    """A lock that this process holds until `close`, or until its end, however it ends."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db

    def close(self) -> None:
        """Let go of it; the file stays."""
        self._db.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def hold_lock(path: Path, wait: float = 0) -> HeldLock | None:
    """The lock on the file `path`, which is made in a folder that is there.

    None if a living process, this one included, still holds it after `wait` seconds. Nobody may open or copy the
    file itself: where locks belong to a process, closing any handle on it would give the lock up.
    Raises UnwritableError if there can be no lock.
    """
    try:
        return _hold(path, wait)
    except sqlite3.Error as error:
        if not _is_foreign(error):
            raise _unusable(path) from error
    try:
        os.truncate(path, 0)  # a lock file holds nothing; nobody who is alive holds one that is not even a database
        return _hold(path, wait)
    except (sqlite3.Error, OSError) as error:
        raise _unusable(path) from error


def _hold(path: Path, wait: float) -> HeldLock | None:
    db = sqlite3.connect(path, timeout=wait, isolation_level=None, check_same_thread=False)
    try:
        db.execute("PRAGMA journal_mode = MEMORY")  # nothing is written, so no file for steps back beside it
        db.execute("BEGIN EXCLUSIVE")
    except sqlite3.Error as error:
        db.close()
        if _is_busy(error):
            return None
        raise
    return HeldLock(db)


def is_held(path: Path) -> bool:
    """Whether a living process, this one included, holds the lock on `path`; nothing is made or changed."""
    try:
        db = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", timeout=0, isolation_level=None, uri=True)
    except sqlite3.Error:
        return False
    try:
        db.execute("SELECT 1 FROM sqlite_master")
    except sqlite3.Error as error:
        return _is_busy(error)
    finally:
        db.close()
    return False


def _is_busy(error: sqlite3.Error) -> bool:
    return getattr(error, "sqlite_errorcode", 0) & _PRIMARY in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)


def _is_foreign(error: sqlite3.Error) -> bool:
    """Whether something else was written into the file."""
    return getattr(error, "sqlite_errorcode", 0) & _PRIMARY in (sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_CORRUPT)


def _unusable(path: Path) -> UnwritableError:
    what, hint = f"{shown(path)} cannot be locked.", "Check the folder’s rights and the room on its disk."
    return UnwritableError(what, hint, "its folder cannot be used.")
