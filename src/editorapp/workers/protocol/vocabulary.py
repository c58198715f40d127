"""What the Story tab asks: the words the archive's stories are filed under, and whose a slug is."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ListVocabulary:
    """The sections, bylines, tags and languages in use."""

    request: int


@dataclass(frozen=True, slots=True)
class VocabularyListed:
    """The answer to ListVocabulary: each list begins with the commonest; all are empty without an archive.

    `languages` are BCP 47 codes as the articles have them.
    """

    request: int
    sections: tuple[str, ...] = ()
    authors: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FindSlug:
    """Which other story has this slug: in the archive, or among the drafts in `folder`.

    `own_id`, `own_url` and `own_path` say which article and which file are this story itself; "" where there is none.
    """

    request: int
    slug: str
    own_id: str = ""
    own_url: str = ""
    folder: str = ""
    own_path: str = ""


@dataclass(frozen=True, slots=True)
class SlugFound:
    """The answer to FindSlug: the story that has it, and the first "SLUG-2", "SLUG-3" … that is `free`.

    An article has an `id`, a draft a `path`; both are "" if the slug is free itself.
    """

    request: int
    slug: str
    id: str = ""
    title: str = ""
    url: str = ""
    path: str = ""
    free: str = ""
