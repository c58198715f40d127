"""What was open when the program was last used: the files of its stories, where the writer was in each, the window."""

import contextlib
import dataclasses
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from editorapp.errors import ReadAlsoError
from editorapp.workspace.atomic import make_folder, write_atomic
from editorapp.workspace.paths import kind_of
from editorapp.workspace.process_locks import HeldLock, hold_lock, is_held

_MOST = 50
"""Stories; nobody has more open."""
_MOST_WINDOWS = 9
"""That keep what is open in them, each in a file of its own."""


@dataclass(frozen=True, slots=True)
class StoryPlace:
    """A story's file, and the places (Qt positions) of caret and anchor and the pixels it was scrolled by."""

    path: Path
    caret: int = 0
    anchor: int = 0
    scrolled: int = 0


@dataclass(frozen=True, slots=True)
class Session:
    """The stories, the one at hand first; the window's size (0: never kept) and the page of its side panel."""

    stories: tuple[StoryPlace, ...] = ()
    width: int = 0
    height: int = 0
    maximized: bool = False
    page: str = ""


def load_session(file: Path) -> Session:
    """What was kept; an empty session where nothing was, or nothing that can be read."""
    try:
        found = json.loads(file.read_bytes())
    except (OSError, ValueError, RecursionError):
        return Session()
    if not isinstance(found, dict):
        return Session()
    listed = found.get("stories")
    stories = [_story(entry) for entry in listed[:_MOST]] if isinstance(listed, list) else []
    return Session(
        tuple(story for story in stories if story is not None),
        _number(found, "width"),
        _number(found, "height"),
        found.get("maximized") is True,
        str(found.get("page", "")),
    )


def save_session(file: Path, session: Session) -> None:
    """Keep it for the next start; where that cannot be, nobody is bothered about it."""
    values = dataclasses.asdict(session)
    values["stories"] = [entry | {"path": str(entry["path"])} for entry in values["stories"]]
    try:
        make_folder(file.parent)
        write_atomic(file, json.dumps(values).encode("utf-8", "surrogateescape"))
    except ReadAlsoError:
        return


class SessionSlot:
    """The file that one window keeps its session in, which no other window reads or writes while this one lives.

    The first window to start has the first slot; windows beside it have the next ones. Who closes a second window does
    not want it back; but if it was killed, what it had is for the first window of the next start.
    """

    def __init__(self, folder: Path) -> None:
        self._lock: HeldLock | None = None
        self.number = 0
        """From 1; 0 where no more windows are remembered."""
        self._folder = folder
        with contextlib.suppress(ReadAlsoError):
            make_folder(folder)
        for number in range(1, _MOST_WINDOWS + 1):
            if self._take(number):
                self.number = number
                return

    @property
    def file(self) -> Path | None:
        """Where to keep it; None: nowhere."""
        return self._file(self.number) if self.number else None

    def left_behind(self) -> tuple[StoryPlace, ...]:
        """What windows had that were killed; for the first window alone."""
        return tuple(story for file in self._left() for story in load_session(file).stories)

    def drop_left_behind(self) -> None:
        """Forget what those windows had: this one has it now."""
        for file in self._left():
            with contextlib.suppress(OSError):
                file.unlink()

    def close(self) -> None:
        """The window was closed: others may have the slot."""
        if self.number > 1 and self.file is not None:
            with contextlib.suppress(OSError):
                self.file.unlink(missing_ok=True)
        if self._lock is not None:
            self._lock.close()

    def _left(self) -> Iterator[Path]:
        """The files of further windows that are there no more."""
        for number in range(2, _MOST_WINDOWS + 1) if self.number == 1 else ():
            if kind_of(self._file(number)) and not is_held(self._lock_file(number)):
                yield self._file(number)

    def _file(self, number: int) -> Path:
        return self._folder / ("session.json" if number == 1 else f"session-{number}.json")

    def _lock_file(self, number: int) -> Path:
        return self._folder / f"session-{number}.lock"

    def _take(self, number: int) -> bool:
        try:
            self._lock = hold_lock(self._lock_file(number))
        except ReadAlsoError:
            return True  # nothing can be kept there, so nobody is in the way
        return self._lock is not None


def _story(entry: Any) -> StoryPlace | None:
    if not isinstance(entry, dict) or not isinstance(entry.get("path"), str) or "\0" in entry["path"]:
        return None
    return StoryPlace(Path(entry["path"]), *(_number(entry, name) for name in ("caret", "anchor", "scrolled")))


def _number(entry: Mapping[str, Any], name: str) -> int:
    value = entry.get(name)
    return value if type(value) is int and 0 <= value < 2**31 else 0
