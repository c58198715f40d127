"""Keys in tables; the caret is written as ‸."""

import pytest

from editorapp.article.editing.key_edit import KeyEdit
from editorapp.article.editing.table_cells import cells, go_to_cell, next_row

CARET = "‸"
HEAD = "| a | b |\n|---|---|\n"


def pressed(marked: str, *, key: str) -> tuple[str, KeyEdit]:
    text, at = marked.replace(CARET, ""), marked.index(CARET)
    edit = next_row(text, at) if key == "enter" else go_to_cell(text, at, back=key == "back")
    assert edit is not None
    return edit.apply_to(text), edit


def selected(marked: str, *, key: str) -> str:
    text, edit = pressed(marked, key=key)
    return text[edit.caret if edit.anchor is None else edit.anchor : edit.caret]


def shown(marked: str, *, key: str) -> str:
    text, edit = pressed(marked, key=key)
    return text[: edit.caret] + CARET + text[edit.caret :]


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("| a | b |", ["a", "b"]),
        ("|a|b", ["a", "b"]),
        (r"| a \| b | c |", [r"a \| b", "c"]),
        ("| `a|b` | c |", ["`a|b`", "c"]),
        ("| `a | b |", ["`a", "b"]),
        ("|  | x |", ["", "x"]),
    ],
)
def test_cells_are_cut_at_bars_that_are_no_text(line, words):
    assert [line[start:end] for start, end in cells(line, "| a | b |")] == words


def test_bars_at_the_ends_are_cells_where_the_head_has_none():
    assert len(cells(" | x | ", "a | b | c")) == 3


@pytest.mark.parametrize(
    ("text", "key", "words"),
    [
        ("| a‸ | b |\n|---|---|\n| c | d |", "tab", "b"),
        ("| a | b‸ |\n|---|---|\n| c | d |", "tab", "c"),
        ("| a | b |\n|---|---|\n| ‸c | d |", "back", "b"),
        ("| ‸a | b |\n|---|---|\n| c | d |", "back", "a"),
        ("| a | b |\n|-‸--|---|\n| c | d |", "tab", "c"),
        ("a | b‸\n--- | ---\nc | d", "tab", "c"),
    ],
)
def test_tab_selects_the_words_of_the_next_cell(text, key, words):
    assert selected(text, key=key) == words


def test_tab_after_the_last_cell_adds_a_row():
    assert shown(HEAD + "| c | d‸ |\n\ntext", key="tab") == HEAD + "| c | d |\n| ‸  |   |\n\ntext"


def test_enter_goes_to_the_cell_below():
    assert shown("| a | b‸ |\n|---|---|\n| c | d |", key="enter") == "| a | b |\n|---|---|\n| c | d‸ |"


def test_enter_after_the_last_row_adds_one():
    assert shown(HEAD + "| c | d‸ |", key="enter") == HEAD + "| c | d |\n| ‸  |   |"


@pytest.mark.parametrize(("below", "left"), [("", ""), ("\n", "\n"), ("\n\ntext", "\n\ntext")])
def test_enter_on_an_empty_last_row_leaves_the_table(below, left):
    assert shown(f"{HEAD}| c | d |\n| ‸  |   |{below}", key="enter") == f"{HEAD}| c | d |\n\n{CARET}{left}"


def test_enter_after_a_first_line_of_cells_makes_a_table_of_it():
    assert shown("| name | age |‸", key="enter") == "| name | age |\n| ---- | --- |\n| ‸     |     |"


@pytest.mark.parametrize("text", ["a | b", "|", "| a |", "text"])
def test_other_lines_are_no_tables(text):
    assert next_row(text, len(text)) is None
    assert go_to_cell(text, len(text), back=False) is None
