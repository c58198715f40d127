"""One window at work: every part built once, and the wires between them."""

import datetime
import gc
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject

from editorapp.ui.checks.checks_panel import ChecksPanel
from editorapp.ui.details.story_tab import StoryTab
from editorapp.ui.kit.notices import Notices
from editorapp.ui.kit.theme import Theme
from editorapp.ui.kit.words import tr, tr_message
from editorapp.ui.kit.worker_client import WorkerClient
from editorapp.ui.linking.read_also_panel import ReadAlsoPanel
from editorapp.ui.overview.outline_panel import OutlinePanel
from editorapp.ui.reading.preview import Preview
from editorapp.ui.window.actions import ACTIONS
from editorapp.ui.window.archive_side import ArchiveSide
from editorapp.ui.window.checks_side import ChecksSide
from editorapp.ui.window.edit_commands import OwnCopyKey
from editorapp.ui.window.export_commands import ExportSource
from editorapp.ui.window.file_commands import FileCommands
from editorapp.ui.window.find_commands import with_page_find
from editorapp.ui.window.guide_commands import GuideCommands
from editorapp.ui.window.handing_side import HandingSide
from editorapp.ui.window.help_commands import HelpCommands
from editorapp.ui.window.history_side import HistorySide
from editorapp.ui.window.keeping_side import KeepingSide
from editorapp.ui.window.look_commands import LookCommands
from editorapp.ui.window.main_window import MainWindow, WindowParts
from editorapp.ui.window.outside_side import OutsideSide
from editorapp.ui.window.palette_wiring import make_palette
from editorapp.ui.window.pane_memory import PaneMemory
from editorapp.ui.window.panel_tabs import PanelPage, PanelTabs
from editorapp.ui.window.publishing_side import PublishingSide, story_keys
from editorapp.ui.window.reading_side import ReadingSide
from editorapp.ui.window.session_keeper import SessionKeeper
from editorapp.ui.window.settings_commands import SettingsCommands
from editorapp.ui.window.shortcuts import with_keys
from editorapp.ui.window.stage import DeskTools, Stage
from editorapp.ui.window.story_first import with_story_shown
from editorapp.ui.window.story_switching import StorySwitching
from editorapp.ui.window.switcher import Switcher
from editorapp.ui.window.view_commands import view_commands
from editorapp.ui.window.welcome_side import WelcomeSide
from editorapp.ui.window.window_dialogs import WindowDialogs
from editorapp.ui.window.worker_settings import WorkerSettings
from editorapp.ui.window.writing_side import WritingSide
from editorapp.ui.writing.editor_pane import EditorPane
from editorapp.ui.writing.open_draft import OpenDraft
from editorapp.ui.writing.open_drafts import OpenDrafts
from editorapp.workspace.recent import RecentFiles
from editorapp.workspace.shortcuts import load_shortcuts


