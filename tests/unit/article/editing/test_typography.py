"""Straight marks as they are typed, sign by sign."""

import pytest
from growth import assert_grows_linearly, repeated

from editorapp.article.editing.typography import Typography
from editorapp.article.quotation_marks import FRENCH, STYLES, marks_of

ENGLISH = Typography()
FRANCE = Typography(FRENCH)
LONG = 50_000


def typed(text: str, typography: Typography) -> str:
    """What stands in a line after these signs have been typed into it."""
    line = ""
    for sign in text:
        previous = line[-1:]
        line += sign
        if typography.may_change(sign, previous) and (change := typography.change(line)):
            line = line[: -change.length] + change.text
    return line


@pytest.mark.parametrize(
    ("keys", "line"),
    [
        ('He said "yes".', "He said “yes”."),
        ("\"'a' b\"", "“‘a’ b”"),
        ('("a")', "(“a”)"),
        ('*"a"* **"b"**', "*“a”* **“b”**"),
        ('"No—" he said—"yes"', "“No—” he said—“yes”"),
        ('> "a"', "> “a”"),
        ('he said:"a"', "he said:“a”"),
        ('<em>"a"</em>', "<em>“a”</em>"),
        ('[^1]: "a"', "[^1]: “a”"),
    ],
)
def test_quotes_open_and_close(keys, line):
    assert typed(keys, ENGLISH) == line


@pytest.mark.parametrize(
    ("keys", "line"),
    [
        ("don't", "don’t"),
        ("the dogs' tails", "the dogs’ tails"),
        ("the '90s", "the ’90s"),
        ("class of '99.", "class of ’99."),
        ("rock 'n' roll", "rock ’n’ roll"),
        ("'tis, 'til, 'em.", "’tis, ’til, ’em."),
        ("the 1990's", "the 1990’s"),
        ("'quoted words'", "‘quoted words’"),
    ],
)
def test_apostrophes_are_right_anywhere(keys, line):
    assert typed(keys, ENGLISH) == line


@pytest.mark.parametrize(
    ("keys", "line"), [("5'10\"", "5′10″"), ('a 12" screen', "a 12″ screen"), ('"in 1990"', "“in 1990”")]
)
def test_marks_after_digits_are_feet_and_inches_unless_a_quotation_ends(keys, line):
    assert typed(keys, ENGLISH) == line


@pytest.mark.parametrize(
    ("keys", "line"),
    [("a -- b", "a – b"), ("a --- b", "a — b"), ("1990--95", "1990–95"), ("- a -- b", "- a – b"), ("so...", "so…")],
)
def test_hyphens_and_dots_become_dashes_and_an_ellipsis(keys, line):
    assert typed(keys, ENGLISH) == line


@pytest.mark.parametrize(
    "line",
    [
        "---", "- - -", "--", "| --- | --- |", "<!-- a", "`\"a\" -- b...`", "``a ` \"b\"``",
        "https://a.example/it's--x", "www.a.example/it's", "[a](b \"c\")", "<a title=\"b\">", "[a]: b \"c\"",
        "/// caption | \"a\"", "{: title=\"a\"}", "\\\"a\\\"", "*[PM]: \"a\"",
    ],
)  # fmt: skip
def test_markup_code_and_addresses_stay_as_typed(line):
    assert typed(line, ENGLISH) == line


@pytest.mark.parametrize(
    ("lang", "line"),
    [
        ("en-GB", "“a ‘b’ c” it’s"),
        ("fr", "«\u202fa ‘b’ c\u202f» it’s"),
        ("de_DE", "„a ‚b‘ c“ it’s"),
        ("pl", "„a ‚b’ c” it’s"),
        ("es", "«a ‘b’ c» it’s"),
        ("sv", "”a ’b’ c” it’s"),
        ("", "“a ‘b’ c” it’s"),
    ],
)
def test_every_language_has_its_own_marks(lang, line):
    assert typed("\"a 'b' c\" it's", Typography(marks_of(lang))) == line


@pytest.mark.parametrize("style", STYLES)
def test_every_style_closes_what_it_opens(style):
    marks = STYLES[style]
    assert typed('"a"', Typography(marks)) == f"{marks.opening}a{marks.closing}"


@pytest.mark.parametrize(
    ("keys", "line"),
    [
        ("Quoi?", "Quoi\u202f?"),
        ("Quoi ?!", "Quoi\u202f?!"),
        ("Si: oui; non!", "Si\u00a0: oui\u202f; non\u202f!"),
        ('"Ah!"', "«\u202fAh\u202f!\u202f»"),
        ('Il dit " oui " et " non "', "Il dit «\u202foui\u202f» et «\u202fnon\u202f»"),
        ("à 12:30", "à 12:30"),
        ("https://a.example", "https://a.example"),
        ("voir ![a](b)", "voir ![a](b)"),
        ("`a:b`", "`a:b`"),
    ],
)
def test_french_signs_have_their_space(keys, line):
    assert typed(keys, FRANCE) == line


def test_french_spaces_can_be_off():
    assert typed('"Quoi?"', Typography(FRENCH, french_spaces=False)) == "«\u202fQuoi?\u202f»"


def test_other_languages_set_no_space_there():
    assert typed("What?! No: yes;", ENGLISH) == "What?! No: yes;"


@pytest.mark.parametrize("part", ["x", "`", "(", "<a", '"', "](", "‘9", "{:"])
def test_a_huge_line_makes_no_key_slow(part):
    def make(size):
        return [repeated(part)(size) + sign for sign in "\"'-.s ;"]

    assert_grows_linearly(lambda lines: [FRANCE.change(line) for line in lines], make, LONG)
