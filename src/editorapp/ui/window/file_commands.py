"""The commands about the story's file: new, open, save, close."""

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from editorapp.article.draft import Draft
from editorapp.errors import ReadAlsoError, UnreadableError
from editorapp.ui.kit.notices import Notices
from editorapp.ui.kit.words import tr_message
from editorapp.ui.window.file_oddities import oddities
from editorapp.ui.window.file_questions import FileQuestions
from editorapp.ui.window.save_commands import SaveCommands, name_of
from editorapp.ui.writing.draft_state import DraftState
from editorapp.ui.writing.open_draft import OpenDraft
from editorapp.ui.writing.open_drafts import OpenDrafts
from editorapp.workspace.paths import shown
from editorapp.workspace.patience import within
from editorapp.workspace.recent import RecentFiles
from editorapp.workspace.text_files import TextFile, open_text_file

NEW_STORY = "---\ntitle: \n---\n\n"
_NOTICE_SECONDS = 12.0
_READING = 4.0
"""Seconds that a disk has to give us a story."""


class FileCommands(QObject):
    """Opens, saves and closes the stories of a window; nothing is given up without being asked about."""

    story_opened = Signal()
    """Another story is in the editor."""
    saving = Signal()
    """The story is about to be written: what is typed elsewhere belongs into it now."""
    saved = Signal(object)
    """The DraftState that lies in its file now; it may have been changed while it was written."""
    discarding = Signal(object)
    """A DraftState whose unsaved changes the person gives up: the last moment to keep them elsewhere."""
    clashed = Signal(object, object)
    """A DraftState that was not saved, and the Look at its file, which somebody else has changed."""
    overwriting = Signal(object, object)
    """A DraftState that the person wants to save over somebody else's change, and the Look at that."""
    found_open = Signal()
    """A file was opened whose story was at hand already."""
    emptied = Signal()
    """The last story was closed: an empty one stands in its place."""
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
        draft.leaving.connect(notices.clear)  # one of them may offer to undo what was done to that story
        self._saving = SaveCommands(draft, drafts, notices, questions, recent, self)
        draft.opened.connect(self.story_opened)
        self._connect(self._saving)

    @property
    def name(self) -> str:
        """The name of the story at hand."""
        return name_of(self._draft.state)

    @property
    def folder(self) -> Path:
        """Where files are looked for first: beside the story, else beside the last one, else home."""
        return self._saving.folder

    @property
    def left(self) -> frozenset[str]:
        """The keys of stories that were closed while their disk did not answer: only the journal holds them."""
        return self._saving.saver.left

    def commands(self) -> Mapping[str, Callable[[], None]]:
        """The ids of the command table that are done here."""
        return {
            "file.new": self.new,
            "file.open": self.open,
            "file.save": self._saving.save_soon,
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
            self.found_open.emit()
            return
        try:
            file, on_disk = within(_READING, partial(open_text_file, path))
        except TimeoutError as error:
            raise UnreadableError(
                f"{shown(path)} could not be read: its disk does not answer.", "Connect it again, and open it then."
            ) from error
        self._drafts.add(file, path.absolute(), on_disk)
        self._recent.add(path)
        self._saving.tell()
        self._tell_of(file)

    def close(self) -> bool:
        """Close the story at hand, after asking about what is not saved; False if it stays open."""
        if not self._saving.may_close(self._draft.state):
            return False
        self.put_away(self._draft.state)
        return True

    def put_away(self, state: DraftState) -> None:
        """Close this story whatever it holds; where it is the only one, an empty one takes its place."""
        self._saving.saver.withdraw(state)
        if not self._drafts.close(state):  # a window always has a story
            state.document.setModified(False)
            state.undo_stack.setClean()
            self._drafts.add(TextFile(NEW_STORY), None)
            self._drafts.close(state)
            self.emptied.emit()

    def save(self) -> bool:
        """Save in the story's file, asking for one if it has none, and wait for it; False if it is not saved."""
        return self._saving.save()

    def save_as(self) -> bool:
        """Ask for a file and save there; False if it is not saved."""
        return self._saving.save_as()

    def may_leave(self) -> bool:
        """Whether the window may be closed: every story is saved, or the person says so."""
        return self._saving.may_leave()

    def is_saving(self, state: DraftState) -> bool:
        """Whether this story is being written just now."""
        return self._saving.saver.running(state) is not None

    def _connect(self, saving: SaveCommands) -> None:
        saving.saver.saving.connect(self.saving)
        saving.saver.saved.connect(self.saved)
        saving.saver.moved.connect(self.moved)
        saving.saver.clashed.connect(self.clashed)
        saving.discarding.connect(self.discarding)
        saving.overwriting.connect(self.overwriting)
        saving.told.connect(self.saved_changed)

    def _tell_of(self, file: TextFile) -> None:
        """Say what is odd about a file, before it is saved again."""
        said = " ".join([*oddities(file), *map(tr_message, self._draft.details().front.problems)])
        if said:
            self._notices.show_notice(said, kind="error" if file.replaced else "info", seconds=_NOTICE_SECONDS)


def _void(_result: object) -> None:
    """Drop a result: commands answer nothing."""
