"""Saves one article into an open archive, to be found and suggested at once."""

from dataclasses import replace

from editorapp.archive.archive import Archive
from editorapp.archive.links_out import edges_of
from editorapp.archive.locking import write_lock
from editorapp.article.article import Article
from editorapp.article.words import guess_language, plain_text

_PATIENCE = 5.0
"""Seconds to wait for another process that is writing."""


def save_article(archive: Archive, article: Article) -> None:
    """Put an article into the archive, over the one with its id if there is one, and open the newest state.

    Its own links find their articles at once; older links that wait for this article do at the next import.
    Raises BusyArchiveError if another process writes for more than 5 seconds, UnwritableError if that cannot be.
    """
    lang = article.lang or guess_language(plain_text(f"{article.title}\n{article.body}"))
    whole = replace(article, lang=lang, edges=edges_of(article.body, article.url, article.edges))
    with write_lock(archive.folder, _PATIENCE):
        store = archive.store
        with store.writing():
            known = store.known(id=article.id)
            number = store.put(whole, store.next_generation(), known[0].number if known else None, own=True)
            store.resolve_edges_of(number)
        archive.take_in()
