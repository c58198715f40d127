"""Footnotes: the mark, the words at the end, and the way between them."""

import pytest

from editorapp.article.editing.footnotes import footnote


def done(case):
    at = case.index("¦")
    body = case.replace("¦", "")
    made = footnote(body, at, at)
    after = made.apply_to(body)
    return f"{after[: made.start]}¦{after[made.start :]}"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("One¦.", "One[^1].\n\n[^1]: ¦"),
        ("One wo¦rd.", "One word[^1].\n\n[^1]: ¦"),
        ("A[^1] b¦.\n\n[^1]: x", "A[^1] b[^2].\n\n[^1]: x\n[^2]: ¦"),
        ("A[^1] b¦.\n\n[^1]: x\n\n", "A[^1] b[^2].\n\n[^1]: x\n[^2]: ¦\n"),
        ("A [li¦nk](u) b", "A [link](u)[^1] b\n\n[^1]: ¦"),
        ("A `co¦de` b", "A `code`[^1] b\n\n[^1]: ¦"),
        ("A[^¦a] b.\n\n[^a]: words", "A[^a] b.\n\n[^a]: words¦"),
        ("A[^¦a] b.", "A[^a] b.\n\n[^a]: ¦"),
        ("A[^a] b.\n\n[^a]: wo¦rds", "A[^a]¦ b.\n\n[^a]: words"),
        ("```\nco¦de\n```", "```\nco¦de\n```"),
    ],
)
def test_a_footnote_is_begun_or_its_other_end_is_found(before, after):
    assert done(before) == after


def test_numbers_written_in_code_are_not_counted():
    assert footnote("`[^7]` a", 8, 8).apply_to("`[^7]` a") == "`[^7]` a[^1]\n\n[^1]: "


def test_the_mark_goes_after_what_is_selected():
    made = footnote("One two three", 4, 8)
    assert made.apply_to("One two three") == "One two[^1] three\n\n[^1]: "
