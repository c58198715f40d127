"""Keys in the story text: what they write, what undo takes back, and that a few lines are enough for them."""

import random
from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from editorapp.article.editing.keys import Place, press_backspace, press_delete, press_enter, press_shift_enter
from editorapp.article.editing.typography import Typography
from editorapp.article.quotation_marks import FRENCH
from editorapp.ui.kit.icons import Icons
from editorapp.ui.kit.theme import Theme
from editorapp.ui.writing.editor_pane import EditorPane
from editorapp.ui.writing.open_draft import OpenDraft
from editorapp.ui.writing.typing_choices import TypingChoices
from editorapp.workspace.text_files import TextFile

Typing = Callable[[QWidget, str], None]
Write = Callable[[str], str]
SHIFT = Qt.KeyboardModifier.ShiftModifier
STORY = """# Pier

A paragraph with words.
And a soft line.

- one
- two
    - three

    a second paragraph

1. first
2. second
   wrapped
3. third

> quoted
>
> > deep 🦀
> - item

| a | b |
|---|---|
| c | d |

    code here

/// caption
Cap. Credit: A
///

<div>
html
</div>

Last 🦀 line
broken.
"""
KEYS = 80
TABLE = """| a | b |
| --- | --- |
| x  | y  |
| z  |   |

End"""

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # the offscreen display has no size hints to give


@pytest.fixture
def draft(qapp: QApplication) -> OpenDraft:
    return OpenDraft(qapp)


@pytest.fixture
def pane(draft: OpenDraft, theme: Theme, icons: Icons, qtbot: QtBot) -> EditorPane:
    made = EditorPane(draft, theme, icons)
    qtbot.addWidget(made)
    made.resize(660, 500)
    made.show()
    made.text_edit.setFocus()
    return made


@pytest.fixture
def write(draft: OpenDraft, pane: EditorPane, type_text: Typing) -> Write:
    """Types into the story and returns all of it."""

    def write(text: str) -> str:
        type_text(pane.text_edit, text)
        return draft.body()

    return write


def open_body(draft: OpenDraft, pane: EditorPane, body: str, at: int, end: int | None = None) -> None:
    draft.open_text(TextFile(body), None)
    pane.select(at, at if end is None else end)


