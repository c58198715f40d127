"""The pool: close by text, newest, linked by the nearest, and known anchors; and what keeps it small."""

import math

import numpy as np
import pytest
from growth import assert_grows_linearly

from editorapp.archive.hashing import BUCKETS, hash_terms, phrase_hash
from editorapp.archive.link_graph import make_graph, no_graph
from editorapp.archive.link_table import LINK
from editorapp.suggest.candidates import known_anchors, make_pool, text_scores
from editorapp.suggest.draft_terms import weigh_terms
from editorapp.suggest.query import read_draft

ARTICLES = 1000
NONE = np.zeros(0, np.int64)


def idf(articles):
    return math.log(1 + (ARTICLES - articles + 0.5) / (articles + 0.5))


@pytest.fixture
def asked(terms, draft_of):
    """The terms of a draft in an archive of a thousand articles, of which each word stands in `articles`."""

    def ask(body="", articles=10):
        frequencies = np.full(BUCKETS, articles, np.int32)
        return weigh_terms(read_draft(draft_of(body, lang="en"), terms), frequencies, ARTICLES)

    return ask


def graph(edges, size=ARTICLES):
    """A graph of (source, target) or (source, target, link text's terms)."""
    rows = [(source, target, phrase_hash(hash_terms(text[0])) if text else 0) for source, target, *text in edges]
    return make_graph(np.array(rows, LINK), np.arange(size), np.zeros(size, bool))


@pytest.fixture
def pool(asked):
    """The pool for a draft that matches the articles of `scores` so well."""

    def make(scores, *, newest=NONE, links=None, body="", allowed=None, also=NONE, size=ARTICLES):
        table = np.zeros(size, np.float32)
        table[list(scores)] = list(scores.values())
        allowed = np.ones(size, bool) if allowed is None else allowed
        return make_pool(table, np.array(newest), links or no_graph(), asked(body), allowed, np.array(also))

    return make


def test_the_closest_by_text_are_candidates_in_order_of_their_documents(pool):
    found = pool({700: 2.0, 3: 4.0})
    assert found.documents.tolist() == [3, 700]
    assert found.closeness.tolist() == [1.0, 0.5]


def test_of_many_that_match_the_two_hundred_closest_are_candidates(pool):
    found = pool({document: float(document + 1) for document in range(900)})
    assert found.documents.tolist() == list(range(700, 900))


def test_the_hundred_newest_are_candidates_though_they_share_nothing(pool):
    found = pool({3: 4.0}, newest=range(999, 500, -1))
    assert found.documents.tolist() == [3, *range(900, 1000)]
    assert found.closeness[1:].max() == 0


def test_a_large_archive_has_no_larger_pool(pool):
    size = 12_000
    scores = {document: float(document + 1) for document in range(900)}
    found = pool(scores, newest=range(size - 1, 900, -1), size=size)
    assert len(found.documents) == 200 + 100


def test_what_the_closest_link_to_and_are_linked_from_are_candidates(pool):
    found = pool({3: 4.0}, links=graph([(3, 8), (9, 3), (8, 20)]))
    assert found.documents.tolist() == [3, 8, 9]


def test_links_of_the_thirty_first_are_no_candidates(pool):
    scores = {document: 100.0 - document for document in range(40)}
    found = pool(scores, links=graph([(29, 500), (30, 600)]))
    assert 500 in found.documents
    assert 600 not in found.documents


def test_what_a_phrase_of_the_draft_linked_to_before_is_a_candidate(pool):
    found = pool({3: 4.0}, links=graph([(1, 8, ["pier", "fund"])]), body="The pier fund is empty.")
    assert found.documents.tolist() == [3, 8]
    assert found.anchors[0] == 0
    assert found.anchors[1] > 0


def test_what_is_not_allowed_is_no_candidate_unless_it_is_asked_for(pool):
    allowed = np.ones(ARTICLES, bool)
    allowed[[8, 9]] = False
    links = graph([(3, 8), (3, 9)])
    assert pool({3: 4.0}, links=links, allowed=allowed).documents.tolist() == [3]
    assert pool({3: 4.0}, links=links, allowed=allowed, also=[9]).documents.tolist() == [3, 9]


