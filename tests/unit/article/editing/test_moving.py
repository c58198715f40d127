"""Lines and paragraphs moved, doubled, sorted and joined. « » hold the selection, ¦ is the caret."""

import pytest

from editorapp.article.editing.commands import COMMANDS
from editorapp.article.editing.sorting import sorting_key


def done(command, case):
    if "¦" in case:
        start = end = case.index("¦")
    else:
        start, end = case.index("«"), case.index("»") - 1
    text = case.translate({ord(mark): None for mark in "«»¦"})
    made = COMMANDS[command](text, start, end)
    after = made.apply_to(text)
    if made.start == made.end:
        return f"{after[: made.start]}¦{after[made.start :]}"
    return f"{after[: made.start]}«{after[made.start : made.end]}»{after[made.end :]}"


@pytest.mark.parametrize(
    ("command", "before", "after"),
    [
        ("format.para_up", "a\n\nb¦", "b¦\n\na"),
        ("format.para_up", "¦a\n\nb", "¦a\n\nb"),
        ("format.para_down", "- a¦\n- b\n\nc\n", "c\n\n- a¦\n- b\n"),
        ("format.para_down", "«a\n\nb»\n\nc", "c\n\n«a\n\nb»"),
        ("format.para_down", "a¦\n\n```\nopen", "a¦\n\n```\nopen"),
        ("format.para_up", "x\n\n![p](p.jpg)\n\n/// caption\nw¦\n///", "![p](p.jpg)\n\n/// caption\nw¦\n///\n\nx"),
        ("edit.line_down", "a¦\n\nb", "b\n\na¦"),
        ("edit.line_down", "o¦ne\ntwo\n\nx", "two\no¦ne\n\nx"),
        ("edit.line_down", "- a¦\n    - inner\n- b", "- b\n- a¦\n    - inner"),
        ("edit.line_up", "1. a\n2. b¦\n3. c", "1. b¦\n2. a\n3. c"),
        ("edit.line_up", "| h |\n|---|\n| 1¦ |\n| 2 |", "| h |\n|---|\n| 1¦ |\n| 2 |"),
        ("edit.line_down", "| h |\n|---|\n| 1¦ |\n| 2 |", "| h |\n|---|\n| 2 |\n| 1¦ |"),
        ("edit.line_down", "```\na¦\nb\n```", "```\nb\na¦\n```"),
        ("edit.line_up", "```\na¦\nb\n```", "```\na¦\nb\n```"),
        ("edit.duplicate", "a¦b\n\nc", "ab\n\na¦b\n\nc"),
        ("edit.duplicate", "- a¦\n- b", "- a\n- a¦\n- b"),
        ("edit.duplicate", "a «b» c", "a b«b» c"),
        ("edit.sort", "- pear¦\n- Apple\n- éclair", "- Apple\n- éclair\n- pear¦"),
        ("edit.sort", "1. b¦\n    - x\n2. a", "1. a\n2. b¦\n    - x"),
        ("edit.sort", "«Zebra.\n\n“Ape.”\n\nbee»", "«“Ape.”\n\nbee\n\nZebra.»"),
        ("edit.sort", "| n |\n|---|\n| item 10¦ |\n| item 9 |", "| n |\n|---|\n| item 9 |\n| item 10¦ |"),
        ("edit.sort", "¦alone", "¦alone"),
        ("edit.join", "one ¦\ntwo\nthree\n\nx", "one ¦two three\n\nx"),
        ("edit.join", "- one¦\n  two\n- x", "- one¦ two\n- x"),
        ("edit.join", "a¦  \nhard break", "a¦  \nhard break"),
    ],
)
def test_a_command_moves_lines_and_the_caret_with_them(command, before, after):
    assert done(command, before) == after


def test_sorting_looks_at_words_and_the_value_of_numbers():
    words = ["zoo", "Äpfel", "**apple**", "item 10", "item 9", "[Bee](http://a)", "“cat”"]
    assert sorted(words, key=sorting_key) == [
        "Äpfel", "**apple**", "[Bee](http://a)", "“cat”", "item 9", "item 10", "zoo",
    ]  # fmt: skip


def test_sorting_what_is_sorted_changes_nothing():
    assert COMMANDS["edit.sort"]("- a\n- b\n- c", 0, 0).edits == ()
