"""Everything of a window that looks at what others do to its stories: other programs, and other windows of ours."""

from PySide6.QtCore import QObject

from editorapp.ui.window.file_commands import FileCommands
from editorapp.ui.window.outside_changes import OutsideChanges
from editorapp.ui.window.outside_watch import OutsideWatch
from editorapp.ui.window.second_window import SecondWindow
from editorapp.ui.window.stage import Stage
from editorapp.ui.writing.open_drafts import OpenDrafts
from editorapp.workspace.story_locks import StoryLocks


class OutsideSide(QObject):
    """Nothing is looked at, and no story held, before `start`."""

    def __init__(self, stage: Stage, drafts: OpenDrafts, files: FileCommands, parent: QObject) -> None:
        super().__init__(parent)
        draft, notices = stage.draft, stage.notices
        self.watch = OutsideWatch(drafts, files.is_saving, self)
        self.changes = OutsideChanges(draft, drafts, files, self.watch, notices, stage.dialogs, self)
        locks = StoryLocks(stage.tools.paths.data / "open")
        self._second = SecondWindow(locks, draft, drafts, files, notices, self)

    def start(self) -> None:
        """Look from now on, and say when a story is open in another window."""
        self._second.start()
        self.watch.start()

    def stop(self) -> None:
        """Look no more, and let other windows have the stories."""
        self.watch.stop()
        self._second.stop()
