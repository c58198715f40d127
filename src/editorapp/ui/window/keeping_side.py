"""Everything of a window that keeps what is written from being lost: journal, what is said of it, recovery, the end."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject

from editorapp.ui.window.ending import Ending
from editorapp.ui.window.file_commands import FileCommands
from editorapp.ui.window.journal_keeper import JournalKeeper
from editorapp.ui.window.journal_writer import JournalWriter
from editorapp.ui.window.recovery import Recovery
from editorapp.ui.window.recovery_opening import RecoveryOpening
from editorapp.ui.window.saved_status import SavedStatus
from editorapp.ui.window.stage import Stage
from editorapp.ui.writing.open_drafts import OpenDrafts
from editorapp.workspace.history import History
from editorapp.workspace.journal import Journal


class KeepingSide(QObject):
    """Nothing is kept before `start`: a tour, or a picture of the window, is nobody's work."""

    def __init__(
        self,
        stage: Stage,
        drafts: OpenDrafts,
        files: FileCommands,
        keep_session: Callable[[], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        tools, draft, window = stage.tools, stage.draft, stage.window
        folder = tools.paths.data / "journal"
        writer, place = JournalWriter(Journal(folder), self), stage.editor.note_place
        self.keeper = JournalKeeper(writer, draft, drafts, place, lambda: files.left, self)
        SavedStatus(draft, files, self.keeper, window.status, stage.notices, self)
        self.ending = Ending(tools.app, draft, files, self.keeper, window, keep_session, self)
        history = History(tools.paths.data / "history")
        opening = RecoveryOpening(draft, drafts, files, stage.editor)
        self.recovery = Recovery(folder, opening, writer, stage.dialogs, stage.notices, history, self)
        for part in (self.keeper, self.recovery):
            files.saved.connect(part.note_saved)

    def commands(self) -> Mapping[str, Callable[[], None]]:
        """The ids of the command table that are done here."""
        return {"file.recover": self.recovery.ask}

    def start(self) -> None:
        """Keep what is written from now on, and offer what was kept before."""
        self.keeper.start()
        self.recovery.offer()

    def stop(self) -> None:
        """Write what waits; what the journal holds then is offered at the next start."""
        self.keeper.stop()
        self.recovery.stop()
