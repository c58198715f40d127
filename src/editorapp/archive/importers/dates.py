"""Dates as sources write them, to ISO 8601."""

import datetime
import re
from email.utils import parsedate_to_datetime

_ISO = re.compile(
    r"^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(Z|UTC|[+-]\d{2}:?\d{2})?.*)?$",
    re.I,
)
_NUMBERS = re.compile(r"^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)")
_COMPACT = re.compile(r"^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})(Z|[+-]\d{4})?)?$")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = r"(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
_DAY_FIRST = re.compile(rf"\b(\d{{1,2}})(?:st|nd|rd|th)?\s+{_MONTH},?\s+(\d{{4}})\b", re.I)
_MONTH_FIRST = re.compile(rf"\b{_MONTH}\s+(\d{{1,2}})(?:st|nd|rd|th)?,?\s+(\d{{4}})\b", re.I)
_IN_NAME = re.compile(r"(?:^|[/\\_-])((?:19|20)\d{2})[-/]?(\d{2})[-/]?(\d{2})(?=[-_./\\]|$)")


def iso_date(text: str) -> str:
    """The date in ISO 8601, with its time and offset where they are written; "" if there is none."""
    text = text.strip()
    match = _ISO.match(text) or _COMPACT.match(text)
    if match:
        return _checked(match.groups())
    if match := _NUMBERS.match(text):
        return _checked((*match.groups(), None, None, None, None))
    try:
        return parsedate_to_datetime(text).isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        return _written_out(text)


def date_in_name(name: str) -> str:
    """The date in a file name or path such as 2024-03-05-slug.md, "" if there is none."""
    found = [match.groups() for match in _IN_NAME.finditer(name)]
    return next((date for parts in reversed(found) if (date := _checked((*parts, None, None, None, None)))), "")


def _written_out(text: str) -> str:
    """ "5 March 2024" and "March 5, 2024"."""
    if match := _DAY_FIRST.search(text):
        day, month, year = match.groups()
    elif match := _MONTH_FIRST.search(text):
        month, day, year = match.groups()
    else:
        return ""
    number = 1 + _MONTHS.index(month[:3].lower())
    return _checked((year, str(number), day, None, None, None, None))


def _checked(parts: tuple[str | None, ...]) -> str:
    """The date of these parts, without a time that is none; "" if there is no such day."""
    year, month, day, hour, minute, second, offset = parts
    try:
        date = datetime.date(int(year or 0), int(month or 0), int(day or 0)).isoformat()
    except ValueError:
        return ""
    if hour is None:
        return date
    try:
        time = datetime.time(int(hour), int(minute or 0), int(second or 0)).isoformat()
    except ValueError:
        return date
    if not offset:
        return f"{date}T{time}"
    return f"{date}T{time}" + ("+00:00" if offset.upper() in ("Z", "UTC") else f"{offset[:3]}:{offset[-2:]}")
