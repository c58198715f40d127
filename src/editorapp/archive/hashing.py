"""Terms as numbers: buckets for word statistics, and hashes of word sequences, without a dictionary."""

import zlib
from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

Hashes = NDArray[np.uint32]

BITS = 22
BUCKETS = 1 << BITS
"""4,194,304: two terms of one draft share a bucket in 1 of 100 drafts (research: ranking §1, forward data)."""
LONGEST_PHRASE = 6
"""Terms; longer link texts name nothing that is said again."""
_MASK = np.uint32(BUCKETS - 1)
_STEP = np.uint64(0x9E3779B97F4A7C15)
"""Fibonacci hashing's odd constant (Knuth, The Art of Computer Programming 3, §6.4)."""


def hash_terms(terms: Iterable[str]) -> Hashes:
    """The CRC-32 of each term, in order."""
    return np.array([zlib.crc32(term.encode("utf-8", "replace")) for term in terms], np.uint32)


def buckets(hashes: Hashes) -> Hashes:
    """The bucket of each term: 1 to BUCKETS - 1; 0 stands for no term."""
    found: Hashes = np.maximum(hashes & _MASK, np.uint32(1))
    return found


def bigram_buckets(hashes: Hashes) -> Hashes:
    """The bucket of each pair of neighbours: one fewer than there are terms."""
    return buckets((phrase_hashes(hashes, 2) >> np.uint64(42)).astype(np.uint32))


def phrase_hashes(hashes: Hashes, length: int) -> NDArray[np.uint64]:
    """The hash of every run of `length` terms; none if there are fewer. 0 never occurs."""
    count = max(len(hashes) - length + 1, 0)
    mixed = np.zeros(count, np.uint64)
    for place in range(length):
        mixed = (mixed ^ hashes[place : place + count].astype(np.uint64)) * _STEP
        mixed ^= mixed >> np.uint64(29)
    return np.maximum(mixed, np.uint64(1))


def phrase_hash(hashes: Hashes) -> int:
    """The hash of the whole sequence; 0 if it is empty or longer than LONGEST_PHRASE."""
    if not 1 <= len(hashes) <= LONGEST_PHRASE:
        return 0
    return int(phrase_hashes(hashes, len(hashes))[0])
