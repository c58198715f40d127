"""Days in words."""

import datetime

import pytest

from editorapp.ui.kit.days import parse_day, say_day


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("2026-11-12", "12 Nov 2026"),
        ("2026-11-12T09:30:00+01:00", "12 Nov 2026"),
        ("2026-11", "Nov 2026"),
        ("2026", "2026"),
        ("2026-02-30", ""),
        ("soon", ""),
        ("", ""),
    ],
)
def test_a_day_is_said_as_exactly_as_it_is_written(written, said):
    assert say_day(written) == said


def test_a_year_counts_as_its_first_day():
    assert parse_day("2026") == datetime.date(2026, 1, 1)
