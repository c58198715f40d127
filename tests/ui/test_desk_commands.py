from PySide6.QtCore import Qt
from PySide6.QtTest import QTest


def test_the_palette_runs_commands_of_the_window(make_desk, qtbot):
    desk = make_desk()
    desk.window.resize(1440, 900)
    desk.window.show()
    desk.window.action("view.palette").trigger()
    field = desk.window.focusWidget()
    QTest.keyClicks(field, "side panel")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert not desk.tabs.isVisible()


def test_a_key_of_the_persons_own_is_in_the_menu(make_desk, person_paths):
    person_paths.config.mkdir(parents=True)
    person_paths.shortcuts_file.write_text('format.olist = "Ctrl+Alt+O"\n')
    assert make_desk().window.action("format.olist").shortcut().toString() == "Ctrl+Alt+O"


def test_keys_that_clash_are_named_in_a_notice(make_desk, person_paths):
    person_paths.config.mkdir(parents=True)
    person_paths.shortcuts_file.write_text('format.olist = "Ctrl+B"\n')
    assert "Ctrl+B is the key of “Numbered List” now, not of “Bold”." in make_desk().problems()
