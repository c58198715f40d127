"""Finds words or expressions in the story text, within a time that cannot be felt."""

import re
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from types import MappingProxyType
from typing import NamedTuple

from PySide6.QtCore import QRegularExpression, QRegularExpressionMatch

from editorapp.ui.kit.words import tr
from editorapp.ui.writing.positions import utf16_length

MOST_MATCHES = 10_000
"""More are not counted or marked."""

_MOST_STEPS = 50_000
"""PCRE's own limit on the work for one match: an expression that needs more is refused, not waited for."""
_MOST_SECONDS = 1.0
_TOO_SLOW = "This expression takes too long"

_ALIKE: Mapping[str, str] = MappingProxyType(
    {
        "'": "['’‘ʼ]",
        "’": "['’‘ʼ]",
        '"': '["“”„]',
        " ": "[ \u00a0\u202f]",
        "-": "[-‐‑]",
    }
)
"""Signs that a writer means when typing the plain one."""

_ERRORS: Mapping[str, str] = MappingProxyType(
    {
        "missing closing parenthesis": "missing )",
        "missing terminating ] for character class": "missing ]",
        "quantifier does not follow a repeatable item": "nothing to repeat",
        "unmatched closing parenthesis": "missing (",
    }
)
"""What Qt says, and what we say."""
_REFERENCE = re.compile(r"\\(\d{1,2}|n|t|\\)|\$(\d{1,2})")


@dataclass(frozen=True, slots=True)
class Query:
    """What is looked for, and how."""

    words: str
    match_case: bool = False
    whole_words: bool = False
    is_expression: bool = False


class Match(NamedTuple):
    """A place that fits: Qt's positions, and the texts of the expression's groups (the whole match first)."""

    start: int
    end: int
    groups: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """Every match in order; `problem` says in one line why there are none."""

    matches: tuple[Match, ...] = ()
    problem: str = ""


def find_all(text: str, query: Query, most: int = MOST_MATCHES, clock: Callable[[], float] = time.monotonic) -> Found:
    """The first `most` matches of the query in `text`; those of an expression never reach over the end of a line."""
    if not query.words:
        return Found()
    if not query.is_expression:
        return Found(tuple(islice(_find_words(text, query), most)))
    expression = _compile(query)
    if not expression.isValid():
        return Found(problem=tr("Not a valid expression: {problem}", problem=_worded(expression.errorString())))
    matches: list[Match] = []
    deadline = clock() + _MOST_SECONDS
    for start, piece in _lines(text):
        at = expression.globalMatch(piece)
        while at.hasNext() and len(matches) < most:
            match = at.next()
            if match.capturedLength():
                matches.append(_moved(match, start))
        if not at.isValid() or clock() > deadline:
            return Found(problem=tr(_TOO_SLOW))
    return Found(tuple(matches))


def replacement(match: Match, text: str, query: Query) -> str:
    r"""What takes the match's place; in an expression `\1` and `$1` stand for its groups, `\n` for a line end."""
    if not query.is_expression:
        return text

    def expand(found: re.Match[str]) -> str:
        sign = found[1] or found[2]
        if sign.isdigit():
            number = int(sign)
            return match.groups[number] if number < len(match.groups) else ""
        return {"n": "\n", "t": "\t"}.get(sign, sign)

    return _REFERENCE.sub(expand, text)


def _find_words(text: str, query: Query) -> Iterator[Match]:
    """With Python's own search: of one letter there are ten thousand, and Qt's would take a tenth of a second."""
    pattern = _bounded("".join(_ALIKE.get(sign) or re.escape(sign) for sign in query.words), query)
    places = re.compile(pattern, 0 if query.match_case else re.IGNORECASE).finditer(text)
    if utf16_length(text) == len(text):  # Qt counts as Python does
        yield from (Match(*found.span(), (found[0],)) for found in places)
        return
    at = units = 0
    for found in places:
        start = units + utf16_length(text[at : found.start()])
        at, units = found.end(), start + utf16_length(found[0])
        yield Match(start, units, (found[0],))


def _compile(query: Query) -> QRegularExpression:
    options = QRegularExpression.PatternOption.UseUnicodePropertiesOption
    if not query.match_case:
        options |= QRegularExpression.PatternOption.CaseInsensitiveOption
    return QRegularExpression(f"(*LIMIT_MATCH={_MOST_STEPS}){_bounded(query.words, query)}", options)


def _bounded(pattern: str, query: Query) -> str:
    return rf"(?<!\w)(?:{pattern})(?!\w)" if query.whole_words else pattern


def _worded(error: str) -> str:
    return next((tr(_ERRORS[long]) for long in _ERRORS if long in error), error)


def _lines(text: str) -> Iterator[tuple[int, str]]:
    """Each line with Qt's position of its start."""
    start = 0
    for line in text.split("\n"):
        yield start, line
        start += utf16_length(line) + 1


def _moved(match: QRegularExpressionMatch, by: int) -> Match:
    return Match(by + match.capturedStart(), by + match.capturedEnd(), tuple(match.capturedTexts()))
