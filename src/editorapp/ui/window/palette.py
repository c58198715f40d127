"""The command palette: every command, heading, line and article by a few letters."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QListView, QVBoxLayout, QWidget

from editorapp.ui.kit.announce import announce
from editorapp.ui.kit.buttons import IconLabel
from editorapp.ui.kit.icons import Icons
from editorapp.ui.kit.theme import Theme
from editorapp.ui.kit.words import tr
from editorapp.ui.window.palette_entries import Source, source_of
from editorapp.ui.window.palette_rows import ROW_HEIGHT, PaletteRowPainter, PaletteRows
from editorapp.ui.window.sheet import Sheet

MAX_ROWS = 9

_HEAD_HEIGHT = 52
_LIST_MARGIN = 8
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


class CommandPalette(Sheet):
    """A sheet over the window. Enter runs the chosen row, Esc closes. `action` is the command that opens it."""

    def __init__(self, window: QWidget, theme: Theme, icons: Icons, sources: Sequence[Source], action: QAction) -> None:
        super().__init__(window, theme, tr("Command palette"))
        self._sources = sources
        self._source = sources[0]
        self._action = action
        self._rows = PaletteRows(self)
        self._field = QLineEdit()
        self._count = QLabel()
        self._list = QListView()
        self._nothing = QLabel()
        self._head = QWidget()
        self._dress(icons)
        self._lay_out(icons)
        self._wear()
        self._field.textChanged.connect(self._search)
        self._list.clicked.connect(self._run)

    def open(self, query: str = "") -> None:
        """Show it with this in its field, and all that can be run now."""
        if self.is_open:
            return
        self._field.setText(query)
        self._search(query)
        self.show_over(self._field)
        self._field.end(False)  # what is typed next comes after the prefix

    def refresh(self) -> None:
        """List anew what fits, because there is more of it now."""
        if self.is_open:
            self._search(self._field.text())

    def take_key(self, event: QKeyEvent) -> bool:
        """The keys that choose, run and close; all others are the field's."""
        if event.key() in _STEPS:
            self._choose_by(_STEPS[event.key()])
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._run(self._list.currentIndex())
        elif QKeySequence(event.keyCombination()) == self._action.shortcut():
            self.dismiss()
        else:
            return super().take_key(event)
        return True

    def set_theme(self, theme: Theme) -> None:
        """Wear this theme, in its size."""
        super().set_theme(theme)
        self._wear()

    def _wear(self) -> None:
        self._field.setFont(self._theme.font("query"))
        self._head.setFixedHeight(self._theme.px(_HEAD_HEIGHT))
        self._nothing.setFixedHeight(self._theme.px(ROW_HEIGHT))
        self._list.scheduleDelayedItemsLayout()

    def _dress(self, icons: Icons) -> None:
        self._field.setObjectName("plain")
        self._field.setAccessibleName(tr("Command"))
        self._field.setPlaceholderText(tr("Find a command"))
        self._count.setProperty("role", "hint")
        self._nothing.setProperty("role", "muted")
        self._nothing.setTextFormat(Qt.TextFormat.PlainText)
        self._nothing.setIndent(_LIST_MARGIN + 2)
        self._list.setModel(self._rows)
        self._list.setItemDelegate(PaletteRowPainter(self._rows, icons, self))
        self._list.setAccessibleName(tr("Commands"))
        self._list.setUniformItemSizes(True)
        self._list.setMouseTracking(True)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def _lay_out(self, icons: Icons) -> None:
        top = QHBoxLayout(self._head)
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
        bottom.addWidget(_hint(tr("Enter  run")))
        bottom.addWidget(_hint(tr("↑ ↓  choose")))
        bottom.addWidget(_hint(tr("#  headings   @  archive   :  line   /  archives")), 1)
        bottom.addWidget(_hint(tr("Esc  close")))
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addWidget(_rule())
        column.addLayout(middle)
        column.addWidget(_rule())
        column.addLayout(bottom)

    def _choose_by(self, step: int) -> None:
        count = self._rows.rowCount()
        if count:
            row = self._list.currentIndex().row() + step
            self._choose(row % count if abs(step) == 1 else min(max(row, 0), count - 1))

    def _choose(self, row: int) -> None:
        self._list.setCurrentIndex(self._rows.index(row))
        announce(self._list, self._rows.entry(row).spoken)

    def _search(self, query: str) -> None:
        self._source, words = source_of(query, self._sources)
        listing = self._source.find(words)
        found = len(listing.entries)
        self._rows.set_entries(listing.entries)
        self._count.setText(listing.count)
        self._nothing.setText(listing.nothing)
        self._nothing.setVisible(not found)
        self._list.setVisible(bool(found))
        self._list.setFixedHeight(self._theme.px(ROW_HEIGHT) * min(max(found, 1), MAX_ROWS))
        if found:
            self._choose(0)
        else:
            announce(self._list, listing.nothing)
        self.place()

    def _run(self, index: QModelIndex) -> None:
        if index.isValid():
            source, key = self._source, self._rows.entry(index.row()).key
            self.dismiss()
            source.run(key)


def _hint(text: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("role", "hint")
    return label


def _rule() -> QFrame:
    line = QFrame()
    line.setObjectName("rule")
    return line
