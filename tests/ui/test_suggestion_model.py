"""The cards of a story: order, what the writer did to them, and stillness while they are looked at."""

import json
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from editorapp.article.suggestion import Reason, Suggestion
from editorapp.ui.linking.card_rows import READ_ALSO_MIME
from editorapp.ui.linking.filters import Age, CardFilter
from editorapp.ui.linking.suggestion_model import SuggestionModel


def story(name, **fields):
    return Suggestion(name, fields.pop("url", f"https://post.example/{name}"), f"Story {name}", **fields)


def stories(names, **fields):
    return tuple(story(name, **fields) for name in names)


@pytest.fixture
def model(qapp):
    model = SuggestionModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    return model


@pytest.fixture
def ids(model):
    return lambda: "".join(card.id for card in model.cards())


@pytest.fixture
def changes(model):
    seen = []
    model.arranged.connect(lambda: seen.append("arranged"))
    return seen


def test_suggestions_stand_as_they_are_ranked(model, ids):
    model.show_suggestions(stories("abc"))
    assert ids() == "abc"


def test_a_refresh_that_brings_nothing_new_changes_nothing(model, changes):
    model.show_suggestions(stories("abc"))
    model.show_suggestions(stories("abc"))
    assert changes == ["arranged"]


def test_a_card_that_changed_is_shown_anew(model, qtbot):
    model.show_suggestions(stories("abc"))
    with qtbot.waitSignal(model.dataChanged) as signal:
        model.show_suggestions((story("a"), story("b", strength=5), story("c")))
    assert signal.args[0].row() == 1


def test_rows_move_without_a_reset(model, ids):
    model.modelReset.connect(lambda: pytest.fail("reset"))
    model.show_suggestions(stories("abcde"))
    model.show_suggestions(stories("xebya"))
    assert ids() == "xebya"


def test_the_same_article_twice_is_one_card(model, ids):
    model.show_suggestions(stories("aba"))
    assert ids() == "ab"


def test_held_cards_stay_until_they_are_let_go(model, ids):
    model.show_suggestions(stories("abc"))
    model.set_held(True)
    model.show_suggestions(stories("cde"))
    assert ids() == "abc"
    model.set_held(False)
    assert ids() == "cde"


def test_only_the_newest_suggestions_wait(model, ids):
    model.show_suggestions(stories("a"))
    model.set_held(True)
    model.show_suggestions(stories("b"))
    model.show_suggestions(stories("c"))
    model.set_held(False)
    assert ids() == "c"


def test_an_empty_list_holds_nothing_back(model, ids):
    model.set_held(True)
    model.show_suggestions(stories("abc"))
    assert ids() == "abc"


def test_a_pinned_card_stays_first_even_when_it_is_suggested_no_more(model, ids):
    model.show_suggestions(stories("abc"))
    model.set_pinned("c", True)
    assert ids() == "cab"
    model.show_suggestions(stories("de"))
    assert ids() == "cde"


def test_a_card_pinned_under_the_pointer_moves_when_the_pointer_is_gone(model, ids):
    model.show_suggestions(stories("abc"))
    model.set_held(True)
    model.set_pinned("c", True)
    assert ids() == "abc"
    assert model.cards()[2].pinned
    model.set_held(False)
    assert ids() == "cab"


def test_an_unpinned_card_goes_back_into_the_ranking(model, ids):
    model.show_suggestions(stories("abc"))
    model.set_pinned("c", True)
    model.set_pinned("c", False)
    assert ids() == "abc"


def test_a_pinned_card_shows_its_newest_reasons(model):
    model.show_suggestions(stories("ab"))
    model.set_pinned("b", True)
    model.show_suggestions((story("b", strength=5),))
    assert model.cards()[0].strength == 5


def test_an_inserted_card_stays_in_place_and_drops_to_the_end_at_the_next_refresh(model, ids):
    model.show_suggestions(stories("abc"))
    model.mark_inserted("a")
    assert ids() == "abc"
    assert model.cards()[0].inserted
    model.show_suggestions(stories("bcd"))
    assert ids() == "bcda"


def test_suggestions_made_before_an_insertion_do_not_undo_it(model):
    model.show_suggestions(stories("abc"))
    model.set_held(True)
    model.show_suggestions(stories("abd"))
    model.mark_inserted("a")
    model.set_held(False)
    assert [card.id for card in model.cards() if card.inserted] == ["a"]


