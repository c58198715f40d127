"""The first stage: from the draft's terms, the newest articles and the neighbours' links to a pool of a few hundred."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from editorapp.archive.link_graph import LinkGraph
from editorapp.archive.postings import Postings, largest
from editorapp.suggest.draft_terms import DraftTerms, Values

Documents = NDArray[np.int64]

NEIGHBOURS = 30
_BY_TEXT = 200
_NEWEST = 100
"""K=200 by text, the 100 newest, and the links of the 30 nearest: pool recall .990 (research: ranking §1).

In a merged archive of 9,000 twice as many gain .002, and cost a third more time."""
_MOST_BY_ANCHOR = 100


@dataclass(frozen=True, slots=True)
class Pool:
    """Candidates in ascending document order, and how close each one's text is (1 is the closest of the pool).

    `anchors` says how surely a phrase of the draft links to each (see `known_anchors`).
    """

    documents: Documents
    closeness: Values
    anchors: Values


def text_scores(postings: Postings, terms: DraftTerms, allowed: NDArray[np.bool_]) -> Values:
    """A tf-idf cosine of every document, from the postings alone: sum of (1 + ln tf)(1 + ln qtf) idf² / sqrt(length).

    Full vectors rank no better (research: ranking §1, "cosine from postings").
    """
    scores = np.zeros(postings.size, np.float32)
    weights = terms.terms.weights * terms.idf**2
    for place in terms.chosen.tolist():
        postings.add_impacts(scores, terms.words[place], float(weights[place]))
    scores[~allowed] = 0
    return scores


def make_pool(
    scores: Values,
    newest: Documents,
    links: LinkGraph,
    terms: DraftTerms,
    allowed: NDArray[np.bool_],
    also: Documents,
) -> Pool:
    """The candidates: the closest by text, the newest, what the closest link to or are linked from, known anchors.

    `newest` are the allowed documents, newest first; `also` are candidates in any case.
    """
    best = largest(scores, _BY_TEXT)
    recent = newest[:_NEWEST]
    near = best[:NEIGHBOURS].tolist() if len(links.sources) else []
    linked = [found for one in near for found in (links.links_of(one), links.links_to(one))]
    named, sureness = known_anchors(links, terms)
    documents = np.unique(np.concatenate([best, recent, *linked, named]))
    documents = np.union1d(documents[allowed[documents]], also)
    closeness = scores[documents]
    anchors = np.zeros(len(documents), np.float32)
    here = np.isin(named, documents)
    anchors[np.searchsorted(documents, named[here])] = sureness[here]
    return Pool(documents, closeness / max(float(closeness.max(initial=0)), 1e-9), anchors)


_COMMON_PHRASE = 2000
"""Links with the same words from which these are "read more", not a name."""
_TELLING, _MOST_TELLING = 8.0, 2.0
"""A phrase counts by its idf: a sum of 16 and more counts twice (research: ranking §3, "anc_phrase")."""


def known_anchors(links: LinkGraph, terms: DraftTerms) -> tuple[Documents, Values]:
    """(documents, sureness): where phrases of this draft led when earlier articles used them as link text.

    Sureness is min(sum of idf / 8, 2) · links with this phrase to it / (links with this phrase + .5), of the best
    phrase.
    """
    phrases, telling = terms.phrases
    if not len(links.phrases):
        return np.zeros(0, np.int64), np.zeros(0, np.float32)
    start = np.searchsorted(links.phrases, phrases, side="left")
    end = np.searchsorted(links.phrases, phrases, side="right")
    used = np.flatnonzero((end > start) & (end - start <= _COMMON_PHRASE))
    used = used[np.unique(phrases[used], return_index=True)[1]]
    documents: list[Documents] = [np.zeros(0, np.int64)]
    values: list[Values] = [np.zeros(0, np.float32)]
    for place in used.tolist():
        targets, counts = np.unique(links.phrase_targets[start[place] : end[place]], return_counts=True)
        weight = min(float(telling[place]) / _TELLING, _MOST_TELLING) / (end[place] - start[place] + 0.5)
        documents.append(targets)
        values.append((counts * weight).astype(np.float32))
    every, sureness = np.concatenate(documents), np.concatenate(values)
    order = np.lexsort((-sureness, every))
    unique, first = np.unique(every[order], return_index=True)
    best = sureness[order][first]
    kept = np.sort(np.argsort(-best, kind="stable")[:_MOST_BY_ANCHOR])
    return unique[kept], best[kept]
