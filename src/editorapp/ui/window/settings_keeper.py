"""What is set, while the window runs: changes apply at once and are kept at once."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from editorapp.errors import ReadAlsoError
from editorapp.workspace.settings import Settings, SettingValue, load_settings, save_settings


class SettingsKeeper(QObject):
    """Holds the settings of this run and their file."""

    changed = Signal(str)
    """The id of a setting that has another value now."""
    failed = Signal(object)
    """A ReadAlsoError: the value holds for this run, but could not be kept."""

    def __init__(self, file: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._file = file
        self.settings: Settings = load_settings(file)

    def text(self, setting: str) -> str:
        """The value of a choice, text or folder now."""
        return self.settings.text(setting)

    def number(self, setting: str) -> int:
        """The value of a number now."""
        return self.settings.number(setting)

    def set(self, setting: str, value: SettingValue) -> None:
        """Change one setting and keep it. Raises UsageError for a value it cannot have."""
        if self.settings.value(setting) == value:
            return
        self.settings = self.settings.with_value(setting, value)
        self.changed.emit(setting)
        try:
            save_settings(self._file, self.settings)
        except ReadAlsoError as error:
            self.failed.emit(error)
