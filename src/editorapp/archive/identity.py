"""Which article of the store an incoming one is, so that importing again adds nothing twice and mixes up nothing."""

import datetime
from collections.abc import Container, Iterator
from dataclasses import replace
from itertools import count

import numpy as np

from editorapp.archive.links_out import fold_headline
from editorapp.archive.rows import content_digest
from editorapp.archive.sketch import is_near_duplicate, sketch_of
from editorapp.archive.store import Known, Store
from editorapp.article.article import Article
from editorapp.article.links import canonical_url


def identify(
    store: Store, article: Article, derived: bool, seen: Container[str], sketch: bytes = b"", before: int = 0
) -> tuple[Article, Known | None]:
    """(the article with the id it has in the store, what the store has of it).

    `derived`: the source named no id, so another article may have the same one; then the incoming one gets a new id.
    `seen` are ids that have come in this run: other articles, even at the same address. `sketch` is that of the
    article's body; it is made if it is not given. Articles with a number below `before` came from other files.
    """
    canonical = canonical_url(article.url)
    if not derived:
        named = store.known(id=article.id)
        there = named or [known for known in store.known(canonical=canonical) if known.id not in seen]
        return article, next(iter(there or _retold(store, article, sketch, before)), None)
    for known in _candidates(store, article, canonical):
        same = replace(article, id=known.id)
        if known.content == content_digest(same) or (
            known.id not in seen and _is_same(known, article, canonical, sketch)
        ):
            return same, known
    return replace(article, id=_free_id(store, article.id)), None


def is_older(modified: str, than: str) -> bool:
    """Whether one ISO 8601 time is before another; never if one of them is missing. No offset means UTC."""
    if not modified or not than:
        return False
    try:
        return _moment(modified) < _moment(than)
    except ValueError:
        return modified < than


def _candidates(store: Store, article: Article, canonical: str) -> Iterator[Known]:
    """What may be the same article: by id (its own and those given to namesakes), by address, by headline and date."""
    for number in count(1):
        named = store.known(id=_numbered(article.id, number))
        if not named:
            break
        yield from named
    yield from store.known(canonical=canonical)
    yield from store.known(folded_title=fold_headline(article.title), published=article.published)


def _retold(store: Store, article: Article, sketch: bytes, before: int) -> Iterator[Known]:
    """The same story from another source, which calls it by another id: headline, day and text say so."""
    for known in store.titled(fold_headline(article.title), before) if before else ():
        is_elsewhere = known.source != article.source and known.published[:10] == article.published[:10]
        if is_elsewhere and _is_retelling(known, article, sketch):
            yield known


def _is_retelling(known: Known, article: Article, sketch: bytes) -> bool:
    other = np.frombuffer(sketch, np.uint32) if sketch else sketch_of(article.body)
    return is_near_duplicate(np.frombuffer(known.sketch, np.uint32), other)


def _is_same(known: Known, article: Article, canonical: str, sketch: bytes) -> bool:
    has_source = known.source and known.source == article.source  # a story that lies nowhere yet has none
    if has_source or (canonical and known.canonical == canonical):
        return True
    if known.id == article.id and known.folded_title == fold_headline(article.title):
        return True
    return _is_retelling(known, article, sketch)


def _free_id(store: Store, wanted: str) -> str:
    return next(name for number in count(1) if not store.known(id=(name := _numbered(wanted, number))))


def _numbered(name: str, number: int) -> str:
    return name if number == 1 else f"{name}-{number}"


def _moment(date: str) -> datetime.datetime:
    moment = datetime.datetime.fromisoformat(date)
    return moment if moment.tzinfo else moment.replace(tzinfo=datetime.UTC)
