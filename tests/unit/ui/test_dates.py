"""Dates of articles: a month back, and the day of a correction."""

from datetime import date

import pytest

from editorapp.ui.linking.dates import months_before, say_correction


def test_a_month_before_the_last_of_march_is_the_last_of_february():
    assert months_before(date(2026, 3, 31), 1) == date(2026, 2, 28)
    assert months_before(date(2028, 2, 29), 12) == date(2027, 2, 28)


@pytest.mark.parametrize(
    ("corrected", "published", "said"),
    [
        ("2026-05-03", "2026-05-01", "3 May"),
        ("2026-05-03T10:00:00Z", "2025-12-30", "3 May 2026"),
        ("2026-05-03", "", "3 May 2026"),
        ("", "2026-05-01", ""),
        ("soon", "2026-05-01", ""),
    ],
)
def test_the_year_of_a_correction_is_said_only_if_it_is_not_the_storys(corrected, published, said):
    assert say_correction(corrected, published) == said
