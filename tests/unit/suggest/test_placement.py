"""After which paragraphs a read-also would fit."""

import pytest

from editorapp.article.suggestion import Placement
from editorapp.suggest.placement import best_placements
from editorapp.suggest.query import read_draft

BODY = "The pier was closed.\n\nThe ferry sails.\n\nThe east pier and its stones.\n\nA recipe for herring."


@pytest.fixture
def places(terms, draft_of):
    def find(*own, body=BODY):
        query = read_draft(draft_of(body), terms)
        return [place.paragraph for place in best_placements(query, set(own), dict.fromkeys(query.terms, 1.0))]

    return find


def test_the_paragraph_that_shares_most_comes_first(places):
    assert places("east", "pier", "stone")[0] == 3


def test_paragraphs_that_share_nothing_are_no_places(places):
    assert places("ferri") == [2]
    assert places("zeppelin") == []


def test_at_most_three_are_named(places):
    assert len(places("pier", body="\n\n".join(["The pier."] * 9))) == 3


def test_the_first_of_equal_paragraphs_comes_first(places):
    assert places("pier", body="The pier.\n\nThe pier.") == [1, 2]


def test_a_place_says_where_it_is(terms, draft_of):
    query = read_draft(draft_of("The pier."), terms)
    assert best_placements(query, {"pier"}, {"pier": 1.0}) == (Placement(1, "after paragraph 1"),)


def test_an_empty_draft_has_no_place(places):
    assert places("pier", body="") == []
