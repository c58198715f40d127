"""One window at work: every part built once, and the wires between them."""

import datetime
import sys
from bisect import bisect_right
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QFileDialog

from editorapp.article.statistics import count_words
from editorapp.ui.dialogs.about import AboutDialog
from editorapp.ui.dialogs.import_dialog import ImportDialog
from editorapp.ui.dialogs.keys import KeysDialog, Shortcut
from editorapp.ui.dialogs.questions import ask_unsaved
from editorapp.ui.kit.icons import Icons
from editorapp.ui.kit.notices import Notices
from editorapp.ui.kit.theme import Theme
from editorapp.ui.kit.worker_client import WorkerClient
from editorapp.ui.linking.read_also_panel import ReadAlsoPanel
from editorapp.ui.linking.suggestion_requests import StorySource, SuggestionRequests
from editorapp.ui.reading.preview import Preview
from editorapp.ui.reading.preview_requests import PreviewRequests
from editorapp.ui.window.actions import ACTIONS
from editorapp.ui.window.archive_commands import ArchiveCommands
from editorapp.ui.window.archive_keeper import ArchiveKeeper
from editorapp.ui.window.edit_commands import edit_commands
from editorapp.ui.window.export_commands import ExportCommands
from editorapp.ui.window.file_commands import FileCommands, FileQuestions
from editorapp.ui.window.insert_commands import InsertCommands
from editorapp.ui.window.look_commands import LookCommands
from editorapp.ui.window.main_window import MainWindow, WindowParts
from editorapp.ui.window.panel_tabs import PanelPage, PanelTabs
from editorapp.ui.window.settings_keeper import SettingsKeeper
from editorapp.ui.window.view_commands import view_commands
from editorapp.ui.writing.editor_pane import EditorPane
from editorapp.ui.writing.open_draft import OpenDraft
from editorapp.ui.writing.story_form import StoryForm
from editorapp.workers.protocol import Configure, Rendered
from editorapp.workspace.paths import Paths
from editorapp.workspace.recent import RecentFiles

_FILTER = "Stories (*.md *.markdown *.txt);;All files (*)"
_FOLLOW_MS = 150
_MOST_SELECTED = 200_000
"""Characters of a selection that are counted while it changes."""


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
    engine: str = "auto"
    questions: FileQuestions | None = None
    """Answers instead of dialogs, where nobody can be asked."""


