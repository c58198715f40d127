"""Days in words, as dialogs and lists show them."""

import re
from datetime import date, datetime

from editorapp.article.moments import Moment
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


def say_moment(moment: Moment, now: datetime) -> str:
    """The moment as it is read: "24 Nov 2026, 18:00 UTC+1", and what time that is here if it is another."""
    when = moment.at()
    day = say_day(when.date().isoformat())
    if moment.clock is None:
        return day
    clock, here = f"{when:%H:%M}", when.astimezone(now.tzinfo)
    if here.utcoffset() == when.utcoffset():
        return tr("{day}, {time} {zone}", day=day, time=clock, zone=_zone(when))
    local = f"{here:%H:%M}"
    return tr("{day}, {time} {zone} ({here} here)", day=day, time=clock, zone=_zone(when), here=local)


def _zone(when: datetime) -> str:
    offset = when.utcoffset()
    minutes = round(offset.total_seconds() / 60) if offset else 0
    if not minutes:
        return "UTC"
    hours, rest = divmod(abs(minutes), 60)
    return f"UTC{'−' if minutes < 0 else '+'}{hours}" + (f":{rest:02}" if rest else "")
