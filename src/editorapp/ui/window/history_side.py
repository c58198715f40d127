"""Everything of a window that has to do with earlier versions: keeping them, looking at them, having one back."""

import datetime
from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject

from editorapp.ui.dialogs.history_dialog import HistoryDialog
from editorapp.ui.dialogs.recovered_text import RecoveredText
from editorapp.ui.dialogs.version_name import VersionNameDialog
from editorapp.ui.dialogs.version_rows import say_version_time
from editorapp.ui.kit.background import Background
from editorapp.ui.kit.words import tr
from editorapp.ui.window.file_commands import FileCommands
from editorapp.ui.window.history_browsing import HistoryBrowsing
from editorapp.ui.window.history_keeper import HistoryKeeper, text_of
from editorapp.ui.window.outside_changes import OutsideChanges
from editorapp.ui.window.save_commands import name_of
from editorapp.ui.window.stage import Stage
from editorapp.ui.window.text_replacing import Replaced, replace_text, undo_replacing
from editorapp.ui.writing.draft_state import DraftState
from editorapp.ui.writing.open_drafts import OpenDrafts
from editorapp.workspace.history import History, Story
from editorapp.workspace.history_file import Version
from editorapp.workspace.text_files import TextFile

_NO_KEY = "recovered"
"""In place of the key of a story that is not known, because its text is damaged."""


class HistorySide(QObject):
    """Versions are kept from `start` on; those of former days can be looked at before."""

    def __init__(
        self, stage: Stage, drafts: OpenDrafts, files: FileCommands, outside: OutsideChanges, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._draft = stage.draft
        self._drafts = drafts
        self._notices = stage.notices
        self._dialogs = stage.dialogs
        self._settings = stage.tools.settings
        self._history = History(stage.tools.paths.data / "history")
        self._reading = Background(self)
        self.keeper = HistoryKeeper(self._history, stage.draft, drafts, self._settings, stage.notices, self)
        files.saved.connect(self.keeper.note_saved)
        files.discarding.connect(lambda state: self.keeper.keep_now(state, "discarded"))
        outside.taking_theirs.connect(lambda state: self.keeper.keep_now(state, "taken theirs"))
        outside.overwriting.connect(lambda state, theirs: self.keeper.keep_file(state, theirs, "overwritten"))

    def commands(self) -> Mapping[str, Callable[[], None]]:
        """The ids of the command table that are done here."""
        return {"file.history": self.show, "file.name_version": self.ask_name}

    def start(self) -> None:
        """Keep what is written from now on."""
        self.keeper.start()

    def stop(self) -> None:
        """Keep what waits."""
        self.keeper.stop()
        self._reading.stop()

    def show(self) -> None:
        """The earlier versions of the story at hand."""
        state, dialogs = self._draft.state, self._dialogs
        minutes = self._settings.number("history.minutes")
        dialog = HistoryDialog(name_of(state), minutes, dialogs.theme, dialogs.icons, dialogs.window)
        browsing = HistoryBrowsing(
            self._history,
            self._reading,
            dialogs,
            dialog,
            lambda version, file: self._put_back(state, version, file),
            self._restore,
        )
        browsing.look(self.keeper.story(state), text_of(state).text, state.path is not None and not state.modified)
        dialogs.open(dialog)

    def remember(self, text: RecoveredText) -> None:
        """Keep a text of the journal that the person discards, and wait for it. Raises UnwritableError."""
        key = text.entry.key if text.entry else _NO_KEY
        self._history.keep(Story(key, text.path), text.file, "recovered", datetime.datetime.now(datetime.UTC))

    def ask_name(self) -> None:
        """Keep the story at hand as it is now, under a name."""
        state, dialogs = self._draft.state, self._dialogs
        dialog = VersionNameDialog("", dialogs.theme, dialogs.icons, dialogs.window)
        dialog.name_chosen.connect(lambda name: self._name(state, name))
        dialogs.open(dialog)

    def _name(self, state: DraftState, name: str) -> None:
        if name:
            self.keeper.keep_now(state, "named", name)
            self._notices.show_notice(tr("This version is called “{name}”", name=name))

    def _put_back(self, state: DraftState, version: Version, file: TextFile) -> None:
        """The version in the place of the text, which is kept as a version first."""
        if state is not self._draft.state:
            return
        self.keeper.keep_now(state, "before restore")
        replaced = replace_text(self._draft, file)
        when = say_version_time(version, datetime.datetime.now().astimezone().date())
        self._notices.show_notice(
            tr("The version of {time} is back in the story", time=when), tr("Undo"), lambda: self._undo(replaced)
        )

    def _undo(self, replaced: Replaced) -> None:
        if not undo_replacing(self._draft, replaced):
            self._notices.show_notice(tr("The story has been changed since; use Undo step by step"))

    def _restore(self, file: TextFile) -> None:
        """The version as a new story, which no file holds."""
        self._drafts.add(file, None).note_unsaved()
