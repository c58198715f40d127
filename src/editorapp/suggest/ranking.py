"""The score of each candidate: a weighted sum of its features, so that every part of it can be said in words."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray

from editorapp.archive.archive import NO_DAY, Archive, Links
from editorapp.archive.postings import Postings
from editorapp.suggest.candidates import Documents, TermWeights, Values, make_pool, text_scores, weigh_terms
from editorapp.suggest.features import NAMES, measure
from editorapp.suggest.query import DraftQuery

FULL: Mapping[str, float] = MappingProxyType(
    {
        "text": 2.0, "passage": 1.1, "sentence": 1.2, "votes": 0.3, "rare": 0.2,
        "title_cov": 1.4, "sent_title": 1.6, "rec30": 0.6, "rec365": 1.1,
        "rk50": 1.0, "cocit": 1.4, "pop": 0.5, "popdec": 0.7,
    }
)  # fmt: skip
"""Weights for 500 words and more: those of R2 (research: ranking §3); "text" stands for its whole-text features."""
SHORT: Mapping[str, float] = MappingProxyType(
    {
        "text": 1.9, "passage": 1.2, "sentence": 0.4, "votes": 0.4, "rare": 0.3,
        "title_cov": 0.9, "sent_title": 1.0, "rec30": 0.5, "rec365": 1.3,
        "rk50": 1.2, "cocit": 1.9, "pop": 0.5, "popdec": 0.7,
    }
)  # fmt: skip
"""The same for 100 words and fewer; in between they are blended."""
_SHORT_WORDS = 100
_FULL_WORDS = 500


@dataclass(frozen=True, slots=True)
class Ranked:
    """Candidates, best first: `parts` are weighted features, shape (candidates, len(NAMES)), and sum up to `scores`."""

    documents: Documents
    scores: Values
    parts: NDArray[np.float32]
    terms: TermWeights


def rank(archive: Archive, postings: Postings, query: DraftQuery, today: int, before: int | None = None) -> Ranked:
    """All candidates for this draft, ties broken by newest, then by id.

    `before` (an ordinal, exclusive) leaves only older articles, and only the edges those made; the draft's own article
    (same id or address) is never a candidate, nor do its edges count.
    """
    allowed = ~postings.dead
    if before is not None:
        allowed &= (archive.rows.days < before) & (archive.rows.days != NO_DAY)
    own = _own(archive, query)
    links = _links_that_count(archive.links, allowed, own)
    allowed[own] = False
    weights = weigh_terms(postings, query, allowed)
    scores = text_scores(postings, weights, allowed)
    pool = make_pool(scores, archive.rows.days, links, allowed)
    features = measure(archive, postings, query, weights, pool, links, today if before is None else before)
    parts = features * blended(query.words)
    total = parts.sum(axis=1)
    # An article that shares not one telling word is no suggestion, however new.
    total[(pool.closeness <= 0) & (features[:, NAMES.index("cocit")] <= 0)] = 0
    ids = np.array([archive.rows.ids[document] for document in pool.documents])
    order = np.lexsort((ids, -archive.rows.days[pool.documents], -total))
    return Ranked(pool.documents[order], total[order], parts[order], weights)


def blended(words: int) -> NDArray[np.float32]:
    """The weights for a draft of so many words, in the order of NAMES."""
    share = min(max((words - _SHORT_WORDS) / (_FULL_WORDS - _SHORT_WORDS), 0.0), 1.0)
    return np.array([share * FULL[name] + (1 - share) * SHORT[name] for name in NAMES], np.float32)


def _own(archive: Archive, query: DraftQuery) -> list[int]:
    """The documents that are this draft, published: normally none or one."""
    own = set(archive.rows.by_address.get(query.url, ()))
    if query.id in archive.rows.by_id:
        own.add(archive.rows.by_id[query.id])
    return sorted(own)


def _links_that_count(links: Links, allowed: NDArray[np.bool_], own: list[int]) -> Links:
    """The edges made by allowed articles to allowed articles; never the draft's own."""
    by = allowed.copy()
    by[own] = False
    kept = by[links.sources] & allowed[links.targets]
    return Links(links.sources[kept], links.targets[kept])
