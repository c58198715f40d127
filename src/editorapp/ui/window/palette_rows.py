"""The rows of the command palette: what they hold, and how they are painted."""

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from editorapp.ui.kit.icons import ICON_SIZE, Icons
from editorapp.ui.window.palette_entries import Entry

ROW_HEIGHT = 38

_LEFT, _RIGHT, _GAP = 10, 12, 12
_RADIUS = 6

Index = QModelIndex | QPersistentModelIndex


class PaletteRows(QAbstractListModel):
    """What was found, best first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: tuple[Entry, ...] = ()

    def set_entries(self, entries: tuple[Entry, ...]) -> None:
        """List these from now on."""
        self.beginResetModel()
        self._entries = entries
        self.endResetModel()

    def entry(self, row: int) -> Entry:
        """What is in this row."""
        return self._entries[row]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (Qt's own default)
        """How many were found."""
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The text of a row, and what a screen reader says of it."""
        if role == Qt.ItemDataRole.DisplayRole:
            return self._entries[index.row()].text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._entries[index.row()].spoken
        return None


class PaletteRowPainter(QStyledItemDelegate):
    """Icon, text with the letters asked for, menu as a hint, key at the right."""

    def __init__(self, rows: PaletteRows, icons: Icons, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows = rows
        self._icons = icons

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Every row is equally high."""
        return QSize(0, self._icons.theme.px(ROW_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row."""
        entry, theme = self._rows.entry(index.row()), self._icons.theme
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, option, chosen)
        room = QRectF(option.rect).adjusted(_LEFT, 0, -_RIGHT, 0)
        size = theme.px(ICON_SIZE)
        if entry.icon:
            ratio = painter.device().devicePixelRatioF()
            icon = self._icons.pixmap(entry.icon, "accent" if chosen else "text2", size, ratio)
            painter.drawPixmap(QPointF(room.left(), room.center().y() - size / 2), icon)
        room.setLeft(room.left() + size + _GAP)
        if entry.aside:
            painter.setFont(theme.font("label"))
            painter.setPen(theme.color("text2"))
            painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, entry.aside)
            room.setRight(room.right() - QFontMetricsF(painter.font()).horizontalAdvance(entry.aside) - _GAP)
        hint = QFontMetricsF(theme.font("hint")).horizontalAdvance(entry.hint) + _GAP + 1
        words = QRectF(room).adjusted(0, 0, -min(hint, room.width() / 2), 0)
        used = self._paint_words(painter, words, entry.text, entry.text_marks, "body", "text")
        room.setLeft(room.left() + used + _GAP)
        self._paint_words(painter, room, entry.hint, entry.hint_marks, "hint", "text3")
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, chosen: bool) -> None:
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        if chosen or hovered:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._icons.theme.color("accent_soft" if chosen else "hover"))
            painter.drawRoundedRect(QRectF(option.rect), _RADIUS, _RADIUS)

    def _paint_words(
        self, painter: QPainter, room: QRectF, words: str, marks: tuple[int, ...], font_role: str, color: str
    ) -> float:
        """Draw `words` with the marked letters in accent 600, as far as there is room; the width they took."""
        theme = self._icons.theme
        font = theme.font(font_role)
        text = QFontMetricsF(font).elidedText(words, Qt.TextElideMode.ElideRight, room.width() - 1)
        layout = QTextLayout(text, font)
        layout.setFormats([_mark(place, theme.color("accent")) for place in marks if place < len(text)])
        layout.beginLayout()
        line = layout.createLine()
        layout.endLayout()
        painter.setPen(theme.color(color))
        layout.draw(painter, QPointF(room.left(), room.center().y() - line.height() / 2))
        return line.naturalTextWidth()


def _mark(place: int, color: Any) -> QTextLayout.FormatRange:
    look = QTextCharFormat()
    look.setFontWeight(QFont.Weight.DemiBold)
    look.setForeground(color)
    mark = QTextLayout.FormatRange()
    mark.start, mark.length, mark.format = place, 1, look
    return mark
