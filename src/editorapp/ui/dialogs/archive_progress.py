"""How far a job on the archive is, in its details: a bar, words, the time left, and the button that stops it."""

import time
from collections.abc import Callable, Mapping
from types import MappingProxyType

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from editorapp.ui.dialogs.controls import label, push_button
from editorapp.ui.kit.pace import Pace, time_left
from editorapp.ui.kit.words import tr
from editorapp.workers.protocol import Progressed

_PHASES: Mapping[str, str] = MappingProxyType(
    {
        "learning": "Learning from your links",
        "measuring": "Measuring suggestions",
        "verifying": "Looking at every article",
        "rebuilding": "Rebuilding the index",
        "linking": "Finding where links lead",
        "compacting": "Compacting",
        "exporting": "Writing the articles",
    }
)
_OTHER_PHASE = "Working"


class ArchiveProgress(QWidget):
    """Hidden while there is no job."""

    cancel_requested = Signal()

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        super().__init__()
        self._pace = Pace(clock)
        self._phase = ""
        self._is_stopping = False
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._words, self._left = label("", "hint"), label("", "hint")
        self.cancel = push_button(tr("Cancel"))
        self.cancel.clicked.connect(self._stop)
        self._lay_out()
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
            self._name_parts(progress.phase in ("learning", "measuring"))
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
        """There is no job any more."""
        self._phase = ""
        self._is_stopping = False
        self.cancel.setEnabled(True)
        self.hide()

    def _lay_out(self) -> None:
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

    def _name_parts(self, measures: bool) -> None:
        self._bar.setAccessibleName(tr("Progress of measuring") if measures else tr("Progress of the job"))
        self.cancel.setAccessibleName(tr("Cancel measuring") if measures else tr("Cancel the job"))

    def _stop(self) -> None:
        self._is_stopping = True
        self.cancel.setEnabled(False)
        self._words.setText(tr("Stopping…"))
        self.cancel_requested.emit()
