"""Why an article is suggested, in words a journalist believes."""

import datetime

import pytest

from editorapp.archive.archive import NO_DAY
from editorapp.article.suggestion import Reason
from editorapp.suggest.query import read_draft
from editorapp.suggest.reasons import Evidence, reasons_for, short_date

TODAY = datetime.date(2026, 11, 22).toordinal()
NOTHING = dict.fromkeys(("text", "passage", "sent_title", "title_cov", "rec30", "cocit"), 0.0)


@pytest.fixture
def reasons(terms, draft_of):
    def give(draft="", tags=(), day=NO_DAY, text="", shared=(), headline=(), **parts):
        evidence = Evidence(NOTHING | parts, shared, headline, text, day)
        details = {"tags": "pier, Sea"} if tags else {}
        return reasons_for(evidence, tags, read_draft(draft_of(draft, **details), terms), TODAY)

    return give


def test_a_close_story_of_last_week_is_a_follow_up(reasons):
    assert reasons(day=TODAY - 10)[0].kind == "link-2"
    assert reasons(day=TODAY - 10, rec30=0.4, sent_title=2.0)[0] == Reason("history", "Follow-up from 12 Nov")


def test_an_old_or_undated_story_is_no_follow_up(reasons):
    for day in (TODAY - 91, TODAY + 1, NO_DAY):
        assert all(reason.kind != "history" for reason in reasons(day=day, sent_title=2.0, headline=("pier",)))


def test_names_that_stand_in_both_are_named(reasons):
    draft = "Fiona Hill met Leila Haddow and Ina Drever."
    assert reasons(draft, text="It was Leila Haddow, said Fiona\nHill.") == (
        Reason("users", "Same names: Fiona Hill, Leila Haddow"),
    )


def test_a_name_within_a_longer_word_is_not_the_same(reasons):
    assert reasons("Ann Hill spoke.", text="Joann Hillary spoke.")[0].kind == "link-2"


def test_words_of_the_headline_are_named_when_they_are_many(reasons):
    assert reasons(sent_title=0.9, headline=("pier", "divers", "deck", "board")) == (
        Reason("heading", "Headline words in your draft: pier, divers, deck"),
    )
    assert reasons(sent_title=0.1, headline=("pier",))[0].kind == "link-2"


def test_links_of_similar_stories_are_a_reason(reasons):
    assert reasons(cocit=0.9) == (Reason("link-2", "Linked by similar stories"),)


def test_tags_are_the_same_whatever_their_case(reasons):
    assert reasons(tags=("Pier", "sea", "ferry")) == (Reason("tag", "Same tags: Pier, sea"),)


def test_shared_words_are_named(reasons):
    (reason,) = reasons(shared=("reserves", "grant", "stone", "rock"))
    assert reason == Reason("quote", "Both mention reserves, grant, stone")


def test_there_are_at_most_three_the_most_telling_first(reasons):
    words = {"text": "Fiona Hill", "shared": ("rock",), "headline": ("pier",)}
    found = reasons("Fiona Hill.", tags=("pier",), sent_title=1.5, cocit=1.4, **words)
    assert [reason.kind for reason in found] == ["link-2", "heading", "users"]


def test_there_is_always_one(reasons):
    assert reasons() == (Reason("link-2", "Linked by stories like this one"),)


@pytest.mark.parametrize(("days", "text"), [(0, "22 Nov"), (21, "1 Nov"), (365, "22 Nov 2025")])
def test_dates_are_short_and_carry_the_year_only_when_it_is_another(days, text):
    assert short_date(TODAY - days, TODAY) == text
