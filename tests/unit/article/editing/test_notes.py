"""The private notes and TKs of a story: which there are, where they stand, and what a list says of them."""

import pytest
from growth import assert_grows_linearly, repeated

from editorapp.article.editing.notes import Note, find_notes, find_to_come

LONGEST = 20_000


def test_a_note_is_found_with_its_line_and_its_words():
    body = "One.\n\n<!-- ask the\nharbourmaster -->\n\nTwo."
    assert find_notes(body) == (Note(6, 36, 2, "ask the harbourmaster"),)
    assert body[6:36] == "<!-- ask the\nharbourmaster -->"


def test_notes_come_in_their_order_and_within_a_sentence_too():
    assert [note.text for note in find_notes("A <!--b--> c\n<!-- d -->")] == ["b", "d"]


@pytest.mark.parametrize("body", ["", "plain", "`<!-- code -->`", "```\n<!-- code -->\n```"])
def test_what_looks_like_a_note_in_code_is_none(body):
    assert find_notes(body) == ()


def test_a_note_that_is_not_closed_ends_with_its_paragraph():
    assert [note.text for note in find_notes("a <!-- open\nstill\n\nb")] == ["open still"]


def test_a_tk_is_found_with_the_words_around_it():
    body = "First.\n\nThe survey cost TK pounds, the board said."
    assert find_to_come(body) == (Note(24, 26, 2, "The survey cost TK pounds, the board said."),)


def test_words_that_are_cut_off_are_left_out_of_the_words_around_a_tk():
    body = f"{'before ' * 20}TK{' after' * 20}"
    text = find_to_come(body)[0].text
    assert set(text.split()) == {"before", "TK", "after"}
    assert len(text) < 100


@pytest.mark.parametrize("body", ["TK", "TKTK", "(TK)", "TK’s"])
def test_a_tk_is_one_also_doubled_and_beside_signs(body):
    assert len(find_to_come(body)) == 1


@pytest.mark.parametrize(
    "body", ["`TK`", "```\nTK\n```", "<!-- TK -->", "ATKINS", "[a](x/TK-y)", "https://a.example/TK"]
)
def test_no_tk_stands_in_code_notes_words_and_addresses(body):
    assert find_to_come(body) == ()


@pytest.mark.parametrize("piece", ["<!--", "TK ", "TK", "](", "`<!--", "--><!--"])
def test_no_line_takes_the_square_of_it(piece):
    assert_grows_linearly(lambda body: (find_notes(body), find_to_come(body)), repeated(piece), LONGEST)
