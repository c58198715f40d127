"""The journal: what is being written, on the disk within a second, outside the story's own file."""

import contextlib
import re
import secrets
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from editorapp.errors import UnwritableError
from editorapp.workspace.atomic import make_folder, write_atomic
from editorapp.workspace.journal_entry import (
    LARGEST,
    DamagedEntry,
    JournalEntry,
    is_key,
    pack,
    read_sequence,
    salvage,
    unpack,
)
from editorapp.workspace.paths import kind_of, shown
from editorapp.workspace.process_locks import HeldLock, hold_lock, is_held
from editorapp.workspace.refusals import refusal

_LOCK = "lock"
_ASIDE = "damaged"
_ENDING = ".gz"
_FOLDER = re.compile(r"\d{8}-\d{6}-[0-9a-f]{8}")
_TEMPORARY = ".read-also-*.tmp"
_TRIES = 3
"""Of making a folder, which another process that cleans up may have taken for one that was left."""
_RANDOM_BYTES = 4


@dataclass(frozen=True, slots=True)
class LeftBehind:
    """What processes that are dead have left, the newest first."""

    entries: tuple[JournalEntry, ...] = ()
    damaged: tuple[DamagedEntry, ...] = ()


class Journal:
    """The texts of this process, one file each, in a folder of its own below `folder`.

    The folder is made with the first text and locked for as long as the process lives. Any thread may call it.
    """

    def __init__(self, folder: Path, clock: Callable[[], datetime] = lambda: datetime.now(UTC)) -> None:
        self._folder = folder
        self._clock = clock
        self._guard = threading.Lock()
        self._counting = threading.Lock()  # of its own: to count must not wait for a disk
        self._own: Path | None = None
        self._held: HeldLock | None = None
        self._newest: dict[str, int] = {}
        self._last = max((read_sequence(file) for own in _process_folders(folder) for file in _files(own)), default=0)

    def next_sequence(self) -> int:
        """A number above all before it, those of other processes included: milliseconds unless a clock ran ahead."""
        with self._counting:
            self._last = max(self._last + 1, int(self._clock().timestamp() * 1000))
            return self._last

    def keep(self, entry: JournalEntry) -> None:
        """Put this text in the place of the one of the same key, surviving a power cut at any moment.

        One that is older (by its sequence) than what was last done for its key changes nothing.
        Raises UnwritableError; the text before it is whole then.
        """
        if not is_key(entry.key):
            raise ValueError(f"no key: {entry.key!r}")
        with self._guard:
            entry = replace(
                entry,
                sequence=entry.sequence or self.next_sequence(),
                kept_at=entry.kept_at or self._clock().isoformat(timespec="seconds"),
            )
            if entry.sequence > self._newest.get(entry.key, 0):
                try:
                    self._write(entry)
                except OSError as error:  # of a call that only looks
                    raise refusal(self._own or self._folder, error) from error
                self._newest[entry.key] = entry.sequence

    def drop(self, key: str, sequence: int = 0) -> None:
        """Forget the text of this key, unless it is newer than `sequence` (0: now).

        Raises UnwritableError.
        """
        with self._guard:
            sequence = sequence or self.next_sequence()
            if sequence < self._newest.get(key, 0):
                return
            if self._own is not None:
                _remove(self._own / f"{key}{_ENDING}")
            self._newest[key] = sequence

    def close(self) -> None:
        """Let go of the folder; an empty one goes. Texts that are in it are for the next process to offer."""
        with self._guard:
            if self._own is not None and self._held is not None:
                _leave(self._own, self._held)
            self._own, self._held = None, None

    def _write(self, entry: JournalEntry) -> None:
        data = pack(entry)
        if self._own is not None and not self._own.is_dir():  # a person, or a program that cleans up, removed it
            if self._held is not None:
                self._held.close()
            self._own = None
        if self._own is None:
            self._own, self._held = _new_folder(self._folder, self._clock())
        write_atomic(self._own / f"{entry.key}{_ENDING}", data)


