"""A list of plain rows in a box: a line of words, a quieter one below it, a figure at the right; any number of rows."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QVBoxLayout

from editorapp.ui.dialogs.row_painter import ONE_LINE, TWO_LINES, Index, Row, RowPainter
from editorapp.ui.kit.icons import Icons
from editorapp.ui.kit.plain_tip import plain_tip

_NO_COMMANDS: Mapping[str, str] = MappingProxyType({})


class RowList(QFrame):
    """Rows of the same height, `most` of them in sight; the others are scrolled to.

    With `hints` every row has two lines. Paths are `cut` in the middle, headlines at the end.
    """

    chosen = Signal(str)
    """The key of the current row, "" for none."""
    activated = Signal(str)
    """The key of the row that was double-clicked, whose action was clicked, or on which Enter was pressed."""
    pressed = Signal(str)
    """The name of one of the `commands`: its key was pressed."""

    def __init__(
        self,
        name: str,
        icons: Icons,
        most: int,
        hints: bool = False,
        cut: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
        cut_hint: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
        commands: Mapping[str, str] = _NO_COMMANDS,
    ) -> None:
        """`name` is what a screen reader calls the list; `commands` are names by key, as "Space" or "Ctrl+C"."""
        super().__init__()
        self.setObjectName("card")
        self._icons = icons
        self._most = most
        self._row_height = TWO_LINES if hints else ONE_LINE
        self._model = _Rows(self)
        self._view = _View(commands)
        self._view.setModel(self._model)
        self._view.set_painter(RowPainter(icons, self._row_height, cut, cut_hint, self._view))
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

    def add_rows(self, rows: Sequence[Row]) -> None:
        """List these below those before; the current row stays current, and what is in sight stays in sight."""
        if rows:
            self._model.append(tuple(rows))

    def choose(self, row: int) -> None:
        """Make this row the current one."""
        self._view.setCurrentIndex(self._model.index(row))

    def fit(self, rows: int) -> None:
        """Be as high as so many rows, but never higher than the most."""
        self._view.setFixedHeight(max(1, min(rows, self._most)) * self._icons.theme.px(self._row_height))


class _View(QListView):
    """Enter belongs to the row, not to the dialog's default button; letters are commands, not a search."""

    command_pressed = Signal(str)

    def __init__(self, commands: Mapping[str, str]) -> None:
        super().__init__()
        self._commands = commands
        self._painter: RowPainter | None = None
        self._clicks = 0

    def set_painter(self, painter: RowPainter) -> None:
        """Have the rows painted by this one, which knows where their actions are."""
        self._painter = painter
        self.setItemDelegate(painter)
        self.setMouseTracking(True)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._clicks = 1
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self._acting_row(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and self._clicks == 1 and index.isValid():
            self.activated.emit(index)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._clicks = 2
        if not self._acting_row(event.position().toPoint()).isValid():  # there the first click has acted already
            super().mouseDoubleClickEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        acts = self._acting_row(event.position().toPoint()).isValid()
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if acts else Qt.CursorShape.ArrowCursor)

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

    def _acting_row(self, point: QPoint) -> QModelIndex:
        """The row whose action is at `point`; an invalid index for none."""
        index = self.indexAt(point)
        row = index.data(Qt.ItemDataRole.UserRole)
        if self._painter is None or not isinstance(row, Row):
            return QModelIndex()
        return index if self._painter.action_area(row, self.visualRect(index)).contains(point) else QModelIndex()


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

    def append(self, rows: tuple[Row, ...]) -> None:
        self.beginInsertRows(QModelIndex(), len(self.rows), len(self.rows) + len(rows) - 1)
        self.rows += rows
        self.endInsertRows()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.text
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(row.tip or row.text)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ". ".join(part for part in (row.text, row.hint, row.aside) if part)
        return None
