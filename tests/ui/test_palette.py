"""The command palette."""

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QListView, QMainWindow, QPlainTextEdit

from editorapp.ui.kit.theme import load_theme
from editorapp.ui.window.actions import ACTIONS
from editorapp.ui.window.menus import build_actions
from editorapp.ui.window.palette import CommandPalette
from editorapp.ui.window.palette_sources import CommandSource, HeadingSource, LineSource


@pytest.fixture
def ran():
    return []


@pytest.fixture
def window(qtbot, icons, ran):
    window = QMainWindow()
    qtbot.addWidget(window)
    window.text = QPlainTextEdit()
    window.setCentralWidget(window.text)
    window.resize(1100, 700)
    commands = {spec.id: lambda name=spec.id: ran.append(name) for spec in ACTIONS}
    window.actions_by_id = build_actions(ACTIONS, commands, window)
    window.addActions(list(window.actions_by_id.values()))
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    window.text.setFocus()
    return window


@pytest.fixture
def recent():
    return []


@pytest.fixture
def palette(window, theme, icons, recent, gone_to):
    actions = window.actions_by_id
    sources = (
        CommandSource(ACTIONS, actions, lambda: recent[::-1], recent.append),
        HeadingSource(lambda: "Lead.\n\n## The pier\n\nText.\n\n## The *quay*\n\nMore.\n", gone_to.append),
        LineSource(lambda: 120, gone_to.append),
    )
    palette = CommandPalette(window, theme, icons, sources, actions["view.palette"])
    palette.open()
    return palette


@pytest.fixture
def gone_to():
    return []


def field(palette):
    return palette.findChild(QLineEdit)


def listed(palette):
    model = palette.findChild(QListView).model()
    return [model.entry(row).key for row in range(model.rowCount())]


def chosen(palette):
    view = palette.findChild(QListView)
    return view.model().entry(view.currentIndex().row()).key


def press(palette, key, modifiers=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(field(palette), key, modifiers)


def test_it_opens_with_every_command_but_itself(palette):
    assert listed(palette) == [spec.id for spec in ACTIONS if spec.id != "view.palette"]
    assert palette.window().focusWidget() is field(palette)


def test_it_lies_where_the_design_puts_it(palette):
    assert (palette.width(), palette.y()) == (600, 96)
    assert abs(palette.geometry().center().x() - palette.window().rect().center().x()) <= 1


def test_it_is_as_high_as_its_rows_but_nine_at_most(palette, type_text):
    everything = palette.height()
    assert palette.findChild(QListView).height() == 9 * 38
    type_text(field(palette), "focus mode")
    assert everything - palette.height() == 8 * 38


def test_letters_find_a_command_and_enter_runs_it_in_the_story(palette, ran, window, type_text):
    type_text(field(palette), "bold")
    press(palette, Qt.Key.Key_Return)
    assert ran == ["format.bold"]
    assert not palette.isVisible()
    assert window.focusWidget() is window.text


def test_the_arrows_choose_and_go_round(palette):
    press(palette, Qt.Key.Key_Down)
    assert chosen(palette) == ACTIONS[1].id
    press(palette, Qt.Key.Key_Up)
    press(palette, Qt.Key.Key_Up)
    assert chosen(palette) == "help.about"


def test_a_page_down_does_not_go_round(palette):
    for _ in range(20):
        press(palette, Qt.Key.Key_PageDown)
    assert chosen(palette) == "help.about"


def test_escape_closes_it_and_runs_nothing(palette, ran, window):
    press(palette, Qt.Key.Key_Escape)
    assert not palette.isVisible()
    assert ran == []
    assert window.focusWidget() is window.text


def test_its_own_key_closes_it(palette):
    press(palette, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert not palette.isVisible()


def test_while_it_is_open_no_shortcut_reaches_the_window(palette):
    keys = QKeySequence("Ctrl+S")[0]
    event = QKeyEvent(QEvent.Type.ShortcutOverride, keys.key(), keys.keyboardModifiers())
    event.ignore()
    QApplication.sendEvent(field(palette), event)
    assert event.isAccepted()


def test_a_click_runs_a_command(palette, ran):
    view = palette.findChild(QListView)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(40, 38 + 19))
    assert ran == [ACTIONS[1].id]


def test_a_click_beside_it_closes_it(palette, window, ran):
    QTest.mouseClick(window.childAt(20, 600), Qt.MouseButton.LeftButton)
    assert not palette.isVisible()
    assert ran == []


def test_a_command_that_is_switched_off_is_not_offered(palette, window):
    palette.dismiss()
    window.actions_by_id["edit.undo"].setEnabled(False)
    palette.open()
    assert "edit.undo" not in listed(palette)


def test_no_match_is_said_in_words(palette, ran, type_text):
    type_text(field(palette), "<b>qzx")
    shown = [label.text() for label in palette.findChildren(QLabel) if label.isVisible()]
    assert "No command matches “<b>qzx”" in shown
    assert "0 commands" in shown
    press(palette, Qt.Key.Key_Return)
    press(palette, Qt.Key.Key_Down)
    assert ran == []


def test_a_screen_reader_hears_name_menu_and_key(palette):
    model = palette.findChild(QListView).model()
    assert model.data(model.index(0), Qt.ItemDataRole.AccessibleTextRole) == "New Story, File, Ctrl+N"


def test_it_is_empty_again_when_it_is_opened_again(palette, type_text):
    type_text(field(palette), "bold")
    palette.dismiss()
    palette.open()
    assert field(palette).text() == ""
    assert len(listed(palette)) == len(ACTIONS) - 1


def test_the_command_that_was_run_last_comes_first(palette, ran, type_text):
    type_text(field(palette), "numbered")
    press(palette, Qt.Key.Key_Return)
    palette.open()
    assert listed(palette)[0] == "format.olist"
    press(palette, Qt.Key.Key_Return)
    assert ran == ["format.olist", "format.olist"]


def test_a_number_sign_lists_the_headings(palette, gone_to, type_text):
    type_text(field(palette), "#quay")
    assert [palette.findChild(QListView).model().entry(0).text, len(listed(palette))] == ["The quay", 1]
    press(palette, Qt.Key.Key_Return)
    assert gone_to == [27]


def test_a_colon_goes_to_a_line_and_not_beyond_the_end(palette, gone_to, type_text):
    type_text(field(palette), ":900")
    press(palette, Qt.Key.Key_Return)
    assert gone_to == [120]


def test_a_prefix_alone_says_what_can_be_typed(palette, type_text):
    type_text(field(palette), ":")
    shown = [label.text() for label in palette.findChildren(QLabel) if label.isVisible()]
    assert "Type the number of a line, 1 to 120" in shown


def test_it_stays_in_the_middle_when_the_window_grows(qtbot, palette, window):
    window.resize(1400, 800)
    qtbot.waitUntil(lambda: abs(palette.geometry().center().x() - 700) <= 1)


def test_it_is_drawn_in_either_theme(palette, resources, icons):
    ink = load_theme(resources, "ink")
    icons.set_theme(ink)
    palette.set_theme(ink)
    assert not palette.grab().isNull()


def test_opening_twice_is_opening_once(palette):
    palette.open()
    palette.dismiss()
    assert not palette.isVisible()


def test_the_focus_goes_straight_back_and_by_no_other_part(qtbot, palette, window):
    other = QLineEdit(window)
    other.show()
    QMainWindow.setTabOrder(field(palette), other)
    passed = []
    QApplication.instance().focusChanged.connect(lambda _before, now: passed.append(now))
    press(palette, Qt.Key.Key_Escape)
    qtbot.waitUntil(window.text.hasFocus)
    assert other not in passed
