"""Dates as sources write them, to ISO 8601."""

import datetime
import re
import unicodedata
from collections.abc import Iterable, Mapping
from email.utils import parsedate_to_datetime
from types import MappingProxyType

DAY_FIRST = "day-first"
MONTH_FIRST = "month-first"
_ISO = re.compile(
    r"^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(Z|UTC|[+-]\d{2}:?\d{2})?.*)?$",
    re.I,
)
_NUMBERS = re.compile(r"^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)")
_COMPACT = re.compile(r"^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})(Z|[+-]\d{4})?)?$")
_YEAR_LAST = re.compile(r"^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?!\d)")
_SECONDS = re.compile(r"^(\d{9,10})(?:\.\d+)?$")
_MILLISECONDS = re.compile(r"^(\d{12,13})$")
_TIME = re.compile(
    r"(?<![\d:])(\d{1,2})[:h](\d{2})(?::(\d{2})(?:[.,]\d+)?)?(?:\s*([ap])\.?m\b\.?)?\s*(Z\b|UTC|GMT|[+-]\d{2}:?\d{2})?",
    re.IGNORECASE,
)
_HALF_OF_DAY = re.compile(r"\d\s*[ap]\.?m\b", re.IGNORECASE)
_ZONE_NAME = re.compile(r"\b(?:GMT|UTC)(?=[+-]\d)")
_MONTHS: Mapping[str, int] = MappingProxyType(
    {
        "jan": 1, "ene": 1, "gen": 1, "sty": 1, "feb": 2, "fev": 2, "lut": 2, "mar": 3, "maa": 3, "mrt": 3,
        "apr": 4, "avr": 4, "abr": 4, "kwi": 4, "may": 5, "mai": 5, "mei": 5, "mag": 5, "maj": 5,
        "jun": 6, "giu": 6, "cze": 6, "juin": 6, "jul": 7, "lug": 7, "lip": 7, "juil": 7,
        "aug": 8, "aou": 8, "ago": 8, "sie": 8, "sep": 9, "set": 9, "wrz": 9, "oct": 10, "okt": 10, "ott": 10,
        "out": 10, "paz": 10, "nov": 11, "lis": 11, "dec": 12, "dez": 12, "dic": 12, "gru": 12,
    }
)  # fmt: skip
"""The first letters of the months' names, without accents: English, French, German, Spanish, Portuguese, Italian,
Dutch and Polish."""
_NAME = r"([^\W\d_]{3,12})\.?"
_DAY_THEN_NAME = re.compile(
    rf"\b(\d{{1,2}})(?:st|nd|rd|th|er|[.ºª°])?\s+(?:de\s+|of\s+)?{_NAME},?\s+(?:del?\s+)?(\d{{4}})\b", re.I
)
_NAME_THEN_DAY = re.compile(rf"\b{_NAME}\s+(\d{{1,2}})(?:st|nd|rd|th)?,?\s+(\d{{4}})\b", re.I)
_IN_NAME = re.compile(r"(?:^|[/\\_ -])((?:19|20)\d{2})[-/]?(\d{2})[-/]?(\d{2})(?=[-_./\\ ]|$)")


def iso_date(text: str, order: str = "") -> str:
    """The date in ISO 8601, with its time and offset where they are written; "" if there is none.

    `order` says how 03/04/2024 is read: "month-first", else the day comes first. Seconds since 1970 are a date too.
    """
    text = text.strip()
    match = _ISO.match(text) or _COMPACT.match(text)
    if match:
        return _checked(match.groups())
    if match := _NUMBERS.match(text):
        return _with_time(_checked((*match.groups(), None, None, None, None)), text[match.end() :])
    if match := _YEAR_LAST.match(text):
        return _with_time(_year_last(match, order), text[match.end() :])
    if match := _SECONDS.match(text):
        return _since_1970(int(match[1]))
    if match := _MILLISECONDS.match(text):
        return _since_1970(int(match[1]) // 1000)
    text = _ZONE_NAME.sub("", text)
    if _HALF_OF_DAY.search(text) and (date := _written_out(text)):
        return date
    try:
        return parsedate_to_datetime(text).isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        return _written_out(text)


def date_in_name(name: str) -> str:
    """The date in a file name or path such as 2024-03-05-slug.md, "" if there is none."""
    found = [match.groups() for match in _IN_NAME.finditer(name)]
    return next((date for parts in reversed(found) if (date := _checked((*parts, None, None, None, None)))), "")


def is_ambiguous(text: str) -> bool:
    """Whether this may be one of two days, such as 03/04/2024."""
    match = _YEAR_LAST.match(text.strip())
    if match is None or match[2] == ".":
        return False
    first, second = int(match[1]), int(match[3])
    return first != second and 1 <= first <= 12 and 1 <= second <= 12


def order_of(texts: Iterable[str]) -> str:
    """How these dates of one source are written, "" where none of them tells, or they contradict each other."""
    found = set()
    for text in texts:
        match = _YEAR_LAST.match(text.strip())
        if match and match[2] != "." and int(match[1]) > 12:
            found.add(DAY_FIRST)
        elif match and match[2] != "." and int(match[3]) > 12:
            found.add(MONTH_FIRST)
    return found.pop() if len(found) == 1 else ""


def _year_last(match: re.Match[str], order: str) -> str:
    """03/04/2024; what can be only one of the two orders is read in that, and dots stand between day and month."""
    first, separator, second, year = match.groups()
    if len(year) == 2:
        year = ("20" if int(year) < 70 else "19") + year
    month_first = int(second) > 12 or (order == MONTH_FIRST and separator != "." and int(first) <= 12)
    month, day = (first, second) if month_first else (second, first)
    return _checked((year, month, day, None, None, None, None))


def _since_1970(seconds: int) -> str:
    return datetime.datetime.fromtimestamp(seconds, datetime.UTC).isoformat()


def _written_out(text: str) -> str:
    """ "5 March 2024", "March 5, 2024", "1er mars 2024", "5 de marzo de 2024"."""
    if match := _DAY_THEN_NAME.search(text):
        day, name, year = match.groups()
    elif match := _NAME_THEN_DAY.search(text):
        name, day, year = match.groups()
    else:
        return ""
    plain = "".join(sign for sign in unicodedata.normalize("NFD", name.lower()) if sign.isascii())
    month = _MONTHS.get(plain[:4]) or _MONTHS.get(plain[:3], 0)
    return _with_time(_checked((year, str(month), day, None, None, None, None)), text[match.end() :])


def _with_time(date: str, rest: str) -> str:
    """The date with the time that stands after it, if there is one."""
    match = _TIME.search(rest) if date else None
    if match is None:
        return date
    hour, minute, second, half, offset = match.groups()
    if half and 1 <= int(hour) <= 12:
        hour = str(int(hour) % 12 + (12 if half.lower() == "p" else 0))
    return _checked((*date.split("-"), hour, minute, second, offset))


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
    return f"{date}T{time}" + ("+00:00" if offset.upper() in ("Z", "UTC", "GMT") else f"{offset[:3]}:{offset[-2:]}")
