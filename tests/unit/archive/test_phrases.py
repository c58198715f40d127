"""A phrase in a stored text."""

import pytest

from editorapp.archive.phrases import Phrase, PhraseWord


@pytest.fixture
def stands(terms):
    places = [PhraseWord("east", frozenset({"east"})), PhraseWord("pier", frozenset({"pier"}))]
    return lambda text: Phrase(places, terms).stands_in(text, "en")


@pytest.mark.parametrize(
    "text",
    [
        "the East Pier.", "east\npiers", "the *east* pier", "_East_ pier", "an east-pier plan", "east east pier",
        "the [east](https://x.example/a_(b)?c) pier", "“east” pier", "east\u00a0pier", "ea\u00adst pier",
    ],
)  # fmt: skip
def test_words_side_by_side_are_found_in_any_form_and_dress(stands, text):
    assert stands(text)


@pytest.mark.parametrize(
    "text", ["", "pier east", "the eastern pier", "least pier", "east of the pier", "East.\n\nPier", "east pierce"]
)
def test_anything_between_or_around_them_is_another_phrase(stands, text):
    assert not stands(text)


def test_a_common_word_must_stand_there_itself(terms):
    phrase = Phrase([PhraseWord("out"), PhraseWord("work", frozenset({"work"}))], terms)
    assert phrase.stands_in("They were Out working.", "en")
    assert not phrase.stands_in("They were at work.", "en")


def test_a_word_that_a_stem_has_changed_is_found(terms):
    phrase = Phrase([PhraseWord("city", frozenset({"citi"})), PhraseWord("hall", frozenset({"hall"}))], terms)
    assert phrase.stands_in("The city hall", "en")


def test_a_script_without_spaces_is_found_inside_a_run(terms):
    assert Phrase([PhraseWord("京都")], terms).stands_in("東京都の天気", "ja")


def test_a_hostile_text_takes_no_time(stands):
    assert not stands("east " + "e" * 100_000 + " _" * 50_000 + "east" * 20_000)
