"""What the window asks the render worker, and the answers: the page, and files in other formats."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Render:
    """The page of this draft as published; blocks the window has (same key) come without their HTML unless `fresh`."""

    request: int
    revision: int
    text: str
    fresh: bool = False


@dataclass(frozen=True, slots=True)
class Export:
    """The draft in a format, as a file at `target`; `folder` is where the draft lies, for its photos."""

    request: int
    text: str
    format: str
    target: str
    folder: str = ""
    overwrite: bool = False


@dataclass(frozen=True, slots=True)
class BlockRef:
    """A block of the page in its place: `key` names its HTML, lines (0 = first line of the body) its source."""

    key: str
    first_line: int
    last_line: int


@dataclass(frozen=True, slots=True)
class Rendered:
    """The answer to Render: the page's head, its blocks in order, and the HTML of keys that are new.

    Also what the story counts: its words, whole minutes to read it, and the first lines of its paragraphs.
    """

    request: int
    revision: int
    head: str
    blocks: tuple[BlockRef, ...]
    html: dict[str, str]
    words: int = 0
    minutes: int = 0
    paragraphs: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Exported:
    """The answer to Export: every file that was written."""

    request: int
    files: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ExportTarget:
    """A format the story can be handed over in; `extension` has no dot."""

    name: str
    title: str
    extension: str
    hint: str


@dataclass(frozen=True, slots=True)
class FormatsOffered:
    """What the render worker can export to; sent once it is configured."""

    formats: tuple[ExportTarget, ...]
