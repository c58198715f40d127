"""The rows of the window: status, document button, tabs."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QTabBar

from editorapp.ui.kit.icons import Icons
from editorapp.ui.window.document_button import DocumentButton
from editorapp.ui.window.panel_tabs import PanelPage, PanelTabs
from editorapp.ui.window.status_bar import StatusBar, StatusItem


@pytest.fixture
def status(qtbot, icons):
    bar = StatusBar(icons)
    qtbot.addWidget(bar)
    bar.resize(1440, 30)
    bar.show()
    return bar


def shown(bar):
    return [item.words for item in bar.findChildren(StatusItem) if item.isVisible()]


def test_an_empty_status_row_says_nothing(status):
    assert shown(status) == []


def test_words_and_reading_time_are_counted(status):
    status.set_statistics(1, 1)
    assert shown(status) == ["1 word", "1 min read"]
    status.set_statistics(12_480, 52)
    assert shown(status) == ["12,480 words", "52 min read"]


def test_the_words_of_a_selection_are_counted_too(status):
    status.set_statistics(412, 2, selection_words=38)
    assert status.text("words") == "38 of 412 words"


def test_an_empty_story_has_no_reading_time_and_no_paragraph(status):
    status.set_statistics(0, 0)
    status.set_paragraph(0, 0)
    assert shown(status) == ["0 words"]


def test_the_paragraph_leaves_a_narrow_window(status):
    status.set_paragraph(4, 7)
    assert shown(status) == ["Paragraph 4 of 7"]
    status.set_narrow(True)
    status.set_paragraph(5, 7)
    assert shown(status) == []
    status.set_narrow(False)
    assert shown(status) == ["Paragraph 5 of 7"]


def test_items_do_not_move_when_a_state_gets_shorter(status):
    status.set_archive("12,480 articles")
    status.set_process("Suggestions up to date", "ok")
    QTest.qWait(0)
    archive = next(item for item in status.findChildren(StatusItem) if item.words == "12,480 articles")
    before = archive.x()
    status.set_process("Looking…", "busy")
    QTest.qWait(0)
    assert archive.x() == before > 0


def test_each_kind_of_state_has_its_own_icon(status):
    pictures = []
    for kind in ("ok", "busy", "stopped", "none"):
        status.set_process("State", kind)
        item = next(item for item in status.findChildren(StatusItem) if item.words == "State")
        pictures.append(item.icon().pixmap(14, 14).toImage())
    assert all(one != other for place, one in enumerate(pictures) for other in pictures[:place])


def test_an_item_is_a_button_only_when_it_has_something_to_do(status):
    called = []
    status.set_archive("43 articles")
    item = next(item for item in status.findChildren(StatusItem) if item.words)
    assert item.focusPolicy() == Qt.FocusPolicy.NoFocus
    status.give("archive", lambda: called.append("archive"), "Import an archive")
    item.click()
    assert called == ["archive"]
    assert (item.focusPolicy(), item.toolTip()) == (Qt.FocusPolicy.TabFocus, "Import an archive")


@pytest.fixture
def button(qtbot, icons):
    button = DocumentButton(icons)
    qtbot.addWidget(button)
    button.set_document("east-pier.md", False)
    button.show()
    return button


def test_the_document_button_says_whether_the_file_is_older(button):
    assert (button.text(), button.accessibleName()) == ("east-pier.md", "Story east-pier.md")
    button.set_document("east-pier.md", True)
    assert (button.text(), button.accessibleName()) == ("east-pier.md — edited", "Story east-pier.md, edited")


@pytest.mark.parametrize("name", ["Untitled", "a.md", "east-pier.md", "Łódź – 21.md"])
def test_a_short_name_is_shown_whole(button, name):
    button.set_document(name, False)
    button.resize(button.sizeHint())
    room = button.width() - 40
    assert QFontMetricsF(button.font()).elidedText(name, Qt.TextElideMode.ElideMiddle, room) == name


def test_a_very_long_name_does_not_push_the_tools_away(button):
    button.set_document("x" * 500 + ".md", True)
    assert button.sizeHint().width() <= 380
    assert not button.grab().isNull()


@pytest.fixture
def tabs(qtbot, icons):
    pages = (PanelPage("read_also", "Read also", QLineEdit()), PanelPage("story", "Story", QLabel("Headline")))
    tabs = PanelTabs(pages, icons)
    qtbot.addWidget(tabs)
    tabs.resize(352, 600)
    tabs.show()
    return tabs


def test_every_title_stays_whole_in_a_narrow_panel_with_large_texts(qtbot, resources, theme):
    icons = Icons(resources, theme.scaled(2.0))
    titles = ("Read also", "Story", "Checks", "Outline")
    tabs = PanelTabs([PanelPage(title, title, QLabel()) for title in titles], icons)
    qtbot.addWidget(tabs)
    tabs.set_badge("Checks", 3, "Checks, 3 to fix")
    tabs.resize(420, 600)
    tabs.show()
    bar, badge = tabs.findChild(QTabBar), tabs.findChild(QLabel, "badge")
    assert bar.sizeHint().width() <= 420
    assert bar.tabRect(2).contains(badge.geometry())


def test_the_first_page_is_on_top_at_the_start(tabs):
    assert tabs.page == "read_also"


def test_showing_a_page_is_told_once(qtbot, tabs):
    with qtbot.waitSignal(tabs.page_shown) as told:
        tabs.show_page("story")
    assert (told.args, tabs.page) == (["story"], "story")


def test_the_arrow_keys_go_through_the_tabs(tabs):
    QTest.keyClick(tabs.findChild(QTabBar), Qt.Key.Key_Right)
    assert tabs.page == "story"


def test_an_unknown_page_is_refused(tabs):
    with pytest.raises(ValueError, match="checks"):
        tabs.show_page("checks")


def test_titles_are_whole_in_the_narrowest_panel(tabs):
    tabs.resize(328, 600)
    bar = tabs.findChild(QTabBar)
    assert all(
        bar.tabRect(place).width() >= bar.fontMetrics().horizontalAdvance(bar.tabText(place)) + 18
        for place in range(bar.count())
    )
