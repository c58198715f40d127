"""Asks for the number of a line."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from editorapp.ui.dialogs.controls import label
from editorapp.ui.dialogs.dialog_frame import DialogFrame
from editorapp.ui.kit.icons import Icons
from editorapp.ui.kit.theme import Theme
from editorapp.ui.kit.words import number, tr

_WIDTH = 420


class GoToLineDialog(DialogFrame):
    """One field; Enter goes. A number beyond the last line means the last one."""

    line_chosen = Signal(int)
    """The number of the line, from 1."""

    def __init__(self, line: int, count: int, theme: Theme, icons: Icons, parent: QWidget | None = None) -> None:
        """`line` is the line of the caret, `count` how many there are."""
        super().__init__(tr("Go to line"), theme, icons, parent, _WIDTH)
        self._count = count
        self.field = QLineEdit(str(line))
        self.field.setAccessibleName(tr("Line"))
        self.field.selectAll()
        self.field.textChanged.connect(self._update)
        name = label(tr("Line, from 1 to {last}", last=number(count)), "label")
        name.setBuddy(self.field)
        self.body.addWidget(name)
        self.body.addWidget(self.field)
        cancel = self.add_button(tr("Cancel"))
        cancel.clicked.connect(self.reject)
        self._go = self.add_button(tr("Go"), "primary")
        self._go.setDefault(True)
        self._go.clicked.connect(self._choose)
        self.set_first_focus(self.field)

    @property
    def line(self) -> int | None:
        """The line that is meant, None while the field holds no number."""
        digits = "".join(self.field.text().split()).lstrip(":").replace(",", "")
        return min(max(1, int(digits[:9])), self._count) if digits.isdecimal() else None

    def _update(self) -> None:
        self._go.setEnabled(self.line is not None)

    def _choose(self) -> None:
        if self.line is not None:
            self.accept()
            self.line_chosen.emit(self.line)
