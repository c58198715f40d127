"""A snippet is a block of its own, with the caret where writing goes on."""

import pytest

from editorapp.article.editing.snippets import insert_snippet


@pytest.mark.parametrize(
    ("body", "at", "after"),
    [
        ("One.\n\nTwo.", 2, "One.\n\nNEW\n\nTwo."),
        ("One.\n\nTwo.", 11, "One.\n\nTwo.\n\nNEW\n"),
        ("", 0, "NEW\n"),
        ("- a\n- b\n\nTwo.", 1, "- a\n- b\n\nNEW\n\nTwo."),
        ("One.\n\n\n\nTwo.", 6, "One.\n\nNEW\n\nTwo."),
    ],
)
def test_a_snippet_stands_after_the_block_of_the_caret(body, at, after):
    assert insert_snippet(body, at, "NEW\n", None).apply_to(body) == after


def test_the_caret_is_where_the_snippet_says():
    made = insert_snippet("One.", 4, "a  b\n", 2)
    assert made.apply_to("One.")[: made.start] == "One.\n\na "


def test_a_tk_at_the_caret_is_selected_to_be_written_over():
    made = insert_snippet("One.", 4, "said TK.\n", 5)
    assert made.apply_to("One.")[made.start : made.end] == "TK"


def test_an_empty_snippet_changes_nothing():
    assert insert_snippet("One.", 2, "\n", None).edits == ()
