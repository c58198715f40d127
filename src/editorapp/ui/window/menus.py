"""Builds the actions and the menus from the table of commands."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from types import MappingProxyType

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenuBar

from editorapp.ui.kit.icons import Icons
from editorapp.ui.kit.words import tr
from editorapp.ui.window.actions import ActionSpec

_ROLES: Mapping[str, QAction.MenuRole] = MappingProxyType(
    {
        "file.quit": QAction.MenuRole.QuitRole,
        "help.about": QAction.MenuRole.AboutRole,
        "edit.settings": QAction.MenuRole.PreferencesRole,
    }
)
"""Where macOS wants them; every other action stays where the table puts it."""


def build_actions(
    specs: Sequence[ActionSpec], commands: Mapping[str, Callable[[], None]], parent: QObject
) -> Mapping[str, QAction]:
    """An action for each row of the table, which calls the command of the same id; in the order of the table.

    Raises ValueError when a row has no command or a command no row.
    """
    wanted, given = {spec.id for spec in specs}, set(commands)
    if wanted != given:
        raise ValueError(f"commands missing: {sorted(wanted - given)}, not in the table: {sorted(given - wanted)}")
    return MappingProxyType({spec.id: _build_action(spec, commands[spec.id], parent) for spec in specs})


def fill_menu_bar(bar: QMenuBar, specs: Sequence[ActionSpec], actions: Mapping[str, QAction], icons: Icons) -> None:
    """One menu for each first part of an id; its icons are drawn when it is first opened."""
    menus = {name: bar.addMenu(f"&{tr(name)}") for name in dict.fromkeys(spec.menu for spec in specs)}
    for name, menu in menus.items():
        menu.setToolTipsVisible(False)
        worn = [(actions[spec.id], spec.icon) for spec in specs if spec.menu == name and spec.icon]
        menu.aboutToShow.connect(partial(_assign_icons, icons, worn), Qt.ConnectionType.SingleShotConnection)
    for spec in specs:
        if spec.first:
            menus[spec.menu].addSeparator()
        menus[spec.menu].addAction(actions[spec.id])


def _assign_icons(icons: Icons, worn: Sequence[tuple[QAction, str]]) -> None:
    for action, icon in worn:
        icons.assign(action, icon)


def _build_action(spec: ActionSpec, command: Callable[[], None], parent: QObject) -> QAction:
    action = QAction(tr(spec.text), parent)
    action.setObjectName(spec.id)
    action.setCheckable(spec.checkable)
    action.setMenuRole(_ROLES.get(spec.id, QAction.MenuRole.NoRole))
    if spec.key:
        action.setShortcut(QKeySequence(spec.key))
    action.triggered.connect(lambda _checked: command())
    return action
