"""A line of text that is cut in the middle where it is too long, as paths are."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel

from editorapp.ui.dialogs.controls import Role
from editorapp.ui.kit.plain_tip import plain_tip


class ElidedLabel(QLabel):
    """Never widens its dialog; the whole text is its tooltip, and what a screen reader says."""

    def __init__(self, role: Role = "muted") -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", role)

    def say(self, text: str) -> None:
        """Show this text."""
        self.setText(text)
        self.setToolTip(plain_tip(text))

    def minimumSizeHint(self) -> QSize:
        """As narrow as need be."""
        return QSize(1, super().minimumSizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The beginning and the end of the text: the end of a path says most."""
        painter = QPainter(self)
        words = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideMiddle, self.width())
        self.style().drawItemText(
            painter,
            self.rect(),
            int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft),
            self.palette(),
            self.isEnabled(),
            words,
            self.foregroundRole(),
        )
