"""Cards as the rows of a Qt model: what a row says, what dragging it gives, and how rows change without a reset."""

import json
from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QByteArray,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QUrl,
)

from editorapp.ui.linking.cards import Card

READ_ALSO_MIME = "application/x-read-also"
"""A dragged suggestion: JSON {"id", "headline", "url"} in UTF-8."""

Index = QModelIndex | QPersistentModelIndex
_NO_INDEX = QModelIndex()


class CardRows(QAbstractListModel):
    """A list of cards, one a row; the current row of a view stays with its article when rows come, go and move."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._cards: tuple[Card, ...] = ()

    def cards(self) -> tuple[Card, ...]:
        """The cards shown, first to last."""
        return self._cards

    def card(self, index: Index) -> Card | None:
        """The card at this index."""
        return self._cards[index.row()] if index.isValid() and index.row() < len(self._cards) else None

    def row_of(self, card_id: str) -> int:
        """The row of this article's card, or -1."""
        return next((row for row, card in enumerate(self._cards) if card.id == card_id), -1)

    def set_cards(self, cards: Sequence[Card]) -> None:
        """Show these cards, each id once."""
        kept = {card.id for card in cards}
        for row in reversed(range(len(self._cards))):
            if self._cards[row].id not in kept:
                self.beginRemoveRows(_NO_INDEX, row, row)
                self._cards = self._cards[:row] + self._cards[row + 1 :]
                self.endRemoveRows()
        for row, card in enumerate(cards):
            self._place(row, card)

    def rowCount(self, parent: Index = _NO_INDEX) -> int:
        """The number of cards."""
        return 0 if parent.isValid() else len(self._cards)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The headline; for screen readers the whole card; as user data the Card."""
        card = self.card(index)
        if card is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return card.headline
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return card.spoken
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return card.spoken_places
        return card if role == Qt.ItemDataRole.UserRole else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Cards can be chosen and dragged."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDragEnabled

    def supportedDragActions(self) -> Qt.DropAction:
        """Dragging copies."""
        return Qt.DropAction.CopyAction

    def mimeTypes(self) -> list[str]:
        """Ours first, then what other programs read."""
        return [READ_ALSO_MIME, "text/uri-list", "text/plain"]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """The first of the cards as our own kind, as an address and as plain text."""
        data = QMimeData()
        card = self.card(indexes[0]) if indexes else None
        if card is None:
            return data
        url = card.suggestion.url
        fields = {"id": card.id, "headline": card.headline, "url": url}
        data.setData(READ_ALSO_MIME, QByteArray(json.dumps(fields, ensure_ascii=False).encode()))
        data.setText(f"{card.headline}\n{url}".strip())
        if url:
            data.setUrls([QUrl(url)])
        return data

    def _place(self, row: int, card: Card) -> None:
        at = self.row_of(card.id)
        if at < 0:
            self.beginInsertRows(_NO_INDEX, row, row)
            self._cards = (*self._cards[:row], card, *self._cards[row:])
            self.endInsertRows()
            return
        changed = self._cards[at] != card
        if at != row:
            self.beginMoveRows(_NO_INDEX, at, at, _NO_INDEX, row)
            rest = self._cards[:at] + self._cards[at + 1 :]
            self._cards = (*rest[:row], card, *rest[row:])
            self.endMoveRows()
        if changed:
            self._cards = (*self._cards[:row], card, *self._cards[row + 1 :])
            self.dataChanged.emit(self.index(row), self.index(row))
