"""The shell: which panes are shown at which width, who has the keyboard, when the window closes."""

from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QTextBrowser, QToolButton, QWidget

from editorapp.ui.kit.notices import Notices
from editorapp.ui.kit.style import apply_theme
from editorapp.ui.kit.theme import load_theme
from editorapp.ui.window.actions import ACTIONS
from editorapp.ui.window.main_window import MainWindow, WindowParts
from editorapp.ui.window.panel_tabs import PanelPage, PanelTabs
from editorapp.ui.window.view_commands import view_commands


@pytest.fixture
def shell(qtbot, theme, icons):
    story, preview, search, headline = QPlainTextEdit(), QTextBrowser(), QLineEdit(), QLineEdit()
    pages = (PanelPage("read_also", "Read also", search), PanelPage("story", "Story", headline))
    panel, notices = PanelTabs(pages, icons), Notices(icons)
    shell = SimpleNamespace(story=story, preview=preview, panel=panel, search=search, ran=[], find_is_open=False)

    def close_find():
        was_open, shell.find_is_open = shell.find_is_open, False
        return was_open

    window = shell.window = MainWindow(WindowParts(story, preview, panel, notices, close_find), theme, icons)
    qtbot.addWidget(window)
    shell.headline, shell.notices, shell.may_close = headline, notices, True
    commands = {spec.id: lambda name=spec.id: shell.ran.append(name) for spec in ACTIONS}
    window.connect_commands(ACTIONS, {**commands, **view_commands(window)}, lambda: shell.may_close)
    window.resize(1440, 900)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    shell.run = lambda command: window.action(command).trigger()
    return shell


def visible(shell):
    return [name for name in ("story", "preview", "panel") if getattr(shell, name).isVisible()]


def test_a_wide_window_shows_everything_at_the_widths_of_the_design(shell):
    assert visible(shell) == ["story", "preview", "panel"]
    assert (shell.preview.width(), shell.panel.width()) == (424, 352)


def test_below_1400_the_preview_is_smaller(shell):
    shell.window.resize(1280, 800)
    assert (shell.preview.width(), shell.panel.width()) == (360, 352)


def test_below_1280_the_preview_makes_room_for_the_story(shell):
    shell.window.resize(1100, 700)
    assert visible(shell) == ["story", "panel"]
    assert shell.panel.width() == 328
    assert not shell.window.action("view.preview").isChecked()


def test_below_1280_the_preview_takes_the_place_of_the_story(shell):
    shell.window.resize(1100, 700)
    shell.run("view.preview")
    assert visible(shell) == ["preview", "panel"]
    assert shell.preview.width() > 640
    shell.run("view.preview")
    assert visible(shell) == ["story", "panel"]


def test_the_preview_is_beside_the_story_again_when_there_is_room(shell):
    shell.window.resize(1100, 700)
    shell.window.resize(1440, 900)
    assert visible(shell) == ["story", "preview", "panel"]
    assert shell.preview.width() == 424


def test_a_preview_that_was_closed_stays_closed_in_a_wider_window(shell):
    shell.run("view.preview")
    shell.window.resize(1100, 700)
    shell.window.resize(1440, 900)
    assert visible(shell) == ["story", "panel"]


def test_the_name_of_the_story_moves_to_the_title_of_a_narrow_window(shell):
    shell.window.set_document("east-pier.md", True)
    assert shell.window.chrome.document.text() == "east-pier.md — edited"
    shell.window.resize(1100, 700)
    assert not shell.window.chrome.document.isVisible()
    assert shell.window.windowTitle().startswith("east-pier.md")
    assert shell.window.isWindowModified()


def test_below_960_the_panel_closes_by_itself_and_comes_back(shell):
    panes = shell.window.panes
    panes.fit(940)
    assert visible(shell) == ["story"]
    panes.fit(1000)
    assert visible(shell) == ["story", "panel"]


def test_a_panel_asked_for_in_a_tiny_window_is_shown(shell):
    shell.window.panes.fit(940)
    shell.window.panes.show_panel(True)
    assert visible(shell) == ["story", "panel"]


def test_a_closed_panel_does_not_come_back_by_itself(shell):
    shell.run("view.panel")
    shell.window.panes.fit(940)
    shell.window.panes.fit(1440)
    assert visible(shell) == ["story", "preview"]


def test_a_width_chosen_by_hand_is_kept(shell):
    panes = shell.window.panes
    panes.moveSplitter(panes.sizes()[0] - 100, 1)
    chosen = shell.preview.width()
    shell.run("view.preview")
    shell.run("view.preview")
    assert shell.preview.width() == chosen > 424


def test_the_handles_are_one_pixel_to_see_and_seven_to_grab(shell):
    handle = shell.window.panes.handle(1)
    assert (handle.width(), handle.contentsRect().width()) == (7, 1)


def test_tools_and_menus_show_what_is_on(shell):
    tool = shell.window.chrome.findChild(QToolButton, "view.panel")
    tool.click()
    assert (tool.isChecked(), shell.window.action("view.panel").isChecked()) == (False, False)
    shell.run("view.panel")
    assert tool.isChecked()


def test_every_tool_has_a_name_and_says_its_key(shell):
    tips = [tool.toolTip() for tool in shell.window.chrome.findChildren(QToolButton) if tool.accessibleName()]
    assert tips == [
        "Command palette  Ctrl+Shift+P",
        "Find in story  Ctrl+F",
        "Focus mode  F11",
        "Preview  Ctrl+R",
        "Side panel  F9",
    ]


