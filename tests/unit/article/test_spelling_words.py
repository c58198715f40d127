"""Which words are looked up, as what, and where they stand."""

import pytest
from growth import assert_grows_linearly, repeated

from editorapp.article.spelling_words import is_looked_up, like_written, without_possessive, words_to_check


def looked_up(line, markup=()):
    return [word.text for word in words_to_check(line, markup)]


@pytest.mark.parametrize(
    "line",
    [
        "https://exmaple.com/harbur?a=b#c",
        "www.exmaple.com",
        "ina.drvr@post.exmaple",
        "@skerow_post",
        "#eastpeir",
        "photos/teh/crak.jpg",
        "crak.jpg",
        "exmaple.com/pth",
        "/usr/shre/hunspll",
        "C:\\Usrs\\ina",
        "~/drfts",
        "snake_csae",
        "&nbsp;",
        "{: .captn }",
        '[galery ids="1,2"]',
        "NATO",
        "MPs",
        "BBC’s",
        "3rd",
        "A4",
        "4.12am",
        "x",
        "東京都",
    ],
)
def test_what_is_no_prose_is_not_looked_up(line):
    assert looked_up(line) == []


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("The pier, he said.", ["The", "pier", "he", "said"]),
        ("Bevert’s and Hughes’", ["Bevert's", "and", "Hughes"]),
        ("‘the Hughes’ house’", ["the", "Hughes", "house"]),
        ("and/or (see page)", ["and", "or", "see", "page"]),
        ("said.The end", ["said", "The", "end"]),
        ("co\u00adoperate", ["cooperate"]),
        ("cafe\u0301", ["café"]),
        ("mid-1990s well\u2011known", ["mid-1990s", "well-known"]),
        ("الرئيس قال", ["الرئيس", "قال"]),
        ("О’Брайен", ["О'Брайен"]),
        ("<!-- ask teh master -->", ["ask", "teh", "master"]),
    ],
)
def test_words_are_looked_up_composed_with_straight_apostrophes(line, words):
    assert looked_up(line) == words


def test_positions_are_those_in_the_line():
    (word,) = words_to_check("  Bevert’s!")
    assert (word.start, word.end) == (2, 10)


def test_markup_is_no_word():
    assert looked_up("`codde` text", [(0, 7)]) == ["text"]


def test_emphasis_inside_a_word_does_not_cut_it():
    (first, second) = words_to_check("**bold**ly said", [(0, 2), (6, 8)])
    assert (first.text, first.start, first.end) == ("boldly", 2, 10)
    assert second.text == "said"


def test_a_compound_has_parts_with_their_places():
    (word,) = words_to_check("a well-knwon")
    assert [(part.text, part.start, part.end) for part in word.parts] == [("well", 2, 6), ("knwon", 7, 12)]


@pytest.mark.parametrize(
    ("word", "stem"),
    [("Bevert's", "Bevert"), ("Bevert’s", "Bevert"), ("Hughes'", "Hughes"), ("BEVERT'S", "BEVERT"), ("don't", "don't")],
)
def test_a_possessive_has_a_stem(word, stem):
    assert without_possessive(word) == stem


@pytest.mark.parametrize(
    ("spelling", "written", "result"),
    [
        ("the", "Teh", "The"),
        ("the", "TEH", "THE"),
        ("don't", "dont’", "don’t"),
        ("Georgieva", "georgeva", "Georgieva"),
        ("iPhone", "Ifone", "iPhone"),
    ],
)
def test_a_spelling_takes_the_capitals_of_what_it_replaces(spelling, written, result):
    assert like_written(spelling, written) == result


def test_a_word_of_no_end_is_not_looked_up():
    assert not is_looked_up("z" * 65)


@pytest.mark.parametrize(
    "unit", ["a", "a.", "@", "[a ", "a/", "<a ", "&", "{:", "a_", "a-", "a'", "\u00ad", "a\u0301", "#-"]
)
def test_no_line_is_slow(unit):
    assert_grows_linearly(words_to_check, repeated(unit), 20_000)
