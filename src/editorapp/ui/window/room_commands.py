"""The commands and settings of the room to write in: typewriter scrolling and dimming, also outside focus mode."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from PySide6.QtCore import QObject

from editorapp.ui.kit.theme import Theme
from editorapp.ui.window.main_window import MainWindow
from editorapp.ui.window.settings_keeper import SettingsKeeper
from editorapp.ui.writing.room import WritingRoom

_SWITCHES: Mapping[str, str] = MappingProxyType({"view.typewriter": "write.typewriter", "view.dim": "write.dim"})
"""The settings that commands switch on and off."""


class RoomCommands(QObject):
    """Has the room follow the settings and the window's focus mode."""

    def __init__(self, room: WritingRoom, settings: SettingsKeeper, parent: QObject) -> None:
        super().__init__(parent)
        self._room = room
        self._settings = settings

    def commands(self) -> Mapping[str, Callable[[], None]]:
        """The ids of the command table that are done here."""
        return {
            "view.typewriter": lambda: self._toggle("write.typewriter"),
            "view.dim": lambda: self._toggle("write.dim"),
        }

    def connect_window(self, window: MainWindow) -> None:
        """Show what is on; the window knows its commands by now."""
        window.focus_mode_changed.connect(self._room.set_focus_mode)
        for command, setting in _SWITCHES.items():
            action = window.action(command)
            action.setChecked(self._settings.settings.switch(setting))
            self._settings.changed.connect(
                lambda _changed, action=action, setting=setting: action.setChecked(
                    self._settings.settings.switch(setting)
                )
            )

    def take_settings(self) -> None:
        """Be as the settings say."""
        values = self._settings.settings
        self._room.set_text_size(values.number("look.text_size"))
        self._room.set_typewriter(values.switch("write.typewriter"))
        self._room.set_dims(values.switch("write.dim"))

    def set_theme(self, theme: Theme) -> None:
        """Wear this theme; the editor wears it already."""
        self._room.set_theme(theme)

    def _toggle(self, setting: str) -> None:
        self._settings.set(setting, not self._settings.settings.switch(setting))
