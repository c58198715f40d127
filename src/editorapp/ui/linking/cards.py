"""A suggestion as the list shows it, and what the writer wants to see: plain values, no Qt."""

import enum
from dataclasses import dataclass
from datetime import date

from editorapp.article.suggestion import Suggestion
from editorapp.ui.linking.dates import months_before, parse_day, say_day

STRENGTH_WORDS = ("weak", "loosely related", "related", "close", "very close")
"""For strengths 1 to 5 (ui.md, section 4)."""


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

    @property
    def older(self) -> str:
        """What a story beyond the limit is "older than"."""
        return ("", "a month", "a year", "three years")[tuple(Age).index(self)]


class Closeness(enum.Enum):
    """How close a story must be; the value is its label."""

    ALL = "All matches"
    RELATED = "Related and closer"
    CLOSE = "Close and closer"

    @property
    def strength(self) -> int:
        """The lowest strength that is shown."""
        return (1, 3, 4)[tuple(Closeness).index(self)]


@dataclass(frozen=True, slots=True)
class CardFilter:
    """What the writer wants to see; `today` is the day that ages are counted from (None: ages are not known)."""

    age: Age = Age.ANY
    closeness: Closeness = Closeness.ALL
    today: date | None = None

    def too_old(self, suggestion: Suggestion) -> bool:
        """Whether the age limit leaves it out; a story without a date is left out by every limit."""
        if self.age.months is None or self.today is None:
            return False
        day = parse_day(suggestion.published)
        return day is None or day < months_before(self.today, self.age.months)

    def too_loose(self, suggestion: Suggestion) -> bool:
        """Whether the closeness limit leaves it out."""
        return suggestion.strength < self.closeness.strength


EVERYTHING = CardFilter()
"""The filter that leaves nothing out."""


@dataclass(frozen=True, slots=True)
class Card:
    """A suggestion as the list shows it."""

    suggestion: Suggestion
    pinned: bool = False
    inserted: bool = False

    @property
    def id(self) -> str:
        """The article's id."""
        return self.suggestion.id

    @property
    def in_story(self) -> bool:
        """Whether the draft links to it, by this card or from before."""
        return self.inserted or self.suggestion.linked

    @property
    def story_state(self) -> str:
        """What stands in place of the strength when the draft links to it, else ""."""
        return "In your story" if self.inserted else "Already linked" if self.suggestion.linked else ""

    @property
    def insertable(self) -> bool:
        """Whether Insert would do something."""
        return bool(self.suggestion.url) and not self.in_story

    @property
    def headline(self) -> str:
        """The headline on one line; never empty."""
        return " ".join(self.suggestion.title.split()) or self.suggestion.url or "No headline"

    @property
    def strength(self) -> int:
        """The strength, 1 to 5 whatever the ranking sent."""
        return min(max(self.suggestion.strength, 1), 5)

    @property
    def place(self) -> str:
        """Section and date: "Harbour, 12 Nov 2026"."""
        return ", ".join(part for part in (self.suggestion.section, say_day(self.suggestion.published)) if part)

    @property
    def spoken(self) -> str:
        """What a screen reader says (ui.md, section 8)."""
        suggestion = self.suggestion
        reason = suggestion.reasons[0].text if suggestion.reasons else ""
        state = "In your story" if self.inserted else "Already linked" if suggestion.linked else ""
        parts = (
            self.headline,
            self.place,
            reason,
            f"Match {self.strength} of 5",
            "Pinned" if self.pinned else "",
            state,
        )
        return " ".join(part if part.endswith((".", "!", "?")) else f"{part}." for part in parts if part)
