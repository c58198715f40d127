"""Days and times as people type them, and as they are written into a file: ISO 8601 with the offset."""

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, timezone, tzinfo

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_RELATIVE = ("yesterday", "today", "tomorrow")
_ISO_DAY = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_NUMBERS = re.compile(r"(\d{1,2})[./-](\d{1,2})[./-](\d{4})")
_DAY_MONTH = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?\.?\s+([a-z]{3,9})\.?(?:,?\s+(\d{4}))?(?!\d)")
_MONTH_DAY = re.compile(r"([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?(?:,?\s+(\d{4}))?(?!\d)")
_WEEKDAY = re.compile(r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+")
_TIME = re.compile(r"(\d{1,2})(?:[:.h](\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?|h)?\s*([ap])?(?:\.?m\.?)?")
_OFFSET = re.compile(r"(?:utc|gmt|z)?\s*(?:([+-])(\d{1,2}):?(\d{2})?)?")
_LONGEST = 60


@dataclass(frozen=True, slots=True)
class Moment:
    """A day, the time on it if one is said, and the offset from UTC if one is said."""

    day: date
    clock: time | None = None
    offset: timezone | None = None

    def at(self, zone: tzinfo | None = None) -> datetime:
        """When it is, with an offset: the one it says, else that of `zone` (None: of this computer)."""
        naive = datetime.combine(self.day, self.clock or time())
        if self.offset is not None:
            return naive.replace(tzinfo=self.offset)
        return naive.replace(tzinfo=zone) if zone else naive.astimezone()

    def written(self, zone: tzinfo | None = None) -> str:
        """ISO 8601: the day, or with a time "2026-11-24T18:00:00+01:00"."""
        return self.day.isoformat() if self.clock is None else self.at(zone).isoformat(timespec="seconds")


def parse_moment(text: str, today: date) -> Moment | None:
    """The moment this says, None if it says none.

    "2026-11-24 18:00", "24 Nov 2026 6pm", "24.11.2026, 18h", "24/11/2026" (the day first), "tomorrow 18:00", "18:00",
    each with "UTC" or "+01:00" after it. A day without its year is the next one of that name.
    """
    rest = " ".join(text.split()).casefold()
    if not rest or len(rest) > _LONGEST:
        return None
    if weekday := _WEEKDAY.match(rest):
        rest = rest[weekday.end() :]
    day, rest = _take_day(rest, today)
    clock, rest = _take_time(rest)
    offset = _OFFSET.fullmatch(rest)
    if offset is None or (day is None and clock is None):
        return None
    try:
        return Moment(day or today, time(*clock) if clock else None, _zone(offset) if clock else None)
    except ValueError:
        return None


def _take_day(text: str, today: date) -> tuple[date | None, str]:
    """The day at the start, and what comes after it."""
    word = text.split(" ", 1)[0].rstrip(",")
    if word in _RELATIVE:
        return today + timedelta(_RELATIVE.index(word) - 1), text[len(word) :].lstrip(", ")
    for pattern, read in ((_ISO_DAY, _iso), (_NUMBERS, _numbers), (_DAY_MONTH, _named), (_MONTH_DAY, _named)):
        if match := pattern.match(text):
            day = read(match, today)
            if day is not None:
                return day, re.sub(r"^(?:,? at |[, t]+)", "", text[match.end() :])
    return None, text


def _iso(match: re.Match[str], _today: date) -> date | None:
    return _day(int(match[1]), int(match[2]), int(match[3]))


def _numbers(match: re.Match[str], _today: date) -> date | None:
    day, month, year = (int(part) for part in match.groups())
    return _day(year, month, day) or _day(year, day, month)


def _named(match: re.Match[str], today: date) -> date | None:
    first, second, year = match.groups()
    number, name = (first, second) if first.isdigit() else (second, first)
    if name[:3] not in _MONTHS:
        return None
    month = _MONTHS.index(name[:3]) + 1
    if year:
        return _day(int(year), month, int(number))
    coming = (_day(today.year + ahead, month, int(number)) for ahead in range(9))  # 29 Feb may be eight years away
    return next((day for day in coming if day and day >= today), None)


def _take_time(text: str) -> tuple[tuple[int, int, int] | None, str]:
    """Hours, minutes and seconds at the start, and what comes after them."""
    match = _TIME.match(text)
    if not match or not (match[2] or match[4] or "h" in match[0]):
        return None, text
    hours, minutes, seconds = (int(part or 0) for part in match.groups()[:3])
    if match[4]:
        if not 1 <= hours <= 12:
            return None, text
        hours = hours % 12 + (12 if match[4] == "p" else 0)
    return (hours, minutes, seconds), text[match.end() :].lstrip()


def _zone(match: re.Match[str]) -> timezone | None:
    if not match[0].strip():
        return None
    minutes = 60 * int(match[2] or 0) + int(match[3] or 0)
    return timezone(timedelta(minutes=-minutes if match[1] == "-" else minutes))


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
