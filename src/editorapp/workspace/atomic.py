"""Writes files so that at every moment either the old or the new content is whole on the disk."""

import contextlib
import errno
import os
import secrets
import stat
import sys
import time
from collections.abc import Callable, Iterable
from pathlib import Path

from editorapp.workspace.leftovers import temp_name
from editorapp.workspace.refusals import refusal

if sys.platform != "win32":
    import fcntl

_IS_WINDOWS = sys.platform == "win32"
_BINARY = getattr(os, "O_BINARY", 0)

# A file system answers with these where folders cannot be synced at all; the file itself is safe by then.
_NO_FOLDER_SYNC = frozenset({errno.EINVAL, errno.ENOTSUP, errno.EBADF, errno.EACCES, errno.EPERM})

_TEMP_NAME_BYTES = 8
"""Of randomness; the name does not grow with that of the target, which may be as long as allowed already."""
_PAUSES = (0.02, 0.05, 0.1, 0.2, 0.4)
"""Seconds between attempts to replace a file on Windows, where that fails while another program reads the old one."""


def write_atomic(path: Path, data: bytes) -> os.stat_result:
    """Make `data` the whole content of `path`, surviving a power cut at any moment; what the file is like then.

    A symbolic link stays a link: the file it leads to is replaced. Mode, owner, group and extended attributes
    (so access lists too) are kept as far as the system allows; another hard link keeps the old content.

    Nothing is ever written into the old file itself. Where it cannot be replaced (its folder may not be written, or is
    sticky; the single file is mounted) that is an error: to write in place would leave half a story behind a kill, and
    the person can save elsewhere. Raises UnwritableError; the old file is whole then (or, where only the folder could
    not be put on the disk, the new one), and no temporary file stays behind.
    """
    return write_atomic_parts(path, (data,))


def write_atomic_parts(path: Path, parts: Iterable[bytes]) -> os.stat_result:
    """As `write_atomic` with content that comes piece by piece; whatever the pieces' maker raises leaves all as it was.

    Only what is not an OSError or a ValueError comes out as it is.
    """
    try:
        return _replace(path, parts)
    except (OSError, ValueError) as error:
        raise refusal(path, error) from error


def make_folder(folder: Path) -> None:
    """Make `folder` and what lies above it, if missing.

    Raises UnwritableError.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except (OSError, ValueError) as error:
        raise refusal(folder, error) from error


def _replace(path: Path, parts: Iterable[bytes]) -> os.stat_result:
    target = Path(os.path.realpath(path))
    old = _present(target)
    temp = target.parent / temp_name(secrets.token_hex(_TEMP_NAME_BYTES))
    mode = stat.S_IMODE(old.st_mode) if old else 0o666
    # No more rights than the old file has, from the first byte on: the umask only takes rights away.
    descriptor = os.open(temp, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _BINARY, mode | stat.S_IWUSR)
    try:
        with contextlib.ExitStack() as closing:
            closing.callback(os.close, descriptor)
            _hold(descriptor)
            for data in parts:
                _write_all(descriptor, data)
            if old:
                _keep_rights(target, temp, old)
            _sync(descriptor)
            written = os.fstat(descriptor)
            if _IS_WINDOWS:
                closing.close()  # an open file cannot be renamed there; elsewhere it is held until that is done
            _with_patience(lambda: os.replace(temp, target))  # noqa: PTH105 - the tests of faults stand before os
    except BaseException:
        with contextlib.suppress(OSError):
            temp.unlink()
        raise
    _sync_folder(target.parent)
    return written


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
        raise OSError(errno.EROFS if _is_read_only(target) else errno.EACCES, "write-protected")
    return status


def _is_read_only(target: Path) -> bool:
    """Whether its whole disk is."""
    return hasattr(os, "statvfs") and bool(os.statvfs(target).f_flag & os.ST_RDONLY)


def _hold(descriptor: int) -> None:
    """Show whoever clears up leftovers that this file is being written, until it is closed or we are killed."""
    if sys.platform != "win32":
        with contextlib.suppress(OSError):
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


def _write_all(descriptor: int, data: bytes) -> None:
    rest = memoryview(data)
    while rest:
        rest = rest[os.write(descriptor, rest) :]


def _sync(descriptor: int) -> None:
    """Put the content on the disk; macOS leaves it in the memory of the disk unless it is asked for more."""
    if sys.platform == "darwin":
        with contextlib.suppress(OSError):
            fcntl.fcntl(descriptor, fcntl.F_FULLFSYNC)
    os.fsync(descriptor)


def _with_patience(replace: Callable[[], None]) -> None:
    """Replace, on Windows again and again for a moment."""
    for pause in _PAUSES if _IS_WINDOWS else ():
        try:
            replace()
            return
        except PermissionError:
            time.sleep(pause)
    replace()


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
    if _IS_WINDOWS:
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
