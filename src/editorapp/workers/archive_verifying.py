"""Looks through the store of the open archive while nobody asks anything, once a day, and says so if it is damaged."""

import time
from collections.abc import Callable
from pathlib import Path

from editorapp.archive.archive import Archive
from editorapp.archive.store import FILE
from editorapp.archive.verification import Mark, Verification, is_verified, mark_of
from editorapp.errors import ArchiveError, DamagedArchiveError

VERIFYING_PATIENCE = 5.0
"""Seconds after opening before it begins: the first suggestions come first."""
_SLICE = 0.015
"""Seconds of work after which a request is looked for; nice enough for a suggestion to be late by no more."""


class StoreVerifying:
    """One archive's store at a time."""

    def __init__(self, tell_damaged: Callable[[], None], patience: float = VERIFYING_PATIENCE) -> None:
        """`tell_damaged` is called when damage is found; `patience` as VERIFYING_PATIENCE."""
        self._tell_damaged = tell_damaged
        self._patience = patience
        self._archive: Archive | None = None
        self._running: Verification | None = None
        self._due = 0.0
        self._damaged: dict[Path, Mark | None] = {}

    def begin(self, archive: Archive) -> None:
        """This archive is open now."""
        if archive is not self._archive:
            self._archive, self._running = archive, None
            self._due = time.monotonic() + self._patience

    def stop(self) -> None:
        """It is open no longer."""
        self._archive = self._running = None

    def note_damage(self, folder: Path) -> None:
        """The store in this folder has turned out to be damaged."""
        self._damaged[folder] = mark_of(folder)

    def is_known_damaged(self, folder: Path) -> bool:
        """Whether it has, and is the same still."""
        return folder in self._damaged and self._damaged[folder] == mark_of(folder)

    def step(self) -> bool:
        """Work for a moment; False when there is nothing to do now."""
        archive = self._archive
        if archive is None or time.monotonic() < self._due:
            return False
        if self._running is None:
            if is_verified(archive.folder):
                self.stop()
                return False
            self._running = Verification(archive.store)
        try:
            end = time.monotonic() + _SLICE
            while goes_on := self._running.step(_SLICE):
                if time.monotonic() >= end:
                    break
        except DamagedArchiveError:
            self._tell_damaged()
            return False
        except ArchiveError:
            goes_on = False  # another process keeps it; tomorrow is another day
        if not goes_on:
            self.stop()
        return goes_on


def identity_of(folder: Path) -> tuple[int, int] | None:
    """Which file the store in this folder is, whatever is in it; None if there is none."""
    try:
        status = (folder / FILE).stat()
    except OSError:
        return None
    return status.st_dev, status.st_ino
