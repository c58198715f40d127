"""The places of a card: rows under the open card, one click or one key each, and entries of its menu."""

from datetime import date

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QMenu

from editorapp.article.suggestion import Placement, Suggestion
from editorapp.ui.linking.card_geometry import BUTTON, card_geometry
from editorapp.ui.linking.card_list import CardList
from editorapp.ui.linking.card_text import CardTypesetter, shortened_place
from editorapp.ui.linking.cards import Card
from editorapp.ui.linking.read_also_panel import ReadAlsoPanel
from editorapp.workers.protocol import ArchiveOpened, Suggested

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
"""Offscreen there are no real windows whose size could be hinted."""

WORDS = Placement(2, "“pier survey” in paragraph 2", "pier survey", 40)
AFTER = Placement(4, "after paragraph 4")
PIER = Suggestion("a", "https://post.example/a", "Story a", placements=(WORDS, AFTER))
OTHER = Suggestion("b", "https://post.example/b", "Story b", placements=(AFTER,))


@pytest.fixture
def panel(qtbot, theme, icons):
    panel = ReadAlsoPanel(theme, icons, date(2026, 11, 21))
    qtbot.addWidget(panel)
    panel.resize(352, 800)
    with qtbot.waitActive(panel):
        panel.show()
        panel.activateWindow()
    panel.set_archive(ArchiveOpened("/archive", 12480))
    panel.set_suggestions(Suggested(1, 1, (PIER, OTHER), 12480))
    return panel


@pytest.fixture
def cards(panel):
    return panel.findChild(CardList)


@pytest.fixture
def placed(panel):
    """What has been asked for: (article, place), and when the text was wanted."""
    asked = []
    panel.place_requested.connect(lambda suggestion, place: asked.append((suggestion.id, place)))
    panel.text_focus_requested.connect(lambda: asked.append("text"))
    return asked


def click(cards, spot):
    corner = cards.visualRect(cards.currentIndex()).topLeft()
    delegate = cards.itemDelegate()
    at = next(
        QPointF(corner + QPoint(40, y))
        for y in range(0, 300, 4)
        if delegate.spot_at(cards.currentIndex(), QPointF(corner + QPoint(40, y))) == spot
    )
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    for kind in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease):
        there = QPointF(cards.viewport().mapToGlobal(at.toPoint()))
        QApplication.sendEvent(cards.viewport(), QMouseEvent(kind, at, there, left, left, none))


@pytest.mark.parametrize("place", [WORDS, AFTER])
def test_a_click_on_a_row_asks_for_that_place_and_leads_back_to_the_text(cards, placed, place):
    click(cards, place)
    assert placed == [("a", place), "text"]


def test_right_and_left_walk_through_the_places_and_enter_chooses(qtbot, cards, placed):
    cards.setFocus()
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left):
        qtbot.keyClick(cards, key)
    qtbot.keyClick(cards, Qt.Key.Key_Return)
    assert placed == [("a", WORDS), "text"]


def test_ctrl_enter_chooses_and_stays(qtbot, cards, placed):
    cards.setFocus()
    qtbot.keyClick(cards, Qt.Key.Key_Right)
    qtbot.keyClick(cards, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert placed == [("a", WORDS)]


def test_left_of_the_first_place_is_the_card_itself(qtbot, panel, cards, placed):
    cards.setFocus()
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Left):
        qtbot.keyClick(cards, key)
    with qtbot.waitSignal(panel.insert_requested):
        qtbot.keyClick(cards, Qt.Key.Key_Return)
    assert placed == ["text"]


def test_another_card_begins_at_the_card(qtbot, panel, cards, placed):
    cards.setFocus()
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Up):
        qtbot.keyClick(cards, key)
    with qtbot.waitSignal(panel.insert_requested):
        qtbot.keyClick(cards, Qt.Key.Key_Return)


def test_the_menu_names_each_place_and_what_happens_there(cards, placed):
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint())
    QApplication.sendEvent(cards.viewport(), event)
    menu = cards.findChild(QMenu)
    texts = [action.text() for action in menu.actions()]
    assert texts[1:3] == ["Link “pier survey” in paragraph 2", "READ ALSO after paragraph 4"]
    menu.actions()[1].trigger()
    menu.close()
    assert placed == [("a", WORDS), "text"]


def test_a_row_says_in_its_tooltip_what_a_click_does(cards):
    corner = cards.visualRect(cards.currentIndex()).bottomLeft()
    _, text = cards.itemDelegate().help_at(cards.currentIndex(), corner + QPoint(40, -30))
    assert text == "READ ALSO after paragraph 4"


def test_a_screen_reader_is_told_of_the_places(cards):
    said = cards.model().index(0).data(Qt.ItemDataRole.AccessibleDescriptionRole)
    assert said == "Right arrow for places: Link “pier survey” in paragraph 2; READ ALSO after paragraph 4."


def test_the_open_card_grows_by_its_rows_and_each_is_large_enough_to_hit(theme):
    typesetter = CardTypesetter(theme)
    heights = []
    for placements in ((), (AFTER,), (WORDS, AFTER, AFTER, AFTER)):
        texts = typesetter.typeset(Card(Suggestion("a", "u", "A", placements=placements)), 295)
        geometry = card_geometry(324, texts, typesetter.metrics, is_open=True)
        assert all(rect.height() >= BUTTON and geometry.frame.contains(rect.toRectF()) for rect in geometry.places)
        heights.append(geometry.height)
    assert [height - heights[0] for height in heights] == [0, BUTTON, 3 * BUTTON]


def test_a_card_without_address_or_in_the_story_offers_no_places():
    assert Card(Suggestion("a", "", "A", placements=(AFTER,))).places == ()
    assert Card(PIER, inserted=True).places == ()


def test_the_place_that_is_pointed_at_is_told_and_that_it_is_no_longer(qtbot, panel, cards):
    pointed = []
    panel.place_pointed.connect(pointed.append)
    cards.setFocus()
    qtbot.keyClick(cards, Qt.Key.Key_Right)
    qtbot.keyClick(cards, Qt.Key.Key_Left)
    assert pointed == [WORDS, None]


@pytest.mark.parametrize(
    ("room", "shown"),
    [
        (400, "“hollowed out the Victorian footings” in paragraph 1"),
        (262, "“hollowed out the Victorian…” in paragraph 1"),
        (200, "“hollowed out…” in paragraph 1"),
    ],
)
def test_words_that_are_too_many_for_a_row_are_cut_between_them(theme, room, shown):
    place = "“hollowed out the Victorian footings” in paragraph 1"
    assert shortened_place(place, theme.font("label"), room) == shown


def test_one_long_word_is_cut_in_its_middle(theme):
    place = f"“{'Donaudampfschifffahrt' * 3}” in paragraph 1"
    shown = shortened_place(place, theme.font("label"), 250)
    assert shown.startswith("“Donau")
    assert shown.endswith("in paragraph 1")
