"""Articles that no other article links to, as a list for the web desk: CSV for a spreadsheet, or Markdown."""

import csv
import io
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import astuple, dataclass
from types import MappingProxyType

from editorapp.archive.store import Store
from editorapp.article.read_also import DEFAULT_LABEL, format_read_also

_COLUMNS = ("ID", "Address", "Headline", "Published", "Section")
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""A cell that begins so is run by spreadsheets as a formula (OWASP, "CSV Injection")."""
_DATE = 10
"""Characters of an ISO date without its time."""


@dataclass(frozen=True, slots=True)
class Orphan:
    """An article without a link to it. `published` is ISO 8601 or ""."""

    id: str
    url: str
    title: str
    published: str
    section: str


def find_orphans(store: Store) -> Iterator[Orphan]:
    """The newest first, those without a date last."""
    return (Orphan(*row) for row in store.orphans())


def write_csv(orphans: Iterable[Orphan]) -> bytes:
    """As a spreadsheet reads it: RFC 4180, in UTF-8 with the mark that Excel wants, no cell a formula."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(_COLUMNS)
    for orphan in orphans:
        writer.writerow(_cell(value) for value in astuple(orphan))
    return text.getvalue().encode("utf-8-sig", "replace")


def write_markdown(orphans: Iterable[Orphan]) -> bytes:
    """As a list to work through: date, linked headline, section."""
    lines = [_line(orphan) for orphan in orphans]
    count = f"{len(lines):,} {'story' if len(lines) == 1 else 'stories'}, newest first."
    return "\n".join(["# Stories that no other story links to", "", count, "", *lines, ""]).encode("utf-8", "replace")


WRITERS: Mapping[str, Callable[[Iterable[Orphan]], bytes]] = MappingProxyType(
    {".csv": write_csv, ".md": write_markdown}
)
"""By the ending of the file's name."""


def _cell(value: str) -> str:
    text = " ".join(value.replace("\0", "").split())
    return f"'{text}" if value.lstrip(" ").startswith(_FORMULA) else text


def _line(orphan: Orphan) -> str:
    link = format_read_also(orphan.title, orphan.url or "#").removeprefix(f"**{DEFAULT_LABEL}:** ")
    if not orphan.url:
        link = link.removeprefix("[").removesuffix("](#)")
    section = " ".join(orphan.section.split())
    return " · ".join(part for part in (f"- {orphan.published[:_DATE] or 'no date'}", link, section) if part)
