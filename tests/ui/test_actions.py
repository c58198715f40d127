"""The table of commands, and the menus made of it."""

from collections import Counter

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QMenuBar, QPlainTextEdit, QTextEdit, QWidget

from editorapp.ui.window.actions import ACTIONS
from editorapp.ui.window.menus import build_actions, fill_menu_bar

KEYED = tuple(spec for spec in ACTIONS if spec.key)
OWN_OF_TEXT_WIDGETS = {"edit.undo", "edit.redo", "edit.cut", "edit.copy", "edit.paste"}


@pytest.fixture
def called():
    return []


@pytest.fixture
def commands(called):
    return {spec.id: lambda name=spec.id: called.append(name) for spec in ACTIONS}


def test_no_id_and_no_key_stands_twice_in_the_table():
    ids = Counter(spec.id for spec in ACTIONS)
    keys = Counter(QKeySequence(spec.key).toString() for spec in KEYED)
    assert [name for name, count in (ids | keys).items() if count > 1] == []


def test_every_key_is_a_key():
    assert [spec.id for spec in KEYED if QKeySequence(spec.key)[0].key() == 0] == []


def test_every_icon_of_the_table_is_bundled(resources):
    missing = {spec.icon for spec in ACTIONS if spec.icon and not (resources / "icons" / f"{spec.icon}.svg").exists()}
    assert missing == set()


@pytest.mark.parametrize("kind", [QPlainTextEdit, QTextEdit, QLineEdit])
def test_a_text_field_keeps_no_key_for_itself_but_its_own_editing_keys(qtbot, kind):
    field, kept = kind(), set()
    qtbot.addWidget(field)
    for spec in KEYED:
        key = QKeySequence(spec.key)[0]
        event = QKeyEvent(QEvent.Type.ShortcutOverride, key.key(), key.keyboardModifiers())
        event.ignore()
        QApplication.sendEvent(field, event)
        if event.isAccepted():
            kept.add(spec.id)
    assert kept <= OWN_OF_TEXT_WIDGETS


def test_each_action_calls_its_own_command(qtbot, commands, called):
    parent = QWidget()
    qtbot.addWidget(parent)
    for action in build_actions(ACTIONS, commands, parent).values():
        action.trigger()
    assert called == [spec.id for spec in ACTIONS]


def test_a_row_without_a_command_is_refused(qtbot, commands):
    del commands["file.save"]
    with pytest.raises(ValueError, match=r"file\.save"):
        build_actions(ACTIONS, commands, None)


def test_a_command_without_a_row_is_refused(qtbot, commands):
    with pytest.raises(ValueError, match=r"file\.nonsense"):
        build_actions(ACTIONS, {**commands, "file.nonsense": print}, None)


def test_the_menus_hold_every_command_in_the_order_of_the_table(qtbot, icons, commands):
    bar = QMenuBar()
    qtbot.addWidget(bar)
    fill_menu_bar(bar, ACTIONS, build_actions(ACTIONS, commands, bar), icons)
    menus = [action.menu() for action in bar.actions()]
    assert [menu.title() for menu in menus] == ["&File", "&Edit", "&Format", "&Insert", "&View", "&Archive", "&Help"]
    listed = [action.objectName() for menu in menus for action in menu.actions() if not action.isSeparator()]
    assert listed == [spec.id for spec in ACTIONS]


def test_a_menu_has_its_icons_when_it_is_opened(qtbot, icons, commands):
    bar = QMenuBar()
    qtbot.addWidget(bar)
    actions = build_actions(ACTIONS, commands, bar)
    fill_menu_bar(bar, ACTIONS, actions, icons)
    menu = bar.actions()[0].menu()
    with qtbot.waitSignal(menu.aboutToShow):
        menu.popup(bar.pos())
    menu.close()
    wanted = {spec.id for spec in ACTIONS if spec.icon and spec.menu == ACTIONS[0].menu}
    assert wanted == {name for name, action in actions.items() if not action.icon().isNull()}
