"""What is measured of time: how recent, and whether the draft names the day; with values worked out by hand."""

import datetime
import math

import numpy as np
import pytest

from editorapp.archive.entry import NO_DAY
from editorapp.suggest.feature_table import COLUMN
from editorapp.suggest.time_features import measure_recency, measure_times

TODAY = 738_000
ROUNDED = 2e-5
"""Features are rounded to five decimals."""


def days(*ages):
    """Days of these ages; None is an article without a date."""
    return np.array([NO_DAY if age is None else TODAY - age for age in ages], np.int32)


@pytest.mark.parametrize("span", [7, 30, 90, 365, 1500])
def test_recency_is_e_to_the_age_in_spans(span):
    found = measure_recency(days(0, span, 2 * span), np.sort(days(0, span, 2 * span)), TODAY)
    assert found[f"rec{span}"] == pytest.approx([1, math.exp(-1), math.exp(-2)])


@pytest.mark.parametrize("count", [10, 50])
def test_recency_by_rank_counts_the_newer_articles(count):
    every = np.sort(days(*range(1, 101)))
    found = measure_recency(days(1, 1 + count), every, TODAY)
    assert found[f"rk{count}"] == pytest.approx([1, math.exp(-1)])


def test_articles_of_one_day_are_not_newer_than_each_other():
    found = measure_recency(days(5, 5), np.sort(days(5, 5, 5)), TODAY)
    assert found["rk10"].tolist() == [1, 1]


def test_an_article_without_a_date_has_no_recency():
    found = measure_recency(days(None), days(3), TODAY)
    assert {name: values.tolist() for name, values in found.items()} == {name: [0] for name in found}


def test_a_day_to_come_is_as_recent_as_today_and_pushes_no_one_back():
    found = measure_recency(days(-400, 0), np.sort(days(-400, 0)), TODAY)
    assert found["rec7"].tolist() == found["rk10"].tolist() == [1, 1]


def timed(windows, ages, share=None, every=None):
    """(`time`, `time_title`, sentence) of articles of these ages; all others' are `every`."""
    own = days(*ages)
    share = np.zeros((len(ages), len(windows)), np.float32) if share is None else np.float32(share)
    dated = days(*(every or [age for age in ages if age is not None]))
    columns, told = measure_times(windows, own, np.sort(dated), TODAY, share)
    return columns["time"].tolist(), columns["time_title"].tolist(), told.tolist()


def test_the_only_article_of_a_named_time_is_sure():
    time, _, told = timed([[], [(10, 20)]], [15, 30])
    assert time == [1, 0]
    assert told == [1, -1]


def test_a_window_holds_both_of_its_ends():
    assert [value > 0 for value in timed([[(10, 20)]], [9, 10, 20, 21])[0]] == [False, True, True, False]


def test_the_more_articles_a_named_time_holds_the_less_sure_it_is():
    time, _, _ = timed([[(10, 20)]], [15], every=[11, 12, 15, 19, 40])
    assert time == pytest.approx([1 / (1 + math.log(4))])


def test_of_several_times_the_surest_counts_with_its_sentence():
    time, _, told = timed([[(0, 100)], [(14, 16)]], [15], every=[15, 50, 60])
    assert time == [1]
    assert told == [1]


def test_an_article_without_a_date_is_of_no_time():
    assert timed([[(0, 10**7)]], [None], every=[5])[0] == [0]


def test_time_title_is_the_sentences_share_of_the_headline():
    _, sure, _ = timed([[(10, 20)]], [15], share=[[0.8]])
    _, unsure, _ = timed([[(10, 20)]], [15], share=[[0.8]], every=[11, 15, 19])
    assert sure == pytest.approx([0.8])
    assert unsure == pytest.approx([0.8 * (0.5 + 0.5 / (1 + math.log(3)))])


def test_a_headline_in_another_sentence_than_the_time_does_not_count():
    assert timed([[(10, 20)], []], [15], share=[[0.0, 1.0]])[1] == [0]


def test_a_draft_that_names_no_time_has_neither():
    assert timed([[], []], [15]) == ([0], [0], [-1])


@pytest.fixture
def features(archive_of, make_article, draft_of, ranked):
    """(article, feature) to its value, for a draft of 22 November 2026 that names a day."""
    dates = {"old": "2026-11-12", "new": "2026-11-20", "far": "2020-01-01"}
    bodies = {name: f"The pier of {name}." for name in dates}
    made = [make_article(name, title="Pier closed", body=bodies[name], published=date) for name, date in dates.items()]
    draft = draft_of("The pier closed on 12 November. It was old.", title="A pier", lang="en")
    ids, found = ranked(archive_of(*made), draft)
    return lambda article, name: float(found.features[ids.index(article), COLUMN[name]])


def test_a_day_in_the_draft_finds_the_article_of_that_day(features):
    assert features("old", "time") == 1
    assert features("far", "time") == 0


def test_the_sentence_with_the_day_covers_the_headline(features):
    assert features("old", "time_title") > features("new", "time_title")


@pytest.mark.parametrize("article", ["old", "new", "far"])
def test_passage_recent_is_passage_times_recency_in_years(features, article):
    expected = features(article, "passage") * features(article, "rec365")
    assert features(article, "passage_recent") == pytest.approx(expected, abs=ROUNDED)


def test_the_clock_before_the_archives_dates_is_no_trouble(archive_of, make_article, draft_of, ranked):
    made = [make_article(name, body=f"A pier {name}.", published="2026-11-01") for name in ("a", "b")]
    day = datetime.date(1999, 1, 1).toordinal()
    _, found = ranked(archive_of(*made), draft_of("The pier closed yesterday.", title="Pier"), day=day)
    assert found.features[:, COLUMN["rec7"]].tolist() == [1, 1]
