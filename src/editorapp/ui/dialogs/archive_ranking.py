"""The lower part of the archive's details: which weights rank suggestions, and how well they do."""

import time
from collections.abc import Callable, Mapping
from types import MappingProxyType

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from editorapp.ui.dialogs.archive_words import measured_sentence, own_links, weights_sentence, weights_title
from editorapp.ui.dialogs.controls import label, push_button
from editorapp.ui.dialogs.quality_chart import QualityChart
from editorapp.ui.kit.icons import Icons
from editorapp.ui.kit.pace import Pace, time_left
from editorapp.ui.kit.words import tr
from editorapp.workers.protocol import ArchiveDescribed, Progressed

_PHASES: Mapping[str, str] = MappingProxyType(
    {"learning": "Learning from your links", "measuring": "Measuring suggestions"}
)
_OTHER_PHASE = "Working"


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


class MeasureProgress(QWidget):
    """How far measuring is, with the button that stops it; hidden while nothing is measured."""

    cancel_requested = Signal()

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        super().__init__()
        self._pace = Pace(clock)
        self._phase = ""
        self._is_stopping = False
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(tr("Progress of measuring"))
        self._words, self._left = label("", "hint"), label("", "hint")
        self.cancel = push_button(tr("Cancel"))
        self.cancel.setAccessibleName(tr("Cancel measuring"))
        self.cancel.clicked.connect(self._stop)
        line = QHBoxLayout()
        line.addWidget(self._words, 1)
        line.addWidget(self._left)
        texts = QVBoxLayout()
        texts.setSpacing(6)
        texts.addWidget(self._bar)
        texts.addLayout(line)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addLayout(texts, 1)
        row.addWidget(self.cancel, 0, Qt.AlignmentFlag.AlignVCenter)
        self.hide()

    @property
    def text(self) -> str:
        """What is done now, and how far."""
        return self._words.text()

    def show_progress(self, progress: Progressed) -> None:
        """It is that far."""
        if progress.phase != self._phase:
            self._phase = progress.phase
            self._pace.restart()
        self._pace.note(progress.done)
        words = tr(_PHASES.get(progress.phase, _OTHER_PHASE))
        if progress.total > 0:
            self._bar.setRange(0, progress.total)
            self._bar.setValue(min(progress.done, progress.total))
            words = tr("{phase} · {share} %", phase=words, share=100 * self._bar.value() // progress.total)
            self._left.setText(time_left(self._pace.seconds_left(progress.total)))
        else:
            self._bar.setRange(0, 1)
            self._bar.setValue(0)
            self._left.clear()
        self._words.setText(tr("Stopping…") if self._is_stopping else words)
        self.show()

    def end(self) -> None:
        """Nothing is measured any more."""
        self._phase = ""
        self._is_stopping = False
        self.cancel.setEnabled(True)
        self.hide()

    def _stop(self) -> None:
        self._is_stopping = True
        self.cancel.setEnabled(False)
        self._words.setText(tr("Stopping…"))
        self.cancel_requested.emit()


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
