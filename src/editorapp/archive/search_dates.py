"""Days as a search writes them: 2019, 2019-05, 2019-05-12, 12 May 2019, and spans such as 2018..2020."""

import datetime
import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from editorapp.article.words import fold

FIRST_DAY = 1
"""The first ordinal of a day; an article without a date lies before it, in no span."""
LAST_DAY = datetime.date.max.toordinal()
_DECEMBER = 12
_LONGEST = 60
"""Characters of a day or span."""
_NUMBERS = re.compile(r"((?:1[5-9]|2[01])\d\d)(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?")
_WRITTEN = re.compile(
    r"(?:(?P<day>\d{1,2})\.?[\s-]*+(?:de\s++)?)?(?P<month>[^\W\d_]{3,})\.?[\s-]*+"
    r"(?:(?P<after>\d{1,2}),?[\s-]++)?(?:de\s++)?(?P<year>\d{4})"
)
"""12 May 2019, May 2019, May 12, 2019, 12. Mai 2019, 12 de mayo de 2019; also with hyphens for spaces."""
_MONTHS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "en": (
            "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
            "november", "december",
        ),
        "fr": (
            "janvier", "fevrier", "mars", "avril", "mai", "juin", "juillet", "aout", "septembre", "octobre",
            "novembre", "decembre",
        ),
        "de": (
            "januar", "februar", "marz", "april", "mai", "juni", "juli", "august", "september", "oktober",
            "november", "dezember",
        ),
        "es": (
            "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre",
            "noviembre", "diciembre",
        ),
        "pt": (
            "janeiro", "fevereiro", "marco", "abril", "maio", "junho", "julho", "agosto", "setembro", "outubro",
            "novembro", "dezembro",
        ),
    }
)  # fmt: skip
"""Month names without accents; their first letters will do, where they mean one month in all of these languages."""


@dataclass(frozen=True, slots=True)
class Span:
    """Days from `first` to `last`, both included, as proleptic Gregorian ordinals."""

    first: int = FIRST_DAY
    last: int = LAST_DAY


def span_of(text: str) -> Span | None:
    """The days that `text` names: a day, a month, a year, or `from..to` with one end left out at will; else None."""
    if len(text) > _LONGEST:
        return None
    if ".." in text:
        return _range_of(*(part.strip(". ") for part in text.split("..", 1)))
    text = text.strip()
    try:
        if match := _NUMBERS.fullmatch(text):
            return _span(*(int(part) if part else 0 for part in match.groups()))
        if match := _WRITTEN.fullmatch(text):
            return _span(int(match["year"]), _month(match["month"]), int(match["day"] or match["after"] or 0))
    except ValueError:
        pass
    return None


def _range_of(start: str, end: str) -> Span | None:
    first, last = span_of(start) if start else Span(), span_of(end) if end else Span()
    if first is None or last is None or not (start or end):
        return None
    if start and end and first.first > last.first:
        first, last = last, first
    return Span(first.first, last.last)


def _span(year: int, month: int, day: int) -> Span:
    """The days of a year, of a month (`day` is 0), or one day. Raises ValueError if there are none."""
    start = datetime.date(year, month or 1, day or 1)
    if day:
        return Span(start.toordinal(), start.toordinal())
    last_month = month or _DECEMBER
    end = datetime.date(year, _DECEMBER, 31).toordinal()
    if last_month < _DECEMBER:
        end = datetime.date(year, last_month + 1, 1).toordinal() - 1
    return Span(start.toordinal(), end)


def _month(name: str) -> int:
    """The number of a month by its name or how that begins. Raises ValueError if it is none, or could be two."""
    start = fold(name)
    found = {number for months in _MONTHS.values() for number, full in enumerate(months, 1) if full.startswith(start)}
    if len(found) != 1:
        raise ValueError(name)
    return found.pop()
