"""Saves one article into an open archive, to be found and suggested at once."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from editorapp.archive.archive import Archive
from editorapp.archive.links_out import edges_of
from editorapp.archive.locking import write_lock
from editorapp.archive.store import Known, Store
from editorapp.article.article import Article
from editorapp.article.words import guess_language, plain_text
from editorapp.errors import UnwritableError

_PATIENCE = 5.0
"""Seconds to wait for another process that is writing."""

Identify = Callable[[Store, Article], tuple[Article, Known | None]]
"""Says what an article is to be saved as, and which one it takes the place of. Nothing is saved where it raises."""


@dataclass(frozen=True, slots=True)
class Saved:
    """The article as the store has it; `unindexed` is why it cannot be found yet, None if it can."""

    article: Article
    unindexed: UnwritableError | None = None


def save_article(archive: Archive, article: Article, identify: Identify | None = None) -> Article:
    """Put an article into the archive, over the one with its id if there is one, and open the newest state.

    Its own links find their articles at once, and links that wait for it find it.
    Raises BusyArchiveError if another process writes for more than 5 seconds, UnwritableError if that cannot be; where
    only the index could not be written, the article is kept, and indexed when the archive is opened next.
    """
    saved = put_article(archive, article, identify)
    if saved.unindexed is not None:
        raise saved.unindexed
    return saved.article


def put_article(archive: Archive, article: Article, identify: Identify | None = None) -> Saved:
    """As `save_article`; an index that cannot be written is no error, as the article is safe by then."""
    with write_lock(archive.folder, _PATIENCE):
        store = archive.store
        with store.writing():
            named, known = (identify or _by_id)(store, article)
            whole = _completed(named)
            number = store.put(whole, store.next_generation(), known.number if known else None, own=True)
            store.resolve_edges_of(number)
        try:
            archive.take_in()
        except UnwritableError as error:
            return Saved(whole, error)
    return Saved(whole)


def _by_id(store: Store, article: Article) -> tuple[Article, Known | None]:
    return article, next(iter(store.known(id=article.id)), None)


def _completed(article: Article) -> Article:
    lang = article.lang or guess_language(plain_text(f"{article.title}\n{article.body}"))
    return replace(article, lang=lang, edges=edges_of(article.body, article.url, article.edges))