class Desk(QObject):
    """Builds the parts of one window and wires them; what happens afterwards is theirs."""

    def __init__(self, tools: DeskTools) -> None:
        super().__init__(tools.app)
        self._tools = tools
        self._paragraphs: tuple[int, ...] = ()
        self._counts = (0, 0)
        theme, icons = tools.theme, tools.icons
        self.look = LookCommands(tools.app, tools.paths.resources, icons, theme, tools.settings)
        self.draft = OpenDraft(tools.app)  # outlives the window: Qt ends in any order
        self.archive_worker = WorkerClient("archive", worker_command("archive"), self)
        self.render_worker = WorkerClient("render", worker_command("render"), self)
        self.notices = Notices(icons)
        self.editor = EditorPane(self.draft, theme, icons)
        self.panel = ReadAlsoPanel(theme, icons, datetime.date.today())
        self.form = StoryForm(self.draft, theme, icons)
        self.preview = Preview(tools.paths.resources, theme, icons, tools.engine)  # type: ignore[arg-type]
        pages = [PanelPage("read_also", "Read also", self.panel), PanelPage("story", "Story", self.form)]
        self.tabs = PanelTabs(pages, icons)
        self.window = MainWindow(WindowParts(self.editor, self.preview, self.tabs, self.notices), theme, icons)
        self._make_commands()
        self._connect_story()
        self._connect_look()
        self._apply_settings()

    def start(self) -> None:
        """Start the workers; the window is on screen by now, so nothing of this delays the first key."""
        values = self._tools.settings.settings.values()
        self.render_worker.send(Configure("", values))
        self.archive.open()
        self.archive_worker.start()
        self.render_worker.start()
        if self.window.panes.is_preview_shown:
            QTimer.singleShot(0, self.preview.start)

    def stop(self) -> None:
        """End the workers."""
        self.keeper.stop()
        self.archive_worker.stop()
        self.render_worker.stop()

    @property
    def icons(self) -> Icons:
        """The icons in use."""
        return self._tools.icons

    def look_problems(self) -> Sequence[str]:
        """What in the settings file could not be used."""
        return self._tools.settings.settings.problems

    def _make_commands(self) -> None:
        tools = self._tools
        self.files = FileCommands(
            self.draft,
            self.editor,
            self.notices,
            tools.questions or self._dialogs(),
            RecentFiles(tools.paths.data / "recent.json"),
            tools.settings.settings.text("author.name"),
            self,
        )
        self.keeper = ArchiveKeeper(
            self.archive_worker,
            lambda: WorkerClient("import", worker_command("import"), self, restarts=False),
            tools.paths.starter,
            tools.paths.starter_archive,
            self,
        )
        self.import_dialog = ImportDialog(tools.theme, tools.icons, self.window)
        self.archive = ArchiveCommands(
            self.keeper, tools.settings, self.panel, self.window.status, self.notices, self.import_dialog,
            tools.paths.archives / "newsroom", tools.paths.starter_archive,
        )  # fmt: skip
        self.inserting = InsertCommands(self.draft, self.editor, self.panel, self.notices, self._label, self)
        self.exporting = ExportCommands(
            self.render_worker, self.draft.snapshot, lambda: self.draft.path, lambda: self.files.folder, self.notices
        )
        self.window.connect_commands(self._commands(), self.files.may_leave)

    def _commands(self) -> Mapping[str, Callable[[], None]]:
        return {
            **self.files.commands(),
            **edit_commands(self.editor, self._tools.app),
            **self.inserting.commands(self._show_search),
            **self.look.commands(),
            **self.archive.commands(self._restart),
            **view_commands(self.window),
            "file.export": lambda: self.exporting.ask(self.look.theme, self._tools.icons, self.window),
            "file.quit": self._quit,
            "help.keys": self._show_keys,
            "help.about": self._show_about,
        }

    def _connect_story(self) -> None:
        draft = self.draft
        story = StorySource(draft.snapshot, lambda: draft.revision, self.editor.caret)
        limit = self._tools.settings.settings.number("suggest.limit")
        self.suggestions = SuggestionRequests(self.archive_worker, self.panel, story, limit, self)
        self.pages = PreviewRequests(self.render_worker, self.preview, draft.snapshot, lambda: draft.revision, self)
        draft.changed.connect(lambda _revision: self.suggestions.ask_soon())
        draft.changed.connect(lambda _revision: self.pages.ask_soon())
        draft.modified_changed.connect(lambda _modified: self._show_name())
        draft.path_changed.connect(self._show_name)
        self.files.story_opened.connect(self._open_story)
        self.files.saved_changed.connect(self.window.status.set_saved)
        self.archive.ready.connect(self.suggestions.ask)
        self.suggestions.process_changed.connect(self._show_process)
        self.suggestions.failed.connect(lambda f: self.notices.show_notice(f"{f.what} {f.hint}", kind="error"))
        self.render_worker.received.connect(self._take_counts)
        self._follow = QTimer(self, singleShot=True, interval=_FOLLOW_MS)
        self._follow.timeout.connect(self._follow_caret)
        self.editor.caret_moved.connect(self._follow.start)
        self.editor.text_edit.selectionChanged.connect(self._follow.start)
        self.editor.focus_panel_requested.connect(self.tabs.focus_page)
        self.editor.find_bar.replaced.connect(self._say_replaced)
        self.panel.text_focus_requested.connect(self.window.focus_editor)
        self.preview.close_requested.connect(lambda: self.window.panes.show_preview(False))
        self.preview.line_requested.connect(self._go_to_line)
        self.preview.link_activated.connect(lambda url: QDesktopServices.openUrl(QUrl(url)))
        self.window.panes.preview_shown.connect(self._preview_came)
        self.window.chrome.document.recent_chosen.connect(self.files.open_path)

    def _connect_look(self) -> None:
        self.look.theme_changed.connect(self._wear)
        self._tools.settings.changed.connect(lambda _setting: self._apply_settings())
        self._tools.settings.failed.connect(self.notices.show_error)

    def _apply_settings(self) -> None:
        settings = self._tools.settings.settings
        self.editor.set_text_size(settings.number("look.text_size"))
        self.editor.text_edit.set_read_also_label(self._label())

    def _wear(self, theme: Theme) -> None:
        self.window.set_theme(theme)
        for part in (self.editor, self.form, self.preview, self.import_dialog):
            part.set_theme(theme)
        self.panel.set_theme(theme, self._tools.icons)

    def _open_story(self) -> None:
        self.preview.set_folder(self.draft.path.parent if self.draft.path else None)
        self.pages.refresh()
        self.suggestions.start_story()
        self._show_name()
        recent = RecentFiles(self._tools.paths.data / "recent.json")
        self.window.chrome.document.set_recent([path for path in recent.paths() if path != self.draft.path])

    def _show_name(self) -> None:
        self.window.set_document(self.files.name, self.draft.modified)

    def _show_process(self, text: str, kind: str) -> None:
        if not self.keeper.busy:
            self.window.status.set_process(text, kind)  # type: ignore[arg-type]

    def _take_counts(self, message: object) -> None:
        if isinstance(message, Rendered):
            self._counts = (message.words, message.minutes)
            self._paragraphs = message.paragraphs
            self._show_counts()

    def _show_counts(self) -> None:
        cursor = self.editor.text_edit.textCursor()
        selected = cursor.selectedText() if cursor.hasSelection() else ""
        words = count_words(selected.replace("\u2029", "\n")) if 0 < len(selected) < _MOST_SELECTED else None
        self.window.status.set_statistics(*self._counts, words)
        line = cursor.blockNumber()
        self.window.status.set_paragraph(bisect_right(self._paragraphs, line), len(self._paragraphs))

    def _follow_caret(self) -> None:
        self._show_counts()
        if self.editor.text_edit.hasFocus():
            self.preview.scroll_to_line(self.editor.text_edit.textCursor().blockNumber())

    def _go_to_line(self, line: int) -> None:
        block = self.draft.document.findBlockByNumber(max(line, 0))
        if block.isValid():
            self.window.focus_editor()
            self.editor.set_caret(self.draft.offset_of(block.position()))

    def _preview_came(self, shown: bool) -> None:
        if shown:
            self.preview.start()

    def _say_replaced(self, count: int) -> None:
        self.notices.show_notice(f"Replaced {count:,}", "Undo", self.draft.document.undo)

    def _show_search(self) -> None:
        self.window.show_page("read_also")
        self.panel.focus_search()

    def _restart(self) -> None:
        self.archive_worker.restart()
        self.render_worker.restart()

    def _quit(self) -> None:
        self.window.close()

    def _show_keys(self) -> None:
        rows = [Shortcut(spec.menu, spec.name, spec.key) for spec in ACTIONS if spec.key]
        KeysDialog(rows, self.look.theme, self._tools.icons, self.window).open()

    def _show_about(self) -> None:
        tools = self._tools
        AboutDialog(tools.version, tools.facts, self.look.theme, tools.icons, self.window).open()

    def _label(self) -> str:
        return self._tools.settings.settings.text("write.read_also_label")

    def _dialogs(self) -> FileQuestions:
        return FileQuestions(
            lambda folder: _path(QFileDialog.getOpenFileName(self.window, "Open Draft", str(folder), _FILTER)[0]),
            lambda path: _path(QFileDialog.getSaveFileName(self.window, "Save As", str(path), _FILTER)[0]),
            lambda name: ask_unsaved(name, self.look.theme, self._tools.icons, self.window),
        )


def worker_command(name: str) -> tuple[str, ...]:
    """How a worker is started: this very program again. -P: a file beside the draft must not shadow a module."""
    if getattr(sys, "frozen", False):
        return (sys.executable, "--worker", name)
    return (sys.executable, "-P", "-m", "editorapp", "--worker", name)


def _path(name: str) -> Path | None:
    return Path(name) if name else None
