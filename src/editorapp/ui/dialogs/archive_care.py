"""The part of the archive's details that looks after it: verify, rebuild, compact, export."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from editorapp.ui.dialogs.controls import label, push_button
from editorapp.ui.kit.words import tr

_IN_A_ROW = 4


class ArchiveCare(QWidget):
    """Says what the person wants, by the id of its command."""

    wished = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        jobs = (
            ("archive.verify", tr("Verify"), tr("Look at every article and at the index; nothing is changed")),
            ("archive.compact", tr("Compact"), tr("Give the disk back what replaced articles have left")),
            ("archive.rebuild", tr("Rebuild Index…"), tr("Make the index anew from the articles")),
            ("archive.export", tr("Export as JSON Lines…"), tr("Write all articles into one file: your backup")),
        )
        grid = QGridLayout()
        grid.setSpacing(8)
        self._buttons = []
        for number, (command, words, tip) in enumerate(jobs):
            button = push_button(words)
            button.setToolTip(tip)
            button.setAccessibleDescription(tip)
            button.clicked.connect(lambda _checked=False, command=command: self.wished.emit(command))
            grid.addWidget(button, number // _IN_A_ROW, number % _IN_A_ROW)
            self._buttons.append(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(label(tr("Look after it"), "title"))
        column.addLayout(grid)

    def set_busy(self, is_busy: bool) -> None:
        """Whether the archive has a job, for which these must wait."""
        for button in self._buttons:
            button.setEnabled(not is_busy)
