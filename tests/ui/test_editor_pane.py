"""The pane: head and text scroll as one, caret and edits by offset, formatting."""

from collections.abc import Callable

import pytest
from growth import assert_grows_linearly
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from editorapp.article.editing.commands import COMMANDS
from editorapp.article.edits import TextEdit, insert_read_also
from editorapp.ui.kit.icons import Icons
from editorapp.ui.kit.theme import Theme
from editorapp.ui.writing.editor_pane import EditorPane
from editorapp.ui.writing.open_draft import OpenDraft
from editorapp.workspace.text_files import TextFile

Typing = Callable[[QWidget, str], None]
PARAGRAPH = "The harbour board will close the east pier to vehicles from Monday, 🦀 it said after a long meeting."
STORY = "---\ntitle: Pier\n---\n\n" + "\n\n".join(f"P{number}. {PARAGRAPH}" for number in range(200))

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # the offscreen display has no size hints to give


@pytest.fixture
def draft(qapp: QApplication) -> OpenDraft:
    return OpenDraft(qapp)


@pytest.fixture
def pane(draft: OpenDraft, theme: Theme, icons: Icons, qtbot: QtBot) -> EditorPane:
    made = EditorPane(draft, theme, icons)
    qtbot.addWidget(made)
    made.resize(660, 800)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    QApplication.processEvents()
    return made


@pytest.fixture
def story(draft: OpenDraft, pane: EditorPane) -> OpenDraft:
    draft.open_text(TextFile(STORY), None)
    QApplication.processEvents()
    return draft


def top_of(pane: EditorPane, number: int) -> float:
    """Where paragraph `number` starts, in pixels of the column."""
    text = pane.text_edit
    block = text.document().findBlockByNumber(number * 2)
    place = text.blockBoundingGeometry(block).translated(text.contentOffset())
    return text.y() + place.top()


def caret_top(pane: EditorPane) -> float:
    return pane.text_edit.y() + pane.text_edit.caret_rect().top()


def wheel(pane: EditorPane, target: QWidget, angle: int) -> None:
    place = target.mapTo(pane, QPointF(5, 5))
    QTest.wheelEvent(pane.windowHandle(), place, QPoint(0, angle))


def test_the_head_goes_first_and_the_text_follows_without_a_jump(story: OpenDraft, pane: EditorPane) -> None:
    start = top_of(pane, 0)
    assert start == pane.head.height()
    for pixels in range(7, 700, 7):
        assert pane.column.scroll_by(7) == 7
        assert top_of(pane, 8) == pytest.approx(start + 8 * (2 * 30 + 15) - pixels, abs=1.5)
    assert pane.head.y() == -pane.head.height()


def test_scrolling_back_goes_the_same_way(story: OpenDraft, pane: EditorPane) -> None:
    pane.column.scroll_by(2000)
    while pane.column.bar.value():
        pane.column.scroll_by(-11)
    assert (pane.head.y(), top_of(pane, 0)) == (0, pane.head.height())


def test_the_wheel_scrolls_over_head_and_text_alike(story: OpenDraft, pane: EditorPane) -> None:
    wheel(pane, pane.head.headline.viewport(), -120)
    wheel(pane, pane.text_edit.viewport(), -120)
    assert top_of(pane, 4) == pytest.approx(pane.head.height() + 4 * 75 - 180, abs=1.5)


def test_small_wheel_steps_add_up(story: OpenDraft, pane: EditorPane) -> None:
    for _ in range(12):
        wheel(pane, pane.column, -1)
    assert pane.column.bar.value() == 9


def test_the_bar_reaches_both_ends(story: OpenDraft, pane: EditorPane) -> None:
    bar = pane.column.bar
    for _ in range(20):  # paragraphs are laid out, and the end moves on, as they are seen
        bar.setValue(bar.maximum())
    assert top_of(pane, 199) == pytest.approx(0.4 * pane.column.height() - 30, abs=31)
    bar.setValue(0)
    assert top_of(pane, 0) == pane.head.height()


def test_a_short_story_has_nothing_to_scroll(draft: OpenDraft, pane: EditorPane) -> None:
    draft.open_text(TextFile("one"), None)
    QApplication.processEvents()
    assert pane.column.bar.maximum() == 0
    assert pane.column.scroll_by(100) == 0


def test_a_story_typed_from_nothing_keeps_its_beginning_below_the_head(
    draft: OpenDraft, pane: EditorPane, type_text: Typing
) -> None:
    draft.open_text(TextFile(""), None)
    pane.text_edit.setFocus()
    type_text(pane.text_edit, "One.\nTwo.\nThree.")
    draft.apply(TextEdit(len(draft.body()), len(draft.body()), "\n\nMore." * 12))
    QApplication.processEvents()
    assert top_of(pane, 0) == pane.head.y() + pane.head.height()


def test_the_caret_stays_in_sight_while_typing(story: OpenDraft, pane: EditorPane, type_text: Typing) -> None:
    pane.set_caret(len(story.body()))
    for _ in range(30):
        type_text(pane.text_edit, "more\n\n")
        assert 0 <= caret_top(pane) < pane.column.height() - 30


def test_going_up_into_the_head_shows_it(story: OpenDraft, pane: EditorPane) -> None:
    pane.set_caret(0)
    pane.column.scroll_by(400)
    QTest.keyClick(pane.text_edit, Qt.Key.Key_Up)
    assert pane.head.standfirst.hasFocus()
    assert pane.head.y() + pane.head.standfirst.y() >= 0


