"""The list of open stories and recent files: Ctrl+Tab goes from one to the next, as windows do on a desktop."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAction, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from editorapp.ui.dialogs.row_list import RowList
from editorapp.ui.dialogs.row_painter import Row
from editorapp.ui.kit.buttons import push_button
from editorapp.ui.kit.icons import Icons
from editorapp.ui.kit.theme import Theme
from editorapp.ui.kit.words import tr
from editorapp.ui.window.sheet import Sheet

_MOST_ROWS = 9
_MARGIN = 8
_STEPS: Mapping[int, int] = MappingProxyType(
    {Qt.Key.Key_Tab.value: 1, Qt.Key.Key_Backtab.value: -1, Qt.Key.Key_Down.value: 1, Qt.Key.Key_Up.value: -1}
)


class Switcher(Sheet):
    """Rows to choose from; the second, which is where the writer was before, is chosen at first.

    While Ctrl stays down each Tab goes one further, and letting go of Ctrl goes there. Opened by a click or from the
    palette it waits for Enter.
    """

    chosen = Signal(str)
    """The key of the row that was asked for."""

    def __init__(self, window: QWidget, theme: Theme, icons: Icons) -> None:
        super().__init__(window, theme, tr("Open stories and recent files"))
        self._goes_on_release = False
        self._list = RowList(tr("Open stories and recent files"), icons, _MOST_ROWS, hints=True)
        self._list.activated.connect(self._choose)
        self._list.view.clicked.connect(lambda _index: self._choose(self._list.current))
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(8)
        self._hint = QLabel(tr("Enter  go there"))
        self._hint.setProperty("role", "hint")
        self._buttons.addWidget(self._hint)
        self._buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        column.setSpacing(_MARGIN)
        column.addWidget(self._list)
        column.addLayout(self._buttons)

    def set_actions(self, actions: Sequence[QAction]) -> None:
        """What else leads to another story, as buttons below the list."""
        for action in actions:
            button = push_button(action.text(), "quiet")
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.clicked.connect(self.dismiss)
            button.clicked.connect(action.trigger)
            self._buttons.addWidget(button)

    def open(self, rows: Sequence[Row]) -> None:
        """Show these rows; called again while it is open it goes one row further."""
        if self.is_open:
            self._step(1)
            return
        held = QGuiApplication.keyboardModifiers() & Qt.KeyboardModifier.ControlModifier
        self._goes_on_release = bool(held)
        self._list.show_rows(rows)
        self._list.fit(len(rows))
        self.show_over(self._list.view)
        self._list.choose(min(1, len(rows) - 1))

    def take_key(self, event: QKeyEvent) -> bool:
        """Tab and the arrows go round."""
        step = _STEPS.get(event.key())
        if step is None:
            return super().take_key(event)
        self._step(-step if event.key() == Qt.Key.Key_Tab and _shift(event) else step)
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Letting go of Ctrl goes to the chosen story."""
        is_release = event.type() == QEvent.Type.KeyRelease and self._goes_on_release
        if is_release and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Control:
            self._choose(self._list.current)
            return True
        return super().eventFilter(watched, event)

    def _step(self, step: int) -> None:
        rows = len(self._list.rows)
        if rows:
            self._list.choose((self._list.view.currentIndex().row() + step) % rows)

    def _choose(self, key: str) -> None:
        if self.is_open:
            self.dismiss()
            self.chosen.emit(key)


def _shift(event: QKeyEvent) -> bool:
    return bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