def test_the_story_has_the_keyboard_at_the_start(shell):
    assert shell.window.focusWidget() is shell.story


def test_f6_goes_round_the_panes_and_back(shell):
    seen = []
    for _ in range(3):
        shell.run("view.next_pane")
        seen.append(shell.window.focusWidget())
    assert seen == [shell.preview, shell.search, shell.story]
    shell.run("view.prev_pane")
    assert shell.window.focusWidget() is shell.search


def test_a_notice_is_part_of_the_round_while_it_is_shown(shell):
    shell.notices.show_notice("Hidden for this story.", "Undo", lambda: None)
    shell.run("view.prev_pane")
    assert shell.notices.isAncestorOf(shell.window.focusWidget())


def test_the_key_of_a_page_opens_the_panel_and_goes_there(shell):
    shell.run("view.panel")
    shell.run("view.story")
    assert shell.panel.page == "story"
    assert shell.window.focusWidget() is shell.headline


@pytest.mark.parametrize("pane", ["preview", "search"])
def test_escape_leads_back_to_the_story(shell, pane):
    getattr(shell, pane).setFocus()
    QTest.keyClick(getattr(shell, pane), Qt.Key.Key_Escape)
    assert shell.window.focusWidget() is shell.story


def test_a_step_out_closes_the_find_bar_before_anything_else(shell):
    shell.find_is_open = True
    shell.search.setFocus()
    shell.window.step_out()
    assert (shell.find_is_open, shell.window.focusWidget()) == (False, shell.search)
    shell.window.step_out()
    assert shell.window.focusWidget() is shell.story


def test_a_pane_that_closes_gives_the_keyboard_to_the_story(shell):
    shell.search.setFocus()
    shell.run("view.panel")
    assert shell.window.focusWidget() is shell.story


def test_focus_mode_shows_only_the_story_and_a_way_out(shell):
    shell.window.status.set_statistics(412, 2)
    shell.run("view.focus")
    assert visible(shell) == ["story"]
    assert not shell.window.chrome.isVisible()
    assert shell.window.isFullScreen()
    QTest.keyClick(shell.story, Qt.Key.Key_Escape)
    assert visible(shell) == ["story", "preview", "panel"]
    assert not shell.window.isFullScreen()


def test_focus_mode_is_told_to_the_panes(qtbot, shell):
    with qtbot.waitSignal(shell.window.focus_mode_changed) as told:
        shell.run("view.focus")
    assert told.args == [True]
    assert shell.window.action("view.focus").isChecked()


def test_a_window_that_filled_the_screen_does_so_after_focus_mode(shell):
    shell.run("view.full_screen")
    assert shell.window.isFullScreen()
    shell.run("view.focus")
    shell.run("view.focus")
    assert shell.window.isFullScreen()
    assert shell.window.action("view.full_screen").isChecked()
    shell.run("view.full_screen")
    assert not shell.window.isFullScreen()


def test_escape_leads_from_the_preview_alone_to_the_story(shell):
    shell.run("view.preview_only")
    assert (visible(shell), shell.window.focusWidget()) == (["preview", "panel"], shell.preview)
    QTest.keyClick(shell.preview, Qt.Key.Key_Escape)
    assert (visible(shell), shell.window.focusWidget()) == (["story", "preview", "panel"], shell.story)


def test_f6_goes_round_what_is_shown(shell):
    shell.run("view.preview_only")
    shell.run("view.next_pane")
    assert shell.window.focusWidget() is shell.search
    shell.run("view.next_pane")
    assert shell.window.focusWidget() is shell.preview


def test_asking_for_another_view_leaves_focus_mode(shell):
    shell.run("view.focus")
    shell.run("view.editor_only")
    assert visible(shell) == ["story", "panel"]
    assert not shell.window.is_focus_mode


def test_asking_for_the_panel_leaves_focus_mode(shell):
    shell.run("view.focus")
    shell.run("view.read_also")
    assert visible(shell) == ["story", "preview", "panel"]


def test_shortcuts_work_while_the_menus_are_hidden(qtbot, shell):
    shell.run("view.focus")
    QTest.keyClick(shell.story, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert shell.ran == ["file.save"]


def test_the_window_closes_only_when_it_may(qtbot, shell):
    shell.may_close = False
    with qtbot.waitSignal(shell.window.close_requested):
        shell.window.close()
    assert shell.window.isVisible()
    shell.may_close = True
    shell.window.close()
    assert not shell.window.isVisible()


def test_every_control_that_takes_the_keyboard_has_a_name(shell):
    ours = [part for row in (shell.window.chrome, shell.window.status) for part in row.findChildren(QWidget)]
    nameless = [part for part in ours if part.focusPolicy() != Qt.FocusPolicy.NoFocus and not part.accessibleName()]
    assert nameless == []


def test_everything_can_be_shown_in_the_dark(qapp, shell, resources, theme, icons):
    ink = load_theme(resources, "ink")
    apply_theme(qapp, ink)
    icons.set_theme(ink)
    shell.window.set_theme(ink)
    picture = shell.window.grab().toImage()
    apply_theme(qapp, theme)
    assert picture.pixelColor(420, 22) == ink.color("chrome")
    assert picture.pixelColor(20, 895) == ink.color("chrome")
