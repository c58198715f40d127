"""Jobs of the import worker that look after an archive as a whole, and how they end."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class MakeArchive:
    """Make an archive without articles, called `name` (import worker only; it ends with ArchiveMade or Failed)."""

    archive: str
    name: str


@dataclass(frozen=True, slots=True)
class ArchiveMade:
    """The end of MakeArchive."""

    archive: str


@dataclass(frozen=True, slots=True)
class Verify:
    """Test every row of the store and every file of the index (import worker only; ends with Verified or Failed)."""

    archive: str


@dataclass(frozen=True, slots=True)
class Verified:
    """The end of Verify. `store` is "ok" or what is wrong with it, in words; `articles` were looked at."""

    articles: int
    store: str
    index: Literal["ok", "missing", "behind", "other", "unchecked"]
    cancelled: bool = False


@dataclass(frozen=True, slots=True)
class ExportArchive:
    """Write all articles to the file `target` as JSON lines, packed if its name ends in .gz (import worker only)."""

    archive: str
    target: str


@dataclass(frozen=True, slots=True)
class ArchiveExported:
    """The end of ExportArchive. Of a damaged archive `lost` articles are not in the file, or not with their links.

    A cancelled one leaves no file, and an older one of that name as it was.
    """

    target: str
    articles: int
    lost: int = 0
    is_damaged: bool = False
    cancelled: bool = False


@dataclass(frozen=True, slots=True)
class PrepareRemoval:
    """Make sure that nobody uses an archive that is to be deleted (import worker only)."""

    archive: str


@dataclass(frozen=True, slots=True)
class RemovalPrepared:
    """Nobody does: these files and folders are what it consists of, its store first.

    `is_alone`: nothing else lies in the archive's folder.
    """

    archive: str
    paths: tuple[str, ...]
    is_alone: bool
