"""Saves one article into an open archive, to be found and suggested at once."""

from collections.abc import Callable
from dataclasses import replace

from editorapp.archive.archive import Archive
from editorapp.archive.links_out import edges_of
from editorapp.archive.locking import write_lock
from editorapp.archive.store import Known, Store
from editorapp.article.article import Article
from editorapp.article.words import guess_language, plain_text

_PATIENCE = 5.0
"""Seconds to wait for another process that is writing."""

Identify = Callable[[Store, Article], tuple[Article, Known | None]]
"""Says what an article is to be saved as, and which one it takes the place of. Nothing is saved where it raises."""


def save_article(archive: Archive, article: Article, identify: Identify | None = None) -> Article:
    """Put an article into the archive, over the one with its id if there is one, and open the newest state.

    Its own links find their articles at once; older links that wait for this article do at the next import.
    Raises BusyArchiveError if another process writes for more than 5 seconds, UnwritableError if that cannot be.
    """
    with write_lock(archive.folder, _PATIENCE):
        store = archive.store
        with store.writing():
            named, known = (identify or _by_id)(store, article)
            whole = _completed(named)
            number = store.put(whole, store.next_generation(), known.number if known else None, own=True)
            store.resolve_edges_of(number)
        archive.take_in()
    return whole


def _by_id(store: Store, article: Article) -> tuple[Article, Known | None]:
    return article, next(iter(store.known(id=article.id)), None)


def _completed(article: Article) -> Article:
    lang = article.lang or guess_language(plain_text(f"{article.title}\n{article.body}"))
    return replace(article, lang=lang, edges=edges_of(article.body, article.url, article.edges))
