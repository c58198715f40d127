"""Which cards stand in the list and in what order: plain values, no Qt."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from editorapp.article.suggestion import Suggestion
from editorapp.ui.linking.cards import Card
from editorapp.ui.linking.filters import EVERYTHING, CardFilter


@dataclass(frozen=True, slots=True)
class Answer:
    """Suggestions, and if there are none, why; `note` and what was left out are as in protocol.Suggested."""

    suggestions: tuple[Suggestion, ...] = ()
    note: str = ""
    left_out: int = 0
    left_out_by_age: int = 0

    def without(self, card_id: str) -> "Answer":
        """The same without this suggestion."""
        return replace(self, suggestions=tuple(old for old in self.suggestions if old.id != card_id))


NO_ANSWER = Answer()


@dataclass(frozen=True, slots=True)
class Shelf:
    """Everything the list is made from; each method gives a changed copy.

    Suggestions were filtered where they were made, search results are here. `found` is None unless the writer searches.
    `unpinned` are ids whose pin was taken away here, whatever older answers say. `dropped` are ids hidden while these
    search results were shown: a later search may find them again, because then the writer asked for them by name.
    `aside` are the hidden ones whose content is known, so that they can come back.
    """

    answer: Answer = NO_ANSWER
    found: tuple[Suggestion, ...] | None = None
    pinned: tuple[Suggestion, ...] = ()
    unpinned: frozenset[str] = frozenset()
    inserted: tuple[Suggestion, ...] = ()
    hidden: tuple[str, ...] = ()
    aside: tuple[Suggestion, ...] = ()
    dropped: frozenset[str] = frozenset()
    filter: CardFilter = EVERYTHING

    def with_answer(self, answer: Answer) -> "Shelf":
        """New suggestions; one that was inserted and is suggested again has been taken out of the story."""
        fresh = _each_once(answer.suggestions)
        newest = {suggestion.id: suggestion for suggestion in fresh}
        pinned = [newest.get(old.id, old) for old in self.pinned]
        pinned += [new for new in fresh if new.pinned and new.id not in self.unpinned]
        return replace(
            self,
            answer=replace(answer, suggestions=fresh),
            pinned=_each_once(pinned),
            inserted=tuple(old for old in self.inserted if old.id not in newest or newest[old.id].linked),
        )

    def with_found(self, suggestions: Iterable[Suggestion] | None) -> "Shelf":
        """New search results, or None to leave the search."""
        found = None if suggestions is None else _each_once(suggestions)
        return replace(self, found=found, dropped=frozenset())

    def with_filter(self, card_filter: CardFilter) -> "Shelf":
        """Only what passes this filter."""
        return replace(self, filter=card_filter)

    def with_pin(self, card_id: str, pinned: bool) -> "Shelf":
        """This one pinned after the others, or no longer."""
        others = tuple(old for old in self.pinned if old.id != card_id)
        return replace(
            self,
            pinned=(*others, *self._known(card_id)) if pinned else others,
            unpinned=self.unpinned - {card_id} if pinned else self.unpinned | {card_id},
        )

    def with_inserted(self, card_id: str, inserted: bool = True) -> "Shelf":
        """This one is in the story now, or no longer."""
        others = tuple(old for old in self.inserted if old.id != card_id)
        return replace(self, inserted=(*others, *self._known(card_id)) if inserted else others)

    def with_hidden(self, card_id: str) -> "Shelf":
        """This one hidden for the story; the pin goes too."""
        return replace(
            self.with_pin(card_id, False),
            hidden=tuple(dict.fromkeys((*self.hidden, card_id))),
            aside=_each_once((*self.aside, *self._known(card_id))),
            dropped=self.dropped | {card_id},
        )

    def without_hidden(self, card_id: str) -> "Shelf":
        """This one back in its place, also when the latest suggestions were made without it."""
        suggested = self.answer.suggestions
        for back in self._known(card_id):
            if all(old.id != card_id for old in suggested):
                place = sum(old.score >= back.score for old in suggested)
                suggested = (*suggested[:place], back, *suggested[place:])
        return replace(
            self,
            answer=replace(self.answer, suggestions=suggested),
            hidden=tuple(old for old in self.hidden if old != card_id),
            aside=tuple(old for old in self.aside if old.id != card_id),
            dropped=self.dropped - {card_id},
        )

    def cards(self) -> tuple[Card, ...]:
        """The cards to show, in order: pinned, then as ranked, then those already in the story."""
        pins = {suggestion.id for suggestion in self.pinned}
        done = {suggestion.id for suggestion in self.inserted}
        shown = (suggestion for suggestion in self._candidates() if self._passes(suggestion))
        cards = (Card(suggestion, suggestion.id in pins, suggestion.id in done) for suggestion in shown)
        return tuple(cards if self.found is not None else sorted(cards, key=_rank))

    def filtered(self) -> tuple[Suggestion, ...]:
        """The search results that the filter alone leaves out."""
        return tuple(suggestion for suggestion in self._candidates() if not self._passes(suggestion))

    def _known(self, card_id: str) -> tuple[Suggestion, ...]:
        every = (*self.answer.suggestions, *(self.found or ()), *self.pinned, *self.inserted, *self.aside)
        return tuple(suggestion for suggestion in every if suggestion.id == card_id)[:1]

    def _candidates(self) -> tuple[Suggestion, ...]:
        if self.found is not None:
            return tuple(suggestion for suggestion in self.found if suggestion.id not in self.dropped)
        every = _each_once((*self.pinned, *self.answer.suggestions, *self.inserted))
        return tuple(suggestion for suggestion in every if suggestion.id not in self.hidden)

    def _passes(self, suggestion: Suggestion) -> bool:
        if self.found is None:
            return True
        return not (self.filter.too_old(suggestion) or self.filter.elsewhere(suggestion))


def in_place(cards: tuple[Card, ...], shown: tuple[Card, ...]) -> tuple[Card, ...]:
    """`cards` in the order they are `shown` in; one that is new goes where it would stand."""
    order = {card.id: place for place, card in enumerate(shown)}
    kept = sorted((card for card in cards if card.id in order), key=lambda card: order[card.id])
    for place, card in enumerate(cards):
        if card.id not in order:
            kept.insert(place, card)
    return tuple(kept)


def _rank(card: Card) -> int:
    return 2 if card.inserted else 0 if card.pinned else 1


def _each_once(suggestions: Iterable[Suggestion]) -> tuple[Suggestion, ...]:
    unique: dict[str, Suggestion] = {}
    for suggestion in suggestions:
        unique.setdefault(suggestion.id, suggestion)
    return tuple(unique.values())