def test_a_card_suggested_again_has_been_taken_out_of_the_story(model):
    model.show_suggestions(stories("abc"))
    model.mark_inserted("a")
    model.show_suggestions(stories("bc"))
    model.show_suggestions(stories("abc"))
    assert not any(card.inserted for card in model.cards())


def test_an_undone_insertion_makes_the_card_insertable_again(model):
    model.show_suggestions(stories("a"))
    model.mark_inserted("a")
    model.mark_inserted("a", False)
    assert model.cards()[0].insertable


def test_a_hidden_card_leaves_at_once_and_stays_away(model, ids):
    model.show_suggestions(stories("abc"))
    model.set_held(True)
    model.hide("b")
    assert ids() == "ac"
    model.set_held(False)
    model.show_suggestions(stories("abc"))
    assert ids() == "ac"
    assert model.shelf.hidden == ("b",)


def test_a_card_brought_back_stands_where_its_score_puts_it(model, ids):
    scored = tuple(story(name, score=score) for name, score in (("a", 3.0), ("b", 2.0), ("c", 1.0)))
    model.show_suggestions(scored)
    model.hide("b")
    model.show_suggestions((scored[0], scored[2]))
    model.unhide("b")
    assert ids() == "abc"


def test_another_story_starts_with_nothing_but_what_is_hidden_there(model, ids):
    model.show_suggestions(stories("abc"))
    model.set_pinned("a", True)
    model.start_story(("c",))
    assert ids() == ""
    model.show_suggestions(stories("bc"))
    assert ids() == "b"


def test_search_results_come_at_once_and_go_again(model, ids):
    model.show_suggestions(stories("abc"))
    model.set_held(True)
    model.show_found(stories("xy"))
    assert ids() == "xy"
    model.show_found(None)
    assert ids() == "abc"


def test_a_search_finds_what_was_hidden_before_but_not_what_is_hidden_now(model, ids):
    model.show_suggestions(stories("ab"))
    model.hide("a")
    model.show_found(stories("ac"))
    assert ids() == "ac"
    model.hide("c")
    assert ids() == "a"


def test_filters_leave_out_search_results_that_are_old_undated_or_elsewhere(model, ids):
    days = (("a", "2026-11-12"), ("b", "2025-11-20T23:59:00Z"), ("c", ""), ("d", "2025-11-21"))
    model.show_found((*(story(name, published=day, section="Harbour") for name, day in days), story("e")))
    model.set_filter(CardFilter(age=Age.YEAR, today=date(2026, 11, 21)))
    assert ids() == "ad"
    model.set_filter(CardFilter(sections=("Harbour", "Council")))
    assert ids() == "abcd"


def test_filters_leave_suggestions_as_they_are_because_they_were_asked_for_that_way(model, ids):
    model.show_suggestions(stories("abc", published="2020-01-01"))
    model.set_filter(CardFilter(age=Age.YEAR, sections=("Harbour",), today=date(2026, 11, 21)))
    assert ids() == "abc"


def test_a_card_is_spoken_as_one_sentence_after_the_other(model):
    model.show_suggestions(
        (story("a", section="Harbour", published="2026-11-12", strength=4, reasons=(Reason("history", "Follow-up"),)),)
    )
    spoken = model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Story a. Harbour, 12 Nov 2026. Follow-up. Match 4 of 5."


def test_a_card_without_section_date_and_reason_is_spoken_without_gaps(model):
    model.show_suggestions((story("a"),))
    assert model.index(0).data(Qt.ItemDataRole.AccessibleTextRole) == "Story a. Match 1 of 5."


def test_a_drag_gives_text_address_and_our_own_kind(model):
    model.show_suggestions((story("é"),))
    data = model.mimeData([model.index(0)])
    assert data.text() == "Story é\nhttps://post.example/é"
    assert [url.toString() for url in data.urls()] == ["https://post.example/é"]
    fields = json.loads(bytes(data.data(READ_ALSO_MIME).data()))
    assert fields == {"id": "é", "headline": "Story é", "url": "https://post.example/é"}
    assert model.supportedDragActions() == Qt.DropAction.CopyAction


def test_a_drag_of_a_story_without_address_gives_only_its_headline(model):
    model.show_suggestions((story("a", url=""),))
    data = model.mimeData([model.index(0)])
    assert (data.text(), data.hasUrls()) == ("Story a", False)
