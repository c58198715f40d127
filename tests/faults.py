"""A file system that fails on demand: every call that touches a folder is counted, and one of them meets an error.

The functions of `os` and `io` are wrapped, below our own code and the libraries it calls, and only inside this
process. Files are real; what is wrapped is the last step before the system. SQLite calls the system from C, so its
faults are made in another way (tests/e2e/store_fault.py).
"""

import builtins
import errno
import io
import os
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import wraps
from pathlib import Path
from types import FrameType
from typing import Any, NamedTuple

KINDS = ("ENOSPC", "EIO", "EACCES", "EROFS")
SHORT = "short"
"""Only half is written, without an error: whoever writes must see that and write the rest."""
DEAD = "dead"
"""This call and every later one fails, as on a disk that is gone."""

_BY_PATH = (
    "open", "stat", "lstat", "mkdir", "rmdir", "unlink", "remove", "rename", "replace", "link", "symlink", "readlink",
    "scandir", "listdir", "access", "chmod", "chown", "utime", "truncate", "listxattr", "getxattr", "setxattr",
)  # fmt: skip
_BY_DESCRIPTOR = ("fstat", "fsync", "fdatasync", "write", "ftruncate", "fchmod", "close", "sendfile")
_WRITING = frozenset({"write"})
_PACKAGE = f"{os.sep}editorapp{os.sep}"


class Site(NamedTuple):
    """Where a call comes from: the function of ours that caused it, and what was called, maybe by a library."""

    function: str
    call: str
    line: int
    file: str

    def __str__(self) -> str:
        return f"{self.function} {self.call}"


