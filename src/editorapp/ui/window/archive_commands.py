"""The commands about the archive: import, rebuild, starter; and what window and panel say meanwhile."""

import itertools
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from PySide6.QtCore import QObject, Signal

from editorapp.ui.dialogs.import_dialog import ImportDialog
from editorapp.ui.dialogs.import_words import report_title
from editorapp.ui.kit.notices import Notices
from editorapp.ui.linking.panel_state import counted
from editorapp.ui.linking.read_also_panel import ReadAlsoPanel
from editorapp.ui.window.archive_keeper import ArchiveKeeper
from editorapp.ui.window.process_status import ProcessStatus
from editorapp.ui.window.settings_keeper import SettingsKeeper
from editorapp.ui.window.status_bar import StatusBar
from editorapp.workers.protocol import ArchiveOpened, Failed, Imported, Progressed

Confirm = Callable[[str, str, str, Callable[[], None]], None]
"""Asks whether to go on: title, text, the button's words, and what to do then."""

_BUSY = Failed(0, "The archive is busy with another job.", "Try again when it is done.")
_DAMAGED = "The archive is damaged and was left as it is. Import your stories again; they go into a new one."
_RUNNING = ("running", "stopping")
_STATUS: Mapping[str, str] = MappingProxyType({"none": "No archive", "damaged": "Archive damaged"})


@dataclass(frozen=True, slots=True)
class ArchiveViews:
    """Where the archive's state is shown."""

    panel: ReadAlsoPanel
    status: StatusBar
    process: ProcessStatus
    notices: Notices
    dialog: ImportDialog


@dataclass(frozen=True, slots=True)
class ArchivePlaces:
    """Where archives lie: the newsroom's own, and the starter archive. `only_starter`: whatever is set."""

    own: Path
    starter: Path
    only_starter: bool = False


class ArchiveCommands(QObject):
    """Writing goes on whatever the archive does: everything here is told, nothing blocks.

    Imports go into the newsroom's own archive; the starter archive stays what it is.
    """

    opened = Signal()
    """An archive answers from now on, or says that there is none; suggestions can be asked for."""

    def __init__(
        self,
        keeper: ArchiveKeeper,
        settings: SettingsKeeper,
        views: ArchiveViews,
        confirm: Confirm,
        places: ArchivePlaces,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._keeper = keeper
        self._settings = settings
        self._views = views
        self._confirm = confirm
        self._places = places
        self._damaged: frozenset[Path] = frozenset()
        keeper.opened.connect(self._show_archive)
        keeper.progressed.connect(self._show_progress)
        keeper.imported.connect(self._show_report)
        keeper.failed.connect(self._show_failure)
        views.dialog.import_requested.connect(self._import)
        views.dialog.cancel_requested.connect(keeper.cancel)
        views.panel.import_requested.connect(self.ask_sources)
        views.panel.starter_requested.connect(self.use_starter)

    def commands(self) -> Mapping[str, Callable[[], None]]:
        """The ids of the command table that are done here."""
        return {
            "archive.import": self.ask_sources,
            "archive.rebuild": self._ask_rebuild,
            "archive.starter": self._ask_starter,
        }

    def open(self) -> None:
        """Use the archive that is set, with what is set."""
        self._keeper.open(self._chosen() or self._places.starter, self._settings.settings.values())

    def ask_sources(self) -> None:
        """Show the import dialog, which also shows how an import goes that runs."""
        if not self.show_job():
            self._views.dialog.set_target(self._target().name)
            self._views.dialog.open()

    def show_job(self) -> bool:
        """Show how the import goes that runs; False if none does."""
        is_running = self._views.dialog.state in _RUNNING
        if is_running:
            self._views.dialog.open()
        return is_running

    def use_starter(self) -> None:
        """Use the starter archive, made anew from the articles that come with the program."""
        if self._keeper.busy:
            self._refuse()
            return
        try:
            self._set_damaged_starter_aside()
        except OSError as error:
            what = f"The damaged starter archive could not be set aside ({error.strerror})."
            self._show_failure(Failed(0, what, f"Check the rights of {self._places.starter.parent}."))
            return
        self._settings.set("archive.folder", "")
        self._keeper.install_starter()

    def _ask_rebuild(self) -> None:
        text = (
            "It is made anew from the articles in the archive. You can go on writing; suggestions come back after it."
        )
        self._confirm("Rebuild the index?", text, "Rebuild", lambda: None if self._keeper.rebuild() else self._refuse())

    def _ask_starter(self) -> None:
        text = (
            "Suggestions come from the articles that Read Also brings along. Your own archive stays on the disk: "
            "importing into it again brings it back."
        )
        self._confirm("Use the starter archive?", text, "Use Starter Archive", self.use_starter)

    def _chosen(self) -> Path | None:
        folder = self._settings.text("archive.folder")
        return Path(folder) if folder and not self._places.only_starter else None

    def _target(self) -> Path:
        """The archive that is in use or the newsroom's first one; beside it, if it is damaged."""
        first = self._chosen() or self._places.own
        return first if first not in self._damaged else _free_name(first)

    def _import(self, sources: tuple[Path, ...]) -> None:
        if not self._keeper.import_sources(sources, self._target()):
            self._views.dialog.set_failed(_BUSY)

    def _refuse(self) -> None:
        self._views.notices.show_notice(f"{_BUSY.what} {_BUSY.hint}")

    def _set_damaged_starter_aside(self) -> None:
        starter = self._places.starter
        if starter in self._damaged:
            starter.rename(_free_name(starter.with_name(f"{starter.name}-damaged")))
            self._damaged -= {starter}

    def _show_archive(self, archive: ArchiveOpened) -> None:
        views = self._views
        views.panel.set_archive(archive)
        views.status.set_archive(_STATUS.get(archive.health) or counted(archive.articles))
        if archive.health == "damaged":
            self._damaged |= {Path(archive.archive)}
            views.notices.show_notice(_DAMAGED, "Import…", self.ask_sources, kind="error")
        if not self._keeper.busy:
            views.process.end_job()
        self.opened.emit()

    def _show_progress(self, progress: Progressed) -> None:
        self._views.panel.set_indexing(progress.done, progress.total)
        self._views.process.set_progress(progress)
        if self._views.dialog.state in _RUNNING:
            self._views.dialog.set_progress(progress)

    def _show_report(self, report: Imported, folder: Path) -> None:
        dialog = self._views.dialog
        self._views.process.end_job()
        if dialog.state in _RUNNING:
            dialog.set_report(report)
            if not dialog.isVisible():
                self._views.notices.show_notice(report_title(report), "Show", dialog.open)
        if report.articles and folder not in (self._keeper.folder, self._places.starter):
            self._settings.set("archive.folder", str(folder))

    def _show_failure(self, failed: Failed) -> None:
        self._views.process.end_job()
        if self._views.dialog.state in _RUNNING:
            self._views.dialog.set_failed(failed)
            if self._views.dialog.isVisible():
                return
        self._views.notices.show_notice(f"{failed.what} {failed.hint}".strip(), kind="error")


def _free_name(folder: Path) -> Path:
    """The folder's name, with a number if something of that name is there already."""
    numbered = (folder.with_name(f"{folder.name}-{number}") for number in itertools.count(2))
    return next(name for name in itertools.chain([folder], numbered) if not name.exists())
