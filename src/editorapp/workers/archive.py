"""The archive worker: answers suggestions, searches and look-ups from one open archive. It never writes."""

import datetime
from collections.abc import Iterator
from pathlib import Path

from editorapp.archive.archive import Archive
from editorapp.archive.search import search
from editorapp.article.article import Article
from editorapp.article.draft import Draft
from editorapp.article.links import canonical_url, find_links
from editorapp.article.suggestion import Reason, Suggestion
from editorapp.article.words import Terms
from editorapp.errors import ArchiveError, DamagedArchiveError
from editorapp.render.markdown import render_body
from editorapp.suggest.snippet import best_snippet
from editorapp.suggest.suggesting import suggest
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
        self._archive: Archive | None = None

    def handle(self, message: Message) -> Iterator[Message]:
        """The answers to one message. Raises ReadAlsoError for a request that cannot be answered."""
        if isinstance(message, Configure):
            yield self._open(Path(message.archive))
        elif isinstance(message, Committed) and self._archive:
            yield self._opened(self._archive)
        elif isinstance(message, Suggest):
            yield self._suggest(message)
        elif isinstance(message, Search):
            yield self._search(message)
        elif isinstance(message, ShowArticle):
            yield self._show(message)

    def _open(self, folder: Path) -> ArchiveOpened:
        if self._archive:
            self._archive.close()
            self._archive = None
        try:
            self._archive = Archive(folder, self._terms)
        except DamagedArchiveError:
            return ArchiveOpened(str(folder), 0, health="damaged")
        except ArchiveError:
            return ArchiveOpened(str(folder), 0, health="none")
        return self._opened(self._archive)

    def _opened(self, archive: Archive) -> ArchiveOpened:
        """A fresh snapshot. An index that is behind or torn is mended by the import worker, not here."""
        whole = archive.open_index()
        counts = archive.store.statistics()
        return ArchiveOpened(
            str(archive.folder),
            counts.articles,
            counts.edges,
            counts.first,
            counts.last,
            "ok" if whole else "indexing",
        )

    def _suggest(self, request: Suggest) -> Suggested:
        if self._archive is None:
            return Suggested(request.request, request.revision, (), 0, "no-archive")
        today = datetime.date.today().toordinal()
        found = suggest(
            self._archive, Draft.parse(request.text), today, limit=request.limit, hidden=frozenset(request.hidden)
        )
        return Suggested(request.request, request.revision, found.items, len(self._archive.rows.ids), found.note)

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
    text, matches = best_snippet(article, weight, terms)
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