def test_an_empty_archive_gives_an_empty_pool(pool):
    assert len(pool({}, size=0).documents) == 0


def test_the_sureness_of_an_anchor_grows_with_the_idf_of_its_phrase(asked):
    documents, sureness = known_anchors(graph([(1, 8, ["pier"])]), asked("The pier."))
    assert documents.tolist() == [8]
    assert sureness == pytest.approx([idf(10) / 8 * 1 / 1.5])


def test_a_phrase_counts_twice_at_the_most(asked):
    phrase = ["pier", "storm", "quay", "reef", "gull", "crab"]
    _, sureness = known_anchors(graph([(1, 8, phrase)]), asked(" ".join(phrase), articles=1))
    assert 6 * idf(1) / 8 > 2
    assert sureness == pytest.approx([2 / 1.5])


def test_a_phrase_that_leads_to_several_is_less_sure_of_each(asked):
    edges = [(1, 8, ["pier"]), (2, 8, ["pier"]), (3, 9, ["pier"])]
    documents, sureness = known_anchors(graph(edges), asked("The pier."))
    assert documents.tolist() == [8, 9]
    assert sureness == pytest.approx([idf(10) / 8 * 2 / 3.5, idf(10) / 8 * 1 / 3.5])


def test_of_several_phrases_the_surest_counts(asked):
    edges = [(1, 8, ["pier"]), (2, 8, ["pier", "fund"])]
    documents, sureness = known_anchors(graph(edges), asked("The pier fund."))
    assert documents.tolist() == [8]
    assert sureness == pytest.approx([2 * idf(10) / 8 / 1.5])


def test_words_of_two_sentences_are_no_known_phrase(asked):
    documents, _ = known_anchors(graph([(1, 8, ["pier", "fund"])]), asked("The pier. Fund it."))
    assert documents.tolist() == []


@pytest.mark.parametrize(("links", "expected"), [(2000, [0]), (2001, [])])
def test_words_of_more_than_two_thousand_links_name_nothing(asked, links, expected):
    edges = [(source, 0, ["pier"]) for source in range(1, links + 1)]
    documents, _ = known_anchors(graph(edges, size=links + 1), asked("The pier."))
    assert documents.tolist() == expected


def test_a_phrase_leads_to_the_hundred_surest(asked):
    edges = [(500, target, ["pier"]) for target in range(300)] + [(501, 250, ["pier"])]
    documents, _ = known_anchors(graph(edges), asked("The pier."))
    assert len(documents) == 100
    assert 250 in documents


def linked_home(size):
    """All articles but the first have a link to the first."""
    table = np.zeros(size - 1, LINK)
    table["source"], table["phrase"] = np.arange(1, size), phrase_hash(hash_terms(["pier"]))
    return make_graph(table, np.arange(size), np.zeros(size, bool)), size


def test_a_million_links_to_one_article_bring_five_hundred_candidates(pool):
    links, size = linked_home(1_000_001)
    found = pool({0: 4.0}, links=links, body="The pier.", size=size)
    assert found.documents.tolist() == [0, *range(size - 500, size)]


def test_no_number_of_links_to_one_article_takes_the_square_of_it(pool):
    def ask(made):
        pool({0: 4.0}, links=made[0], body="The pier.", size=made[1])

    assert_grows_linearly(ask, linked_home, 30_000)


def test_text_scores_are_a_cosine_from_the_postings(archive_of, make_article, draft_of, terms):
    archive = archive_of(make_article("a", title="", body="pier pier"), make_article("b", title="", body="storm"))
    query = weigh_terms(read_draft(draft_of("Pier, pier, pier.", lang="en"), terms), archive.forward.frequencies, 2)
    scores = text_scores(archive.postings, query, np.ones(2, bool))
    expected = (1 + math.log(3)) * math.log(2) ** 2 * (1 + math.log(2)) / math.sqrt(2)
    assert scores.tolist() == pytest.approx([expected, 0])
    assert text_scores(archive.postings, query, np.zeros(2, bool)).tolist() == [0, 0]
