"""Messages as lines: one JSON object each, with the name of its type."""

import dataclasses
import json
import math
import types
import typing
from collections.abc import Callable, Mapping
from typing import Any, Union, get_args, get_origin

from editorapp.errors import WorkerError
from editorapp.workers.protocol.asking import (
    ArticleShown,
    Decide,
    FindOlder,
    Found,
    KnowStory,
    OlderFound,
    Search,
    ShowArticle,
    Suggest,
    Suggested,
)
from editorapp.workers.protocol.checking import CheckDraft, DraftChecked
from editorapp.workers.protocol.copying import Copied, Copy
from editorapp.workers.protocol.details import (
    ArchiveDescribed,
    DescribeArchive,
    ListOrphans,
    OrphansListed,
    OrphansSaved,
    SaveOrphans,
    UseWeights,
)
from editorapp.workers.protocol.guide import GuideRendered, RenderGuide
from editorapp.workers.protocol.jobs import (
    Cancel,
    CatchUp,
    Compact,
    Compacted,
    Evaluate,
    Evaluated,
    Import,
    Imported,
    Pause,
    Preview,
    Previewed,
    Progressed,
    Rebuild,
    Resume,
    Update,
)
from editorapp.workers.protocol.living import ArchiveOpened, Committed, Configure, Failed, Ready
from editorapp.workers.protocol.page import Export, Exported, FormatsOffered, Render, Rendered, Rendering, Surveyed
from editorapp.workers.protocol.pasting import ConvertPaste, PasteConverted
from editorapp.workers.protocol.publishing import PlanPublishing, Publish, Published, PublishingPlanned
from editorapp.workers.protocol.spelling import (
    ChangeWords,
    CheckWords,
    DictionariesFound,
    LoadingDictionary,
    SpellingsSuggested,
    SuggestSpellings,
    UseLanguages,
    WordsChanged,
    WordsChecked,
    WordsKnown,
)
from editorapp.workers.protocol.upkeep import (
    ArchiveExported,
    ArchiveMade,
    ExportArchive,
    MakeArchive,
    PrepareRemoval,
    RemovalPrepared,
    Verified,
    Verify,
)
from editorapp.workers.protocol.vocabulary import FindSlug, ListVocabulary, SlugFound, VocabularyListed

Message = (
    Configure
    | Committed
    | Ready
    | ArchiveOpened
    | Failed
    | Suggest
    | Suggested
    | Decide
    | KnowStory
    | Search
    | Found
    | FindOlder
    | OlderFound
    | ShowArticle
    | ArticleShown
    | DescribeArchive
    | ArchiveDescribed
    | UseWeights
    | ListOrphans
    | OrphansListed
    | SaveOrphans
    | OrphansSaved
    | ListVocabulary
    | VocabularyListed
    | FindSlug
    | SlugFound
    | CheckDraft
    | DraftChecked
    | Import
    | Update
    | Preview
    | Rebuild
    | CatchUp
    | Compact
    | Evaluate
    | MakeArchive
    | ArchiveMade
    | Verify
    | Verified
    | ExportArchive
    | ArchiveExported
    | PrepareRemoval
    | RemovalPrepared
    | Cancel
    | Pause
    | Resume
    | Progressed
    | Imported
    | Previewed
    | Compacted
    | Evaluated
    | PlanPublishing
    | PublishingPlanned
    | Publish
    | Published
    | Render
    | Export
    | Rendered
    | Rendering
    | Surveyed
    | Copy
    | Copied
    | ConvertPaste
    | PasteConverted
    | RenderGuide
    | GuideRendered
    | Exported
    | FormatsOffered
    | ChangeWords
    | CheckWords
    | DictionariesFound
    | LoadingDictionary
    | SpellingsSuggested
    | SuggestSpellings
    | UseLanguages
    | WordsChanged
    | WordsChecked
    | WordsKnown
)
"""Everything that may stand on a line."""


_LARGEST = 2**53
"""Of whole numbers; Qt takes none beyond 64 bits, JavaScript none beyond this."""


def _reader(hint: Any) -> Callable[[Any], Any]:
    """What makes a value of this type from JSON; it raises TypeError, KeyError or AttributeError for anything else."""
    origin = get_origin(hint)
    if origin is tuple:
        return _tuple_reader(_reader(get_args(hint)[0]))
    if origin is dict:
        return _dict_reader(*map(_reader, get_args(hint)))
    if origin is typing.Literal:
        return _choice_reader(frozenset(get_args(hint)))
    if origin in (Union, types.UnionType) and types.NoneType in get_args(hint):
        return _optional_reader(_reader(next(kind for kind in get_args(hint) if kind is not types.NoneType)))
    if origin in (Union, types.UnionType):
        return _scalar_reader(*get_args(hint))
    if dataclasses.is_dataclass(hint) and isinstance(hint, type):
        return _dataclass_reader(hint)
    return _scalar_reader(hint)


def _tuple_reader(read_item: Callable[[Any], Any]) -> Callable[[Any], Any]:
    def read(value: Any) -> tuple[Any, ...]:
        if not isinstance(value, list):
            raise TypeError(f"a list was expected, not {type(value).__name__}")
        return tuple(map(read_item, value))

    return read


def _dict_reader(read_key: Callable[[Any], Any], read_item: Callable[[Any], Any]) -> Callable[[Any], Any]:
    return lambda value: {read_key(key): read_item(item) for key, item in value.items()}


def _choice_reader(choices: frozenset[str]) -> Callable[[Any], Any]:
    def read(value: Any) -> Any:
        if value in choices:
            return value
        raise ValueError("this is no choice")

    return read


def _optional_reader(read: Callable[[Any], Any]) -> Callable[[Any], Any]:
    return lambda value: None if value is None else read(value)


def _dataclass_reader(kind: type[Any]) -> Callable[[Any], Any]:
    readers = {name: _reader(hint) for name, hint in typing.get_type_hints(kind).items()}
    return lambda value: kind(**{name: readers[name](item) for name, item in value.items()})


def _scalar_reader(*kinds: type[Any]) -> Callable[[Any], Any]:
    def read(value: Any) -> Any:
        if type(value) is int and not -_LARGEST <= value <= _LARGEST:
            raise ValueError("this number is too large")
        if type(value) is float and not math.isfinite(value):
            raise ValueError("this is no number")
        if isinstance(value, kinds) and (type(value) is not bool or bool in kinds):
            return value
        if float in kinds and type(value) is int:
            return float(value)
        raise TypeError(f"{kinds} was expected, not {type(value).__name__}")

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
