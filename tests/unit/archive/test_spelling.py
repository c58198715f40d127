"""What a misspelt word was meant to be."""

import pytest

from editorapp.archive.spelling import Spelling

WORDS = ("election", "electron", "london", "government", "économie", "university", "the", "a1b")


@pytest.fixture
def near(terms):
    def stems(words):
        return frozenset(terms.of(" ".join(words), "en"))

    indexed = sorted(stems(WORDS) | {"économi"})

    def beginning_with(letter):
        return [term for term in indexed if term.startswith((letter, "é" if letter == "e" else letter))]

    spelling = Spelling(beginning_with, indexed.__contains__)
    return lambda word: [sorted(level) for level in spelling.near(word, stems)]


@pytest.mark.parametrize(
    ("word", "term"),
    [
        ("lodon", "london"),  # missing
        ("lonndon", "london"),  # too many
        ("lundon", "london"),  # wrong
        ("lnodon", "london"),  # swapped
        ("olndon", "london"),  # the first two swapped
        ("ondon", "london"),  # the first missing
        ("kondon", "london"),  # the first wrong
        ("eccnomie", "économi"),  # an accent beside it
    ],
)
def test_one_slip_is_seen_through(near, word, term):
    assert term in near(word)[0]


@pytest.mark.parametrize("word", ["electon", "elections", "eletcion", "electiin"])
def test_a_slip_in_an_ending_is_seen_through_the_stem(near, word):
    assert "elect" in near(word)[0]


def test_a_word_whose_stem_changes_its_last_letter_is_found(near):
    assert "universiti" in near("univercity")[0]


def test_two_slips_are_allowed_in_long_words_only(near):
    assert near("govrenmnet") == [[], ["govern"]]
    assert near("lndn") == [[]]


@pytest.mark.parametrize("word", ["", "lo", "x" * 25, "2019", "a-b", "zzgrblfx", "東京都庁"])
def test_nothing_is_near_to_nonsense(near, word):
    assert not any(near(word))
