"""Why an article is suggested, in words a journalist understands: from the parts of its score and its text."""

import datetime
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice
from types import MappingProxyType

from editorapp.archive.entry import NO_DAY
from editorapp.article.suggestion import Reason
from editorapp.suggest.feature_table import FEATURES, ReasonName

MOST = 3
_MOST_NAMES = 3
_FOLLOW_UP_DAYS = 90
"""An older story is background, not the one this follows up."""
_TIMELY = 0.35
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


@dataclass(frozen=True, slots=True)
class Evidence:
    """What is known of one suggested article.

    `parts` are the weighted features by name; `shared_words` what it shares with the draft, as words, best first;
    `headline_words` those of its headline that stand in the draft; `names` the draft's, the most telling first; `line`
    its headline and text on one line; `day` its ordinal day; `phrase` words of the draft that linked to it before;
    `links` how many articles link to it; `tags` those that the draft has too.
    """

    parts: Mapping[str, float]
    shared_words: Sequence[str] = ()
    headline_words: Sequence[str] = ()
    names: Sequence[str] = ()
    line: str = ""
    day: int = NO_DAY
    phrase: str = ""
    links: int = 0
    tags: Sequence[str] = ()
    sums: Mapping[str, float] = field(init=False)
    """The parts added up by what they are evidence of (feature_table.ReasonName)."""

    def __post_init__(self) -> None:
        sums: dict[str, float] = {}
        for feature in FEATURES:
            if feature.reason:
                sums[feature.reason] = sums.get(feature.reason, 0.0) + self.parts.get(feature.name, 0.0)
        object.__setattr__(self, "sums", MappingProxyType(sums))


def reasons_for(evidence: Evidence, today: int) -> tuple[Reason, ...]:
    """One to three reasons, the most telling first."""
    found = [given for row in _ROWS if (given := _given(row, evidence, today))]
    if tags := evidence.tags:
        found.append((0.5 + 0.2 * len(tags), Reason("tag", f"Same tags: {_listed(tags, 2)}")))
    if not found:
        found.append((0.0, Reason("link-2", "Linked by stories like this one")))
    found.sort(key=lambda pair: -pair[0])
    return tuple(reason for _, reason in found[:MOST])


def short_date(day: int, today: int) -> str:
    """ "12 Nov", with the year unless it is today's."""
    date = datetime.date.fromordinal(day)
    year = "" if date.year == datetime.date.fromordinal(today).year else f" {date.year}"
    return f"{date.day} {_MONTHS[date.month - 1]}{year}"


@dataclass(frozen=True, slots=True)
class _Row:
    """A reason: what it is the evidence of, the sum from which it is worth a word, and its words (None: not true).

    Its place among the reasons is its sum plus `bonus`.
    """

    name: ReasonName
    least: float
    bonus: float
    words: Callable[[Evidence, int], Reason | None]


def _given(row: _Row, evidence: Evidence, today: int) -> tuple[float, Reason] | None:
    total = evidence.sums[row.name]
    reason = row.words(evidence, today) if total >= row.least else None
    return (total + row.bonus, reason) if reason else None


def _follow_up(evidence: Evidence, today: int) -> Reason | None:
    is_close = evidence.sums["headline"] + evidence.sums["time"] >= 1.3 or evidence.sums["words"] >= 2.0
    if evidence.day == NO_DAY or not 0 <= today - evidence.day <= _FOLLOW_UP_DAYS or not is_close:
        return None
    return Reason("history", f"Follow-up from {short_date(evidence.day, today)}")


def _named_time(evidence: Evidence, today: int) -> Reason | None:
    if evidence.day == NO_DAY or 0 <= today - evidence.day <= _FOLLOW_UP_DAYS:
        return None
    return Reason("history", f"From the time you name: {short_date(evidence.day, today)}")


def _names(evidence: Evidence, _today: int) -> Reason | None:
    shared = [
        name for name in evidence.names if name in evidence.line and re.search(rf"\b{re.escape(name)}\b", evidence.line)
    ]
    return Reason("users", f"Same names: {_listed(_apart(shared), 2)}") if shared else None


def _headline(evidence: Evidence, _today: int) -> Reason | None:
    words = evidence.headline_words
    return Reason("heading", f"Headline words in your draft: {_listed(words, 3)}") if words else None


def _linked(_evidence: Evidence, _today: int) -> Reason | None:
    return Reason("link-2", "Linked by similar stories")


def _anchor(evidence: Evidence, _today: int) -> Reason | None:
    return Reason("link-2", f"“{evidence.phrase}” linked here before") if evidence.phrase else None


def _often(evidence: Evidence, _today: int) -> Reason | None:
    return Reason("link-2", f"Often linked: {evidence.links:,} stories") if evidence.links >= _OFTEN else None


def _words(evidence: Evidence, _today: int) -> Reason | None:
    said = {word for name in evidence.names if name in evidence.line for word in name.casefold().split()}
    words = [word for word in evidence.shared_words if word.casefold() not in said]
    return Reason("quote", f"Both mention {_listed(words, 3)}") if words else None


_OFTEN = 3
"""Links from which "often" is true."""
_ROWS = (
    _Row("recent", 0.0, 1.0, _follow_up),
    _Row("time", _TIMELY, 0.5, _named_time),
    _Row("names", 0.0, 0.8, _names),
    _Row("headline", 1.2, 0.0, _headline),
    _Row("anchor", 0.3, 0.7, _anchor),
    _Row("linked", 0.3, 0.5, _linked),
    _Row("often", 1.0, -0.6, _often),
    _Row("words", 0.0, -3.0, _words),
)
"""The least sums are what the best third of ten suggestions reach on four sites (docs/adr/0007)."""


def _apart(names: Iterable[str]) -> list[str]:
    """The names without those that are part of another ("Hill" beside "Fiona Hill"), the first few."""
    listed = list(names)
    kept = (name for name in listed if not any(name != other and name in other for other in listed))
    return list(islice(kept, _MOST_NAMES))


def _listed(items: Sequence[str], limit: int) -> str:
    return ", ".join(items[:limit])
