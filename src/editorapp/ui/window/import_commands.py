"""The commands that read stories into an archive: import and update, and the dialog that follows both."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from editorapp.ui.dialogs.import_dialog import RUNNING, ImportDialog
from editorapp.ui.dialogs.import_wish import ImportWish
from editorapp.ui.dialogs.import_words import report_title, update_sentence
from editorapp.ui.kit.notices import Notices
from editorapp.ui.kit.theme import Theme
from editorapp.ui.kit.words import tr, tr_count, tr_error
from editorapp.ui.window.archive_folders import ArchiveFolders
from editorapp.ui.window.archive_keeper import ArchiveKeeper
from editorapp.ui.window.import_previews import ImportPreviews
from editorapp.ui.window.process_status import ProcessStatus
from editorapp.workers.protocol import Failed, Import, Imported, Preview, Progressed
from editorapp.workspace.paths import kind_of

BUSY = Failed(0, "The archive is busy with another job.", "Try again when it is done.")

_SECONDS = 20.0
"""What has come of an import that ran for minutes is there to be read, whenever the writer looks up."""
_NO_SOURCES = "This archive has no sources yet that could have something new."
_STARTER = "The starter archive does not change. Import your own stories to have them kept up to date."


def show_in_folder(path: Path) -> None:
    """Show a file's folder, or a folder, in the system's file manager."""
    folder = path if kind_of(path) == "folder" else path.parent
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))


@dataclass(frozen=True, slots=True)
class ImportParts:
    """Who does the work."""

    keeper: ArchiveKeeper
    previews: ImportPreviews
    folders: ArchiveFolders


class ImportCommands(QObject):
    """Nothing here blocks: the dialog can be hidden, and what has come of it is told when it is over.

    The dialog is made by the first who needs it, so that the program's start need not wait.
    """

    held = Signal(bool)
    """The running job waits, or goes on."""

    def __init__(
        self,
        parts: ImportParts,
        make_dialog: Callable[[], ImportDialog],
        notices: Notices,
        process: ProcessStatus,
        show_place: Callable[[Path], None] = show_in_folder,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._keeper = parts.keeper
        self._previews = parts.previews
        self._folders = parts.folders
        self._make_dialog = make_dialog
        self._made: ImportDialog | None = None
        self._used_before: Path | None = None
        """The archive in use when the import began."""
        self._notices = notices
        self._process = process
        self._show_place = show_place

    @property
    def dialog(self) -> ImportDialog:
        """The dialog of imports and updates."""
        if self._made is None:
            self._made = self._make_dialog()
            self._connect(self._made)
        return self._made

    def commands(self) -> Mapping[str, Callable[[], None]]:
        """The ids of the command table that are done here."""
        return {"archive.import": self.ask_sources, "archive.update": self.update}

    def set_theme(self, theme: Theme) -> None:
        """Wear this theme."""
        if self._made is not None:
            self._made.set_theme(theme)

    def ask_sources(self) -> None:
        """Show the import dialog, which also shows how an import goes that runs."""
        if not self.show_job():
            if self.dialog.state == "choosing":
                folders = self._folders
                self.dialog.choice.offer_targets(folders.targets(), folders.home, folders.names())
                self.dialog.choice.look()
            self.dialog.open()

    def show_job(self) -> bool:
        """Show how the import or update goes that runs; False if none does."""
        if self._is_running:
            self.dialog.open()
        return self._is_running

    def hold(self, holds: bool) -> None:
        """Have the job wait that runs, or go on, whoever asked for that job."""
        if self._is_running:
            self.dialog.hold(holds)
        else:
            self._pause(holds)

    def update(self) -> None:
        """Read what has changed in the sources of the archive in use."""
        if self._keeper.folder == self._folders.starter:
            self._notices.show_notice(tr(_STARTER), tr("Import…"), self.ask_sources)
        elif self.show_job():
            return
        else:
            self.dialog.begin_update(self._folders.title(self._keeper.folder))
            if not self._keeper.update():
                self.dialog.set_failed(BUSY)
                self.dialog.reject()
                self._notices.show_notice(tr_error(BUSY.what, BUSY.hint))

    @property
    def is_updating(self) -> bool:
        """Whether the job that is followed is an update."""
        return self._is_running and self.dialog.is_update

    def take_progress(self, progress: Progressed) -> None:
        """The keeper's job is that far."""
        if self._is_running:
            self.dialog.set_progress(progress)

    def take_silence(self) -> None:
        """Nothing was heard of the running job for a while."""
        if self._made is not None and self._made.state == "running":
            self._made.progress.wait()

    def take_report(self, report: Imported, folder: Path) -> None:
        """The keeper's job on this archive has ended."""
        has_stayed = self._keeper.folder == self._used_before  # else somebody has chosen another archive meanwhile
        if report.articles and has_stayed and folder not in (self._keeper.folder, self._folders.starter):
            self._folders.use(folder)
        if not self._is_running:
            return
        dialog = self.dialog
        dialog.set_report(report)
        if dialog.isVisible():
            return
        if not dialog.is_update or report.cancelled or report.problems or update_sentence(report):
            title = report_title(report, is_update=dialog.is_update)
            self._notices.show_notice(title, tr("Show"), dialog.open, seconds=_SECONDS)
            return
        dialog.reject()  # there is nothing to look at
        if report.sources:
            words = "Nothing new in your {n} source.", "Nothing new in your {n} sources."
            self._notices.show_notice(tr_count(*words, report.sources))
        else:
            self._notices.show_notice(tr(_NO_SOURCES), tr("Import…"), self.ask_sources)

    def take_failure(self, failed: Failed) -> bool:
        """The keeper's job has failed; False if that must be said elsewhere than in the dialog."""
        if not self._is_running:
            return False
        self.dialog.set_failed(failed)
        return self.dialog.isVisible()

    @property
    def _is_running(self) -> bool:
        return self._made is not None and self._made.state in RUNNING

    def _connect(self, dialog: ImportDialog) -> None:
        dialog.import_requested.connect(self._import)
        dialog.pause_requested.connect(self._pause)
        dialog.cancel_requested.connect(self._keeper.cancel)
        dialog.show_requested.connect(self._show_place)
        dialog.choice.preview_requested.connect(self._preview)
        dialog.finished.connect(lambda _result: self._previews.drop())
        self._previews.previewed.connect(dialog.choice.set_preview)
        self._previews.failed.connect(dialog.choice.set_preview_failed)

    def _import(self, wish: ImportWish) -> None:
        self._previews.drop()
        target = wish.target or self._folders.targets()[0]
        names = tuple(map(str, wish.sources))
        self._used_before = self._keeper.folder
        if not self._keeper.ask(Import(names, str(target), wish.format, wish.include, wish.date_order)):
            self.dialog.set_failed(BUSY)

    def _preview(self, wish: ImportWish | None) -> None:
        if wish is None:
            self._previews.drop()
        else:
            names = tuple(map(str, wish.sources))
            self._previews.ask(Preview(names, wish.format, wish.include, wish.date_order))

    def _pause(self, holds: bool) -> None:
        self._keeper.pause(holds)
        self._process.set_paused(holds, is_update=self.is_updating)
        self.held.emit(holds)
