"""Says why the system refused to write a file, and what a person can do about it."""

import errno
import os
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from editorapp.errors import MissingFolderError, UnwritableError
from editorapp.workspace.paths import kind_of, shown

_ROOM = "Make some room, or save it on another disk."
_RIGHTS = "Save it in another folder, or ask for the rights."
_ELSEWHERE = "Save it in another folder."

_CAUSES: Mapping[int, tuple[str, str]] = MappingProxyType(
    {
        errno.ENOSPC: ("the disk is full.", _ROOM),
        errno.EDQUOT: ("your share of this disk is used up.", _ROOM),
        errno.EFBIG: ("it is too large for this disk.", "Save it on another disk."),
        errno.EROFS: ("this disk is read-only.", _ELSEWHERE),
        errno.EACCES: ("you may not write there.", _RIGHTS),
        errno.EPERM: ("you may not write there.", _RIGHTS),
        errno.EISDIR: ("this is a folder.", "Choose a file name."),
        errno.ENOTDIR: ("a part of the path is a file, not a folder.", "Choose another folder."),
        errno.ENAMETOOLONG: ("the name is too long.", "Choose a shorter name."),
        errno.ELOOP: ("the link leads back to itself.", "Choose another name."),
        errno.EEXIST: ("a file of this name is in the way.", "Choose another name."),
        errno.EINVAL: ("this disk does not allow such a name.", "Choose a simpler name."),
        errno.EILSEQ: ("this disk does not allow such a name.", "Choose a simpler name."),
        errno.EIO: ("the disk reports an error.", "Save it on another disk."),
        errno.EBUSY: ("something holds this file in its place.", "Save it under another name."),
        errno.EXDEV: ("something holds this file in its place.", "Save it under another name."),
        errno.ETXTBSY: ("another program holds this file.", "Close it there, or save it under another name."),
        errno.EMFILE: ("too many files are open.", "Close some programs, and save it again."),
        errno.ENFILE: ("too many files are open.", "Close some programs, and save it again."),
        errno.ENOMEM: ("the memory is full.", "Close some programs, and save it again."),
    }
)
_MISSING = ("the folder does not exist.", "Make the folder, or save it in another one.")
_LOST = ("the disk or network folder is not there any more.", "Connect it again, or save it on another disk.")
_PINNED = ("its folder does not let a file be replaced.", "Save it in another folder, or under another name.")
_LOST_NAMES = (
    "ESTALE", "ETIMEDOUT", "EHOSTDOWN", "EHOSTUNREACH", "ENETDOWN", "ENETUNREACH", "ENETRESET", "ENOTCONN",
    "ECONNRESET", "ECONNREFUSED", "ECONNABORTED", "ESHUTDOWN", "EPIPE", "ENODEV", "ENXIO", "EREMOTEIO",
    "EREMOTE", "ENOMEDIUM", "ENOLINK", "ECOMM", "EPROTO", "ENOLCK",
)  # fmt: skip
_LOST_CODES = frozenset(code for name in _LOST_NAMES if (code := getattr(errno, name, None)) is not None)
"""What file systems answer with when a share, a stick or a server has gone; no system has all of these."""
_LOST_ON_WINDOWS = frozenset({21, 51, 53, 54, 55, 59, 64, 67, 121, 1203, 1222, 1231, 1236})
"""The same as Windows numbers them, which Python turns into less telling ones: ERROR_NOT_READY, ERROR_BAD_NETPATH …"""


def refusal(path: Path, error: OSError | ValueError) -> UnwritableError:
    """The error to show for what the system raised when `path` was to be written."""
    cause, hint = _explain(path, error)
    if cause == _MISSING[0]:
        return MissingFolderError(f"{shown(path)} was not written: {cause}", hint, cause)
    return UnwritableError(f"{shown(path)} was not written: {cause}", hint, cause)


def _explain(path: Path, error: OSError | ValueError) -> tuple[str, str]:
    code = error.errno if isinstance(error, OSError) and error.errno is not None else errno.EINVAL
    if code in _LOST_CODES or getattr(error, "winerror", None) in _LOST_ON_WINDOWS:
        return _LOST
    if code == errno.ENOENT:
        return _LOST if kind_of(path.parent) else _MISSING
    if code in (errno.EACCES, errno.EPERM) and _may_write(path):
        return _PINNED
    return _CAUSES.get(code, (f"{os.strerror(code)}.", _ELSEWHERE))


def _may_write(path: Path) -> bool:
    """Whether the file itself may be written, so that it was its folder that refused."""
    try:
        return path.is_file() and os.access(path, os.W_OK)
    except (OSError, ValueError):
        return False
