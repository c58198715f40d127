"""The words that a person has chosen to ignore in single stories, by the story's path, in one small file."""

from collections.abc import Iterable
from pathlib import Path

from editorapp.workspace.by_story import ByStory

_MOST_WORDS = 1000


class IgnoredWordsFile:
    """Where it cannot be kept or read, nobody is bothered about it: the words are ignored until the story is closed."""

    def __init__(self, file: Path) -> None:
        self._kept = ByStory(file, _words, list[str])

    def words(self, story: Path) -> frozenset[str]:
        """What is ignored in this story."""
        return frozenset(self._kept.get(story) or ())

    def put(self, story: Path, words: Iterable[str]) -> None:
        """Keep what is ignored in this story; the stories of longest ago leave."""
        self._kept.put(story, sorted(words)[:_MOST_WORDS] or None)


def _words(value: object) -> list[str] | None:
    return [word for word in value if isinstance(word, str)] if isinstance(value, list) else None
