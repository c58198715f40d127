"""What the writer wants to see: limits as the worker gets them, and in words."""

from datetime import date

from editorapp.article.suggestion import Suggestion
from editorapp.ui.linking.filters import EVERYTHING, Age, CardFilter, Closeness

TODAY = date(2026, 3, 31)


def test_an_age_is_asked_for_in_days_from_the_same_day_of_the_month():
    assert CardFilter(age=Age.MONTH, today=TODAY).days == 31
    assert CardFilter(age=Age.YEAR, today=TODAY).days == 365
    assert EVERYTHING.days == 0


def test_an_age_without_a_day_to_count_from_limits_nothing():
    assert CardFilter(age=Age.YEAR).days == 0


def test_the_limits_behind_the_sliders_are_said_in_words():
    limits = CardFilter(age=Age.YEAR, closeness=Closeness.CLOSE, sections=("Harbour", "Sport"), languages=("de",))
    assert limits.quiet_limits == ("Close and closer", "2 sections", "de")
    assert CardFilter(age=Age.YEAR).quiet_limits == ()


def test_a_story_is_elsewhere_only_if_sections_are_asked_for():
    story = Suggestion("a", "", "A", section="Harbour")
    assert CardFilter(sections=("Sport",)).elsewhere(story)
    assert not CardFilter(sections=("Sport", "Harbour")).elsewhere(story)
    assert not EVERYTHING.elsewhere(story)
