"""The older stories that should link to this one: asked for when they are wanted, and still while looked at."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QEnterEvent
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QPushButton

from editorapp.article.suggestion import Reason, Suggestion
from editorapp.ui.linking.older_group import OlderGroup
from editorapp.ui.linking.older_list import OlderList
from editorapp.ui.linking.older_row import under_line
from editorapp.ui.linking.read_also_panel import ReadAlsoPanel
from editorapp.workers.protocol import ArchiveOpened, ArticleShown, Suggested

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
"""Offscreen there are no real windows whose size could be hinted."""

REASONS = (Reason("users", "Same people: Fiona Hill"),)


def stories(names):
    return tuple(
        Suggestion(name, f"https://post.example/{name}", f"Story {name}", "2025-11-12", reasons=REASONS)
        for name in names
    )


@pytest.fixture
def panel(qtbot, theme, icons):
    panel = ReadAlsoPanel(theme, icons, date(2026, 11, 21))
    qtbot.addWidget(panel)
    panel.resize(352, 800)
    with qtbot.waitActive(panel):
        panel.show()
        panel.activateWindow()
    panel.set_archive(ArchiveOpened("/archive", 12480))
    panel.set_suggestions(Suggested(1, 1, stories("ab"), 12480))
    return panel


@pytest.fixture
def group(panel):
    return panel.findChild(OlderGroup)


@pytest.fixture
def heading(group):
    return group.findChild(QPushButton)


@pytest.fixture
def older(group, heading):
    heading.click()
    group.show_stories(stories("xyz"))
    return group.findChild(OlderList)


def ids(older):
    return "".join(story.id for story in older.stories())


def test_the_group_is_closed_and_asks_when_it_is_opened(qtbot, group, heading):
    assert heading.accessibleName() == "Older stories to update"
    assert not group.is_open
    with qtbot.waitSignal(group.opened):
        heading.click()
    assert heading.accessibleDescription() == "Open"


def test_the_heading_counts_and_the_rows_say_when_and_why(heading, older):
    assert heading.accessibleName() == "3 older stories to update"
    assert ids(older) == "xyz"
    assert under_line(older.stories()[0]) == "12 Nov 2025 · Same people: Fiona Hill"
    spoken = older.item(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Story x. 12 Nov 2025 · Same people: Fiona Hill."


def test_no_older_story_is_said_in_a_sentence(group, heading):
    heading.click()
    group.show_stories(())
    words = [label.text() for label in group.findChildren(QLabel) if label.isVisible()]
    assert words == ["No older story needs a link to this one."]


def test_looking_is_said_only_when_it_takes_long(qtbot, group, heading):
    heading.click()
    group.set_looking()
    said = group.findChild(QLabel)
    assert not said.isVisible()
    qtbot.waitUntil(lambda: said.isVisible() and said.text() == "Looking…")


def test_a_closed_group_hides_its_list_and_keeps_its_count(heading, older):
    heading.click()
    assert not older.isVisible()
    assert heading.accessibleName() == "3 older stories to update"


def test_enter_shows_a_story_and_c_copies_its_address(qtbot, panel, older):
    older.setFocus()
    qtbot.keyClick(older, Qt.Key.Key_Down)
    with qtbot.waitSignal(panel.peek_requested) as signal:
        qtbot.keyClick(older, Qt.Key.Key_Return)
    assert signal.args == ["y"]
    with qtbot.waitSignal(panel.copy_requested) as signal:
        qtbot.keyClick(older, Qt.Key.Key_C)
    assert signal.args[0].url == "https://post.example/y"


def test_a_click_shows_a_story_and_a_click_on_its_button_copies(qtbot, panel, older):
    index = older.model().index(1, 0)
    with qtbot.waitSignal(panel.peek_requested) as signal:
        qtbot.mouseClick(
            older.viewport(), Qt.MouseButton.LeftButton, pos=older.visualRect(index).topLeft() + QPoint(20, 9)
        )
    assert signal.args == ["y"]
    with qtbot.waitSignal(panel.copy_requested) as signal:
        copy = older.itemDelegate().copy_area(index)
        assert min(copy.width(), copy.height()) >= 28
        qtbot.mouseClick(older.viewport(), Qt.MouseButton.LeftButton, pos=copy.center())
    assert signal.args[0].id == "y"


def test_the_menu_key_offers_both(qtbot, panel, older):
    older.setFocus()
    QApplication.sendEvent(older, QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint()))
    menu = older.findChild(QMenu)
    assert [action.text() for action in menu.actions()] == ["Read It Here\tEnter", "Copy Link\tC"]
    with qtbot.waitSignal(panel.copy_requested):
        menu.actions()[1].trigger()
    menu.close()


def test_nothing_changes_under_the_pointer_or_the_focus(group, older):
    at = QPointF(20, 20)
    QApplication.sendEvent(older, QEnterEvent(at, at, at))
    group.show_stories(stories("q"))
    assert ids(older) == "xyz"
    older.leaveEvent(QEnterEvent(at, at, at))
    assert ids(older) == "q"


def test_escape_leads_back_to_the_text(qtbot, panel, older):
    with qtbot.waitSignal(panel.left):
        qtbot.keyClick(older, Qt.Key.Key_Escape)


def test_the_group_takes_at_most_its_share_of_a_low_panel(qtbot, panel, older):
    panel.resize(328, 300)
    qtbot.waitUntil(lambda: older.height() <= 0.4 * 300)
    qtbot.waitUntil(lambda: older.verticalScrollBar().maximum() > 0)


def test_another_story_closes_the_group(panel, group, older):
    panel.start_story()
    assert not group.is_open
    assert ids(older) == ""


def test_a_peek_from_the_group_knows_that_the_story_links_there_already(panel, group, heading):
    heading.click()
    group.show_stories((replace(stories("x")[0], linked=True),))
    panel.show_article(ArticleShown(1, "x", "https://post.example/x", "Story x", "2025-11-12", "", (), "<p>Text.</p>"))
    peek = next(window for window in QApplication.topLevelWidgets() if window.windowTitle() == "Story x")
    insert = next(button for button in peek.findChildren(QPushButton) if button.accessibleName() == "Insert")
    assert not insert.isEnabled()
    peek.close()
    peek.deleteLater()
