"""The small chart of how well suggestions find the links that authors made: standard weights against own ones."""

from typing import NamedTuple

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from editorapp.ui.kit.icons import Icons
from editorapp.ui.kit.words import decimal, tr
from editorapp.workers.protocol import Quality

_COLUMNS = 2
_COLUMN_GAP, _ROW_GAP = 32, 10
_HEAD, _LINE = 18, 18
"""Pixels of a metric's name, and of each bar below it."""
_WORD, _VALUE = 60, 44
"""Pixels for the words before a bar and the figure behind it."""
_BAR, _RADIUS = 8, 3
_LEAST_WIDTH = 360


class Metric(NamedTuple):
    """One measure: the field of Quality, its name for a journalist and for an engineer, and what it means.

    `is_share`: read as per cent, else as a figure from 0 to 1.
    """

    field: str
    label: str
    name: str
    meaning: str
    is_share: bool

    def value(self, quality: Quality) -> float:
        """What was measured, 0 to 1."""
        measured: float = getattr(quality, self.field)
        return min(max(measured, 0.0), 1.0)

    def words(self, quality: Quality) -> str:
        """The value as it is read."""
        value = self.value(quality)
        return tr("{share} %", share=round(100 * value)) if self.is_share else decimal(value, 2)


METRICS = (
    Metric(
        "recall_at_5",
        "Found in the first five",
        "recall@5",
        "Of the links your authors made, how many were among the first five suggestions.",
        True,
    ),
    Metric(
        "recall_at_10",
        "Found in the first ten",
        "recall@10",
        "Of the links your authors made, how many were among the first ten suggestions.",
        True,
    ),
    Metric(
        "mrr",
        "How far up the first one is",
        "MRR",
        "How far up the first suggestion stands that the author had linked to: 1 if it is always on top, "
        "0.5 if it is always the second one.",
        False,
    ),
    Metric(
        "ndcg_at_10",
        "How far up all of them are",
        "nDCG@10",
        "How well the first ten are sorted: 1 if all that the author had linked to stand before everything else, "
        "less the further down they are.",
        False,
    ),
)


class _Series(NamedTuple):
    name: str
    color: str
    quality: Quality


class QualityChart(QWidget):
    """A bar for each metric and each kind of weights, each with its name and its figure beside it.

    The pointer over a metric brings up what it means; a screen reader reads the figures.
    """

    def __init__(self, icons: Icons) -> None:
        """`icons` know the theme of the moment."""
        super().__init__()
        self._icons = icons
        self._series: tuple[_Series, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("How well suggestions find your authors’ links"))

    def show_quality(self, standard: Quality | None, own: Quality | None) -> None:
        """Show these results; None for what was not measured."""
        rows = ((tr("Standard"), "edge", standard), (tr("Own"), "accent", own))
        self._series = tuple(_Series(name, color, quality) for name, color, quality in rows if quality is not None)
        self.setAccessibleDescription(self.description)
        self.updateGeometry()
        self.update()

    @property
    def description(self) -> str:
        """All figures in words."""
        return " ".join(
            f"{tr(metric.label)}: "
            + ", ".join(f"{row.name.lower()} {metric.words(row.quality)}" for row in self._series)
            + "."
            for metric in METRICS
            if self._series
        )

    def sizeHint(self) -> QSize:
        """Two columns of metrics."""
        rows = -(-len(METRICS) // _COLUMNS)
        return QSize(_LEAST_WIDTH, rows * self._cell_height() + (rows - 1) * _ROW_GAP)

    def minimumSizeHint(self) -> QSize:
        """As high as it wants; narrower bars would say nothing."""
        return self.sizeHint()

    def cell(self, number: int) -> QRect:
        """Where the metric of this number in METRICS is drawn."""
        width = (self.width() - (_COLUMNS - 1) * _COLUMN_GAP) // _COLUMNS
        row, column = divmod(number, _COLUMNS)
        height = self._cell_height()
        return QRect(column * (width + _COLUMN_GAP), row * (height + _ROW_GAP), width, height)

    def event(self, event: QEvent) -> bool:
        """Say what the metric under the pointer means."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            cells = ((metric, self.cell(number)) for number, metric in enumerate(METRICS))
            hit = next(((metric, cell) for metric, cell in cells if cell.contains(event.pos())), None)
            if hit:
                QToolTip.showText(event.globalPos(), f"{tr(hit[0].meaning)} ({hit[0].name})", self, hit[1])
            else:
                QToolTip.hideText()
            return True
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The names, then the bars."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for number, metric in enumerate(METRICS):
            cell = self.cell(number)
            self._paint_head(painter, metric, QRect(cell.left(), cell.top(), cell.width(), _HEAD))
            for line, row in enumerate(self._series):
                top = cell.top() + _HEAD + line * _LINE
                self._paint_bar(painter, metric, row, QRect(cell.left(), top, cell.width(), _LINE))

    def _paint_head(self, painter: QPainter, metric: Metric, area: QRect) -> None:
        theme = self._icons.theme
        painter.setFont(theme.font("label"))
        painter.setPen(theme.color("text"))
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, tr(metric.label))
        painter.setFont(theme.font("hint"))
        painter.setPen(theme.color("text3"))
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, metric.name)

    def _paint_bar(self, painter: QPainter, metric: Metric, row: _Series, area: QRect) -> None:
        theme = self._icons.theme
        painter.setFont(theme.font("hint"))
        painter.setPen(theme.color("text2"))
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, row.name)
        painter.setPen(theme.color("text"))
        words = metric.words(row.quality)
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, words)
        room = QRectF(area).adjusted(_WORD, (_LINE - _BAR) / 2, -_VALUE, -(_LINE - _BAR) / 2)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("line"))
        painter.drawRoundedRect(room, _RADIUS, _RADIUS)
        filled = QRectF(room)
        filled.setWidth(room.width() * metric.value(row.quality))
        painter.setBrush(theme.color(row.color))
        painter.drawRoundedRect(filled, _RADIUS, _RADIUS)

    def _cell_height(self) -> int:
        return _HEAD + max(len(self._series), 1) * _LINE
