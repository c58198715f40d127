"""The draft's terms as the archive weighs them, with values worked out by hand."""

import math

import numpy as np
import pytest

from editorapp.archive.hashing import BUCKETS, bigram_buckets, buckets, hash_terms, phrase_hash
from editorapp.suggest.draft_terms import TERMS, weigh_terms
from editorapp.suggest.query import read_draft

ARTICLES = 1000


def idf(articles):
    return math.log(1 + (ARTICLES - articles + 0.5) / (articles + 0.5))


def idf_of_cosine(articles):
    return math.log((1 + ARTICLES) / (1 + articles)) + 1


@pytest.fixture
def weighed(terms, draft_of):
    """The terms of a draft; `known` says in how many of the thousand articles a term stands, the others in `usual`."""

    def weigh(body, known=(), *, usual=0, title=""):
        frequencies = np.full(BUCKETS, usual, np.int32)
        for term, articles in dict(known).items():
            frequencies[buckets(hash_terms([term]))] = articles
        return weigh_terms(read_draft(draft_of(body, title=title, lang="en"), terms), frequencies, ARTICLES)

    return weigh


def test_only_terms_that_stand_in_the_archive_are_kept(weighed):
    assert weighed("The pier and the zeppelin.", {"pier": 3}).words == ("pier",)


def test_a_terms_idf_is_that_of_bm25(weighed):
    found = weighed("The pier, a storm.", {"pier": 3, "storm": 200})
    assert found.idf == pytest.approx([idf(3), idf(200)])
    assert found.frequency.tolist() == [3, 200]


def test_a_bucket_that_counts_replaced_versions_is_never_in_more_than_all_articles(weighed):
    found = weighed("The pier.", {"pier": ARTICLES + 50})
    assert found.frequency.tolist() == [ARTICLES]
    assert found.idf[0] > 0


def test_a_term_weighs_one_and_the_logarithm_of_its_count(weighed):
    found = weighed("The pier, a pier, a pier, a storm.", {"pier": 3, "storm": 9})
    assert found.terms.weights == pytest.approx([1 + math.log(3), 1])


def test_in_a_cosine_a_term_weighs_that_times_its_idf_squared(weighed):
    found = weighed("The pier, a pier.", {"pier": 3})
    assert found.terms.cosine == pytest.approx([(1 + math.log(2)) * idf_of_cosine(3) ** 2])


def test_the_drafts_vector_is_as_long_as_its_terms_and_pairs(weighed):
    found = weighed("Pier storm.", usual=7)
    assert found.length == pytest.approx(math.sqrt(3) * idf_of_cosine(7))


def test_a_pair_is_two_neighbours_in_one_sentence(weighed):
    pairs = weighed("Pier storm. Quay reef.", usual=7).pairs
    expected = [bigram_buckets(hash_terms(pair))[0] for pair in (("pier", "storm"), ("quay", "reef"))]
    assert sorted(pairs.buckets.tolist()) == sorted(expected)


def test_each_sentence_says_which_terms_it_has_the_headline_first(weighed):
    found = weighed("The pier fell. A storm, a storm.", {"pier": 3, "storm": 3}, title="Storm")
    assert found.words == ("storm", "pier")
    assert found.in_sentence.tolist() == [[1, 0, 1], [0, 1, 0]]
    assert found.sentence_lengths.tolist() == [1, 2, 2]


def test_a_term_of_more_than_a_tenth_of_the_articles_is_not_looked_up(weighed):
    found = weighed("The pier, a storm.", {"pier": 101, "storm": 100})
    assert [found.words[place] for place in found.chosen] == ["storm"]


def test_the_most_telling_terms_are_looked_up_first(weighed):
    found = weighed("A quay, the pier, a storm, a storm.", {"pier": 3, "storm": 3, "quay": 50})
    assert [found.words[place] for place in found.chosen] == ["storm", "pier", "quay"]


def test_no_more_terms_are_looked_up_than_gain_anything(weighed):
    assert len(weighed(" ".join(f"word{n}" for n in range(300)), usual=5).chosen) == TERMS


def test_a_phrase_is_worth_the_idf_of_its_terms(weighed):
    hashes, worth = weighed("Pier storm.", {"pier": 3, "storm": 200}).phrases
    found = dict(zip(hashes.tolist(), worth.tolist(), strict=True))
    expected = {("pier",): idf(3), ("storm",): idf(200), ("pier", "storm"): idf(3) + idf(200)}
    assert found == {phrase_hash(hash_terms(phrase)): pytest.approx(value) for phrase, value in expected.items()}


def test_a_phrase_has_at_most_six_terms_of_one_sentence(weighed):
    hashes, _ = weighed("Pier storm quay reef board ferry harbour. Gull herring.", usual=5).phrases
    # 7 + 6 + 5 + 4 + 3 + 2 runs of one to six of the seven terms, and 2 + 1 of the two.
    assert len(hashes) == len(set(hashes.tolist())) == 27 + 3


def test_of_a_very_long_draft_the_most_telling_terms_are_compared(weighed):
    body = " ".join(f"Word{n} stands beside word{n + 1}." for n in range(0, 9000, 60))
    long = " ".join(f"item{n}x" for n in range(3500))
    found = weighed(f"{long}. {body}", {"word0": 1}, usual=90)
    assert len(found.words) == 3000
    assert "word0" in found.words


def test_a_pair_too_is_never_in_more_than_all_articles(weighed):
    assert weighed("Pier storm.", usual=ARTICLES * 9).pairs.cosine == pytest.approx([idf_of_cosine(ARTICLES) ** 2])


def test_of_a_book_without_full_stops_a_lookup_can_still_count_the_pairs(weighed):
    pairs = weighed(" ".join(f"w{n}" for n in range(40_000)), usual=5).pairs
    assert 10_000 < len(pairs) <= np.iinfo(np.int16).max


@pytest.mark.parametrize("body", ["", "the and of", "?!", "\n\n"])
def test_a_draft_without_terms_has_none_and_still_a_length(weighed, body):
    found = weighed(body, usual=5)
    assert len(found.terms) == len(found.pairs) == len(found.phrases[0]) == 0
    assert found.length > 0
