"""Every keyboard shortcut, by menu, with a field to find one."""

from collections.abc import Sequence
from itertools import groupby
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from editorapp.ui.dialogs.controls import label
from editorapp.ui.dialogs.dialog_frame import DialogFrame
from editorapp.ui.kit.icons import Icons
from editorapp.ui.kit.theme import Theme
from editorapp.ui.kit.words import tr

_WIDTH = 560
_LIST_HEIGHT = 380


class Shortcut(NamedTuple):
    """A command with its key, both as a person reads them; commands without a key are left out by the caller."""

    menu: str
    text: str
    keys: str


class KeysDialog(DialogFrame):
    """The shortcuts of the program's own table, in its order."""

    def __init__(
        self, shortcuts: Sequence[Shortcut], theme: Theme, icons: Icons, parent: QWidget | None = None
    ) -> None:
        super().__init__(tr("Keyboard shortcuts"), theme, icons, parent, _WIDTH)
        self._shortcuts = tuple(shortcuts)
        self.search = QLineEdit()
        self.search.setPlaceholderText(tr("Search commands and keys"))
        self.search.setAccessibleName(tr("Search commands and keys"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._fill)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setObjectName("pages")
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFixedHeight(_LIST_HEIGHT)
        self._scroll.setAccessibleName(tr("Keyboard shortcuts"))
        self.body.addWidget(self.search)
        self.body.addWidget(self._scroll)
        close = self.add_button(tr("Close"), "primary")
        close.clicked.connect(self.accept)
        close.setDefault(True)
        self.set_first_focus(self.search)
        self._fill("")

    def found(self) -> tuple[Shortcut, ...]:
        """The shortcuts that match what is searched for."""
        words = self.search.text().casefold().split()
        return tuple(
            shortcut for shortcut in self._shortcuts if all(word in " ".join(shortcut).casefold() for word in words)
        )

    def _fill(self, _text: str) -> None:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 4, 12, 4)
        column.setSpacing(0)
        found = self.found()
        for menu, group in groupby(found, key=lambda shortcut: shortcut.menu):
            heading = label(menu, "label")
            heading.setContentsMargins(0, 12, 0, 4)
            column.addWidget(heading)
            for shortcut in group:
                column.addWidget(_line(shortcut))
        if not found:
            column.addWidget(label(tr("No command matches."), "muted"))
        column.addStretch(1)
        self._scroll.setWidget(holder)


def _line(shortcut: Shortcut) -> QWidget:
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 5, 0, 5)
    row.addWidget(label(shortcut.text), 1)
    row.addWidget(label(shortcut.keys, "muted"))
    return line
