"""Remembers which panes the person wants to see."""

from PySide6.QtCore import QObject

from editorapp.ui.window.panes import Panes
from editorapp.ui.window.settings_keeper import SettingsKeeper


class PaneMemory(QObject):
    """Shows the panes as they were left, and keeps each later choice; what room alone decides is no choice."""

    def __init__(self, panes: Panes, settings: SettingsKeeper, parent: QObject) -> None:
        super().__init__(parent)
        self._panes = panes
        self._settings = settings
        panes.show_preview(settings.settings.switch("look.preview"))
        if settings.settings.switch("look.preview_only"):
            panes.set_mode("preview")
        panes.show_panel(settings.settings.switch("look.panel"))
        panes.mode_changed.connect(self._keep_mode)
        panes.panel_shown.connect(self._keep_panel)
        settings.changed.connect(self._take_setting)

    def _take_setting(self, setting: str) -> None:
        """Show what was chosen elsewhere; what comes from a choice made here is on screen already."""
        panes, values = self._panes, self._settings.settings
        if setting == "look.panel" and values.switch(setting) != panes.is_panel_shown:
            panes.show_panel(values.switch(setting))
        elif setting == "look.preview_only" and values.switch(setting) != panes.is_preview_only:
            panes.set_mode("preview") if values.switch(setting) else panes.show_story()
        elif setting == "look.preview":
            panes.set_beside(values.switch(setting))

    def _keep_mode(self, mode: str) -> None:
        self._settings.set("look.preview_only", self._panes.is_preview_only)
        if not self._panes.is_narrow and mode != "preview":
            self._settings.set("look.preview", mode == "split")

    def _keep_panel(self, shown: bool) -> None:
        if not self._panes.is_tiny:
            self._settings.set("look.panel", shown)
