"""Split, editor only or preview only: one of three actions is on."""

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup

from editorapp.ui.window.panes import Mode, Panes

_ACTIONS: Mapping[Mode, str] = MappingProxyType(
    {"split": "view.split", "editor": "view.editor_only", "preview": "view.preview_only"}
)


class ViewModes(QObject):
    """Has the actions show what the panes do; a narrow window has no room for a split."""

    def __init__(self, panes: Panes, actions: Mapping[str, QAction], parent: QObject) -> None:
        super().__init__(parent)
        self._panes = panes
        self._actions = {mode: actions[command] for mode, command in _ACTIONS.items()}
        self._group = QActionGroup(self)
        for action in self._actions.values():
            self._group.addAction(action)
        panes.mode_changed.connect(self._show)
        self._show()

    def set_enabled(self, are_enabled: bool) -> None:
        """Whether there is a story to show in one of these ways."""
        self._group.setEnabled(are_enabled)

    def _show(self) -> None:
        self._actions["split"].setEnabled(not self._panes.is_narrow)
        self._actions[self._panes.mode].setChecked(True)
