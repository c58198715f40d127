"""Days as findings say them."""

from datetime import date

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def day_text(day: date) -> str:
    """ "24 Nov 2026"."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def day_of(published: str) -> str:
    """The day of an ISO 8601 date, "" if it is none."""
    try:
        return day_text(date.fromisoformat(published[:10]))
    except ValueError:
        return ""
