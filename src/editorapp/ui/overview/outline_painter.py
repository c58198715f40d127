"""How the rows of the outline look."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from editorapp.ui.kit.icons import Icons
from editorapp.ui.kit.words import number
from editorapp.ui.overview.outline_rows import OutlineModel, OutlineRow

SIDE = 12
_ROOM = 14
"""Pixels above and below a row's words, together."""
_CAPTION_ROOM = 24
_INDENT = 16
_ICON, _ICON_GAP = 14, 8
_BAR = 3
_RADIUS = 6

Index = QModelIndex | QPersistentModelIndex


class OutlinePainter(QStyledItemDelegate):
    """Levels by indent, the current section by a bar and the accent; the same bar as beside a read-also."""

    def __init__(self, icons: Icons, model: OutlineModel, parent: QObject) -> None:
        super().__init__(parent)
        self._icons = icons
        self._model = model

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """The height counts; a row is as wide as its list."""
        row = self._model.rows[index.row()]
        room = self._icons.theme.px(_CAPTION_ROOM if row.kind == "caption" else _ROOM)
        return QSize(100, QFontMetrics(self._font(row)).height() + room)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Ground, bar or icon, words."""
        row = self._model.rows[index.row()]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = option.rect.adjusted(SIDE, 0, -SIDE, 0)
        if row.is_place:
            self._paint_ground(painter, option)
        if row.kind == "heading":
            area.setLeft(area.left() + row.indent * self._icons.theme.px(_INDENT))
            if row.number == self._model.current:
                self._paint_bar(painter, option.rect)
        elif row.is_place:
            self._paint_icon(painter, row, option, area)
            area.setLeft(area.left() + self._icons.theme.px(_ICON) + _ICON_GAP)
        self._paint_words(painter, row, area)
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        theme = self._icons.theme
        box = QRectF(option.rect).adjusted(1, 1, -1, -1)
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        ground = "accent_soft" if focused else "hover" if option.state & QStyle.StateFlag.State_MouseOver else ""
        painter.setPen(QPen(theme.color("accent"), 2) if focused else Qt.PenStyle.NoPen)
        painter.setBrush(theme.color(ground) if ground else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, _RADIUS, _RADIUS)

    def _paint_bar(self, painter: QPainter, rect: QRect) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._icons.theme.color("accent"))
        bar = QRectF(rect.left() + 4, rect.top() + 6, _BAR, rect.height() - 12)
        painter.drawRoundedRect(bar, _BAR / 2, _BAR / 2)

    def _paint_icon(self, painter: QPainter, row: OutlineRow, option: QStyleOptionViewItem, area: QRect) -> None:
        name, role = ("eye-off", "text3") if row.kind == "note" else ("pen-line", "warn")
        ratio = option.widget.devicePixelRatioF() if option.widget else 1.0
        size = self._icons.theme.px(_ICON)
        top = area.top() + (area.height() - size) // 2
        painter.drawPixmap(area.left(), top, self._icons.pixmap(name, role, size, ratio))

    def _paint_words(self, painter: QPainter, row: OutlineRow, area: QRect) -> None:
        font = self._font(row)
        painter.setFont(font)
        painter.setPen(self._icons.theme.color(self._color(row)))
        low = Qt.AlignmentFlag.AlignBottom if row.kind == "caption" else Qt.AlignmentFlag.AlignVCenter
        place = area.adjusted(0, 0, 0, -6 if row.kind == "caption" else 0)
        words = QFontMetrics(font).elidedText(row.text, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, low | Qt.AlignmentFlag.AlignLeft, words)
        if row.kind == "caption":
            painter.drawText(place, low | Qt.AlignmentFlag.AlignRight, number(row.of))

    def _color(self, row: OutlineRow) -> str:
        if row.kind in ("caption", "hint"):
            return "text3"
        if row.kind != "heading":
            return "text2"
        return "accent" if row.number == self._model.current else "text" if row.indent < 2 else "text2"

    def _font(self, row: OutlineRow) -> QFont:
        theme = self._icons.theme
        if row.kind == "caption":
            font = theme.font("caps")
            font.setCapitalization(QFont.Capitalization.AllUppercase)
            return font
        return theme.font("body_strong" if row.kind == "heading" and not row.indent else "body")
