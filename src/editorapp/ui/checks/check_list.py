"""The list of the Checks tab: a click or Enter goes there, F mends, Delete has a finding ignored, Space ticks."""

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QListView, QMenu, QWidget

from editorapp.ui.checks.check_painter import CheckPainter
from editorapp.ui.checks.check_rows import CheckRow, ChecksModel
from editorapp.ui.kit.icons import Icons
from editorapp.ui.kit.words import tr

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_TAKE_AWAY = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class CheckList(QListView):
    """Shows a model's rows. What is done to the story is for whoever hears the signals."""

    place_chosen = Signal(str)
    """Go to what the finding with this key is about."""
    fix_requested = Signal(str)
    """Mend it; only where the finding has a fix."""
    ignore_requested = Signal(str)
    tick_toggled = Signal(str)
    """The box with this id."""
    all_requested = Signal()
    """Show again what is ignored."""

    def __init__(self, model: ChecksModel, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = model
        self.setModel(model)
        self.painter = CheckPainter(icons, model, self)
        self.setItemDelegate(self.painter)
        self.setAccessibleName(tr("Checks"))
        self.setAccessibleDescription(tr("Enter goes to the place, F fixes, Delete ignores, Space ticks."))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setWordWrap(True)  # else Qt keeps the heights of rows when the list becomes narrower
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def choose(self, row_id: str) -> None:
        """Make the row with this id the current one, in sight."""
        number = self._rows.row_of(row_id)
        if number >= 0:
            self.setCurrentIndex(self._rows.index(number))

    def choose_first(self) -> None:
        """Where nothing is current, the first row that can be."""
        if not self.currentIndex().isValid():
            ids = (row.id for row in self._rows.rows if row.id)
            self.choose(next(ids, ""))

    def event(self, event: QEvent) -> bool:
        """Plain keys belong to the list while it has the keyboard."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == Qt.KeyboardModifier.NoModifier
            if plain and event.key() in (*_TAKE_AWAY, Qt.Key.Key_F, Qt.Key.Key_Space):
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """As the description says."""
        row = self._row(self.currentIndex())
        if row is None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier != Qt.KeyboardModifier.NoModifier:
            super().keyPressEvent(event)
        elif event.key() in _ENTER:
            self._go(row)
        elif event.key() == Qt.Key.Key_Space and row.kind == "tick":
            self.tick_toggled.emit(row.id)
        elif event.key() == Qt.Key.Key_F and row.finding is not None and row.finding.fix is not None:
            self.fix_requested.emit(row.id)
        elif event.key() in _TAKE_AWAY and row.finding is not None:
            self.ignore_requested.emit(row.id)
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Light up what is under the pointer."""
        super().mouseMoveEvent(event)
        self.painter.follow_pointer(event.position().toPoint())

    def leaveEvent(self, event: QEvent) -> None:
        """The pointer has left."""
        super().leaveEvent(event)
        self.painter.follow_pointer(None)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Do what the button says, or go to the place."""
        super().mouseReleaseEvent(event)
        index, at = self.indexAt(event.position().toPoint()), event.position().toPoint()
        row = self._row(index)
        if row is None or event.button() != Qt.MouseButton.LeftButton:
            return
        if self.painter.hide_area(index).contains(at):
            self.ignore_requested.emit(row.id)
        elif self.painter.action_area(index).contains(at):
            self._act(row)
        else:
            self._go(row)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """All that can be done with a finding."""
        row = self._row(self.indexAt(event.pos()))
        finding = row.finding if row is not None else None
        if row is None or finding is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if finding.fix is not None:
            menu.addAction(row.action.replace("&", "&&")).triggered.connect(lambda: self.fix_requested.emit(row.id))
        if finding.place is not None or finding.detail:
            menu.addAction(tr("Go to")).triggered.connect(lambda: self.place_chosen.emit(row.id))
        menu.addAction(tr("Ignore in this story")).triggered.connect(lambda: self.ignore_requested.emit(row.id))
        menu.popup(event.globalPos())

    def _go(self, row: CheckRow) -> None:
        if row.kind == "finding":
            self.place_chosen.emit(row.id)
        else:
            self._act(row)

    def _act(self, row: CheckRow) -> None:
        finding = row.finding
        if row.kind == "tick":
            self.tick_toggled.emit(row.id)
        elif row.kind == "ignored":
            self.all_requested.emit()
        elif finding is not None and finding.fix is not None:
            self.fix_requested.emit(row.id)
        elif finding is not None and row.action == tr("Ignore"):
            self.ignore_requested.emit(row.id)
        elif finding is not None:
            self.place_chosen.emit(row.id)

    def _row(self, index: QModelIndex) -> CheckRow | None:
        return self._rows.rows[index.row()] if index.isValid() else None
