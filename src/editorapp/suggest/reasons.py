"""Why an article is suggested, in words a journalist understands: from the parts of its score and its text."""

import datetime
import re
from collections.abc import Mapping, Sequence
from types import MappingProxyType

from editorapp.archive.archive import NO_DAY
from editorapp.article.article import Article
from editorapp.article.suggestion import Reason
from editorapp.suggest.query import DraftQuery

MOST = 3
_FOLLOW_UP_DAYS = 90
"""An older story is background, not the one this follows up."""
_CLEAR: Mapping[str, float] = MappingProxyType(
    {"sent_title": 0.45, "title_cov": 0.55, "cocit": 0.5, "text": 1.2, "passage": 0.7}
)
"""Parts of the score (weight times feature) from which they are worth a word: what the best third of them reach."""
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def reasons_for(
    parts: Mapping[str, float],
    article: Article,
    query: DraftQuery,
    shared_words: Sequence[str],
    day: int,
    today: int,
) -> tuple[Reason, ...]:
    """One to three reasons, the most telling first.

    `parts` are the weighted features by name, `shared_words` what it shares with the draft, as words, best first.
    """
    found: list[tuple[float, Reason]] = []
    headline = max(parts["sent_title"] / 1.6, parts["title_cov"] / 1.4)
    if day != NO_DAY and 0 <= today - day <= _FOLLOW_UP_DAYS and parts["text"] + headline >= _CLEAR["text"]:
        found.append((parts["rec30"] + headline + 1, Reason("history", f"Follow-up from {short_date(day, today)}")))
    if names := _shared_names(article, query):
        found.append((0.8 + 0.3 * len(names), Reason("users", f"Same names: {_listed(names, 2)}")))
    if parts["sent_title"] >= _CLEAR["sent_title"] or parts["title_cov"] >= _CLEAR["title_cov"]:
        words = _headline_words(article, shared_words)
        text = f"Headline words in your draft: {_listed(words, 3)}" if words else "Headline words in your draft"
        found.append((headline + 0.2, Reason("heading", text)))
    if parts["cocit"] >= _CLEAR["cocit"]:
        found.append((parts["cocit"], Reason("link-2", "Linked by similar stories")))
    if tags := [tag for tag in article.tags if tag.casefold() in query.tags]:
        found.append((0.5 + 0.2 * len(tags), Reason("tag", f"Same tags: {_listed(tags, 2)}")))
    if shared_words:
        weight = 0.4 if parts["passage"] < _CLEAR["passage"] else 0.7
        found.append((weight, Reason("quote", f"Both mention {_listed(shared_words, 3)}")))
    if not found:
        found.append((0.0, Reason("link-2", "Linked by stories like this one")))
    found.sort(key=lambda pair: -pair[0])
    return tuple(reason for _, reason in found[:MOST])


def short_date(day: int, today: int) -> str:
    """ "12 Nov", with the year unless it is today's."""
    date = datetime.date.fromordinal(day)
    year = "" if date.year == datetime.date.fromordinal(today).year else f" {date.year}"
    return f"{date.day} {_MONTHS[date.month - 1]}{year}"


def _shared_names(article: Article, query: DraftQuery) -> list[str]:
    """Names of the draft that the article writes too, and not only in words that start its sentences."""
    text = f"{article.title}\n{article.standfirst}\n{article.body}"
    return [name for name in query.names if re.search(rf"\b{re.escape(name)}\b", text)][:3]


def _headline_words(article: Article, shared_words: Sequence[str]) -> list[str]:
    headline = {word.casefold() for word in re.findall(r"[^\W_]+(?:['’-][^\W_]+)*", article.title)}
    return [word for word in shared_words if word.casefold() in headline]


def _listed(items: Sequence[str], limit: int) -> str:
    return ", ".join(items[:limit])
