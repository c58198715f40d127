"""Reading, wording and comparing the dates that archive articles carry."""

import calendar
import re
from datetime import date

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
"""Not from the locale: the interface is British English wherever it runs."""

_ISO = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?=$|[T ])")


def parse_day(published: str) -> date | None:
    """The day in an ISO 8601 date; a year or month alone counts as its first day; None when there is no such day."""
    found = _ISO.match(published)
    if not found:
        return None
    year, month, day = (int(part or 1) for part in found.groups())
    try:
        return date(year, month, day)
    except ValueError:
        return None


def say_day(published: str) -> str:
    """The date as a card shows it ("12 Nov 2026", "Nov 2026", "2026"), or "" when there is none."""
    found = _ISO.match(published)
    day = parse_day(published)
    if not found or not day:
        return ""
    month = f"{MONTHS[day.month - 1]} " if found[2] else ""
    return f"{day.day} {month}{day.year}" if found[3] else f"{month}{day.year}"


def months_before(day: date, months: int) -> date:
    """The same day of the month that many months earlier, or that month's last day."""
    year, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))
