"""The messages between the window and its workers: frozen values, one JSON object a line.

A request carries `request`, a number that its answer repeats; one about the draft also carries the draft's `revision`,
so that an answer to an older text can be dropped. Types that end in "ed" are facts a worker reports, the others wishes.
"""

import dataclasses
import json
import types
import typing
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Union, get_args, get_origin

from editorapp.article.suggestion import Suggestion
from editorapp.errors import WorkerError

SettingValue = str | int | float | bool


@dataclass(frozen=True, slots=True)
class Configure:
    """The first message to every worker, and again whenever a setting or the archive changes."""

    archive: str = ""
    settings: dict[str, SettingValue] = dataclasses.field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Suggest:
    """Suggestions for this draft; a newer one makes older ones void. `lowered`: looser matches too."""

    request: int
    revision: int
    text: str
    caret: int | None = None
    limit: int = 10
    hidden: tuple[str, ...] = ()
    lowered: bool = False


@dataclass(frozen=True, slots=True)
class Search:
    """The writer's own search in the archive; `text` is the draft, to say what it links to already."""

    request: int
    words: str
    limit: int = 20
    text: str = ""


@dataclass(frozen=True, slots=True)
class ShowArticle:
    """One stored article, whole."""

    request: int
    article: str


@dataclass(frozen=True, slots=True)
class Committed:
    """Another process has changed the archive: open its newest state."""


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
class Import:
    """Read these sources into the archive (import worker only; it ends after the job)."""

    sources: tuple[str, ...]
    archive: str
    format: str = ""
    include: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Rebuild:
    """Make the archive's index anew from its store (import worker only)."""

    archive: str


@dataclass(frozen=True, slots=True)
class Cancel:
    """Stop the running job at the next safe point; what is finished stays."""


@dataclass(frozen=True, slots=True)
class Ready:
    """The worker runs and reads its input."""

    worker: str
    pid: int


@dataclass(frozen=True, slots=True)
class ArchiveOpened:
    """The archive that answers from now on. `health` is "ok", "none", "indexing" or "damaged"."""

    archive: str
    articles: int
    edges: int = 0
    first: str = ""
    last: str = ""
    health: str = "ok"


@dataclass(frozen=True, slots=True)
class Suggested:
    """The answer to Suggest. `note` says why a list is empty: "", "short", "nothing", "linked", "no-archive"."""

    request: int
    revision: int
    suggestions: tuple[Suggestion, ...]
    articles: int = 0
    note: str = ""


@dataclass(frozen=True, slots=True)
class Found:
    """The answer to Search."""

    request: int
    words: str
    suggestions: tuple[Suggestion, ...]


@dataclass(frozen=True, slots=True)
class ArticleShown:
    """The answer to ShowArticle: `html` is sanitised and ready to show."""

    request: int
    id: str
    title: str
    url: str
    published: str
    section: str
    authors: tuple[str, ...]
    html: str


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


@dataclass(frozen=True, slots=True)
class Progressed:
    """How far a long job is; `total` 0 means not known yet. `phase` is "reading", "indexing" or "linking"."""

    phase: str
    done: int
    total: int


@dataclass(frozen=True, slots=True)
class ReportLine:
    """A place in a source, and why it was left out or what was wrong with it."""

    source: str
    position: str
    reason: str


@dataclass(frozen=True, slots=True)
class Imported:
    """The end of an import or rebuild. `articles` is what the archive holds now."""

    read: int
    added: int
    updated: int
    unchanged: int
    articles: int
    skipped: tuple[ReportLine, ...] = ()
    problems: tuple[ReportLine, ...] = ()
    cancelled: bool = False


@dataclass(frozen=True, slots=True)
class Failed:
    """A request (0: none in particular) that could not be answered: what happened, what to do."""

    request: int
    what: str
    hint: str = ""


Message = (
    Configure
    | Suggest
    | Search
    | ShowArticle
    | Committed
    | Render
    | Export
    | Import
    | Rebuild
    | Cancel
    | Ready
    | ArchiveOpened
    | Suggested
    | Found
    | ArticleShown
    | Rendered
    | Exported
    | FormatsOffered
    | Progressed
    | Imported
    | Failed
)
"""Everything that may stand on a line."""


def _reader(hint: Any) -> Callable[[Any], Any]:
    """What makes a value of this type from JSON; it raises TypeError, KeyError or AttributeError for anything else."""
    origin = get_origin(hint)
    if origin is tuple:
        return _tuple_reader(_reader(get_args(hint)[0]))
    if origin is dict:
        return dict
    if origin in (Union, types.UnionType, typing.Literal):
        return lambda value: value
    if dataclasses.is_dataclass(hint) and isinstance(hint, type):
        return _dataclass_reader(hint)
    return _scalar_reader(hint)


def _tuple_reader(read_item: Callable[[Any], Any]) -> Callable[[Any], Any]:
    def read(value: Any) -> tuple[Any, ...]:
        if not isinstance(value, list):
            raise TypeError(f"a list was expected, not {type(value).__name__}")
        return tuple(map(read_item, value))

    return read


def _dataclass_reader(kind: type[Any]) -> Callable[[Any], Any]:
    readers = {name: _reader(hint) for name, hint in typing.get_type_hints(kind).items()}
    return lambda value: kind(**{name: readers[name](item) for name, item in value.items()})


def _scalar_reader(kind: type[Any]) -> Callable[[Any], Any]:
    def read(value: Any) -> Any:
        if isinstance(value, kind):
            return value
        if kind is float and isinstance(value, int):
            return float(value)
        raise TypeError(f"{kind.__name__} was expected, not {type(value).__name__}")

    return read


_READERS: Mapping[str, Callable[[Any], Any]] = types.MappingProxyType(
    {kind.__name__: _reader(kind) for kind in get_args(Message)}
)
"""By the name on the line. Made once: looking types up for each of a long story's thousand blocks cost 12 ms a page."""


def encode(message: Message) -> bytes:
    """The message as one line of UTF-8 JSON with its line end."""
    fields = {"type": type(message).__name__} | dataclasses.asdict(message)
    return json.dumps(fields, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass") + b"\n"


def decode(line: bytes) -> Message:
    """The message on this line.

    Raises WorkerError for anything that is not a message of this protocol.
    """
    try:
        fields = json.loads(line)
        message: Message = _READERS[fields.pop("type")](fields)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise WorkerError(f"A message could not be read: {type(error).__name__}.", "Restart suggestions.") from error
    return message
