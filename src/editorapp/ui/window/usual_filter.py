"""What the panel's filter begins with, and what it is again when somebody changes the setting of it."""

from PySide6.QtCore import QObject

from editorapp.ui.linking.filters import Age, Closeness
from editorapp.ui.linking.read_also_panel import ReadAlsoPanel
from editorapp.ui.window.settings_keeper import SettingsKeeper

_CLOSENESS, _AGE = "suggest.closeness", "suggest.age"


class UsualFilter(QObject):
    """A filter chosen in the panel holds until the program ends; this is what holds before."""

    def __init__(self, panel: ReadAlsoPanel, settings: SettingsKeeper, parent: QObject) -> None:
        super().__init__(parent)
        self._panel = panel
        self._settings = settings
        settings.changed.connect(self._take_setting)
        self._apply()

    def _take_setting(self, setting: str) -> None:
        if setting in (_CLOSENESS, _AGE):
            self._apply()

    def _apply(self) -> None:
        """The values of the settings are the names in small letters."""
        closeness, age = (self._settings.text(setting).upper() for setting in (_CLOSENESS, _AGE))
        self._panel.set_usual_filter(Closeness[closeness], Age[age])