class Desk(QObject):
    """Builds the window, and the three sides of its work: the text, the page, the archive."""

    def __init__(self, tools: DeskTools) -> None:
        super().__init__(tools.app)
        self._tools = tools
        self.app = tools.app
        self.paths = tools.paths
        self.draft = OpenDraft(tools.app)  # outlives the window: Qt ends in any order
        self._keys = story_keys(tools.paths.data)
        self.drafts = OpenDrafts(self.draft, tools.app, self._keys.find)
        self.recent = RecentFiles(tools.paths.data / "recent.json")
        own_keys = load_shortcuts(tools.paths.shortcuts_file)
        self.specs, conflicts = with_keys(ACTIONS, own_keys.keys)
        self._key_problems = (*own_keys.problems, *conflicts)
        self.archive_worker = WorkerClient("archive", tools.command("archive"), self)
        self.render_worker = WorkerClient("render", tools.command("render"), self)
        self._make_window()
        self._make_sides()
        self._connect_commands()
        self._connect()
        self.writing.take_settings()

    def start_workers(self) -> None:
        """Start them before the window is shown: at their low priority they come up beside it, on another core."""
        self._worker_settings.tell()
        self.archive_worker.start()
        self.render_worker.start()

    def start(self) -> None:
        """Start all there is; the window is on screen by now, so nothing of this delays the first key."""
        gc.freeze()  # what is there by now stays: to look through it for garbage would hold up a key by 60 ms
        self.start_workers()
        self.outside.start()
        self.reading.start()
        self.writing.start()

    def stop(self) -> None:
        """End the workers; what is written stays where it is."""
        self.keeping.stop()
        self.history.stop()
        self.outside.stop()
        self.writing.stop()
        self.publishing.stop()
        self.archive.stop()
        self.welcome.stop()
        self.settings.stop()
        self.archive_worker.stop()
        self.render_worker.stop()

    def problems(self) -> Sequence[str]:
        """What is wrong with the person's own folders and settings, in sentences."""
        note = self.paths.note
        problems = [*([note] if note else []), *self._tools.settings.settings.problems, *self._key_problems]
        return [tr_message(problem) for problem in problems]

    def restart_workers(self) -> None:
        """Start the workers anew, also those that have given up."""
        self.archive_worker.restart()
        self.render_worker.restart()
        self.writing.spelling.restart()

    def _make_window(self) -> None:
        tools = self._tools
        theme, icons = tools.theme, tools.icons
        self.look = LookCommands(tools.app, tools.paths.resources, icons, theme, tools.settings, self)
        self.notices = Notices(icons)
        self.editor = EditorPane(self.draft, theme, icons)
        self.panel = ReadAlsoPanel(theme, icons, datetime.date.today())
        own_name = partial(tools.settings.text, "author.name")
        self.details_tab = StoryTab(self.draft, theme, icons, own_name, self._take_photo)
        self.preview = Preview(tools.paths.resources, theme, icons, tools.engine)
        self.outline = OutlinePanel(icons)
        self.checks_panel = ChecksPanel(icons)
        pages = (
            PanelPage("read_also", tr("Read also"), self.panel, self.panel.focus_content),
            PanelPage("story", tr("Story"), self.details_tab),
            PanelPage("checks", tr("Checks"), self.checks_panel, self.checks_panel.focus_content),
            PanelPage("outline", tr("Outline"), self.outline, self.outline.focus_content),
        )
        self.tabs = PanelTabs(pages, icons)
        parts = WindowParts(self.editor, self.preview, self.tabs, self.notices, self.editor.close_find)
        self.window = MainWindow(parts, theme, icons)
        self.dialogs = WindowDialogs(self.window, self.look)
        PaneMemory(self.window.panes, tools.settings, self)

    def _make_sides(self) -> None:
        tools, draft, notices = self._tools, self.draft, self.notices
        stage = Stage(
            tools, draft, self.archive_worker, self.render_worker, self.look, notices, self.editor, self.panel,
            self.details_tab, self.outline, self.preview, self.tabs, self.window, self.dialogs,
        )  # fmt: skip
        questions = tools.questions or self.dialogs.file_questions()
        author = partial(tools.settings.text, "author.name")
        self.files = FileCommands(draft, self.drafts, notices, questions, self.recent, author, self)
        self.keeping = KeepingSide(stage, self.drafts, self.files, self._keep_session, self)
        self.outside = OutsideSide(stage, self.drafts, self.files, self)
        self.history = HistorySide(stage, self.drafts, self.files, self.outside.changes, self)
        self.archive = ArchiveSide(stage, lambda: self.files.folder, self)
        self.writing = WritingSide(stage, self.files, lambda: self.archive.keeper.folder, self)
        self.checks = ChecksSide(stage, self.checks_panel, self.archive.asking, self)
        source = ExportSource(draft.snapshot, lambda: draft.path, lambda: self.files.folder)
        self.handing = HandingSide(stage, source, self.checks, self)
        self.exporting = self.handing.exporting
        self.publishing = PublishingSide(
            stage, self._keys, self.drafts, self.files, self.archive, self.checks, self.history.keeper, self
        )
        self.reading = ReadingSide(stage, source, self)
        self.guide = GuideCommands(tools.paths.guide, self.render_worker, self.look, notices, self)
        self.exporting.pdf_requested.connect(self.reading.printing.save_pdf)
        self.welcome = WelcomeSide(stage, self.files, self.recent, self)
        self.exporting.exported.connect(lambda _exported: self.welcome.guide.finish("hand_over"))
        self.writing.inserting.inserted.connect(lambda: self.welcome.guide.finish("insert"))
        self.keeping.recovery.looked.connect(self.welcome.refresh)
        settings, pages = tools.settings, self.reading.pages
        self.settings = SettingsCommands(
            settings, tools.paths, self.dialogs, notices, lambda name: self.window.action(name).trigger(),
            self.reading.looks.themes, lambda: self.archive.keeper.folder, self,
        )  # fmt: skip
        self._worker_settings = WorkerSettings(settings, self.render_worker, pages, self.archive.archive, self)

    def _connect_commands(self) -> None:
        tools, window = self._tools, self.window
        self.switcher = Switcher(window, tools.theme, tools.icons)
        self.switching = StorySwitching(self.draft, self.drafts, self.files, self.recent, window, self.switcher, self)
        window.connect_commands(self.specs, self._commands(), self.keeping.ending.may_close)
        self.palette = make_palette(
            self.specs, window, self.look, self.draft, self.editor, self.archive.asking,
            self.writing.inserting.insert, self.settings.show_settings, self.paths.data / "commands.json",
            self.archive.archives,
        )  # fmt: skip
        self.archive.choice.list_requested.connect(lambda: self.palette.open("/"))
        self.switcher.set_actions([window.action(name) for name in ("file.new", "file.open")])
        for side in (self.writing, self.reading, self.archive, self.welcome, self.publishing):
            side.connect_window()

    def _commands(self) -> Mapping[str, Callable[[], None]]:
        tools = self._tools
        commands = {
            **self.files.commands(),
            **self.switching.commands(),
            **self.keeping.commands(),
            **self.history.commands(),
            **self.writing.commands(),
            **self.reading.commands(),
            **self.archive.commands(),
            **self.checks.commands(),
            **self.settings.commands(),
            **self.handing.commands(),
            **self.publishing.commands(),
            **self.guide.commands(),
            **self.look.commands(),
            **view_commands(self.window),
            "view.palette": self._open_palette,
            "archive.restart": self.restart_workers,
            "file.quit": tools.app.closeAllWindows,
            **self.welcome.commands(),
            **HelpCommands(tools, self.dialogs, self.notices, self.specs).commands(),
        }
        return with_page_find(with_story_shown(commands, self.window.panes.show_story), self.preview)

    def _connect(self) -> None:
        files, window = self.files, self.window
        files.story_opened.connect(self._open_story)
        files.moved.connect(self.reading.show_folder)
        self.archive.keeper.opened.connect(self.writing.spelling.use_archive)
        self.archive.keeper.opened.connect(lambda _opened: self.checks.refresh())
        self.archive.orphans.insert_requested.connect(self.writing.inserting.insert)
        self.look.theme_changed.connect(self._wear)
        self._tools.settings.changed.connect(self.writing.take_settings)
        self._tools.settings.failed.connect(self.notices.show_error)
        window.closed.connect(self.stop)
        window.closed.connect(self.guide.close)
        self.session = SessionKeeper(self.paths.data, self.drafts, files, self.editor, window, self.tabs, self)
        for part in (self.preview, self.panel):
            OwnCopyKey(part)

    def _keep_session(self) -> None:
        self.session.keep()

    def _open_palette(self) -> None:
        self.palette.open()

    def _take_photo(self, file: Path, then: Callable[[str], None]) -> None:
        self.writing.images.taker.take(file, then)

    def _wear(self, theme: Theme) -> None:
        self.window.set_theme(theme)
        self.panel.set_theme(theme, self._tools.icons)
        self.switcher.set_theme(theme)

    def _open_story(self) -> None:
        self.reading.show_folder()
        self.archive.suggestions.start_story()
