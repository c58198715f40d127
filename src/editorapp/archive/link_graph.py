"""The edges of a snapshot: which document links to which, and with what words."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from editorapp.archive.link_table import LinkTable

Documents = NDArray[np.int64]

_MOST_FOR_ONE = 500
"""Links of one article that are followed; a million lead to a home page."""


@dataclass(frozen=True, slots=True)
class LinkGraph:
    """Document `sources[n]` links to `targets[n]`; each pair once, ascending.

    `linked` and `linking` are the same pairs sorted by target: `linking[n]` links to `linked[n]`. `phrases` are hashes
    of link texts, ascending, one for each edge that has any, with its ends in `phrase_sources` and `phrase_targets`.
    """

    sources: Documents
    targets: Documents
    linked: Documents
    linking: Documents
    phrases: NDArray[np.uint64]
    phrase_sources: Documents
    phrase_targets: Documents

    def links_of(self, document: int) -> Documents:
        """What this document links to."""
        start, end = np.searchsorted(self.sources, [document, document + 1])
        return self.targets[start : min(end, start + _MOST_FOR_ONE)]

    def links_to(self, document: int) -> Documents:
        """What links to this document: of too many the newest documents."""
        start, end = np.searchsorted(self.linked, [document, document + 1])
        return self.linking[max(start, end - _MOST_FOR_ONE) : end]

    def within(self, sources: NDArray[np.bool_], targets: NDArray[np.bool_]) -> "LinkGraph":
        """Only edges from these documents to those (a flag for each document)."""
        kept = sources[self.sources] & targets[self.targets]
        said = sources[self.phrase_sources] & targets[self.phrase_targets]
        return _graph(
            self.sources[kept],
            self.targets[kept],
            (self.phrases[said], self.phrase_sources[said], self.phrase_targets[said]),
        )


def no_graph() -> LinkGraph:
    """A graph without edges."""
    none = np.zeros(0, np.int64)
    return _graph(none, none, (np.zeros(0, np.uint64), none, none))


def make_graph(links: LinkTable, numbers: NDArray[np.int64], dead: NDArray[np.bool_]) -> LinkGraph:
    """The graph of a table for a snapshot with these documents (the store's numbers)."""
    live = np.flatnonzero(~dead)
    if not len(live) or not len(links):
        return no_graph()
    order = live[np.argsort(numbers[live], kind="stable")]
    ordered = numbers[order]
    ends = []
    here = np.ones(len(links), bool)
    for end in ("source", "target"):
        wanted = links[end]
        at = np.minimum(np.searchsorted(ordered, wanted), len(ordered) - 1)
        here &= ordered[at] == wanted
        ends.append(order[at])
    sources, targets = (documents[here] for documents in ends)
    phrases = links["phrase"][here]
    said = np.flatnonzero(phrases)
    said = said[np.argsort(phrases[said], kind="stable")]
    pairs = np.unique(sources * len(numbers) + targets)
    return _graph(pairs // len(numbers), pairs % len(numbers), (phrases[said], sources[said], targets[said]))


def _graph(sources: Documents, targets: Documents, said: tuple[NDArray[np.uint64], Documents, Documents]) -> LinkGraph:
    order = np.argsort(targets, kind="stable")
    return LinkGraph(sources, targets, targets[order], sources[order], *said)
