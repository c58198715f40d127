"""What the writer wants to see in the list: how old, how close, from where, and for how much of the story."""

import enum
from dataclasses import dataclass
from datetime import date

from editorapp.article.suggestion import Suggestion
from editorapp.ui.kit.days import parse_day
from editorapp.ui.kit.words import tr, tr_count
from editorapp.ui.linking.dates import months_before
from editorapp.workers.protocol import Scope


class Age(enum.Enum):
    """How old a story may be; the value is its label."""

    ANY = "Any date"
    MONTH = "Past month"
    YEAR = "Past year"
    THREE_YEARS = "Past three years"

    @property
    def months(self) -> int | None:
        """The limit in months; None for no limit."""
        return (None, 1, 12, 36)[tuple(Age).index(self)]


class Closeness(enum.Enum):
    """How close a story must be; the value is its label."""

    ALL = "All matches"
    RELATED = "Related and closer"
    CLOSE = "Close and closer"

    @property
    def strength(self) -> int:
        """The lowest strength that is wanted."""
        return (1, 3, 4)[tuple(Closeness).index(self)]


@dataclass(frozen=True, slots=True)
class CardFilter:
    """What the writer wants to see; empty `sections` and `languages` are all of them.

    `today` is the day that ages are counted from (None: ages are not known).
    """

    age: Age = Age.ANY
    closeness: Closeness = Closeness.ALL
    sections: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    today: date | None = None

    @property
    def days(self) -> int:
        """The greatest age in days; 0 for any."""
        if self.age.months is None or self.today is None:
            return 0
        return (self.today - months_before(self.today, self.age.months)).days

    @property
    def quiet_limits(self) -> tuple[str, ...]:
        """The limits that no button of the panel spells out, in words."""
        limits = [tr(self.closeness.value)] if self.closeness is not Closeness.ALL else []
        if self.sections:
            limits.append(_named(self.sections, tr_count("{n} section", "{n} sections", len(self.sections))))
        if self.languages:
            limits.append(_named(self.languages, tr_count("{n} language", "{n} languages", len(self.languages))))
        return tuple(limits)

    def too_old(self, suggestion: Suggestion) -> bool:
        """Whether the age limit leaves it out; a story without a date is left out by every limit."""
        if self.age.months is None or self.today is None:
            return False
        day = parse_day(suggestion.published)
        return day is None or day < months_before(self.today, self.age.months)

    def elsewhere(self, suggestion: Suggestion) -> bool:
        """Whether it is from a section that is not wanted."""
        return bool(self.sections) and suggestion.section not in self.sections


def _named(names: tuple[str, ...], counted: str) -> str:
    return names[0] if len(names) == 1 else counted


EVERYTHING = CardFilter()
"""The filter that leaves nothing out."""


@dataclass(frozen=True, slots=True)
class Wishes:
    """What suggestions are asked for: for how much of the story, which ones, and whether looser ones too."""

    scope: Scope = "story"
    lowered: bool = False
    filter: CardFilter = EVERYTHING


NO_WISHES = Wishes()
"""What a session begins with: close stories for the whole of what is written."""
