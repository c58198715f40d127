"""The menu of a card: everything its buttons and places do, with their keys."""

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from editorapp.article.suggestion import Placement
from editorapp.ui.kit.buttons import native_key
from editorapp.ui.kit.icons import Icons
from editorapp.ui.kit.words import tr
from editorapp.ui.linking.card_geometry import Part, Spot
from editorapp.ui.linking.card_painter import LINK_ICON, READ_ALSO_ICON
from editorapp.ui.linking.cards import Card, name_place


class CardMenu(QMenu):
    """Pops up for one card and goes away by itself."""

    wished = Signal(object, object, bool)
    """What to do with the card: (Card, Spot, whether the focus stays in the list)."""

    def __init__(self, card: Card, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(card.headline)
        for text, key, spot, enabled in _entries(card):
            # The key is only shown: the list itself listens to it.
            action = self.addAction(icons.icon(_icon(spot)), f"{text}\t{key}" if key else text.replace("&", "&&"))
            action.setEnabled(enabled)
            action.triggered.connect(partial(self.wished.emit, card, spot, not leads_back(spot)))


def leads_back(spot: Spot) -> bool:
    """Whether the focus goes back to the text after this was clicked."""
    return spot is Part.INSERT or isinstance(spot, Placement)


def _entries(card: Card) -> Iterator[tuple[str, str, Spot, bool]]:
    has_address = bool(card.suggestion.url)
    insert = tr("Go to") if card.in_story else tr("Insert")
    yield insert, native_key("Enter"), Part.INSERT, card.in_story or has_address
    for place in card.places:
        yield name_place(place), "", place, True
    yield tr("Copy Link"), "C", Part.COPY, has_address
    yield tr("Read It Here"), native_key("Space"), Part.PEEK, True
    yield tr("Unpin") if card.pinned else tr("Pin to the Top"), "P", Part.PIN, True
    yield tr("Hide for This Story"), tr("Delete"), Part.HIDE, True
    yield tr("Never Suggest This Article"), "", Part.NEVER, True


def _icon(spot: Spot) -> str:
    if isinstance(spot, Part):
        return spot.value
    return LINK_ICON if spot.anchor else READ_ALSO_ICON
