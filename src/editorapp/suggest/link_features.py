"""Features of the links: whether the nearest stories link to a candidate, and how often it is linked at all."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from editorapp.archive.link_graph import LinkGraph
from editorapp.suggest.candidates import NEIGHBOURS, Documents
from editorapp.suggest.draft_terms import Values

_MEMORY_DAYS = 180.0


@dataclass(frozen=True, slots=True)
class Popularity:
    """How often each document is linked, and how lately, on one day: counted once for a graph, not for each draft."""

    often: NDArray[np.int64]
    lately: NDArray[np.float64]

    def with_taken(self, taken: Mapping[int, tuple[int, float]]) -> "Popularity":
        """With the times that writers took a suggestion (document: how often, and the same fading with age)."""
        often, lately = self.often.copy(), self.lately.copy()
        for document, (count, fading) in taken.items():
            often[document] += count
            lately[document] += fading
        return Popularity(often, lately)

    def of(self, documents: Documents) -> dict[str, Values]:
        """`pop`: ln(1 + links to it); `popdec`: ln(1 + the sum of exp(-age of the link / 180 days))."""
        return {
            "pop": np.log1p(self.often[documents]).astype(np.float32),
            "popdec": np.log1p(self.lately[documents]).astype(np.float32),
        }


def count_links(links: LinkGraph, days: NDArray[np.int32], today: int) -> Popularity:
    """The popularity of every document; `days` are those of all documents."""
    age = np.maximum(today - days[links.sources], 0)
    often = np.bincount(links.targets, minlength=len(days))
    fading = np.exp(-age / _MEMORY_DAYS).astype(np.float64)
    return Popularity(often, np.bincount(links.targets, fading, len(days)).astype(np.float64))


def nearest(closeness: Values) -> NDArray[np.int64]:
    """The rows of the NEIGHBOURS closest candidates, closest first."""
    return np.argsort(-closeness, kind="stable")[:NEIGHBOURS]


def measure_neighbours(links: LinkGraph, documents: Documents, closeness: Values) -> Values:
    """`cocit`: linked by the nearest stories (1) or linking to them (.5), by the square of their closeness.

    Divided by the pool's largest value, if that is over 1. `documents` ascend.
    """
    found = np.zeros(len(documents), np.float64)
    if not len(links.sources):
        return found.astype(np.float32)
    for row in nearest(closeness).tolist():
        weight = float(closeness[row]) ** 2
        for linked, share in ((links.links_of(documents[row]), 1.0), (links.links_to(documents[row]), 0.5)):
            at = np.minimum(np.searchsorted(documents, linked), len(documents) - 1)
            here = documents[at] == linked
            found[at[here]] += weight * share
    return (found / max(float(found.max(initial=0)), 1.0)).astype(np.float32)
