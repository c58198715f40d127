"""What the panel says of its list: how many, and why there are none."""

from dataclasses import replace
from datetime import date

import pytest

from editorapp.article.suggestion import Suggestion
from editorapp.ui.linking.filters import NO_WISHES, Age, CardFilter, Closeness, Wishes
from editorapp.ui.linking.panel_state import Action, PanelState, count_line, empty_state
from editorapp.ui.linking.shelf import Answer, Shelf

STORIES = tuple(Suggestion(name, "", name) for name in "ab")
TODAY = date(2026, 11, 21)


def told(wishes=NO_WISHES) -> PanelState:
    return PanelState("/archive", 12480, "ok", wishes=wishes, answered=wishes)


def shelf(*answer) -> Shelf:
    return Shelf().with_answer(Answer(*answer))


def test_the_count_names_what_the_suggestions_are_for():
    assert count_line(told(), shelf(STORIES))[0] == "2 close to this story"
    assert count_line(told(Wishes(scope="paragraph")), shelf(STORIES))[0] == "2 close to this paragraph"


def test_the_count_keeps_its_words_until_the_answer_has_come():
    asked = replace(told(), wishes=Wishes(scope="paragraph", lowered=True))
    assert count_line(asked, shelf(STORIES))[0] == "2 close to this story"


def test_the_count_says_what_the_filters_keep_away_and_can_be_shorter():
    assert count_line(told(), shelf(STORIES, "", 3)) == ("2 of 5 close to this story", "2 of 5 close")


def test_the_count_says_quietly_that_the_bar_is_lowered():
    assert count_line(told(Wishes(lowered=True)), shelf(STORIES))[0] == "2 with looser matches"


@pytest.mark.parametrize(
    ("limits", "by_age", "title"),
    [
        (CardFilter(age=Age.YEAR, today=TODAY), 3, "3 close stories are older than a year"),
        (CardFilter(age=Age.YEAR, sections=("Sport",), today=TODAY), 1, "3 close stories are outside your filters"),
        (CardFilter(sections=("Sport",)), 0, "3 close stories are in other sections"),
        (CardFilter(languages=("de",)), 0, "3 close stories are in other languages"),
        (CardFilter(languages=("de",), sections=("Sport",)), 0, "3 close stories are outside your filters"),
        (CardFilter(closeness=Closeness.CLOSE), 0, "3 stories are less close than you asked for"),
    ],
)
def test_an_empty_list_names_the_filter_that_empties_it(limits, by_age, title):
    empty = empty_state(told(Wishes(filter=limits)), shelf((), "nothing", 3, by_age))
    assert (empty.title, empty.actions) == (title, (Action.SHOW_ALL,))


def test_one_story_is_said_in_the_singular():
    limits = Wishes(filter=CardFilter(age=Age.MONTH, today=TODAY))
    assert empty_state(told(limits), shelf((), "nothing", 1, 1)).title == "1 close story is older than a month"


def test_a_bar_that_is_down_is_not_offered_to_be_lowered_again():
    assert Action.LOWER_BAR in empty_state(told(), shelf((), "nothing")).actions
    assert empty_state(told(Wishes(lowered=True)), shelf((), "nothing")).actions == (Action.SEARCH,)


def test_search_results_that_are_filtered_are_counted_with_what_is_left_out():
    old = tuple(replace(story, published=day) for story, day in zip(STORIES, ("2020-01-01", "2026-11-01"), strict=True))
    found = Shelf(filter=CardFilter(age=Age.YEAR, today=TODAY)).with_found(old)
    assert count_line(replace(told(), words="pier"), found) == ("1 of 2 matches",)
