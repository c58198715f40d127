"""Enter, Tab, Backspace and Delete by the construct around the caret, which is written as ‸."""

from collections.abc import Callable

import pytest
from growth import assert_grows_linearly, repeated

from editorapp.article.editing.key_edit import KeyEdit
from editorapp.article.editing.keys import (
    Place,
    press_backspace,
    press_delete,
    press_enter,
    press_shift_enter,
    press_tab,
)

CARET = "‸"
LONG = 20_000


def place(marked: str, *, fenced: bool = False, noted: bool = False) -> Place:
    return Place(marked.replace(CARET, ""), marked.index(CARET), fenced, noted)


def shown(at: Place, edit: KeyEdit | None) -> str | None:
    """The text after the edit with its caret, None where the key is left to the editor."""
    if edit is None:
        return None
    text = edit.apply_to(at.text)
    return text[: edit.caret] + CARET + text[edit.caret :]


def enter(marked: str, paragraphs: bool = True) -> str | None:
    return shown(place(marked), press_enter(place(marked), paragraphs=paragraphs))


def shift_enter(marked: str) -> str | None:
    return shown(place(marked), press_shift_enter(place(marked)))


def backspace(marked: str, paragraphs: bool = True) -> str | None:
    return shown(place(marked), press_backspace(place(marked), paragraphs=paragraphs))


def delete(marked: str, paragraphs: bool = True) -> str | None:
    return shown(place(marked), press_delete(place(marked), paragraphs=paragraphs))


def tab(marked: str, *, outward: bool = False) -> str | None:
    at = place(marked)
    return shown(at, press_tab(at, at.at, outward=outward))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("one‸", "one\n\n‸"),
        ("one‸\n", "one\n\n‸\n"),
        ("on‸e", "on\n\n‸e"),
        ("one‸ two", "one \n\n‸two"),
        ("one‸\n\ntwo", "one\n\n‸\n\ntwo"),
        ("one‸\ntwo", "one\n\n‸two"),
        ("one\n‸two", "one\n\n‸two"),
        ("one\n\n‸two", "one\n\n\n\n‸two"),
        ("one\n‸\ntwo", "one\n\n‸\n\ntwo"),
        ("## H‸", "## H\n\n‸"),
        ("## H‸\ntext", "## H\n\n‸\n\ntext"),
        ("---‸\n\ntext", "---\n\n‸\n\ntext"),
        ("![a](b.jpg)‸\ntext", "![a](b.jpg)\n\n‸\n\ntext"),
        ("**READ ALSO:** [A](https://a.example)‸", "**READ ALSO:** [A](https://a.example)\n\n‸"),
        ("‸- one", "\n\n‸- one"),
        ("a <!-- b --> c‸", "a <!-- b --> c\n\n‸"),
        ("*é* 🦀‸🦀", "*é* 🦀\n\n‸🦀"),
    ],
)
def test_enter_ends_a_paragraph_with_one_blank_line(before, after):
    assert enter(before) == after


@pytest.mark.parametrize("text", ["one\n\n‸", "one\n\n‸\n", "one\n\n‸\n\ntwo", "\n\n‸one", "‸", "one\n\n\n\n‸two"])
def test_a_second_enter_piles_up_no_blank_lines(text):
    assert enter(text) == text


def test_enter_moves_into_an_empty_paragraph_that_is_there():
    assert enter("one‸\n\n\n\ntwo") == "one\n\n‸\n\ntwo"


