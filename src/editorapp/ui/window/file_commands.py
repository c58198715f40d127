"""The commands about the story's file: new, open, save, close."""

import datetime
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QObject, Signal

from editorapp.article.draft import Draft
from editorapp.article.slug import slugify
from editorapp.errors import ReadAlsoError
from editorapp.ui.dialogs.questions import UnsavedAnswer
from editorapp.ui.kit.notices import Notices
from editorapp.ui.kit.words import tr, tr_message
from editorapp.ui.window.file_oddities import oddities
from editorapp.ui.writing.draft_state import DraftState
from editorapp.ui.writing.open_draft import OpenDraft
from editorapp.ui.writing.open_drafts import OpenDrafts
from editorapp.workspace.recent import RecentFiles
from editorapp.workspace.text_files import TextFile, read_text_file, write_text_file

OutsideAnswer = Literal["replace", "save_as", "cancel"]

NEW_STORY = "---\ntitle: \n---\n\n"
_LONGEST_NAME = 32
"""Characters of a headline that stand for the file's name."""
_NOTICE_SECONDS = 12.0


@dataclass(frozen=True, slots=True)
class FileQuestions:
    """How the commands ask the person: dialogs in the window, answers where nobody can be asked."""

    open_path: Callable[[Path], Path | None]
    """Which file to open; the folder to look in first."""
    save_path: Callable[[Path], Path | None]
    """Where to save, given a proposal; the answer may be replaced without asking again."""
    unsaved: Callable[[str], UnsavedAnswer]
    """What becomes of unsaved changes of the story with this name."""
    changed_outside: Callable[[str], OutsideAnswer] = lambda _name: "cancel"
    """What becomes of another program's change of the file with this name."""