class TakenOver:
    """The folders of dead processes, held so that no other process offers what is in them; a context manager."""

    def __init__(self, left: LeftBehind, held: dict[Path, HeldLock | None], aside: Path) -> None:
        self.left = left
        self._held = held
        self._aside = aside

    def drop(self, kept_in: Path) -> None:
        """Delete this file of the journal; it was read, or given up by the person.

        Raises UnwritableError.
        """
        _remove(kept_in)

    def set_aside(self, kept_in: Path) -> None:
        """Move a damaged file where it is kept, but offered only when somebody asks.

        Raises UnwritableError.
        """
        make_folder(self._aside)
        try:
            kept_in.rename(self._aside / f"{kept_in.parent.name}-{kept_in.name}")
        except OSError as error:
            raise _stays(kept_in) from error

    def is_aside(self, kept_in: Path) -> bool:
        """Whether this file was set aside before."""
        return kept_in.parent == self._aside

    def close(self) -> None:
        """Let go of the folders; those that are empty go."""
        while self._held:
            _leave(*self._held.popitem())

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def left_behind(folder: Path) -> LeftBehind:
    """What processes that are dead have left below `folder`; nothing is changed."""
    return _read([own for own in _process_folders(folder) if not is_held(own / _LOCK)], folder / _ASIDE)


def is_set_aside(folder: Path, kept_in: Path) -> bool:
    """Whether this file of the journals below `folder` was set aside: offered only when somebody asks."""
    return kept_in.parent == folder / _ASIDE


def take_over(folder: Path) -> TakenOver:
    """Hold what processes that are dead have left below `folder`, until `close`; those of the living stay theirs."""
    held: dict[Path, HeldLock | None] = {}
    for own in _process_folders(folder):
        try:
            lock = hold_lock(own / _LOCK)
        except UnwritableError:  # a read-only disk: what can be read is offered all the same
            held[own] = None
        else:
            if lock is not None:
                held[own] = lock
    return TakenOver(_read(list(held), folder / _ASIDE), held, folder / _ASIDE)


def _read(folders: list[Path], aside: Path) -> LeftBehind:
    entries: list[JournalEntry] = []
    damaged: list[DamagedEntry] = []
    for file in (file for own in (*folders, aside) for file in _files(own)):
        try:
            with file.open("rb") as stream:
                data = stream.read(LARGEST)
        except (FileNotFoundError, IsADirectoryError):
            continue  # taken by another process just now, or none of ours
        except OSError:
            data = b""
        entry = unpack(data, file)
        if entry is not None:
            entries.append(entry)
        else:
            damaged.append(salvage(data, file))
    entries.sort(key=lambda entry: entry.sequence, reverse=True)
    damaged.sort(key=lambda entry: entry.kept_at, reverse=True)
    return LeftBehind(tuple(entries), tuple(damaged))


def _process_folders(folder: Path) -> Iterator[Path]:
    try:
        found = sorted(folder.iterdir())
    except OSError:
        return
    yield from (own for own in found if _FOLDER.fullmatch(own.name) and kind_of(own) == "folder")


def _files(folder: Path) -> list[Path]:
    try:
        return sorted(file for file in folder.iterdir() if file.suffix == _ENDING)
    except OSError:
        return []


def _new_folder(folder: Path, now: datetime) -> tuple[Path, HeldLock]:
    make_folder(folder)
    for _ in range(_TRIES):
        own = folder / f"{now:%Y%m%d-%H%M%S}-{secrets.token_hex(_RANDOM_BYTES)}"
        try:
            own.mkdir(mode=0o700)  # what is being written is nobody else's business yet
        except OSError as error:
            raise refusal(own, error) from error
        held = hold_lock(own / _LOCK)
        if held is not None and (own / _LOCK).exists():
            return own, held
        if held is not None:
            held.close()
    raise UnwritableError(
        f"{shown(folder)} cannot be used.", "Look what removes files there.", "its folder is changed."
    )


def _leave(own: Path, held: HeldLock | None) -> None:
    """Let go of a process's folder, and remove it if no text is in it."""
    is_empty = not _files(own)
    with contextlib.suppress(OSError):
        if is_empty:
            for file in own.glob(_TEMPORARY):  # nobody writes here: the folder is ours
                file.unlink(missing_ok=True)
            (own / _LOCK).unlink(missing_ok=True)  # while it is held, so that nobody takes it in between
    if held is not None:
        held.close()
    with contextlib.suppress(OSError):
        if is_empty:
            (own / _LOCK).unlink(missing_ok=True)  # Windows deletes no file that is open
            own.rmdir()


def _remove(file: Path) -> None:
    try:
        file.unlink(missing_ok=True)
    except OSError as error:
        raise _stays(file) from error


def _stays(file: Path) -> UnwritableError:
    return UnwritableError(f"{shown(file)} could not be removed.", "Check the folder’s rights.")
