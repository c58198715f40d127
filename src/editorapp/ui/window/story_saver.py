"""Writes stories into their files beside the window, and says what became of that."""

import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from editorapp.errors import MissingFolderError, ReadAlsoError, UnwritableError
from editorapp.ui.kit.notices import NoticeAction, Notices
from editorapp.ui.kit.words import tr, tr_message
from editorapp.ui.window.save_job import SaveJob
from editorapp.ui.writing.draft_state import DraftState
from editorapp.ui.writing.open_draft import OpenDraft
from editorapp.workspace.atomic import make_folder
from editorapp.workspace.file_state import FileState
from editorapp.workspace.paths import shown
from editorapp.workspace.recent import RecentFiles
from editorapp.workspace.story_file import Clash, Outcome, Refused, Written, save_over
from editorapp.workspace.text_files import TextFile


class StorySaver(QObject):
    """Saves the story at hand; typing goes on meanwhile, and what was typed since is not taken for saved.

    Of a story that cannot be saved there is one notice, which goes when it could be.
    """

    saving = Signal()
    """The story is about to be written: what is typed elsewhere belongs into it now."""
    saved = Signal(object)
    """The DraftState that lies in its file now; it may have been changed since."""
    moved = Signal()
    """The story at hand lies in another folder now."""
    clashed = Signal(object, object)
    """A DraftState that was not written, and the Look at the file that somebody else has changed."""
    save_as_requested = Signal(object)
    """The person wants to save this DraftState elsewhere."""
    folder_requested = Signal(object, object)
    """The person wants to save this DraftState at this path, in a folder that has to be made."""
    said = Signal()
    """There is something else to say of the story at hand: see `status`."""

    def __init__(self, draft: OpenDraft, notices: Notices, recent: RecentFiles, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._draft = draft
        self._notices = notices
        self._recent = recent
        self._jobs: tuple[SaveJob, ...] = ()
        self._problems: dict[str, tuple[ReadAlsoError, Path]] = {}
        draft.opened.connect(lambda: self._show_problem(draft.state))

    def start(self, path: Path, known: FileState | None, make_folders: bool = False) -> SaveJob:
        """Begin to write the story at hand to `path`, if that still holds what is `known` (None: whatever it holds)."""
        self.saving.emit()
        state = self._draft.state
        work = partial(_save, path, self._draft.text_file(), known, self._recent, make_folders)
        for other in self._jobs:
            if other.state is state:
                other.forget()
        job = SaveJob(state, path, state.version, work, self)
        self._jobs = (*self._jobs, job)
        state.destroyed.connect(job.forget)
        job.ended.connect(lambda: self._settle(job))
        job.slow.connect(self.said)
        job.stuck.connect(lambda: self._say_stuck(job))
        job.start()
        return job

    def running(self, state: DraftState) -> SaveJob | None:
        """The save of this story that has not ended yet, and is waited for."""
        return next((job for job in self._jobs if job.state is state and job.is_wanted), None)

    @property
    def left(self) -> frozenset[str]:
        """The keys of stories whose save was not waited for: the journal is all that holds them."""
        return frozenset(job.state.notes.key for job in self._jobs if job.is_left and job.is_wanted)

    def status(self, state: DraftState) -> tuple[str, str] | None:
        """(text, kind) for the status row, if there is more to say than whether it is saved."""
        problem, job = self._problems.get(state.notes.key), self.running(state)
        if job is not None and job.is_slow:
            return tr("Saving…"), "unsaved"
        if problem is not None and state.modified:
            error, _ = problem
            return tr("Not saved: {cause} Your text is kept in memory.", cause=tr_message(_cause(error))), "failed"
        return None

    def withdraw(self, state: DraftState) -> None:
        """Say no more of what went wrong with this story."""
        self._problems.pop(state.notes.key, None)
        self._notices.withdraw(_topic(state))

    def _settle(self, job: SaveJob) -> None:
        self._jobs = tuple(other for other in self._jobs if other is not job)
        job.deleteLater()
        if not job.is_wanted:
            return
        state, outcome = job.state, job.outcome
        self.withdraw(state)
        if isinstance(outcome, Written):
            self._note_written(job, outcome)
        elif isinstance(outcome, Clash):
            self.clashed.emit(state, outcome.found)
        elif isinstance(outcome, Refused):
            if outcome.state is not None and state.path == job.path:
                state.notes.disk.state = outcome.state
            self._problems[state.notes.key] = outcome.error, job.path
            self._show_problem(state)
        self.said.emit()

    def _note_written(self, job: SaveJob, outcome: Written) -> None:
        state = job.state
        has_moved = state.path is None or state.path.parent != job.path.parent
        state.notes.disk.state, state.notes.disk.saved = outcome.state, f"{datetime.datetime.now():%H:%M}"
        self._draft.note_saved(state, job.path, job.version)
        if has_moved and state is self._draft.state:
            self.moved.emit()
        self.saved.emit(state)

    def _say_stuck(self, job: SaveJob) -> None:
        said = tr(
            "“{name}” is still being saved: its disk does not answer. Go on writing; your text is kept.",
            name=shown(job.path.name),
        )
        self._notices.ask(_topic(job.state), said, (self._save_as(job.state),))

    def _show_problem(self, state: DraftState) -> None:
        """Say why this story is not saved, if that is so."""
        problem = self._problems.get(state.notes.key)
        if problem is None:
            return
        error, path = problem
        actions = [self._save_as(state)]
        if isinstance(error, MissingFolderError):
            make = NoticeAction(tr("Make the Folder"), lambda: self.folder_requested.emit(state, path))
            actions.insert(0, make)
        said = tr(
            "“{name}” was not saved: {cause} {hint} Your text is kept.",
            name=shown(path.name),
            cause=tr_message(_cause(error)),
            hint=tr_message(error.hint),
        )
        self._notices.ask(_topic(state), said, actions, kind="error")

    def _save_as(self, state: DraftState) -> NoticeAction:
        return NoticeAction(tr("Save As…"), lambda: self.save_as_requested.emit(state))


def _cause(error: ReadAlsoError) -> str:
    return error.cause if isinstance(error, UnwritableError) and error.cause else error.what


def _topic(state: DraftState) -> str:
    return f"save {state.notes.key}"


def _save(path: Path, file: TextFile, known: FileState | None, recent: RecentFiles, make_folders: bool) -> Outcome:
    """Write one story; runs beside the window."""
    if make_folders:
        make_folder(path.parent)
    outcome = save_over(path, file, known)
    if isinstance(outcome, Written):
        recent.add(path)
    return outcome
