"""What was open when the program was last used: the files of its stories, where the writer was in each, the window."""

import dataclasses
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from editorapp.errors import ReadAlsoError
from editorapp.workspace.atomic import make_folder, write_atomic

_MOST = 50
"""Stories; nobody has more open."""


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


def _story(entry: Any) -> StoryPlace | None:
    if not isinstance(entry, dict) or not isinstance(entry.get("path"), str) or "\0" in entry["path"]:
        return None
    return StoryPlace(Path(entry["path"]), *(_number(entry, name) for name in ("caret", "anchor", "scrolled")))


def _number(entry: Mapping[str, Any], name: str) -> int:
    value = entry.get(name)
    return value if type(value) is int and 0 <= value < 2**31 else 0
