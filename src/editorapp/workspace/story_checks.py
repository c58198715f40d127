"""What a person has ticked, and chosen to ignore, before publishing single stories: by path, in one small file."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from editorapp.workspace.by_story import ByStory

_MOST = 500
"""Findings that are ignored in one story, and boxes that are ticked."""


@dataclass(frozen=True, slots=True)
class Choices:
    """The keys of the findings that are ignored, and the ids of the boxes that are ticked."""

    ignored: frozenset[str] = frozenset()
    ticked: frozenset[str] = frozenset()


class StoryChecksFile:
    """Where it cannot be kept or read, nobody is bothered about it: choices hold until the story is closed."""

    def __init__(self, file: Path) -> None:
        self._kept = ByStory(file, _choices, _written)

    def choices(self, story: Path) -> Choices:
        """What is chosen for this story."""
        return self._kept.get(story) or Choices()

    def put(self, story: Path, choices: Choices) -> None:
        """Keep what is chosen for this story; the stories of longest ago leave."""
        self._kept.put(story, choices if choices != Choices() else None)


def _choices(value: object) -> Choices | None:
    return Choices(_texts(value.get("ignored")), _texts(value.get("ticked"))) if isinstance(value, dict) else None


def _written(choices: Choices) -> dict[str, list[str]]:
    return {"ignored": sorted(choices.ignored)[:_MOST], "ticked": sorted(choices.ticked)[:_MOST]}


def _texts(value: object) -> frozenset[str]:
    items: Iterable[object] = value if isinstance(value, list) else ()
    return frozenset(item for item in items if isinstance(item, str))
