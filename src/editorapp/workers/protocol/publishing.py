"""Marking a story as published: what the window asks about it beforehand, the job itself, and the answers."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PlanPublishing:
    """What publishing this draft would do to the archive in the folder `archive`; nothing is changed.

    `url` is where it will stand ("": propose something), `day` (ISO) when, `source` its file or "".
    """

    request: int
    archive: str
    text: str
    url: str = ""
    day: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class ArchivedStory:
    """An article as the dialog speaks of it; dates are ISO 8601 or ""."""

    id: str
    url: str
    title: str
    published: str
    modified: str = ""


@dataclass(frozen=True, slots=True)
class PublishingPlanned:
    """The answer to PlanPublishing.

    `url` is the one asked about, or the proposal; `id` what the article would be called, "" where that cannot be told
    without an address. `known` is the article it would take the place of; `is_same`: it is this story, and not only at
    the same address. `owner` is another article that has the address already. `problem` and `hint` say why the draft
    cannot be published at all.
    """

    request: int
    archive: str
    url: str
    id: str = ""
    known: ArchivedStory | None = None
    is_same: bool = False
    owner: ArchivedStory | None = None
    problem: str = ""
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Publish:
    """Put this draft into the archive as it stands at `url` (import worker only; it ends with Published or Failed).

    The archive is made if there is none. `date` is when the story first came out, "" to keep what is known; `modified`
    when it was changed, if it is there already. It takes the place of the article `replaces` or ("") of none.
    """

    archive: str
    text: str
    url: str
    date: str = ""
    modified: str = ""
    source: str = ""
    replaces: str = ""


@dataclass(frozen=True, slots=True)
class Published:
    """The article is in the archive; `unindexed` says why it cannot be found yet, "" if it can."""

    archive: str
    id: str
    url: str
    title: str
    published: str
    modified: str
    replaced: bool
    unindexed: str = ""
