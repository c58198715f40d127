"""What is measured of words: headline, passages, sentences, cosine, pairs, rarity; with values worked out by hand."""

import math

import numpy as np
import pytest

from editorapp.archive.forward import FACTS, ROW
from editorapp.archive.hashing import BUCKETS, bigram_buckets, buckets, hash_terms
from editorapp.suggest.draft_terms import TermSet, weigh_terms
from editorapp.suggest.query import read_draft
from editorapp.suggest.text_features import Averages, Lookup, by_rank, compare_texts, scaled

ARTICLES = 1000
USUAL, RARE, COMMON = 50, 10, 101
"""In how many of the thousand articles a word stands: none of the drafts' words is another kind unless it is said."""
LENGTH, LEAD_LENGTH = 200.0, 60.0


def idf(articles):
    return math.log(1 + (ARTICLES - articles + 0.5) / (articles + 0.5))


def matched(count):
    """BM25's share of a word in an article of average length, without its idf."""
    return count * 2.2 / (count + 1.2)


@pytest.fixture
def compared(terms, draft_of):
    """The columns of candidates for a draft; `known` says in how many articles words stand that are not USUAL."""

    def compare(body, *candidates, title="", known=()):
        query = read_draft(draft_of(body, title=title, lang="en"), terms)
        frequencies = np.full(BUCKETS, USUAL, np.int32)
        for word, articles in dict(known).items():
            frequencies[buckets(hash_terms(terms.of(word, "en")))] = articles
        facts, rows = records(terms, candidates)
        asked = weigh_terms(query, frequencies, ARTICLES)
        averages = Averages(ARTICLES, LENGTH, LEAD_LENGTH)
        return compare_texts(Lookup(), facts, rows, asked, frequencies, averages)[0]

    return compare


def records(terms, candidates):
    """The forward data of candidates of average length; `text` and `lead` are their words, as is `title`."""
    facts, rows = np.zeros(len(candidates), FACTS), np.zeros(len(candidates), ROW)
    facts["length"], facts["lead_length"] = LENGTH, LEAD_LENGTH
    for row, candidate in zip(rows, candidates, strict=True):
        hashes = {name: hash_terms(terms.of(candidate.get(name, ""), "en")) for name in ("text", "title", "lead")}
        row["norm"] = row["term_norm"] = candidate.get("norm", 1.0)
        row["title"][: len(hashes["title"])] = buckets(hashes["title"])
        bags = {"term": ("terms", buckets(hashes["text"])), "lead": ("lead", buckets(hashes["lead"])),
                "bigram": ("bigrams", bigram_buckets(hashes["text"]))}  # fmt: skip
        for name, (column, found) in bags.items():
            unique, counts = np.unique(found, return_counts=True)
            row[column][: len(unique)], row[f"{name}_counts"][: len(unique)] = unique, counts
    return facts, rows


def test_title_cov_is_the_share_of_the_headlines_idf_in_the_draft(compared):
    columns = compared("The pier fell. The storm grew.", {"title": "Pier storm quay"}, {"title": "Reef"})
    assert columns["title_cov"] == pytest.approx([2 / 3, 0])


def test_a_rare_headline_word_is_a_larger_share(compared):
    columns = compared("The pier fell.", {"title": "Pier storm"}, known={"pier": RARE})
    assert columns["title_cov"] == pytest.approx([idf(RARE) / (idf(RARE) + idf(USUAL))])


def test_a_headline_of_one_common_word_is_not_covered_whole(compared):
    columns = compared("The pier fell.", {"title": "Pier"}, known={"pier": 500})
    assert columns["title_cov"] == pytest.approx([idf(500) / 3.0])


def test_sent_title_is_the_square_root_of_the_best_sentences_share(compared):
    columns = compared("The pier fell. The storm saw a quay.", {"title": "Pier storm quay"})
    assert columns["sent_title"] == pytest.approx([math.sqrt(2 / 3)])


def test_the_drafts_own_headline_is_a_sentence_too(compared):
    columns = compared("The reef.", {"title": "Pier storm"}, title="Pier storm")
    assert columns["sent_title"] == pytest.approx([1.0])


def test_passage_is_the_match_with_headline_and_opening_as_a_share_of_the_best(compared):
    columns = compared("The pier fell.", {"lead": "pier pier"}, {"lead": "pier"}, {"lead": "storm"})
    assert columns["passage"] == pytest.approx([1, matched(1) / matched(2), 0])


def test_words_of_two_passages_do_not_add_up(compared):
    # Sixty terms, so that a new passage begins after the first sentence.
    body = f"The pier {' '.join(f'word{n}' for n in range(60))}. A storm hit the quay."
    columns = compared(body, {"lead": "pier storm"}, {"lead": "storm quay"})
    assert columns["passage"] == pytest.approx([0.5, 1])


