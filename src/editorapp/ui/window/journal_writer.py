"""Writes to the journal beside the window's thread: the newest text of each story, again where that failed."""

import contextlib
from datetime import datetime
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from editorapp.errors import ReadAlsoError
from editorapp.ui.kit.background import Background
from editorapp.workspace.journal import Journal
from editorapp.workspace.journal_entry import JournalEntry

RETRY_MS = 3000
"""Between attempts where the journal cannot be written and nothing new is to be kept."""

_Task = JournalEntry | int
"""A text to keep; a number: to forget the text, unless a newer one than this sequence is kept."""


class JournalWriter(QObject):
    """Does one thing at a time. Of each story only the newest waits meanwhile: what is older is never written."""

    started = Signal(str)
    """The text of the story with this key is being written."""
    kept = Signal(str)
    """The journal holds the newest text of the story with this key that it was given."""
    failed = Signal(object)
    """Why the journal cannot be written, a ReadAlsoError; at each attempt."""
    works_again = Signal()
    """The journal could not be written, and now it was."""

    def __init__(self, journal: Journal, parent: QObject | None = None, retry_ms: int = RETRY_MS) -> None:
        super().__init__(parent)
        self._journal = journal
        self._background = Background(self)
        self._waiting: dict[str, _Task] = {}
        self._running: tuple[str, _Task] | None = None
        self._has_stopped = False
        self._kept: dict[str, datetime] = {}
        self._done: dict[str, int] = {}
        self.problem: ReadAlsoError | None = None
        """Why the last attempt failed; None when it did not."""
        self._retry = QTimer(self, singleShot=True, interval=retry_ms)
        self._retry.timeout.connect(self._write_next)

    @property
    def keys(self) -> frozenset[str]:
        """The stories of which the journal holds a text, or is about to."""
        return frozenset((*self._kept, *(key for key, _ in self._tasks())))

    def kept_at(self, key: str) -> datetime | None:
        """When the journal last wrote the text of this story; None if it holds none."""
        return self._kept.get(key)

    def sequence(self) -> int:
        """A number for a text that is taken now."""
        return self._journal.next_sequence()

    def keep(self, entry: JournalEntry) -> None:
        """Write this text as soon as that can be, in the place of one of the same story that waits."""
        self._waiting[entry.key] = entry
        self._write_next()

    def forget(self, key: str) -> None:
        """Have no text of this story any more."""
        self._waiting[key] = self.sequence()
        self._write_next()

    def write_now(self) -> None:
        """Write all that waits in this thread; all that was given is written when it returns.

        Raises the first ReadAlsoError when everything was tried.
        """
        failures = []
        for key, task in self._tasks():
            try:
                self._do(key, task)  # twice does no harm: the journal knows what it has done
            except ReadAlsoError as error:
                failures.append(error)
            else:
                if self._waiting.get(key) is task:
                    self._waiting.pop(key)
                self._note(key, task)
        if failures:
            raise failures[0]

    def stop(self) -> None:
        """Write what waits, and let go of the journal: what is in it is for the next start to offer."""
        self._has_stopped = True
        self._retry.stop()
        with contextlib.suppress(ReadAlsoError):
            self.write_now()
        self._background.stop()
        self._waiting.clear()
        self._journal.close()

    def _write_next(self) -> None:
        if self._running or not self._waiting or self._has_stopped:
            return
        self._retry.stop()
        key = next(iter(self._waiting))
        task = self._waiting.pop(key)
        self._running = (key, task)
        if isinstance(task, JournalEntry):
            self.started.emit(key)
        self._background.run(
            partial(self._do, key, task), lambda _nothing: self._go_on(key, task), partial(self._fail, key, task)
        )

    def _tasks(self) -> tuple[tuple[str, _Task], ...]:
        """What is not known to be done, the one that is being done first."""
        running = (self._running,) if self._running else ()
        return (*running, *self._waiting.items())

    def _do(self, key: str, task: _Task) -> None:
        if isinstance(task, JournalEntry):
            self._journal.keep(task)
        else:
            self._journal.drop(key, task)

    def _go_on(self, key: str, task: _Task) -> None:
        self._running = None
        self._note(key, task)
        self._write_next()

    def _fail(self, key: str, task: _Task, error: ReadAlsoError) -> None:
        self._running = None
        newer = self._waiting.pop(key, task)
        self._waiting[key] = newer  # behind those of other stories
        self.problem = error
        self._retry.start()
        self.failed.emit(error)

    def _note(self, key: str, task: _Task) -> None:
        """Something was written; tell those who wait for it, unless a newer one was before it."""
        sequence = task.sequence if isinstance(task, JournalEntry) else task
        if sequence < self._done.get(key, 0):
            return
        self._done[key] = sequence
        if isinstance(task, JournalEntry):
            self._kept[key] = datetime.now().astimezone()
        else:
            self._kept.pop(key, None)
        if self.problem is not None:
            self.problem = None
            self.works_again.emit()
        if isinstance(task, JournalEntry):
            self.kept.emit(key)
