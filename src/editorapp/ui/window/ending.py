"""Ends the program when the system wants it to end: nobody is asked, and nothing that was written is lost."""

import contextlib
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QGuiApplication, QSessionManager

from editorapp.errors import ReadAlsoError
from editorapp.ui.window.file_commands import FileCommands
from editorapp.ui.window.journal_keeper import JournalKeeper
from editorapp.ui.window.main_window import MainWindow
from editorapp.ui.writing.open_draft import OpenDraft


class Ending(QObject):
    """Tells an end that a person wants, who is asked what becomes of each story, from one that the system wants.

    After the second the journal holds what is not saved, and the next start offers it.
    """

    def __init__(
        self,
        app: QGuiApplication,
        draft: OpenDraft,
        files: FileCommands,
        keeper: JournalKeeper,
        window: MainWindow,
        keep_session: Callable[[], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._files = files
        self._keeper = keeper
        self._keep_session = keep_session
        self._is_wanted = False
        # Direct: the system goes on when all who listen have returned.
        app.commitDataRequest.connect(self.prepare, Qt.ConnectionType.DirectConnection)
        draft.changed.connect(self._go_on)
        window.closed.connect(self._note_closed)

    def may_close(self) -> bool:
        """Whether the window may close: each story is saved, or the person says so, or the system does not wait."""
        return self._is_wanted or self._files.may_leave()

    def end(self) -> None:
        """End the program now: a dialog that is open keeps nobody waiting."""
        self.prepare()
        QCoreApplication.exit(0)

    def prepare(self, _manager: QSessionManager | None = None) -> None:
        """Be ready for the end: whoever closes the window now asks nobody."""
        if not self._keeper.is_listening:
            return
        self._is_wanted = True
        with contextlib.suppress(ReadAlsoError):  # it is told already, and there is nobody to tell it again
            self._keeper.write_now()
        self._keep_session()

    def _go_on(self) -> None:
        """Another program has kept the system from ending, and the person writes on."""
        self._is_wanted = False

    def _note_closed(self) -> None:
        if not self._is_wanted:
            self._keeper.give_up()
