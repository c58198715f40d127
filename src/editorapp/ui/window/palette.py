"""The command palette: every command by a few of its letters."""

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import QEvent, QModelIndex, QObject, QRect, Qt
from PySide6.QtGui import QAction, QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QListView, QVBoxLayout, QWidget

from editorapp.ui.dialogs.scrim import Scrim
from editorapp.ui.kit.announce import announce
from editorapp.ui.kit.buttons import IconLabel
from editorapp.ui.kit.icons import Icons
from editorapp.ui.kit.theme import Theme
from editorapp.ui.window.actions import ACTIONS
from editorapp.ui.window.command_search import find_commands
from editorapp.ui.window.palette_rows import ROW_HEIGHT, PaletteRowPainter, PaletteRows

WIDTH = 600
TOP = 96
MAX_ROWS = 9

_RADIUS = 12
_HEAD_HEIGHT = 52
_LIST_MARGIN = 8
_WINDOW_MARGIN = 16
_ITSELF = "view.palette"
_STEPS: Mapping[int, int] = MappingProxyType(
    {
        Qt.Key.Key_Down: 1,
        Qt.Key.Key_Tab: 1,
        Qt.Key.Key_Up: -1,
        Qt.Key.Key_Backtab: -1,
        Qt.Key.Key_PageDown: MAX_ROWS,
        Qt.Key.Key_PageUp: -MAX_ROWS,
    }
)
_PASSING_REASONS = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)
"""The focus comes back after these."""


