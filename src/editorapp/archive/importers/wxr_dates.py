"""When a post was published, from the four ways in which WordPress writes it."""

import datetime

from editorapp.archive.importers.dates import iso_date

_QUARTER = datetime.timedelta(minutes=15)
_EASTERNMOST = datetime.timedelta(hours=14)
_EARLIEST_YEAR = 1000
_EPOCH = datetime.datetime(1970, 1, 1)
"""What programs write for "never"."""


def date_of(local: str, utc: str, feed_date: str = "") -> str:
    """The site's time with its offset, in ISO 8601, "" if nothing is known.

    `local` and `utc` are WordPress's `post_date` and `post_date_gmt` ("2010-08-06 08:09:39", zeros if unset), whose
    difference is the offset; `feed_date` is the item's `pubDate`, whose year is -0001 where there is none.
    """
    here, there = _moment(local), _moment(utc)
    if there is None and feed_date and "-0001" not in feed_date:
        there = _from_feed(feed_date)
    if here is None:
        return f"{there.isoformat()}+00:00" if there else ""
    if there is None:
        return here.isoformat()
    offset = here - there
    if offset % _QUARTER or abs(offset) > _EASTERNMOST:
        # The clock of the server was set between the two, or one was edited by hand: only one of them names a moment.
        return f"{there.isoformat()}+00:00"
    return here.replace(tzinfo=datetime.timezone(offset)).isoformat()


def _moment(text: str) -> datetime.datetime | None:
    if not text or text.startswith(("0000", "-")):
        return None
    try:
        moment = datetime.datetime.fromisoformat(iso_date(text))
    except ValueError:
        return None
    if moment.tzinfo is not None:
        moment = moment.astimezone(datetime.UTC).replace(tzinfo=None)
    return moment if moment.year >= _EARLIEST_YEAR and moment != _EPOCH else None


def _from_feed(text: str) -> datetime.datetime | None:
    try:
        moment = datetime.datetime.fromisoformat(iso_date(text))
    except ValueError:
        return None
    if moment.tzinfo is None or moment.year < _EARLIEST_YEAR:
        return None
    moment = moment.astimezone(datetime.UTC).replace(tzinfo=None)
    return None if moment == _EPOCH else moment
