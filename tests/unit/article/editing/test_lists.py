"""Keys in lists and quotes; the caret is written as ‸."""

import pytest

from editorapp.article.editing.keys import Place, press_backspace, press_enter, press_tab

CARET = "‸"


def place(marked: str) -> Place:
    return Place(marked.replace(CARET, ""), marked.index(CARET))


def enter(marked: str) -> str:
    at = place(marked)
    edit = press_enter(at, paragraphs=True)
    text = edit.apply_to(at.text)
    return text[: edit.caret] + CARET + text[edit.caret :]


def backspace(marked: str) -> str | None:
    at = place(marked)
    edit = press_backspace(at, paragraphs=True)
    if edit is None:
        return None
    text = edit.apply_to(at.text)
    return text[: edit.caret] + CARET + text[edit.caret :]


def tab(marked: str, *, outward: bool = False) -> str | None:
    at = place(marked)
    edit = press_tab(at, at.at, outward=outward)
    if edit is None:
        return None
    text = edit.apply_to(at.text)
    return text[: edit.caret] + CARET + text[edit.caret :]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("- a‸", "- a\n- ‸"),
        ("* a‸", "* a\n* ‸"),
        ("-   a‸", "-   a\n-   ‸"),
        ("- a‸b", "- a\n- ‸b"),
        ("- a‸ b", "- a \n- ‸b"),
        ("- [x] a‸", "- [x] a\n- [ ] ‸"),
        ("1) a‸", "1) a\n2) ‸"),
        ("- a\n    - b‸\n- c", "- a\n    - b\n    - ‸\n- c"),
        ("- a  \n  b‸", "- a  \n  b\n- ‸"),
        ("> - a‸", "> - a\n> - ‸"),
    ],
)
def test_enter_goes_on_with_the_next_item(before, after):
    assert enter(before) == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("- a\n\n- b‸", "- a\n\n- b\n\n- ‸"),
        ("- a\n\n    b‸", "- a\n\n    b\n\n- ‸"),
        ("- a‸\n\n- b", "- a\n\n- ‸\n\n- b"),
    ],
)
def test_a_list_with_blank_lines_goes_on_with_them(before, after):
    assert enter(before) == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("- a\n- ‸", "- a\n\n‸"),
        ("- ‸", "‸"),
        ("- a\n- ‸\n- c", "- a\n\n‸\n\n- c"),
        ("- a\n- ‸\n\ntext", "- a\n\n‸\n\ntext"),
        ("1. a\n2. ‸\n3. c\n4. d", "1. a\n\n‸\n\n2. c\n3. d"),
        ("- [ ] a\n- [ ] ‸", "- [ ] a\n\n‸"),
        ("- a\n    - ‸", "- a\n- ‸"),
        ("> - a\n> - ‸", "> - a\n>\n> ‸"),
    ],
)
def test_enter_on_an_empty_item_ends_its_level(before, after):
    assert enter(before) == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("1. a‸\n2. b", "1. a\n2. ‸\n3. b"),
        ("9. a‸\n10. b", "9. a\n10. ‸\n11. b"),
        ("1. a‸\n2. b\n    1. c\n3. d", "1. a\n2. ‸\n3. b\n    1. c\n4. d"),
        ("1. a‸\n\ntext\n\n2. b", "1. a\n2. ‸\n\ntext\n\n2. b"),
        ("1. a‸\n1. b", "1. a\n1. ‸\n1. b"),
        ("1. a‸\n    3. x", "1. a\n2. ‸\n    3. x"),
    ],
)
def test_what_follows_is_counted_on(before, after):
    assert enter(before) == after


@pytest.mark.parametrize("text", ["* * *‸", "- - -‸", "-‸", "1.‸"])
def test_rules_and_bare_signs_are_no_items(text):
    assert enter(text) == text.replace(CARET, "\n\n‸")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("- a\n- ‸b", "- a\n    - ‸b"),
        ("- a\n- b‸\n    - c\n- d", "- a\n    - b‸\n        - c\n- d"),
        ("1. a\n2. ‸b\n3. c", "1. a\n    1. ‸b\n2. c"),
        ("1. a\n    1. b\n2. ‸c", "1. a\n    1. b\n    2. ‸c"),
        ("- a\n- b  \n  c‸", "- a\n    - b  \n      c‸"),
        ("> - a\n> - ‸b", "> - a\n>     - ‸b"),
    ],
)
def test_tab_moves_an_item_in_with_its_children(before, after):
    assert tab(before) == after


@pytest.mark.parametrize("text", ["- ‸a", "- a\n    - ‸b", "text\n\n- ‸a"])
def test_tab_moves_no_item_deeper_than_there_is_one_to_hold_it(text):
    assert tab(text) == text


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("- a\n    - ‸b", "- a\n- ‸b"),
        ("1. a\n    1. ‸b\n2. c", "1. a\n2. ‸b\n3. c"),
        ("- a\n\t- ‸b\n\t\t- c", "- a\n- ‸b\n\t- c"),
        ("- ‸a", "- ‸a"),
    ],
)
def test_shift_tab_moves_an_item_out(before, after):
    assert tab(before, outward=True) == after


def test_tab_moves_all_selected_items_and_keeps_them_selected():
    text = "- a\n- b\n- c"
    edit = press_tab(Place(text, 6), 11, outward=False)
    assert edit is not None
    assert edit.apply_to(text) == "- a\n    - b\n    - c"
    assert (edit.anchor, edit.caret) == (4, 19)


@pytest.mark.parametrize("text", ["text‸", "‸", "- a\n\ntext‸"])
def test_tab_outside_lists_is_left_to_the_editor(text):
    assert tab(text) is None


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("- ‸a", "‸a"),
        ("- a\n- ‸b", "- a\n\n‸b"),
        ("- a\n- ‸b\n- c", "- a\n\n‸b\n\n- c"),
        ("1. a\n2. ‸b\n3. c", "1. a\n\n‸b\n\n2. c"),
        ("- a\n    - ‸b", "- a\n- ‸b"),
        ("- [ ] ‸a", "‸a"),
    ],
)
def test_backspace_at_an_items_first_word_takes_its_sign_away(before, after):
    assert backspace(before) == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("> a‸", "> a\n>\n> ‸"),
        (">a‸", ">a\n>\n> ‸"),
        ("> a‸ b", "> a \n>\n> ‸b"),
        ("> a‸\n> b", "> a\n>\n> ‸b"),
        ("> > a‸", "> > a\n> >\n> > ‸"),
    ],
)
def test_enter_in_a_quote_starts_its_next_paragraph(before, after):
    assert enter(before) == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("> a\n>\n> ‸", "> a\n\n‸"),
        ("> ‸", "‸"),
        ("> > a\n> >\n> > ‸", "> > a\n>\n> ‸"),
        ("> a\n>\n> ‸\n> b", "> a\n\n‸\n\n> b"),
    ],
)
def test_enter_on_an_empty_line_leaves_the_quote_by_one_level(before, after):
    assert enter(before) == after


def test_a_quote_goes_on_line_by_line_where_paragraphs_are_off():
    edit = press_enter(Place("> a", 3), paragraphs=False)
    assert edit.apply_to("> a") == "> a\n> "


@pytest.mark.parametrize(("before", "after"), [("> ‸a", "‸a"), ("> a\n> ‸b", "> a\n\n‸b")])
def test_backspace_at_a_quotes_first_word_leaves_it(before, after):
    assert backspace(before) == after
