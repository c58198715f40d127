"""The commands that change how everything looks: theme and text size."""

from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from editorapp.ui.kit.icons import Icons
from editorapp.ui.kit.style import apply_theme
from editorapp.ui.kit.theme import Theme, load_theme, theme_name
from editorapp.ui.window.settings_keeper import SettingsKeeper
from editorapp.workspace.settings import Settings
from editorapp.workspace.settings_table import SETTINGS

_STEP = 1
_SCALE = "look.scale"
_SIZE = next(setting for setting in SETTINGS if setting.id == "look.text_size")


class LookCommands(QObject):
    """Holds the theme that is worn; every part that paints by itself is told through `theme_changed`."""

    theme_changed = Signal(object)
    """The Theme worn from now on; application and icons wear it already."""

    def __init__(
        self,
        app: QApplication,
        resources: Path,
        icons: Icons,
        theme: Theme,
        keeper: SettingsKeeper,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._app = app
        self._resources = resources
        self._keeper = keeper
        self.icons = icons
        self.theme = theme
        keeper.changed.connect(self._take_setting)
        app.styleHints().colorSchemeChanged.connect(self._follow)

    def commands(self) -> Mapping[str, Callable[[], None]]:
        """The ids of the command table that are done here."""
        return {
            "view.theme": self.toggle_theme,
            "view.bigger": lambda: self._resize(_STEP),
            "view.smaller": lambda: self._resize(-_STEP),
            "view.normal": lambda: self._keeper.set(_SIZE.id, _SIZE.default),
        }

    def toggle_theme(self) -> None:
        """Light if it is dark, else dark; from then on the system is not followed."""
        self._keeper.set("look.theme", "paper" if self.theme.name == "ink" else "ink")
        self._follow()  # the setting may have said so before, and the command line otherwise

    def _resize(self, step: int) -> None:
        size = self._keeper.settings.number(_SIZE.id) + step
        self._keeper.set(_SIZE.id, min(max(size, _SIZE.least), _SIZE.most))

    def _take_setting(self, setting: str) -> None:
        if setting in ("look.theme", _SCALE):
            self._follow()

    def _follow(self) -> None:
        """Wear what is set or what the system wears; another window may have dressed the application already."""
        name = theme_name(self._keeper.settings.text("look.theme"), self._app.styleHints().colorScheme())
        wish = (name, interface_scale(self._keeper.settings))
        if wish == (self.theme.name, self.theme.scale):
            return
        worn = self.icons.theme
        self.theme = worn if wish == (worn.name, worn.scale) else self._dress(*wish)
        self.theme_changed.emit(self.theme)

    def _dress(self, name: str, scale: float) -> Theme:
        theme = load_theme(self._resources, name).scaled(scale)
        apply_theme(self._app, theme)
        self.icons.set_theme(theme)
        return theme


def interface_scale(settings: Settings) -> float:
    """How much larger than normal texts and controls are to be, 1 to 2."""
    return settings.number(_SCALE) / 100
