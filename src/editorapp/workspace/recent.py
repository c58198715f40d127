"""What was used last, newest first: files, and commands of the palette."""

import contextlib
import json
from pathlib import Path

from editorapp.errors import ReadAlsoError
from editorapp.workspace.atomic import write_atomic
from editorapp.workspace.paths import kind_of
from editorapp.workspace.patience import within
from editorapp.workspace.turns import turn_with

_MOST = 10
_PATIENCE = 0.5
"""Seconds that the disks have to say which files are there."""


class RecentNames:
    """A short list in a file of its own; where it cannot be kept or read, nobody is bothered about it."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def add(self, newest: str) -> None:
        """Put a name at the head of the list."""
        try:
            with turn_with(self._file):
                names = (newest, *(name for name in self.names() if name != newest))
                write_atomic(self._file, json.dumps(names[:_MOST]).encode())
        except ReadAlsoError:
            return

    def names(self) -> tuple[str, ...]:
        """The names, newest first."""
        try:
            listed = json.loads(self._file.read_bytes())
        except (OSError, ValueError, RecursionError):
            return ()
        return tuple(name for name in listed if isinstance(name, str)) if isinstance(listed, list) else ()


class RecentFiles:
    """The files that were open last. Those that are not there now keep their place: a stick may come back."""

    def __init__(self, file: Path) -> None:
        self._names = RecentNames(file)

    def paths(self) -> tuple[Path, ...]:
        """The files that are there now, newest first; a disk that does not answer hides those that come after."""
        names = self._names.names()
        found: list[Path] = []
        with contextlib.suppress(TimeoutError):
            within(_PATIENCE, lambda: found.extend(path for path in map(Path, names) if kind_of(path) == "file"))
        return tuple(found)

    def add(self, path: Path) -> None:
        """Put a file at the head of the list."""
        self._names.add(str(path.absolute()))