@dataclass
class Faults:
    """Counts the calls that touch `folder`, and makes call number `at` fail in the way of `kind`.

    `thread`: only those of threads with this name.
    """

    folder: Path
    at: int = -1
    kind: str = ""
    thread: str = ""
    calls: list[Site] = field(default_factory=list)
    _real: dict[tuple[Any, str], Any] = field(default_factory=dict)
    _descriptors: set[int] = field(default_factory=set)

    @property
    def struck(self) -> bool:
        """Whether the fault has been met."""
        return len(self.calls) > self.at

    def strike(self, call: str) -> bool:
        """Count a call; True if it is to be cut short. Raises OSError if it is to fail."""
        self.calls.append(_site(call))
        now = len(self.calls) - 1
        if now == self.at and self.kind == SHORT:
            return call in _WRITING
        if (now == self.at and self.kind != DEAD) or (now >= self.at >= 0 and self.kind == DEAD):
            code = errno.EIO if self.kind == DEAD else getattr(errno, self.kind)
            raise OSError(code, os.strerror(code))
        return False

    def touches(self, target: Any) -> bool:
        """Whether a call with this path or descriptor is one of ours."""
        if self.thread and threading.current_thread().name != self.thread:
            return False
        if isinstance(target, int):
            return target in self._descriptors
        try:
            name = os.fsdecode(target)
        except TypeError:
            return False
        return (Path.cwd() / name).is_relative_to(self.folder)

    def own(self, descriptor: int) -> None:
        """An open file of ours has this number."""
        self._descriptors.add(descriptor)

    def disown(self, descriptor: int) -> None:
        """It is closed."""
        self._descriptors.discard(descriptor)

    @contextmanager
    def watching(self) -> Iterator["Faults"]:
        """While this lasts every call is seen."""
        for name in (*_BY_PATH, *_BY_DESCRIPTOR):
            if hasattr(os, name):
                self._put(os, name, self._wrapped(name, getattr(os, name)))
        opener = self._open(io.open)
        self._put(io, "open", opener)
        self._put(builtins, "open", opener)
        try:
            yield self
        finally:
            for (module, name), real in self._real.items():
                setattr(module, name, real)

    def _put(self, module: Any, name: str, fake: Any) -> None:
        self._real[module, name] = getattr(module, name)
        setattr(module, name, fake)

    def _wrapped(self, name: str, real: Callable[..., Any]) -> Callable[..., Any]:
        @wraps(real)
        def call(*arguments: Any, **named: Any) -> Any:
            target = arguments[0] if arguments else named.get("path", ".")
            if not self.touches(target):
                return real(*arguments, **named)
            if name == "close":
                self.disown(target)
                real(target)  # a descriptor is closed also when close fails
                self.strike("close")
                return None
            if name == "access":
                return self._allows(real, *arguments, **named)
            if name == "write":
                return self._write(real, target, bytes(arguments[1]))
            self.strike(name)
            result = real(*arguments, **named)
            if name == "open":
                self.own(result)
            return result

        return call

    def _write(self, real: Callable[[int, bytes], int], descriptor: int, data: bytes) -> int:
        half = data[: len(data) // 2]
        try:
            is_short = self.strike("write")
        except OSError:
            real(descriptor, half)  # what a full disk has taken stays there
            raise
        return real(descriptor, half if is_short else data)

    def _allows(self, real: Callable[..., bool], *arguments: Any, **named: Any) -> bool:
        try:
            self.strike("access")
        except OSError:
            return False  # it raises nothing
        return real(*arguments, **named)

    def _open(self, real: Callable[..., Any]) -> Callable[..., Any]:
        def call(
            file: Any,
            mode: str = "r",
            buffering: int = -1,
            encoding: str | None = None,
            errors: str | None = None,
            newline: str | None = None,
            closefd: bool = True,
            opener: Callable[[str, int], int] | None = None,
        ) -> Any:
            if not self.touches(file):
                return real(file, mode, buffering, encoding, errors, newline, closefd, opener)
            if opener is None and not isinstance(file, int):
                self.strike("open")  # else whoever opened it has met the fault
            raw = _WatchedFile(file, mode.replace("b", "").replace("t", ""), closefd, opener, self)
            return _layered(raw, mode, buffering, encoding, errors, newline)

        return call


class _WatchedFile(io.FileIO):
    """A file each of whose calls is counted."""

    def __init__(self, file: Any, mode: str, closefd: bool, opener: Any, faults: Faults) -> None:
        super().__init__(file, mode, closefd, opener)
        self._faults = faults
        faults.own(self.fileno())

    def write(self, data: Any) -> int:
        whole = memoryview(data).cast("B")
        half = whole[: len(whole) // 2]
        try:
            is_short = self._faults.strike("write")
        except OSError:
            super().write(half)
            raise
        return super().write(half if is_short else whole)

    def readinto(self, buffer: Any) -> int:
        self._faults.strike("read")
        return super().readinto(buffer)

    def readall(self) -> bytes:
        self._faults.strike("read")
        return super().readall()

    def read(self, size: int | None = -1) -> bytes:
        self._faults.strike("read")
        return super().read(-1 if size is None else size)

    def truncate(self, size: int | None = None) -> int:
        self._faults.strike("truncate")
        return super().truncate(size)

    def close(self) -> None:
        if not self.closed:
            if self.closefd:
                self._faults.disown(self.fileno())
            super().close()
            self._faults.strike("close")


def _layered(raw: _WatchedFile, mode: str, buffering: int, encoding: Any, errors: Any, newline: Any) -> Any:
    """What `open` builds on a raw file."""
    if buffering == 0:
        return raw
    size = io.DEFAULT_BUFFER_SIZE if buffering < 0 else buffering
    kind = io.BufferedRandom if "+" in mode else io.BufferedReader if "r" in mode else io.BufferedWriter
    buffered = kind(raw, size)
    if "b" in mode:
        return buffered
    text = io.TextIOWrapper(buffered, encoding, errors, newline)
    text.mode = mode  # type: ignore[misc]  # as io.open does
    return text


def _site(call: str) -> Site:
    """Who is behind a call: the nearest function of ours, and the function of a library that it went through."""
    frame: FrameType | None = sys._getframe(2)
    through = ""
    while frame is not None:
        code = frame.f_code
        if _PACKAGE in code.co_filename:
            module = code.co_filename.rpartition(_PACKAGE)[2].removesuffix(".py").replace(os.sep, ".")
            return Site(f"{module}:{code.co_qualname}", f"{through}{call}", frame.f_lineno, code.co_filename)
        if f"{os.sep}site-packages{os.sep}" in code.co_filename and not through:
            through = f"{Path(code.co_filename).stem}.{code.co_name}."
        frame = frame.f_back
    return Site("test", call, 0, "")


def count(folder: Path, operation: Callable[[], object], thread: str = "") -> list[Site]:
    """The calls of an operation that meets no fault, in their order; `thread` as for `Faults`."""
    faults = Faults(folder, thread=thread)
    with faults.watching():
        operation()
    return faults.calls
