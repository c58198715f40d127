"""Why an article is suggested, in words a journalist understands: from the parts of its score and its text."""

import datetime
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from types import MappingProxyType

from editorapp.archive.archive import NO_DAY
from editorapp.article.suggestion import Reason
from editorapp.suggest.query import DraftQuery

MOST = 3
_MOST_NAMES = 3
_FOLLOW_UP_DAYS = 90
"""An older story is background, not the one this follows up."""
_CLEAR: Mapping[str, float] = MappingProxyType(
    {"sent_title": 0.45, "title_cov": 0.55, "cocit": 0.5, "text": 1.2, "passage": 0.7}
)
"""Parts of the score (weight times feature) from which they are worth a word: what the best third of them reach."""
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


@dataclass(frozen=True, slots=True)
class Evidence:
    """What is known of one suggested article.

    `parts` are the weighted features by name; `shared_words` what it shares with the draft, as words, best first;
    `headline_words` those of its headline that stand in the draft; `text` its headline and text; `day` its ordinal day.
    """

    parts: Mapping[str, float]
    shared_words: Sequence[str]
    headline_words: Sequence[str]
    text: str
    day: int


def reasons_for(evidence: Evidence, tags: Sequence[str], query: DraftQuery, today: int) -> tuple[Reason, ...]:
    """One to three reasons, the most telling first. `tags` are the article's."""
    parts, day = evidence.parts, evidence.day
    found: list[tuple[float, Reason]] = []
    headline = max(parts["sent_title"] / 1.6, parts["title_cov"] / 1.4)
    if day != NO_DAY and 0 <= today - day <= _FOLLOW_UP_DAYS and parts["text"] + headline >= _CLEAR["text"]:
        found.append((parts["rec30"] + headline + 1, Reason("history", f"Follow-up from {short_date(day, today)}")))
    if names := _shared_names(evidence.text, query):
        found.append((0.8 + 0.3 * len(names), Reason("users", f"Same names: {_listed(names, 2)}")))
    clear = parts["sent_title"] >= _CLEAR["sent_title"] or parts["title_cov"] >= _CLEAR["title_cov"]
    if clear and evidence.headline_words:
        text = f"Headline words in your draft: {_listed(evidence.headline_words, 3)}"
        found.append((headline + 0.2, Reason("heading", text)))
    if parts["cocit"] >= _CLEAR["cocit"]:
        found.append((parts["cocit"], Reason("link-2", "Linked by similar stories")))
    if same := [tag for tag in tags if tag.casefold() in query.tags]:
        found.append((0.5 + 0.2 * len(same), Reason("tag", f"Same tags: {_listed(same, 2)}")))
    if evidence.shared_words:
        weight = 0.4 if parts["passage"] < _CLEAR["passage"] else 0.7
        found.append((weight, Reason("quote", f"Both mention {_listed(evidence.shared_words, 3)}")))
    if not found:
        found.append((0.0, Reason("link-2", "Linked by stories like this one")))
    found.sort(key=lambda pair: -pair[0])
    return tuple(reason for _, reason in found[:MOST])


def short_date(day: int, today: int) -> str:
    """ "12 Nov", with the year unless it is today's."""
    date = datetime.date.fromordinal(day)
    year = "" if date.year == datetime.date.fromordinal(today).year else f" {date.year}"
    return f"{date.day} {_MONTHS[date.month - 1]}{year}"


def _shared_names(text: str, query: DraftQuery) -> list[str]:
    """Names of the draft that stand whole in this text too."""
    line = " ".join(text.split())
    found = (name for name in query.names if name in line and re.search(rf"\b{re.escape(name)}\b", line))
    return list(islice(found, _MOST_NAMES))


def _listed(items: Sequence[str], limit: int) -> str:
    return ", ".join(items[:limit])
