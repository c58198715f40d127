"""Sketches tell versions of one story from stories about the same thing."""

import random

import numpy as np

from editorapp.archive.sketch import SIZE, containment, is_near_duplicate, make_sketch, sketch_of


def text(seed, length=300):
    draw = random.Random(seed)
    return [f"w{draw.randrange(2000)}" for _ in range(length)]


def test_a_text_contains_itself():
    sketch = make_sketch(text(1))
    assert containment(sketch, sketch) == 1


def test_two_texts_share_nothing():
    assert containment(make_sketch(text(1)), make_sketch(text(2))) == 0


def test_a_sketch_is_at_most_64_ascending_hashes():
    sketch = make_sketch(text(1))
    assert len(sketch) == SIZE
    assert (np.diff(sketch.astype(np.int64)) > 0).all()


def test_a_version_with_a_new_lead_is_a_near_duplicate():
    assert is_near_duplicate(make_sketch(text(1)), make_sketch(text(9, 30) + text(1)[20:]))


def test_a_text_that_quotes_a_paragraph_is_none():
    assert not is_near_duplicate(make_sketch(text(1)), make_sketch(text(2) + text(1)[:40]))


def test_a_short_text_within_a_long_one_is_none():
    assert not is_near_duplicate(make_sketch(text(1)), make_sketch(text(1)[:12]))


def test_two_short_versions_are_near_duplicates():
    assert is_near_duplicate(make_sketch(text(1, 20)), make_sketch(text(1, 20)))


def test_nothing_is_like_nothing():
    empty = make_sketch([])
    assert len(empty) == 0
    assert containment(empty, empty) == 0
    assert not is_near_duplicate(empty, make_sketch(text(1)))


def test_marks_and_case_do_not_matter():
    assert (sketch_of("The **old** [pier](https://x.example) fell.") == sketch_of("the old pier fell")).all()


def test_half_a_surrogate_pair_is_sketched():
    assert len(make_sketch(["\ud800", "a", "b", "c"])) == 1
