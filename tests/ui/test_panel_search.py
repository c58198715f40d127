"""The writer's own search in the archive, and the filters."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QToolButton

from editorapp.article.suggestion import Suggestion
from editorapp.ui.linking.card_list import CardList
from editorapp.ui.linking.read_also_panel import ReadAlsoPanel
from editorapp.workers.protocol import ArchiveOpened, Found, Suggested

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
"""Offscreen there are no real windows whose size could be hinted."""


def stories(names, **fields):
    return tuple(Suggestion(name, f"https://post.example/{name}", f"Story {name}", **fields) for name in names)


@pytest.fixture
def panel(qtbot, theme, icons):
    panel = ReadAlsoPanel(theme, icons, date(2026, 11, 21))
    qtbot.addWidget(panel)
    panel.resize(328, 600)
    with qtbot.waitActive(panel):
        panel.show()
        panel.activateWindow()
    panel.set_archive(ArchiveOpened("/archive", 12480))
    panel.set_suggestions(Suggested(1, 1, stories("abc"), 12480))
    return panel


@pytest.fixture
def field(panel):
    return panel.findChild(QLineEdit)


@pytest.fixture
def find(qtbot, panel, field):
    def find(words, found):
        field.setText(words)
        qtbot.keyClick(field, Qt.Key.Key_Return)
        panel.set_found(Found(1, words, found))

    return find


@pytest.fixture
def choose(panel):
    def choose(menu, entry):
        button = next(child for child in panel.findChildren(QToolButton) if child.accessibleName() == menu)
        next(action for action in button.menu().actions() if action.text() == entry).trigger()

    return choose


def ids(panel):
    cards = panel.findChild(CardList)
    return "".join(card.id for card in cards.model().cards()) if cards.isVisible() else ""


def words_on(panel):
    return [label.text() for label in panel.findChildren(QLabel) if label.isVisible() and label.text()]


def press(panel, text):
    next(button for button in panel.findChildren(QPushButton) if button.isVisible() and button.text() == text).click()


def test_typing_searches_once_a_moment_after_the_last_key(qtbot, panel, field, type_text):
    asked = []
    panel.search_requested.connect(asked.append)
    type_text(field, "  ice plänt ")
    assert asked == []
    qtbot.waitUntil(lambda: asked == ["ice plänt"])


def test_enter_searches_at_once(qtbot, panel, field, type_text):
    type_text(field, "ice")
    with qtbot.waitSignal(panel.search_requested, timeout=100) as signal:
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert signal.args == ["ice"]


def test_enter_in_the_empty_field_asks_for_nothing(qtbot, panel, field):
    panel.search_requested.connect(lambda _: pytest.fail("searched"))
    qtbot.keyClick(field, Qt.Key.Key_Return)


def test_results_take_the_place_of_suggestions(panel, find):
    find("pier", stories("xy"))
    assert ids(panel) == "xy"
    assert words_on(panel) == ["2 best matches"]


def test_results_for_words_that_are_no_longer_there_are_dropped(qtbot, panel, field, find):
    field.setText("pier")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    panel.set_found(Found(1, "pie", stories("xy")))
    assert ids(panel) == "abc"


def test_escape_clears_the_search_and_then_leaves(qtbot, panel, field, find):
    find("pier", stories("xy"))
    with qtbot.waitSignal(panel.search_cleared):
        qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert (field.text(), ids(panel)) == ("", "abc")
    with qtbot.waitSignal(panel.left):
        qtbot.keyClick(field, Qt.Key.Key_Escape)


def test_suggestions_that_come_during_a_search_are_there_after_it(panel, field, find):
    find("pier", stories("xy"))
    panel.set_suggestions(Suggested(1, 2, stories("def"), 12480))
    assert ids(panel) == "xy"
    field.clear()
    assert ids(panel) == "def"


def test_down_leads_from_the_field_to_the_cards(qtbot, panel, field):
    qtbot.keyClick(field, Qt.Key.Key_Down)
    qtbot.waitUntil(panel.findChild(CardList).hasFocus)


def test_a_search_without_a_match_says_so_and_offers_the_way_back(panel, field, find):
    find("ice plant", ())
    assert words_on(panel) == ["No story matches “ice plant”", "Try fewer words, a name or a year."]
    press(panel, "Clear search")
    assert ids(panel) == "abc"


def test_what_the_story_links_to_already_is_found_but_not_inserted(qtbot, panel, find):
    find("pier", (replace(stories("x")[0], linked=True),))
    card = panel.findChild(CardList).current_card()
    assert card.story_state == "Already linked"
    assert card.spoken.endswith("Already linked.")
    with qtbot.waitSignal(panel.go_to_requested):
        qtbot.keyClick(panel.findChild(CardList), Qt.Key.Key_Return)


def test_an_age_limit_holds_for_search_results_too(panel, find, choose):
    find("pier", stories("x", published="2020-01-01"))
    choose("Age of stories", "Past three years")
    assert "1 matching story is older than three years" in words_on(panel)
