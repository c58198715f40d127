"""Lists of words that several programs and people write to."""

import os

import pytest

from editorapp.errors import UnreadableError, UnwritableError
from editorapp.workspace.word_lists import WordList


@pytest.fixture
def words(tmp_path):
    return WordList(tmp_path / "words.txt")


def test_a_list_without_a_file_is_empty_and_can_be_added_to(words):
    assert (words.words, words.problem, words.writable()) == (frozenset(), "", True)
    words.add("Bevert")
    assert words.words == WordList(words.path).words == {"Bevert"}


def test_remarks_and_what_others_wrote_stay(words):
    words.path.write_text("# Desk\r\nSkerrow\r\n", newline="")
    words.add("Bevert")
    assert words.path.read_bytes() == b"# Desk\r\nSkerrow\r\nBevert\r\n"


def test_a_word_is_added_once_and_removed_whole(words):
    words.add("Bevert")
    words.add("Bevert")
    words.add("Beverton")
    words.remove("Bevert")
    assert words.path.read_text("utf-8").splitlines()[1:] == ["Beverton"]


def test_a_change_from_outside_is_noticed(words):
    assert not words.refresh()
    words.path.write_text("Lornsay\n")
    assert words.refresh()
    assert words.words == {"Lornsay"}


def test_a_file_that_is_no_text_has_no_words_and_is_left_alone(words):
    words.path.write_bytes(b"\0\1\2" * 100)
    assert words.refresh() is False
    assert "not a text file" in words.problem
    with pytest.raises(UnreadableError):
        words.add("Bevert")
    assert words.path.read_bytes() == b"\0\1\2" * 100


def test_a_place_that_cannot_be_written_is_named(tmp_path):
    (tmp_path / "file").touch()
    with pytest.raises((UnwritableError, UnreadableError)):
        WordList(tmp_path / "file" / "words.txt").add("Bevert")


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="nothing is read-only for root")
def test_a_read_only_list_says_so(words):
    words.path.write_text("Skerrow\n")
    words.path.chmod(0o400)
    assert not WordList(words.path).writable()
