"""The commands about the archive as a whole: rebuild, starter; and what window and panel say of it meanwhile."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType

from PySide6.QtCore import QObject, Signal

from editorapp.errors import ReadAlsoError
from editorapp.ui.kit.notices import NoticeAction, Notices
from editorapp.ui.kit.words import tr, tr_error
from editorapp.ui.linking.panel_state import counted
from editorapp.ui.linking.read_also_panel import ReadAlsoPanel
from editorapp.ui.window.archive_folders import ArchiveFolders
from editorapp.ui.window.archive_keeper import ArchiveKeeper
from editorapp.ui.window.import_commands import BUSY, ImportCommands
from editorapp.ui.window.process_status import ProcessStatus
from editorapp.ui.window.settings_keeper import SettingsKeeper
from editorapp.ui.window.status_bar import StatusBar
from editorapp.workers.protocol import ArchiveOpened, Failed, Imported, Progressed
from editorapp.workspace.paths import shown

Confirm = Callable[[str, str, str, Callable[[], None]], None]
"""Asks whether to go on: title, text, the button's words, and what to do then."""

_DAMAGED = (
    "The archive is damaged and was left as it is. Import your last export of it, or your stories again; "
    "they go into a new one."
)
_STATUS: Mapping[str, str] = MappingProxyType(
    {
        "gone": "{archive} is not there",
        "damaged": "{archive} is damaged",
        "unusable": "{archive} cannot be opened",
    }
)
_GONE = "“{archive}” is not there: {folder} cannot be found. It is used again as soon as it is back."
_LOOK_AGAIN_SECONDS = 10.0
"""Between two looks for an archive that is missed."""
_LONGEST = 28
"""Characters of an archive's name in the status row."""


@dataclass(frozen=True, slots=True)
class ArchiveViews:
    """Where the archive's state is shown."""

    panel: ReadAlsoPanel
    status: StatusBar
    process: ProcessStatus
    notices: Notices


