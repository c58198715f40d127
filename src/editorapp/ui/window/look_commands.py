"""The commands that change how everything looks: theme and text size."""

from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from editorapp.ui.kit.icons import Icons
from editorapp.ui.kit.style import apply_theme
from editorapp.ui.kit.theme import Theme, load_theme, theme_name
from editorapp.ui.window.settings_keeper import SettingsKeeper

_STEP = 1
_NORMAL = 18
_LEAST, _MOST = 15, 26
"""Pixels of the story's text (design: type, editor)."""


class LookCommands(QObject):
    """Holds the theme that is worn; every part that paints by itself is told through `theme_changed`."""

    theme_changed = Signal(object)
    """The Theme worn from now on; application and icons wear it already."""

    def __init__(self, app: QApplication, resources: Path, icons: Icons, theme: Theme, keeper: SettingsKeeper) -> None:
        super().__init__()
        self._app = app
        self._resources = resources
        self._icons = icons
        self._keeper = keeper
        self.theme = theme
        keeper.changed.connect(self._follow)
        app.styleHints().colorSchemeChanged.connect(lambda _scheme: self._follow("look.theme"))

    def commands(self) -> Mapping[str, Callable[[], None]]:
        """The ids of the command table that are done here."""
        return {
            "view.theme": self.toggle_theme,
            "view.bigger": lambda: self._resize(_STEP),
            "view.smaller": lambda: self._resize(-_STEP),
            "view.normal": lambda: self._keeper.set("look.text_size", _NORMAL),
        }

    def toggle_theme(self) -> None:
        """Light if it is dark, else dark; from then on the system is not followed."""
        self._keeper.set("look.theme", "paper" if self.theme.name == "ink" else "ink")

    def _resize(self, step: int) -> None:
        size = self._keeper.settings.number("look.text_size") + step
        self._keeper.set("look.text_size", min(max(size, _LEAST), _MOST))

    def _follow(self, setting: str) -> None:
        if setting != "look.theme":
            return
        name = theme_name(self._keeper.settings.text("look.theme"), self._app.styleHints().colorScheme())
        if name != self.theme.name:
            self.theme = load_theme(self._resources, name)
            apply_theme(self._app, self.theme)
            self._icons.set_theme(self.theme)
            self.theme_changed.emit(self.theme)
