"""Keys in code."""

import pytest

from editorapp.article.editing.code import indent_code, is_indented_code, next_code_line
from editorapp.article.editing.keys import Place, press_enter


@pytest.mark.parametrize(("text", "new"), [("    x", "    x\n    "), ("\tx", "\tx\n\t"), ("x", "x\n")])
def test_a_new_line_keeps_the_indentation(text, new):
    assert next_code_line(text, len(text)).apply_to(text) == new


def test_enter_between_fences_is_one_line_end_whatever_the_line_looks_like():
    assert press_enter(Place("- x", 3, fenced=True), paragraphs=True).apply_to("- x") == "- x\n"


@pytest.mark.parametrize(("at", "spaces"), [(0, 4), (1, 3), (3, 1), (4, 4)])
def test_tab_goes_to_the_next_fourth_column(at, spaces):
    edit = indent_code("xxxxx", at, at, outward=False)
    assert (edit.text, edit.caret) == (" " * spaces, at + spaces)


def test_tab_moves_selected_lines_and_leaves_blank_ones():
    text = "a\n\nb\nc"
    edit = indent_code(text, 0, 4, outward=False)
    assert edit.apply_to(text) == "    a\n\n    b\nc"


def test_shift_tab_takes_one_level_away():
    text = "      a\n\tb"
    edit = indent_code(text, 0, len(text), outward=True)
    assert edit.apply_to(text) == "  a\nb"


@pytest.mark.parametrize(
    ("text", "is_code"),
    [
        ("    x", True),
        ("text\n\n    x", True),
        ("text\n    x", False),
        ("- a\n\n    x", False),
        ("[^1]: note\n\n    x", False),
        ("text\n\n    y\n\n    x", True),
        ("x", False),
    ],
)
def test_indented_lines_are_code_unless_a_list_or_footnote_holds_them(text, is_code):
    assert is_indented_code(text, len(text)) == is_code


def test_enter_on_an_indented_line_without_code_leaves_it():
    text = "text\n\n    x\n    "
    edit = press_enter(Place(text, len(text)), paragraphs=True)
    assert edit.apply_to(text) == "text\n\n    x\n\n"
