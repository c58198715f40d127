"""What can be imported, as the import dialog offers it, and what it says of the formats that were found."""

from collections.abc import Sequence
from dataclasses import dataclass
from types import MappingProxyType

from editorapp.ui.kit.words import tr, tr_count
from editorapp.workers.protocol import FormatFound


@dataclass(frozen=True, slots=True)
class ImportFormat:
    """A format: its name for the worker, its title for people, and what else than published articles is in it."""

    name: str
    title: str
    has_drafts: bool = False
    has_pages: bool = False


FORMATS = (
    ImportFormat("wordpress", "WordPress export", has_drafts=True, has_pages=True),
    ImportFormat("html", "Saved pages"),
    ImportFormat("mhtml", "Web archives (MHTML)"),
    ImportFormat("markdown", "Markdown files", has_drafts=True),
    ImportFormat("feed", "Feed", has_drafts=True, has_pages=True),
    ImportFormat("jsonfeed", "JSON Feed"),
    ImportFormat("ghost", "Ghost export", has_drafts=True, has_pages=True),
    ImportFormat("substack", "Substack export", has_drafts=True, has_pages=True),
    ImportFormat("medium", "Medium export", has_drafts=True),
    ImportFormat("ninjs", "ninjs"),
    ImportFormat("newsml", "NewsML-G2 or NITF"),
    ImportFormat("csv", "Table (CSV)", has_drafts=True, has_pages=True),
    ImportFormat("docx", "Word documents"),
    ImportFormat("text", "Plain text"),
    ImportFormat("jsonl", "JSON lines"),
)
"""In the order of the importers, whose names and titles they have; a test holds them equal."""

_BY_NAME = MappingProxyType({known.name: known for known in FORMATS})
_PAGES, _FILES, _ITEMS = ("{n} page", "{n} pages"), ("{n} file", "{n} files"), ("{n} item", "{n} items")
_THINGS = MappingProxyType(
    {
        "html": _PAGES,
        "mhtml": _PAGES,
        "markdown": _FILES,
        "docx": ("{n} document", "{n} documents"),
        "text": _FILES,
        "csv": ("{n} row", "{n} rows"),
        "jsonl": ("{n} line", "{n} lines"),
    }
)
"""What one item of a format is called, where "item" would be too vague; as `tr_count` wants it."""


def found_in_words(formats: Sequence[FormatFound]) -> str:
    """ "WordPress export · 4,117 items", and what else is there; "" for nothing."""
    return ", ".join(_counted(found) for found in formats)


def has_drafts(formats: Sequence[FormatFound]) -> bool:
    """Whether one of these may hold drafts."""
    return any(_known(found).has_drafts for found in formats)


def has_pages(formats: Sequence[FormatFound]) -> bool:
    """Whether one of these may hold pages, such as "About us"."""
    return any(_known(found).has_pages for found in formats)


def _known(found: FormatFound) -> ImportFormat:
    """The format as it stands here; anything may be in one that does not, as in a zip archive."""
    return _BY_NAME.get(found.name) or ImportFormat(found.name, found.title, has_drafts=True, has_pages=True)


def _counted(found: FormatFound) -> str:
    return f"{tr(found.title)} · {tr_count(*_THINGS.get(found.name, _ITEMS), found.items)}"
