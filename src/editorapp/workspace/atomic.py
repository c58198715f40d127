"""Writes files so that at every moment either the old or the new content is whole on the disk."""

import contextlib
import errno
import os
import secrets
import stat
import sys
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from editorapp.errors import UnwritableError
from editorapp.workspace.paths import shown

_CAUSES: Mapping[int, tuple[str, str]] = MappingProxyType(
    {
        errno.ENOSPC: ("the disk is full.", "Make some room, or save it on another disk."),
        errno.EDQUOT: ("your share of this disk is used up.", "Make some room, or save it on another disk."),
        errno.EFBIG: ("it is too large for this disk.", "Save it on another disk."),
        errno.EROFS: ("this disk is read-only.", "Save it in another folder."),
        errno.EACCES: ("you may not write there.", "Save it in another folder, or ask for the rights."),
        errno.EPERM: ("you may not write there.", "Save it in another folder, or ask for the rights."),
        errno.EISDIR: ("this is a folder.", "Choose a file name."),
        errno.ENOTDIR: ("a part of the path is a file, not a folder.", "Choose another folder."),
        errno.ENOENT: ("the folder does not exist.", "Make the folder, or save it in another one."),
        errno.ENAMETOOLONG: ("the name is too long.", "Choose a shorter name."),
        errno.ELOOP: ("the link leads back to itself.", "Choose another name."),
        errno.EEXIST: ("a file of this name is in the way.", "Choose another name."),
        errno.EINVAL: ("this disk does not allow such a name.", "Choose a simpler name."),
        errno.EIO: ("the disk reports an error.", "Save it on another disk."),
    }
)
_OTHER_HINT = "Save it in another folder."

# A file system answers with these where folders cannot be synced at all; the file itself is safe by then.
_NO_FOLDER_SYNC = frozenset({errno.EINVAL, errno.ENOTSUP, errno.EBADF, errno.EACCES, errno.EPERM})

_TEMP_NAME_BYTES = 8
"""Of randomness; the name does not grow with that of the target, which may be as long as allowed already."""


def write_atomic(path: Path, data: bytes) -> None:
    """Make `data` the whole content of `path`, surviving a power cut at any moment.

    A symbolic link stays a link: the file it leads to is replaced. Mode, owner, group and extended attributes
    (so access lists too) are kept as far as the system allows; another hard link keeps the old content.
    Raises UnwritableError; the old file is untouched then, and no temporary file stays behind.
    """
    try:
        _replace(path, data)
    except (OSError, ValueError) as error:
        raise _unwritable(path, error) from error


def make_folder(folder: Path) -> None:
    """Make `folder` and what lies above it, if missing.

    Raises UnwritableError.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except (OSError, ValueError) as error:
        raise _unwritable(folder, error) from error


def _replace(path: Path, data: bytes) -> None:
    target = Path(os.path.realpath(path))
    old = _present(target)
    temp = target.parent / f".read-also-{secrets.token_hex(_TEMP_NAME_BYTES)}.tmp"
    mode = stat.S_IMODE(old.st_mode) if old else 0o666
    # No more rights than the old file has, from the first byte on: the umask only takes rights away.
    descriptor = os.open(temp, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), mode | stat.S_IWUSR)
    try:
        with os.fdopen(descriptor, "wb") as stream:
            stream.write(data)
            stream.flush()
            if old:
                _keep_rights(target, temp, old)
            os.fsync(stream.fileno())
        os.replace(temp, target)  # noqa: PTH105 - the tests of faults stand between us and os
    except BaseException:
        with contextlib.suppress(OSError):
            temp.unlink()
        raise
    _sync_folder(target.parent)


def _present(target: Path) -> os.stat_result | None:
    """What is at `target` now; OSError where it is nothing that may be replaced."""
    try:
        status = os.lstat(target)
    except FileNotFoundError:
        return None
    if stat.S_ISLNK(status.st_mode):
        raise OSError(errno.ELOOP, "a circle of links")
    if stat.S_ISDIR(status.st_mode):
        raise IsADirectoryError(errno.EISDIR, "a folder")
    if not stat.S_ISREG(status.st_mode):
        raise FileExistsError(errno.EEXIST, "not an ordinary file")
    if not os.access(target, os.W_OK):
        # Replacing needs rights on the folder only; a write-protected file is meant to stay as it is all the same.
        raise PermissionError(errno.EACCES, "write-protected")
    return status


def _keep_rights(target: Path, temp: Path, old: os.stat_result) -> None:
    """Give `temp` the owner, group, attributes and mode of `target`."""
    mode = stat.S_IMODE(old.st_mode)
    now = os.stat(temp)  # noqa: PTH116
    if hasattr(os, "chown"):
        if now.st_uid != old.st_uid:
            with contextlib.suppress(OSError):
                os.chown(temp, old.st_uid, -1)
        if now.st_gid != old.st_gid:
            try:
                os.chown(temp, -1, old.st_gid)
            except OSError:
                # The file now belongs to another group: that one gets no more than everybody.
                mode = mode & ~0o070 | (mode & 0o007) << 3
    _copy_attributes(target, temp)
    with contextlib.suppress(OSError):
        temp.chmod(mode)


def _copy_attributes(target: Path, temp: Path) -> None:
    if sys.platform != "linux":
        return
    with contextlib.suppress(OSError):
        for name in os.listxattr(target):
            with contextlib.suppress(OSError):
                os.setxattr(temp, name, os.getxattr(target, name))


def _sync_folder(folder: Path) -> None:
    """Put the new name itself on the disk; Windows does this by itself and cannot open folders."""
    if os.name == "nt":
        return
    try:
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
    except OSError as error:
        if error.errno not in _NO_FOLDER_SYNC:
            raise


def _unwritable(path: Path, error: OSError | ValueError) -> UnwritableError:
    code = error.errno if isinstance(error, OSError) and error.errno is not None else errno.EINVAL
    cause, hint = _CAUSES.get(code, (f"{os.strerror(code)}.", _OTHER_HINT))
    return UnwritableError(f"{shown(path)} was not written: {cause}", hint)