class CommandPalette(QFrame):
    """A sheet over the window that has the keyboard to itself. Enter runs the chosen command, Esc closes."""

    def __init__(self, window: QWidget, theme: Theme, icons: Icons, actions: Mapping[str, QAction]) -> None:
        super().__init__(window)
        self._theme = theme
        self._actions = actions
        self._scrim: Scrim | None = None
        self._returns_to: QWidget | None = None
        self._rows = PaletteRows(self)
        self._field = QLineEdit()
        self._count = QLabel()
        self._list = QListView()
        self._nothing = QLabel()
        self._column = QVBoxLayout(self)
        self.setObjectName("palette")
        self.setAccessibleName("Command palette")
        self._dress(icons)
        self._lay_out(icons)
        self._field.textChanged.connect(self._search)
        self._field.installEventFilter(self)
        self._list.clicked.connect(self._run)
        self.hide()

    def _dress(self, icons: Icons) -> None:
        theme = icons.theme
        self._field.setObjectName("plain")
        self._field.setAccessibleName("Command")
        self._field.setPlaceholderText("Find a command")
        self._field.setFont(theme.font("query"))
        self._count.setProperty("role", "hint")
        self._nothing.setProperty("role", "muted")
        self._nothing.setTextFormat(Qt.TextFormat.PlainText)
        self._nothing.setFixedHeight(ROW_HEIGHT)
        self._nothing.setIndent(_LIST_MARGIN + 2)
        self._list.setModel(self._rows)
        self._list.setItemDelegate(PaletteRowPainter(self._rows, icons, self))
        self._list.setAccessibleName("Commands")
        self._list.setUniformItemSizes(True)
        self._list.setMouseTracking(True)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def _lay_out(self, icons: Icons) -> None:
        head = QWidget()
        head.setFixedHeight(_HEAD_HEIGHT)
        top = QHBoxLayout(head)
        top.setContentsMargins(18, 0, 18, 0)
        top.setSpacing(12)
        top.addWidget(IconLabel(icons, "search", "text3", 18))
        top.addWidget(self._field, 1)
        top.addWidget(self._count)
        middle = QVBoxLayout()
        middle.setContentsMargins(_LIST_MARGIN, _LIST_MARGIN, _LIST_MARGIN, _LIST_MARGIN)
        middle.addWidget(self._list)
        middle.addWidget(self._nothing)
        bottom = QHBoxLayout()
        bottom.setContentsMargins(18, 8, 18, 10)
        bottom.setSpacing(18)
        bottom.addWidget(_hint("Enter  run"))
        bottom.addWidget(_hint("↑ ↓  choose"), 1)
        bottom.addWidget(_hint("Esc  close"))
        column = self._column
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(_rule())
        column.addLayout(middle)
        column.addWidget(_rule())
        column.addLayout(bottom)

    def open(self) -> None:
        """Show it with an empty field and all commands that can be run now."""
        if self._scrim is not None:
            return
        window = self.window()
        self._returns_to = window.focusWidget()
        self._scrim = Scrim(window, self._theme)
        self._scrim.window_changed.connect(self._place)
        self._scrim.installEventFilter(self)
        self._scrim.show()
        self._field.clear()
        self._search("")
        self.raise_()
        self.show()
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def dismiss(self) -> None:
        """Close it; the focus goes back to where it was."""
        if self._scrim is None:
            return
        self._scrim.hide()
        self._scrim.deleteLater()
        self._scrim = None
        had_focus = self.window().focusWidget() is self._field
        self.hide()
        if had_focus and self._returns_to is not None:
            self._returns_to.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_theme(self, theme: Theme) -> None:
        """Wear this theme."""
        self._theme = theme
        if self._scrim is not None:
            self._scrim.set_theme(theme)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys and focus of the field; a click beside the sheet closes it."""
        if watched is self._scrim and event.type() == QEvent.Type.MouseButtonPress:
            self.dismiss()
            return True
        if watched is not self._field:
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()  # no command of the window while the palette is open
            return True
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._take_key(event)
        if isinstance(event, QFocusEvent) and event.lostFocus() and event.reason() not in _PASSING_REASONS:
            self.dismiss()
        return False

    def _take_key(self, event: QKeyEvent) -> bool:
        if event.key() in _STEPS:
            self._choose_by(_STEPS[event.key()])
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._run(self._list.currentIndex())
        elif event.key() == Qt.Key.Key_Escape or self._is_own_key(event):
            self.dismiss()
        else:
            return False
        return True

    def _is_own_key(self, event: QKeyEvent) -> bool:
        return QKeySequence(event.keyCombination()) == self._actions[_ITSELF].shortcut()

    def _choose_by(self, step: int) -> None:
        count = self._rows.rowCount()
        if count:
            row = self._list.currentIndex().row() + step
            self._choose(row % count if abs(step) == 1 else min(max(row, 0), count - 1))

    def _choose(self, row: int) -> None:
        self._list.setCurrentIndex(self._rows.index(row))
        announce(self._list, self._rows.spoken(row))

    def _search(self, query: str) -> None:
        open_to = [spec for spec in ACTIONS if spec.id != _ITSELF and self._actions[spec.id].isEnabled()]
        found = find_commands(query, open_to)
        self._rows.set_commands(found)
        self._count.setText("1 command" if len(found) == 1 else f"{len(found)} commands")
        self._nothing.setText(f"No command matches “{query.strip()}”")
        self._nothing.setVisible(not found)
        self._list.setVisible(bool(found))
        self._list.setFixedHeight(ROW_HEIGHT * min(max(len(found), 1), MAX_ROWS))
        if found:
            self._choose(0)
        self._place()

    def _run(self, index: QModelIndex) -> None:
        if index.isValid():
            action = self._actions[self._rows.command(index.row()).spec.id]
            self.dismiss()
            action.trigger()

    def _place(self) -> None:
        window = self.window()
        width = min(WIDTH, window.width() - 2 * _WINDOW_MARGIN)
        self._column.activate()
        self.setGeometry((window.width() - width) // 2, TOP, width, self._column.totalSizeHint().height())
        if self._scrim is not None:
            self._scrim.set_dialog(QRect(window.mapToGlobal(self.pos()), self.size()), _RADIUS)


def _hint(text: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("role", "hint")
    return label


def _rule() -> QFrame:
    line = QFrame()
    line.setObjectName("rule")
    return line
