"""Makes regular expressions of a language's phrases for times, and the words without which none can match."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from editorapp.suggest.time_tables import TimeTable

_BLANK = re.compile(r"\{(\w+)\}")
_PART = re.compile(r"\{\w+\}|[\[\]()|]|[^\[\](){}|]+")
_SIGNS = MappingProxyType({"[": "(?:", "]": ")?", "(": "(?:", ")": ")", "|": "|"})
_MAY_BE_MISSING = re.compile(r"\[[^\[\]]*\]")
_EITHER_OR_WORD = re.compile(r"\([^()]*\)|[^\s()]+")
_NAME = re.compile(r"\(\?P<\w+>")
_WORD = re.compile(r"\w+")
# A number does not begin inside another one: "2,000 years ago".
_START = r"\b(?=\w)(?<!\d[.,:/-])"
_END = r"(?!\w)"
_DAY = r"(?P<day>3[01]|[12]\d|0?[1-9])"
# "May 10" is no whole May.
_NO_DAY = rf"(?! {_DAY.replace('?P<day>', '?:')}(?!\d))"
_MONTH_NUMBER = r"(?P<month_number>1[0-2]|0?[1-9])"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_ISO = rf"{_YEAR}-(?P<month_number>0[1-9]|1[0-2])-(?P<day>0[1-9]|[12]\d|3[01])(?!-)"
_NUMERIC = rf"(?P<first>\d{{1,2}})[./-](?P<second>\d{{1,2}})[./-]{_YEAR}(?![/-]|\.\d)"
_DAYS = frozenset(f"{number:{width}}" for number in range(1, 32) for width in ("", "02"))
_YEARS = frozenset(map(str, range(1900, 2100)))
_NOTHING = "nothing"
_ORDER = ("date", _NOTHING, "ago")
"""Of phrases that begin at the same word these are tried first, the others in the order of the table."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """One phrase of this `kind`; its groups: number, unit, day, month, month_number, year, first and second."""

    kind: str
    expression: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Phrases:
    """All phrases of a language.

    `needed`: a text without any of these words has no match; `joint` matches any phrase, the group that takes part
    is its place in `each` plus one. All of them read text that is folded and in lower case.
    """

    needed: frozenset[str]
    joint: re.Pattern[str]
    each: tuple[Phrase, ...]

    def find(self, text: str) -> Iterator[tuple[str, re.Match[str]]]:
        """(kind, match) of every phrase that means a time, from left to right, none overlapping another."""
        if self.needed.isdisjoint(_WORD.findall(text)):
            return
        for found in self.joint.finditer(text):
            phrase = self.each[(found.lastindex or 1) - 1]
            match = phrase.expression.match(text, found.start())
            if match and phrase.kind != _NOTHING:
                yield phrase.kind, match


def compile_phrases(table: TimeTable, common: frozenset[str] = frozenset()) -> Phrases:
    """The phrases of this table, and dates in figures; `common` are words found in most sentences, folded.

    Raises ValueError for a phrase that cannot be read.
    """
    blanks = _blanks(table)
    words = _blank_words(table)
    ordered = sorted(table.phrases, key=lambda pair: _ORDER.index(pair[0]) if pair[0] in _ORDER else len(_ORDER))
    sources = [("date", _ISO), ("numeric", _NUMERIC), *((kind, _source(phrase, blanks)) for kind, phrase in ordered)]
    unnamed = (_NAME.sub("(?:", source) for _, source in sources)
    return Phrases(
        needed=_YEARS.union(*(_needed(phrase, words, common) for kind, phrase in ordered if kind != _NOTHING)),
        joint=re.compile(f"{_START}(?:{'|'.join(f'({source})' for source in unnamed)}){_END}"),
        each=tuple(Phrase(kind, re.compile(f"{_START}(?:{source}){_END}")) for kind, source in sources),
    )


def _source(phrase: str, blanks: Mapping[str, str]) -> str:
    """The phrase as an expression: {blank}, [may be missing], (one|or the other), all else as it stands."""
    parts = []
    for part in _PART.findall(phrase):
        if part[0] == "{":
            if part[1:-1] not in blanks:
                raise ValueError(f"“{part}” is not known")
            parts.append(blanks[part[1:-1]])
        else:
            parts.append(_SIGNS.get(part) or re.escape(part))
    return "".join(parts)


def _blanks(table: TimeTable) -> dict[str, str]:
    """What may stand for each {blank}."""
    ends = f"(?:{_either(table.day_endings)})?" if table.day_endings else ""
    full = set(table.months)
    short = rf"(?:{_either(table.short_months)})(?!\w)\.?|" if table.short_months else ""
    return {
        "number": rf"(?P<number>{_either(table.numbers)}|\d{{1,3}})",
        "unit": f"(?P<unit>{_either(table.units)})",
        "weekday": f"(?:{_either(table.weekdays)})",
        "season": f"(?:{_either(table.seasons)})",
        "month": f"(?P<month>{short}{_either(full)})",
        "full_month": f"(?P<month>{_either(full)}){_NO_DAY}",
        "clear_month": f"(?P<month>{_either(full - table.doubtful_months)}){_NO_DAY}",
        # A range counts from its first day ("March 12-14"); "March 12.5" and "March 12 %" name no day.
        "day": rf"{_DAY}{ends}(?: ?[-–—/] ?\d{{1,2}}{ends})?(?!\d|[.,:]\d| ?%)",
        "day_number": _DAY,
        "month_number": _MONTH_NUMBER,
        "year": _YEAR,
    }


def _blank_words(table: TimeTable) -> dict[str, frozenset[str]]:
    """Single words of which one must be in the text where the {blank} stands; numbers may be written in figures."""
    full = frozenset(table.months)
    names = {
        "unit": table.units,
        "weekday": table.weekdays,
        "season": table.seasons,
        "month": full | set(table.short_months),
        "full_month": full,
        "clear_month": full - table.doubtful_months,
        "day_number": _DAYS,
        "year": _YEARS,
    }
    return {blank: frozenset(_longest_word(word) for word in words) for blank, words in names.items()}


def _needed(phrase: str, blank_words: Mapping[str, frozenset[str]], common: frozenset[str]) -> frozenset[str]:
    """The words of which one is in every text that holds this phrase: those of its most telling part.

    A part tells more the longer its words are; one with a `common` word tells least.
    """
    while (shorter := _MAY_BE_MISSING.sub("", phrase)) != phrase:
        phrase = shorter
    parts = []
    for part in _EITHER_OR_WORD.findall(phrase):
        blank = _BLANK.search(part)
        if blank is None:
            parts.append(frozenset(_longest_word(choice, common) for choice in part.strip("()").split("|")))
        elif part[0] != "(":
            parts.append(blank_words.get(blank[1], frozenset()))
    telling = [words for words in parts if words and "" not in words]
    if not telling:
        raise ValueError(f"“{phrase}” has no word of its own")
    return max(reversed(telling), key=lambda words: (words.isdisjoint(common), min(map(len, words))))


def _either(words: Iterable[str]) -> str:
    """An expression for any of the words; the longest is tried first."""
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))


def _longest_word(text: str, common: frozenset[str] = frozenset()) -> str:
    """The longest single word, a common one only if there is no other; "" if there is none."""
    return max(_WORD.findall(text), key=lambda word: (word not in common, len(word)), default="")
