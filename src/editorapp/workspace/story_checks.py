"""What a person has ticked, and chosen to ignore, before publishing single stories: by path, in one small file."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from editorapp.errors import ReadAlsoError
from editorapp.workspace.atomic import make_folder, write_atomic

_MOST_STORIES = 500
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
        self._file = file
        self._stories = _load(file)

    def choices(self, story: Path) -> Choices:
        """What is chosen for this story."""
        return self._stories.get(str(story.absolute()), Choices())

    def put(self, story: Path, choices: Choices) -> None:
        """Keep what is chosen for this story; the stories of longest ago leave."""
        self._stories = {**_load(self._file), **self._stories}
        name = str(story.absolute())
        self._stories.pop(name, None)
        if choices != Choices():
            self._stories[name] = choices
        for old in list(self._stories)[:-_MOST_STORIES]:
            del self._stories[old]
        kept = {
            path: {"ignored": sorted(chosen.ignored)[:_MOST], "ticked": sorted(chosen.ticked)[:_MOST]}
            for path, chosen in self._stories.items()
        }
        try:
            make_folder(self._file.parent)
            write_atomic(self._file, json.dumps(kept, ensure_ascii=False).encode("utf-8", "replace"))
        except ReadAlsoError:
            return


def _load(file: Path) -> dict[str, Choices]:
    try:
        kept = json.loads(file.read_bytes())
    except (OSError, ValueError, RecursionError):
        return {}
    if not isinstance(kept, dict):
        return {}
    return {
        story: Choices(_texts(chosen.get("ignored")), _texts(chosen.get("ticked")))
        for story, chosen in kept.items()
        if isinstance(chosen, dict)
    }


def _texts(value: object) -> frozenset[str]:
    items: Iterable[object] = value if isinstance(value, list) else ()
    return frozenset(item for item in items if isinstance(item, str))
