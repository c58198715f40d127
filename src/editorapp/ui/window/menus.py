"""Builds the actions and the menus from the table of commands."""

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenuBar

from editorapp.ui.kit.icons import Icons
from editorapp.ui.kit.words import tr
from editorapp.ui.window.actions import ActionSpec

_ROLES: Mapping[str, QAction.MenuRole] = MappingProxyType(
    {"file.quit": QAction.MenuRole.QuitRole, "help.about": QAction.MenuRole.AboutRole}
)
"""Where macOS wants them; every other action stays where the table puts it."""


def build_actions(
    specs: Sequence[ActionSpec], commands: Mapping[str, Callable[[], None]], icons: Icons, parent: QObject
) -> Mapping[str, QAction]:
    """An action for each row of the table, which calls the command of the same id; in the order of the table.

    Raises ValueError when a row has no command or a command no row.
    """
    wanted, given = {spec.id for spec in specs}, set(commands)
    if wanted != given:
        raise ValueError(f"commands missing: {sorted(wanted - given)}, not in the table: {sorted(given - wanted)}")
    return MappingProxyType({spec.id: _build_action(spec, commands[spec.id], icons, parent) for spec in specs})


def fill_menu_bar(bar: QMenuBar, specs: Sequence[ActionSpec], actions: Mapping[str, QAction]) -> None:
    """One menu for each first part of an id."""
    menus = {name: bar.addMenu(f"&{tr(name)}") for name in dict.fromkeys(spec.menu for spec in specs)}
    for menu in menus.values():
        menu.setToolTipsVisible(False)
    for spec in specs:
        if spec.first:
            menus[spec.menu].addSeparator()
        menus[spec.menu].addAction(actions[spec.id])


def _build_action(spec: ActionSpec, command: Callable[[], None], icons: Icons, parent: QObject) -> QAction:
    action = QAction(tr(spec.text), parent)
    action.setObjectName(spec.id)
    action.setCheckable(spec.checkable)
    action.setMenuRole(_ROLES.get(spec.id, QAction.MenuRole.NoRole))
    if spec.key:
        action.setShortcut(QKeySequence(spec.key))
    if spec.icon:
        icons.assign(action, spec.icon)
    action.triggered.connect(lambda _checked: command())
    return action
