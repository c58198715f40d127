"""Chooses among archives: the menu in the status row, the list in the palette, a new one, one in another folder."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QMenu

from editorapp.ui.dialogs.import_target import archive_in, folder_name
from editorapp.ui.dialogs.name_dialog import NameDialog
from editorapp.ui.kit.notices import Notices
from editorapp.ui.kit.plain_tip import plain_tip
from editorapp.ui.kit.task import Task
from editorapp.ui.kit.words import tr, tr_count, tr_error
from editorapp.ui.window.archive_folders import ArchiveFolders
from editorapp.ui.window.archive_keeper import ArchiveKeeper
from editorapp.ui.window.archive_rows import ArchiveRows
from editorapp.ui.window.fuzzy import Match, match
from editorapp.ui.window.import_commands import BUSY
from editorapp.ui.window.palette_entries import Entry, Listing
from editorapp.ui.window.window_dialogs import WindowDialogs
from editorapp.workers.protocol import ArchiveMade, Failed, MakeArchive
from editorapp.workspace.archives import KnownArchive, write_name
from editorapp.workspace.paths import kind_of, shown


@dataclass(frozen=True, slots=True)
class ChoiceParts:
    """Who does the work."""

    keeper: ArchiveKeeper
    folders: ArchiveFolders
    rows: ArchiveRows
    dialogs: WindowDialogs
    notices: Notices


class ArchiveChoice(QObject):
    """The story that is open stays as it is whatever archive is chosen; an import goes on in its own one."""

    list_requested = Signal()
    """Show the list of archives in the palette."""
    import_requested = Signal()
    details_requested = Signal()

    def __init__(self, parts: ChoiceParts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._keeper, self._folders, self._rows = parts.keeper, parts.folders, parts.rows
        self._dialogs, self._notices = parts.dialogs, parts.notices
        self._menu: QMenu | None = None
        self._show_menu: Callable[[QMenu], None] = QMenu.show
        parts.keeper.tended.connect(self._take_made)
        parts.rows.changed.connect(self._fill_again)

    def commands(self) -> Mapping[str, Callable[[], None]]:
        """The ids of the command table that are done here."""
        return {
            "archive.switch": self.list_requested.emit,
            "archive.new": self.ask_name,
            "archive.open": self.ask_folder,
            "archive.rename": self.ask_new_name,
        }

    def open_menu(self, show: Callable[[QMenu], None]) -> None:
        """Have `show` put a menu of the archives on the screen; it is filled by then, and again when there is news."""
        menu = QMenu(self._dialogs.window)
        menu.setAccessibleName(tr("Archives"))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.destroyed.connect(self._forget_menu)
        self._menu, self._show_menu = menu, show
        self._fill(menu)
        self._rows.refresh()
        show(menu)

    def ask_name(self) -> None:
        """Ask what a new archive is to be called, and make it."""
        dialog = self._name_dialog(tr("New archive"), tr("Make Archive"), "", self._about_new)
        dialog.name_chosen.connect(self.make)
        self._dialogs.open(dialog)

    def ask_new_name(self) -> None:
        """Ask what the archive in use is to be called from now on."""
        folder = self._keeper.folder
        if not self._folders.is_there(folder):
            self._notices.show_notice(tr("There is no archive to give a name to."))
            return
        about = tr("For everybody who uses it. Its folder keeps its name.")
        dialog = self._name_dialog(
            tr("Rename archive"), tr("Rename"), self._folders.title(folder), lambda _: (about, True)
        )
        dialog.name_chosen.connect(lambda name: self.rename(folder, name))
        self._dialogs.open(dialog)

    def ask_folder(self) -> None:
        """Ask for the folder of an archive, such as one on a shared disk, and use it."""
        dialog = QFileDialog(self._dialogs.window, tr("Use the archive in this folder"), str(self._folders.home))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda name: self.open(Path(name)))
        dialog.open()

    def make(self, name: str) -> None:
        """Make an archive of this name among the others, and use it."""
        folder = self._folders.home / folder_name(name)
        if not self._keeper.ask(MakeArchive(str(folder), name)):
            self._refuse(BUSY)

    def rename(self, folder: Path, name: str) -> None:
        """Call the archive in this folder so."""
        task = Task(lambda: write_name(folder, name), self)
        task.ended.connect(lambda: self._end_rename(task))
        task.start()

    def open(self, folder: Path) -> None:
        """Use the archive that is in this folder, or in the one that an import has made in it."""
        found = next((place for place in (folder, archive_in(folder)) if self._folders.is_there(place)), None)
        if found is None:
            what = tr("There is no archive in {folder}.", folder=shown(folder))
            hint = tr("Choose the folder that holds articles.db, or import stories into a new archive.")
            self._notices.show_notice(f"{what} {hint}", kind="error")
        else:
            self.use(found)

    def use(self, folder: Path) -> None:
        """Use this archive from now on."""
        self._folders.use(folder)

    def is_used(self, row: KnownArchive) -> bool:
        """Whether this is the archive in use."""
        return row.folder == self._folders.used

    def _name_dialog(self, title: str, button: str, name: str, about: Callable[[str], tuple[str, bool]]) -> NameDialog:
        dialogs = self._dialogs
        return NameDialog(title, button, name, about, dialogs.theme, dialogs.icons, dialogs.window)

    def _about_new(self, name: str) -> tuple[str, bool]:
        wanted = folder_name(name)
        if not wanted:
            return tr("It is empty at first: import stories into it, or publish into it."), False
        if kind_of(self._folders.home / wanted):
            return tr("There is an archive of this name already."), False
        return tr("In {folder}", folder=shown(self._folders.home / wanted)), True

    def _take_made(self, end: object, folder: Path) -> None:
        if isinstance(end, ArchiveMade):
            self.use(folder)
            self._rows.refresh()
            text = tr("“{archive}” is there, and empty.", archive=self._folders.title(folder))
            self._notices.show_notice(text, tr("Import…"), self.import_requested.emit)

    def _end_rename(self, task: Task[None]) -> None:
        if task.result is not None:
            self._notices.show_error(task.result)
        else:
            self._keeper.look_again(0)
            self._rows.refresh()
        task.deleteLater()

    def _refuse(self, why: Failed) -> None:
        self._notices.show_notice(tr_error(why.what, why.hint))

    def _forget_menu(self) -> None:
        self._menu = None

    def _fill_again(self) -> None:
        """There is news while the menu is open: it is laid out and put in its place anew."""
        if self._menu is not None:
            self._menu.clear()
            self._fill(self._menu)
            self._show_menu(self._menu)

    def _fill(self, menu: QMenu) -> None:
        for row in self._rows.rows:
            hint = self._rows.hint(row)
            action = QAction(_menu_text(self._rows.name(row), hint), menu)
            action.setCheckable(True)
            action.setChecked(self.is_used(row))
            action.setToolTip(plain_tip(shown(row.folder)))
            action.triggered.connect(lambda _checked, folder=row.folder: self.use(folder))
            menu.addAction(action)
        menu.addSeparator()
        menu.addAction(tr("New Archive…")).triggered.connect(self.ask_name)
        menu.addAction(tr("Open Archive Folder…")).triggered.connect(self.ask_folder)
        menu.addSeparator()
        menu.addAction(tr("Archive Details…")).triggered.connect(self.details_requested)


class ArchiveListSource(QObject):
    """The archives in the command palette; the chosen one is used."""

    prefix = "/"
    arrived = Signal()
    """There is more to list for what is typed now."""

    def __init__(self, choice: ArchiveChoice, rows: ArchiveRows, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._choice, self._rows = choice, rows
        rows.changed.connect(self.arrived)

    def find(self, query: str) -> Listing:
        """The archives whose letters fit."""
        if not query:
            self._rows.refresh()
        found = ((row, match(query, self._rows.name(row))) for row in self._rows.rows)
        entries = tuple(self._entry(row, fits) for row, fits in found if fits is not None)
        nothing = tr("No archive matches “{query}”", query=query) if query else tr("No archive yet")
        return Listing(entries, tr_count("{n} archive", "{n} archives", len(entries)), nothing)

    def run(self, key: str) -> None:
        """Use it."""
        self._choice.use(Path(key))

    def _entry(self, row: KnownArchive, fits: Match) -> Entry:
        aside = tr("in use") if self._choice.is_used(row) else ""
        return Entry(
            str(row.folder), self._rows.name(row), self._rows.hint(row), aside, "archive", text_marks=fits.positions
        )


def _menu_text(name: str, hint: str) -> str:
    """What follows a tab stands at the right, where menus have their keys."""
    return "\t".join(part.replace("&", "&&").replace("\t", " ") for part in (name, hint) if part)
