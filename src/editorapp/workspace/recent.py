"""The files that were open last, newest first."""

import json
from pathlib import Path

from editorapp.errors import ReadAlsoError
from editorapp.workspace.atomic import make_folder, write_atomic
from editorapp.workspace.paths import kind_of

_MOST = 10


class RecentFiles:
    """A short list in a file of its own; where it cannot be kept or read, nobody is bothered about it."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def paths(self) -> tuple[Path, ...]:
        """The files that are there now, newest first."""
        return tuple(path for path in map(Path, self._names()) if kind_of(path) == "file")

    def add(self, path: Path) -> None:
        """Put a file at the head of the list. Those that are not there now keep their place: a stick may come back."""
        newest = str(path.absolute())
        names = (newest, *(name for name in self._names() if name != newest))
        try:
            make_folder(self._file.parent)
            write_atomic(self._file, json.dumps(names[:_MOST]).encode())
        except ReadAlsoError:
            return

    def _names(self) -> tuple[str, ...]:
        try:
            listed = json.loads(self._file.read_bytes())
        except (OSError, ValueError, RecursionError):
            return ()
        return tuple(name for name in listed if isinstance(name, str)) if isinstance(listed, list) else ()
