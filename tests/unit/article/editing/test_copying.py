"""What a selection grows to before it is copied; ⟦ and ⟧ stand where it begins and ends."""

import pytest
from growth import assert_grows_linearly, repeated

from editorapp.article.editing.copying import whole_selection


def chosen(marked):
    start = marked.index("⟦")
    body = marked.replace("⟦", "")
    end = body.index("⟧")
    body = body.replace("⟧", "")
    found = whole_selection(body, start, end)
    return body[found.start : found.end], found.is_inline


@pytest.mark.parametrize(
    ("marked", "words"),
    [
        ("The ⟦harbour board⟧ met.", "harbour board"),
        ("The⟦ harbour ⟧board met.", "harbour"),
        ("He **s⟦ai⟧d** so.", "ai"),
        ("See [the ⟦old⟧ pier](http://x.example).", "old"),
        ("## What ⟦happens⟧ next", "happens"),
        ("- one\n- ⟦two⟧ three", "two"),
        ("> a ⟦quote⟧ goes", "quote"),
        ("| a | b |\n|---|---|\n| o⟦n⟧e | two |", "n"),
        ("![a](p.jpg)\n\n/// caption\nThe ⟦pier⟧ now\n///", "pier"),
    ],
)
def test_words_of_one_block_stay_words(marked, words):
    assert chosen(marked) == (words, True)


@pytest.mark.parametrize(
    ("marked", "whole"),
    [
        ("He **sa⟦id** so⟧ then.", "**said** so"),
        ("He **⟦said⟧** so.", "**said**"),
        ("See [the ⟦pier](http://x.example) and⟧ more.", "[the pier](http://x.example) and"),
        ("See [the pier](http://⟦x.example) and⟧ more.", "[the pier](http://x.example) and"),
        ("a *b **c ⟦d** e* f⟧ g", "*b **c d** e* f"),
        ("Run `a ⟦--b⟧ c` now.", "`a --b c`"),
        ("Said.[^1⟦] So⟧ it goes.\n\n[^1]: Note", "[^1] So"),
        ("An \\⟦*asterisk⟧ here", "\\*asterisk"),
    ],
)
def test_marks_that_are_cut_come_whole(marked, whole):
    assert chosen(marked) == (whole, True)


@pytest.mark.parametrize(
    ("marked", "whole"),
    [
        ("one ⟦here.\n\n## Hea⟧ding two\n\npara", "here.\n\n## Heading two"),
        ("## ⟦What happens⟧", "## What happens"),
        ("- one\n- t⟦wo\n- th⟧ree\n- four", "- two\n- three"),
        ("- one\n    - su⟦b\n    - su⟧b\n- two", "- one\n    - sub\n    - sub"),
        ("- one\n- t⟦wo\n\nText⟧ after", "- two\n\nText"),
        ("> first\n>\n> se⟦cond\n> goes o⟧n\n>\n> third", "> second\n> goes on\n>"),
        ("| a | b |\n|---|---|\n| on⟦e | tw⟧o |\n\nText", "| a | b |\n|---|---|\n| one | two |"),
        ("Text\n\n```\nco⟦de he⟧re\n```\n\nText", "```\ncode here\n```"),
        ("Text\n\n![a⟦b](p.jpg)\n\n/// caption\nThe⟧ pier\n///", "![ab](p.jpg)\n\n/// caption\nThe pier\n///"),
        ("**READ A⟦LSO:** [Storm ma⟧ren](http://x.example)", "**READ ALSO:** [Storm maren](http://x.example)"),
        ("<div>\nra⟦w</div>\n\ntex⟧t", "<div>\nraw</div>\n\ntex"),
        ("Term\n:   mea⟦ning\n\nOt⟧her\n:   more", "Term\n:   meaning\n\nOther\n:   more"),
    ],
)
def test_what_spans_lines_that_mean_something_comes_whole(marked, whole):
    assert chosen(marked) == (whole, False)


@pytest.mark.parametrize(
    ("marked", "whole"),
    [
        ("text <!-- sec⟦ret⟧ --> more", "<!-- secret -->"),
        ("te⟦xt <!-- sec⟧ret --> more", "xt <!-- secret -->"),
        ("one <!-- a\n\n b --> tw⟦o\n\nthree <!-- ⟧never closed", "o\n\nthree <!-- never closed"),
    ],
)
def test_a_private_note_is_never_cut(marked, whole):
    assert chosen(marked)[0] == whole


def test_a_read_also_of_which_a_word_is_meant_is_a_word():
    assert chosen("**READ ALSO:** [Storm ⟦Maren⟧ hits](http://x.example)") == ("Maren", True)


@pytest.mark.parametrize("marked", ["⟦⟧", "one⟦ \n\n ⟧two", "\n⟦\n⟧"])
def test_white_space_is_nothing(marked):
    assert chosen(marked) == ("", False)


def test_offsets_beyond_the_text_are_its_ends():
    assert whole_selection("Two words", -5, 99).end == len("Two words")


@pytest.mark.parametrize("piece", ["- a\n", "[a](u) ", "*a ", "<!--"])
def test_no_selection_takes_the_square_of_a_text(piece):
    assert_grows_linearly(lambda body: whole_selection(body, 101, 111), repeated(piece), 10_000)
