"""Takes the window's picture once it shows what a person would see: suggestions are there, and so is the page."""

from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from editorapp.ui.window.desk import Desk
from editorapp.workers.protocol import ArchiveOpened, Failed, Rendered, Suggested
from editorapp.workspace.paths import shown

SETTLE_MS = 700
"""After the last answer: the web page paints in a process of its own and says nothing when it is done."""
LONGEST_MS = 30_000
"""Then the picture shows what there is."""


class Picture(QObject):
    """Waits for suggestions and preview (or for half a minute), then grabs the window."""

    finished = Signal()
    """The picture is taken, or `problem` says why not."""

    def __init__(self, desk: Desk, target: Path) -> None:
        super().__init__(desk)
        self._desk = desk
        self._target = target
        self._awaited: set[str] = {"suggestions", "page"}
        if desk.window.panes.is_preview_shown:
            self._awaited.add("preview")
        self._settle = QTimer(self, singleShot=True, interval=SETTLE_MS)
        self._settle.timeout.connect(self._take)
        self._longest = QTimer(self, singleShot=True, interval=LONGEST_MS)
        self._longest.timeout.connect(self._take)
        self.problem = "The window was closed before its picture was taken."
        desk.archive_worker.received.connect(self._hear)
        desk.render_worker.received.connect(self._hear)
        desk.preview.started.connect(lambda _engine: self._note("preview"))

    def start(self) -> None:
        """Start the workers and wait for them."""
        self._longest.start()
        self._desk.start()

    def fail(self, problem: str) -> None:
        """There will be no picture."""
        self._end(problem)

    def _hear(self, message: object) -> None:
        if isinstance(message, Rendered):
            self._note("page")
        elif isinstance(message, Suggested) and message.note == "no-archive":
            return  # on a first start the archive is still being made
        elif isinstance(message, Suggested) or (isinstance(message, ArchiveOpened) and message.health == "damaged"):
            self._note("suggestions")
        elif isinstance(message, Failed):
            self._settle.start()

    def _note(self, arrived: str) -> None:
        self._awaited.discard(arrived)
        if not self._awaited:
            self._settle.start()

    def _take(self) -> None:
        self._end(save_picture(self._desk, self._target))

    def _end(self, problem: str) -> None:
        self._settle.stop()
        self._longest.stop()
        self.problem = problem
        self.finished.emit()


def save_picture(desk: Desk, target: Path) -> str:
    """Write the window's picture as PNG, whatever the file is called; returns why that was not possible, else ""."""
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        return f"{shown(target.parent)} could not be made ({error.strerror}). Choose another file."
    saved = desk.window.grab().save(str(target), "PNG")
    return "" if saved else f"The picture could not be written to {shown(target)}. Choose another file."
