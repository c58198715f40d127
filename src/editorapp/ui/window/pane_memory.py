"""Remembers which panes the person wants to see."""

from PySide6.QtCore import QObject

from editorapp.ui.window.panes import TINY_BELOW, Panes
from editorapp.ui.window.settings_keeper import SettingsKeeper


class PaneMemory(QObject):
    """Shows the panes as they were left, and keeps each later choice; what room alone decides is no choice."""

    def __init__(self, panes: Panes, settings: SettingsKeeper, parent: QObject) -> None:
        super().__init__(parent)
        self._panes = panes
        self._settings = settings
        panes.show_preview(settings.settings.switch("look.preview"))
        panes.show_panel(settings.settings.switch("look.panel"))
        panes.preview_shown.connect(self._keep_preview)
        panes.panel_shown.connect(self._keep_panel)

    def _keep_preview(self, shown: bool) -> None:
        if not self._panes.is_narrow:
            self._settings.set("look.preview", shown)

    def _keep_panel(self, shown: bool) -> None:
        if self._panes.window().width() >= TINY_BELOW:
            self._settings.set("look.panel", shown)
