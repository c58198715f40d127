"""Tells whether a file is still what it was when it was read or written here: another program's change is seen."""

import hashlib
import os
import stat
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

MOST_BYTES = 10 * 1024 * 1024
"""Bytes up to which a file is read to be compared; a story is never that long."""
_DIGEST_BYTES = 16

LookKind = Literal["same", "changed", "gone", "unknown"]


@dataclass(frozen=True, slots=True)
class FileState:
    """A file as it was: its mark (time in ns, size, device, inode), quick to compare, and its content's digest."""

    mark: tuple[int, int, int, int]
    digest: bytes

    @classmethod
    def of(cls, status: os.stat_result, data: bytes) -> "FileState":
        """The state of a file that had this content at the time of `status`."""
        return cls(_mark(status), digest(data))


@dataclass(frozen=True, slots=True)
class Look:
    """What became of a file.

    "same": it has the content it had, in a `state` to be compared with from now on. "changed": `state` and `data` are
    what is there; no state where it is too large, no file any more, or may not be read. "gone": nothing is there;
    `renamed` is where the same file seems to be now. "unknown": nobody can tell, for one because its disk is gone.
    """

    kind: LookKind
    state: FileState | None = None
    data: bytes = b""
    renamed: Path | None = None


def digest(data: bytes) -> bytes:
    """What tells this content from any other."""
    return hashlib.blake2b(data, digest_size=_DIGEST_BYTES).digest()


def look(path: Path, known: FileState, thorough: bool = False) -> Look:
    """What became of the file at `path` since it was `known`; never raises, but may take as long as a disk does.

    A file whose mark is the same is taken for the same unless `thorough`; one with another mark is read: a copy of the
    same content, a touch or a restored backup is no change. The file is opened rather than asked after by name, because
    a network file system only then asks its server.
    """
    try:
        return _look(path, known, thorough)
    except (FileNotFoundError, NotADirectoryError):
        return Look("gone", renamed=_find_renamed(path, known))
    except PermissionError:
        return _look_from_outside(path, known)
    except (OSError, ValueError):
        return Look("unknown")


def _look(path: Path, known: FileState, thorough: bool) -> Look:
    if os.name == "nt" and not thorough and _mark(path.stat()) == known.mark:
        return Look("same", known)  # an open file is in the way of whoever wants to replace it
    descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0))
    try:
        status = os.fstat(descriptor)
        if not stat.S_ISREG(status.st_mode):
            return Look("changed")
        if _mark(status) == known.mark and not thorough:
            return Look("same", known)
        with os.fdopen(descriptor, "rb", closefd=False) as stream:
            data = stream.read(MOST_BYTES + 1)
    finally:
        os.close(descriptor)
    if len(data) > MOST_BYTES:
        return Look("changed")
    state = FileState.of(status, data)
    return Look("same", state) if state.digest == known.digest else Look("changed", state, data)


def _look_from_outside(path: Path, known: FileState) -> Look:
    """What can be said of a file that may not be opened."""
    try:
        status = path.stat()
    except (OSError, ValueError):
        return Look("unknown")
    return Look("same", known) if _mark(status) == known.mark else Look("changed")


def _find_renamed(path: Path, known: FileState) -> Path | None:
    """The file in the same folder that is the one that was here, with the size it had; None if there is none."""
    time_ns, size, device, inode = known.mark
    if not inode:
        return None
    try:
        with os.scandir(path.parent) as entries:
            found = [Path(entry.path) for entry in entries if entry.inode() == inode and entry.name != path.name]
        return next((other for other in found if _mark(other.stat()) == (time_ns, size, device, inode)), None)
    except OSError:
        return None


def _mark(status: os.stat_result) -> tuple[int, int, int, int]:
    return status.st_mtime_ns, status.st_size, status.st_dev, status.st_ino
