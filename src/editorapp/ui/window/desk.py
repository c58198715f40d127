"""One window at work: every part built once, and the wires between them."""

import datetime
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from editorapp.errors import WorkerError
from editorapp.ui.details.story_form import StoryForm
from editorapp.ui.dialogs.import_dialog import ImportDialog
from editorapp.ui.kit.icons import Icons
from editorapp.ui.kit.notices import Notices
from editorapp.ui.kit.theme import Theme
from editorapp.ui.kit.words import tr
from editorapp.ui.kit.worker_client import WorkerClient
from editorapp.ui.linking.read_also_panel import ReadAlsoPanel
from editorapp.ui.linking.suggestion_requests import StorySource, SuggestionRequests
from editorapp.ui.overview.outline_keeper import OutlineKeeper
from editorapp.ui.overview.outline_panel import OutlinePanel
from editorapp.ui.overview.story_survey import StorySurvey
from editorapp.ui.reading.preview import Engine, Preview
from editorapp.ui.reading.preview_requests import PreviewRequests
from editorapp.ui.window.actions import ACTIONS
from editorapp.ui.window.archive_commands import ArchiveCommands, ArchiveViews
from editorapp.ui.window.archive_details import ArchiveDetails
from editorapp.ui.window.archive_folders import ArchiveFolders, ArchivePlaces
from editorapp.ui.window.archive_keeper import ArchiveKeeper
from editorapp.ui.window.archive_questions import ArchiveQuestions
from editorapp.ui.window.edit_commands import OwnCopyKey, edit_commands
from editorapp.ui.window.export_commands import ExportCommands, ExportSource
from editorapp.ui.window.file_commands import FileCommands, FileQuestions
from editorapp.ui.window.import_commands import ImportCommands, ImportParts
from editorapp.ui.window.import_previews import ImportPreviews
from editorapp.ui.window.insert_commands import InsertCommands
from editorapp.ui.window.look_commands import LookCommands
from editorapp.ui.window.main_window import MainWindow, WindowParts
from editorapp.ui.window.navigation import Navigation
from editorapp.ui.window.orphan_commands import OrphanCommands
from editorapp.ui.window.page_follower import PageFollower
from editorapp.ui.window.palette_wiring import make_palette
from editorapp.ui.window.pane_memory import PaneMemory
from editorapp.ui.window.panel_tabs import PanelPage, PanelTabs
from editorapp.ui.window.place_pointer import PlacePointer
from editorapp.ui.window.process_status import ProcessStatus
from editorapp.ui.window.session_keeper import SessionKeeper
from editorapp.ui.window.room_commands import RoomCommands
from editorapp.ui.window.settings_keeper import SettingsKeeper
from editorapp.ui.window.statistics_command import StatisticsCommand
from editorapp.ui.window.shortcuts import with_keys
from editorapp.ui.window.status_commands import connect_status
from editorapp.ui.window.story_status import StoryStatus
from editorapp.ui.window.story_switching import StorySwitching
from editorapp.ui.window.switcher import Switcher
from editorapp.ui.window.view_commands import view_commands
from editorapp.ui.window.window_dialogs import WindowDialogs
from editorapp.ui.window.worker_command import worker_command
from editorapp.ui.window.worker_settings import WorkerSettings
from editorapp.ui.writing.editor_pane import EditorPane
from editorapp.ui.writing.open_draft import OpenDraft
from editorapp.ui.writing.open_drafts import OpenDrafts
from editorapp.ui.writing.room import WritingRoom
from editorapp.workers.protocol import Failed
from editorapp.workspace.paths import Paths
from editorapp.workspace.recent import RecentFiles
from editorapp.workspace.shortcuts import load_shortcuts


@dataclass(frozen=True, slots=True)
class DeskTools:
    """What a window needs that is made before it: one each for the whole program."""

    app: QApplication
    paths: Paths
    settings: SettingsKeeper
    icons: Icons
    theme: Theme
    version: str
    facts: Sequence[tuple[str, str]]
    engine: Engine = "auto"
    questions: FileQuestions | None = None
    """Answers instead of dialogs, where nobody can be asked."""
    only_starter: bool = False
    """Use the starter archive, whatever is set."""
    command: Callable[[str], Sequence[str]] = worker_command
    """How the worker of a name is started."""


