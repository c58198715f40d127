"""What the window asks the render worker, and the answers: the page, and files in other formats."""

from dataclasses import dataclass

from editorapp.article.survey import Survey


@dataclass(frozen=True, slots=True)
class Render:
    """The page of this draft as published; blocks the window has (same key) come without their HTML unless `fresh`.

    Blocks of a name in `held` (see `Rendering`) are shown as they are written.
    """

    request: int
    revision: int
    text: str
    fresh: bool = False
    held: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Rendering:
    """Said before a long block is rendered: nothing but an end of the process stops a parser that hangs in it."""

    request: int
    block: str


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
    """A block of the page in its place: `key` names its HTML, lines (0 = first line of the body) its source.

    `rows` are the lines of its table rows, list items or footnotes, in the order of the page.
    """

    key: str
    first_line: int
    last_line: int
    rows: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Rendered:
    """The answer to Render: the page's head, its blocks in order, and the HTML of keys that are new."""

    request: int
    revision: int
    head: str
    blocks: tuple[BlockRef, ...]
    html: dict[str, str]
    holds: bool = False
    """Whether a block is shown as written because it was `held`."""
    since: int = 0
    """The request on whose page this one goes on, 0: none. Its first `above` and last `below` blocks stay, and are not
    among `blocks`."""
    above: int = 0
    below: int = 0
    moved: int = 0
    """Lines by which those below have moved."""


@dataclass(frozen=True, slots=True)
class Surveyed:
    """What the story of a Render holds; it comes after the page, which nobody should wait for."""

    request: int
    revision: int
    survey: Survey


@dataclass(frozen=True, slots=True)
class Exported:
    """The answer to Export: every file that was written; `notes` are sentences about what could not go along."""

    request: int
    files: tuple[str, ...]
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ExportTarget:
    """A format the story can be handed over in; `extension` has no dot.

    `is_folder`: it is a folder of files. `has_photos`: the story's photos may go along, in a folder or an archive.
    """

    name: str
    title: str
    extension: str
    hint: str
    is_folder: bool = False
    has_photos: bool = False


@dataclass(frozen=True, slots=True)
class FormatsOffered:
    """What the render worker can export to; sent once it is configured."""

    formats: tuple[ExportTarget, ...]
