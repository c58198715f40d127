"""The lines above the page that say what is not as it should be."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from editorapp.ui.kit.announce import announce
from editorapp.ui.kit.buttons import push_button

_GAP = 8
"""Pixels between two bars, and between the last and the page."""


class PreviewBar(QWidget):
    """One sentence and at most one button in a coloured box with a gap below; hidden while it has nothing to say."""

    action_requested = Signal()

    def __init__(self, box: str, parent: QWidget) -> None:
        super().__init__(parent)
        frame = QFrame(self)
        frame.setObjectName(box)
        self._words = QLabel()
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setWordWrap(True)
        self._words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._button = push_button("", "quiet")
        self._button.clicked.connect(self.action_requested)
        row = QHBoxLayout(frame)
        row.setContentsMargins(12, 6, 6, 6)
        row.setSpacing(8)
        row.addWidget(self._words, 1)
        row.addWidget(self._button)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, _GAP)
        outer.addWidget(frame)
        self.hide()

    @property
    def text(self) -> str:
        """The sentence on screen, "" while hidden."""
        return self._words.text() if not self.isHidden() else ""

    def say(self, text: str, action: str = "") -> None:
        """Show this sentence and button; "" hides the bar."""
        if text and text != self.text:
            announce(self, text)
        self._words.setText(text)
        self.setAccessibleName(text)
        self._button.setText(action)
        self._button.setAccessibleName(action)
        self._button.setVisible(bool(action))
        self.setVisible(bool(text))
