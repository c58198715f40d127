"""Reads the tables of words for times, one language a file, that lie in resources/time."""

import re
import tomllib
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any

from editorapp.errors import FormatError, UnreadableError

UNIT_DAYS: Mapping[str, float] = MappingProxyType(
    {"day": 1, "week": 7, "fortnight": 14, "month": 30.5, "quarter": 91, "year": 365, "decade": 3652}
)
"""Days in each unit that a table may name."""

WINDOWS: Mapping[str, tuple[int, int]] = MappingProxyType(
    {
        "today": (0, 2), "yesterday": (1, 2), "day_before_yesterday": (2, 3), "weekday": (1, 9), "weekend": (1, 9),
        "this_week": (1, 8), "last_week": (2, 16), "this_month": (1, 31), "last_month": (7, 65),
        "this_quarter": (2, 92), "last_quarter": (20, 190), "this_year": (7, 365), "last_year": (90, 730),
        "this_season": (7, 200), "last_season": (60, 480),
    }
)  # fmt: skip
"""(least, greatest) age in days of the articles that an expression points to. Wide on purpose: authors round.

From the project's study of ranking; day before yesterday, weekend and this quarter are set in the same manner.
"""

KINDS = frozenset({"nothing", "date", "ago", "month", "year", *WINDOWS})
"""The lists of phrases a table may hold."""
_ACCENTS = re.compile("[\u0300-\u036f]+")
_CASES = frozenset({"capital", "small", "either"})
_NUMERIC = frozenset({"day month year", "month day year", "unclear"})


@dataclass(frozen=True, slots=True)
class TimeTable:
    """The words of one language, all of them `folded`.

    `months` and `short_months` give 1 to 12; `doubtful_months` are names that are other words too, and count only
    where their first letter is `doubtful_case` ("capital", "small" or "either"). `units` are in days. `phrases` are
    pairs (kind, phrase), `numeric` is the order in 12/03/2015, "unclear" where both are in use.
    """

    months: Mapping[str, int]
    short_months: Mapping[str, int]
    doubtful_months: frozenset[str]
    doubtful_case: str
    weekdays: frozenset[str]
    seasons: frozenset[str]
    units: Mapping[str, float]
    numbers: Mapping[str, int]
    day_endings: frozenset[str]
    numeric: str
    phrases: tuple[tuple[str, str], ...]


def folded(text: str) -> str:
    """The text without accents and typographic quotes, with single spaces; capitals are kept."""
    if not text.isascii():
        text = _ACCENTS.sub("", unicodedata.normalize("NFKD", text.replace("’", "'")))
    return " ".join(text.split())


def read_time_table(path: Path) -> TimeTable:
    """The table in this file. Raises UnreadableError where it cannot be read, FormatError where it is broken."""
    try:
        return _table(tomllib.loads(path.read_text("utf-8")))
    except OSError as error:
        raise UnreadableError(
            f"The words for times in {path.name} cannot be read.", "Install Read Also again."
        ) from error
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise FormatError(
            f"The words for times in {path.name} are broken: {error}.", "Mend the file, or install Read Also again."
        ) from error


def _table(read: Mapping[str, Any]) -> TimeTable:
    phrases = dict(read["phrases"])
    if not read["count_years_alone"]:
        phrases.pop("year", None)
    _expect(KINDS, phrases)
    _expect(_CASES, [read["doubtful_months_begin"]])
    _expect(_NUMERIC, [read["numeric_dates"]])
    _expect(UNIT_DAYS, read["units"])
    return TimeTable(
        months=_months(read["months"]),
        short_months=_months(read["short_months"]),
        doubtful_months=_words(read["doubtful_months"]),
        doubtful_case=str(read["doubtful_months_begin"]),
        weekdays=_words(read["weekdays"]),
        seasons=_words(read["seasons"]),
        units={word: UNIT_DAYS[unit] for unit, forms in read["units"].items() for word in _words(forms)},
        numbers={word: int(value) for value, forms in read["numbers"].items() for word in _words(forms)},
        day_endings=_words(read["day_endings"]),
        numeric=str(read["numeric_dates"]),
        phrases=tuple((kind, _lowered(phrase)) for kind in phrases for phrase in phrases[kind]),
    )


def _expect(known: Iterable[str], found: Iterable[str]) -> None:
    if unknown := sorted(set(found) - set(known)):
        raise ValueError(f"“{unknown[0]}” is not known")


def _months(names: list[list[str]]) -> dict[str, int]:
    if len(names) != 12:
        raise ValueError("a year has twelve months")
    return {word: number for number, forms in enumerate(names, 1) for word in _words(forms)}


def _words(forms: list[str]) -> frozenset[str]:
    if not isinstance(forms, list):
        raise TypeError(f"“{forms}” must stand in brackets")
    return frozenset(_lowered(form) for form in forms)


def _lowered(text: str) -> str:
    return folded(text).lower()
