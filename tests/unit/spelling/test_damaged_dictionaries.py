"""A dictionary that is damaged is named, and never given to native code unread."""

import os

import pytest

from editorapp.errors import FormatError, ReadAlsoError, UnreadableError
from editorapp.spelling.hunspell_dictionary import HunspellDictionary

WORDS = ("pier", "harbour/S", "ferry", "quay/S")
PLURALS = "SET UTF-8\nSFX S Y 3\nSFX S 0 s [^sy]\n"
LATIN = "SET ISO8859-1\n"


@pytest.mark.parametrize(
    ("files", "reason"),
    [
        ({"aff": ""}, "aff is empty"),
        ({"dic": ""}, "dic holds no words"),
        ({"dic": "4\n"}, "cut short: 0 of 4"),
        ({"dic": "40\npier\nferry\n"}, "cut short: 2 of 40"),
        ({"dic": "pier\nferry\n"}, "does not begin with a number"),
        ({"aff": PLURALS}, "aff is cut short"),
        ({"aff": "SET UTF-8\n", "dic": "4\na/ABC\nb/DEF\nc/GHI\nd/JK\n"}, "lacks most of the rules"),
        ({"aff": b"\0\1\2" * 50}, "aff is no text"),
        ({"dic": b"4\npier\0\n"}, "dic is no text"),
        ({"aff": "SET KLINGON-1\n"}, "encoding that is not known"),
        ({"dic": "4\ncafé\n".encode("latin-1")}, "not in the encoding"),
        ({"aff": LATIN, "dic": "20\n" + "élève\n" * 20}, "is in UTF-8, but"),
        ({"dic": "<html>not found</html>"}, "does not begin"),
    ],
)
def test_what_is_wrong_is_said_in_a_sentence(put, files, reason):
    with pytest.raises(FormatError, match=reason):
        HunspellDictionary(put("xx", *WORDS, **files))


def test_random_bytes_are_no_dictionary(put):
    with pytest.raises(ReadAlsoError):
        HunspellDictionary(put("xx", aff=os.urandom(3000), dic=os.urandom(30_000)))


def test_a_huge_file_is_not_read(put):
    files = put("xx", *WORDS)
    with files.dic.open("r+b") as stream:
        stream.truncate(50_000_000)
    with pytest.raises(FormatError, match="larger than 40 MB"):
        HunspellDictionary(files)


def test_a_missing_file_is_named(put):
    files = put("xx", *WORDS)
    files.aff.unlink()
    with pytest.raises(UnreadableError, match=r"xx\.aff cannot be read"):
        HunspellDictionary(files)


def test_a_name_that_is_no_ascii_is_no_damage(put):
    assert HunspellDictionary(put("médical", *WORDS)).knows("harbours")