class ArchiveCommands(QObject):
    """Writing goes on whatever the archive does: everything here is told, nothing blocks.

    Imports go into the newsroom's own archive; the starter archive stays what it is.
    """

    opened = Signal()
    """An archive answers from now on, or says that there is none; suggestions can be asked for."""
    switch_requested = Signal()
    """Show the archives there are."""

    def __init__(
        self,
        keeper: ArchiveKeeper,
        settings: SettingsKeeper,
        views: ArchiveViews,
        confirm: Confirm,
        folders: ArchiveFolders,
        imports: ImportCommands,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._keeper = keeper
        self._settings = settings
        self._views = views
        self._confirm = confirm
        self._folders = folders
        self._imports = imports
        self._missed: Path | None = None
        keeper.opened.connect(self._take_opened)
        keeper.progressed.connect(self._show_progress)
        keeper.silent.connect(self._show_silence)
        keeper.imported.connect(self._show_report)
        keeper.failed.connect(self._show_failure)
        views.panel.import_requested.connect(imports.ask_sources)
        views.panel.hold_requested.connect(imports.hold)
        imports.held.connect(views.panel.set_held)
        views.panel.starter_requested.connect(self.use_starter)
        folders.changed.connect(self._follow_choice)

    def commands(self) -> Mapping[str, Callable[[], None]]:
        """The ids of the command table that are done here."""
        return {"archive.rebuild": self._ask_rebuild, "archive.starter": self._ask_starter}

    def open(self) -> None:
        """Use the archive that is set, with what is set."""
        try:
            self._folders.note_place()
        except ReadAlsoError as error:
            self._views.notices.show_error(error)
        self._keeper.open(self._folders.used, self._settings.settings.values())

    def use_starter(self) -> None:
        """Use the starter archive, made anew from the articles that come with the program."""
        if self._keeper.busy:
            self._refuse()
            return
        try:
            self._folders.set_damaged_starter_aside()
        except OSError as error:
            what = tr("The damaged starter archive could not be set aside ({why}).", why=error.strerror)
            hint = tr("Check the rights of {folder}.", folder=self._folders.starter.parent)
            self._show_failure(Failed(0, what, hint))
            return
        self._folders.use(self._folders.starter)
        self._keeper.install_starter()

    def _ask_rebuild(self) -> None:
        text = tr(
            "It is made anew from the articles in the archive. You can go on writing; suggestions come back after it."
        )
        self._confirm(tr("Rebuild the index?"), text, tr("Rebuild"), self._rebuild)

    def _rebuild(self) -> None:
        if not self._keeper.rebuild():
            self._refuse()

    def _ask_starter(self) -> None:
        text = tr(
            "Suggestions come from the articles that Read Also brings along. Your own archive stays on the disk: "
            "a click on the archive’s name at the bottom brings it back."
        )
        self._confirm(tr("Use the starter archive?"), text, tr("Use Starter Archive"), self.use_starter)

    def _refuse(self) -> None:
        self._views.notices.show_notice(tr_error(BUSY.what, BUSY.hint))

    def _follow_choice(self) -> None:
        if self._keeper.folder != self._folders.used:
            self.open()

    def _take_opened(self, archive: ArchiveOpened) -> None:
        """One that was used before and is not there is missed, and looked for again and again."""
        folder = Path(archive.archive)
        if archive.health == "none" and self._folders.was_used(folder) and folder != self._folders.starter:
            self._keeper.look_again(_LOOK_AGAIN_SECONDS)
            if self._missed == folder:
                return
            self._missed = folder
            self._show_archive(replace(archive, health="gone"))
            text = tr(_GONE, archive=self._folders.title(folder), folder=shown(folder))
            self._views.notices.ask("archive", text, [NoticeAction(tr("Choose Archive…"), self.switch_requested.emit)])
            return
        self._missed = None
        self._views.notices.withdraw("archive")
        self._show_archive(archive)

    def _show_archive(self, archive: ArchiveOpened) -> None:
        views = self._views
        views.panel.set_archive(archive)
        views.status.set_archive(self._status(archive))
        try:
            self._folders.note(archive)
        except ReadAlsoError as error:
            views.notices.show_error(error)
        if archive.health == "damaged":
            views.notices.show_notice(tr(_DAMAGED), tr("Import…"), self._imports.ask_sources, kind="error")
        if not self._keeper.busy:
            views.process.end_job()
        self.opened.emit()

    def _status(self, archive: ArchiveOpened) -> str:
        """What the status row says, as in "City Herald · 12,480 articles"."""
        folder = Path(archive.archive)
        is_told = archive.name and archive.health != "gone" and folder != self._folders.starter
        name = archive.name if is_told else self._folders.title(folder)
        name = name if len(name) <= _LONGEST else f"{name[: _LONGEST - 1].rstrip()}…"
        if archive.health == "none":
            return tr("No archive")
        if archive.health in _STATUS:
            return tr(_STATUS[archive.health], archive=name)
        return tr("{archive} · {articles}", archive=name, articles=counted(archive.articles))

    def _show_progress(self, progress: Progressed) -> None:
        folder = self._keeper.job_folder
        is_elsewhere = folder is not None and folder != self._keeper.folder
        if not is_elsewhere:
            self._views.panel.set_indexing(progress.done, progress.total, anew=progress.phase == "rebuilding")
        archive = self._folders.title(folder) if is_elsewhere and folder else ""
        self._views.process.set_progress(progress, is_update=self._imports.is_updating, archive=archive)
        self._imports.take_progress(progress)

    def _show_silence(self) -> None:
        self._views.process.set_silent()
        self._imports.take_silence()

    def _show_report(self, report: Imported, folder: Path) -> None:
        self._views.process.end_job()
        self._imports.take_report(report, folder)

    def _show_failure(self, failed: Failed) -> None:
        self._views.process.end_job()
        if not self._imports.take_failure(failed):
            self._views.notices.show_notice(tr_error(failed.what, failed.hint), kind="error")
