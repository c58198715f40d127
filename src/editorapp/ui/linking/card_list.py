"""The list of cards: keys, pointer and menu, and the rule that nothing moves while the writer is at it."""

from types import MappingProxyType

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QEnterEvent, QFocusEvent, QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QFrame, QListView, QWidget

from editorapp.ui.kit.announce import announce
from editorapp.ui.kit.icons import Icons
from editorapp.ui.kit.theme import Theme
from editorapp.ui.kit.words import tr
from editorapp.ui.linking.card_geometry import Part
from editorapp.ui.linking.card_menu import CardMenu, leads_back
from editorapp.ui.linking.cards import Card, name_place
from editorapp.ui.linking.suggestion_card import SuggestionCard
from editorapp.ui.linking.suggestion_model import SuggestionModel

Index = QModelIndex | QPersistentModelIndex
"""How Qt hands an index to an override."""

_ENTER = frozenset((Qt.Key.Key_Return, Qt.Key.Key_Enter))
_STEPS = MappingProxyType({Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1})
"""From the card to its places, and back."""
_PART_KEYS = (
    (Qt.Key.Key_C, Part.COPY),
    (Qt.Key.Key_Space, Part.PEEK),
    (Qt.Key.Key_P, Part.PIN),
    (Qt.Key.Key_Delete, Part.HIDE),
)


class CardList(QListView):
    """Shows a SuggestionModel. One card is always current, and open."""

    wished = Signal(object, object, bool)
    """What to do with a card: (Card, Spot, whether the focus stays in the list)."""
    place_pointed = Signal(object)
    """The writer points at this Placement, or (None) no longer."""
    left = Signal()
    """Esc: the writer wants out."""

    def __init__(self, model: SuggestionModel, theme: Theme, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._icons = icons
        self._holds: set[str] = set()
        self._arranging: tuple[str, int] | None = None
        self._card = SuggestionCard(self, theme, icons)
        self._card.spot_clicked.connect(lambda card, spot: self.wished.emit(card, spot, not leads_back(spot)))
        self._card.place_pointed.connect(self.place_pointed)
        self.setModel(model)
        self.setItemDelegate(self._card)
        self.setAccessibleName(tr("Related articles"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setDragEnabled(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)  # else width and heights flip-flop
        bar = self.verticalScrollBar()
        bar.setStyleSheet("QScrollBar::handle:disabled { background: transparent; }")
        bar.rangeChanged.connect(lambda least, most: bar.setEnabled(most > least))
        model.arranging.connect(self._remember_current)
        model.arranged.connect(self._keep_current)
        model.arranged.connect(self._offer_focus)
        self._offer_focus()

    def current_card(self) -> Card | None:
        """The open card."""
        return self._model.card(self.currentIndex())

    def _offer_focus(self) -> None:
        """An empty list has nothing for the keyboard, and nothing to show that it has it."""
        filled = self._model.rowCount() > 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if filled else Qt.FocusPolicy.NoFocus)

    def choose(self, row: int) -> None:
        """Open this row's card, or the nearest there is."""
        last = self._model.rowCount() - 1
        if last >= 0:
            self.setCurrentIndex(self._model.index(min(max(row, 0), last)))

    def set_theme(self, theme: Theme, icons: Icons) -> None:
        """Wear this theme."""
        self._icons = icons
        self._card.set_theme(theme, icons)

    def set_numbered(self, numbered: bool) -> None:
        """Show which card has which number, or no longer."""
        self._card.set_numbered(numbered)

    def hold(self, why: str, held: bool) -> None:
        """Keep the cards still for this reason, or no longer; while there is any reason they stay."""
        (self._holds.add if held else self._holds.discard)(why)
        self._model.set_held(bool(self._holds))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of ui.md, section 6; all else as in any list."""
        card = self.current_card()
        control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        part = next((part for key, part in _PART_KEYS if key == event.key()), None)
        if event.key() == Qt.Key.Key_Escape and plain:
            self.left.emit()
        elif card and event.key() in _ENTER and (plain or control):
            self.wished.emit(card, self._card.aimed(self.currentIndex()) or Part.INSERT, control)
        elif card and event.key() in _STEPS and plain:
            self._aim(_STEPS[Qt.Key(event.key())])
        elif card and (part if plain else event.matches(QKeySequence.StandardKey.Copy)):
            self.wished.emit(card, part or Part.COPY, True)
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, _search: str) -> None:
        """Letters are commands here, not a search."""

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """All that can be done with the card under the pointer, or with the current one for the Menu key."""
        by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        if by_mouse and self.indexAt(event.pos()).isValid():
            self.setCurrentIndex(self.indexAt(event.pos()))
        card = self.current_card()
        if card is None or (by_mouse and not self.indexAt(event.pos()).isValid()):
            return
        menu = CardMenu(card, self._icons, self)
        menu.wished.connect(self.wished)
        menu.aboutToHide.connect(lambda: self.hold("menu", False))
        self.hold("menu", True)
        corner = self.visualRect(self.currentIndex()).topLeft() + QPoint(14, 36)
        menu.popup(event.globalPos() if by_mouse else self.viewport().mapToGlobal(corner))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Light up the button under the pointer."""
        super().mouseMoveEvent(event)
        self._card.follow_pointer(self.indexAt(event.position().toPoint()), event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Bring a card that was just opened into view."""
        super().mouseReleaseEvent(event)
        self._card.release()
        self.scrollTo(self.currentIndex())

    def startDrag(self, actions: Qt.DropAction) -> None:
        """Drag the card, unless the button under the pointer is being pressed."""
        if not self._card.pressed:
            super().startDrag(actions)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Nothing may move under the pointer."""
        super().enterEvent(event)
        self.hold("pointer", True)

    def leaveEvent(self, event: QEvent) -> None:
        """The pointer is gone: what waited comes in."""
        super().leaveEvent(event)
        self._card.follow_pointer(QModelIndex(), None)
        self.hold("pointer", False)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Nothing may move while keys go to the list."""
        self.hold("focus", True)
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The keys go elsewhere: what waited comes in. A menu of our own does not count."""
        super().focusOutEvent(event)
        self._card.forget_aim()
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.hold("focus", False)

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Open the current card so that it stays where it is on the screen."""
        self._card.forget_aim()
        if self._arranging is not None or not current.isValid():
            super().currentChanged(current, previous)
            return
        bar, top = self.verticalScrollBar(), self.visualRect(current).top()
        self.doItemsLayout()
        bar.setValue(bar.value() + self.visualRect(current).top() - top)
        super().currentChanged(current, previous)

    def _aim(self, step: int) -> None:
        """Go to the current card's next place, or back."""
        before = self._card.aimed(self.currentIndex())
        place = self._card.aim(self.currentIndex(), step)
        card = self.current_card()
        if place != before and card is not None:
            announce(self, name_place(place) if place else card.headline)

    def _remember_current(self) -> None:
        card = self.current_card()
        self._arranging = (card.id if card else "", max(self.currentIndex().row(), 0))

    def _keep_current(self) -> None:
        card_id, row = self._arranging or ("", 0)
        self._arranging = None
        kept = self._model.row_of(card_id)
        is_done = kept > row and self._model.cards()[kept].inserted  # it has dropped to the end: on to the next one
        self.choose(row if kept < 0 or is_done else kept)
        self.doItemsLayout()
