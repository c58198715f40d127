"""The list of what an import could not use or left out on purpose."""

from typing import NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
)

from editorapp.ui.dialogs.import_words import place_of
from editorapp.ui.kit.icons import Icons
from editorapp.workers.protocol import Imported

_ROW_HEIGHT = 44
_MOST_ROWS = 5
_ICON = 14
_SIDE = 14

Index = QModelIndex | QPersistentModelIndex


class _Row(NamedTuple):
    icon: str
    role: str
    reason: str
    place: str


class ProblemList(QFrame):
    """Problems first, then what was left out; any length, a few rows of it in sight."""

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self.setObjectName("card")
        self._model = _Problems(self)
        self._view = QListView()
        self._view.setModel(self._model)
        self._view.setItemDelegate(_RowPainter(icons, self._view))
        self._view.setUniformItemSizes(True)
        self._view.setFrameShape(QFrame.Shape.NoFrame)
        self._view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._view.setAccessibleName("Problems of the import")
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 4, 1, 4)
        column.addWidget(self._view)

    def show_report(self, report: Imported) -> None:
        """List what this report has."""
        rows = [_Row("triangle-alert", "warn", line.reason, place_of(line)) for line in report.problems]
        rows += [_Row("info", "text3", line.reason, place_of(line)) for line in report.skipped]
        self._model.replace(tuple(rows))
        self._view.setFixedHeight(min(len(rows), _MOST_ROWS) * _ROW_HEIGHT)

    @property
    def view(self) -> QListView:
        """The list itself."""
        return self._view


class _Problems(QAbstractListModel):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._rows: tuple[_Row, ...] = ()

    def replace(self, rows: tuple[_Row, ...]) -> None:
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{row.reason}\n{row.place}"
        return None


class _RowPainter(QStyledItemDelegate):
    def __init__(self, icons: Icons, parent: QObject) -> None:
        super().__init__(parent)
        self._icons = icons

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(100, _ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(Qt.ItemDataRole.UserRole)
        theme = self._icons.theme
        rect = option.rect
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, theme.color("accent_soft"))
        ratio = option.widget.devicePixelRatioF() if option.widget else 1.0
        painter.drawPixmap(rect.left() + _SIDE, rect.top() + 9, self._icons.pixmap(row.icon, row.role, _ICON, ratio))
        left = rect.left() + _SIDE + _ICON + 10
        text = QRect(left, rect.top() + 5, rect.right() - left - 10, 17)
        for line, role, color, mode in (
            (row.reason, "body", "text", Qt.TextElideMode.ElideRight),
            (row.place, "hint", "text3", Qt.TextElideMode.ElideMiddle),
        ):
            painter.setFont(theme.font(role))
            painter.setPen(theme.color(color))
            painter.drawText(
                text, Qt.AlignmentFlag.AlignVCenter, QFontMetrics(painter.font()).elidedText(line, mode, text.width())
            )
            text.translate(0, 17)
        if index.row():
            painter.setPen(QPen(theme.color("line"), 1))
            painter.drawLine(rect.left() + _SIDE, rect.top(), rect.right() - 8, rect.top())
