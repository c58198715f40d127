"""The days that a search names."""

import datetime

import pytest

from editorapp.archive.search_dates import LAST_DAY, Span, span_of


def days(first, last):
    """The span between two ISO dates."""
    return Span(*(datetime.date.fromisoformat(day).toordinal() for day in (first, last)))


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2019", "2019-01-01", "2019-12-31"),
        ("2019-02", "2019-02-01", "2019-02-28"),
        ("2020/2", "2020-02-01", "2020-02-29"),
        ("2019-12", "2019-12-01", "2019-12-31"),
        ("2019-05-12", "2019-05-12", "2019-05-12"),
        ("May 2019", "2019-05-01", "2019-05-31"),
        ("12 May 2019", "2019-05-12", "2019-05-12"),
        ("Sept 3, 2019", "2019-09-03", "2019-09-03"),
        ("3. März 2019", "2019-03-03", "2019-03-03"),
        ("1 août 2019", "2019-08-01", "2019-08-01"),
        ("12 de mayo de 2019", "2019-05-12", "2019-05-12"),
        ("mar-2019", "2019-03-01", "2019-03-31"),
        ("2018..2020", "2018-01-01", "2020-12-31"),
        ("2020-03..2018", "2018-01-01", "2020-03-31"),
    ],
)
def test_days_months_years_and_spans_are_read(text, first, last):
    assert span_of(text) == days(first, last)


def test_a_span_may_be_open():
    assert span_of("2018..").last == LAST_DAY
    assert span_of("..2018").first == 1


@pytest.mark.parametrize(
    "text", ["", "..", "pier", "2019-13", "2019-02-30", "0999", "jui 2019", "99 May 2019", ". . " * 99]
)
def test_anything_else_is_no_day(text):
    assert span_of(text) is None
