"""A thin bar that shows a length against the stretch that is good."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from editorapp.article.seo import Measure
from editorapp.ui.kit.theme import Theme

_HEIGHT = 10
_BAR = 4
_ROOM = 1.25
"""How many times the most that is good the whole bar stands for."""
_TICK = 1.5


class LengthMeter(QWidget):
    """The filled part is the length, the ticks are the ends of the good stretch; words beside it say the same."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._measure = Measure(0, 0, 1)
        self._track = self._quiet = self._good = self._over = self._mark = QColor()
        self.setFixedHeight(_HEIGHT)
        self.setAccessibleName(name)

    def set_theme(self, theme: Theme) -> None:
        """Wear this theme."""
        roles = ("meter", "text3", "accent", "error", "text2")
        self._track, self._quiet, self._good, self._over, self._mark = (theme.color(role) for role in roles)
        self.update()

    def show_measure(self, measure: Measure, words: str) -> None:
        """Show this length, which these words say to a screen reader."""
        self._measure = measure
        self.setAccessibleDescription(words)
        self.setToolTip(words)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Track, length, ticks."""
        measure = self._measure
        scale = self.width() / (_ROOM * measure.most)
        top = (self.height() - _BAR) / 2
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(QRectF(0, top, self.width(), _BAR), self._track)
        painter.fillRect(QRectF(0, top, min(self.width(), scale * measure.length), _BAR), self._fill())
        for edge in (measure.least, measure.most):
            painter.fillRect(QRectF(scale * edge - _TICK / 2, 0, _TICK, self.height()), self._mark)
        painter.end()

    def _fill(self) -> QColor:
        if self._measure.falls_back:
            return self._quiet
        return {"good": self._good, "long": self._over}.get(self._measure.verdict, self._quiet)
