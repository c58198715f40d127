"""Everything of a window that has to do with a story's life in the archive: its key, and its being published."""

from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import QObject

from editorapp.ui.checks.failed_checks import failed_checks
from editorapp.ui.window.archive_side import ArchiveSide
from editorapp.ui.window.checks_side import ChecksSide
from editorapp.ui.window.file_commands import FileCommands
from editorapp.ui.window.history_keeper import HistoryKeeper
from editorapp.ui.window.publish_commands import PublishCommands, PublishParts
from editorapp.ui.window.stage import Stage
from editorapp.ui.window.story_key_keeper import StoryKeyKeeper
from editorapp.ui.writing.open_drafts import OpenDrafts
from editorapp.workspace.story_keys import StoryKeys


def story_keys(data: Path) -> StoryKeys:
    """The keys of this person's stories, below the folder of the program's data."""
    return StoryKeys(data / "story-keys.json")


class PublishingSide(QObject):
    """`keys` are those that `drafts` gives out; nothing is added to them before `start`."""

    def __init__(
        self,
        stage: Stage,
        keys: StoryKeys,
        drafts: OpenDrafts,
        files: FileCommands,
        archive: ArchiveSide,
        checks: ChecksSide,
        history: HistoryKeeper,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        share = archive.suggestions.decisions.share
        self.keys = StoryKeyKeeper(keys, stage.draft, drafts, files, share, self)
        parts = PublishParts(
            drafts, archive.keeper, archive.folders, archive.asking, archive.make_job, files, history,
            lambda: failed_checks(checks.blocking()),
        )  # fmt: skip
        self.publishing = PublishCommands(stage, parts, self)
        checks.reported.connect(self.publishing.show_checks)

    def commands(self) -> Mapping[str, Callable[[], None]]:
        """The ids of the command table that are done here."""
        return self.publishing.commands()

    def connect_window(self) -> None:
        """Offer what fits the story at hand, now that the window has its actions."""
        self.publishing.connect_window()

    def start(self) -> None:
        """Remember from now on which file each story's key belongs to."""
        self.keys.start()

    def stop(self) -> None:
        """Finish what waits."""
        self.publishing.stop()
        self.keys.stop()
