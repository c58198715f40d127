"""Our reading of Whoosh's posting blocks gives what an exhaustive search in Whoosh gives."""

import random
from collections import Counter
from contextlib import ExitStack
from functools import partial
from itertools import count

import numpy as np
import pytest
from whoosh.collectors import TopCollector
from whoosh.query import Or, Term
from whoosh.scoring import BM25F

from editorapp.archive.index import ArticleIndex
from editorapp.archive.postings import largest

WORDS = [f"word{n}" for n in range(300)]


@pytest.fixture
def make_index(tmp_path):
    """An index of several segments from lists of terms; every document whose number is in `deleted` is deleted."""
    return partial(_make_index, tmp_path)


@pytest.fixture
def snapshot():
    """Opens the newest snapshot of an index, and closes its segments after the test."""
    with ExitStack() as stack:

        def open_snapshot(index, kept=()):
            postings = index.postings(kept)
            for segment in postings.segments:
                stack.callback(segment.close)
            return postings

        yield open_snapshot


@pytest.fixture(scope="module")
def random_index(tmp_path_factory):
    """Four segments of 900 texts in which some words are common and some rare; every seventh text is deleted."""
    draw = random.Random(7)
    weights = [1 / (rank + 1) for rank in range(len(WORDS))]
    texts = [draw.choices(WORDS, weights, k=draw.randint(5, 900)) for _ in range(900)]
    parts = (texts[:400], texts[400:700], texts[700:890], texts[890:])
    return _make_index(tmp_path_factory.mktemp("random"), *parts, deleted=range(0, 900, 7))


def _make_index(folder, *segments, deleted=()):
    index = ArticleIndex(folder)
    index._create()
    numbers = count()
    for documents in segments:
        writer = index._writer()
        for terms in documents:
            writer.add_terms(next(numbers), Counter(terms))
        writer.commit()
    writer = index._writer()
    for document in deleted:
        writer.delete_document(document)
    writer.commit()
    return index


def whoosh_top(index, boosts, limit):
    with index._open().searcher(weighting=BM25F()) as searcher:
        collector = TopCollector(limit)
        collector.replace = 0  # its pruning loses documents (docs/adr/0002)
        searcher.search_with_collector(Or([Term("text", term, boost) for term, boost in boosts.items()]), collector)
        return [(hit.docnum, hit.score) for hit in collector.results()]


def whoosh_impacts(index, boosts):
    """The same sum as `add_impacts`, from Whoosh's own matchers."""
    with index._open().searcher() as searcher:
        reader = searcher.reader()
        scores = np.zeros(reader.doc_count_all())
        for term, boost in boosts.items():
            matcher = reader.postings("text", term)
            while matcher.is_active():
                document, frequency = matcher.id(), matcher.weight()
                length = max(reader.doc_field_length(document, "text"), 1)
                scores[document] += boost * (1 + np.log(frequency)) / np.sqrt(length)
                matcher.next()
        return scores


def boosts_of(seed):
    draw = random.Random(seed)
    return {term: draw.choice([1.0, 0.3, 2.5]) for term in draw.sample(WORDS, 40)}


@pytest.mark.parametrize("limit", [10, 200])
@pytest.mark.parametrize("seed", range(12))
def test_the_best_are_those_of_an_exhaustive_search(random_index, snapshot, seed, limit):
    ours, theirs = (
        snapshot(random_index).best(boosts_of(seed), limit),
        whoosh_top(random_index, boosts_of(seed), limit),
    )
    assert len(ours) == limit
    assert [score for _, score in ours] == pytest.approx([score for _, score in theirs], rel=1e-5)
    assert [document for document, _ in ours] == [document for document, _ in theirs]


@pytest.mark.parametrize("limit", [10, 200])
@pytest.mark.parametrize("seed", range(12))
def test_sums_of_impacts_have_the_largest_of_a_count_by_hand(random_index, snapshot, seed, limit):
    postings, boosts = snapshot(random_index), boosts_of(seed)
    scores = np.zeros(postings.size, np.float32)
    for term, boost in boosts.items():
        postings.add_impacts(scores, term, boost)
    scores[postings.dead] = 0
    expected = whoosh_impacts(random_index, boosts)
    expected[::7] = 0  # Whoosh's matchers leave the deleted out
    assert scores == pytest.approx(expected, rel=1e-5)
    assert largest(scores, limit).tolist() == sorted(range(900), key=lambda n: (-scores[n], n))[:limit]


def test_the_index_of_these_tests_has_segments_and_deletions(random_index, snapshot):
    postings = snapshot(random_index)
    assert [segment.size for segment in postings.segments] == [400, 300, 190, 10]
    assert postings.dead.nonzero()[0].tolist() == list(range(0, 900, 7))


def test_deleted_documents_are_in_no_posting(make_index, snapshot):
    postings = snapshot(make_index([["pier"], ["pier"]], [["pier"]], deleted=(1,)))
    assert postings.of("pier").ids.tolist() == [0, 2]
    assert postings.dead.tolist() == [False, True, False]
    assert postings.live == 2
    assert [document for document, _ in postings.best({"pier": 1}, 9)] == [0, 2]


