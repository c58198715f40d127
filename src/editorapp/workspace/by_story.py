"""What is kept for single stories, by their paths, in one small file that several windows write."""

import json
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Generic, TypeVar

from editorapp.errors import ReadAlsoError
from editorapp.workspace.atomic import write_atomic
from editorapp.workspace.turns import turn_with

_MOST = 500
"""Stories; those of longest ago leave."""

T = TypeVar("T")


class ByStory(Generic[T]):
    """Where it cannot be kept or read, nobody is bothered about it: what was put holds as long as the window does."""

    def __init__(self, file: Path, read: Callable[[object], T | None], written: Callable[[T], object]) -> None:
        """`read` makes a value of what JSON gave, None of rubbish; `written` makes what JSON can take."""
        self._file = file
        self._read = read
        self._written = written
        self._stories = self._load()

    def get(self, story: Path) -> T | None:
        """What is kept for this story."""
        return self._stories.get(str(story.absolute()))

    def put(self, story: Path, value: T | None) -> None:
        """Keep this for the story, nothing for None."""
        name = str(story.absolute())
        self._take(name, value)
        with suppress(ReadAlsoError), turn_with(self._file):
            self._stories = {**self._stories, **self._load()}  # another window knows better of other stories
            self._take(name, value)
            kept = {path: self._written(each) for path, each in self._stories.items()}
            write_atomic(self._file, json.dumps(kept, ensure_ascii=False).encode("utf-8", "replace"))

    def _take(self, name: str, value: T | None) -> None:
        self._stories.pop(name, None)
        if value is not None:
            self._stories[name] = value
        for old in list(self._stories)[:-_MOST]:
            del self._stories[old]

    def _load(self) -> dict[str, T]:
        try:
            kept = json.loads(self._file.read_bytes())
        except (OSError, ValueError, RecursionError):
            return {}
        if not isinstance(kept, dict):
            return {}
        found = ((path, self._read(each)) for path, each in kept.items())
        return {path: value for path, value in found if value is not None}
