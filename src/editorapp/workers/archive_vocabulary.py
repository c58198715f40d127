"""What the archive worker knows of words: those stories are filed under, and whose a slug is."""

from pathlib import Path

from editorapp.archive.archive import Archive
from editorapp.archive.vocabulary import Vocabulary, find_slug, vocabulary_of
from editorapp.article.links import canonical_url
from editorapp.workers.protocol.vocabulary import FindSlug, ListVocabulary, SlugFound, VocabularyListed
from editorapp.workspace.folder_slugs import find_slug_in_folder

_MOST_TRIES = 100


class VocabularyDesk:
    """Answers from the archive that is open; counts its words once for each generation."""

    def __init__(self) -> None:
        self._known: tuple[str, int, Vocabulary] | None = None

    def answer(self, message: ListVocabulary | FindSlug, archive: Archive | None) -> VocabularyListed | SlugFound:
        """The answer to either message. Raises ArchiveError for an archive that cannot be read."""
        if isinstance(message, FindSlug):
            return _find_slug(message, archive)
        if archive is None:
            return VocabularyListed(message.request)
        words = self._vocabulary(archive)
        return VocabularyListed(message.request, words.sections, words.authors, words.tags, words.languages)

    def _vocabulary(self, archive: Archive) -> Vocabulary:
        identity, generation = archive.store.identity, archive.store.generation
        if self._known is None or self._known[:2] != (identity, generation):
            self._known = (identity, generation, vocabulary_of(archive.store))
        return self._known[2]


def _find_slug(request: FindSlug, archive: Archive | None) -> SlugFound:
    own = set()
    if archive and (request.own_id or request.own_url):
        own = set(archive.store.numbers_of(request.own_id, canonical_url(request.own_url)))
    found = _owner(request, request.slug, archive, own)
    if found is None:
        return SlugFound(request.request, request.slug)
    others = (f"{request.slug}-{number}" for number in range(2, _MOST_TRIES))
    free = next((slug for slug in others if not _owner(request, slug, archive, own)), "")
    return SlugFound(request.request, request.slug, *found, free)


def _owner(request: FindSlug, slug: str, archive: Archive | None, own: set[int]) -> tuple[str, str, str, str] | None:
    """(id, headline, address, path) of the other story that has this slug."""
    if archive and (article := find_slug(archive.store, slug, own)):
        return article.id, article.title, article.url, ""
    if request.folder:
        file = find_slug_in_folder(Path(request.folder), slug, Path(request.own_path) if request.own_path else None)
        if file:
            return "", file.title, "", str(file.path)
    return None
