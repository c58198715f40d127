"""A word is right if any language, list or name makes it right."""

import pytest

from editorapp.errors import UnreadableError
from editorapp.spelling import hunspell_dictionary
from editorapp.spelling.hunspell_dictionary import HunspellDictionary
from editorapp.spelling.speller import Speller

ENGLISH = ("the", "harbour/S", "well", "known", "minister", "office", "don't", "goe", "font", "receive", "weird")
FRENCH = ("le", "homme/S", "président", "élu")
RUSSIAN = ("город", "порт")


@pytest.fixture
def speller(put):
    made = Speller()
    made.dictionaries = [HunspellDictionary(put("en_GB", *ENGLISH)), HunspellDictionary(put("fr", *FRENCH))]
    made.lists = [frozenset({"Bevert", "Hughes", "podcasty"})]
    made.names = frozenset({"Georgieva", "Skerrow", "O'Rafferty"})
    return made


@pytest.mark.parametrize(
    "word",
    [
        "the", "The", "harbours", "homme", "Président",  # any language, at the start of a sentence too
        "Bevert", "Bevert's", "Hughes", "Hughes's", "Podcasty", "podcasty's",  # what people have added
        "Georgieva", "Georgieva's", "O'Rafferty", "O'Rafferty's",  # names
        "well-known", "ex-minister", "anti-Georgieva", "mid-1990s", "ex-minister's", "well-Skerrow",  # compounds
        "l'homme", "d'Bevert", "qu'Hughes", "L'homme",  # elided
        "NATO", "MPs", "город", "الرئيس", "3rd", "x",  # not judged
    ],
)  # fmt: skip
def test_what_is_right(speller, word):
    assert speller.is_right(word)


@pytest.mark.parametrize("word", ["teh", "Harbur", "bevert", "georgieva", "Beverts", "well-knwon", "x'homme", "d'teh"])
def test_what_is_wrong(speller, word):
    assert not speller.is_right(word)


def test_a_script_is_judged_as_soon_as_a_dictionary_has_it(speller, put):
    assert speller.is_right("гирод")
    speller.dictionaries = [HunspellDictionary(put("ru", *RUSSIAN))]
    assert not speller.is_right("гирод")
    assert speller.is_right("teh")


def test_without_a_dictionary_nothing_is_wrong():
    assert Speller().is_right("teh")


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("recieve", "receive"),
        ("Recieve", "Receive"),
        ("wierd", "weird"),
        ("dont", "don't"),
        ("Georgeiva", "Georgieva"),
        ("georgieva", "Georgieva"),
        ("Skerow's", "Skerrow's"),
        ("Bevret", "Bevert"),
    ],
)
def test_the_likeliest_spelling_comes_first(speller, word, expected):
    assert speller.spellings(word)[0] == expected


def test_no_more_than_five_spellings_come(speller):
    assert len(speller.spellings("te")) <= 5


def test_where_hunspell_is_missing_it_is_said(put, monkeypatch):
    monkeypatch.setattr(hunspell_dictionary, "Hunspell", None)
    with pytest.raises(UnreadableError, match="cannot be checked on this computer"):
        HunspellDictionary(put("en", "pier"))


def test_words_of_an_encoding_without_their_letters_are_not_known(put):
    dictionary = HunspellDictionary(put("en", "pier", aff="SET ISO8859-1\n"))
    assert dictionary.knows("pier")
    assert not dictionary.knows("порт")
    assert dictionary.spellings("порт") == ()
