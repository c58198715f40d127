"""Saving the story at hand, and what is asked before it is overwritten, given up or left behind."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from editorapp.article.slug import slugify
from editorapp.ui.kit.notices import NoticeAction, Notices
from editorapp.ui.kit.words import tr
from editorapp.ui.window.file_questions import FileQuestions
from editorapp.ui.window.save_job import SaveJob
from editorapp.ui.window.story_saver import StorySaver
from editorapp.ui.writing.draft_state import DraftState
from editorapp.ui.writing.open_draft import OpenDraft
from editorapp.ui.writing.open_drafts import OpenDrafts
from editorapp.workspace.paths import home
from editorapp.workspace.recent import RecentFiles
from editorapp.workspace.story_file import Clash, Written

_LONGEST_NAME = 32
"""Characters of a headline that stand for the file's name."""
_MOMENT = 0.1
"""Seconds in which most saves are done: so long the window waits, and then goes on without it."""
_PATIENCE = 0.4
"""Seconds that somebody who wants to close a story is kept waiting without a word."""


class SaveCommands(QObject):
    """Nothing is overwritten or given up without being asked about; `saver` does the writing."""

    discarding = Signal(object)
    """A DraftState whose unsaved changes the person gives up."""
    overwriting = Signal(object, object)
    """A DraftState that the person wants to save over somebody else's change, and the Look at that."""
    told = Signal(str, str)
    """(text, kind) for the status row."""

    def __init__(
        self,
        draft: OpenDraft,
        drafts: OpenDrafts,
        notices: Notices,
        questions: FileQuestions,
        recent: RecentFiles,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.saver = StorySaver(draft, notices, recent, self)
        self._draft = draft
        self._drafts = drafts
        self._notices = notices
        self._questions = questions
        self._recent = recent
        draft.modified_changed.connect(self.tell)
        draft.opened.connect(self.tell)
        self.saver.said.connect(self.tell)
        self.saver.save_as_requested.connect(self._save_elsewhere)
        self.saver.folder_requested.connect(self._save_in_new_folder)

    @property
    def folder(self) -> Path:
        """Where files are looked for first: beside the story, else beside the last one, else home."""
        if self._draft.path:
            return self._draft.path.parent
        last = next(iter(self._recent.paths()), None)
        return last.parent if last else home()

    def save_soon(self) -> None:
        """Save in the story's file, asking for one if it has none; what takes long is done while writing goes on."""
        path, state = self._draft.path, self._draft.state
        if path is None:
            self.save_as()
        elif (running := self.saver.running(state)) is not None:
            running.is_asked_again = True
        else:
            job = self.saver.start(path, state.notes.disk.state)
            if job.wait(_MOMENT):
                self._conclude(job)
            else:
                job.ended.connect(lambda: self._conclude_late(job))

    def save(self) -> bool:
        """Save in the story's file, asking for one if it has none; False if it is not saved."""
        path, state = self._draft.path, self._draft.state
        running = self.saver.running(state)
        if running is not None and not self._await(running):
            return False
        if path is None:
            return self.save_as()
        if running is not None and not state.modified:
            return True
        return self._write(path)

    def save_as(self) -> bool:
        """Ask for a file and save there; False if it is not saved."""
        stem = slugify(self._draft.detail("slug") or self._draft.detail("title")) or "untitled"
        path = self._questions.save_path(self._draft.path or self.folder / f"{stem}.md")
        if path is None or self._is_open_elsewhere(path):
            return False
        return self._write(path.absolute(), is_chosen=True)

    def may_leave(self) -> bool:
        """Whether the window may be closed: every story is saved, or the person says so."""
        return all(self.may_close(state) for state in self._drafts.modified)

    def may_close(self, state: DraftState) -> bool:
        """Whether this story may be closed."""
        running = self.saver.running(state)
        if running is not None:
            self._drafts.go_to(state)
            if not self._await(running):
                return running.is_left or not state.modified
        if not state.modified:
            return True
        self._drafts.go_to(state)  # so that one sees what one is asked about
        answer = self._questions.unsaved(name_of(state))
        if answer == "discard":
            self.discarding.emit(state)
        if answer == "save":
            return self.save() or state.notes.key in self.saver.left
        return answer == "discard"

    def _write(self, path: Path, *, is_chosen: bool = False, make_folders: bool = False) -> bool:
        """Save the story at hand and wait for it; `is_chosen`: the person has said that this file may be replaced."""
        known = None if is_chosen or path != self._draft.path else self._draft.state.notes.disk.state
        job = self.saver.start(path, known, make_folders)
        return self._await(job) and self._conclude(job)

    def _await(self, job: SaveJob) -> bool:
        """Wait for a save, asking what to do when it takes long; False if the person does not want to wait."""
        if job.wait(_PATIENCE):
            return True
        answer = self._questions.still_saving(job.path.name, job)
        if answer == "save_as":
            self.save_as()
        elif answer == "leave":
            job.is_left = True
        return answer == "wait" and job.wait(_MOMENT)

    def _conclude(self, job: SaveJob) -> bool:
        """Whether the story is saved; where somebody else has changed its file, the person is asked first."""
        outcome, state = job.outcome, job.state
        if not isinstance(outcome, Clash):
            return isinstance(outcome, Written)
        if state is not self._draft.state or not job.is_wanted:
            return False  # there is a notice by now
        answer = self._questions.changed_outside(job.path.name)
        if answer == "replace":
            self.overwriting.emit(state, outcome.found)
            state.notes.disk.state = outcome.found.state
            return self._write(job.path)
        return answer == "save_as" and self.save_as()

    def _conclude_late(self, job: SaveJob) -> None:
        """Save again what was typed until the key was pressed once more; any question is in a notice by now."""
        is_saved = isinstance(job.outcome, Written) and job.is_wanted
        if is_saved and job.is_asked_again and job.state is self._draft.state and job.state.modified:
            self.save_soon()

    def _is_open_elsewhere(self, path: Path) -> bool:
        """Whether another story here has this file, which is said: two stories of one file would undo each other."""
        other = self._drafts.find(path)
        if other is None or other is self._draft.state:
            return False
        said = tr("Not saved: “{name}” is open here as another story. Choose another name.", name=path.name)
        action = NoticeAction(tr("Save As…"), self.save_as)
        self._notices.ask(f"taken {self._draft.state.notes.key}", said, (action,), kind="error")
        return True

    def _save_elsewhere(self, state: DraftState) -> None:
        self._drafts.go_to(state)
        self.save_as()

    def _save_in_new_folder(self, state: DraftState, path: Path) -> None:
        self._drafts.go_to(state)
        self._write(path, make_folders=True)

    def tell(self) -> None:
        """Say again whether the story at hand is saved."""
        state = self._draft.state
        saved = state.notes.disk.saved
        said = self.saver.status(state)
        if said is not None:
            self.told.emit(*said)
        elif self._draft.modified:
            self.told.emit(tr("Unsaved changes"), "unsaved")
        elif self._draft.path:
            self.told.emit(tr("Saved {time}", time=saved) if saved else tr("Saved"), "saved")
        else:
            self.told.emit(tr("Not saved yet"), "unsaved")


def name_of(state: DraftState) -> str:
    """A story's name: its file's, else the start of its headline."""
    if state.path:
        return state.path.name
    headline = state.headline
    short = headline if len(headline) <= _LONGEST_NAME else f"{headline[:_LONGEST_NAME].rstrip()}…"
    return short or tr("Untitled")
