"""The formats of an export as cards: the ones most desks want, the others behind a button."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QVBoxLayout, QWidget

from editorapp.ui.dialogs.controls import push_button
from editorapp.ui.dialogs.option_card import OptionCard
from editorapp.ui.kit.icons import Icons
from editorapp.ui.kit.words import tr, tr_count

FIRST = ("html-page", "html", "wordpress-blocks", "markdown", "docx", "pdf")
"""In the order of their cards; every other format follows in its own order."""
_COLUMNS = 2


class ExportFormat(NamedTuple):
    """A format the story can be written in: its name for the worker, and what a person reads. `extension` has a dot.

    `is_folder`: a folder of files. `has_photos`: the story's photos can go along.
    """

    name: str
    title: str
    extension: str
    description: str
    is_folder: bool = False
    has_photos: bool = False


class FormatCards(QWidget):
    """One of them is chosen at any time; at first the first."""

    changed = Signal()
    """Another one is chosen."""

    def __init__(self, formats: Sequence[ExportFormat], icons: Icons) -> None:
        super().__init__()
        by_name = {row.name: row for row in formats}
        first = [by_name.pop(name) for name in FIRST if name in by_name]
        self._formats = (*first, *by_name.values())
        self._rare = range(len(first), len(self._formats)) if first else range(0)
        self.group = QButtonGroup(self)
        grid = QGridLayout()
        grid.setSpacing(8)
        for number, row in enumerate(self._formats):
            card = OptionCard(tr(row.title), tr(row.description), icons)
            self.group.addButton(card, number)
            grid.addWidget(card, number // _COLUMNS, number % _COLUMNS)
            card.setHidden(number in self._rare)
        for column in range(_COLUMNS):
            grid.setColumnStretch(column, 1)
        count = len(self._rare)
        self.more = push_button(tr_count("{n} more format", "{n} more formats", count), "quiet", "chevron-down", icons)
        self.more.setVisible(bool(count))
        self.more.clicked.connect(self._show_all)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(4)
        rows.addLayout(grid)
        rows.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        self.group.button(0).setChecked(True)
        self.group.idToggled.connect(lambda _number, is_on: self.changed.emit() if is_on else None)

    @property
    def format(self) -> ExportFormat:
        """The chosen format."""
        return self._formats[self.group.checkedId()]

    @property
    def chosen(self) -> QWidget:
        """Its card."""
        return self.group.button(self.group.checkedId())

    def choose(self, name: str) -> None:
        """Choose the format of this name, and show its card; nothing happens where there is none."""
        number = next((number for number, row in enumerate(self._formats) if row.name == name), None)
        if number is None:
            return
        if number in self._rare:
            self._reveal()
        self.group.button(number).setChecked(True)

    def _show_all(self) -> None:
        self._reveal()
        self.group.button(self._rare[0]).setFocus(Qt.FocusReason.OtherFocusReason)

    def _reveal(self) -> None:
        self.more.hide()
        for number in self._rare:
            self.group.button(number).show()
