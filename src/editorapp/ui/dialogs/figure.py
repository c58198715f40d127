"""A number worth seeing at a glance: large, with the words that say what it counts below it."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from editorapp.ui.dialogs.controls import label
from editorapp.ui.kit.theme import Theme

_NUMBER_PX = 20


class Figure(QWidget):
    """Two short lines; several of them stand side by side."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._number = label("")
        self._number.setFont(theme.font("dialog", _NUMBER_PX))
        self._words = label("", "hint")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._number)
        column.addWidget(self._words)

    def say(self, number: str, words: str, warns: bool = False) -> None:
        """Show this number and what it counts; `warns`: it is one to look into."""
        self._number.setText(number)
        self._words.setText(words)
        if warns != self._number.property("warns"):
            self._number.setProperty("warns", warns)
            self.style().unpolish(self._number)
            self.style().polish(self._number)

    @property
    def text(self) -> str:
        """Both lines as one phrase."""
        return f"{self._number.text()} {self._words.text()}".strip()