@pytest.mark.parametrize(("before", "after"), [("one‸", "one\n‸"), ("one\n‸", "one\n\n‸"), ("o‸ne", "o\n‸ne")])
def test_enter_is_one_line_end_where_paragraphs_are_off(before, after):
    assert enter(before, paragraphs=False) == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("one‸ two", "one  \n‸ two"),
        ("- a‸", "- a  \n  ‸"),
        ("10. a‸", "10. a  \n    ‸"),
        ("- a  \n  b‸", "- a  \n  b  \n  ‸"),
        ("> a‸", "> a  \n> ‸"),
        ("> - a‸", "> - a  \n>   ‸"),
        ("| a‸ | b |\n|---|---|", "| a<br>‸ | b |\n|---|---|"),
        ("one\n\n‸", "one\n\n\n‸"),
    ],
)
def test_shift_enter_breaks_the_line_within_the_construct(before, after):
    assert shift_enter(before) == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("one\n\n‸two", "one‸two"),
        ("one\n\n‸", "one‸"),
        ("one\n\n‸\n\ntwo", "one‸\n\ntwo"),
        ("one\n\n‸\ntwo", "one‸\n\ntwo"),
        ("one\n‸\ntwo", "one‸\n\ntwo"),
        ("one\n\n\n\n‸two", "one\n\n‸two"),
        ("one\n\n\n‸two", "one\n\n‸two"),
        ("one  \n‸two", "one‸two"),
        ("one\n\n‸## two", "one‸two"),
        ("- a\n\n‸b", "- a‸b"),
        ("- a\n‸- b", "- a‸b"),
        ("\n\n‸one", "‸one"),
    ],
)
def test_backspace_at_a_paragraphs_start_joins(before, after):
    assert backspace(before) == after


@pytest.mark.parametrize("text", ["‸one", "o‸ne", "one\n‸two", "one\n ‸two"])
def test_backspace_elsewhere_is_left_to_the_editor(text):
    assert backspace(text) is None


@pytest.mark.parametrize(
    "above", ["---", "```\ncode\n```", "| a | b |\n|---|---|", "![a](b)", "/// caption\nc\n///", "<div>x</div>"]
)
def test_backspace_joins_no_words_to_what_stands_apart(above):
    assert backspace(f"{above}\n\n{CARET}text") == f"{above}{CARET}\n\ntext"


@pytest.mark.parametrize("key", [backspace, delete])
def test_joining_is_off_with_the_setting(key: Callable[..., str | None]):
    assert key("one\n\n‸two", paragraphs=False) is None


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("one‸\n\ntwo", "one‸two"),
        ("one\n\n‸\n\ntwo", "one\n\n‸two"),
        ("one‸\n\n\n\ntwo", "one‸\n\ntwo"),
        ("one‸\n\n## two", "one‸two"),
        ("- a‸\n- b", "- a‸b"),
        ("one‸\n\n---", "one‸\n\n---"),
        ("one‸\n", "one‸\n"),
    ],
)
def test_delete_at_a_paragraphs_end_joins(before, after):
    assert delete(before) == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("/// caption\nwords‸\n///", "/// caption\nwords\n///\n\n‸"),
        ("/// caption\nwo‸rds\n///", "/// caption\nwo\n‸rds\n///"),
        ("/// caption‸\nwords\n///", "/// caption\n‸\nwords\n///"),
        ("/// caption\nwords\n///‸", "/// caption\nwords\n///\n\n‸"),
    ],
)
def test_enter_in_a_caption_stays_in_it_until_its_last_word(before, after):
    assert enter(before) == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("<div>\nwords‸\n</div>", "<div>\nwords\n‸\n</div>"),
        ("<div>words</div>‸", "<div>words</div>\n\n‸"),
        ("<b>bold</b> words‸", "<b>bold</b> words\n\n‸"),
    ],
)
def test_enter_keeps_raw_html_together(before, after):
    assert enter(before) == after


def test_enter_in_a_private_note_is_one_line_end():
    assert enter("a <!-- note‸ -->") == "a <!-- note\n‸ -->"


@pytest.mark.parametrize(("text", "is_in"), [("note‸ --> a", True), ("note --> a‸", False), ("note‸", True)])
def test_a_note_that_began_further_up_ends_at_its_mark(text, is_in):
    assert place(text, noted=True).in_note == is_in


@pytest.mark.parametrize("part", ["x", " ", ">", "| ", "- ", "`|", "#", "<", "[^", "/", ":-"])
def test_no_line_makes_a_key_slow(part):
    def press(line):
        for key in (press_enter, press_backspace, press_delete):
            key(Place(f"{line}\n\n{line}", len(line)), paragraphs=True)
            key(Place(line, len(line) // 2), paragraphs=True)

    assert_grows_linearly(press, repeated(part), LONG)
