"""The card: its size, its words, its buttons and what they say."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QHelpEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QToolTip

from editorapp.article.suggestion import Reason, Suggestion
from editorapp.ui.kit.theme import load_theme
from editorapp.ui.linking.card_geometry import BUTTON, TOOLS, Part, card_geometry
from editorapp.ui.linking.card_list import CardList
from editorapp.ui.linking.card_text import CardTypesetter, laid_out
from editorapp.ui.linking.cards import Card
from editorapp.ui.linking.suggestion_model import SuggestionModel

PIER = Suggestion(
    id="pier",
    url="https://post.example/pier",
    title="Divers to survey east pier after cracks open in the deck",
    published="2026-11-12",
    section="Harbour",
    strength=5,
    reasons=(Reason("history", "Follow-up from 12 Nov"), Reason("tag", "Same tags: east pier")),
    snippet="The harbour board has hired divers to look at the footings of the east pier, where three cracks opened.",
    matches=("harbour board", "footings", "east pier"),
)
WIDTH = 324


@pytest.fixture
def cards(qtbot, theme, icons):
    model = SuggestionModel()
    shown = CardList(model, theme, icons)
    model.setParent(shown)
    qtbot.addWidget(shown)
    shown.resize(WIDTH + 10, 600)
    model.show_suggestions((PIER, replace(PIER, id="lone", url=""), replace(PIER, id="third", strength=2)))
    shown.show()
    qtbot.waitExposed(shown)
    return shown


@pytest.fixture
def shape(theme):
    typesetter = CardTypesetter(theme)

    def shape(suggestion, width=WIDTH, is_open=False):
        texts = typesetter.typeset(Card(suggestion), width - 29)
        return card_geometry(width, texts, typesetter.metrics, is_open=is_open)

    return shape


def part_centre(cards, part):
    corner = cards.visualRect(cards.currentIndex()).topLeft()
    for y in range(0, 193, 2):
        for x in range(0, WIDTH, 2):
            if cards.itemDelegate().spot_at(cards.currentIndex(), QPointF(corner + QPoint(x, y))) is part:
                return corner + QPoint(x + 8, y + 8)
    raise AssertionError(f"{part} is nowhere")


def click(cards, point, kinds=(QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease)):
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    for kind in kinds:
        there = QPointF(cards.viewport().mapToGlobal(point))
        QApplication.sendEvent(cards.viewport(), QMouseEvent(kind, QPointF(point), there, left, left, none))


def test_a_card_is_as_high_as_designed(shape):
    assert shape(PIER).height == 155
    assert shape(PIER, is_open=True).height == 193


def test_a_card_with_little_to_say_is_lower(shape):
    assert shape(replace(PIER, title="Short", snippet="", reasons=())).height == 155 - 19 - (4 + 16) - (6 + 34)


def test_every_button_is_large_enough_to_hit_and_none_overlaps(shape):
    parts = list(shape(PIER, width=300, is_open=True).parts.values())
    assert all(min(rect.width(), rect.height()) >= BUTTON for rect in parts)
    assert not any(one.intersects(other) for one in parts for other in parts if one is not other)


def test_at_twice_the_text_size_the_buttons_stay_inside_the_card(theme):
    roles = {name: replace(role, px=2 * role.px, step=2 * role.step) for name, role in theme.roles.items()}
    typesetter = CardTypesetter(replace(theme, roles=roles))
    geometry = card_geometry(300, typesetter.typeset(Card(PIER), 243), typesetter.metrics, is_open=True)
    assert all(geometry.frame.contains(rect.toRectF()) for rect in geometry.parts.values())


def test_a_long_headline_ends_at_a_word(theme):
    layout, lines, whole = laid_out("Harbour board " * 20, theme.font("card_head"), 200, 2, 19)
    assert (lines, whole) == (2, False)
    assert layout.text().endswith(("Harbour…", "board…"))


def test_a_word_longer_than_the_card_is_cut_within(theme):
    layout, lines, whole = laid_out("Donaudampfschiff" * 20, theme.font("card_head"), 200, 2, 19)
    assert (lines, whole, layout.text()[-1]) == (2, False, "…")


def test_letters_outside_the_basic_plane_are_cut_whole(theme):
    layout, _, whole = laid_out("🌊 pier 🚢 " * 40, theme.font("hint"), 200, 2, 17)
    assert not whole
    layout.text().encode("utf-8")  # no half of a letter left


def test_matched_words_of_the_snippet_are_marked_as_whole_words(theme):
    snippet = "🌊 Pier and pierced, the pier."
    texts = CardTypesetter(theme).typeset(Card(replace(PIER, snippet=snippet, matches=("pier", ""))), 295)
    assert [(mark.start, mark.length) for mark in texts.snippet.formats()] == [(3, 4), (25, 4)]


def test_a_long_section_gives_way_to_the_date(theme):
    texts = CardTypesetter(theme).typeset(Card(replace(PIER, section="Harbour and fisheries and islands")), 295)
    section, date = texts.meta
    assert section.text.endswith("…")
    assert date.text == "12 Nov 2026"
    assert texts.cut


def test_the_first_card_is_open_and_only_the_open_one_grows(cards):
    heights = [cards.visualRect(cards.model().index(row)).height() for row in range(3)]
    assert heights == [193, 155, 155]
    cards.choose(1)
    assert [cards.visualRect(cards.model().index(row)).height() for row in range(3)] == [155, 193, 155]


@pytest.mark.parametrize("part", [Part.INSERT, *TOOLS])
def test_a_click_on_a_button_says_which(qtbot, cards, part):
    with qtbot.waitSignal(cards.wished) as signal:
        click(cards, part_centre(cards, part))
    card, clicked, stays = signal.args
    assert (card.id, clicked, stays) == ("pier", part, part is not Part.INSERT)


def test_a_click_that_opens_a_card_presses_nothing(qtbot, cards):
    cards.wished.connect(lambda *_: pytest.fail("a button was pressed"))
    click(cards, cards.visualRect(cards.model().index(1)).bottomLeft() + QPoint(40, -20))
    assert cards.currentIndex().row() == 1


def test_a_card_that_opens_stays_where_it_is_on_the_screen(cards):
    cards.resize(WIDTH + 10, 300)
    cards.doItemsLayout()
    cards.verticalScrollBar().setValue(120)
    second = cards.model().index(1)
    before = cards.visualRect(second).topLeft()
    click(cards, before + QPoint(40, 60), (QEvent.Type.MouseButtonPress,))
    assert cards.currentIndex() == second
    assert cards.visualRect(second).topLeft() == before


def test_a_card_opened_at_the_edge_is_brought_into_view(cards):
    cards.resize(WIDTH + 10, 300)
    click(cards, cards.visualRect(cards.model().index(1)).topLeft() + QPoint(40, 20))
    assert cards.viewport().rect().contains(cards.visualRect(cards.currentIndex()))


def test_a_button_left_before_it_is_released_does_nothing(cards):
    cards.wished.connect(lambda *_: pytest.fail("a button was pressed"))
    click(cards, part_centre(cards, Part.HIDE), (QEvent.Type.MouseButtonPress,))
    click(cards, QPoint(20, 20), (QEvent.Type.MouseButtonRelease,))
    assert not cards.itemDelegate().pressed


def test_the_tooltip_gives_closeness_and_every_reason(cards):
    _, text = cards.itemDelegate().help_at(cards.currentIndex(), QPoint(20, 60))
    assert text == "Very close (5 of 5)\n• Follow-up from 12 Nov\n• Same tags: east pier"


def test_the_tooltip_of_insert_says_when_there_is_no_address(cards):
    cards.choose(1)
    _, text = cards.itemDelegate().help_at(cards.currentIndex(), part_centre(cards, Part.INSERT))
    assert text == "No web address in the archive"


@pytest.mark.qt_log_ignore("does not support raise", extend=True)  # no windows offscreen that could be raised
def test_the_tooltip_comes_up_over_the_card(qtbot, cards):
    point = QPoint(20, 60)
    event = QHelpEvent(QEvent.Type.ToolTip, point, cards.viewport().mapToGlobal(point))
    QApplication.sendEvent(cards.viewport(), event)
    qtbot.waitUntil(lambda: QToolTip.text().startswith("Very close"))
    QToolTip.hideText()


def colours(cards, row):
    rect = cards.visualRect(cards.model().index(row))
    image = cards.viewport().grab(rect).toImage()
    return {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(6, 40)}


def test_numbers_take_the_place_of_the_strength(cards, theme):
    soft = theme.color("accent_soft").name()
    assert soft not in colours(cards, 2)
    cards.set_numbered(True)
    assert soft in colours(cards, 2)
    assert soft not in colours(cards, 1)  # nothing to insert there


def test_a_theme_change_repaints_the_cards(cards, resources, icons):
    ink = load_theme(resources, "ink")
    icons.set_theme(ink)
    cards.set_theme(ink, icons)
    assert ink.color("raised").name() in colours(cards, 1)


def meta(theme, width=295, **fields):
    return [part.text for part in CardTypesetter(theme).typeset(Card(replace(PIER, **fields)), width).meta]


def test_versions_and_corrections_stand_in_the_top_row(theme):
    assert meta(theme, versions=2) == ["HARBOUR", "12 Nov 2026", "2 versions"]
    assert meta(theme, corrected="2026-11-14") == ["HARBOUR", "Corrected 14 Nov", "12 Nov 2026"]


def test_the_section_gives_way_first_and_the_date_stays(theme):
    everything = {"corrected": "2025-11-14", "versions": 3}
    assert meta(theme, **everything)[:2] == ["Corrected 14 Nov 2025", "12 Nov 2026"]
    assert meta(theme, 140, **everything) == ["12 Nov 2026"]


def test_what_is_left_out_of_the_top_row_is_in_the_tooltip(cards):
    cards.hold("pointer", False)  # a new window comes up under it
    cards.clearFocus()
    cards.model().show_suggestions((replace(PIER, corrected="2025-11-14", versions=3),))
    _, text = cards.itemDelegate().help_at(cards.currentIndex(), QPoint(20, 60))
    assert "Corrected 14 Nov 2025" in text
    assert "3 versions in the archive; this is the newest" in text


def test_a_correction_is_amber(cards, theme):
    cards.hold("pointer", False)  # a new window comes up under it
    cards.clearFocus()
    cards.model().show_suggestions((PIER, replace(PIER, id="b", corrected="2026-11-14")))
    amber = theme.color("warn").name()
    assert amber in colours(cards, 1)
    assert amber not in colours(cards, 0)
