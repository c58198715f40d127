"""What is set, while the window runs: changes apply at once and are kept at once."""

from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication

from editorapp.errors import ReadAlsoError
from editorapp.workspace.desk_profile import DeskProfile, load_desk_profile
from editorapp.workspace.paths import kind_of
from editorapp.workspace.patience import within
from editorapp.workspace.setting import SettingValue
from editorapp.workspace.settings import DESK, Settings, load_settings, save_settings
from editorapp.workspace.settings_table import SETTINGS

_Stamp = tuple[int, int, int] | None
_PATIENCE = 1.0
"""Seconds that the disk of the desk has to answer."""


class SettingsKeeper(QObject):
    """Holds the settings of this run and their file.

    Another window or the command line may change the file: it is looked at before each change made here, and when the
    person comes back to the program.
    """

    changed = Signal(str)
    """The id of a setting that has another value now; `desk.folder` also when the desk's files are to be read again."""
    layers_changed = Signal()
    """Some setting may come from elsewhere now, whether or not its value is another one."""
    failed = Signal(object)
    """A ReadAlsoError: the value holds for this run but could not be kept, or the desk profile has a fault."""

    def __init__(self, file: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._file = file
        self.settings: Settings = load_settings(file)
        self.is_from_outside = False
        """Whether the change that is being told was made by another window or program."""
        self._stamp = self._stamp_now()
        self._unsaved: set[str] = set()
        if isinstance(parent, QGuiApplication):
            parent.applicationStateChanged.connect(self._come_back)

    def text(self, setting: str) -> str:
        """The value of a choice, text, folder or file now."""
        return self.settings.text(setting)

    def number(self, setting: str) -> int:
        """The value of a number now."""
        return self.settings.number(setting)

    def desk(self) -> DeskProfile:
        """The desk profile in use; one without a folder where there is none, one that is away while it is silent.

        Whoever is about to list what lies in it asks here: a share that has gone would hold the window for ever.
        """
        desk = self.settings.desk
        if desk.folder is None or desk.is_away:
            return desk
        try:
            within(_PATIENCE, partial(kind_of, desk.folder))
        except TimeoutError:
            return replace(desk, is_away=True)
        return desk

    def set(self, setting: str, value: SettingValue) -> None:
        """Change one setting and keep it. Raises UsageError for a value it cannot have."""
        self.look_again()
        if self.settings.value(setting) != value:
            self._keep(self.settings.with_value(setting, value), setting)

    def reset(self, *settings: str) -> None:
        """Have these as the desk or the defaults have them."""
        newest = before = self._newest()
        for setting in settings:
            newest = newest.without(setting)
        if newest != before or before is not self.settings:
            self._keep(newest, *settings)

    def look_again(self) -> None:
        """Take over what has been changed in the file since."""
        newest = self._newest()
        if newest is not self.settings:
            self.is_from_outside = True
            try:
                self._take(newest)
            finally:
                self.is_from_outside = False

    def read_desk_again(self) -> None:
        """Read the desk's folder anew: somebody may have changed it, or it is back."""
        self._take(replace(self.settings, desk=load_desk_profile(self.text(DESK))))
        self.changed.emit(DESK)

    def _come_back(self, state: Qt.ApplicationState) -> None:
        if state == Qt.ApplicationState.ApplicationActive:
            self.look_again()

    def _newest(self) -> Settings:
        """What is in the file if that has changed since, else what holds; a file that is broken now says nothing."""
        stamp = self._stamp_now()
        if stamp == self._stamp or stamp is None:
            return self.settings
        self._stamp = stamp
        found = load_settings(self._file)
        is_broken = self._stamp_now() is None  # it has been put aside
        if is_broken or found.is_unread:
            return self.settings
        self._unsaved.clear()  # what is in the file holds
        return found

    def _keep(self, settings: Settings, *changed: str) -> None:
        self._unsaved.update(changed)
        self._take(settings)
        try:
            is_all = save_settings(self._file, self.settings, self._unsaved)  # a listener may have set something, too
        except ReadAlsoError as error:
            self.failed.emit(error)
            return
        self._unsaved.clear()
        if is_all:
            self._stamp = self._stamp_now()  # else there is something to take over, next time

    def _take(self, settings: Settings) -> None:
        before, self.settings = self.settings, settings
        for row in SETTINGS:
            if before.value(row.id) != settings.value(row.id):
                self.changed.emit(row.id)
        if before.desk != settings.desk:
            for problem in settings.desk.problems:
                self.failed.emit(ReadAlsoError(problem))
        self.layers_changed.emit()

    def _stamp_now(self) -> _Stamp:
        try:
            status = self._file.stat()
        except OSError:
            return None
        return status.st_mtime_ns, status.st_size, status.st_ino
