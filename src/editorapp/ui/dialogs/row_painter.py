"""What one row of a list says, where its parts stand, and how they are painted."""

from typing import NamedTuple

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from editorapp.ui.kit.icons import Icons

ONE_LINE, TWO_LINES = 28, 44
"""Heights of a row."""

_SIDE, _GAP = 14, 12
_ICON, _ICON_GAP = 14, 10
_LINE = 17
_ACTION = 28
"""Height of what can be clicked."""

Index = QModelIndex | QPersistentModelIndex


class Row(NamedTuple):
    """What one row says. `key` is for whoever fills the list; `tip` the tooltip and what a screen reader reads.

    `icon` is an icon's name and its colour. `action` is what a click at the right end does, in a word or two.
    """

    key: str
    text: str
    hint: str = ""
    aside: str = ""
    tip: str = ""
    icon: tuple[str, str] = ("", "")
    action: str = ""


class RowPainter(QStyledItemDelegate):
    """Rows of one height; `cut` is how a text that is too long is shortened, `cut_hint` the line below it."""

    def __init__(
        self, icons: Icons, height: int, cut: Qt.TextElideMode, cut_hint: Qt.TextElideMode, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._icons = icons
        self._height = height
        self._cut = cut
        self._cut_hint = cut_hint

    def action_area(self, row: Row, rect: QRect) -> QRect:
        """Where in a row at `rect` a click is the row's action; empty without one."""
        if not row.action:
            return QRect()
        width = QFontMetrics(self._action_font()).horizontalAdvance(row.action) + 2 * _GAP
        height = self._icons.theme.px(_ACTION)
        return QRect(rect.right() - width, rect.center().y() - height // 2, width, height)

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """The height counts; a row is as wide as its list."""
        return QSize(100, self._icons.theme.px(self._height))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Icon, one or two lines, and what stands at the right."""
        row: Row = index.data(Qt.ItemDataRole.UserRole)
        theme = self._icons.theme
        self._paint_ground(painter, option, index.row())
        area = option.rect.adjusted(_SIDE, 0, -_SIDE, 0)
        self._paint_icon(painter, row, option, area)
        area.setLeft(area.left() + (theme.px(_ICON) + _ICON_GAP if row.icon[0] else 0))
        aside = QFontMetrics(theme.font("hint")).horizontalAdvance(row.aside) + _GAP if row.aside else 0
        aside += self.action_area(row, option.rect).width()
        lines = 2 if self._height == TWO_LINES else 1
        step, height = theme.px(_LINE), theme.px(self._height)
        line = QRect(area.left(), area.top() + (height - lines * step) // 2, area.width() - aside, step)
        self._paint_text(painter, row.text, theme.font("body"), theme.color("text"), line, self._cut)
        if lines == 2:
            below = line.translated(0, step)
            self._paint_text(painter, row.hint, theme.font("hint"), theme.color("text3"), below, self._cut_hint)
        if row.aside:
            painter.setPen(theme.color("text2"))
            painter.setFont(theme.font("hint"))
            painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, row.aside)
        if row.action:
            painter.setPen(theme.color("accent"))
            painter.setFont(self._action_font())
            painter.drawText(self.action_area(row, option.rect), Qt.AlignmentFlag.AlignCenter, row.action)

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, number: int) -> None:
        """The row's colour says that it is chosen; a frame, that it has the focus."""
        theme, rect = self._icons.theme, option.rect
        if number:
            painter.setPen(QPen(theme.color("line"), 1))
            painter.drawLine(rect.left() + _SIDE, rect.top(), rect.right() - _SIDE, rect.top())
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, theme.color("accent_soft"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, theme.color("hover"))
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(theme.color("accent"), 2))
            painter.drawRect(rect.adjusted(1, 1, -1, -1))

    def _paint_icon(self, painter: QPainter, row: Row, option: QStyleOptionViewItem, area: QRect) -> None:
        name, role = row.icon
        if name:
            ratio = option.widget.devicePixelRatioF() if option.widget else 1.0
            size = self._icons.theme.px(_ICON)
            top = area.top() + (area.height() - size) // 2
            painter.drawPixmap(area.left(), top, self._icons.pixmap(name, role, size, ratio))

    def _paint_text(
        self, painter: QPainter, text: str, font: QFont, color: QColor, line: QRect, cut: Qt.TextElideMode
    ) -> None:
        painter.setFont(font)
        painter.setPen(color)
        words = QFontMetrics(font).elidedText(text, cut, line.width())
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, words)

    def _action_font(self) -> QFont:
        return self._icons.theme.font("body_strong")
