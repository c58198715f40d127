"""Remembers each story's own random key, under which decisions on it are kept: by its file, in one small file.

The key stays when the file is renamed: here, where the story goes on under another name; and by another program, if
the file it was is gone and one with the very same content is opened.
"""

import json
import os
import threading
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from editorapp.errors import ReadAlsoError
from editorapp.workspace.atomic import write_atomic
from editorapp.workspace.paths import kind_of
from editorapp.workspace.patience import within
from editorapp.workspace.turns import turn_with

_MOST = 5_000
"""Stories; those of longest ago leave."""
_LOCK_SECONDS = 2.0
_LOOK_SECONDS = 1.0
"""For the files that a renamed one may have been; a network folder that has gone may never answer."""
_FORMAT = 1


@dataclass(frozen=True, slots=True)
class _Kept:
    """A story's key, and the digest (hexadecimal) of what its file held when it was last read or written here."""

    key: str
    content: str


class StoryKeys:
    """Any thread may call it, several processes may use one file. What cannot be kept is nobody's trouble."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._guard = threading.Lock()
        self._mark: tuple[int, int] | None = None
        self._stories: Mapping[str, _Kept] = {}

    def find(self, path: Path, content: bytes = b"") -> str:
        """The key of the story in this file, "" if it is not known; `content` is the digest of what it holds."""
        stories, name = self._read(), _name(path)
        if name in stories:
            return stories[name].key
        wanted = content.hex()
        gone = _without_file({other for other, kept in stories.items() if wanted and kept.content == wanted})
        return stories[gone.pop()].key if len(gone) == 1 else ""

    def keep(self, path: Path, key: str, content: bytes = b"") -> None:
        """The story in this file has this key; the file that had it before does not, if it is gone."""
        name, kept = _name(path), _Kept(key, content.hex())
        if self._read().get(name) == kept:
            return

        def changed(stories: dict[str, _Kept]) -> dict[str, _Kept]:
            former = {other for other, known in stories.items() if known.key == key and other != name}
            gone = _without_file(former)
            rest = {other: known for other, known in stories.items() if other != name and other not in gone}
            return rest | {name: kept}

        self._change(changed)

    def part(self, path: Path, key: str, new_key: str) -> bool:
        """Give a file that a story was saved in before a key of its own; False if it has not this one, or is gone."""
        name = _name(path)
        known = self._read().get(name)
        if known is None or known.key != key or kind_of(path) != "file":
            return False
        self._change(lambda stories: stories | {name: _Kept(new_key, known.content)})
        return True

    def _read(self) -> Mapping[str, _Kept]:
        """What is known now, also from other processes."""
        mark = _mark(self._file)
        with self._guard:
            if mark != self._mark:
                with suppress(OSError):  # what was known is known still
                    self._stories, self._mark = _rows(_parsed(self._file)), mark
            return self._stories

    def _change(self, change: Callable[[dict[str, _Kept]], dict[str, _Kept]]) -> None:
        try:
            with turn_with(self._file, _LOCK_SECONDS) as is_certain:
                found = _parsed(self._file)
                if not is_certain or _is_newer(found):
                    return
                stories = change(dict(_rows(found)))
                newest = dict(list(stories.items())[-_MOST:])
                rows = {name: [kept.key, kept.content] for name, kept in newest.items()}
                data = json.dumps({"format": _FORMAT, "stories": rows}, ensure_ascii=False)
                write_atomic(self._file, data.encode("utf-8", "surrogateescape"))
        except (ReadAlsoError, OSError):  # what cannot be read is not written over either
            return
        with self._guard:
            self._stories, self._mark = newest, _mark(self._file)


def _name(path: Path) -> str:
    """What a file is called here; a link to a file is the file."""
    try:
        return os.path.realpath(path)
    except (OSError, ValueError):
        return str(path)


def _without_file(names: set[str]) -> set[str]:
    """Those that are gone; none where a disk does not say so in time."""
    try:
        return within(_LOOK_SECONDS, lambda: {name for name in names if not kind_of(Path(name))}) if names else set()
    except TimeoutError:
        return set()


def _mark(file: Path) -> tuple[int, int] | None:
    try:
        status = file.stat()
    except OSError:
        return None
    return status.st_mtime_ns, status.st_ino


def _parsed(file: Path) -> Any:
    """What is in the file, None if there is none or it is damaged. Raises OSError if it cannot be read."""
    try:
        return json.loads(file.read_bytes().decode("utf-8", "surrogateescape"))
    except (FileNotFoundError, ValueError, RecursionError):
        return None


def _rows(found: Any) -> Mapping[str, _Kept]:
    try:
        rows = found["stories"].items()
    except (KeyError, TypeError, AttributeError):
        return {}
    return {name: _Kept(*row) for name, row in rows if _is_row(row)}


def _is_newer(found: Any) -> bool:
    """Whether a newer program keeps them, in a form that is not known here."""
    try:
        return int(found["format"]) > _FORMAT
    except (ValueError, KeyError, TypeError):
        return False


def _is_row(row: Any) -> bool:
    return isinstance(row, list) and len(row) == 2 and all(isinstance(value, str) for value in row)
