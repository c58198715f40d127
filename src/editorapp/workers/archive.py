"""The archive worker: answers suggestions, searches and look-ups from one open archive. It never writes."""

import datetime
from collections.abc import Iterator
from pathlib import Path

from editorapp.archive.archive import Archive
from editorapp.archive.search import search
from editorapp.archive.store import FILE
from editorapp.article.article import Article
from editorapp.article.draft import Draft
from editorapp.article.links import canonical_url, find_links
from editorapp.article.suggestion import Reason, Suggestion
from editorapp.article.words import Terms
from editorapp.errors import ArchiveError, DamagedArchiveError, ReadAlsoError
from editorapp.render.markdown import render_body
from editorapp.suggest.snippet import best_snippet, readable_text
from editorapp.suggest.suggesting import CLOSE_ENOUGH, LOWER_BAR, suggest
from editorapp.workers.line_server import Handle, LineServer
from editorapp.workers.protocol import (
    ArchiveOpened,
    ArticleShown,
    Committed,
    Configure,
    Found,
    Message,
    Search,
    ShowArticle,
    Suggest,
    Suggested,
)


class ArchiveWorker:
    """Holds the open archive and its warm caches between requests."""

    def __init__(self) -> None:
        self._terms = Terms()
        self._folder = ""
        self._archive: Archive | None = None

    def handle(self, message: Message) -> Iterator[Message]:
        """The answers to one message. Raises ReadAlsoError for a request that cannot be answered."""
        if isinstance(message, Configure):
            if message.archive == self._folder and self._archive:
                # A setting has changed: the archive's caches stay warm.
                yield self._state(self._archive)
            else:
                yield from self._open(message.archive)
        elif isinstance(message, Committed):
            yield from self._open(self._folder)
        else:
            try:
                yield from self._answer(message)
            except DamagedArchiveError:
                yield self._without(self._folder, "damaged")
                raise

    def _answer(self, message: Message) -> Iterator[Message]:
        if isinstance(message, Suggest):
            yield self._suggest(message)
        elif isinstance(message, Search):
            yield self._search(message)
        elif isinstance(message, ShowArticle):
            yield self._show(message)

    def _open(self, folder: str) -> Iterator[Message]:
        """Open the archive in its newest state.

        An index that is behind answers as it is; mending it is the import worker's work.
        Raises ReadAlsoError after the answer if there is an archive that is whole but cannot be opened.
        """
        self._without(folder, "none")
        if not folder or not (Path(folder) / FILE).exists():
            yield self._without(folder, "none")
            return
        try:
            self._archive = Archive(Path(folder), self._terms)
            yield self._state(self._archive)
        except DamagedArchiveError:
            yield self._without(folder, "damaged")
        except ReadAlsoError:
            yield self._without(folder, "none")
            raise

    def _without(self, folder: str, health: str) -> ArchiveOpened:
        """Let go of the archive that is open, and say that there is none to ask."""
        if self._archive:
            self._archive.close()
        self._folder, self._archive = folder, None
        return ArchiveOpened(folder, 0, health=health)

    def _state(self, archive: Archive) -> ArchiveOpened:
        health = "ok" if archive.open_index() else "indexing"
        counts = archive.store.statistics()
        return ArchiveOpened(self._folder, counts.articles, counts.edges, counts.first, counts.last, health)

    def _suggest(self, request: Suggest) -> Suggested:
        if self._archive is None:
            return Suggested(request.request, request.revision, (), 0, "no-archive")
        found = suggest(
            self._archive,
            Draft.parse(request.text),
            datetime.date.today().toordinal(),
            limit=request.limit,
            hidden=frozenset(request.hidden),
            bar=LOWER_BAR if request.lowered else CLOSE_ENOUGH,
        )
        articles = self._archive.postings.live if self._archive.postings else 0
        return Suggested(request.request, request.revision, found.items, articles, found.note)

    def _search(self, request: Search) -> Found:
        archive = self._archive
        if archive is None or archive.postings is None:
            return Found(request.request, request.words, ())
        hits = search(archive, request.words, request.limit)
        numbers = [int(archive.postings.numbers[document]) for document, _ in hits]
        articles = archive.store.articles(numbers)
        draft = Draft.parse(request.text)
        linked = {canonical_url(link.url) for link in find_links(draft.body)} - {""}
        items = [
            _found(articles[number], score, request.words, linked, self._terms)
            for number, (_, score) in zip(numbers, hits, strict=True)
        ]
        return Found(request.request, request.words, tuple(items))

    def _show(self, request: ShowArticle) -> ArticleShown:
        article = self._archive.store.article(request.article) if self._archive else None
        if article is None:
            raise ArchiveError("This article is no longer in the archive.", "Search for it again.")
        return ArticleShown(
            request.request,
            article.id,
            article.title,
            article.url,
            article.published,
            article.section,
            article.authors,
            render_body(article.body, lang=article.lang),
        )


def make_archive_worker(_server: LineServer) -> Handle:
    """The handler of a new archive worker."""
    return ArchiveWorker().handle


def _found(article: Article, score: float, wanted: str, linked: set[str], terms: Terms) -> Suggestion:
    weight = dict.fromkeys(terms.of(wanted, article.lang), 1.0)
    body = readable_text(article)
    text, matches = best_snippet(body, terms.by_word(body, article.lang), weight)
    return Suggestion(
        id=article.id,
        url=article.url,
        title=article.title,
        published=article.published,
        section=article.section,
        score=round(score, 4),
        strength=0,
        reasons=(Reason("search", "Found by your search"),),
        snippet=text,
        matches=matches,
        linked=canonical_url(article.url) in linked,
    )
