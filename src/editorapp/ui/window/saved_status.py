"""What the status row says about the story's text: whether its file, the journal or only the memory holds it."""

from PySide6.QtCore import QObject, QTimer

from editorapp.errors import ReadAlsoError, UnwritableError
from editorapp.ui.kit.notices import NoticeAction, Notices
from editorapp.ui.kit.words import tr, tr_message
from editorapp.ui.window.file_commands import FileCommands
from editorapp.ui.window.journal_keeper import JournalKeeper
from editorapp.ui.window.status_bar import SavedKind, StatusBar
from editorapp.ui.writing.open_draft import OpenDraft

_TOPIC = "journal"
PATIENCE_MS = 400
"""A text that is kept sooner is not worth a word in between."""


class SavedStatus(QObject):
    """Says what FileCommands and the journal tell; of what cannot be kept there is one notice for each cause."""

    def __init__(
        self,
        draft: OpenDraft,
        files: FileCommands,
        keeper: JournalKeeper,
        status: StatusBar,
        notices: Notices,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._draft = draft
        self._files = files
        self._keeper = keeper
        self._status = status
        self._notices = notices
        self._told: tuple[str, SavedKind] = ("", "saved")
        self._shown: tuple[str, SavedKind] = ("", "saved")
        self._said = ""
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._patience.timeout.connect(self._say_saving)
        files.saved_changed.connect(self._take)
        writer = keeper.writer
        writer.started.connect(self._note_start)
        writer.kept.connect(self._note_kept)
        writer.failed.connect(self._note_failure)
        writer.works_again.connect(self._note_repair)

    def _take(self, text: str, kind: SavedKind) -> None:
        """What there is to say of the story's file."""
        self._told = (text, kind)
        if kind == "failed" or text == tr("Saving…"):
            self._show(text, kind)
        else:
            self._say()

    def _say(self) -> None:
        key = self._draft.state.notes.key
        problem, kept_at = self._keeper.writer.problem, self._keeper.writer.kept_at(key)
        if not self._draft.modified or not self._keeper.is_listening:
            self._show(*self._told)
        elif problem is not None:
            self._show(_words(problem), "failed")
        elif kept_at is not None:
            self._show(tr("Saved locally {time}", time=f"{kept_at:%H:%M}"), "saved")

    def _show(self, text: str, kind: SavedKind) -> None:
        if (text, kind) != self._shown:  # while typing goes on it is told several times a second
            self._shown = (text, kind)
            self._status.set_saved(text, kind)

    def _note_start(self, key: str) -> None:
        if key == self._draft.state.notes.key and self._keeper.writer.problem is None:
            self._patience.start()

    def _note_kept(self, key: str) -> None:
        if key == self._draft.state.notes.key:
            self._patience.stop()
            self._say()

    def _note_failure(self, error: ReadAlsoError) -> None:
        self._patience.stop()
        self._say()
        words = _words(error)
        if words != self._said:
            self._said = words
            self._notices.ask(_TOPIC, words, (NoticeAction(tr("Save As…"), self._files.save_as),), kind="error")

    def _note_repair(self) -> None:
        if self._said:
            self._said = ""
            self._notices.withdraw(_TOPIC)
            self._notices.show_notice(tr("It works again: your text is saved locally."))
        self._say()

    def _say_saving(self) -> None:
        if self._draft.modified:
            self._show(tr("Saving…"), "unsaved")


def _words(error: ReadAlsoError) -> str:
    cause = error.cause if isinstance(error, UnwritableError) and error.cause else error.what
    return tr("Not saved: {cause} Your text is kept in memory.", cause=tr_message(cause))
