"""What becomes of a card: turns buttons, keys and numbers into wishes for the window."""

from PySide6.QtCore import QObject, QPoint, QRect, Signal
from PySide6.QtWidgets import QToolTip

from editorapp.article.suggestion import Placement, Suggestion
from editorapp.ui.kit.announce import announce
from editorapp.ui.kit.icons import Icons
from editorapp.ui.kit.theme import Theme
from editorapp.ui.linking.card_geometry import PADDING, Part, Spot
from editorapp.ui.linking.card_list import CardList
from editorapp.ui.linking.card_painter import NUMBERED
from editorapp.ui.linking.cards import Card
from editorapp.ui.linking.peek import Peek
from editorapp.ui.linking.suggestion_card import NO_ADDRESS
from editorapp.ui.linking.suggestion_model import SuggestionModel
from editorapp.workers.protocol import ArticleShown


class CardCommands(QObject):
    """Does what is wished for the cards of one list."""

    insert_requested = Signal(object, bool)
    place_requested = Signal(object, object)
    copy_requested = Signal(object)
    peek_requested = Signal(str)
    hidden = Signal(object, bool)
    go_to_requested = Signal(object)
    text_focus_requested = Signal()

    def __init__(self, cards: CardList, model: SuggestionModel, theme: Theme, icons: Icons) -> None:
        super().__init__(cards)
        self._list = cards
        self._model = model
        self._theme = theme
        self._icons = icons
        self._peek: Peek | None = None
        self._peeked: Card | None = None
        cards.wished.connect(self.do)

    def do(self, card: Card, spot: Spot, stay: bool = True) -> None:
        """Do with `card` what this button or place says; with `stay` the focus stays where it is after an insertion."""
        if isinstance(spot, Placement):
            self.place_requested.emit(card.suggestion, spot)
            if not stay:
                self.text_focus_requested.emit()
        else:
            self._do_part(card, spot, stay)

    def _do_part(self, card: Card, part: Part, stay: bool) -> None:
        suggestion = card.suggestion
        if part is Part.INSERT and card.in_story:
            self.go_to_requested.emit(suggestion)
        elif part in (Part.INSERT, Part.COPY) and not suggestion.url:
            self._explain(NO_ADDRESS)
        elif part is Part.INSERT:
            self.insert_requested.emit(suggestion, stay)
            if not stay:
                self.text_focus_requested.emit()
        elif part is Part.COPY:
            self.copy_requested.emit(suggestion)
        elif part is Part.PEEK:
            self.peek_requested.emit(card.id)
        elif part is Part.PIN:
            self._model.set_pinned(card.id, not card.pinned)
        else:
            self._hide(suggestion, forever=part is Part.NEVER)

    def insert_number(self, number: int) -> bool:
        """Insert the card with this number, the focus stays; False when there is none or nothing to insert."""
        cards = self._model.cards()[:NUMBERED]
        card = cards[number - 1] if 1 <= number <= len(cards) else None
        if card is None or not card.insertable:
            return False
        self.insert_requested.emit(card.suggestion, True)
        return True

    def show_article(self, shown: ArticleShown, panel: QRect, room: QRect, known: Suggestion | None = None) -> None:
        """Open a look at this article beside `panel`, within `room` (global pixels).

        `known` is what is known of it where it is not one of the cards.
        """
        row = self._model.row_of(shown.id)
        if row >= 0:
            self._peeked = self._model.cards()[row]
        else:
            bare = Suggestion(shown.id, shown.url, shown.title, shown.published, shown.section)
            self._peeked = Card(known or bare)
        if self._peek is None:
            self._peek = Peek(self._theme, self._icons, self._list.window())
            self._peek.insert_requested.connect(lambda: self._from_peek(Part.INSERT))
            self._peek.copy_requested.connect(lambda: self._from_peek(Part.COPY))
        self._peek.show_article(shown, self._peeked)
        self._peek.open_beside(panel, room)

    def close_peek(self) -> None:
        """Close the look at an article, if one is open."""
        if self._peek is not None:
            self._peek.close()

    def set_theme(self, theme: Theme, icons: Icons) -> None:
        """Wear this theme."""
        self._theme, self._icons = theme, icons
        if self._peek is not None:
            self._peek.set_theme(theme)

    def _from_peek(self, part: Part) -> None:
        if part is Part.INSERT:
            self.close_peek()
        if self._peeked is not None:
            self.do(self._peeked, part, stay=False)

    def _hide(self, suggestion: Suggestion, *, forever: bool) -> None:
        had_focus = self._list.hasFocus()
        self._model.hide(suggestion.id, forever)
        self.hidden.emit(suggestion, forever)
        if had_focus and not self._model.rowCount():
            self.text_focus_requested.emit()

    def _explain(self, why: str) -> None:
        """Say at the card why nothing happens."""
        area = self._list.visualRect(self._list.currentIndex())
        corner = area.bottomLeft() + QPoint(PADDING, -PADDING)
        QToolTip.showText(self._list.viewport().mapToGlobal(corner), why, self._list.viewport(), area)
        announce(self._list, why)
