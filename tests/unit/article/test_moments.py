"""Days and times as people type them."""

from datetime import date, timedelta, timezone

import pytest

from editorapp.article.moments import parse_moment

TODAY = date(2026, 11, 21)
SKERROW = timezone(timedelta(hours=1))


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("2026-11-24", "2026-11-24"),
        ("2026-11-24 18:00", "2026-11-24T18:00:00+01:00"),
        ("2026-11-24T18:00:05Z", "2026-11-24T18:00:05+00:00"),
        ("2026-11-24T18:00:05.123+05:30", "2026-11-24T18:00:05+05:30"),
        ("2026-11-24 18:00:00 +0200", "2026-11-24T18:00:00+02:00"),
        ("2026-11-24 18:00 -3", "2026-11-24T18:00:00-03:00"),
        ("24 Nov 2026 6pm", "2026-11-24T18:00:00+01:00"),
        ("Tuesday, 24th November 2026, 6:30 p.m. GMT", "2026-11-24T18:30:00+00:00"),
        ("Nov 24, 2026 at 18.00 UTC+2", "2026-11-24T18:00:00+02:00"),
        ("24.11.2026, 18h", "2026-11-24T18:00:00+01:00"),
        ("24/11/2026", "2026-11-24"),
        ("11/24/2026", "2026-11-24"),
        ("3/4/2026", "2026-04-03"),
        ("24 nov", "2026-11-24"),
        ("20 nov", "2027-11-20"),
        ("29 feb", "2028-02-29"),
        ("tomorrow 12am", "2026-11-22T00:00:00+01:00"),
        ("today", "2026-11-21"),
        ("18:00", "2026-11-21T18:00:00+01:00"),
        ("18h30", "2026-11-21T18:30:00+01:00"),
        ("  2026-1-5\u00a09:05 ", "2026-01-05T09:05:00+01:00"),
    ],
)
def test_what_people_type_is_understood(typed, written):
    moment = parse_moment(typed, TODAY)
    assert moment is not None
    assert moment.written(SKERROW) == written


@pytest.mark.parametrize(
    "typed",
    ["", "soon", "2026-02-30", "2026-11-24 25:00", "2026-11-24 18:61", "13pm", "24", "24 Foo 2026",
     "2026-11-24 18:00 x", "2026-11-24 6", "2026", "2026-11-24 18:00 +99:00", "2026-11-24 " * 50, "٢٠٢٦-١١-٢٤ x"],
)  # fmt: skip
def test_what_says_no_moment_is_none(typed):
    assert parse_moment(typed, TODAY) is None


def test_what_was_written_is_read_again():
    written = "2026-11-24T18:00:00+01:00"
    moment = parse_moment(written, TODAY)
    assert moment is not None
    assert moment.written() == written


def test_a_day_begins_at_midnight():
    moment = parse_moment("2026-11-24", TODAY)
    assert moment is not None
    assert moment.at(SKERROW).isoformat() == "2026-11-24T00:00:00+01:00"
