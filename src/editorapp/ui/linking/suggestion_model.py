"""The cards of one story: takes in suggestions and search results, and keeps what the writer looks at still."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QObject, Signal

from editorapp.article.suggestion import Suggestion
from editorapp.ui.linking.card_rows import CardRows
from editorapp.ui.linking.filters import CardFilter
from editorapp.ui.linking.shelf import Answer, Shelf, in_place
from editorapp.workers.protocol import Decision


class SuggestionModel(CardRows):
    """Suggestions as rows.

    New suggestions are kept back while the list is held (the pointer is over it, or it has the focus) and applied at
    once when it is let go. What the writer does to a card shows at once, in place; cards move at the next refresh.
    """

    arranging = Signal()
    """The cards are about to change."""
    arranged = Signal()
    """The cards have changed; not sent when a refresh brought nothing new."""
    shelf_changed = Signal()
    """What the cards are made from has changed, even if the same cards stand there."""
    decided = Signal(str, str, bool)
    """The writer has decided on an article: its id, the protocol's Decision, and whether that is taken back."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shelf = Shelf()
        self._waiting: Answer | None = None
        self._held = False

    @property
    def shelf(self) -> Shelf:
        """What the cards are made from."""
        return self._shelf

    def show_suggestions(self, suggestions: Iterable[Suggestion], note: str = "") -> None:
        """New suggestions for the story, and if there are none, why; they wait while cards are held."""
        self.show_answer(Answer(tuple(suggestions), note))

    def show_answer(self, answer: Answer) -> None:
        """New suggestions for the story with what is known of those left out; they wait while cards are held."""
        self._waiting = answer
        if not (self._held and self.cards()):
            self._apply_waiting()

    def show_found(self, suggestions: Iterable[Suggestion] | None) -> None:
        """Search results instead of suggestions, at once because the writer asked; None goes back."""
        self._change(self._shelf.with_found(suggestions))

    def start_story(self, hidden: Sequence[str] = ()) -> None:
        """Another story: nothing suggested, pinned or inserted yet, and these ids hidden."""
        self._waiting = None
        self._change(Shelf(hidden=tuple(hidden), filter=self._shelf.filter))

    def set_filter(self, card_filter: CardFilter) -> None:
        """Show only those search results that pass."""
        self._change(self._shelf.with_filter(card_filter))

    def set_held(self, held: bool) -> None:
        """Keep the cards still, or let what waits come in."""
        self._held = held
        if not held:
            self._apply_waiting()

    def set_pinned(self, card_id: str, pinned: bool) -> None:
        """Pin a card, which keeps it first whatever is suggested next, or unpin it."""
        self._change(self._shelf.with_pin(card_id, pinned), still=self._held)
        self.decided.emit(card_id, "pinned", not pinned)

    def mark_inserted(self, card_id: str, inserted: bool = True) -> None:
        """The draft links to this article now, or no longer."""
        if inserted and self._waiting is not None:  # made before the link was there
            self._waiting = self._waiting.without(card_id)
        self._change(self._shelf.with_inserted(card_id, inserted), still=True)
        self.decided.emit(card_id, "inserted", not inserted)

    def hide(self, card_id: str, forever: bool = False) -> None:
        """Take a card out for this story, or (`forever`) for every story."""
        self._change(self._shelf.with_hidden(card_id), still=True)
        self.decided.emit(card_id, _hiding(forever), False)

    def unhide(self, card_id: str, forever: bool = False) -> None:
        """Put a hidden card back; `forever` as when it was hidden."""
        self._change(self._shelf.without_hidden(card_id), still=True)
        self.decided.emit(card_id, _hiding(forever), True)

    def _apply_waiting(self) -> None:
        waiting, self._waiting = self._waiting, None
        before = self._shelf.inserted
        self._change(self._shelf if waiting is None else self._shelf.with_answer(waiting))
        kept = {suggestion.id for suggestion in self._shelf.inserted}
        for gone in (suggestion.id for suggestion in before if suggestion.id not in kept):
            self.decided.emit(gone, "inserted", True)  # by an undo, or by hand

    def _change(self, shelf: Shelf, *, still: bool = False) -> None:
        before, self._shelf = self._shelf, shelf
        cards = in_place(shelf.cards(), self.cards()) if still else shelf.cards()
        if cards != self.cards():
            self.arranging.emit()
            self.set_cards(cards)
            self.arranged.emit()
        if shelf != before:
            self.shelf_changed.emit()


def _hiding(forever: bool) -> Decision:
    return "always-hidden" if forever else "hidden"
