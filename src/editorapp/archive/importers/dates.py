"""Dates as sources write them, to ISO 8601."""

import datetime
import re
from email.utils import parsedate_to_datetime

_ISO = re.compile(
    r"^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(Z|UTC|[+-]\d{2}:?\d{2})?.*)?$",
    re.I,
)
_NUMBERS = re.compile(r"^(\d{4})[/.](\d{1,2})[/.](\d{1,2})")
_COMPACT = re.compile(r"^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})(Z|[+-]\d{4})?)?$")
_IN_NAME = re.compile(r"(?:^|[/\\_-])((?:19|20)\d{2})-?(\d{2})-?(\d{2})(?=[-_./\\]|$)")


def iso_date(text: str) -> tuple[str, bool]:
    """(the date in ISO 8601 with its offset if one is written, whether it was guessed); "" if there is none."""
    text = text.strip()
    if not text:
        return "", False
    match = _ISO.match(text) or _COMPACT.match(text)
    if match:
        return _checked(match.groups()), False
    if match := _NUMBERS.match(text):
        return _checked((*match.groups(), None, None, None, None)), False
    try:
        return parsedate_to_datetime(text).isoformat(), False
    except (ValueError, TypeError, IndexError):
        return "", False


def date_in_name(name: str) -> str:
    """The date in a file name or path such as 2024-03-05-slug.md, "" if there is none."""
    found = [match.groups() for match in _IN_NAME.finditer(name)]
    return next((date for parts in reversed(found) if (date := _checked((*parts, None, None, None, None)))), "")


def _checked(parts: tuple[str | None, ...]) -> str:
    year, month, day, hour, minute, second, offset = parts
    try:
        date = datetime.date(int(year or 0), int(month or 0), int(day or 0)).isoformat()
        if hour is None:
            return date
        time = datetime.time(int(hour), int(minute or 0), int(second or 0)).isoformat()
    except ValueError:
        return ""
    if not offset:
        return f"{date}T{time}"
    return f"{date}T{time}" + ("+00:00" if offset.upper() in ("Z", "UTC") else f"{offset[:3]}:{offset[-2:]}")
