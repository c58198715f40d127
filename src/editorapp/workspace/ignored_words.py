"""The words that a person has chosen to ignore in single stories, by the story's path, in one small file."""

import json
from collections.abc import Iterable
from pathlib import Path

from editorapp.errors import ReadAlsoError
from editorapp.workspace.atomic import make_folder, write_atomic

_MOST_STORIES = 500
_MOST_WORDS = 1000


class IgnoredWordsFile:
    """Where it cannot be kept or read, nobody is bothered about it: the words are ignored until the story is closed."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._stories = _load(file)

    def words(self, story: Path) -> frozenset[str]:
        """What is ignored in this story."""
        return frozenset(self._stories.get(str(story.absolute()), ()))

    def put(self, story: Path, words: Iterable[str]) -> None:
        """Keep what is ignored in this story; the stories of longest ago leave."""
        self._stories = {**_load(self._file), **self._stories}
        name = str(story.absolute())
        self._stories.pop(name, None)
        if kept := sorted(words)[:_MOST_WORDS]:
            self._stories[name] = kept
        for old in list(self._stories)[:-_MOST_STORIES]:
            del self._stories[old]
        try:
            make_folder(self._file.parent)
            write_atomic(self._file, json.dumps(self._stories, ensure_ascii=False).encode("utf-8", "replace"))
        except ReadAlsoError:
            return


def _load(file: Path) -> dict[str, list[str]]:
    try:
        kept = json.loads(file.read_bytes())
    except (OSError, ValueError, RecursionError):
        return {}
    if not isinstance(kept, dict):
        return {}
    return {
        story: [word for word in words if isinstance(word, str)]
        for story, words in kept.items()
        if isinstance(words, list)
    }
