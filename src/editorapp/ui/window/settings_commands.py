"""The command that opens the settings, at any of them, and what their dialog wants done."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices
from shiboken6 import isValid

from editorapp.errors import ReadAlsoError
from editorapp.ui.dialogs.desk_dialog import DeskDialog
from editorapp.ui.dialogs.desk_words import desk_words
from editorapp.ui.dialogs.questions import Choice, Question
from editorapp.ui.dialogs.settings_dialog import SettingsDialog
from editorapp.ui.dialogs.settings_pages import Names
from editorapp.ui.kit.background import Background
from editorapp.ui.kit.notices import Notices
from editorapp.ui.kit.words import tr, tr_message
from editorapp.ui.window.settings_keeper import SettingsKeeper
from editorapp.ui.window.window_dialogs import WindowDialogs
from editorapp.workspace.atomic import make_folder, write_atomic
from editorapp.workspace.check_profiles import list_check_profiles
from editorapp.workspace.desk_folder import DeskWish, count_files, is_desk, save_desk, take_stock
from editorapp.workspace.page_themes import PageTheme
from editorapp.workspace.paths import Paths, home, kind_of, shown
from editorapp.workspace.patience import within
from editorapp.workspace.setting import SettingValue

_PATIENCE = 3.0
"""Seconds that a disk in the network has to answer."""
_KEYS_FILE = b"""# Your own keys: the id of a command and its key, such as
# "view.preview" = "Ctrl+Shift+R"
"""


class SettingsCommands(QObject):
    """One dialog at a time; it follows what is set elsewhere while it is open."""

    def __init__(
        self,
        keeper: SettingsKeeper,
        paths: Paths,
        dialogs: WindowDialogs,
        notices: Notices,
        run: Callable[[str], object],
        themes: Callable[[], tuple[PageTheme, ...]],
        archive: Callable[[], Path],
        parent: QObject,
    ) -> None:
        """`run` does a command, `themes` are the page themes there are, `archive` is the archive's folder."""
        super().__init__(parent)
        self._keeper = keeper
        self._paths = paths
        self._dialogs = dialogs
        self._notices = notices
        self._run = run
        self._themes = themes
        self._archive = archive
        self._dialog: SettingsDialog | None = None
        self._background = Background(self)
        keeper.layers_changed.connect(self._follow)

    def commands(self) -> Mapping[str, Callable[[], None]]:
        """The ids of the command table that are done here."""
        return {"edit.settings": self.show_settings}

    def show_settings(self, setting_id: str = "") -> None:
        """Open the settings, at this one if it is named."""
        if self._dialog is None:
            self._keeper.look_again()
            dialogs = self._dialogs
            dialog = SettingsDialog(self._keeper.settings, self._names(), dialogs.theme, dialogs.icons, dialogs.window)
            dialog.chosen.connect(self._set)
            dialog.reset_requested.connect(lambda ids: self._keeper.reset(*ids))
            dialog.deed_requested.connect(self._do)
            dialog.finished.connect(self._forget)
            self._dialog = dialog
            self._say_desk()
            dialogs.open(dialog)
        self._dialog.show_setting(setting_id)

    @property
    def dialog(self) -> SettingsDialog | None:
        """The dialog, while it is open."""
        return self._dialog

    def read_desk_again(self) -> None:
        """Read the desk's folder anew."""
        self._keeper.read_desk_again()

    def stop(self) -> None:
        """Finish writing a desk profile, if one is being written and its disk answers."""
        self._background.stop(_PATIENCE)

    def _names(self) -> Names:
        paths, desk = self._paths, self._keeper.desk().part("checks")
        folders = (paths.resources / "checks", desk, paths.config / "checks")
        profiles = list_check_profiles([folder for folder in folders if folder])
        themes = [(theme.name, theme.title) for theme in self._themes()]
        shipped = {"Web desk": tr("Web desk"), "Wire desk": tr("Wire desk")}
        return {"checks": [(name, shipped.get(title, title)) for name, title in profiles], "preview": themes}

    def _set(self, setting_id: str, value: SettingValue) -> None:
        try:
            self._keeper.set(setting_id, value)
        except ReadAlsoError as error:
            self._notices.show_error(error)

    def _follow(self) -> None:
        if self._dialog is not None:
            self._dialog.show_settings(self._keeper.settings)
            self._dialog.show_names(self._names())
            self._say_desk()

    def _say_desk(self) -> None:
        desk = self._keeper.desk()
        if self._dialog is not None:
            counts = count_files(desk.folder) if desk.folder and not desk.is_away else {}
            self._dialog.say_desk(desk_words(desk, counts), [tr_message(problem) for problem in desk.problems])

    def _do(self, deed: str) -> None:
        if deed == "read_desk":
            self.read_desk_again()
        elif deed == "save_desk":
            self._ask_desk()
        elif deed == "keys_file":
            self._open_keys_file()
        else:
            self._run({"languages": "edit.languages", "keys": "help.keys"}[deed])

    def _ask_desk(self) -> None:
        """What to hand out, over the settings."""
        named = self._keeper.text("spelling.newsroom_words")
        words = Path(named).expanduser() if named else self._archive() / "words.txt"
        desk, dialogs = self._keeper.desk(), self._dialogs
        settings = replace(self._keeper.settings, desk=desk)
        try:
            stock = within(_PATIENCE, lambda: take_stock(settings, self._paths, words))
        except TimeoutError:  # the words, or the desk's folder, lie on a share that has gone
            stock = take_stock(replace(settings, desk=replace(desk, is_away=True)), self._paths, None)
        dialog = DeskDialog(stock, desk.name, home(), dialogs.theme, dialogs.icons, self._dialog or dialogs.window)
        dialog.save_requested.connect(partial(self._save_desk, dialog))
        dialogs.open(dialog)

    def _save_desk(self, dialog: DeskDialog, wish: DeskWish) -> None:
        if not is_desk(wish.folder):
            self._write_desk(dialog, wish)
            return
        choices = (Choice("cancel", tr("Cancel")), Choice("go", tr("Bring Up to Date"), "primary"))
        question = Question(
            tr("There is a desk profile in this folder"),
            tr("Its settings, and files of the same name, are replaced by yours. What else lies in it stays."),
            choices, "cancel", self._dialogs.theme, self._dialogs.icons, dialog,
        )  # fmt: skip
        question.answered.connect(lambda answer: self._write_desk(dialog, wish) if answer == "go" else None)
        self._dialogs.open(question)

    def _write_desk(self, dialog: DeskDialog, wish: DeskWish) -> None:
        dialog.set_busy()
        stock = dialog.stock
        tell = partial(self._tell, dialog, wish)
        self._background.run(lambda: save_desk(wish, stock), lambda _none: tell(None), tell)

    def _tell(self, dialog: DeskDialog, wish: DeskWish, error: ReadAlsoError | None) -> None:
        """What came of it: in the dialog, or as a notice where that has been closed meanwhile."""
        if isValid(dialog):
            dialog.set_failed(error) if error else dialog.set_saved()
        elif error:
            self._notices.show_error(error)
        else:
            self._notices.show_notice(tr("Saved as {file}", file=shown(wish.folder)))

    def _open_keys_file(self) -> None:
        file = self._paths.shortcuts_file
        try:
            if not kind_of(file):
                make_folder(file.parent)
                write_atomic(file, _KEYS_FILE)
        except ReadAlsoError as error:
            self._notices.show_error(error)
            return
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(file))):
            self._notices.show_notice(tr("Your own keys are in {file}", file=shown(file)))

    def _forget(self) -> None:
        self._dialog = None
