"""The one row that is left at the bottom in focus mode."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from editorapp.ui.kit.words import tr

_BETWEEN = " · "


class FocusRow(QWidget):
    """Words left (and the goal, if there is one), saved state in the middle, the way out at the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = _hint()
        self._saved = _hint()
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 12, 24, 16)
        row.addWidget(self._words, 1, Qt.AlignmentFlag.AlignLeft)
        row.addWidget(self._saved, 0, Qt.AlignmentFlag.AlignHCenter)
        row.addWidget(_hint(tr("Esc to leave")), 1, Qt.AlignmentFlag.AlignRight)

    def show_texts(self, words: str, goal: str, saved: str) -> None:
        """Say how long the story is, how far the session's goal, and what is saved."""
        self._words.setText(_BETWEEN.join(filter(None, (words, goal))))
        self._saved.setText(saved)


def _hint(text: str = "") -> QLabel:
    label = QLabel(text)
    label.setProperty("role", "hint")
    return label
