"""The formats an archive can be read from: a table, whose modules are loaded when a source of theirs turns up.

As Pygments does with its lexers: a suggestion or a search must not wait for the readers of ten formats.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib import import_module
from typing import Protocol, cast

from editorapp.archive.importers.records import Found, ImportOptions, Source
from editorapp.errors import FormatError


class Reader(Protocol):
    """What the module of a format offers. Both raise UnreadableError or FormatError for a source that is no good.

    Some offer more: `asks_date_order(source)`, and `finish_later(found)` for what can be finished by another process.
    """

    def count(self, source: Source) -> int:
        """About how many items there are; quick."""
        ...

    def read(self, source: Source, options: ImportOptions) -> Iterator[Found]:
        """The items one by one."""
        ...


@dataclass(frozen=True, slots=True)
class Importer:
    """One format: its name on the command line, its title for people, and its module."""

    name: str
    title: str
    module: str

    def reader(self) -> Reader:
        """The module, loaded."""
        return cast(Reader, import_module(f"{_PACKAGE}.{self.module}"))


_PACKAGE = "editorapp.archive.importers"

IMPORTERS: tuple[Importer, ...] = (
    Importer("wordpress", "WordPress export", "wordpress"),
    Importer("html", "Saved pages", "saved_html"),
    Importer("mhtml", "Web archives (MHTML)", "mhtml"),
    Importer("markdown", "Markdown files", "markdown_folder"),
    Importer("feed", "Feed", "feed"),
    Importer("jsonfeed", "JSON Feed", "json_feed"),
    Importer("ghost", "Ghost export", "ghost"),
    Importer("substack", "Substack export", "substack"),
    Importer("medium", "Medium export", "medium"),
    Importer("ninjs", "ninjs", "ninjs"),
    Importer("newsml", "NewsML-G2 or NITF", "newsml"),
    Importer("csv", "Table (CSV)", "csv_file"),
    Importer("docx", "Word documents", "word"),
    Importer("text", "Plain text", "plain_text"),
    Importer("jsonl", "JSON lines", "json_lines"),
)


def names() -> Sequence[str]:
    """The formats' names, for `--format`."""
    return [importer.name for importer in IMPORTERS]


def importer_named(name: str) -> Importer:
    """The importer of this name. Raises FormatError if there is none."""
    for importer in IMPORTERS:
        if importer.name == name:
            return importer
    raise FormatError(f"“{name}” is not a format that can be imported.", f"Known are: {', '.join(names())}.")


def titles() -> str:
    """What can be imported, in words."""
    return ", ".join(importer.title for importer in IMPORTERS)
