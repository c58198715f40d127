"""A list of names to tick, where nothing ticked means all of them."""

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QWidget

from editorapp.ui.kit.buttons import TOOL_SIZE

MOST_ROWS = 6
"""Rows shown without scrolling."""

_AIR = 4
"""Pixels above and below the words, at least."""
_TOGGLE_KEYS = frozenset((Qt.Key.Key_Return, Qt.Key.Key_Enter))


class CheckList(QListWidget):
    """A click anywhere in a row, Space or Enter ticks it; letters jump to a name."""

    chosen_changed = Signal(object)
    """The names that are ticked, as a tuple in the list's order."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pressed: Qt.CheckState | None = None
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(True)
        self.itemChanged.connect(lambda: self.chosen_changed.emit(self.chosen()))
        self.itemClicked.connect(self._click)

    def offer(self, names: Sequence[tuple[str, str]]) -> None:
        """Offer these: (name, how it is shown)."""
        height = max(TOOL_SIZE, self.fontMetrics().height() + 2 * _AIR)
        self.blockSignals(True)
        self.clear()
        for name, label in names:
            item = QListWidgetItem(" ".join(label.split()), self)
            item.setData(Qt.ItemDataRole.UserRole, name)
            item.setToolTip(label)
            item.setSizeHint(QSize(0, height))
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Unchecked)
        self.blockSignals(False)
        self.setFixedHeight(min(len(names), MOST_ROWS) * height + 2)
        if names:
            self.setCurrentRow(0, QItemSelectionModel.SelectionFlag.NoUpdate)

    def choose(self, names: Sequence[str]) -> None:
        """Tick these and no others."""
        self.blockSignals(True)
        for row in range(self.count()):
            wanted = self.item(row).data(Qt.ItemDataRole.UserRole) in names
            self.item(row).setCheckState(Qt.CheckState.Checked if wanted else Qt.CheckState.Unchecked)
        self.blockSignals(False)
        self.viewport().update()

    def chosen(self) -> tuple[str, ...]:
        """The names that are ticked."""
        items = (self.item(row) for row in range(self.count()))
        return tuple(
            str(item.data(Qt.ItemDataRole.UserRole)) for item in items if item.checkState() == Qt.CheckState.Checked
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter ticks as Space does."""
        item = self.currentItem()
        if item is not None and event.key() in _TOGGLE_KEYS:
            _toggle(item)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Note the state before: the box changes it by itself, the rest of the row does not."""
        item = self.itemAt(event.position().toPoint())
        self._pressed = item.checkState() if item is not None else None
        super().mousePressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show which row the keys are for."""
        super().focusInEvent(event)
        if self.currentItem() is not None:
            self.currentItem().setSelected(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The keys go elsewhere: no row stands out."""
        super().focusOutEvent(event)
        self.clearSelection()

    def _click(self, item: QListWidgetItem) -> None:
        if item.checkState() == self._pressed:
            _toggle(item)


def _toggle(item: QListWidgetItem) -> None:
    was_on = item.checkState() == Qt.CheckState.Checked
    item.setCheckState(Qt.CheckState.Unchecked if was_on else Qt.CheckState.Checked)
