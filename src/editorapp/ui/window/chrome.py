"""The row at the top of the window: menus, the story's name, five tools."""

import sys
from collections.abc import Mapping, Sequence
from types import MappingProxyType

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QMenuBar, QSizePolicy, QToolButton, QWidget

from editorapp.ui.kit.buttons import tool_button
from editorapp.ui.kit.icons import Icons
from editorapp.ui.kit.words import tr
from editorapp.ui.window.actions import ActionSpec
from editorapp.ui.window.document_button import DocumentButton
from editorapp.ui.window.menus import fill_menu_bar

HEIGHT = 44

_TOOLS: Mapping[str, str] = MappingProxyType(
    {
        "view.palette": "Command palette",
        "edit.find": "Find in story",
        "view.focus": "Focus mode",
        "view.preview": "Preview",
        "view.panel": "Side panel",
    }
)


class Chrome(QFrame):
    """Menus left, the document button in the middle, tools right. On macOS the menus are in the system's bar."""

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        self.menu_bar = QMenuBar()
        self.menu_bar.setNativeMenuBar(sys.platform == "darwin")
        self.menu_bar.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.document = DocumentButton(icons)
        self._tools = QHBoxLayout()
        self._tools.setSpacing(4)
        self._tools.addStretch(1)
        self.setObjectName("chrome")
        self.setFixedHeight(icons.theme.px(HEIGHT))
        columns = QGridLayout(self)
        columns.setContentsMargins(10, 0, 12, 0)
        columns.addWidget(self.menu_bar, 0, 0, Qt.AlignmentFlag.AlignVCenter)
        columns.addWidget(self.document, 0, 1, Qt.AlignmentFlag.AlignCenter)
        columns.addLayout(self._tools, 0, 2)
        columns.setColumnStretch(0, 1)
        columns.setColumnStretch(2, 1)

    def connect_actions(self, table: Sequence[ActionSpec], actions: Mapping[str, QAction]) -> None:
        """Fill the menus and the tools; once, when the commands are known."""
        fill_menu_bar(self.menu_bar, table, actions, self._icons)
        specs = {spec.id: spec for spec in table}
        for command, name in _TOOLS.items():
            tool = tool_button(self._icons, specs[command].icon, tr(name), specs[command].key)
            tool.setObjectName(command)
            _follow(tool, actions[command])
            self._tools.addWidget(tool)

    def set_theme(self) -> None:
        """Wear the theme of the icons."""
        self.setFixedHeight(self._icons.theme.px(HEIGHT))
        self.document.setFont(self._icons.theme.font("body_strong"))
        self.document.update()


def _follow(tool: QToolButton, action: QAction) -> None:
    """Let a tool do what an action does and show whether it is on, under a name of its own."""

    def press() -> None:
        action.trigger()
        tool.setChecked(action.isChecked())

    tool.setCheckable(action.isCheckable())
    tool.setChecked(action.isChecked())
    tool.clicked.connect(press)
    action.toggled.connect(tool.setChecked)
    action.enabledChanged.connect(tool.setEnabled)
