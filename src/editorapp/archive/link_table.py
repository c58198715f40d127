"""Which article links to which, and with what words: the store's edges as arrays, kept beside the index."""

from collections.abc import Iterable
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from editorapp.archive.hashing import hash_terms, phrase_hash
from editorapp.archive.store import Store
from editorapp.article.words import Terms

LINK = np.dtype([("source", np.int64), ("target", np.int64), ("phrase", np.uint64)])
"""An edge between two articles of the store, by number; `phrase` is the hash of its link text's terms, 0 for none."""
_PREFIX, _SUFFIX = "links-", ".edges"

LinkTable = NDArray[np.void]


def links_name(generation: int) -> str:
    """The file made for this generation of the store."""
    return f"{_PREFIX}{generation:012d}{_SUFFIX}"


def newest_links(names: Iterable[str]) -> str:
    """The newest such file among these names, "" if there is none."""
    return max((name for name in names if name.startswith(_PREFIX) and name.endswith(_SUFFIX)), default="")


def no_links() -> LinkTable:
    """A table without edges."""
    return np.zeros(0, LINK)


def read_links(path: Path) -> LinkTable:
    """The edges in a file. Raises OSError if it is missing."""
    return np.fromfile(path, LINK)


def write_links(path: Path, links: LinkTable) -> None:
    """Write the edges. Raises OSError if that cannot be."""
    links.tofile(path)


def links_since(store: Store, terms: Terms, since: int, older: LinkTable) -> LinkTable:
    """All edges of the store: those from and to articles changed after generation `since`, else the `older`.

    An edge between unchanged articles is new if it waited while its article was saved (`saving`); then all are read.
    """
    changed = np.fromiter(store.numbers_changed_since(since), np.int64)
    touched = np.isin(older["source"], changed) | np.isin(older["target"], changed)
    rows = [
        (source, target, phrase_hash(hash_terms(terms.of(anchor, lang))) if anchor else 0)
        for source, target, anchor, lang in store.edges_changed_since(since)
    ]
    links = np.concatenate([older[~touched], np.array(rows, LINK)])
    return links if since < 0 or len(links) == store.count_links() else links_since(store, terms, -1, no_links())
