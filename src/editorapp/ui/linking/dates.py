"""Comparing the dates that archive articles carry, and saying when one was corrected."""

import calendar
from datetime import date

from editorapp.ui.kit.days import parse_day, say_day


def say_correction(corrected: str, published: str) -> str:
    """The day of a correction ("3 May"), with its year unless the story is of the same one; "" when there is none."""
    day, told = parse_day(corrected), say_day(corrected)
    first = parse_day(published)
    same_year = day is not None and first is not None and day.year == first.year
    return told.removesuffix(f" {day.year}") if day and same_year else told


def months_before(day: date, months: int) -> date:
    """The same day of the month that many months earlier, or that month's last day."""
    year, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))
