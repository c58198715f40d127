"""What a search asks for: words, "phrases", -exclusions, by:, section: and tag:, and days."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Literal

from editorapp.archive.search_dates import FIRST_DAY, LAST_DAY, Span, span_of
from editorapp.article.words import words

Label = Literal["by", "section", "tag"]
_LABELS: Mapping[str, Label] = MappingProxyType({"by": "by", "section": "section", "tag": "tag"})
_DATES = frozenset({"before", "after", "on"})
_QUOTES = '"“”„«»'
_PART = re.compile(
    rf"(?P<minus>-)?(?:(?P<name>[A-Za-z]+):)?"
    rf"(?:[{_QUOTES}](?P<quoted>[^{_QUOTES}]*+)(?P<close>[{_QUOTES}])?|(?P<bare>[^\s{_QUOTES}]++))"
)
_UNFINISHED_NAME = re.compile(r"-?(?:by|section|tag|before|after|on):", re.IGNORECASE)
_YEAR = re.compile(r"(?:19|20)\d\d")
_MOST_TEXT = 4_000
"""Characters of a query that are read; a pasted article is no search."""
_MOST_PARTS = 30
"""Words, and conditions, that are looked up."""


@dataclass(frozen=True, slots=True)
class Condition:
    """An article must have this byline, section or tag, or must not (`excluded`)."""

    label: Label
    value: str
    excluded: bool = False


@dataclass(frozen=True, slots=True)
class SearchQuery:
    """A search, read.

    `words` are wanted, those of the `phrases` too; a phrase must stand in the text, a word may be missing. `excluded`
    are words and phrases that must not stand there. Days must be within `limits`, and within one of `spans` if there
    are any, and in none of `excluded_spans`. `unfinished` says that the last of `words` may be only a beginning,
    `open_phrase` that it is so within the last phrase.
    """

    words: tuple[str, ...] = ()
    phrases: tuple[tuple[str, ...], ...] = ()
    excluded: tuple[tuple[str, ...], ...] = ()
    conditions: tuple[Condition, ...] = ()
    limits: Span = field(default_factory=Span)
    spans: tuple[Span, ...] = ()
    excluded_spans: tuple[Span, ...] = ()
    unfinished: bool = False
    open_phrase: bool = False

    @property
    def has_filters(self) -> bool:
        """Whether anything but words decides which articles are found."""
        dated = self.limits != Span() or self.spans or self.excluded_spans
        return bool(self.conditions or self.excluded or dated)


def read_query(text: str) -> SearchQuery:
    """The query in `text`, as it was typed. Whatever is no operator is a word; nothing is an error."""
    query = SearchQuery()
    for match in _parts(text[:_MOST_TEXT]):
        query = _with_part(query, match)
    return query


def year_of(word: str) -> Span | None:
    """The days of the year that this word may mean."""
    return span_of(word) if _YEAR.fullmatch(word) else None


def _parts(text: str) -> Iterator[re.Match[str]]:
    """The parts of a query; one that is still being typed, such as `by:`, is none yet."""
    for match in _PART.finditer(text):
        if match["bare"] is None or not (match["bare"].endswith(":") and _UNFINISHED_NAME.fullmatch(match[0])):
            yield match


def _with_part(query: SearchQuery, match: re.Match[str]) -> SearchQuery:
    name, excluded = (match["name"] or "").lower(), bool(match["minus"])
    value = match["quoted"] if match["bare"] is None else match["bare"]
    if name in _LABELS:
        return _with_condition(query, Condition(_LABELS[name], value, excluded))
    if name in _DATES:
        dated = _with_days(query, name, value, excluded=excluded)
        if dated is not None or not value:
            return dated or query
    elif not name and (span := span_of(value)) is not None:
        # A number alone may also stand in a text: it is a word, and the search knows that it may mean a year.
        if excluded and (_YEAR.fullmatch(value) or not value.isdigit()):
            return replace(query, excluded_spans=(*query.excluded_spans, span)[:_MOST_PARTS])
        if match["bare"] is not None and not value.isdigit():
            return replace(query, spans=(*query.spans, span)[:_MOST_PARTS])
    if match["bare"] is not None:
        return _with_words(query, words(f"{match['name']}:{value}" if name else value), match, excluded=excluded)
    if name:
        query = _with_words(query, [name], match, excluded=excluded)
    return _with_phrase(query, words(value), match, excluded=excluded)


def _with_condition(query: SearchQuery, condition: Condition) -> SearchQuery:
    if not condition.value.strip():
        return query
    return replace(query, conditions=(*query.conditions, condition)[:_MOST_PARTS])


def _with_days(query: SearchQuery, name: str, value: str, *, excluded: bool) -> SearchQuery | None:
    """The query within these days; None if `value` names none."""
    span = span_of(value)
    if span is None:
        return None
    limits = query.limits
    if name == "before":
        span = Span(FIRST_DAY, span.first - 1)
    elif name == "after":
        span = Span(span.last + 1, LAST_DAY)
    if excluded:
        return replace(query, excluded_spans=(*query.excluded_spans, span)[:_MOST_PARTS])
    if name == "on":
        return replace(query, spans=(*query.spans, span)[:_MOST_PARTS])
    return replace(query, limits=Span(max(limits.first, span.first), min(limits.last, span.last)))


def _with_words(query: SearchQuery, found: list[str], match: re.Match[str], *, excluded: bool) -> SearchQuery:
    if excluded:
        return replace(query, excluded=(*query.excluded, *((word,) for word in found))[:_MOST_PARTS])
    wanted = (*query.words, *found)
    ends = match.end() == len(match.string) and bool(found) and len(wanted) <= _MOST_PARTS
    return replace(query, words=wanted[:_MOST_PARTS], unfinished=ends)


def _with_phrase(query: SearchQuery, found: list[str], match: re.Match[str], *, excluded: bool) -> SearchQuery:
    phrase = tuple(found[:_MOST_PARTS])
    if not phrase:
        return query
    if excluded:
        return replace(query, excluded=(*query.excluded, phrase)[:_MOST_PARTS])
    wanted = (*query.words, *phrase)
    ends = match["close"] is None and match.end() == len(match.string) and not match.string[-1].isspace()
    return replace(
        query,
        words=wanted[:_MOST_PARTS],
        phrases=(*query.phrases, phrase)[:_MOST_PARTS],
        unfinished=ends and len(wanted) <= _MOST_PARTS,
        open_phrase=ends,
    )
