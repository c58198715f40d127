"""Importing an archive: choose the sources, follow the import while writing goes on, read what came of it."""

import time
from collections.abc import Callable
from types import MappingProxyType
from typing import Literal

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from editorapp.ui.dialogs.controls import MessageBox, label
from editorapp.ui.dialogs.dialog_frame import DialogFrame
from editorapp.ui.dialogs.import_outcome import ImportOutcome
from editorapp.ui.dialogs.import_progress import ImportProgress
from editorapp.ui.dialogs.import_words import report_title, sources_in_words
from editorapp.ui.dialogs.source_list import SourceList, dropped_paths
from editorapp.ui.kit.icons import Icons
from editorapp.ui.kit.theme import Theme
from editorapp.workers.protocol import Failed, Imported, Progressed

State = Literal["choosing", "running", "stopping", "ended", "failed"]

_WIDTH = 620
_INTRODUCTION = (
    "Suggestions come from the stories you have already published. They are copied into the archive on this computer; "
    "the files themselves are not changed."
)
_FORMATS = "Read Also reads JSON lines (.jsonl, also .gz) and folders of Markdown files, as Jekyll and Hugo keep them."
_TITLES = MappingProxyType(
    {
        "choosing": "Import your archive",
        "running": "Importing your archive",
        "stopping": "Stopping the import",
        "ended": "Import finished",
        "failed": "The import did not work",
    }
)
_BUTTONS = MappingProxyType(
    {
        "choosing": ("close", "import"),
        "running": ("stop", "hide"),
        "stopping": ("stop", "hide"),
        "ended": ("problems", "done"),
        "failed": ("again", "done"),
    }
)
"""Which buttons each state shows; the last one is the default."""


class ImportDialog(DialogFrame):
    """The dialog of one import after the other. It does nothing itself: it asks, and is told how it goes.

    Closing it while an import runs only hides it; `open()` shows it again.
    """

    import_requested = Signal(tuple)
    """The sources as `Path`s."""
    cancel_requested = Signal()
    finished_viewing = Signal()
    """The outcome was read; the next `open()` starts with choosing again."""

    def __init__(
        self, theme: Theme, icons: Icons, parent: QWidget | None = None, clock: Callable[[], float] = time.monotonic
    ) -> None:
        super().__init__("", theme, icons, parent, _WIDTH)
        self._state: State = "choosing"
        self._target = ""
        self.setAcceptDrops(True)
        self.sources = SourceList(icons)
        self.sources.changed.connect(self._update_buttons)
        self.progress = ImportProgress(theme, clock)
        self.outcome = ImportOutcome(icons)
        self.failure = MessageBox(icons)
        self._pages: dict[str, QWidget] = {
            "choosing": self._choosing_page(),
            "running": self.progress,
            "ended": self.outcome,
            "failed": self.failure,
        }
        for page in self._pages.values():
            self.body.addWidget(page)
        self._button = self._make_buttons()
        self.finished.connect(self._closed)
        self._enter("choosing")

    @property
    def state(self) -> State:
        """Where the import stands."""
        return self._state

    def set_target(self, archive: str) -> None:
        """The name of the archive the articles go into."""
        self._target = archive

    def set_progress(self, progress: Progressed) -> None:
        """The import is that far; also tells that one runs which was not asked for here."""
        if self._state not in ("running", "stopping"):
            self.progress.start()
            self._enter("running")
        self.progress.show_progress(progress)

    def set_report(self, report: Imported) -> None:
        """The import has ended, by itself or because it was asked to."""
        self.outcome.show_report(report)
        self._enter("ended")
        self.set_title(report_title(report))
        self._button["problems"].setVisible(bool(report.problems or report.skipped))

    def set_failed(self, failed: Failed) -> None:
        """The import could not be done."""
        self._enter("failed")
        self.failure.say(f"{failed.what} {failed.hint}".strip(), "error")

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files and folders may be dropped while there is something to choose."""
        if self._state == "choosing" and dropped_paths(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Choose what was dropped."""
        self.sources.add(dropped_paths(event.mimeData()))
        event.acceptProposedAction()

    def _choosing_page(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(label(_INTRODUCTION, "muted", wrap=True))
        column.addWidget(self.sources)
        column.addWidget(label(_FORMATS, "hint", wrap=True))
        return page

    def _make_buttons(self) -> dict[str, QPushButton]:
        problems = self.add_button("Show Problems")
        problems.clicked.connect(self._show_problems)
        close = self.add_button("Cancel")
        close.clicked.connect(self.reject)
        stop = self.add_button("Cancel")
        stop.setAccessibleName("Cancel the import")
        stop.clicked.connect(self._stop)
        again = self.add_button("Choose Again")
        again.clicked.connect(lambda: self._enter("choosing"))
        start = self.add_button("Import", "primary")
        start.clicked.connect(self._start)
        hide = self.add_button("Hide", "primary")
        hide.clicked.connect(self.reject)
        done = self.add_button("Done", "primary")
        done.clicked.connect(self.accept)
        names = ("problems", "close", "stop", "again", "import", "hide", "done")
        return dict(zip(names, (problems, close, stop, again, start, hide, done), strict=True))

    def _enter(self, state: State) -> None:
        """Show the page and the buttons of this state."""
        self._state = state
        is_running = state in ("running", "stopping")
        for name, page in self._pages.items():
            page.setVisible(name == ("running" if is_running else state))
        for name, button in self._button.items():
            button.setVisible(name in _BUTTONS[state])
        self.set_title(_TITLES[state])
        self.set_subtitle(self._what_runs() if is_running else "")
        self.set_aside("You can go on writing while this runs." if is_running else "")
        self.set_close_tip("Hide; the import goes on" if is_running else "Close  Esc")
        default = self._button[_BUTTONS[state][-1]]
        default.setDefault(True)
        self._update_buttons()
        self.set_first_focus(default if default.isEnabled() else self.sources)

    def _what_runs(self) -> str:
        names = sources_in_words(self.sources.paths)
        return f"{names} · into “{self._target}”" if names and self._target else names

    def _update_buttons(self) -> None:
        self._button["import"].setEnabled(bool(self.sources.paths))
        self._button["stop"].setEnabled(self._state == "running")
        self._button["stop"].setText("Stopping…" if self._state == "stopping" else "Cancel")

    def _start(self) -> None:
        self.progress.start()
        self._enter("running")
        self.import_requested.emit(self.sources.paths)

    def _stop(self) -> None:
        self._enter("stopping")
        self.cancel_requested.emit()

    def _show_problems(self) -> None:
        self._button["problems"].hide()
        self.outcome.show_problems()

    def _closed(self) -> None:
        """Closed or hidden: only what has ended is over."""
        if self._state in ("ended", "failed"):
            self.sources.clear()
            self._enter("choosing")
            self.finished_viewing.emit()
