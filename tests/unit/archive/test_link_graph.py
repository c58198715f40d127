"""The edges of a snapshot, by document: followed both ways, cut to what may be seen."""

import numpy as np
import pytest

from editorapp.archive.link_graph import make_graph, no_graph
from editorapp.archive.link_table import LINK


@pytest.fixture
def graph():
    """The graph of (source, target[, phrase]) for documents with these numbers."""

    def make(links, numbers, dead=()):
        rows = np.array([(*link, 0)[:3] for link in links], LINK)
        flags = np.zeros(len(numbers), bool)
        flags[list(dead)] = True
        return make_graph(rows, np.array(numbers, np.int64), flags)

    return make


def pairs(graph):
    return list(zip(graph.sources.tolist(), graph.targets.tolist(), strict=True))


def said(graph):
    return list(zip(graph.phrases.tolist(), graph.phrase_sources.tolist(), graph.phrase_targets.tolist(), strict=True))


def flags(count, *places):
    found = np.zeros(count, bool)
    found[list(places)] = True
    return found


def test_numbers_become_documents(graph):
    assert pairs(graph([(10, 20), (30, 10)], [30, 10, 20])) == [(0, 1), (1, 2)]


def test_edges_to_articles_that_are_not_here_are_none(graph):
    assert pairs(graph([(10, 20), (10, 15), (99, 10), (5, 10)], [10, 20])) == [(0, 1)]


def test_a_deleted_documents_edges_are_those_of_its_newer_one(graph):
    assert pairs(graph([(10, 20)], [10, 20, 10], dead=(0,))) == [(2, 1)]


def test_two_links_of_one_article_to_another_are_one_pair_but_two_phrases(graph):
    found = graph([(10, 20, 7), (10, 20, 8), (10, 20, 0)], [10, 20])
    assert pairs(found) == [(0, 1)]
    assert said(found) == [(7, 0, 1), (8, 0, 1)]


def test_phrases_are_ascending_whatever_their_size(graph):
    found = graph([(10, 20, 2**63), (20, 10, 3), (10, 20, 5)], [10, 20])
    assert said(found) == [(3, 1, 0), (5, 0, 1), (2**63, 0, 1)]


def test_links_are_followed_both_ways(graph):
    found = graph([(1, 2), (1, 3), (2, 3)], [1, 2, 3, 4])
    assert [found.links_of(document).tolist() for document in range(4)] == [[1, 2], [2], [], []]
    assert [found.links_to(document).tolist() for document in range(4)] == [[], [0], [0, 1], []]


def test_of_too_many_links_to_one_article_the_newest_are_followed(graph, monkeypatch):
    monkeypatch.setattr("editorapp.archive.link_graph._MOST_FOR_ONE", 2)
    found = graph([(1, 5), (2, 5), (3, 5), (5, 1), (5, 2), (5, 3)], [1, 2, 3, 5])
    assert found.links_to(3).tolist() == [1, 2]
    assert found.links_of(3).tolist() == [0, 1]


def test_a_million_links_to_one_article_are_answered_by_500():
    links = np.zeros(1_000_000, LINK)
    links["source"] = np.arange(2, 1_000_002)
    links["target"] = 1
    numbers = np.arange(1, 1_000_002)
    found = make_graph(links, numbers, np.zeros(len(numbers), bool))
    assert found.links_to(0).tolist() == list(range(999_501, 1_000_001))


def test_within_keeps_only_edges_between_the_chosen(graph):
    whole = graph([(1, 2, 5), (1, 3, 6), (2, 3, 7), (3, 1, 8)], [1, 2, 3])
    found = whole.within(flags(3, 0, 1), flags(3, 1, 2))
    assert pairs(found) == [(0, 1), (0, 2), (1, 2)]
    assert said(found) == [(5, 0, 1), (6, 0, 2), (7, 1, 2)]
    assert pairs(whole.within(flags(3), flags(3, 0, 1, 2))) == []


def test_within_is_followed_backwards_too(graph):
    found = graph([(1, 3), (2, 3)], [1, 2, 3]).within(flags(3, 1), flags(3, 2))
    assert found.links_to(2).tolist() == [1]


def test_without_edges_or_documents_there_is_no_graph(graph):
    for empty in (no_graph(), graph([], [1]), graph([(1, 2)], []), graph([(1, 2)], [1, 2], dead=(0, 1))):
        assert pairs(empty) == said(empty) == []
        assert empty.links_of(0).tolist() == empty.links_to(0).tolist() == []
