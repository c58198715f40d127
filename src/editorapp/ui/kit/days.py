"""Days in words, as dialogs and lists show them."""

import re
from datetime import date

from editorapp.ui.kit.words import tr

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
"""Not from the locale: English is British wherever it runs. Shown as `tr` has them."""

_ISO = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?=$|[T ])")


def parse_day(written: str) -> date | None:
    """The day in an ISO 8601 date; a year or month alone counts as its first day; None when there is no such day."""
    found = _ISO.match(written)
    if not found:
        return None
    year, month, day = (int(part or 1) for part in found.groups())
    try:
        return date(year, month, day)
    except ValueError:
        return None


def say_day(written: str) -> str:
    """The date as it is read ("12 Nov 2026", "Nov 2026", "2026"), or "" when there is none."""
    found = _ISO.match(written)
    day = parse_day(written)
    if not found or not day:
        return ""
    month = f"{tr(MONTHS[day.month - 1])} " if found[2] else ""
    return f"{day.day} {month}{day.year}" if found[3] else f"{month}{day.year}"
