"""A line to type in, with its label above and a line below it that says what it means or what is wrong."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget

from editorapp.ui.dialogs.controls import label


class HintedField(QWidget):
    """The line below keeps its room while it is empty, so that nothing moves while somebody types."""

    changed = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.line = QLineEdit()
        self._name = label(name, "label")
        self._name.setBuddy(self.line)
        self._hint = label(" ", "hint", wrap=True)
        self._has_problem = False
        self.set_name(name)
        self.line.textChanged.connect(self.changed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for part in (self._name, self.line, self._hint):
            column.addWidget(part)

    @property
    def text(self) -> str:
        """What is typed, without blanks around it."""
        return self.line.text().strip()

    @property
    def has_problem(self) -> bool:
        """Whether what is typed will not do."""
        return self._has_problem

    @property
    def said(self) -> str:
        """What stands below the line."""
        return self._hint.text().strip()

    def set_name(self, name: str) -> None:
        """Its label, which is also what it is called."""
        self._name.setText(name)
        self.line.setAccessibleName(name)

    def say(self, hint: str, problem: str = "") -> None:
        """Say what is typed means, or what is wrong with it."""
        self._has_problem = bool(problem)
        self._hint.setText(problem or hint or " ")
        self.line.setAccessibleDescription(problem or hint)
        _set_role(self._hint, "error" if problem else "hint")


def _set_role(shown: QLabel, role: str) -> None:
    if shown.property("role") != role:
        shown.setProperty("role", role)
        shown.style().unpolish(shown)
        shown.style().polish(shown)
