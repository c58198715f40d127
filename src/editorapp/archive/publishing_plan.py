"""What publishing a draft would do to an archive, found out without changing anything: its id, and what it replaces."""

from dataclasses import dataclass

import numpy as np

from editorapp.archive.identity import identify
from editorapp.archive.links_out import fold_headline
from editorapp.archive.sketch import is_near_duplicate, sketch_of
from editorapp.archive.store import Known, Store
from editorapp.article.article import Article
from editorapp.article.links import canonical_url


@dataclass(frozen=True, slots=True)
class PublishingPlan:
    """The article as it would be kept, under the id it would have.

    `known` is the article it would take the place of; `is_same`: that is this story, by its id, file, headline or
    text, and not only one at the same address. `owner` is another article that has the address, so that this one
    cannot.
    """

    article: Article
    known: Known | None = None
    is_same: bool = False
    owner: Known | None = None


def plan_publishing(store: Store, article: Article, *, has_id: bool) -> PublishingPlan:
    """What would become of this article of a draft; `has_id`: the draft names its id itself."""
    named, known = identify(store, article, derived=not has_id, seen=())
    is_same = known is not None and ((has_id and known.id == named.id) or _is_same(known, named))
    return PublishingPlan(named, known, is_same, other_at_address(store, named, known))


def other_at_address(store: Store, article: Article, known: Known | None) -> Known | None:
    """The article at this one's address that is not `known` to be the same."""
    canonical = canonical_url(article.url)
    others = store.known(canonical=canonical) if canonical else []
    return next((other for other in others if known is None or other.number != known.number), None)


def _is_same(known: Known, article: Article) -> bool:
    if (known.source and known.source == article.source) or known.folded_title == fold_headline(article.title):
        return True
    return is_near_duplicate(np.frombuffer(known.sketch, np.uint32), sketch_of(article.body))
