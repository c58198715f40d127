"""What the dialog of publishing is told of a story, and what it asks for in the end."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class PublishedStory:
    """A story's headline, its own date as it is written, and the keys of its front matter by the detail's name."""

    headline: str
    date: str
    keys: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class ArchiveOffer:
    """The archives a story may go into and their names, the first one proposed; new ones are made in `home`.

    Suggestions come from `used` so far. `starter` holds sample articles and takes no stories.
    """

    archives: Sequence[Path]
    home: Path
    used: Path
    starter: Path
    names: Mapping[Path, str]


@dataclass(frozen=True, slots=True)
class PublishWish:
    """Where a story came out, and when (ISO 8601); `modified` is when it was updated, if the archive has it already.

    `replaces` is the id of the article whose place it takes, "" for none.
    """

    archive: Path
    url: str
    date: str
    modified: str = ""
    replaces: str = ""
