"""Filters: sections, languages, age and strength, and how many close ones they keep away."""

import datetime

import pytest

from editorapp.suggest.suggesting import STRENGTHS, Wanted

PIER = "The harbour board closed the east pier after divers found that the storm had hollowed out its footings."
DRAFT = "Since the storm its footings are hollow, divers told the harbour board; now the east pier will close to cars."
STORIES = {
    "news": {"section": "News", "lang": "en", "published": "2026-11-01"},
    "opinion": {"section": "Opinion", "lang": "en-GB", "published": "2026-06-01"},
    "french": {"section": "News", "lang": "fr", "published": "2026-10-01"},
    "ancient": {"section": "Été", "lang": "en", "published": "2001-01-01"},
    "undated": {"section": "", "lang": "", "published": ""},
}


@pytest.fixture
def archive(archive_of, make_article):
    own = [" ".join(f"{name}{n}" for n in range(40)) for name in STORIES]
    made = [
        make_article(name, title="East pier closed", body=f"{PIER} {words}", **fields)
        for (name, fields), words in zip(STORIES.items(), own, strict=True)
    ]
    return archive_of(*made)


@pytest.fixture
def found(archive, draft_of, suggest):
    return lambda **wanted: suggest(
        archive, draft_of(DRAFT, title="East pier closed", lang="en"), **{"bar": 0.5} | wanted
    )


def ids(suggestions):
    return {item.id for item in suggestions.items}


def test_without_filters_all_are_offered_and_none_is_left_out(found):
    everything = found()
    assert ids(everything) == set(STORIES)
    assert (everything.left_out, everything.left_out_by_age) == (0, 0)


def test_only_chosen_sections_are_offered(found):
    assert ids(found(sections=("News",))) == {"news", "french"}
    assert ids(found(sections=("News", "Opinion"))) == {"news", "french", "opinion"}


@pytest.mark.parametrize("name", ["été", "ETE", " Été "])
def test_a_section_is_the_same_whatever_its_case_and_accents(found, name):
    assert ids(found(sections=(name,))) == {"ancient"}


def test_only_chosen_languages_are_offered_with_their_regions(found):
    assert ids(found(languages=("en",))) == {"news", "opinion", "ancient"}
    assert ids(found(languages=("fr-FR",))) == {"french"}


def test_only_articles_that_are_new_enough_are_offered(found, today):
    age = today - datetime.date(2026, 10, 1).toordinal()
    assert ids(found(days=age)) == {"news", "french"}
    assert ids(found(days=age - 1)) == {"news"}


def test_only_the_strong_are_offered(found):
    strengths = {item.id: item.strength for item in found().items}
    for strength in (2, 3, 4, 5):
        assert ids(found(strength=strength)) == {name for name, own in strengths.items() if own >= strength}


def test_the_filters_together_must_all_be_met(found):
    assert ids(found(sections=("News",), languages=("en",), days=60)) == {"news"}


def test_close_ones_that_only_the_filters_keep_away_are_counted(found):
    assert found(sections=("Opinion",)).left_out == 4
    assert found(sections=("Sport",)).left_out == 5


def test_close_ones_that_only_the_age_keeps_away_are_counted_apart(found):
    limited = found(sections=("News", "Opinion"), days=60)
    assert (limited.left_out, limited.left_out_by_age) == (3, 1)


def test_those_below_the_bar_are_not_counted_as_left_out(found):
    assert found(sections=("Sport",), bar=99.0).left_out == 0


def test_an_empty_list_by_filters_says_that_nothing_is_close(found):
    limited = found(sections=("Sport",))
    assert (limited.items, limited.note) == ((), "nothing")


@pytest.mark.parametrize(("strength", "least"), [(1, 4.75), (2, 4.75), (3, 5.75), (4, 6.75), (5, 8.25), (9, 4.75)])
def test_a_strength_asks_for_its_score(strength, least):
    assert Wanted(strength=strength).least_score == least
    assert STRENGTHS == (8.25, 6.75, 5.75, 4.75)


def test_a_higher_bar_than_the_strengths_holds():
    assert Wanted(strength=2, bar=7.0).least_score == 7.0
