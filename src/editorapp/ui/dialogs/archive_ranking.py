"""The lower part of the archive's details: which weights rank suggestions, and how well they do."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from editorapp.ui.dialogs.archive_words import measured_sentence, own_links, weights_sentence, weights_title
from editorapp.ui.dialogs.controls import label, push_button
from editorapp.ui.dialogs.quality_chart import QualityChart
from editorapp.ui.kit.icons import Icons
from editorapp.ui.kit.words import tr
from editorapp.workers.protocol import ArchiveDescribed


class ArchiveRanking(QWidget):
    """Shows what it is told and says what the person wants."""

    weights_requested = Signal(bool)
    """Rank with the archive's own weights (True) or go back to the standard ones."""
    measure_requested = Signal()
    """Measure now."""

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self._use_own = False
        self._can_measure = False
        self._is_busy = False
        self._weights, self._why = label("", "strong"), label("", "hint", wrap=True)
        self.switch = push_button("")
        self.switch.clicked.connect(self._ask_weights)
        self.chart = QualityChart(icons)
        self._measured = label("", "hint", wrap=True)
        self.measure = push_button(tr("Measure Now"))
        self.measure.clicked.connect(self.measure_requested)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(label(tr("How suggestions are ranked"), "title"))
        column.addLayout(_beside(_below(self._weights, self._why), self.switch))
        column.addWidget(self.chart)
        column.addLayout(_beside(_below(self._measured), self.measure))

    def show_details(self, described: ArchiveDescribed) -> None:
        """Be about this archive."""
        is_own = described.weights == "own"
        self._use_own = not is_own
        self._weights.setText(weights_title(described))
        self._why.setText(weights_sentence(described))
        self.switch.setText(tr("Back to Standard") if is_own else tr("Use Own Weights"))
        self.switch.setAccessibleName(
            tr("Back to the standard weights") if is_own else tr("Use the archive’s own weights")
        )
        self.switch.setVisible(is_own or bool(described.fitted_links))
        self.switch.setEnabled(True)
        self.chart.show_quality(described.standard, described.own)
        self.chart.setVisible(bool(described.standard or described.own))
        self._measured.setText(measured_sentence(described))
        self._can_measure = own_links(described) > 0
        self.measure.setText(tr("Measure Again") if described.standard else tr("Measure Now"))
        self._update()

    def set_busy(self, is_busy: bool) -> None:
        """Whether the archive has another job, so that measuring must wait."""
        self._is_busy = is_busy
        self._update()

    def _ask_weights(self) -> None:
        self.switch.setEnabled(False)  # until the answer is there
        self.weights_requested.emit(self._use_own)

    def _update(self) -> None:
        self.measure.setEnabled(self._can_measure and not self._is_busy)
        self.measure.setToolTip(tr("The archive is busy with another job.") if self._is_busy else "")
        self.measure.setVisible(self._can_measure)


def _below(*widgets: QWidget) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(2)
    for widget in widgets:
        column.addWidget(widget)
    return column


def _beside(texts: QVBoxLayout, button: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(16)
    row.addLayout(texts, 1)
    row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
    return row