class Desk(QObject):
    """Builds the parts of one window and wires them; what happens afterwards is theirs."""

    def __init__(self, tools: DeskTools) -> None:
        super().__init__(tools.app)
        self._tools = tools
        self.app = tools.app
        self.paths = tools.paths
        self.draft = OpenDraft(tools.app)  # outlives the window: Qt ends in any order
        self.drafts = OpenDrafts(self.draft, tools.app)
        self.recent = RecentFiles(tools.paths.data / "recent.json")
        own_keys = load_shortcuts(tools.paths.shortcuts_file)
        self.specs, conflicts = with_keys(ACTIONS, own_keys.keys)
        self._key_problems = (*own_keys.problems, *conflicts)
        self._make_workers()
        self._make_window()
        self._make_commands()
        self._make_requests()
        self._connect()
        self._take_setting("")

    def start(self) -> None:
        """Start the workers; the window is on screen by now, so nothing of this delays the first key."""
        self._worker_settings.tell()
        self.archive_worker.start()
        self.render_worker.start()
        if self.window.panes.is_preview_shown:
            QTimer.singleShot(0, self.preview.start)

    def stop(self) -> None:
        """End the workers; what is written stays where it is."""
        self.previews.stop()
        self.keeper.stop()
        self.archive_worker.stop()
        self.render_worker.stop()

    def problems(self) -> Sequence[str]:
        """What is wrong with the person's own folders and settings, in sentences."""
        note = self.paths.note
        return [*([note] if note else []), *self._tools.settings.settings.problems, *self._key_problems]

    def restart_workers(self) -> None:
        """Start the workers anew, also those that have given up."""
        self.archive_worker.restart()
        self.render_worker.restart()

    def _make_workers(self) -> None:
        tools = self._tools
        self.archive_worker = WorkerClient("archive", tools.command("archive"), self)
        self.render_worker = WorkerClient("render", tools.command("render"), self)
        paths = tools.paths
        make_job = partial(WorkerClient, "import", tools.command("import"), self, restarts=False)
        self.keeper = ArchiveKeeper(self.archive_worker, make_job, paths.starter, paths.starter_archive, self)
        self.previews = ImportPreviews(make_job, self)

    def _make_window(self) -> None:
        tools = self._tools
        theme, icons = tools.theme, tools.icons
        self.look = LookCommands(tools.app, tools.paths.resources, icons, theme, tools.settings, self)
        self.notices = Notices(icons)
        self.editor = EditorPane(self.draft, theme, icons)
        self.panel = ReadAlsoPanel(theme, icons, datetime.date.today())
        self.form = StoryForm(self.draft, theme, icons)
        self.preview = Preview(tools.paths.resources, theme, icons, tools.engine)
        related = PanelPage("read_also", "Read also", self.panel, self.panel.focus_content)
        self.outline = OutlinePanel(icons)
        above = PanelPage("outline", tr("Outline"), self.outline, self.outline.focus_content)
        self.tabs = PanelTabs((related, PanelPage("story", "Story", self.form), above), icons)
        parts = WindowParts(self.editor, self.preview, self.tabs, self.notices, self.editor.close_find)
        self.window = MainWindow(parts, theme, icons)
        self.dialogs = WindowDialogs(self.window, self.look)
        self.survey = StorySurvey(self.render_worker, self.draft, self)
        self.room = RoomCommands(WritingRoom(self.draft, self.editor, theme, self), tools.settings, self)
        self.statistics = StatisticsCommand(self.survey, self.editor.text_edit, tools.settings, self.dialogs, self)
        self.import_dialog = ImportDialog(theme, icons, self.window)
        PaneMemory(self.window.panes, tools.settings, self)

    def _make_commands(self) -> None:
        tools, draft, paths, notices = self._tools, self.draft, self._tools.paths, self.notices
        questions = tools.questions or self.dialogs.file_questions()
        author = partial(tools.settings.text, "author.name")
        self.files = FileCommands(draft, self.drafts, self.notices, questions, self.recent, author, self)
        self.switcher = Switcher(self.window, tools.theme, tools.icons)
        self.switching = StorySwitching(draft, self.drafts, self.files, self.recent, self.window, self.switcher, self)
        self.inserting = InsertCommands(draft, self.editor, self.panel, self.notices, self._label, self)
        source = ExportSource(draft.snapshot, lambda: draft.path, lambda: self.files.folder)
        self.exporting = ExportCommands(self.render_worker, source, self.notices, self)
        self.process = ProcessStatus(self.window.status)
        places = ArchivePlaces(paths.archives / "newsroom", paths.starter_archive, tools.only_starter)
        folders = ArchiveFolders(tools.settings, places)
        reading = ImportParts(self.keeper, self.previews, folders)
        self.imports = ImportCommands(reading, self.import_dialog, notices, self.process, parent=self)
        views = ArchiveViews(self.panel, self.window.status, self.process, notices)
        self.archive = ArchiveCommands(
            self.keeper, tools.settings, views, self.dialogs.confirm, folders, self.imports, self
        )
        asking = ArchiveQuestions(self.archive_worker, self)
        self.details = ArchiveDetails(self.keeper, asking, self.dialogs, self.process, self.notices, self)
        self.orphans = OrphanCommands(asking, self.dialogs, self.notices, lambda: self.files.folder, self)
        self.navigation = Navigation(self.window, draft, self.editor, self.preview, self.panel, self.notices, self)
        self.window.connect_commands(self.specs, self._commands(), self.files.may_leave)
        self.palette = make_palette(
            self.specs, self.window, self.look, draft, self.editor, asking, self.inserting.insert,
            paths.data / "commands.json",
        )  # fmt: skip
        self.switcher.set_actions([self.window.action(name) for name in ("file.new", "file.open")])

    def _commands(self) -> Mapping[str, Callable[[], None]]:
        tools = self._tools
        return {
            **self.files.commands(),
            **self.switching.commands(),
            **edit_commands(self.editor, tools.app),
            **self.inserting.commands(),
            **self.look.commands(),
            **self.imports.commands(),
            **self.archive.commands(),
            **self.details.commands(),
            **self.orphans.commands(),
            **view_commands(self.window),
            **self.room.commands(),
            "view.statistics": self.statistics.open,
            "view.palette": self._open_palette,
            "archive.restart": self.restart_workers,
            "insert.search": self.navigation.show_search,
            "file.export": lambda: self.exporting.ask(self.dialogs),
            "file.quit": tools.app.closeAllWindows,
            "help.keys": lambda: self.dialogs.show_keys(self.specs),
            "help.about": lambda: self.dialogs.show_about(tools.version, tools.facts),
        }

    def _open_palette(self) -> None:
        self.palette.open()

    def _make_requests(self) -> None:
        settings, draft, text = self._tools.settings, self.draft, self.editor.text_edit
        name = partial(_story_name, draft)
        story = StorySource(draft.snapshot, lambda: draft.revision, self.editor.caret, name)
        limit = partial(settings.number, "suggest.limit")
        self.suggestions = SuggestionRequests(self.archive_worker, self.panel, story, limit, self)
        self.pages = PreviewRequests(self.render_worker, self.preview, draft.snapshot, lambda: draft.revision, self)
        self._worker_settings = WorkerSettings(settings, self.render_worker, self.pages, self.archive, self)
        keeper = OutlineKeeper(self.survey, draft, self.editor, self.outline, self)
        keeper.place_wanted.connect(self.window.focus_editor)
        keeper.failed.connect(self.notices.show_notice)
        StoryStatus(self.survey, text, self.window.status, settings, self)
        self.follower = PageFollower(self.editor, self.preview, draft, self)
        PlacePointer(self.panel, self.editor, draft, self)
        session = self._tools.paths.data / "session.json"
        self.session = SessionKeeper(session, self.drafts, self.files, self.editor, self.window, self.tabs, self)
        for part in (self.preview, self.panel):
            OwnCopyKey(part)

    def _connect(self) -> None:
        draft, files, window, suggestions = self.draft, self.files, self.window, self.suggestions
        draft.changed.connect(suggestions.ask_soon)
        self.editor.caret_moved.connect(suggestions.follow_caret)
        draft.changed.connect(self.pages.ask_soon)
        files.story_opened.connect(self._open_story)
        files.moved.connect(self._show_folder)
        files.story_started.connect(self._start_story)
        files.saved_changed.connect(window.status.set_saved)
        self.inserting.story_wanted.connect(window.focus_editor)
        self.archive.opened.connect(suggestions.archive_opened)
        self.details.weights_changed.connect(suggestions.ask)
        self.details.orphans_requested.connect(self.orphans.open)
        self.details.import_requested.connect(self.imports.ask_sources)
        self.orphans.insert_requested.connect(self.inserting.insert)
        suggestions.process_changed.connect(self.process.set_suggestions)
        suggestions.failed.connect(self._say_failed)
        self.render_worker.failed.connect(self._say_stopped)
        self.editor.find_bar.replaced.connect(self._say_replaced)
        self.look.theme_changed.connect(self._wear)
        self._tools.settings.changed.connect(self._take_setting)
        self._tools.settings.failed.connect(self.notices.show_error)
        window.closed.connect(self.stop)
        connect_status(window, self.imports, self.details)
        self.room.connect_window(window)

    def _label(self) -> str:
        return self._tools.settings.text("write.read_also_label")

    def _take_setting(self, _setting: str) -> None:
        self.room.take_settings()
        self.editor.text_edit.set_read_also_label(self._label())

    def _wear(self, theme: Theme) -> None:
        self.window.set_theme(theme)
        for part in (self.editor, self.form, self.preview, self.import_dialog, self.switcher):
            part.set_theme(theme)
        self.panel.set_theme(theme, self._tools.icons)
        self.outline.set_theme()
        self.room.set_theme(theme)

    def _open_story(self) -> None:
        self._show_folder()
        self.suggestions.start_story()

    def _show_folder(self) -> None:
        """The page's photos lie in another folder: start it anew."""
        self.preview.set_folder(self.draft.path.parent if self.draft.path else None)
        self.pages.refresh()

    def _start_story(self) -> None:
        self.window.focus_editor()
        self.editor.focus_headline()

    def _say_failed(self, failure: Failed) -> None:
        self.notices.show_notice(f"{failure.what} {failure.hint}".strip(), kind="error")

    def _say_stopped(self, error: WorkerError) -> None:
        if self.render_worker.state == "stopped":
            self.notices.show_error(error, "Restart", self.render_worker.restart)

    def _say_replaced(self, count: int) -> None:
        revision = self.draft.revision
        self.notices.show_notice(f"Replaced {count:,}", "Undo", lambda: self._undo(revision))

    def _undo(self, revision: int) -> None:
        if self.draft.revision == revision:
            self.draft.document.undo()
        else:
            self.notices.show_notice("The story has changed since. Ctrl+Z goes back step by step.")


def _story_name(draft: OpenDraft) -> str:
    """What decisions on suggestions are kept under."""
    return str(draft.path or draft.detail("id"))
