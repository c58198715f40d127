"""The commands about the archive: import, rebuild, starter; and what window and panel say meanwhile."""

from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from editorapp.ui.dialogs.import_dialog import ImportDialog
from editorapp.ui.kit.notices import Notices
from editorapp.ui.linking.read_also_panel import ReadAlsoPanel
from editorapp.ui.window.archive_keeper import ArchiveKeeper
from editorapp.ui.window.settings_keeper import SettingsKeeper
from editorapp.ui.window.status_bar import StatusBar
from editorapp.workers.protocol import ArchiveOpened, Failed, Imported, Progressed

_BUSY = "The archive is busy with another job. Try again when it is done."


class ArchiveCommands(QObject):
    """Writing goes on whatever the archive does: everything here is told, nothing blocks."""

    ready = Signal()
    """An archive answers from now on; suggestions can be asked for."""

    def __init__(
        self,
        keeper: ArchiveKeeper,
        settings: SettingsKeeper,
        panel: ReadAlsoPanel,
        status: StatusBar,
        notices: Notices,
        dialog: ImportDialog,
        own_archive: Path,
        starter_archive: Path,
    ) -> None:
        super().__init__()
        self._keeper = keeper
        self._settings = settings
        self._panel = panel
        self._status = status
        self._notices = notices
        self._dialog = dialog
        self._own_archive = own_archive
        self._starter_archive = starter_archive
        keeper.opened.connect(self._show_archive)
        keeper.progressed.connect(self._show_progress)
        keeper.imported.connect(self._show_report)
        keeper.failed.connect(self._show_failure)
        dialog.import_requested.connect(self._import)
        dialog.cancel_requested.connect(keeper.cancel)
        panel.import_requested.connect(self.ask_sources)
        panel.starter_requested.connect(self.use_starter)

    def commands(self, restart: Callable[[], None]) -> Mapping[str, Callable[[], None]]:
        """The ids of the command table that are done here; `restart` starts the workers anew."""
        return {
            "archive.import": self.ask_sources,
            "archive.rebuild": self.rebuild,
            "archive.restart": restart,
            "archive.starter": self.use_starter,
        }

    def open(self) -> None:
        """Use the archive that is set."""
        folder = self._settings.settings.text("archive.folder")
        self._keeper.open(Path(folder) if folder else self._starter_archive, self._settings.settings.values())

    def ask_sources(self) -> None:
        """Show the import dialog."""
        self._dialog.set_target(self._target().name)
        self._dialog.open()

    def rebuild(self) -> None:
        """Make the index anew."""
        self._start(self._keeper.rebuild)

    def use_starter(self) -> None:
        """Use the starter archive, made anew from the articles that come with the program."""
        self._settings.set("archive.folder", "")
        self._keeper.folder = self._starter_archive
        self._start(self._keeper.install_starter)

    def _target(self) -> Path:
        """Imports go into the newsroom's own archive; the starter stays what it is."""
        folder = self._settings.settings.text("archive.folder")
        return Path(folder) if folder else self._own_archive

    def _import(self, sources: tuple[Path, ...]) -> None:
        target = self._target()
        if not self._keeper.import_sources(sources, target):
            self._dialog.set_failed(Failed(0, "The archive is busy with another job.", "Try again when it is done."))

    def _start(self, job: Callable[[], bool]) -> None:
        if not job():
            self._notices.show_notice(_BUSY)

    def _show_archive(self, opened: ArchiveOpened) -> None:
        self._panel.set_archive(opened)
        self._status.set_archive(f"{opened.articles:,} articles" if opened.health != "none" else "No archive")
        if opened.health == "damaged":
            what = "The archive is damaged and was left as it is. Import your last archive export into a new one."
            self._notices.show_notice(what, kind="error")
        if opened.health == "ok":
            self.ready.emit()

    def _show_progress(self, progress: Progressed) -> None:
        self._panel.set_indexing(progress.done, progress.total)
        if self._dialog.state in ("running", "stopping"):
            self._dialog.set_progress(progress)
        share = 100 * progress.done // progress.total if progress.total else 0
        verb = "Importing" if progress.phase == "reading" else "Indexing"
        self._status.set_process(f"{verb} {share} %", "busy")

    def _show_report(self, report: Imported) -> None:
        if self._dialog.state in ("running", "stopping"):
            self._dialog.set_report(report)
            if report.articles and not self._settings.settings.text("archive.folder"):
                self._settings.set("archive.folder", str(self._keeper.folder))
        self._status.set_process("Suggestions up to date")

    def _show_failure(self, failed: Failed) -> None:
        if self._dialog.state in ("running", "stopping"):
            self._dialog.set_failed(failed)
        else:
            self._notices.show_notice(f"{failed.what} {failed.hint}".strip(), kind="error")
        self._status.set_process("Archive not changed", "stopped")
