"""The files that were open last, newest first."""

import json
from pathlib import Path

from editorapp.errors import ReadAlsoError
from editorapp.workspace.atomic import make_folder, write_atomic

_MOST = 10


class RecentFiles:
    """A short list in a file of its own; where it cannot be kept, nobody is bothered about it."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def paths(self) -> tuple[Path, ...]:
        """The files that are still there, newest first."""
        try:
            listed = json.loads(self._file.read_text("utf-8"))
        except (OSError, ValueError):
            return ()
        names = [name for name in listed if isinstance(name, str)] if isinstance(listed, list) else []
        return tuple(path for name in names if (path := Path(name)).is_file())

    def add(self, path: Path) -> None:
        """Put a file at the head of the list."""
        newest = [str(path.absolute()), *(str(other) for other in self.paths() if other != path.absolute())]
        try:
            make_folder(self._file.parent)
            write_atomic(self._file, json.dumps(newest[:_MOST]).encode())
        except ReadAlsoError:
            return
