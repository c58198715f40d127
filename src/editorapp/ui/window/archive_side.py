"""Everything of a window that has to do with the archive: importing, its details, what it knows, suggestions."""

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject

from editorapp.ui.dialogs.import_dialog import ImportDialog
from editorapp.ui.kit.words import tr_error
from editorapp.ui.kit.worker_client import WorkerClient
from editorapp.ui.linking.suggestion_requests import StorySource, SuggestionRequests
from editorapp.ui.window.archive_choice import ArchiveChoice, ArchiveListSource, ChoiceParts
from editorapp.ui.window.archive_commands import ArchiveCommands, ArchiveViews
from editorapp.ui.window.archive_deleting import ArchiveDeleting
from editorapp.ui.window.archive_details import ArchiveDetails
from editorapp.ui.window.archive_folders import ArchiveFolders, ArchivePlaces
from editorapp.ui.window.archive_keeper import ArchiveKeeper
from editorapp.ui.window.archive_questions import ArchiveQuestions
from editorapp.ui.window.archive_rows import ArchiveRows
from editorapp.ui.window.archive_upkeep import ArchiveUpkeep
from editorapp.ui.window.import_commands import ImportCommands, ImportParts
from editorapp.ui.window.import_previews import ImportPreviews
from editorapp.ui.window.orphan_commands import OrphanCommands
from editorapp.ui.window.process_status import ProcessStatus
from editorapp.ui.window.stage import Stage
from editorapp.ui.window.status_commands import connect_status
from editorapp.ui.window.usual_filter import UsualFilter
from editorapp.ui.window.vocabulary_requests import VocabularyRequests
from editorapp.ui.writing.open_draft import OpenDraft
from editorapp.workers.protocol import Failed


class ArchiveSide(QObject):
    """`folder` is where a file that is made here is offered to lie."""

    def __init__(self, stage: Stage, folder: Callable[[], Path], parent: QObject) -> None:
        super().__init__(parent)
        self._stage = stage
        tools, notices, worker = stage.tools, stage.notices, stage.archive_worker
        paths = tools.paths
        self.make_job = make_job = partial(WorkerClient, "import", tools.command("import"), self, restarts=False)
        self.keeper = ArchiveKeeper(worker, make_job, paths.starter, paths.starter_archive, self)
        self.previews = ImportPreviews(make_job, self)
        self.process = ProcessStatus(stage.window.status)
        places = ArchivePlaces(paths.archives / "newsroom", paths.starter_archive, tools.only_starter)
        self.folders = folders = ArchiveFolders(tools.settings, places, self)
        reading = ImportParts(self.keeper, self.previews, folders)
        self.imports = ImportCommands(reading, self._make_import_dialog, notices, self.process, parent=self)
        views = ArchiveViews(stage.panel, stage.window.status, self.process, notices)
        confirm = stage.dialogs.confirm
        self.archive = ArchiveCommands(self.keeper, tools.settings, views, confirm, folders, self.imports, self)
        self.asking = ArchiveQuestions(worker, self)
        self.details = ArchiveDetails(
            self.keeper, self.asking, stage.dialogs, self.process, notices, self, folders.described
        )
        self.rows = ArchiveRows(folders, self)
        parts = ChoiceParts(self.keeper, folders, self.rows, stage.dialogs, notices)
        self.choice = ArchiveChoice(parts, self)
        self.archives = ArchiveListSource(self.choice, self.rows, self)
        self.upkeep = ArchiveUpkeep(self.keeper, folders, self.details, self.process, stage.dialogs, folder, self)
        self.deleting = ArchiveDeleting(parts, self.asking, self)
        self.orphans = OrphanCommands(self.asking, stage.dialogs, notices, folder, self)
        self.keeper.opened.connect(self.orphans.note_archive)
        self.words = VocabularyRequests(self.asking, stage.details_tab, stage.draft, self)
        self.suggestions = self._make_suggestions()
        UsualFilter(stage.panel, tools.settings, self)
        self._connect()

    def commands(self) -> Mapping[str, Callable[[], None]]:
        """The ids of the command table that are done here."""
        return {
            **self.imports.commands(),
            **self.archive.commands(),
            **self.details.commands(),
            **self.choice.commands(),
            **self.upkeep.commands(),
            **self.deleting.commands(),
            **self.orphans.commands(),
        }

    def connect_window(self) -> None:
        """Give the status row its buttons, now that the window has its actions."""
        window = self._stage.window
        connect_status(window, self.imports, self.details, self.choice)
        self.details.wished.connect(lambda command: window.action(command).trigger())
        self.archive.switch_requested.connect(self.choice.list_requested)

    def stop(self) -> None:
        """End what runs for the archive; what is in it stays."""
        self.previews.stop()
        self.keeper.stop()

    def _make_import_dialog(self) -> ImportDialog:
        stage = self._stage
        return ImportDialog(stage.look.theme, stage.tools.icons, stage.window)

    def _make_suggestions(self) -> SuggestionRequests:
        stage, draft = self._stage, self._stage.draft
        story = StorySource(
            draft.snapshot, stage.revision, stage.editor.caret, partial(_own_key, draft), partial(_former_names, draft)
        )
        limit = partial(stage.tools.settings.number, "suggest.limit")
        return SuggestionRequests(stage.archive_worker, stage.panel, story, limit, self)

    def _connect(self) -> None:
        stage, suggestions = self._stage, self.suggestions
        stage.draft.changed.connect(suggestions.ask_soon)
        stage.editor.caret_moved.connect(suggestions.follow_caret)
        self.archive.opened.connect(suggestions.archive_opened)
        self.archive.opened.connect(self.words.refresh)
        self.details.weights_changed.connect(suggestions.ask)
        self.details.orphans_requested.connect(self.orphans.open)
        self.details.import_requested.connect(self.imports.ask_sources)
        self.choice.import_requested.connect(self.imports.ask_sources)
        self.choice.details_requested.connect(self.details.open)
        stage.panel.switch_requested.connect(self.choice.list_requested)
        self.archive.opened.connect(self.rows.refresh)
        suggestions.process_changed.connect(self.process.set_suggestions)
        suggestions.failed.connect(self._say_failed)
        stage.look.theme_changed.connect(self.imports.set_theme)

    def _say_failed(self, failure: Failed) -> None:
        self._stage.notices.show_notice(tr_error(failure.what, failure.hint), kind="error")


def _own_key(draft: OpenDraft) -> str:
    """What decisions on suggestions are kept under."""
    return draft.state.own_key


def _former_names(draft: OpenDraft) -> tuple[str, ...]:
    """What they were kept under before drafts had a key: where the draft lies, or its id."""
    return str(draft.path or ""), draft.detail("id")
