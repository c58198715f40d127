"""Why an article is suggested, in words a journalist believes."""

import datetime

import pytest

from editorapp.archive.entry import NO_DAY
from editorapp.article.suggestion import Reason
from editorapp.suggest.reasons import Evidence, reasons_for, short_date

TODAY = datetime.date(2026, 11, 22).toordinal()


@pytest.fixture
def reasons():
    """The reasons for evidence: what is no field of it is a part of the score."""

    def give(day=NO_DAY, **fields):
        known = {name: fields.pop(name) for name in tuple(fields) if name in Evidence.__slots__}
        return reasons_for(Evidence(fields, day=day, **known), TODAY)

    return give


def kinds(found):
    return [reason.kind for reason in found]


def test_a_close_story_of_last_week_is_a_follow_up(reasons):
    assert reasons(day=TODAY - 10, rec30=0.4, sent_title=1.3)[0] == Reason("history", "Follow-up from 12 Nov")


def test_a_story_of_last_week_that_is_not_close_is_no_follow_up(reasons):
    assert "history" not in kinds(reasons(day=TODAY - 10, rec30=0.4, sent_title=1.2))


def test_an_old_or_undated_story_is_no_follow_up(reasons):
    for day in (TODAY - 91, TODAY + 1, NO_DAY):
        assert "history" not in kinds(reasons(day=day, sent_title=2.0, headline_words=("pier",)))


def test_a_follow_up_is_still_one_after_ninety_days(reasons):
    assert reasons(day=TODAY - 90, sent_title=2.0)[0] == Reason("history", "Follow-up from 24 Aug")


def test_an_older_story_is_from_the_time_that_the_draft_names(reasons):
    assert reasons(day=TODAY - 365, time=0.4) == (Reason("history", "From the time you name: 22 Nov 2025"),)


def test_a_vague_time_is_no_reason(reasons):
    assert "history" not in kinds(reasons(day=TODAY - 365, time=0.3))


def test_a_story_of_last_week_is_not_called_one_of_the_time_named(reasons):
    assert reasons(day=TODAY - 10, time=1.4) == (Reason("history", "Follow-up from 12 Nov"),)


def test_names_that_stand_in_both_are_named(reasons):
    names = ("Fiona Hill", "Leila Haddow", "Ina Drever")
    assert reasons(names=names, line="It was Leila Haddow, said Fiona Hill.") == (
        Reason("users", "Same names: Fiona Hill, Leila Haddow"),
    )


def test_a_name_within_a_longer_word_is_not_the_same(reasons):
    assert "users" not in kinds(reasons(names=("Ann Hill",), line="Joann Hillary spoke. So did Ann Hillary."))


def test_a_name_that_is_part_of_another_is_not_named_twice(reasons):
    (reason,) = reasons(names=("Fiona Hill", "Mayor Fiona Hill"), line="Mayor Fiona Hill spoke.")
    assert reason == Reason("users", "Same names: Mayor Fiona Hill")


def test_words_of_the_headline_are_named_when_they_are_many(reasons):
    assert reasons(sent_title=0.9, title_cov=0.3, headline_words=("pier", "divers", "deck", "board")) == (
        Reason("heading", "Headline words in your draft: pier, divers, deck"),
    )
    assert "heading" not in kinds(reasons(sent_title=1.1, headline_words=("pier",)))


def test_links_of_similar_stories_are_a_reason(reasons):
    assert reasons(cocit=0.9) == (Reason("link-2", "Linked by similar stories"),)


def test_words_that_linked_to_it_before_are_quoted(reasons):
    assert reasons(anchor=0.3, phrase="the harbour act") == (Reason("link-2", "“the harbour act” linked here before"),)


def test_how_many_stories_link_to_it_is_told_from_three_on(reasons):
    assert reasons(pop=1.0, links=1200) == (Reason("link-2", "Often linked: 1,200 stories"),)
    assert "Often" not in reasons(pop=1.0, links=2)[0].text


def test_at_most_two_tags_are_named(reasons):
    assert reasons(tags=("Pier", "sea", "ferry")) == (Reason("tag", "Same tags: Pier, sea"),)


def test_shared_words_are_named(reasons):
    (reason,) = reasons(shared_words=("reserves", "grant", "stone", "rock"))
    assert reason == Reason("quote", "Both mention reserves, grant, stone")


def test_words_of_a_name_that_is_shared_are_not_mentioned_again(reasons):
    found = reasons(names=("Fiona Hill",), line="Fiona Hill spoke.", shared_words=("Hill", "stone"))
    assert [reason.text for reason in found] == ["Same names: Fiona Hill", "Both mention stone"]


def test_there_are_at_most_three_the_most_telling_first(reasons):
    words = {"names": ("Fiona Hill",), "line": "Fiona Hill", "shared_words": ("rock",), "headline_words": ("pier",)}
    assert kinds(reasons(tags=("pier",), sent_title=1.5, cocit=1.4, **words)) == ["link-2", "heading", "users"]


def test_there_is_always_one(reasons):
    assert reasons() == (Reason("link-2", "Linked by stories like this one"),)


def test_the_parts_are_added_up_by_what_they_are_evidence_of():
    sums = Evidence({"title_cov": 0.5, "sent_title": 1.0, "time": 0.25, "cocit_lately": 0.5, "rec7": 9.0}).sums
    expected = {"headline": 1.5, "time": 0.25, "linked": 0.5, "words": 0.0, "recent": 0.0}
    assert {name: sums[name] for name in expected} == expected


@pytest.mark.parametrize(("days", "text"), [(0, "22 Nov"), (21, "1 Nov"), (365, "22 Nov 2025")])
def test_dates_are_short_and_carry_the_year_only_when_it_is_another(days, text):
    assert short_date(TODAY - days, TODAY) == text
