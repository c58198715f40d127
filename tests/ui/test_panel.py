"""The Read also panel: what it shows when, and what it asks for."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QEnterEvent
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QMenu, QVBoxLayout, QWidget

from editorapp.article.suggestion import Reason, Suggestion
from editorapp.ui.linking.card_list import CardList
from editorapp.ui.linking.read_also_panel import ReadAlsoPanel
from editorapp.workers.protocol import ArchiveOpened, ArticleShown, Found, Suggested

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
"""Offscreen there are no real windows whose size could be hinted or that could be raised."""


def stories(names, **fields):
    reason = (Reason("tag", "Same tags: pier"),)
    return tuple(
        Suggestion(name, f"https://post.example/{name}", f"Story {name}", reasons=reason, **fields) for name in names
    )


def suggested(names, note=""):
    return Suggested(1, 1, stories(names), 12480, note)


@pytest.fixture
def panel(qtbot, theme, icons):
    window = QWidget()
    qtbot.addWidget(window)
    panel = ReadAlsoPanel(theme, icons, date(2026, 11, 21))
    text = QLineEdit()
    column = QVBoxLayout(window)
    column.addWidget(text)
    column.addWidget(panel)
    window.resize(352, 900)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    text.setFocus()
    panel.set_archive(ArchiveOpened("/archive", 12480))
    yield panel
    window.close()


@pytest.fixture
def cards(panel):
    panel.set_suggestions(suggested("abcdef"))
    return panel.findChild(CardList)


@pytest.fixture
def field(panel):
    return next(child for child in panel.findChildren(QLineEdit) if child.accessibleName() == "Search the archive")


def ids(panel):
    cards = panel.findChild(CardList)
    return "".join(card.id for card in cards.model().cards()) if cards.isVisible() else ""


def words_on(panel):
    return [label.text() for label in panel.findChildren(QLabel) if label.isVisible() and label.text()]


def enter(cards):
    at = QPointF(20, 20)
    QApplication.sendEvent(cards, QEnterEvent(at, at, QPointF(cards.mapToGlobal(QPoint(20, 20)))))


def leave(cards):
    QApplication.sendEvent(cards, QEvent(QEvent.Type.Leave))


def test_suggestions_are_counted_and_listed(panel, cards):
    assert ids(panel) == "abcdef"
    assert words_on(panel) == ["6 close to this story"]
    assert cards.accessibleName() == "Related articles"


def test_the_field_says_how_much_there_is_to_search(panel, field):
    assert field.placeholderText() == "Search 12,480 articles"
    panel.set_archive(ArchiveOpened("/archive", 1))
    assert field.placeholderText() == "Search 1 article"
    panel.set_archive(ArchiveOpened("", 0, health="none"))
    assert field.placeholderText() == "Search the archive"


def test_nothing_changes_under_the_pointer_and_everything_when_it_leaves(panel, cards):
    enter(cards)
    panel.set_suggestions(suggested("xyz"))
    assert ids(panel) == "abcdef"
    leave(cards)
    assert ids(panel) == "xyz"


def test_nothing_changes_while_the_list_has_the_focus(qtbot, panel, cards):
    panel.focus_content()
    qtbot.waitUntil(cards.hasFocus)
    panel.set_suggestions(suggested("", "nothing"))
    assert ids(panel) == "abcdef"
    panel.focus_search()
    assert "Nothing close enough in 12,480 articles" in words_on(panel)


def test_the_current_card_stays_current_where_ever_it_goes(panel, cards):
    cards.choose(1)
    panel.set_suggestions(suggested("xayb"))
    assert cards.current_card().id == "b"


def test_a_current_card_that_was_inserted_drops_to_the_end_and_the_next_one_opens(panel, cards):
    panel.mark_inserted("a")
    panel.set_suggestions(suggested("bcd"))
    assert (ids(panel), cards.current_card().id) == ("bcda", "b")


def test_a_card_takes_the_place_of_a_current_one_that_is_gone(panel, cards):
    panel.set_suggestions(suggested("xbc"))
    assert cards.current_card().id == "x"


@pytest.mark.parametrize(("modifier", "stays"), [("NoModifier", False), ("ControlModifier", True)])
def test_enter_inserts_and_goes_back_to_the_text_unless_ctrl_is_down(qtbot, panel, cards, modifier, stays):
    asked = []
    panel.text_focus_requested.connect(lambda: asked.append("text"))
    with qtbot.waitSignal(panel.insert_requested) as signal:
        qtbot.keyClick(cards, Qt.Key.Key_Return, Qt.KeyboardModifier[modifier])
    assert [signal.args[0].id, signal.args[1]] == ["a", stays]
    assert asked == ([] if stays else ["text"])


def test_down_and_up_choose(qtbot, cards):
    for key, chosen in ((Qt.Key.Key_Down, "b"), (Qt.Key.Key_Down, "c"), (Qt.Key.Key_Up, "b")):
        qtbot.keyClick(cards, key)
        assert cards.current_card().id == chosen


def test_space_asks_for_a_peek_and_c_for_the_link(qtbot, panel, cards):
    with qtbot.waitSignal(panel.peek_requested) as signal:
        qtbot.keyClick(cards, Qt.Key.Key_Space)
    assert signal.args == ["a"]
    with qtbot.waitSignal(panel.copy_requested) as signal:
        qtbot.keyClick(cards, Qt.Key.Key_C)
    assert signal.args[0].url == "https://post.example/a"


def test_p_pins_and_unpins(qtbot, cards):
    qtbot.keyClick(cards, Qt.Key.Key_P)
    assert cards.current_card().pinned
    qtbot.keyClick(cards, Qt.Key.Key_P)
    assert not cards.current_card().pinned


def test_delete_hides_and_unhide_brings_back(qtbot, panel, cards):
    with qtbot.waitSignal(panel.hidden) as signal:
        qtbot.keyClick(cards, Qt.Key.Key_Delete)
    assert (signal.args[0].id, ids(panel), panel.shelf.hidden) == ("a", "bcdef", ("a",))
    assert cards.current_card().id == "b"
    panel.unhide("a")
    assert (ids(panel), panel.shelf.hidden) == ("abcdef", ())


def test_hiding_the_last_card_leads_back_to_the_text(qtbot, panel, cards):
    panel.set_suggestions(suggested("a"))
    panel.focus_content()
    with qtbot.waitSignal(panel.text_focus_requested):
        qtbot.keyClick(cards, Qt.Key.Key_Delete)


def test_a_search_begins_at_its_best_match(qtbot, panel, cards, field):
    cards.choose(3)
    field.setText("pier")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    panel.set_found(Found(1, "pier", stories("xyzd")))
    assert cards.current_card().id == "x"
    cards.choose(2)
    panel.set_found(Found(2, "pier", stories("wxyzd")))
    assert cards.current_card().id == "z"


def test_escape_in_the_list_leaves_the_search_first_and_then_the_panel(qtbot, panel, cards, field):
    field.setText("pier")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    panel.set_found(Found(1, "pier", stories("xy")))
    qtbot.keyClick(cards, Qt.Key.Key_Escape)
    assert (field.text(), ids(panel)) == ("", "abcdef")
    with qtbot.waitSignal(panel.left):
        qtbot.keyClick(cards, Qt.Key.Key_Escape)


def test_the_menu_key_lists_everything_a_card_can_do(qtbot, panel, cards):
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint())
    QApplication.sendEvent(cards.viewport(), event)
    menu = cards.findChild(QMenu)
    texts = [action.text().split("\t")[0] for action in menu.actions()]
    assert texts == [
        "Insert", "Copy Link", "Read It Here", "Pin to the Top", "Hide for This Story", "Never Suggest This Article",
    ]  # fmt: skip
    panel.set_suggestions(suggested("xyz"))
    assert ids(panel) == "abcdef"
    with qtbot.waitSignal(panel.copy_requested):
        menu.actions()[1].trigger()
    menu.close()
    assert ids(panel) == "xyz"


def test_letters_do_not_jump_to_headlines(qtbot, cards):
    qtbot.keyClick(cards, Qt.Key.Key_S)
    assert cards.current_card().id == "a"


def test_numbers_insert_the_first_five_cards_and_keep_the_focus(qtbot, panel, cards):
    with qtbot.waitSignal(panel.insert_requested) as signal:
        assert panel.insert_number(2)
    assert [signal.args[0].id, signal.args[1]] == ["b", True]
    assert not panel.insert_number(6)
    assert not panel.insert_number(0)


def test_a_number_does_not_insert_twice(panel, cards):
    panel.mark_inserted("a")
    assert not panel.insert_number(1)


def test_enter_on_an_inserted_card_goes_to_it(qtbot, panel, cards):
    panel.mark_inserted("a")
    with qtbot.waitSignal(panel.go_to_requested) as signal:
        qtbot.keyClick(cards, Qt.Key.Key_Return)
    assert signal.args[0].id == "a"


def test_a_story_without_address_cannot_be_inserted(qtbot, panel, cards):
    panel.insert_requested.connect(lambda *_: pytest.fail("inserted"))
    panel.set_suggestions(Suggested(1, 1, tuple(replace(story, url="") for story in stories("xy"))))
    assert not panel.insert_number(1)
    qtbot.keyClick(cards, Qt.Key.Key_Return)


def test_holding_ctrl_shows_the_numbers_and_keeps_the_cards(qtbot, panel, cards):
    before = cards.viewport().grab().toImage()
    window = panel.window().windowHandle()
    qtbot.keyPress(window, Qt.Key.Key_Control)
    panel.set_suggestions(suggested("xyz"))
    qtbot.waitUntil(lambda: cards.viewport().grab().toImage() != before)
    assert ids(panel) == "abcdef"
    qtbot.keyRelease(window, Qt.Key.Key_Control)
    assert ids(panel) == "xyz"


def test_another_archive_takes_its_cards_along(panel, cards):
    panel.set_archive(ArchiveOpened("/other", 40))
    assert ids(panel) == ""


def test_another_story_begins_empty_with_its_own_hidden_cards(panel, cards, field):
    field.setText("pier")
    panel.start_story(("b",))
    assert (field.text(), ids(panel)) == ("", "")
    panel.set_suggestions(suggested("abc"))
    assert ids(panel) == "ac"


def test_looking_is_said_only_when_it_takes_long(qtbot, panel, cards):
    panel.set_looking(True)
    assert words_on(panel) == ["6 close to this story"]
    qtbot.waitUntil(lambda: words_on(panel) == ["Looking…"])
    assert ids(panel) == "abcdef"
    panel.set_suggestions(suggested("abcdef"))
    assert words_on(panel) == ["6 close to this story"]


def test_every_control_that_can_have_the_focus_has_a_name(panel, cards):
    controls = [panel, *panel.findChildren(QWidget)]
    reachable = [
        control for control in controls if control.isVisible() and control.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    assert [control.accessibleName() for control in reachable] == [
        "Search the archive",
        "Whole story",
        "This paragraph",
        "Age of stories",
        "Filters",
        "Related articles",
        "Older stories to update",
    ]


def test_tab_goes_from_the_field_through_the_filters_to_the_list(qtbot, panel, cards, field):
    panel.focus_search()
    names = []
    for _ in range(5):
        panel.focusNextChild()
        names.append(QApplication.focusWidget().accessibleName())
    assert names == ["Whole story", "Age of stories", "Filters", "Related articles", "Older stories to update"]


def test_a_peek_shows_the_article_and_loads_nothing(qtbot, panel, cards):
    html = "<p>Divers found <b>cracks</b>.</p><img src='https://evil.example/x.png'>"
    panel.show_article(
        ArticleShown(1, "b", "https://post.example/b", "Story b", "2026-11-12", "Harbour", ("R. Baird",), html)
    )
    peek = next(
        window for window in QApplication.topLevelWidgets() if window.windowTitle() == "Story b" and window.isVisible()
    )
    assert not peek.isModal()
    assert {"HARBOUR", "Story b", "R. Baird · 12 Nov 2026"} <= {label.text() for label in peek.findChildren(QLabel)}
    with qtbot.waitSignal(panel.insert_requested) as signal:
        peek.insert_requested.emit()
    assert signal.args[0].id == "b"
    assert not peek.isVisible()
    peek.deleteLater()
