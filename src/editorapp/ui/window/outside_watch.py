"""Sees what other programs do to the files of the open stories: changed, gone, renamed, opened elsewhere."""

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from editorapp.errors import ReadAlsoError
from editorapp.ui.kit.task import Task
from editorapp.ui.writing.draft_state import DraftState
from editorapp.ui.writing.open_drafts import OpenDrafts
from editorapp.workspace.file_state import FileState, Look, look
from editorapp.workspace.leftovers import remove_leftovers
from editorapp.workspace.other_programs import programs_with

PERIOD_MS = 500
"""Between two looks."""
_AGAIN_MS = 250
"""Before a second look at a change: many programs remove or empty a file for a moment when they save it."""
_SETTLING = 1.2
"""Seconds after which a file that changes all the time is spoken of all the same."""
_CLEAR_UP = frozenset({1, 12})
"""The rounds in which leftovers in a folder are cleared up; those of a kill just before are too new for the first."""


@dataclass(frozen=True, slots=True)
class _Asked:
    """One file to look at."""

    key: str
    path: Path
    known: FileState


@dataclass(frozen=True, slots=True)
class _Answer:
    asked: _Asked
    found: Look
    programs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Finding:
    """A change that may be over in a moment: what was found, and when first (seconds)."""

    seen: tuple[str, bytes, Path | None]
    since: float
    is_told: bool = False


class OutsideWatch(QObject):
    """Looks at the files twice a second, each folder in a thread of its own: a share that has gone holds up nobody.

    QFileSystemWatcher is not used. It asks for each file in the window's thread, which a dead share stops; it loses a
    file that is replaced by renaming; and of a network folder it hears nothing of what others do.
    """

    changed = Signal(object, object)
    """A DraftState and the Look: another program has written into its file."""
    vanished = Signal(object, object)
    """A DraftState and the Look: its file is gone, or has another name."""
    settled = Signal(object)
    """A DraftState whose file is again what it was."""
    looked = Signal(object)
    """The Path of a folder whose files were looked at; what was found has been told."""
    opened_elsewhere = Signal(object, str)
    """A DraftState and the program that seems to have its file open, too."""

    def __init__(
        self, drafts: OpenDrafts, is_saving: Callable[[DraftState], bool], parent: QObject | None = None
    ) -> None:
        """`is_saving`: whether we are writing this story ourselves just now, so that a change may be ours."""
        super().__init__(parent)
        self._drafts = drafts
        self._is_saving = is_saving
        self._running: dict[Path, Task[Sequence[_Answer]]] = {}
        self._rounds: dict[Path, int] = {}
        self._findings: dict[str, _Finding] = {}
        self._programs: dict[str, frozenset[str]] = {}
        self._timer = QTimer(self, interval=PERIOD_MS)
        self._timer.timeout.connect(self.look)
        self._again = QTimer(self, singleShot=True, interval=_AGAIN_MS)
        self._again.timeout.connect(self.look)

    def start(self) -> None:
        """Look from now on."""
        self._timer.start()

    def stop(self) -> None:
        """Look no more. Nobody waits for a disk that does not answer."""
        self._timer.stop()
        self._again.stop()
        for task in self._running.values():
            task.deleteLater()
        self._running.clear()

    def look(self) -> None:
        """Have every open story's file looked at, unless its folder still owes an answer."""
        wanted: dict[Path, list[_Asked]] = {}
        for state in self._drafts.states:
            if state.path is not None and state.notes.disk.state is not None:
                asked = _Asked(state.notes.key, state.path, state.notes.disk.state)
                wanted.setdefault(state.path.parent, []).append(asked)
        self._forget({asked.key for group in wanted.values() for asked in group}, wanted)
        for folder, group in wanted.items():
            if folder not in self._running:
                self._ask(folder, group)

    def _ask(self, folder: Path, group: Sequence[_Asked]) -> None:
        number = self._rounds[folder] = self._rounds.get(folder, 0) + 1
        task = self._running[folder] = Task(partial(_look_at, folder, group, number), self)
        task.ended.connect(partial(self._take, folder, task))
        task.start()

    def _take(self, folder: Path, task: Task[Sequence[_Answer]]) -> None:
        if self._running.get(folder) is task:
            del self._running[folder]
        task.deleteLater()
        states = {state.notes.key: state for state in self._drafts.states}
        for answer in () if task.result is None or isinstance(task.result, ReadAlsoError) else task.result:
            state = states.get(answer.asked.key)
            if state is not None and state.path == answer.asked.path:
                self._note_programs(state, answer.programs)
                was_saved = state.notes.disk.state is not answer.asked.known
                if was_saved:
                    self._findings.pop(answer.asked.key, None)  # of a file that was another one
                elif not self._is_saving(state):
                    self._note(state, answer.found)
        self.looked.emit(folder)

    def _note(self, state: DraftState, found: Look) -> None:
        key, before = state.notes.key, self._findings.get(state.notes.key)
        if found.kind == "same":
            state.notes.disk.state = found.state
            if self._findings.pop(key, None) is not None and before is not None and before.is_told:
                self.settled.emit(state)
        elif found.kind != "unknown":
            seen = found.kind, found.state.digest if found.state else b"", found.renamed
            now = time.monotonic()
            if before is None or (before.is_told and before.seen != seen):
                self._findings[key] = _Finding(seen, now)
                self._again.start()
            elif not before.is_told and (before.seen == seen or now - before.since > _SETTLING):
                self._findings[key] = _Finding(seen, now, is_told=True)
                (self.vanished if found.kind == "gone" else self.changed).emit(state, found)
            elif not before.is_told:
                self._findings[key] = _Finding(seen, before.since)
                self._again.start()

    def _note_programs(self, state: DraftState, programs: Sequence[str]) -> None:
        key = state.notes.key
        new = frozenset(programs) - self._programs.get(key, frozenset())
        self._programs[key] = frozenset(programs)
        for program in sorted(new):
            self.opened_elsewhere.emit(state, program)

    def _forget(self, keys: set[str], folders: Mapping[Path, object]) -> None:
        """Drop what belongs to stories that are closed."""
        self._findings = {key: finding for key, finding in self._findings.items() if key in keys}
        self._programs = {key: programs for key, programs in self._programs.items() if key in keys}
        self._rounds = {folder: number for folder, number in self._rounds.items() if folder in folders}


def _look_at(folder: Path, group: Sequence[_Asked], number: int) -> Sequence[_Answer]:
    """Look at the files of one folder; runs beside the window, for as long as the disk takes."""
    if number in _CLEAR_UP:
        remove_leftovers(folder)
    return [_Answer(asked, look(asked.path, asked.known), programs_with(asked.path)) for asked in group]
