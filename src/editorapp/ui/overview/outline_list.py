"""The list of the outline: a click or Enter goes there, a heading is dragged (or moved by Alt and an arrow)."""

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QFrame, QListView, QWidget

from editorapp.ui.kit.icons import Icons
from editorapp.ui.kit.words import tr
from editorapp.ui.overview.outline_painter import SIDE, OutlinePainter
from editorapp.ui.overview.outline_rows import OutlineModel, OutlineRow

_ALONG = (Qt.Key.Key_Up, Qt.Key.Key_Down)
_LEVELS = (Qt.Key.Key_Left, Qt.Key.Key_Right)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_EDGE = 24
"""Pixels from the upper and lower edge where dragging scrolls."""


class OutlineList(QListView):
    """Shows a model's rows. What is done to the story is for whoever hears the signals."""

    place_chosen = Signal(object)
    """Go to this OutlineRow."""
    move_requested = Signal(int, int)
    """Put the section of a heading before another heading, or (number of headings) behind all of them."""
    step_requested = Signal(int, int)
    """Move the section of a heading past a neighbour: down (1) or up (-1)."""
    level_requested = Signal(int, int)
    """Put a heading and those below it one level down (1) or up (-1)."""

    def __init__(self, model: OutlineModel, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = model
        self._icons = icons
        self._pressed: QPoint | None = None
        self._dragged = -1
        self._target = -1
        self.setModel(model)
        self.setItemDelegate(OutlinePainter(icons, model, self))
        self.setAccessibleName(tr("Outline"))
        self.setAccessibleDescription(tr("Enter goes to a section, Alt with the arrows moves it or changes its level."))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    @property
    def is_dragging(self) -> bool:
        """Whether a heading is on its way: nothing may change under it."""
        return self._dragged >= 0

    def choose_heading(self, number: int) -> None:
        """Make this heading's row the current one."""
        row = self._rows.row_of_heading(number)
        if row >= 0:
            self.setCurrentIndex(self._rows.index(row))

    def event(self, event: QEvent) -> bool:
        """Alt and an arrow belong to the list while it has the keyboard, whatever they mean to the story."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _command(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes there, Alt and the arrows move the section or change its level, Esc ends dragging."""
        row = self._row(self.currentIndex())
        if event.key() == Qt.Key.Key_Escape and self.is_dragging:
            self._end_drag()
        elif _command(event):
            if row is not None and row.kind == "heading":
                wish = self.step_requested if event.key() in _ALONG else self.level_requested
                wish.emit(row.number, _command(event))
        elif event.key() in _ENTER and row is not None:
            self.place_chosen.emit(row)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Perhaps the start of dragging."""
        super().mousePressEvent(event)
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed = event.position().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag a heading once the pointer has left its place."""
        at = event.position().toPoint()
        if self._pressed is None:
            super().mouseMoveEvent(event)
            return
        row = self._row(self.indexAt(self._pressed))
        far = (at - self._pressed).manhattanLength() >= QApplication.startDragDistance()
        if not self.is_dragging and far and row is not None and row.kind == "heading":
            self._dragged = row.number
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
        if self.is_dragging:
            self._drag_to(at)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Put the section where the line is, or go to what was clicked."""
        super().mouseReleaseEvent(event)
        pressed, dragged, target = self._pressed, self._dragged, self._target
        self._end_drag()
        row = self._row(self.indexAt(event.position().toPoint()))
        if dragged >= 0:
            if target >= 0:
                self.move_requested.emit(dragged, target)
        elif pressed is not None and row is not None and row is self._row(self.indexAt(pressed)):
            self.place_chosen.emit(row)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The rows, and the line where a dragged section would go."""
        super().paintEvent(event)
        if self.is_dragging and self._target >= 0:
            painter = QPainter(self.viewport())
            painter.setPen(QPen(self._icons.theme.color("accent"), 2))
            y = self._y_of(self._target)
            painter.drawLine(SIDE, y, self.viewport().width() - SIDE, y)
            painter.end()

    def _drag_to(self, at: QPoint) -> None:
        bar = self.verticalScrollBar()
        if at.y() < _EDGE:
            bar.setValue(bar.value() - _EDGE // 2)
        elif at.y() > self.viewport().height() - _EDGE:
            bar.setValue(bar.value() + _EDGE // 2)
        headings = [row for row in self._rows.rows if row.kind == "heading"]
        middles = [self.visualRect(self._rows.index(number)).center().y() for number in range(len(headings))]
        self._target = sum(middle < at.y() for middle in middles)
        self.viewport().update()

    def _end_drag(self) -> None:
        self._pressed, self._dragged, self._target = None, -1, -1
        self.viewport().unsetCursor()
        self.viewport().update()

    def _y_of(self, heading: int) -> int:
        """The upper edge of a heading's row; the lower edge of the last one."""
        row = self._rows.row_of_heading(heading)
        if row >= 0:
            return self.visualRect(self._rows.index(row)).top()
        return self.visualRect(self._rows.index(heading - 1)).bottom()

    def _row(self, index: QModelIndex) -> OutlineRow | None:
        row = self._rows.rows[index.row()] if index.isValid() else None
        return row if row is not None and row.is_place else None


def _command(event: QKeyEvent) -> int:
    """1 for Alt+Down and Alt+Right, -1 for Alt+Up and Alt+Left, 0 for any other key."""
    if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier != Qt.KeyboardModifier.AltModifier:
        return 0
    return -1 if event.key() in (_ALONG[0], _LEVELS[0]) else 1 if event.key() in (_ALONG[1], _LEVELS[1]) else 0
