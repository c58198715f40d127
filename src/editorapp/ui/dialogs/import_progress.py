"""The page of the import dialog that shows how far the import is."""

import time
from collections.abc import Callable
from types import MappingProxyType

from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from editorapp.ui.dialogs.controls import label
from editorapp.ui.dialogs.figure import Figure
from editorapp.ui.dialogs.pace import Pace, time_left
from editorapp.ui.kit.theme import Theme
from editorapp.workers.protocol import Progressed

_WORDS = MappingProxyType({"reading": "read", "indexing": "indexed", "linking": "checked for links"})
"""What has happened to the articles counted in each phase."""


class ImportProgress(QWidget):
    """A bar that moves by value only, the time left, the count and the pace."""

    def __init__(self, theme: Theme, clock: Callable[[], float] = time.monotonic) -> None:
        super().__init__()
        self._pace = Pace(clock)
        self._phase = ""
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName("Import progress")
        self._percent = label("", "hint")
        self._left = label("", "hint")
        self._count, self._speed = Figure(theme), Figure(theme)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._bar)
        column.addLayout(_row(self._percent, self._left))
        column.addSpacing(8)
        figures = QHBoxLayout()
        figures.setSpacing(36)
        figures.addWidget(self._count)
        figures.addWidget(self._speed)
        figures.addStretch(1)
        column.addLayout(figures)
        self.start()

    def start(self) -> None:
        """Nothing is known yet."""
        self._phase = ""
        self._bar.setRange(0, 1)
        self._bar.setValue(0)
        self._percent.setText("Looking at the files…")
        self._left.clear()
        self._count.say("0", "read")
        self._show_speed(0)

    def show_progress(self, progress: Progressed) -> None:
        """How far it is now."""
        if progress.phase != self._phase:
            self._phase = progress.phase
            self._pace.restart()
        self._pace.note(progress.done)
        word = _WORDS.get(progress.phase, "done")
        self._count.say(f"{progress.done:,}", f"{word} of {progress.total:,}" if progress.total else word)
        self._show_speed(round(self._pace.per_second()))
        if progress.total > 0:
            self._bar.setRange(0, progress.total)
            self._bar.setValue(min(progress.done, progress.total))
            self._percent.setText(f"{self.percent} %")
            self._left.setText(time_left(self._pace.seconds_left(progress.total)))

    @property
    def percent(self) -> int:
        """How much of this phase is done, 0 to 100."""
        return 100 * self._bar.value() // self._bar.maximum()

    def _show_speed(self, speed: int) -> None:
        self._speed.say(f"{speed:,}" if speed else "", "a second" if speed else "")


def _row(left: QWidget, right: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.addWidget(left)
    row.addStretch(1)
    row.addWidget(right)
    return row
