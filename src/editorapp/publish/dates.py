"""When a story was published, in the forms that targets want; what was not said is never added."""

import datetime as dt
import re
from collections.abc import Callable

from editorapp.article.draft import Draft
from editorapp.render.page import parse_date

Located = Callable[[dt.datetime], dt.datetime] | None
"""See `ExportOptions.located`."""
_HAS_TIME = re.compile(r"\d{4}-\d\d-\d\d[T ]\d")


def moment_of(written: str, located: Located) -> dt.datetime | None:
    """The moment with its offset, None where the date says no time, no offset anybody knows, or is no date.

    A moment has one in UTC as well.
    """
    moment = parse_date(written)
    if moment is None or not _HAS_TIME.match(written.strip()):
        return None
    try:
        moment = moment if moment.tzinfo else located(moment) if located else None
        return moment if moment is None or moment.astimezone(dt.UTC) else None
    except (OverflowError, OSError, ValueError):
        return None  # in the first or the last hours that there are


def day_of(written: str) -> dt.date | None:
    """The day, whatever else is said."""
    moment = parse_date(written)
    return moment.date() if moment else None


def stamp(written: str, located: Located) -> str:
    """ISO 8601: the moment with its offset; where that is not known the day alone; "" for what is no date."""
    moment = moment_of(written, located)
    if moment is not None:
        given = written.strip()
        return given.replace(" ", "T", 1) if parse_date(given) == moment else moment.isoformat()
    day = day_of(written)
    return day.isoformat() if day else ""


def utc_stamp(written: str, located: Located) -> str:
    """The moment in UTC as "2026-11-21T09:00:00Z"; a day alone is its first second; "" for what is no date."""
    moment = moment_of(written, located)
    if moment is not None:
        return moment.astimezone(dt.UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
    day = day_of(written)
    return f"{day.isoformat()}T00:00:00Z" if day else ""


def is_published(draft: Draft) -> bool:
    """Whether the story may stand as published where a target must know: it has a date, and no embargo."""
    return day_of(draft.date) is not None and not draft.embargo