class FileCommands(QObject):
    """Opens, saves and closes the stories of a window; nothing is given up without being asked about."""

    story_opened = Signal()
    """Another story is in the editor."""
    saving = Signal()
    """The story is about to be written: what is typed elsewhere belongs into it now."""
    saved = Signal(object)
    """The DraftState that lies in its file now."""
    discarding = Signal(object)
    """A DraftState whose unsaved changes the person gives up: the last moment to keep them elsewhere."""
    story_started = Signal()
    """A new story is in the editor: its headline comes first."""
    moved = Signal()
    """The story lies in another folder now."""
    saved_changed = Signal(str, str)
    """(text, kind) for the status row."""

    def __init__(
        self,
        draft: OpenDraft,
        drafts: OpenDrafts,
        notices: Notices,
        questions: FileQuestions,
        recent: RecentFiles,
        author: Callable[[], str],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._draft = draft
        self._drafts = drafts
        self._notices = notices
        self._questions = questions
        self._recent = recent
        self._author = author
        draft.modified_changed.connect(self._tell_saved)
        draft.leaving.connect(notices.clear)  # one of them may offer to undo what was done to that story
        draft.opened.connect(self._tell_saved)
        draft.opened.connect(self.story_opened)

    @property
    def name(self) -> str:
        """The name of the story at hand."""
        return name_of(self._draft.state)

    @property
    def folder(self) -> Path:
        """Where files are looked for first: beside the story, else beside the last one, else home."""
        if self._draft.path:
            return self._draft.path.parent
        last = next(iter(self._recent.paths()), None)
        return last.parent if last else Path.home()

    def commands(self) -> Mapping[str, Callable[[], None]]:
        """The ids of the command table that are done here."""
        return {
            "file.new": self.new,
            "file.open": self.open,
            "file.save": lambda: _void(self.save()),
            "file.save_as": lambda: _void(self.save_as()),
            "file.close": lambda: _void(self.close()),
        }

    def new(self) -> None:
        """An empty story beside those that are open."""
        self.start()

    def start(self, text: str = NEW_STORY) -> None:
        """A new story with this text beside those that are open; its byline is the writer's unless it has one."""
        draft = Draft.parse(text)
        author = self._author().strip()
        if author and not draft.authors:
            draft = draft.with_detail("authors", (author,))
        self._drafts.add(TextFile(draft.text), None)
        self.story_started.emit()

    def open(self) -> None:
        """Ask for a file and open it."""
        path = self._questions.open_path(self.folder)
        if path:
            self.open_path(path)

    def open_path(self, path: Path) -> bool:
        """Open this file, or go to it if it is open; False if that cannot be."""
        try:
            self.load(path)
        except ReadAlsoError as error:
            self._notices.show_error(error)
            return False
        return True

    def load(self, path: Path) -> None:
        """Open this file, or go to it if it is open. Raises UnreadableError; the story at hand stays then."""
        known = self._drafts.find(path)
        if known is not None:
            self._drafts.go_to(known)
            return
        on_disk = _state_of(path)
        file = read_text_file(path)
        state = self._drafts.add(file, path.absolute())
        state.notes.disk.state = on_disk
        self._recent.add(path)
        self._tell_saved()
        self._tell_of(file)

    def close(self) -> bool:
        """Close the story at hand, after asking about what is not saved; False if it stays open."""
        if not self._may_close(self._draft.state):
            return False
        closed = self._draft.state
        if not self._drafts.close(closed):  # a window always has a story
            closed.document.setModified(False)
            closed.undo_stack.setClean()
            self._drafts.add(TextFile(NEW_STORY), None)
            self._drafts.close(closed)
            self.story_started.emit()
        return True

    def save(self) -> bool:
        """Save in the story's file, asking for one if it has none; False if it is not saved."""
        path = self._draft.path
        if path is None:
            return self.save_as()
        if _state_of(path) not in (None, self._draft.state.notes.disk.state):
            answer = self._questions.changed_outside(path.name)
            if answer != "replace":
                return answer == "save_as" and self.save_as()
        return self._write(path)

    def save_as(self) -> bool:
        """Ask for a file and save there; False if it is not saved."""
        stem = slugify(self._draft.detail("slug") or self._draft.detail("title")) or "untitled"
        path = self._questions.save_path(self._draft.path or self.folder / f"{stem}.md")
        if path is None or self._is_open_elsewhere(path):
            return False
        return self._write(path.absolute())

    def may_leave(self) -> bool:
        """Whether the window may be closed: every story is saved, or the person says so."""
        return all(self._may_close(state) for state in self._drafts.modified)

    def _may_close(self, state: DraftState) -> bool:
        if not state.modified:
            return True
        self._drafts.go_to(state)  # so that one sees what one is asked about
        answer = self._questions.unsaved(self.name)
        if answer == "discard":
            self.discarding.emit(state)
        return self.save() if answer == "save" else answer == "discard"

    def _is_open_elsewhere(self, path: Path) -> bool:
        """Whether another story here has this file, which is said: two stories of one file would undo each other."""
        other = self._drafts.find(path)
        if other is None or other is self._draft.state:
            return False
        said = tr("Not saved: “{name}” is open here as another story. Choose another name.", name=path.name)
        self._notices.show_notice(said, tr("Save As…"), lambda: _void(self.save_as()), kind="error")
        return True

    def _write(self, path: Path) -> bool:
        self.saving.emit()
        try:
            write_text_file(path, self._draft.text_file())
        except ReadAlsoError as error:
            self.saved_changed.emit(tr("Not saved"), "failed")
            self._notices.show_error(error, tr("Save As…"), lambda: _void(self.save_as()))
            return False
        has_moved = self._draft.path is None or self._draft.path.parent != path.parent
        disk = self._draft.state.notes.disk
        disk.state, disk.saved = _state_of(path), f"{datetime.datetime.now():%H:%M}"
        self._draft.mark_saved(path)
        self._recent.add(path)
        self._tell_saved()
        if has_moved:
            self.moved.emit()
        self.saved.emit(self._draft.state)
        return True

    def _tell_saved(self) -> None:
        saved = self._draft.state.notes.disk.saved
        if self._draft.modified:
            self.saved_changed.emit(tr("Unsaved changes"), "unsaved")
        elif self._draft.path:
            self.saved_changed.emit(tr("Saved {time}", time=saved) if saved else tr("Saved"), "saved")
        else:
            self.saved_changed.emit(tr("Not saved yet"), "unsaved")

    def _tell_of(self, file: TextFile) -> None:
        """Say what is odd about a file, before it is saved again."""
        said = " ".join([*oddities(file), *map(tr_message, self._draft.details().front.problems)])
        if said:
            self._notices.show_notice(said, kind="error" if file.replaced else "info", seconds=_NOTICE_SECONDS)


def name_of(state: DraftState) -> str:
    """A story's name: its file's, else the start of its headline."""
    if state.path:
        return state.path.name
    headline = state.headline
    short = headline if len(headline) <= _LONGEST_NAME else f"{headline[:_LONGEST_NAME].rstrip()}…"
    return short or tr("Untitled")


def _state_of(path: Path) -> tuple[int, int] | None:
    """When the file was written (ns) and how long it is: what tells another program's change from ours."""
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_mtime_ns, status.st_size


def _void(_result: object) -> None:
    """Drop a result: commands answer nothing."""
