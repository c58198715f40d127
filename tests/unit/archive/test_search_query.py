"""How a search is read."""

import pytest

from editorapp.archive.search_dates import Span, span_of
from editorapp.archive.search_query import Condition, read_query


def test_words_phrases_and_exclusions_are_told_apart():
    query = read_query('storm "east pier" -ferry -"ice plant" ')
    assert query.words == ("storm", "east", "pier")
    assert query.phrases == (("east", "pier"),)
    assert query.excluded == (("ferry",), ("ice", "plant"))


def test_labels_may_be_quoted_repeated_and_excluded():
    query = read_query('by:"Fiona Hill" Section:Sport -tag:ferries')
    expected = (
        Condition("by", "Fiona Hill"),
        Condition("section", "Sport"),
        Condition("tag", "ferries", excluded=True),
    )
    assert query.conditions == expected
    assert query.words == ()


@pytest.mark.parametrize("text", ["by:", "pier by:", "before:", '"', "-", "tag:''"])
def test_an_operator_that_is_still_being_typed_asks_for_nothing(text):
    query = read_query(text)
    assert query.words in ((), ("pier",))
    assert query.limits == Span()


@pytest.mark.parametrize("text", ["before:soon", "town:maren", "Live: pier", "https://x.example/a", "on:2024-13"])
def test_what_is_no_operator_is_words(text):
    query = read_query(text)
    assert query.words
    assert not query.has_filters


def test_a_year_alone_is_a_word_and_a_month_is_not():
    assert read_query("2019 1500").words == ("2019", "1500")
    query = read_query("2019-05 ")
    assert (query.words, query.spans) == ((), (span_of("2019-05"),))


def test_before_and_after_leave_their_own_day_out():
    limits = read_query("after:2018 before:2019-05").limits
    assert limits == Span(span_of("2019-01-01").first, span_of("2019-04-30").last)


@pytest.mark.parametrize(
    ("text", "unfinished"), [("pier", True), ("pier ", False), ("pier by:hill", False), ('"pier"', False)]
)
def test_the_last_word_may_be_unfinished(text, unfinished):
    assert read_query(text).unfinished is unfinished


def test_a_pasted_article_is_cut():
    query = read_query("word by:hill -not " * 5000)
    assert max(len(query.words), len(query.conditions), len(query.excluded)) <= 30