def press(pane: EditorPane, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(pane.text_edit, key, modifiers)


def undo_all(draft: OpenDraft, pane: EditorPane) -> list[str]:
    """The body after each undo step."""
    bodies = []
    while draft.document.isUndoAvailable():
        pane.text_edit.undo()
        bodies.append(draft.body())
    return bodies


def test_a_story_is_typed_as_one_would_in_a_letter(write: Write) -> None:
    typed = "One.\nTwo.\n\n- a\nb\n\nThree.\n> c\n\nEnd"
    assert write(typed) == "One.\n\nTwo.\n\n- a\n- b\n\nThree.\n\n> c\n\nEnd"


def test_shift_enter_breaks_a_line_that_the_page_breaks_too(draft: OpenDraft, pane: EditorPane, write: Write) -> None:
    write("one")
    press(pane, Qt.Key.Key_Return, SHIFT)
    assert write("two") == "one  \ntwo"


def test_enter_replaces_what_is_selected_as_one_step(draft: OpenDraft, pane: EditorPane, write: Write) -> None:
    open_body(draft, pane, "one 🦀 two", 3, 6)
    assert write("\n") == "one\n\ntwo"
    pane.text_edit.undo()
    assert draft.body() == "one 🦀 two"


def test_backspace_and_delete_join_paragraphs(draft: OpenDraft, pane: EditorPane) -> None:
    open_body(draft, pane, "one\n\ntwo\n\nthree", 5)
    press(pane, Qt.Key.Key_Backspace)
    assert draft.body() == "onetwo\n\nthree"
    pane.select(6, 6)
    press(pane, Qt.Key.Key_Delete)
    assert draft.body() == "onetwothree"


def test_one_setting_turns_paragraphs_off(draft: OpenDraft, pane: EditorPane, write: Write) -> None:
    pane.typing.set_choices(TypingChoices(paragraphs=False))
    assert write("one\n\ntwo") == "one\n\ntwo"
    assert write("\nthree") == "one\n\ntwo\nthree"
    pane.select(5, 5)
    press(pane, Qt.Key.Key_Backspace)
    assert draft.body() == "one\ntwo\nthree"


def test_tab_moves_a_list_item_and_stays_in_the_text(draft: OpenDraft, pane: EditorPane) -> None:
    open_body(draft, pane, "- 🦀\n- two", 8)
    press(pane, Qt.Key.Key_Tab)
    assert draft.body() == "- 🦀\n    - two"
    pane.text_edit.undo()
    assert draft.body() == "- 🦀\n- two"
    assert pane.text_edit.hasFocus()


def test_tab_elsewhere_goes_to_the_panel(draft: OpenDraft, pane: EditorPane, qtbot: QtBot) -> None:
    open_body(draft, pane, "one", 1)
    with qtbot.waitSignal(pane.focus_panel_requested):
        press(pane, Qt.Key.Key_Tab)
    assert draft.body() == "one"


def test_a_table_is_filled_with_tab_and_enter(write: Write) -> None:
    assert write("| a | b |\nx\ty\tz\n\nEnd") == TABLE


def test_code_keeps_every_sign_as_typed(write: Write) -> None:
    assert write('```\nx = "a" -- (b\n*y...\n```\nEnd') == '```\nx = "a" -- (b\n*y...\n```\n\nEnd'


def test_a_closing_fence_leaves_the_indentation_of_the_code(write: Write) -> None:
    assert write("```\nif a:\n    b\n```\nEnd") == "```\nif a:\n    b\n```\n\nEnd"


def test_marks_become_typographic_ones(write: Write) -> None:
    assert write('"It\'s 🦀" -- so...') == "“It’s 🦀” – so…"


def test_marks_stay_straight_where_that_is_off(pane: EditorPane, write: Write) -> None:
    pane.typing.set_choices(TypingChoices(smart=False, pairs=False))
    assert write('"It\'s" -- so...') == '"It\'s" -- so...'


def test_undo_takes_a_substitution_back_before_the_words(draft: OpenDraft, pane: EditorPane, write: Write) -> None:
    write("a -- b")
    assert undo_all(draft, pane) == ["a –", "a --", ""]


def test_backspace_right_after_a_substitution_gives_back_what_was_typed(pane: EditorPane, write: Write) -> None:
    write("say...")
    press(pane, Qt.Key.Key_Backspace)
    assert write("") == "say..."
    press(pane, Qt.Key.Key_Backspace)
    assert write("!") == "say..!"


def test_the_storys_language_sets_the_marks(pane: EditorPane, write: Write) -> None:
    pane.typing.set_choices(replace(TypingChoices(), typography=Typography(FRENCH)))
    assert write('Il dit "Ah !"') == "Il dit «\u202fAh\u202f!\u202f»"


@pytest.mark.parametrize(
    ("keys", "body"),
    [
        ("a (b) c", "a (b) c"),
        ("a (b", "a (b)"),
        ("a [b](c) d", "a [b](c) d"),
        ("a *b* c", "a *b* c"),
        ("a **b** c", "a **b** c"),
        ("a ***b*** c", "a ***b*** c"),
        ("2 * 3 * 4", "2 * 3 * 4"),
        ("- [ ] a", "- [ ] a"),
        ("* a", "* a"),
        ("snake_case f(x)", "snake_case f(x)"),
        ("(a (b))", "(a (b))"),
        ("don't", "don’t"),
        ("🦀 (🦀) b", "🦀 (🦀) b"),
    ],
)
def test_what_is_typed_with_pairs_reads_as_typed(write: Write, keys: str, body: str) -> None:
    assert write(keys) == body


def test_straight_quotes_come_in_pairs_where_they_stay_straight(pane: EditorPane, write: Write) -> None:
    pane.typing.set_choices(TypingChoices(smart=False))
    assert write('a "b') == 'a "b"'
    assert write('" c') == 'a "b" c'


def test_no_pairs_come_where_that_is_off(pane: EditorPane, write: Write) -> None:
    pane.typing.set_choices(TypingChoices(pairs=False))
    assert write("a (b *c") == "a (b *c"


def test_backspace_takes_an_empty_pair_away(pane: EditorPane, write: Write) -> None:
    write("a (")
    press(pane, Qt.Key.Key_Backspace)
    assert write("b") == "a b"


def test_a_closing_sign_of_ones_own_is_not_stepped_over(draft: OpenDraft, pane: EditorPane, write: Write) -> None:
    open_body(draft, pane, "(a (b)", 5)
    assert write(")") == "(a (b))"


@pytest.mark.parametrize(
    ("keys", "body"), [("*", "a *🦀* b"), ("**", "a **🦀** b"), ("(", "a (🦀) b"), ('"', "a “🦀” b"), ("x", "a x b")]
)
def test_a_sign_goes_around_the_selection(
    draft: OpenDraft, pane: EditorPane, write: Write, keys: str, body: str
) -> None:
    open_body(draft, pane, "a 🦀 b", 2, 3)
    assert write(keys) == body


def test_a_sign_from_an_input_method_is_treated_like_a_typed_one(pane: EditorPane, write: Write) -> None:
    write("a ")
    event = QInputMethodEvent()
    event.setCommitString('"')
    QApplication.sendEvent(pane.text_edit, event)
    assert write("b") == "a “b"


def test_words_from_an_input_method_stay_as_they_are(pane: EditorPane, write: Write) -> None:
    event = QInputMethodEvent()
    event.setCommitString('「"寿司"」--')
    QApplication.sendEvent(pane.text_edit, event)
    assert write("") == '「"寿司"」--'


def test_right_to_left_text_is_typed_alike(write: Write) -> None:
    assert write('קרא "שלום" -\n- א\nב') == "קרא “שלום” -\n\n- א\n- ב"


def test_another_story_knows_nothing_of_pairs_typed_before(draft: OpenDraft, pane: EditorPane, write: Write) -> None:
    write("a (")
    open_body(draft, pane, "a ()", 3)
    assert write(")") == "a ())"


@pytest.mark.parametrize("seed", range(3))
def test_the_lines_around_the_caret_are_enough_and_undo_gives_the_start_back(
    draft: OpenDraft, pane: EditorPane, seed: int
) -> None:
    dice = random.Random(seed)
    draft.open_text(TextFile(STORY), None)
    for _ in range(KEYS):
        QApplication.processEvents()  # fences and notes are read on idle
        body = draft.body()
        at = dice.randrange(len(body) + 1)
        key, wanted = dice.choice(MODELS)
        pane.select(at, at)
        press(pane, *key)
        assert (draft.body(), pane.selection()[0]) == wanted(body, at)
    assert undo_all(draft, pane)[-1] == STORY


def by_model(function: Callable[..., object], at_hand: tuple[int, int]) -> Callable[[str, int], tuple[str, int]]:
    """What a key makes of a whole body; `at_hand` are the signs before and after the caret it deletes if left alone."""

    def model(body: str, at: int) -> tuple[str, int]:
        edit = function(Place(body, at))
        if edit is not None:
            return edit.apply_to(body), edit.caret
        start = max(0, at - at_hand[0])
        return body[:start] + body[at + at_hand[1] :], start

    return model


MODELS = (
    ((Qt.Key.Key_Return,), by_model(lambda place: press_enter(place, paragraphs=True), (0, 0))),
    ((Qt.Key.Key_Return, SHIFT), by_model(press_shift_enter, (0, 0))),
    ((Qt.Key.Key_Backspace,), by_model(lambda place: press_backspace(place, paragraphs=True), (1, 0))),
    ((Qt.Key.Key_Delete,), by_model(lambda place: press_delete(place, paragraphs=True), (0, 1))),
)
