"""Photos in the text: put in as a block, read with their words, written back without losing anything."""

import pytest
from growth import assert_grows_linearly, repeated

from editorapp.article.editing.addresses import address_in, written_address, written_path
from editorapp.article.editing.figures import figure_at, insert_photo, set_figure
from editorapp.article.images import body_images

PHOTO = '![The pier](assets/p.jpg "At dawn")'


def test_a_photo_goes_after_the_paragraph_of_the_caret_which_stays():
    made = insert_photo("One two.\n\nThree.", 4, "assets/a.jpg")
    after = made.edit.apply_to("One two.\n\nThree.")
    assert after == "One two.\n\n![](assets/a.jpg)\n\nThree."
    assert (made.edit.caret, after[made.photo :][:5]) == (None, "![](a")


@pytest.mark.parametrize(
    ("body", "caret", "after"),
    [
        ("", 0, "![](a.jpg)\n\n|"),
        ("One.\n\n", 6, "One.\n\n![](a.jpg)\n\n|"),
        ("One.\n\n\n\nTwo.", 6, "One.\n\n![](a.jpg)\n\n|\n\nTwo."),
    ],
)
def test_on_an_empty_line_the_caret_goes_to_a_new_one_after_the_photo(body, caret, after):
    edit = insert_photo(body, caret, "a.jpg").edit
    text = edit.apply_to(body)
    assert f"{text[: edit.caret]}|{text[edit.caret :]}" == after


@pytest.mark.parametrize("body", ["- a\n- b|\n- c", "> a|\nb", "| a | b |\n| --- | --- |\n| 1| 2 |", "```\nx|\n```"])
def test_a_photo_never_goes_into_a_list_quote_table_or_code(body):
    text = body.replace("|", "", 1) if not body.startswith("| ") else body
    after = insert_photo(text, 8 if len(text) > 8 else 5, "a.jpg").edit.apply_to(text)
    assert after == f"{text}\n\n![](a.jpg)\n"


def test_the_words_of_a_photo_are_read():
    body = f"One.\n\n{PHOTO}\n\n/// caption\nThe *pier*. Credit: Jane Doe/Reuters\n///\n\nTwo."
    for offset in (6, 20, 60, len(body) - 8):
        figure = figure_at(body, offset)
        assert (figure.src, figure.alt) == ("assets/p.jpg", "The pier")
        assert (figure.caption, figure.credit) == ("The *pier*.", "Jane Doe/Reuters")
    assert body[figure.start : figure.photo_end] == PHOTO
    assert figure_at(body, 0) is None


def test_new_words_keep_address_title_and_options():
    body = f"{PHOTO}\n\n/// caption | ^\nOld\n///\n"
    after = set_figure(body, 3, "A [new] *pier*", "New.", "Jane").apply_to(body)
    assert after == ('![A \\[new\\] \\*pier\\*](assets/p.jpg "At dawn")\n\n/// caption | ^\nNew. Credit: Jane\n///\n')
    assert (body_images(after)[0].alt, body_images(after)[0].credit) == ("A [new] *pier*", "Jane")


def test_a_caption_comes_and_goes_with_its_words():
    body = "One.\n\n![](a.jpg)\n\nTwo."
    made = set_figure(body, 8, "", "", "Jane Doe").apply_to(body)
    assert made == "One.\n\n![](a.jpg)\n\n/// caption\nCredit: Jane Doe\n///\n\nTwo."
    assert set_figure(made, 8, "", "", "").apply_to(made) == body


@pytest.mark.parametrize("caption", ["# 1", "- x", "1. May", "///", "> said", "```", "a\u00a0: b", "a\\b"])
@pytest.mark.parametrize("credit", ["", "Jane Doe/AP"])
def test_every_caption_is_read_back_as_it_was_written(caption, credit):
    body = "![](a.jpg)\n\nText.\n"
    after = set_figure(body, 2, "", caption, credit).apply_to(body)
    figure = figure_at(after, 2)
    assert (figure.caption, figure.credit) == (caption, credit)
    assert after.endswith("///\n\nText.\n")
    assert set_figure(after, 2, "", caption, credit) is None


def test_line_ends_in_a_field_do_not_break_the_block():
    after = set_figure("![](a.jpg)", 2, "a\nb", "c\n\n///\nd", "e\u2028f").apply_to("![](a.jpg)")
    assert after == "![a b](a.jpg)\n\n/// caption\nc /// d Credit: e f\n///"


def test_of_two_photos_of_a_block_the_one_at_hand_is_meant():
    body = "![a](1.jpg)\n![b](2.jpg)"
    assert set_figure(body, 15, "new", "", "").apply_to(body) == "![a](1.jpg)\n![new](2.jpg)"


def test_addresses_and_names_are_written_so_that_they_are_read_back():
    assert written_address(" https://x.example/a b(c) ") == "https://x.example/a%20b%28c%29"
    assert written_path("assets/Ünder 50% (1)#.jpg") == "assets/Ünder%2050%25%20%281%29%23.jpg"
    assert address_in(" www.x.example/a\n") == "https://www.x.example/a"
    assert [address_in(text) for text in ("see https://x.example", "x.example", "https://", "")] == [""] * 4


@pytest.mark.parametrize("sign", ["![", "/// caption\n", "[", "\\", "!"])
def test_no_line_takes_the_square_of_it(sign):
    def put_in(line):
        body, words = f"{line}\n\n![](a.jpg)", line[: len(line) // 4]
        insert_photo(body, 10, "a.jpg")
        set_figure(body, len(body) - 3, words, words, words)

    assert_grows_linearly(put_in, repeated(sign), 20_000)
