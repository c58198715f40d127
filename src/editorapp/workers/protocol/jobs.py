"""Long jobs of the import worker: how they are asked for, how far they are, how they end."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Import:
    """Read these sources into the archive (import worker only; it ends after the job).

    `include` may name "drafts" and "pages"; `date_order` is "day-first", "month-first" or "".
    """

    sources: tuple[str, ...]
    archive: str
    format: str = ""
    include: tuple[str, ...] = ()
    date_order: str = ""


@dataclass(frozen=True, slots=True)
class Update:
    """Read what has changed in the sources the archive remembers (import worker only); Imported is its end too."""

    archive: str


@dataclass(frozen=True, slots=True)
class Preview:
    """Look into these sources without importing anything (import worker only; it ends with Previewed or Failed)."""

    sources: tuple[str, ...]
    format: str = ""
    include: tuple[str, ...] = ()
    date_order: str = ""


@dataclass(frozen=True, slots=True)
class FormatFound:
    """A format among the sources: its name for `Import.format`, its title for people, about how many items it has."""

    name: str
    title: str
    items: int


@dataclass(frozen=True, slots=True)
class ArticlePreviewed:
    """One of the first articles, as it would be imported. `published` is ISO 8601, `images` and `links` are counts."""

    title: str
    published: str
    published_guessed: bool
    authors: tuple[str, ...]
    section: str
    words: int
    images: int
    links: int
    source: str


@dataclass(frozen=True, slots=True)
class Rebuild:
    """Make the archive's index anew from its store (import worker only)."""

    archive: str


@dataclass(frozen=True, slots=True)
class CatchUp:
    """Bring an index that is behind its store up to date, or make a missing one (import worker only)."""

    archive: str


@dataclass(frozen=True, slots=True)
class Compact:
    """Give the disk back what the archive no longer needs (import worker only; it ends with Compacted or Failed)."""

    archive: str


@dataclass(frozen=True, slots=True)
class Evaluate:
    """Measure suggestions on the archive's own links, with the standard weights and with its own (import worker)."""

    archive: str


@dataclass(frozen=True, slots=True)
class Cancel:
    """Stop the running job within a second; what is finished stays, unless `remove`: then what it has added goes."""

    remove: bool = False


@dataclass(frozen=True, slots=True)
class Pause:
    """Hold the running job where it is until Resume or Cancel."""


@dataclass(frozen=True, slots=True)
class Resume:
    """Go on with the job that was held."""


@dataclass(frozen=True, slots=True)
class ReportLine:
    """A place in a source, and why it was left out or what was wrong with it; `id` of its article, if there is one."""

    source: str
    position: str
    reason: str
    id: str = ""


@dataclass(frozen=True, slots=True)
class Progressed:
    """How far a long job is; `total` 0 means not known yet. `phase` is "reading", "linking", "indexing",
    "rebuilding", "learning", "measuring" or "compacting". `new`, `known` and `problems` count what has come of what was
    read; `first_problems` are those that have come since the last Progressed, 200 in all."""

    phase: str
    done: int
    total: int
    new: int = 0
    known: int = 0
    problems: int = 0
    first_problems: tuple[ReportLine, ...] = ()


@dataclass(frozen=True, slots=True)
class RemovedLine:
    """Boilerplate taken out of an article: the rule's name, and the first words of what went."""

    id: str
    title: str
    rule: str
    text: str


@dataclass(frozen=True, slots=True)
class Imported:
    """The end of an import, update or rebuild. `articles` is what the archive holds now.

    The lists hold at most 1,000 lines each, the counts beside them are of all. `vanished` are articles that their
    source no longer has (kept, marked). `is_indexed`: what was read can be found; else a CatchUp is due.
    `sources` is how many there were.
    """

    read: int
    added: int
    updated: int
    unchanged: int
    articles: int
    skipped: tuple[ReportLine, ...] = ()
    problems: tuple[ReportLine, ...] = ()
    cancelled: bool = False
    removed: tuple[RemovedLine, ...] = ()
    vanished: tuple[ReportLine, ...] = ()
    count_skipped: int = 0
    count_problems: int = 0
    count_removed: int = 0
    count_vanished: int = 0
    is_indexed: bool = True
    sources: int = 0


@dataclass(frozen=True, slots=True)
class Compacted:
    """The end of compacting: the bytes of all files before and after. A cancelled one leaves the archive as it was."""

    before: int
    after: int
    cancelled: bool = False


@dataclass(frozen=True, slots=True)
class Previewed:
    """What is in the sources of a Preview. `asks_date_order`: days and months cannot be told apart."""

    formats: tuple[FormatFound, ...]
    articles: tuple[ArticlePreviewed, ...]
    problems: tuple[ReportLine, ...] = ()
    asks_date_order: bool = False


@dataclass(frozen=True, slots=True)
class Evaluated:
    """The end of an evaluation; its figures are in the archive's details. `drafts` is how many articles counted."""

    drafts: int
    cancelled: bool = False
