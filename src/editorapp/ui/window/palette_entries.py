"""What the command palette can list, and who fills it: commands, headings, lines, articles of the archive."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Entry:
    """One row. `key` is for its source; the marks are the places of the letters asked for in `text` and `hint`."""

    key: str
    text: str
    hint: str = ""
    aside: str = ""
    icon: str = ""
    text_marks: tuple[int, ...] = ()
    hint_marks: tuple[int, ...] = ()

    @property
    def spoken(self) -> str:
        """The row as a screen reader says it."""
        return ", ".join(part for part in (self.text.removesuffix("…"), self.hint, self.aside) if part)


@dataclass(frozen=True, slots=True)
class Listing:
    """What a source has found, how many in words, and what to say where there is nothing."""

    entries: tuple[Entry, ...]
    count: str
    nothing: str


class Source(Protocol):
    """Finds rows for what is typed behind its prefix, and does what a row stands for."""

    prefix: str
    """What the query begins with; "" for the source that is asked first."""

    def find(self, query: str) -> Listing:
        """The rows for this query, best first."""

    def run(self, key: str) -> None:
        """Do what the row of this key stands for."""


def source_of(query: str, sources: Sequence[Source]) -> tuple[Source, str]:
    """The source that a query means, and what is left of the query without its prefix."""
    for source in sources:
        if source.prefix and query.startswith(source.prefix):
            return source, query[len(source.prefix) :].strip()
    return next(source for source in sources if not source.prefix), query
