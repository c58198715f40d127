"""Long jobs of the import worker: how they are asked for, how far they are, how they end."""

from dataclasses import dataclass


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
class Evaluate:
    """Measure suggestions on the archive's own links, with the standard weights and with its own (import worker)."""

    archive: str


@dataclass(frozen=True, slots=True)
class Cancel:
    """Stop the running job at the next safe point; what is finished stays."""


@dataclass(frozen=True, slots=True)
class Progressed:
    """How far a long job is; `total` 0 means not known yet. `phase` is "reading", "indexing", "linking",
    "learning" or "measuring"."""

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
class Evaluated:
    """The end of an evaluation; its figures are in the archive's details. `drafts` is how many articles counted."""

    drafts: int
    cancelled: bool = False
