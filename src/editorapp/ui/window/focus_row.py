"""The one row that is left at the bottom in focus mode."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget


class FocusRow(QWidget):
    """Words left, saved state in the middle, the way out at the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = _hint()
        self._saved = _hint()
        way_out = _hint("Esc to leave")
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 12, 24, 16)
        row.addWidget(self._words, 1, Qt.AlignmentFlag.AlignLeft)
        row.addWidget(self._saved, 0, Qt.AlignmentFlag.AlignHCenter)
        row.addWidget(way_out, 1, Qt.AlignmentFlag.AlignRight)

    def show_texts(self, words: str, saved: str) -> None:
        """Say how long the story is and what is saved."""
        self._words.setText(words)
        self._saved.setText(saved)


def _hint(text: str = "") -> QLabel:
    label = QLabel(text)
    label.setProperty("role", "hint")
    return label
