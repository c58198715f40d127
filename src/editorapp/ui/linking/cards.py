"""A suggestion as the list shows it: plain values, no Qt."""

from dataclasses import dataclass

from editorapp.article.suggestion import Placement, Suggestion
from editorapp.ui.kit.days import say_day
from editorapp.ui.kit.words import tr, tr_count, tr_message
from editorapp.ui.linking.dates import say_correction

STRENGTH_WORDS = ("weak", "loosely related", "related", "close", "very close")
"""For strengths 1 to 5 (ui.md, section 4)."""
MOST_PLACES = 3
"""Rows under the open card (ui.md, section 5b)."""


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
        return tr("In your story") if self.inserted else tr("Already linked") if self.suggestion.linked else ""

    @property
    def insertable(self) -> bool:
        """Whether Insert would do something."""
        return bool(self.suggestion.url) and not self.in_story

    @property
    def places(self) -> tuple[Placement, ...]:
        """Where in the draft it can be put with one click."""
        return self.suggestion.placements[:MOST_PLACES] if self.insertable else ()

    @property
    def headline(self) -> str:
        """The headline on one line; never empty."""
        return " ".join(self.suggestion.title.split()) or self.suggestion.url or tr("No headline")

    @property
    def strength(self) -> int:
        """The strength, 1 to 5 whatever the ranking sent."""
        return min(max(self.suggestion.strength, 1), 5)

    @property
    def place(self) -> str:
        """Section and date: "Harbour, 12 Nov 2026"."""
        return ", ".join(part for part in (self.suggestion.section, say_day(self.suggestion.published)) if part)

    @property
    def correction(self) -> str:
        """ "Corrected 3 May", or "" if it was not."""
        day = say_correction(self.suggestion.corrected, self.suggestion.published)
        return tr("Corrected {day}", day=day) if day else ""

    @property
    def versions(self) -> str:
        """ "2 versions", or "" if the archive holds one."""
        versions = self.suggestion.versions
        return tr_count("{n} version", "{n} versions", versions) if versions > 1 else ""

    @property
    def reasons(self) -> tuple[str, ...]:
        """Why it is suggested, the most telling first."""
        return tuple(tr_message(reason.text) for reason in self.suggestion.reasons)

    @property
    def spoken(self) -> str:
        """What a screen reader says (ui.md, section 8)."""
        parts = (
            self.headline,
            self.place,
            self.correction,
            self.versions,
            *self.reasons[:1],
            tr("Match {strength} of 5", strength=self.strength),
            tr("Pinned") if self.pinned else "",
            self.story_state,
        )
        return " ".join(part if part.endswith((".", "!", "?")) else f"{part}." for part in parts if part)

    @property
    def spoken_places(self) -> str:
        """What a screen reader says of where it can be put; "" if no place is offered."""
        if not self.places:
            return ""
        return tr("Right arrow for places: {places}.", places="; ".join(name_place(place) for place in self.places))


def name_place(place: Placement) -> str:
    """What choosing a place does: "Link “pier survey” in paragraph 2", "READ ALSO after paragraph 4"."""
    where = tr_message(place.text)
    return tr("Link {where}", where=where) if place.anchor else tr("READ ALSO {where}", where=where)
