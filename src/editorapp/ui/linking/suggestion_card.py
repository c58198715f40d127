"""The item delegate that puts cards into a list: size, painting, clicks on their buttons, and tooltips."""

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QHelpEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QToolTip

from editorapp.article.suggestion import Placement
from editorapp.ui.kit.buttons import tip
from editorapp.ui.kit.icons import Icons
from editorapp.ui.kit.plain_tip import plain_tip
from editorapp.ui.kit.theme import Theme
from editorapp.ui.kit.words import tr
from editorapp.ui.linking.card_geometry import CardGeometry, Part, Spot, card_geometry, text_width
from editorapp.ui.linking.card_painter import CardPainter, CardSight
from editorapp.ui.linking.card_text import CardTexts
from editorapp.ui.linking.cards import STRENGTH_WORDS, Card, name_place

NO_ADDRESS = "No web address in the archive"
_CACHED = 120
"""Cards whose layout is remembered: some lists full, in a few widths."""

Index = QModelIndex | QPersistentModelIndex


class SuggestionCard(QStyledItemDelegate):
    """Cards for a QListView whose model gives a Card as user data; only the current card is open."""

    spot_clicked = Signal(object, object)
    """A button or place of the current card: (Card, Spot)."""
    place_pointed = Signal(object)
    """The Placement under the pointer or chosen by keys; None: no longer."""

    def __init__(self, view: QListView, theme: Theme, icons: Icons) -> None:
        super().__init__(view)
        self._view = view
        self._painter = CardPainter(theme, icons)
        self._laid_out: dict[tuple[Card, int, bool], tuple[CardTexts, CardGeometry]] = {}
        self._numbered = False
        self._hot: tuple[str, Spot] | None = None
        self._pressed: tuple[str, Spot] | None = None
        self._aim: tuple[str, Placement] | None = None
        self._pointed: Placement | None = None

    @property
    def pressed(self) -> bool:
        """Whether the mouse button is down on one of a card's buttons."""
        return self._pressed is not None

    def set_theme(self, theme: Theme, icons: Icons) -> None:
        """Paint in this theme from now on."""
        self._painter = CardPainter(theme, icons)
        self._laid_out.clear()
        self._view.doItemsLayout()

    def set_numbered(self, numbered: bool) -> None:
        """Show the numbers of the first cards in place of their strength, or no longer."""
        if numbered != self._numbered:
            self._numbered = numbered
            self._view.viewport().update()

    def follow_pointer(self, index: Index, at: QPointF | None) -> None:
        """Light up what is under the pointer; None: the pointer has left."""
        spot = self.spot_at(index, at) if at is not None else None
        hot = (_card(index).id, spot) if spot else None
        if hot != self._hot:
            self._hot = hot
            self._show_pointed()

    def release(self) -> None:
        """The mouse button is up, wherever."""
        if self._pressed is not None:
            self._pressed = None
            self._view.viewport().update()

    def aimed(self, index: Index) -> Placement | None:
        """The place of this card that Enter would choose; None if Enter means the card."""
        if self._aim is None or not index.isValid() or index != self._view.currentIndex():
            return None
        card = _card(index)
        return self._aim[1] if self._aim[0] == card.id and self._aim[1] in card.places else None

    def aim(self, index: Index, step: int) -> Placement | None:
        """Have Enter choose the next (1) or previous (-1) place of this card; before the first is the card itself."""
        places = _card(index).places
        now = self.aimed(index)
        number = min((places.index(now) if now else -1) + step, len(places) - 1)
        self._aim = (_card(index).id, places[number]) if number >= 0 else None
        self._show_pointed()
        return self.aimed(index)

    def forget_aim(self) -> None:
        """Have Enter mean the card again."""
        self._aim = None
        self._show_pointed()

    def spot_at(self, index: Index, at: QPointF) -> Spot | None:
        """The button or place of the current card at this point of the viewport."""
        if not index.isValid() or index != self._view.currentIndex():
            return None
        point = at.toPoint() - self._view.visualRect(index).topLeft()
        geometry = self._lay_out(index)[1]
        number = geometry.place_at(point)
        return geometry.part_at(point) or (_card(index).places[number] if number >= 0 else None)

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as its text; the list gives the width."""
        return QSize(1, self._lay_out(index)[1].height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """One card, gap below included."""
        card = _card(index)
        texts, geometry = self._lay_out(index)
        is_open = index == self._view.currentIndex()
        hot = self._hot[1] if self._hot and self._hot[0] == card.id and is_open else None
        aimed = self.aimed(index) if self._view.hasFocus() else None
        sight = CardSight(
            card,
            texts,
            geometry,
            row=index.row(),
            ratio=self._view.devicePixelRatioF(),
            is_open=is_open,
            focused=is_open and self._view.hasFocus(),
            hovered=bool(option.state & QStyle.StateFlag.State_MouseOver),
            numbered=self._numbered,
            hot=hot,
            pressed=self._pressed is not None and self._pressed == self._hot,
            aimed=card.places.index(aimed) if aimed else -1,
        )
        painter.translate(option.rect.topLeft())
        self._painter.paint(painter, sight)
        painter.translate(-option.rect.topLeft())

    def editorEvent(
        self, event: QEvent, _model: QAbstractItemModel, _option: QStyleOptionViewItem, index: Index
    ) -> bool:
        """A click on the current card's spots; a click that only makes a card current presses nothing."""
        if not isinstance(event, QMouseEvent) or event.button() != Qt.MouseButton.LeftButton:
            return False
        spot = self.spot_at(index, event.position())
        aim = (_card(index).id, spot) if spot else None
        if event.type() == QEvent.Type.MouseButtonPress:
            self._pressed = self._hot = aim
            self._view.viewport().update()
            return aim is not None
        if event.type() == QEvent.Type.MouseButtonRelease and aim and aim == self._pressed:
            self._pressed = None
            self.spot_clicked.emit(_card(index), spot)
            return True
        return False

    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, _option: QStyleOptionViewItem, index: Index
    ) -> bool:
        """What a button does, else how close the story is and every reason why."""
        if event.type() != QEvent.Type.ToolTip or not index.isValid():
            return False
        area, text = self.help_at(index, event.pos())
        QToolTip.showText(event.globalPos(), plain_tip(text), view.viewport(), area)
        return True

    def help_at(self, index: Index, at: QPoint) -> tuple[QRect, str]:
        """The tooltip for this point, and the area it speaks of."""
        card = _card(index)
        texts, geometry = self._lay_out(index)
        corner = self._view.visualRect(index).topLeft()
        spot = self.spot_at(index, QPointF(at))
        if isinstance(spot, Part):
            return geometry.parts[spot].translated(corner), _part_help(card, spot)
        if spot:
            return geometry.places[card.places.index(spot)].translated(corner), name_place(spot)
        words = tr(STRENGTH_WORDS[card.strength - 1]).capitalize()
        lines = [line for line in (card.headline, card.place) if line and texts.cut]
        lines += [tr("{words} ({strength} of 5)", words=words, strength=card.strength)]
        lines += [f"• {reason}" for reason in card.reasons]
        lines += [card.correction] if card.correction and texts.cut else []
        lines += [tr("{versions} in the archive; this is the newest", versions=card.versions)] if card.versions else []
        return self._view.visualRect(index), "\n".join(lines)

    def _show_pointed(self) -> None:
        self._view.viewport().update()
        hot = self._hot[1] if self._hot else None
        place = hot if isinstance(hot, Placement) else self._aim[1] if self._aim else None
        if place != self._pointed:
            self._pointed = place
            self.place_pointed.emit(place)

    def _lay_out(self, index: Index) -> tuple[CardTexts, CardGeometry]:
        card, width = _card(index), self._view.viewport().width()
        key = card, width, index == self._view.currentIndex()
        laid_out = self._laid_out.get(key)
        if laid_out is None:
            if len(self._laid_out) >= _CACHED:
                self._laid_out.clear()
            typesetter = self._painter.typesetter
            texts = typesetter.typeset(card, text_width(width, typesetter.metrics))
            laid_out = texts, card_geometry(width, texts, typesetter.metrics, is_open=key[2])
            self._laid_out[key] = laid_out
        return laid_out


def _card(index: Index) -> Card:
    card = index.data(Qt.ItemDataRole.UserRole)
    if not isinstance(card, Card):
        raise TypeError("a row without a card")
    return card


def _part_help(card: Card, part: Part) -> str:
    if part is Part.INSERT:
        if card.in_story:
            return tip(tr("Go to the link in your story"), "Enter")
        return tip(tr("Insert as READ ALSO"), "Enter") if card.suggestion.url else tr(NO_ADDRESS)
    if part is Part.COPY:
        return tip(tr("Copy link"), "C") if card.suggestion.url else tr(NO_ADDRESS)
    if part is Part.PEEK:
        return tip(tr("Read it here"), "Space")
    if part is Part.PIN:
        return tip(tr("Unpin"), "P") if card.pinned else tip(tr("Pin to the top"), "P")
    return f"{tr('Hide for this story')}  {tr('Delete')}"
