"""Tables: new ones, those made of a spreadsheet's lines, and straight columns."""

import pytest

from editorapp.article.blocks import split_blocks
from editorapp.article.editing.commands import COMMANDS
from editorapp.article.editing.tables import align_table, insert_table


def aligned(body, at=2):
    return align_table(body, at, at).apply_to(body)


def test_a_new_table_stands_after_the_paragraph_with_the_caret_in_its_first_cell():
    made = insert_table("One.\n\nTwo.", 2, 2)
    body = made.apply_to("One.\n\nTwo.")
    assert [block.kind for block in split_blocks(body)] == ["paragraph", "table", "paragraph"]
    assert body.split("\n")[2] == "|     |     |     |"
    assert body[: made.start].endswith("\n\n| ")


@pytest.mark.parametrize("lines", ["a\tb\n1\t2", "a,b\n1,2", 'a,b\n"1","2"', "a;b\n1;2"])
def test_lines_of_a_spreadsheet_become_a_table(lines):
    body = f"Before.\n\n{lines}\n\nAfter."
    made = insert_table(body, 9, 9 + len(lines)).apply_to(body)
    assert made == "Before.\n\n| a   | b   |\n| --- | --- |\n| 1   | 2   |\n\nAfter."


def test_a_comma_in_one_line_only_is_prose():
    body = "One, two.\nThree."
    assert insert_table(body, 0, len(body)).apply_to(body).startswith("One, two.\nThree.\n\n|")


def test_columns_are_as_wide_as_their_widest_cell():
    assert aligned("|a|bcdef|\n|-|:-:|\n|longer|1|") == ("| a      | bcdef |\n| ------ | :---: |\n| longer |   1   |")


def test_signs_of_double_width_count_as_two_and_accents_as_none():
    written = aligned("| 東京 | b |\n|---|---|\n| e\u0301 | 1 |\n| abcd | 2 |")
    assert written == "| 東京 | b   |\n| ---- | --- |\n| e\u0301    | 1   |\n| abcd | 2   |"


def test_pipes_in_code_and_after_a_backslash_stay_in_their_cell():
    assert aligned("| `a|b` | c \\| d |\n|--|--|\n| 1 | 2 |") == (
        "| `a|b` | c \\| d |\n| ----- | ------ |\n| 1     | 2      |"
    )


def test_a_table_without_outer_pipes_and_with_short_rows_is_completed():
    assert aligned("a | b\n--|--:\n1") == "| a   |   b |\n| --- | --: |\n| 1   |     |"


def test_aligning_twice_changes_nothing_more():
    once = aligned("|a|b|\n|-|-|\n|x **y**|`z`|")
    assert align_table(once, 2, 2).edits == ()


def test_the_caret_stays_in_its_word():
    body = "x\n\n|a|b|\n|---|---|\n|one|tw two|"
    at = body.index("two")
    made = align_table(body, at, at)
    assert made.apply_to(body)[made.start :].startswith("two")


def test_outside_a_table_nothing_is_aligned():
    assert COMMANDS["format.table"]("a | b", 1, 1).edits == ()
