"""Terms as numbers: the same in every process, never 0, and wherever they stand."""

import numpy as np
import pytest

from editorapp.archive.hashing import (
    BUCKETS,
    LONGEST_PHRASE,
    bigram_buckets,
    buckets,
    hash_terms,
    phrase_hash,
    phrase_hashes,
)

STEP = 0x9E3779B97F4A7C15


def mixed(*hashes):
    """A phrase's hash, counted with Python's whole numbers."""
    found = 0
    for one in hashes:
        found = (found ^ one) * STEP % 2**64
        found ^= found >> 29
    return found


def test_a_term_is_hashed_as_crc_32():
    # The check value of CRC-32 (Koopman, "CRC polynomial zoo").
    assert hash_terms(["123456789"]).tolist() == [0xCBF43926]


def test_no_terms_have_no_hashes():
    assert len(hash_terms([])) == len(bigram_buckets(hash_terms([]))) == 0


def test_half_of_a_surrogate_pair_is_a_term_too():
    assert len(hash_terms(["pier\ud800"])) == 1


def test_a_bucket_is_the_hashs_last_22_bits_and_never_0():
    hashes = np.array([0, BUCKETS, 5, BUCKETS + 5, 2**32 - 1], np.uint32)
    assert buckets(hashes).tolist() == [1, 1, 5, 5, BUCKETS - 1]


def test_a_phrase_is_hashed_term_by_term():
    assert phrase_hashes(np.array([7, 8, 9], np.uint32), 2).tolist() == [mixed(7, 8), mixed(8, 9)]


def test_a_bigram_is_the_first_22_bits_of_its_phrase():
    assert bigram_buckets(np.array([7, 8, 9], np.uint32)).tolist() == [mixed(7, 8) >> 42, mixed(8, 9) >> 42]


def test_the_order_of_a_pair_counts():
    pair = hash_terms(["east", "pier"])
    assert bigram_buckets(pair).tolist() != bigram_buckets(pair[::-1]).tolist()


@pytest.mark.parametrize("count", [0, 1])
def test_fewer_than_two_terms_have_no_bigram(count):
    assert bigram_buckets(hash_terms(["pier"] * count)).tolist() == []


@pytest.mark.parametrize("length", [1, 2, 3])
def test_a_phrase_has_the_same_hash_wherever_it_stands(length):
    there = phrase_hashes(hash_terms(["the", "new", "east", "pier", "wall", "stands"]), length)
    alone = phrase_hashes(hash_terms(["east", "pier", "wall"]), length)
    assert there[2] == alone[0]


def test_a_phrase_is_not_that_of_its_first_terms():
    found = {phrase_hash(hash_terms(["pier"] * length)) for length in range(1, LONGEST_PHRASE + 1)}
    assert len(found) == LONGEST_PHRASE


def test_a_whole_link_text_is_found_among_the_phrases_of_a_text():
    text = hash_terms(["divers", "at", "the", "east", "pier", "today"])
    assert phrase_hash(hash_terms(["the", "east", "pier"])) in phrase_hashes(text, 3).tolist()


@pytest.mark.parametrize(("count", "known"), [(0, False), (1, True), (6, True), (7, False), (99, False)])
def test_only_one_to_six_terms_are_a_phrase(count, known):
    assert (phrase_hash(hash_terms(["pier"] * count)) != 0) is known
