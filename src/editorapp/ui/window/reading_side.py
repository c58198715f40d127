"""Everything of a window that has to do with the page: rendering, scrolling together, its looks, printing."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QObject, QTimer

from editorapp.errors import WorkerError
from editorapp.ui.kit.words import tr
from editorapp.ui.reading.preview_requests import PreviewRequests
from editorapp.ui.window.export_commands import ExportSource
from editorapp.ui.window.navigation import Navigation
from editorapp.ui.window.page_follower import PageFollower
from editorapp.ui.window.page_look_commands import PageLookCommands
from editorapp.ui.window.print_commands import PrintCommands, print_questions
from editorapp.ui.window.stage import Stage


class ReadingSide(QObject):
    """`source` is what is printed."""

    def __init__(self, stage: Stage, source: ExportSource, parent: QObject) -> None:
        super().__init__(parent)
        self._stage = stage
        tools, draft, preview, notices = stage.tools, stage.draft, stage.preview, stage.notices
        self.pages = PreviewRequests(stage.render_worker, preview, draft.snapshot, stage.revision, self)
        self.follower = PageFollower(stage.editor, preview, draft, self)
        self.looks = PageLookCommands(tools.settings, tools.paths, preview, self.follower, notices, self)
        asked = print_questions(stage.window, self._paper)
        self.printing = PrintCommands(preview, stage.revision, source, asked, notices, self, self._paper)
        self.navigation = Navigation(stage.window, draft, stage.editor, preview, stage.panel, notices, self)
        preview.print_requested.connect(self.printing.ask)
        draft.changed.connect(self.pages.ask_soon)
        stage.render_worker.failed.connect(self._say_stopped)
        stage.look.theme_changed.connect(preview.set_theme)

    def commands(self) -> Mapping[str, Callable[[], None]]:
        """The ids of the command table that are done here."""
        return {
            **self.looks.commands(partial(self._stage.window.panes.show_preview, True)),
            "file.print": self.printing.ask,
            "insert.search": self.navigation.show_search,
        }

    def connect_window(self) -> None:
        """Tie what is on and off to its actions, now that the window has them."""
        self.looks.connect_action(self._stage.window.action("view.sync"))

    def start(self) -> None:
        """Make the page, if it is to be seen."""
        if self._stage.window.panes.is_preview_shown:
            QTimer.singleShot(0, self._stage.preview.start)

    def show_folder(self) -> None:
        """Another story, or its photos lie in another folder: start the page anew."""
        path = self._stage.draft.path
        self._stage.preview.set_folder(path.parent if path else None)
        self.pages.refresh()

    def _paper(self) -> str:
        chosen = self._stage.tools.settings.text("export.paper")
        return "" if chosen == "country" else chosen

    def _say_stopped(self, error: WorkerError) -> None:
        worker = self._stage.render_worker
        if worker.state == "stopped":
            self._stage.notices.show_error(error, tr("Restart"), worker.restart)