def test_page_keys_scroll_and_take_the_caret_along(story: OpenDraft, pane: EditorPane) -> None:
    pane.set_caret(0)
    before = caret_top(pane)
    QTest.keyClick(pane.text_edit, Qt.Key.Key_PageDown)
    QTest.keyClick(pane.text_edit, Qt.Key.Key_PageDown)
    assert caret_top(pane) == pytest.approx(before, abs=60)
    assert (pane.caret() or 0) > 10 * len(PARAGRAPH)
    for _ in range(4):
        QTest.keyClick(pane.text_edit, Qt.Key.Key_PageUp)
    assert pane.caret() == 0


def test_page_keys_can_select(story: OpenDraft, pane: EditorPane) -> None:
    pane.set_caret(0)
    QTest.keyClick(pane.text_edit, Qt.Key.Key_PageDown, Qt.KeyboardModifier.ShiftModifier)
    start, end = pane.selection()
    assert start == 0
    assert end > 5 * len(PARAGRAPH)


def test_the_caret_is_unknown_until_the_text_had_the_focus(story: OpenDraft, pane: EditorPane, qtbot: QtBot) -> None:
    pane.focus_headline()
    story.open_text(TextFile("other"), None)
    assert pane.caret() is None
    with qtbot.waitSignal(pane.caret_moved):
        pane.text_edit.setFocus()
    assert pane.caret() == 0


def test_the_caret_counts_characters(story: OpenDraft, pane: EditorPane) -> None:
    at = story.body().index("it said", 500)
    pane.set_caret(at)
    assert pane.caret() == at


def test_an_insertion_at_the_caret_leaves_caret_and_view_alone(story: OpenDraft, pane: EditorPane) -> None:
    at = story.body().index("\n\nP21.")
    pane.set_caret(at)
    pane.column.scroll_by(13)
    before = (pane.caret(), caret_top(pane), top_of(pane, 19))
    story.apply(insert_read_also(story.body(), pane.caret(), "Storm", "https://a.example"))
    QApplication.processEvents()
    assert (pane.caret(), caret_top(pane), top_of(pane, 19)) == before
    assert "\n\n**READ ALSO:** [Storm](https://a.example)\n\nP21." in story.body()


def test_an_insertion_above_does_not_move_what_is_seen(story: OpenDraft, pane: EditorPane) -> None:
    pane.set_caret(story.body().index("\n\nP121."))
    before = caret_top(pane)
    story.apply(insert_read_also(story.body(), 0, "Storm", "https://a.example"))
    QApplication.processEvents()
    assert caret_top(pane) == before


def test_a_format_is_one_undo_step_and_keeps_the_selection(story: OpenDraft, pane: EditorPane) -> None:
    body = story.body()
    at = body.index("it said")
    pane.select(at, at + 7)
    pane.make(COMMANDS["format.bold"](story.body(), *pane.selection()))
    assert story.body() == body.replace("it said", "**it said**", 1)
    assert pane.selection() == (at + 2, at + 9)
    pane.make(COMMANDS["format.bold"](story.body(), *pane.selection()))
    pane.make(COMMANDS["format.italic"](story.body(), *pane.selection()))
    story.document.undo()
    assert story.body() == body


def test_typing_in_the_headline_moves_the_text_down(story: OpenDraft, pane: EditorPane, type_text: Typing) -> None:
    before = top_of(pane, 0)
    type_text(pane.head.headline, "A headline so long that it needs a second line in the column, ")
    assert top_of(pane, 0) == pane.head.height() > before


def test_another_text_starts_at_its_head(story: OpenDraft, pane: EditorPane) -> None:
    pane.column.scroll_by(3000)
    story.open_text(TextFile(STORY), None)
    QApplication.processEvents()
    assert (pane.head.y(), top_of(pane, 0)) == (0, pane.head.height())


def test_a_narrower_pane_keeps_the_caret_in_sight(story: OpenDraft, pane: EditorPane) -> None:
    pane.set_caret(story.body().index("P100."))
    pane.resize(460, 500)
    QApplication.processEvents()
    assert 0 <= caret_top(pane) < pane.column.height()


def test_a_larger_text_stays_in_the_column(story: OpenDraft, pane: EditorPane) -> None:
    pane.resize(1100, 800)
    narrow = pane.text_edit.viewport().width()
    pane.set_text_size(22)
    assert pane.text_edit.viewport().width() == pytest.approx(narrow * 22 / 18, rel=0.03)


def test_tab_in_the_text_asks_for_the_panel(story: OpenDraft, pane: EditorPane, qtbot: QtBot) -> None:
    pane.set_caret(len(PARAGRAPH) + 8)
    story.apply(insert_read_also(story.body(), None, "x", "y"))
    pane.set_caret(story.body().index("**READ"))
    with qtbot.waitSignal(pane.focus_panel_requested):
        QTest.keyClick(pane.text_edit, Qt.Key.Key_Tab)


def test_a_caret_far_away_is_reached_at_once(draft: OpenDraft, pane: EditorPane) -> None:
    def opened(size: int) -> OpenDraft:
        draft.open_text(TextFile(f"{PARAGRAPH} " * size + f"\n\n{PARAGRAPH}" * size), None)
        return draft

    def go(draft: OpenDraft) -> None:
        pane.set_caret(len(draft.body()))
        assert 0 <= caret_top(pane) < pane.column.height()

    assert_grows_linearly(go, opened, 300)
