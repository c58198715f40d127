"""A label that says what it has to say as fully as its width allows."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetricsF, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget


class FitLabel(QLabel):
    """Shows the first of its wordings that fits; the last one if none does. Screen readers get the first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._wordings: tuple[str, ...] = ("",)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def set_wordings(self, wordings: Sequence[str]) -> None:
        """Say this: the same in more and in fewer words."""
        self._wordings = tuple(wordings) or ("",)
        self.setAccessibleName(self._wordings[0])
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width may take other words."""
        super().resizeEvent(event)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """It gives way to everything beside it."""
        return QSize(0, super().minimumSizeHint().height())

    def _fit(self) -> None:
        metrics = QFontMetricsF(self.font())
        fitting = (words for words in self._wordings if metrics.horizontalAdvance(words) <= self.width())
        words = next(fitting, self._wordings[-1])
        if words != self.text():
            self.setText(words)
