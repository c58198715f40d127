"""The commands that look after the archive in use: verify, compact, export; how they go, and what came of them."""

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from editorapp.ui.dialogs.import_target import folder_name
from editorapp.ui.dialogs.upkeep_words import Outcome, outcome_of
from editorapp.ui.kit.words import tr, tr_error
from editorapp.ui.window.archive_details import ArchiveDetails
from editorapp.ui.window.archive_folders import ArchiveFolders
from editorapp.ui.window.archive_job import Upkeep
from editorapp.ui.window.archive_keeper import ArchiveKeeper
from editorapp.ui.window.import_commands import BUSY
from editorapp.ui.window.process_status import ProcessStatus
from editorapp.ui.window.window_dialogs import WindowDialogs
from editorapp.workers.protocol import (
    ArchiveExported,
    Compact,
    Compacted,
    ExportArchive,
    Failed,
    Imported,
    Progressed,
    Rebuild,
    Verified,
    Verify,
)

_KINDS = "JSON lines, packed (*.jsonl.gz);;JSON lines (*.jsonl)"


class ArchiveUpkeep(QObject):
    """Each is a job of its own: writing, and mostly suggestions, go on meanwhile. A job goes on in its archive."""

    def __init__(
        self,
        keeper: ArchiveKeeper,
        folders: ArchiveFolders,
        details: ArchiveDetails,
        process: ProcessStatus,
        dialogs: WindowDialogs,
        export_folder: Callable[[], Path],
        parent: QObject | None = None,
    ) -> None:
        """`export_folder` is where an export is offered to lie."""
        super().__init__(parent)
        self._keeper, self._folders, self._details = keeper, folders, details
        self._process, self._dialogs, self._export_folder = process, dialogs, export_folder
        keeper.tending.connect(self._show_progress)
        keeper.progressed.connect(self._show_rebuilding)
        keeper.tended.connect(self._end)
        keeper.tending_failed.connect(self._fail)
        keeper.failed.connect(self._end_rebuilding)
        self._is_rebuilding = False

    def commands(self) -> Mapping[str, Callable[[], None]]:
        """The ids of the command table that are done here."""
        return {"archive.verify": self.verify, "archive.compact": self.compact, "archive.export": self.ask_target}

    def verify(self) -> None:
        """Look at every article and at the index."""
        self._ask(Verify(str(self._keeper.folder)))

    def compact(self) -> None:
        """Give the disk back what is not needed."""
        self._ask(Compact(str(self._keeper.folder)))

    def ask_target(self) -> None:
        """Ask for a file, and write all articles into it."""
        if not self._can_start():
            return
        name = folder_name(self._folders.title(self._keeper.folder)) or "archive"
        offered = self._export_folder() / f"{name}-{date.today().isoformat()}.jsonl.gz"
        dialog = QFileDialog(self._dialogs.window, tr("Export archive"), str(offered.parent), tr(_KINDS))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.selectFile(offered.name)
        dialog.fileSelected.connect(lambda chosen: self.export(Path(chosen)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def export(self, target: Path) -> None:
        """Write all articles of the archive in use into this file."""
        self._ask(ExportArchive(str(self._keeper.folder), str(target)))

    def _can_start(self) -> bool:
        if not self._folders.is_there(self._keeper.folder):
            self._details.say(Outcome(tr("There is no archive to look after. Import your stories first."), "warn"))
            return False
        if self._keeper.wish is not None:
            self._details.say(Outcome(tr_error(BUSY.what, BUSY.hint), "warn"))
            return False
        return True

    def _ask(self, wish: Upkeep) -> None:
        if self._can_start() and not self._keeper.ask(wish):
            self._details.say(Outcome(tr_error(BUSY.what, BUSY.hint), "warn"))

    def _show_progress(self, progress: Progressed) -> None:
        self._process.set_progress(progress, archive=self._elsewhere())
        if self._keeper.job_folder == self._keeper.folder:
            self._details.show_progress(progress)

    def _show_rebuilding(self, progress: Progressed) -> None:
        self._is_rebuilding = isinstance(self._keeper.wish, Rebuild)
        if self._is_rebuilding and self._keeper.job_folder == self._keeper.folder:
            self._details.show_progress(progress)

    def _elsewhere(self) -> str:
        """The name of the job's archive, where it is not the one in use."""
        folder = self._keeper.job_folder
        return "" if folder is None or folder == self._keeper.folder else self._folders.title(folder)

    def _end_rebuilding(self, failed: Failed) -> None:
        """A rebuild that fails is told where every failure of the archive is; the details show no bar any more."""
        if self._is_rebuilding:
            self._is_rebuilding = False
            is_open = self._details.is_open
            self._details.end_job(Outcome(tr_error(failed.what, failed.hint), "error") if is_open else None)

    def _end(self, end: object, folder: Path) -> None:
        self._process.end_job()
        self._is_rebuilding = False
        if isinstance(end, Verified | Compacted | ArchiveExported | Imported):
            self._details.end_job(outcome_of(end, self._folders.title(folder)))
        else:
            self._details.end_job(None)

    def _fail(self, failed: Failed, _folder: Path) -> None:
        self._process.end_job()
        self._details.end_job(Outcome(tr_error(failed.what, failed.hint), "error"))
