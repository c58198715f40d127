"""Which stories are open in this process: another window that opens one of them can say so."""

import contextlib
import hashlib
import os
from pathlib import Path

from editorapp.errors import ReadAlsoError
from editorapp.workspace.atomic import make_folder
from editorapp.workspace.process_locks import HeldLock, hold_lock, is_held

_GUARD = "guard"
_PATIENCE = 1.0
"""Seconds to wait for another process that takes or gives back a lock just now, which takes milliseconds."""
_NAME_BYTES = 16


class StoryLocks:
    """One lock for each story, in a folder of the program's own; they end with the process, however it ends.

    A lock's file is removed when it is given back; a guard makes sure that nobody takes it in that moment.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._held: dict[Path, HeldLock] = {}

    def take(self, path: Path) -> bool:
        """Say that the story at `path` is open here; False if another window has it open.

        Where there can be no locks, nobody is bothered about it.
        """
        if path in self._held:
            return True
        try:
            make_folder(self._folder)
            with hold_lock(self._folder / _GUARD, _PATIENCE) or contextlib.nullcontext():
                lock = hold_lock(self._file(path))
        except ReadAlsoError:
            return True
        if lock is not None:
            self._held[path] = lock
        return lock is not None

    def give_back(self, path: Path) -> None:
        """The story at `path` is not open here any more."""
        lock = self._held.pop(path, None)
        if lock is None:
            return
        with contextlib.suppress(ReadAlsoError, OSError), contextlib.ExitStack() as closing:
            closing.callback(lock.close)
            guard = hold_lock(self._folder / _GUARD, _PATIENCE)
            if guard is not None:
                closing.push(guard)
                if os.name == "nt":
                    lock.close()
                self._file(path).unlink()

    def clear_up(self) -> None:
        """Remove the files of locks whose holders were killed."""
        with contextlib.suppress(ReadAlsoError, OSError):
            make_folder(self._folder)
            guard = hold_lock(self._folder / _GUARD, _PATIENCE)
            with guard or contextlib.nullcontext():
                for file in self._folder.glob("*.lock") if guard else ():
                    if not is_held(file):
                        file.unlink()

    def close(self) -> None:
        """Give back all of them."""
        for path in tuple(self._held):
            self.give_back(path)

    def _file(self, path: Path) -> Path:
        name = os.path.normcase(os.path.realpath(path)).encode("utf-8", "surrogateescape")
        return self._folder / f"{hashlib.blake2b(name, digest_size=_NAME_BYTES).hexdigest()}.lock"