def test_documents_that_are_left_out_are_as_good_as_deleted(make_index, snapshot):
    postings = snapshot(make_index([["pier"], ["pier"]]))
    postings.leave_out(np.array([0]))
    assert (postings.of("pier").ids.tolist(), postings.live) == ([1], 1)
    assert [document for document, _ in postings.best({"pier": 1}, 9)] == [1]


def test_an_unknown_term_has_no_postings(make_index, snapshot):
    postings = snapshot(make_index([["pier"]], [["sea"]]))
    assert postings.of("zeppelin").ids.tolist() == []
    assert postings.best({"zeppelin": 1}, 10) == []


def test_frequencies_count_how_often_a_term_stands(make_index, snapshot):
    postings = snapshot(make_index([["pier", "pier", "sea"], ["pier"]]))
    assert postings.of("pier").frequencies.tolist() == [2, 1]
    assert postings.lengths.tolist() == [3, 1]


def test_an_impact_is_one_plus_ln_frequency_by_the_root_of_the_length(make_index, snapshot):
    postings = snapshot(make_index([["pier", "pier", "sea", "fog"], ["pier"]]))
    assert postings.of("pier").impacts.tolist() == pytest.approx([(1 + 0.693147) / 2, 1])


def test_a_term_of_more_than_one_block_is_read_whole(make_index, snapshot):
    postings = snapshot(make_index([["pier"]] * 1000))
    assert postings.of("pier").ids.tolist() == list(range(1000))


def test_an_empty_index_has_no_documents(make_index, snapshot):
    postings = snapshot(make_index())
    assert (postings.size, postings.live) == (0, 0)
    assert postings.of("pier").ids.tolist() == []
    assert postings.best({"pier": 1}, 10) == []
    assert postings.expand("pi", 10) == []


def test_numbers_are_the_stores(make_index, snapshot):
    assert snapshot(make_index([["a"], ["b"]], [["c"]])).numbers.tolist() == [0, 1, 2]


@pytest.mark.parametrize("few", [500, 0])
def test_a_prefix_is_expanded_in_order_each_term_once_and_to_the_limit(make_index, snapshot, monkeypatch, few):
    monkeypatch.setattr("editorapp.archive.segment._FEW", few)  # terms of a small segment are kept as a list
    postings = snapshot(make_index([["harbour", "harbor", "harp"]], [["harm", "harbour", "sea"]]))
    assert postings.expand("har", 3) == ["harbor", "harbour", "harm"]
    assert postings.expand("har", 9) == ["harbor", "harbour", "harm", "harp"]
    assert postings.expand("x", 9) == []


def test_the_postings_that_a_segment_keeps_decoded_are_bounded(make_index, snapshot, monkeypatch):
    monkeypatch.setattr("editorapp.archive.segment._MOST_POSTINGS", 4)
    (segment,) = snapshot(make_index([["a", "b", "c"]] * 2)).segments
    for term in "abcab":
        assert segment.of(term).ids.tolist() == [0, 1]
    assert list(segment._cache) == ["a", "b"]
    assert segment._held == 4


def test_the_postings_kept_joined_are_bounded(make_index, snapshot, monkeypatch):
    monkeypatch.setattr("editorapp.archive.postings._MOST_JOINED", 4)
    postings = snapshot(make_index([["a", "b", "c"]], [["a", "b", "c"]]))
    for term in "abcab":
        assert postings.of(term).ids.tolist() == [0, 1]
    assert list(postings._cache) == ["a", "b"]
    assert postings._held == 4


def test_what_was_asked_for_last_stays_decoded(make_index, snapshot, monkeypatch):
    monkeypatch.setattr("editorapp.archive.segment._MOST_POSTINGS", 2)
    (segment,) = snapshot(make_index([["a", "b", "c"]])).segments
    for term in "abac":
        segment.of(term)
    assert list(segment._cache) == ["a", "c"]


def test_a_term_is_decoded_once(make_index, snapshot):
    for segments in ([["pier"]],), ([["pier"]], [["pier"]]):
        postings = snapshot(make_index(*segments))
        assert postings.of("pier") is postings.of("pier")


def test_terms_of_every_script_are_found(make_index, snapshot):
    words = ["Köln", "порт", "ميناء", "港口", "a'b", "𝔘"]
    postings = snapshot(make_index([words]))
    assert all(postings.of(word).ids.tolist() == [0] for word in words)


@pytest.mark.parametrize("size", [0, 1, 63, 64, 500, 5000])
@pytest.mark.parametrize("limit", [1, 3, 10])
def test_the_largest_are_exact_with_ties_by_document(size, limit):
    scores = np.random.default_rng(size).integers(0, 6, size).astype(np.float32)
    expected = sorted((n for n in range(size) if scores[n] > 0), key=lambda n: (-scores[n], n))[:limit]
    assert largest(scores, limit).tolist() == expected


@pytest.mark.parametrize("size", [5, 10_000])
def test_the_largest_are_fewer_where_few_are_positive(size):
    scores = np.zeros(size, np.float32)
    scores[[4, 1]] = 2, 3
    assert largest(scores, 10).tolist() == [1, 4]
    assert largest(np.zeros(size, np.float32), 10).tolist() == []


def test_the_largest_scores_may_all_stand_in_one_block():
    scores = np.full(10_000, 0.5, np.float32)
    scores[640:704] = np.arange(1, 65)
    assert largest(scores, 10).tolist() == list(range(703, 693, -1))
