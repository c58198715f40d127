"""The quotation marks of the languages."""

import pytest

from editorapp.article.quotation_marks import ENGLISH, FRENCH, marks_of


@pytest.mark.parametrize("lang", ["fr", "fr-CA", "fr_BE", "FR"])
def test_a_language_is_known_with_and_without_its_region(lang):
    assert marks_of(lang) == FRENCH


@pytest.mark.parametrize("lang", ["", "en-US", "xx", "nl"])
def test_languages_without_marks_of_their_own_have_the_english_ones(lang):
    assert marks_of(lang) == ENGLISH
