"""Where an article would fit: around which words, after which paragraphs."""

import pytest

from editorapp.article.suggestion import Placement
from editorapp.suggest.anchors import Target
from editorapp.suggest.placement import placements_for, read_places
from editorapp.suggest.query import read_draft

BODY = "The pier was closed.\n\nThe ferry sails.\n\nThe east pier and its stones.\n\nA recipe for herring."


@pytest.fixture
def places(terms, draft_of):
    def find(*own, body=BODY):
        query = read_draft(draft_of(body), terms)
        places = read_places(body, query, dict.fromkeys(query.terms, 1.0), terms)
        return [place.paragraph for place in placements_for(places, Target((), terms=frozenset(own)))]

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
    places = read_places("The pier.", query, {"pier": 1.0}, terms)
    assert placements_for(places, Target((), terms={"pier"})) == (Placement(1, "after paragraph 1"),)


def test_an_empty_draft_has_no_place(places):
    assert places("pier", body="") == []


IDF = {"pier": 4.0, "survey": 4.0, "ferri": 4.0}


@pytest.fixture
def placed(terms, draft_of):
    """The places of an article headed "Pier survey", whose text says these words."""

    def find(body, *own, headline=("pier", "survey"), limit=3, label="", **more):
        query = read_draft(draft_of(body), terms)
        weight = dict.fromkeys(query.terms, 1.0)
        places = read_places(body, query, weight, terms, label=label, **more)
        return placements_for(places, Target(headline, idf=IDF, terms=frozenset(own)), limit)

    return find


@pytest.fixture
def paragraphs(placed):
    """What the places after paragraphs are called."""
    return lambda *args, **more: [place.text for place in placed(*args, **more) if not place.anchor]


def test_good_words_come_before_the_paragraph(placed):
    assert placed("Quiet.\n\nRead the pier survey.", "pier") == (
        Placement(2, "“pier survey” in paragraph 2", "pier survey", 17),
        Placement(2, "after paragraph 2"),
    )


def test_weak_words_are_not_offered(placed):
    assert placed("A pier.", "pier") == (Placement(1, "after paragraph 1"),)


def test_a_second_anchor_leaves_room_for_a_paragraph(placed):
    body = "A pier survey.\n\nA pier survey.\n\nA pier survey."
    assert [place.anchor for place in placed(body, "pier")] == ["pier survey", "pier survey", ""]


def test_a_second_anchor_must_be_better_than_a_first(placed):
    body = "A pier survey of the ferry.\n\nA pier and its ferry."
    anchors = [place.anchor for place in placed(body, headline=("pier", "survey", "ferri")) if place.anchor]
    assert anchors == ["pier survey of the ferry"]


def test_one_place_is_the_best(placed):
    assert [place.anchor for place in placed("A pier survey.", "pier", limit=1)] == ["pier survey"]


def test_marks_do_not_show_in_the_name_of_a_place(placed):
    (place,) = placed("The *old* pier **east** survey.", headline=("pier", "survey", "ferri"), limit=1)
    assert place.text == "“pier east survey” in paragraph 1"


@pytest.mark.parametrize(("links", "anchors"), [(0, 1), (2, 1), (3, 0), (9, 0)])
def test_a_story_carries_three_inline_links(placed, links, anchors):
    assert sum(bool(place.anchor) for place in placed("A pier survey.", "pier", inline_links=links)) == anchors


def test_a_time_that_a_sentence_names_counts(terms, draft_of):
    body = "A pier survey.\n\nLast week a pier survey."
    query = read_draft(draft_of(body), terms)
    places = read_places(body, query, {}, terms, windows_of=lambda said: ((2, 16),) if "week" in said else ())
    assert placements_for(places, Target(("pier", "survey"), idf=IDF, age=5))[0].paragraph == 2


READ_ALSO = "**READ ALSO:** [Herring](https://post.example/herring)"


def test_nothing_goes_directly_beside_a_read_also(paragraphs):
    assert paragraphs(f"The pier.\n\n{READ_ALSO}", "pier") == []


def test_two_paragraphs_apart_is_free(paragraphs):
    body = f"{READ_ALSO}\n\nThe pier.\n\nThe pier.\n\nThe pier."
    assert paragraphs(body, "pier") == ["after paragraph 2", "after paragraph 3"]


def test_a_place_close_to_another_read_also_says_so(paragraphs):
    body = f"The pier.\n\nThe quay.\n\n{READ_ALSO}\n\nThe ferry."
    assert paragraphs(body, "pier") == ["after paragraph 1, close to another"]


def test_the_space_counts_to_both_sides(paragraphs):
    body = f"{READ_ALSO}\n\nThe quay.\n\nThe pier.\n\nThe ferry.\n\n{READ_ALSO}"
    assert paragraphs(body, "pier") == ["after paragraph 2, close to another"]


def test_a_free_place_is_preferred_to_a_closer_match_beside_another(paragraphs):
    body = f"{READ_ALSO}\n\nThe east pier.\n\nThe ferry.\n\nThe pier of the long east quay."
    assert paragraphs(body, "east", "pier") == ["after paragraph 3"]


def test_the_newsrooms_own_label_makes_a_read_also(paragraphs):
    body = "The pier.\n\n**Harbour:** [Herring](https://post.example/herring)\n\nThe quay.\n\nThe pier."
    assert paragraphs(body, "pier", label="Harbour") == ["after paragraph 3"]


def test_no_place_before_a_caption_without_a_photo(paragraphs):
    assert paragraphs("## The pier\n\n/// caption\nA pier.\n///", "pier") == ["after paragraph 1"]


def test_an_empty_draft_has_no_places(placed):
    assert placed("") == ()
