"""Looks through a whole store for damage, a few rows at a time, and remembers on which day that was done."""

import datetime
import json
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path
from threading import Thread
from typing import Any

from editorapp.archive.store import FILE, Store
from editorapp.errors import ArchiveError, DamagedArchiveError, UnwritableError
from editorapp.workspace.atomic import write_atomic

_RECORD = "verified.json"

Mark = tuple[int, int, int]
"""Which file it is, its size, and when it was last changed (nanoseconds since 1970)."""


class Verification:
    """One look through the store in a folder: its structure in a thread, where SQLite needs no more than a core, and
    each row against its checksum in steps of some milliseconds."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._mark = mark_of(store.folder)
        self._steps: Iterator[None] | None = None
        self._structure = _StructureCheck(store.folder)

    def step(self, wait: float) -> bool:
        """Do a little; False when all has been looked at and is whole.

        Waits at most so many seconds for the thread. Raises DamagedArchiveError.
        """
        if self._steps is None:
            self._steps = self._store.verify_rows()
            self._structure.start()
        if next(self._steps, _OVER) is not _OVER:
            return True
        self._structure.join(wait)
        if self._structure.is_alive():
            return True
        self._store.say_if_damaged(self._structure.found)
        _note(self._store.folder, self._mark)
        return False


class _StructureCheck(Thread):
    """SQLite's own check of the file, on a connection of its own."""

    def __init__(self, folder: Path) -> None:
        super().__init__(daemon=True)
        self._folder = folder
        self.found = "ok"

    def run(self) -> None:
        try:
            with closing(Store(self._folder)) as store:
                self.found = store.structure()
        except DamagedArchiveError as error:
            self.found = str(error)
        except ArchiveError:
            pass  # it is being replaced


_OVER = object()


def mark_of(folder: Path) -> Mark | None:
    """What tells the store in this folder from what it was or will be; None if there is none."""
    try:
        status = (folder / FILE).stat()
    except OSError:
        return None
    return status.st_ino, status.st_size, status.st_mtime_ns


def is_verified(folder: Path) -> bool:
    """Whether the store was looked through today and no other program has changed it since."""
    try:
        record: Any = json.loads((folder / _RECORD).read_bytes())
        return bool(record == _record(mark_of(folder)))
    except (OSError, ValueError, RecursionError):
        return False


def check_once_a_day(store: Store) -> str:
    """As `Store.check`, which takes some seconds for 100,000 articles; "ok" at once where that was found today."""
    mark = mark_of(store.folder)
    if is_verified(store.folder):
        return "ok"
    found = store.check()
    if found == "ok":
        _note(store.folder, mark)
    return found


def _note(folder: Path, mark: Mark | None) -> None:
    with suppress(UnwritableError):
        write_atomic(folder / _RECORD, json.dumps(_record(mark)).encode())


def _record(mark: Mark | None) -> dict[str, Any]:
    return {"day": datetime.date.today().isoformat(), "store": list(mark or ())}
