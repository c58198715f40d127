"""The menu of a card: everything its buttons do, with their keys."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from editorapp.ui.kit.icons import Icons
from editorapp.ui.linking.card_geometry import Part
from editorapp.ui.linking.cards import Card


class CardMenu(QMenu):
    """Pops up for one card and goes away by itself."""

    wished = Signal(object, object, bool)
    """What to do with the card: (Card, Part, whether the focus stays in the list)."""

    def __init__(self, card: Card, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(card.headline)
        has_address = bool(card.suggestion.url)
        entries = (
            ("Go to" if card.in_story else "Insert", "Enter", Part.INSERT, card.in_story or has_address),
            ("Copy Link", "C", Part.COPY, has_address),
            ("Read It Here", "Space", Part.PEEK, True),
            ("Unpin" if card.pinned else "Pin to the Top", "P", Part.PIN, True),
            ("Hide for This Story", "Delete", Part.HIDE, True),
        )
        for text, key, part, enabled in entries:
            # The key is only shown: the list itself listens to it.
            action = self.addAction(icons.icon(part.value), f"{text}\t{key}")
            action.setEnabled(enabled)
            action.triggered.connect(partial(self.wished.emit, card, part, part is not Part.INSERT))
