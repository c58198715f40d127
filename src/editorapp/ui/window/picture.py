"""Takes the window's picture once it shows what a person would see: suggestions are there, and so is the page."""

from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from editorapp.ui.window.desk import Desk
from editorapp.workers.protocol import Rendered, Suggested

SETTLE_MS = 700
"""After the last answer: the web page paints in a process of its own and says nothing when it is done."""
LONGEST_MS = 30_000


class Picture(QObject):
    """Waits for suggestions and preview (or for half a minute), then grabs the window."""

    finished = Signal(int)
    """0, or 1 if the file could not be written."""

    def __init__(self, desk: Desk, target: Path) -> None:
        super().__init__(desk)
        self._desk = desk
        self._target = target
        self._awaited: set[type] = {Suggested}
        if desk.window.panes.is_preview_shown:
            self._awaited |= {Rendered, str}
        self._settle = QTimer(self, singleShot=True, interval=SETTLE_MS)
        self._settle.timeout.connect(self._take)
        desk.archive_worker.received.connect(self._note)
        desk.render_worker.received.connect(self._note)
        desk.preview.started.connect(self._note)

    def start(self) -> None:
        """Begin to wait."""
        QTimer.singleShot(LONGEST_MS, self._settle.start)

    def _note(self, message: object) -> None:
        self._awaited.discard(type(message))
        if not self._awaited:
            self._settle.start()

    def _take(self) -> None:
        self._target.parent.mkdir(parents=True, exist_ok=True)
        self.finished.emit(0 if self._desk.window.grab().save(str(self._target), "PNG") else 1)
