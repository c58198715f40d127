"""What the checks must know of the archive, as plain values: they themselves read nothing."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Target:
    """A published story that the draft links to; `canonical` as `canonical_url` has it, `status` in small letters."""

    canonical: str
    title: str
    status: str


@dataclass(frozen=True, slots=True)
class NameFact:
    """A name of the draft that the archive's stories on its subject write as `usual`, in `stories` of them."""

    written: str
    usual: str
    stories: int


@dataclass(frozen=True, slots=True)
class Twin:
    """A published story with nearly the same text; `published` is ISO 8601 or ""."""

    title: str
    published: str
    url: str


@dataclass(frozen=True, slots=True)
class SlugTaken:
    """The published story that has the draft's slug, and the first "slug-2", "slug-3" … that nobody has."""

    title: str
    free: str


@dataclass(frozen=True, slots=True)
class UnknownSection:
    """No story of the archive is in the draft's section; `usual` is how it spells this one, "" if not at all."""

    usual: str


@dataclass(frozen=True, slots=True)
class ArchiveFacts:
    """All of it; without an archive, or while its index is made (`known` False), nothing is said to have passed."""

    known: bool = False
    hosts: tuple[str, ...] = ()
    """Hosts of the archive's own stories, without "www."."""
    targets: tuple[Target, ...] = ()
    section: UnknownSection | None = None
    names: tuple[NameFact, ...] = ()
    twin: Twin | None = None
    slug: SlugTaken | None = None


NO_ARCHIVE = ArchiveFacts()
