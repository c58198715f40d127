"""One story on its way into its file, beside the window: a network folder that has gone answers late or never."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from editorapp.errors import ReadAlsoError
from editorapp.ui.kit.task import Task
from editorapp.ui.writing.draft_state import DraftState, Version
from editorapp.workspace.story_file import Outcome, Refused

_SLOW_MS = 400
"""After which a person is told that it is being saved."""
_STUCK_MS = 5000
"""After which it looks as if the disk did not answer."""


class SaveJob(QObject):
    """Each has a thread of its own, so that one that hangs holds up nobody; the thread dies with the program."""

    ended = Signal()
    """There is an `outcome`."""
    slow = Signal()
    stuck = Signal()

    def __init__(
        self, state: DraftState, path: Path, version: Version, work: Callable[[], Outcome], parent: QObject
    ) -> None:
        super().__init__(parent)
        self.state = state
        self.path = path
        self.version = version
        """What of the story is written: what is typed meanwhile is not."""
        self.outcome: Outcome | None = None
        self.is_slow = False
        """Whether it takes so long that a person should know."""
        self.is_asked_again = False
        """Whether the person has asked for another save meanwhile."""
        self.is_left = False
        """Whether the person does not want to wait for it."""
        self.is_wanted = True
        """Whether what becomes of it still matters: the story is open, and is not being saved elsewhere."""
        self._task = Task(work, self)
        self._task.ended.connect(self._end)
        self._timers = tuple(QTimer(self, singleShot=True, interval=after) for after in (_SLOW_MS, _STUCK_MS))
        for timer, told in zip(self._timers, (self._note_slow, self.stuck), strict=True):
            timer.timeout.connect(told)

    def start(self) -> None:
        """Begin to write."""
        for timer in self._timers:
            timer.start()
        self._task.start()

    def wait(self, seconds: float) -> bool:
        """Hold the window's thread until it has ended, but no longer than this; whether it has."""
        return self._task.wait(seconds)

    def forget(self) -> None:
        """It does not matter any more; it ends some time, or with the program."""
        self.is_wanted = False

    def _note_slow(self) -> None:
        self.is_slow = True
        self.slow.emit()

    def _end(self) -> None:
        result = self._task.result
        self.outcome = Refused(result) if isinstance(result, ReadAlsoError) else result
        for timer in self._timers:
            timer.stop()
        self.ended.emit()
