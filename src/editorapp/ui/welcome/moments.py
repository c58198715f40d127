"""Moments in a few words, as the welcome page shows them."""

from datetime import date, datetime, timedelta

from editorapp.ui.kit.days import MONTHS
from editorapp.ui.kit.words import tr


def say_short_day(day: date, today: date) -> str:
    """The day without the year it is: "20 Nov", or "20 Nov 2025" in another year."""
    year = "" if day.year == today.year else f" {day.year}"
    return f"{day.day} {tr(MONTHS[day.month - 1])}{year}"


def say_moment(moment: datetime, today: date) -> str:
    """The moment by this computer's clock: "today 12:03", "yesterday", "18 Nov"."""
    day = moment.astimezone().date()
    if day == today:
        return tr("today {time}", time=f"{moment.astimezone():%H:%M}")
    if day == today - timedelta(days=1):
        return tr("yesterday")
    return say_short_day(day, today)