def test_words_of_short_sentences_are_of_one_passage(compared):
    columns = compared("The pier fell. A storm hit the quay.", {"lead": "pier storm"}, {"lead": "storm quay"})
    assert columns["passage"] == pytest.approx([1, 1])


def test_sentence_is_the_best_sentences_match_as_a_share_of_the_best(compared):
    columns = compared("The pier fell. A storm hit the quay.", {"text": "pier storm"}, {"text": "quay storm"})
    assert columns["sentence"] == pytest.approx([0.5, 1])


def test_a_word_counts_with_its_idf_squared_in_a_sentence(compared):
    columns = compared("The pier fell. A storm.", {"text": "pier"}, {"text": "storm"}, known={"pier": RARE})
    assert columns["sentence"] == pytest.approx([1, (idf(USUAL) / idf(RARE)) ** 2])


def test_a_word_of_more_than_a_tenth_of_the_articles_is_no_match_of_a_sentence(compared):
    columns = compared("The pier fell. A storm.", {"text": "pier"}, {"text": "storm"}, known={"pier": COMMON})
    assert columns["sentence"] == pytest.approx([0, 1])


def test_votes_are_of_the_sentences_that_have_it_among_their_three_best(compared):
    candidates = [{"text": text} for text in ("pier storm", "pier", "pier", "quay", "reef")]
    columns = compared("The pier fell. A storm came.", *candidates)
    assert columns["votes"] == pytest.approx([math.log(3), math.log(2), math.log(2), 0, 0])


def test_equals_vote_alike(compared):
    columns = compared("The pier fell.", *[{"text": "pier"}] * 6)
    assert columns["votes"] == pytest.approx([math.log(2)] * 6)


def test_three_candidates_are_the_best_of_no_sentence(compared):
    assert compared("The pier fell.", *[{"text": "pier"}] * 3)["votes"].tolist() == [0, 0, 0]


def test_cosine_is_divided_by_the_articles_own_length(compared):
    columns = compared("The pier fell.", {"text": "pier", "norm": 2.0}, {"text": "pier", "norm": 4.0}, {"text": "reef"})
    assert columns["cosine"] == pytest.approx([1, 0.5, 0])


def test_cosine_grows_with_the_logarithm_of_the_count(compared):
    columns = compared("The pier fell.", {"text": "pier"}, {"text": "pier pier pier"})
    assert columns["cosine"] == pytest.approx([1 / (1 + math.log(3)), 1])


def test_cosine_counts_pairs_of_neighbours_besides(compared):
    # Two words and their pair against the two words: the pair is as rare as they are.
    columns = compared("Pier storm.", {"text": "pier storm"}, {"text": "storm pier"})
    assert columns["cosine"] == pytest.approx([1, 2 / 3])


def test_pairs_are_divided_by_the_square_root_of_the_articles_length(compared):
    columns = compared("Pier storm.", {"text": "pier storm"}, {"text": "pier storm", "norm": 4.0}, {"text": "storm"})
    assert columns["pairs"] == pytest.approx([1, 0.5, 0])


def test_words_of_two_sentences_are_no_pair(compared):
    assert compared("The pier. Storm came.", {"text": "pier storm"})["pairs"].tolist() == [0]


def test_rare_is_the_match_of_the_words_that_at_most_one_in_a_hundred_has(compared):
    candidates = [{"text": "pier storm"}, {"text": "reef"}, {"text": "storm"}]
    columns = compared("The pier, a storm, a reef.", *candidates, known={"pier": RARE, "reef": RARE - 5})
    assert columns["rare"] == pytest.approx([idf(RARE) / idf(RARE - 5), 1, 0])


def test_a_word_said_twice_in_the_draft_counts_more_among_the_rare(compared):
    columns = compared("A pier, a pier, a reef.", {"text": "pier"}, {"text": "reef"}, known={"pier": 9, "reef": 9})
    assert columns["rare"] == pytest.approx([1, 1 / (1 + math.log(2))])


def test_the_first_by_rank_has_one_the_second_three_quarters():
    assert by_rank(np.float32([0.1, 0.9, 0.5])) == pytest.approx([3 / 5, 1, 3 / 4])


def test_equals_have_the_rank_of_the_first_of_them():
    assert by_rank(np.float32([0.5, 0.9, 0.5, 0.1])) == pytest.approx([3 / 4, 1, 3 / 4, 1 / 2])


def test_what_is_scaled_is_a_share_of_the_largest_and_nothing_stays_nothing():
    assert scaled(np.float32([1, 4, 2])) == pytest.approx([0.25, 1, 0.5])
    assert scaled(np.zeros(2, np.float32)).tolist() == [0, 0]


def test_a_lookup_is_empty_again_after_use():
    lookup, values = Lookup(), np.ones(1, np.float32)
    one, other = (TermSet(np.uint32([bucket]), values, values) for bucket in (5, 6))
    rows = np.int32([[5, 0, 6]])
    assert [lookup.find(wanted, rows).place.tolist() for wanted in (one, other, one)] == [[0], [2], [0]]
