"""Finds the times that a sentence names, as ages in days of the articles it may speak of."""

import datetime
import math
import re
from collections.abc import Mapping
from pathlib import Path

from editorapp.article.languages import STOP_WORDS
from editorapp.article.words import language_code
from editorapp.errors import FormatError, UnreadableError
from editorapp.suggest.time_phrases import Phrases, compile_phrases
from editorapp.suggest.time_tables import WINDOWS, TimeTable, folded, read_time_table

Window = tuple[int, int]
"""(least age, greatest age) in days, both inclusive; a least age below 0 reaches into the future."""

_FALLBACK = "en"
_MOST_REMEMBERED = 4000
_MOST_TEXT = 2_000
"""Characters of a sentence that are read; the longest real ones have half as many."""
_DAY_SLACK = 3
_MONTH_BEFORE, _MONTH_AFTER = 5, 36
"""An article of a month may have come out 5 days before the month's first day, and up to 36 after it."""
_AGO = (0.6, -1.0, 1.5, 2.0)
"""Factor and summand of the least and of the greatest age for "so many days ago"."""
_LEAP_YEARS_APART = 8
"""Years between two 29 February at most (1896 to 1904)."""


class TimeWords:
    """The words for times in every language that has a table; a language is made ready when it is first met."""

    def __init__(self, tables: Mapping[str, TimeTable]) -> None:
        """`tables` by language code, English ("en") among them."""
        self._tables = dict(tables)
        self._phrases: dict[str, Phrases] = {}
        self._known: dict[tuple[str, str, int], tuple[Window, ...]] = {}
        """Of the sentences at hand: a pause in typing changes one or two."""

    @property
    def languages(self) -> frozenset[str]:
        """The codes of the languages that have a table."""
        return frozenset(self._tables)

    def windows(self, sentence: str, language: str, day: int) -> tuple[Window, ...]:
        """The window of every time named in a sentence of a draft written on `day` (proleptic Gregorian ordinal).

        `language` is a tag such as "en-GB"; one that has no table is read as English. A month or a day without a
        year is the latest that is not after `day`; windows that lie wholly in the future are left out. Each window
        is given once, in the order of the sentence.
        """
        asked = (sentence, language, day)
        found = self._known.get(asked)
        if found is None:
            if len(self._known) >= _MOST_REMEMBERED:
                self._known.clear()
            found = self._known[asked] = self._windows(sentence, language, day)
        return found

    def _windows(self, sentence: str, language: str, day: int) -> tuple[Window, ...]:
        code = language_code(language)
        if code not in self._tables:
            code = _FALLBACK
        table = self._tables[code]
        phrases = self._phrases.get(code)
        if phrases is None:
            phrases = self._phrases[code] = _compiled(table, code)
        written = folded(sentence[:_MOST_TEXT])
        named = [
            _window(kind, match, table, day)
            for kind, match in phrases.find(written.lower())
            if not _is_another_word(match, written, table)
        ]
        return tuple(dict.fromkeys(window for window in named if window is not None and window[1] > 0))


def load_time_words(folder: Path) -> TimeWords:
    """The tables of `folder`, one a language: en.toml, fr.toml, ….

    Raises UnreadableError where there is no English table or a file cannot be read, FormatError for a broken one.
    """
    tables = {path.stem: read_time_table(path) for path in sorted(folder.glob("*.toml"))}
    if _FALLBACK not in tables:
        raise UnreadableError("The words for times that belong to Read Also are missing.", "Install Read Also again.")
    return TimeWords(tables)


def _compiled(table: TimeTable, code: str) -> Phrases:
    common = frozenset(folded(word) for word in STOP_WORDS.get(code, ()))
    try:
        return compile_phrases(table, common)
    except (ValueError, re.error) as error:
        raise FormatError(
            f"The words for times in {code}.toml are broken: {error}.", "Mend the file, or install Read Also again."
        ) from error


def _is_another_word(match: re.Match[str], written: str, table: TimeTable) -> bool:
    """Whether the month in this match is a word such as "may" or "march" that only looks like one."""
    if table.doubtful_case == "either" or match.groupdict().get("month") not in table.doubtful_months:
        return False
    if len(written) != len(match.string):  # a sign whose small form is longer: the letters cannot be told apart
        return True
    return written[match.start("month")].isupper() != (table.doubtful_case == "capital")


def _window(kind: str, match: re.Match[str], table: TimeTable, day: int) -> Window | None:
    if kind in WINDOWS:
        return WINDOWS[kind]
    named = match.groupdict()
    if kind == "ago":
        return _ago(named["number"], named["unit"], table)
    year = int(named.get("year") or 0)
    if kind == "year":
        return day - _ordinal(year, 12, 31), day - _ordinal(year, 1, 1)
    if kind == "numeric":
        return _numeric_window(int(named["first"]), int(named["second"]), year, table.numeric, day)
    month = _month(named, table)
    if kind == "month":
        first = _resolved(year, month, 1, day)
        return (day - first - _MONTH_AFTER, day - first + _MONTH_BEFORE) if first else None
    return _day_window(year, month, int(named["day"]), day)


def _ago(number: str, unit: str, table: TimeTable) -> Window | None:
    count = table.numbers.get(number) or (int(number) if number.isdecimal() else 0)
    days = count * table.units[unit]
    least, less, most, more = _AGO
    return (math.ceil(least * days + less), math.floor(most * days + more)) if count else None


def _month(named: Mapping[str, str | None], table: TimeTable) -> int:
    name = (named.get("month") or "").removesuffix(".")
    return table.months.get(name) or table.short_months.get(name) or int(named["month_number"] or 0)


def _numeric_window(first: int, second: int, year: int, order: str, day: int) -> Window | None:
    """A date in figures; where the order is unclear, only if one figure can be no month, or both are the same."""
    if order == "month day year" or (order == "unclear" and second > 12):
        first, second = second, first
    elif order == "unclear" and first <= 12 and first != second:
        return None
    return _day_window(year, second, first, day)


def _day_window(year: int, month: int, day_of_month: int, day: int) -> Window | None:
    ordinal = _resolved(year, month, day_of_month, day)
    return (day - ordinal - _DAY_SLACK, day - ordinal + _DAY_SLACK) if ordinal else None


def _resolved(year: int, month: int, day_of_month: int, day: int) -> int:
    """The ordinal of this date; year 0 stands for the latest one not after `day`. 0 if there is no such date."""
    if year:
        return _ordinal(year, month, day_of_month)
    this_year = datetime.date.fromordinal(day).year
    years = range(this_year, max(this_year - _LEAP_YEARS_APART - 1, 0), -1)
    return next((found for each in years if 0 < (found := _ordinal(each, month, day_of_month)) <= day), 0)


def _ordinal(year: int, month: int, day_of_month: int) -> int:
    try:
        return datetime.date(year, month, day_of_month).toordinal()
    except ValueError:
        return 0
