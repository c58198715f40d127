"""A list of plain rows in a box: a line of words, a quieter one below it, a figure at the right; any number of rows."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QKeySequence, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
)

from editorapp.ui.kit.icons import Icons

_ONE_LINE, _TWO_LINES = 28, 44
_SIDE, _GAP = 14, 12
_LINE = 17
_NO_COMMANDS: Mapping[str, str] = MappingProxyType({})

Index = QModelIndex | QPersistentModelIndex


class Row(NamedTuple):
    """What one row says. `key` is for whoever fills the list; `tip` the tooltip and what a screen reader reads."""

    key: str
    text: str
    hint: str = ""
    aside: str = ""
    tip: str = ""


class RowList(QFrame):
    """Rows of the same height, `most` of them in sight; the others are scrolled to.

    With `hints` every row has two lines. Paths are `cut` in the middle, headlines at the end.
    """

    chosen = Signal(str)
    """The key of the current row, "" for none."""
    activated = Signal(str)
    """The key of the row that was double-clicked, or on which Enter was pressed."""
    pressed = Signal(str)
    """The name of one of the `commands`: its key was pressed."""

    def __init__(
        self,
        name: str,
        icons: Icons,
        most: int,
        hints: bool = False,
        cut: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
        commands: Mapping[str, str] = _NO_COMMANDS,
    ) -> None:
        """`name` is what a screen reader calls the list; `commands` are names by key, as "Space" or "Ctrl+C"."""
        super().__init__()
        self.setObjectName("card")
        self._most = most
        self._row_height = _TWO_LINES if hints else _ONE_LINE
        self._model = _Rows(self)
        self._view = _View(commands)
        self._view.setModel(self._model)
        self._view.setItemDelegate(_RowPainter(icons, self._row_height, cut, self._view))
        self._view.setUniformItemSizes(True)
        self._view.setFrameShape(QFrame.Shape.NoFrame)
        self._view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._view.setAccessibleName(name)
        self._view.selectionModel().currentChanged.connect(lambda index, _old: self.chosen.emit(_key(index)))
        self._view.command_pressed.connect(self.pressed)
        self._view.activated.connect(lambda index: self.activated.emit(_key(index)))
        self.setFocusProxy(self._view)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 4, 1, 4)
        column.addWidget(self._view)

    @property
    def view(self) -> QListView:
        """The list itself."""
        return self._view

    @property
    def rows(self) -> tuple[Row, ...]:
        """What is listed."""
        return self._model.rows

    @property
    def current(self) -> str:
        """The key of the current row, "" for none."""
        return _key(self._view.currentIndex())

    def show_rows(self, rows: Sequence[Row]) -> None:
        """List these instead of those before; the current row stays current if it is among them."""
        before = self.current
        self._model.replace(tuple(rows))
        row = next((number for number, row in enumerate(rows) if row.key == before and before), -1)
        self._view.setCurrentIndex(self._model.index(row))
        if row < 0:
            self.chosen.emit("")

    def choose(self, row: int) -> None:
        """Make this row the current one."""
        self._view.setCurrentIndex(self._model.index(row))

    def fit(self, rows: int) -> None:
        """Be as high as so many rows, but never higher than the most."""
        self._view.setFixedHeight(max(1, min(rows, self._most)) * self._row_height)


class _View(QListView):
    """Enter belongs to the row, not to the dialog's default button; letters are commands, not a search."""

    command_pressed = Signal(str)

    def __init__(self, commands: Mapping[str, str]) -> None:
        super().__init__()
        self._commands = commands

    def keyPressEvent(self, event: QKeyEvent) -> None:
        command = self._commands.get(QKeySequence(event.keyCombination()).toString())
        if command:
            self.command_pressed.emit(command)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.activated.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, _search: str) -> None:
        pass


def _key(index: Index) -> str:
    row = index.data(Qt.ItemDataRole.UserRole) if index.isValid() else None
    return row.key if isinstance(row, Row) else ""


class _Rows(QAbstractListModel):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.rows: tuple[Row, ...] = ()

    def replace(self, rows: tuple[Row, ...]) -> None:
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.text
        if role == Qt.ItemDataRole.ToolTipRole:
            return row.tip or row.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ". ".join(part for part in (row.text, row.hint, row.aside) if part)
        return None


class _RowPainter(QStyledItemDelegate):
    def __init__(self, icons: Icons, height: int, cut: Qt.TextElideMode, parent: QObject) -> None:
        super().__init__(parent)
        self._icons = icons
        self._height = height
        self._cut = cut

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(100, self._height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: Row = index.data(Qt.ItemDataRole.UserRole)
        theme = self._icons.theme
        self._paint_ground(painter, option, index.row())
        area = option.rect.adjusted(_SIDE, 0, -_SIDE, 0)
        aside = QFontMetrics(theme.font("hint")).horizontalAdvance(row.aside) + _GAP if row.aside else 0
        lines = 2 if self._height == _TWO_LINES else 1
        line = QRect(area.left(), area.top() + (self._height - lines * _LINE) // 2, area.width() - aside, _LINE)
        self._paint_text(painter, row.text, "body", theme.color("text"), line)
        if lines == 2:
            self._paint_text(painter, row.hint, "hint", theme.color("text3"), line.translated(0, _LINE))
        if row.aside:
            painter.setPen(theme.color("text2"))
            painter.setFont(theme.font("hint"))
            painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, row.aside)

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

    def _paint_text(self, painter: QPainter, text: str, role: str, color: QColor, line: QRect) -> None:
        painter.setFont(self._icons.theme.font(role))
        painter.setPen(color)
        words = QFontMetrics(painter.font()).elidedText(text, self._cut, line.width())
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, words)
