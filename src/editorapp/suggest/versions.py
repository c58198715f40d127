"""Versions of one story among the candidates: found by their sketches, shown as one."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from editorapp.archive.sketch import SIZE, Sketch, is_near_duplicate

_LEAST_SHARED = 12
"""Hashes that two full sketches share if one text holds half of the other and is at most 2.5 times as long."""
_LEAST_SHARED_SHORT = 3


def same_stories(sketches: Sequence[Sketch]) -> list[int]:
    """For each sketch the place of the first one that it is a version of: its own if it is the first.

    Sketches that have few hashes in common are told apart at once; only the others are compared one by one.
    """
    shared = _shared(sketches)
    first = list(range(len(sketches)))
    for place in range(len(sketches)):
        for other in np.flatnonzero(shared[place, :place]).tolist():
            if first[other] == other and is_near_duplicate(sketches[other], sketches[place]):
                first[place] = other
                break
    return first


def _shared(sketches: Sequence[Sketch]) -> NDArray[np.bool_]:
    """Which pairs may be near-duplicates: shape (sketches, sketches)."""
    size = len(sketches)
    owner = np.repeat(np.arange(size), [len(sketch) for sketch in sketches])
    hashes, column = np.unique(np.concatenate([np.zeros(0, np.uint32), *sketches]), return_inverse=True)
    held = np.zeros((size, len(hashes)), np.float32)
    held[owner, column] = 1
    # A hash that only one sketch has says nothing.
    held = held[:, held.sum(axis=0) > 1]
    sizes = np.array([len(sketch) for sketch in sketches])
    smaller = np.minimum.outer(sizes, sizes)
    least = np.where(smaller == SIZE, _LEAST_SHARED, np.clip(smaller, 1, _LEAST_SHARED_SHORT))
    # Not a matrix product: NumPy's threads for it would spin for 20 ms afterwards (docs/adr/0008).
    found: NDArray[np.bool_] = np.einsum("ih,jh->ij", held, held) >= least
    return found
