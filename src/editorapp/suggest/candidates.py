"""The first stage: from the draft's terms, the newest articles and the neighbours' links to a pool of a few hundred."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from editorapp.archive.archive import Links
from editorapp.archive.postings import Postings
from editorapp.suggest.query import DraftQuery

Documents = NDArray[np.int64]
Values = NDArray[np.float32]

TERMS = 80
"""Terms of the draft that are looked up: pool recall .95 (20: .84; research: ranking §1)."""
_COMMON_SHARE = 0.10
_COMMON_LEAST = 100
"""A term in more than this share of the articles (and in at least so many) tells nothing."""
_BY_TEXT = 200
_NEWEST = 100
_NEIGHBOURS = 30
"""K=200 by text, the 100 newest, and the links of the 30 nearest: pool recall .990 (research: ranking §1)."""


@dataclass(frozen=True, slots=True)
class TermWeights:
    """The draft's terms that the archive has: inverse document frequency and weight in the draft, by term."""

    idf: dict[str, float]
    weight: dict[str, float]
    chosen: tuple[str, ...]
    """The TERMS most telling ones."""


@dataclass(frozen=True, slots=True)
class Pool:
    """Candidates in ascending document order, and how close each one's text is (1 is the closest of the pool)."""

    documents: Documents
    closeness: Values


def weigh_terms(postings: Postings, query: DraftQuery, allowed: NDArray[np.bool_]) -> TermWeights:
    """Weights of the draft's terms, counted over the allowed documents only (so that the future does not leak in)."""
    total = int(allowed.sum())
    everything = total == postings.live
    idf: dict[str, float] = {}
    weight: dict[str, float] = {}
    rare: list[tuple[float, str]] = []
    for term, count in query.terms.items():
        ids = postings.of(term).ids
        frequency = len(ids) if everything else int(allowed[ids].sum())
        if not frequency:
            continue
        idf[term] = float(np.log(1 + (total - frequency + 0.5) / (frequency + 0.5)))
        weight[term] = float(1 + np.log(count))
        if frequency <= max(_COMMON_SHARE * total, _COMMON_LEAST):
            rare.append((weight[term] * idf[term], term))
    rare.sort(key=lambda pair: (-pair[0], pair[1]))
    return TermWeights(idf, weight, tuple(term for _, term in rare[:TERMS]))


def text_scores(postings: Postings, weights: TermWeights, allowed: NDArray[np.bool_]) -> Values:
    """A tf-idf cosine of every document, from the postings alone: sum of (1 + ln tf)(1 + ln qtf) idf² / sqrt(length).

    Full vectors rank no better (research: ranking §1, "cosine from postings").
    """
    scores = np.zeros(postings.size, np.float32)
    for term in weights.chosen:
        found = postings.of(term)
        scores[found.ids] += (1 + np.log(found.frequencies)) * np.float32(weights.weight[term] * weights.idf[term] ** 2)
    scores /= np.sqrt(np.maximum(postings.lengths, 1))
    scores[~allowed] = 0
    return scores


def make_pool(scores: Values, days: NDArray[np.int32], links: Links, allowed: NDArray[np.bool_]) -> Pool:
    """The candidates: the closest by text, the newest, and what the closest link to or are linked from."""
    best = _largest(scores, _BY_TEXT)
    live = np.flatnonzero(allowed)
    newest = live[np.argsort(-days[live], kind="stable")[:_NEWEST]]
    near = np.zeros(len(scores), bool)
    near[best[:_NEIGHBOURS]] = True
    linked = np.concatenate([links.targets[near[links.sources]], links.sources[near[links.targets]]])
    documents = np.unique(np.concatenate([best, newest, linked]))
    documents = documents[allowed[documents]]
    closeness = scores[documents]
    return Pool(documents, closeness / max(float(closeness.max(initial=0)), 1e-9))


def _largest(scores: Values, count: int) -> Documents:
    """Documents with the largest positive scores, best first, ties by document."""
    positive = np.flatnonzero(scores > 0)
    if len(positive) > count:
        positive = positive[np.argpartition(-scores[positive], count - 1)[:count]]
    return positive[np.lexsort((positive, -scores[positive]))]
