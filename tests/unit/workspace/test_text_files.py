"""Text files come back to the disk as they came from it."""

import os
import random
from dataclasses import replace

import pytest

from editorapp.errors import UnreadableError
from editorapp.workspace import text_files
from editorapp.workspace.text_files import TextFile, decode_text, encode_text, read_text_file, write_text_file

POLISH = "Zażółć gęślą jaźń, napisał Łukasz.\n"

SAMPLES = {
    "utf-8": "Council — £4.2m\n".encode(),
    "utf-8 with bom": b"\xef\xbb\xbf" + "Skerrow’s pier\n".encode(),
    "utf-16 little": b"\xff\xfe" + POLISH.encode("utf-16-le"),
    "utf-16 big": b"\xfe\xff" + POLISH.encode("utf-16-be"),
    "windows-1252": "The café — “ten pence”\r\n".encode("windows-1252"),
    "windows line ends": b"One\r\n\r\nTwo\r\n",
    "no last line end": b"One\r\nTwo",
    "no-break spaces": "5\u00a0km, 10\u202f%\n".encode(),
    "emoji": "🚢 docks\n".encode(),
    "empty": b"",
    "only a bom": b"\xef\xbb\xbf",
    "written replacement characters": "what \ufffd is\n".encode(),
    "French": "« Le\u00a0quai est à 5\u202f%\u00a0», dit\u2011elle\u2028puis\u2029\x85\x0b\x0c fin\r\n".encode(),
    "mixed line ends": b"One\r\n\r\nTwo\n\nThree\rFour\r\n",
    "old Macintosh line ends": b"One\rTwo\r",
    "damaged utf-8": ("Zażółć gęślą jaźń " * 9).encode() + b"\xff\xed\xa0\xbd caf\xe9\n",
    "damaged utf-8 with bom": b"\xef\xbb\xbf" + b"caf\xe9 \xff\n",
    "half a pair in utf-16": b"\xff\xfe" + "a\ud83d b".encode("utf-16-le", "surrogatepass"),
    "a byte windows-1252 has no sign for": "The café, “ten pence” ".encode("windows-1252") * 3 + b"\x81\n",
    "signs we use ourselves": "a\U0010dc80 \ufde8\ufdd0\n".encode() + POLISH.encode() * 20,
    "two boms": b"\xef\xbb\xbf\xef\xbb\xbfOne\n",
}


@pytest.mark.parametrize("data", SAMPLES.values(), ids=SAMPLES)
def test_an_unchanged_text_is_written_back_byte_for_byte(data):
    assert encode_text(decode_text(data)) == data


def test_line_ends_are_one_kind_in_the_text():
    file = decode_text(b"a\r\nb\nc\rd\r\ne\r\n")
    assert file.text == "a\nb\nc\nd\ne\n"
    assert (file.newline, file.mixed) == ("\r\n", True)


def test_new_lines_end_as_most_do():
    file = decode_text(b"a\r\nb\nc\n")
    assert file.newline == "\n"
    assert encode_text(replace(file, text="a\nb\nnew\nc\n")) == b"a\r\nb\nnew\nc\n"


def test_a_text_of_one_kind_is_not_mixed():
    assert not decode_text(b"a\r\nb\r\n").mixed


def test_western_european_text_is_read_and_its_encoding_kept():
    file = decode_text("Fiancée’s “café”".encode("windows-1252"))
    assert (file.text, file.encoding) == ("Fiancée’s “café”", "windows-1252")


def test_a_text_its_old_encoding_cannot_hold_becomes_utf_8():
    file = TextFile("café in Łódź\n", encoding="windows-1252")
    assert encode_text(file) == "café in Łódź\n".encode()


def test_a_text_that_would_be_read_back_as_another_becomes_utf_8():
    file = TextFile("the mark Ã© is wrong", encoding="windows-1252")
    assert decode_text(encode_text(file)).text == file.text


def test_a_text_with_two_damaged_bytes_is_still_utf_8_and_says_so():
    data = (POLISH * 10).encode() + b"\xc5\nand \xff\n"
    file = decode_text(data)
    assert file.encoding == "utf-8"
    assert file.replaced == 2
    assert file.text.startswith(POLISH)


def test_damage_is_written_back_while_the_text_around_it_changes():
    data = (POLISH * 3).encode() + b"caf\xe9, Una\n"
    file = decode_text(data)
    changed = replace(file, text="New line\n" + file.text.replace("Una", "Rory"))
    assert encode_text(changed) == b"New line\n" + data.replace(b"Una", b"Rory")


def test_every_encoder_takes_a_damaged_text():
    assert decode_text((POLISH * 3).encode() + b"\xff\n").text.encode("utf-8")


def test_a_replacement_character_somebody_wrote_is_no_damage():
    assert decode_text("a \ufffd b".encode()).replaced == 0


def test_halves_of_surrogate_pairs_never_stop_saving():
    assert encode_text(TextFile("a\ud83d b\ude00 \ud83d\ude00")) == "a\ufffd b\ufffd 😀".encode()


@pytest.mark.parametrize(
    "data",
    [
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR",
        "Text without a mark".encode("utf-16-le"),
        b"\xff\xfeodd",
        random.Random(1).randbytes(4000),
        random.Random(2).randbytes(60).replace(b"\0", b""),
        bytes(range(1, 30)),
    ],
    ids=["png", "utf-16 without a mark", "half a character", "noise", "short noise", "controls"],
)
def test_what_is_not_text_is_refused(tmp_path, data):
    (tmp_path / "photo.md").write_bytes(data)
    with pytest.raises(UnreadableError, match=r"photo\.md is not a text file\."):
        read_text_file(tmp_path / "photo.md")


def test_a_file_is_read_and_written(tmp_path):
    path = tmp_path / "story.md"
    path.write_bytes(b"\xef\xbb\xbfOne\r\n")
    file = read_text_file(path)
    write_text_file(path, TextFile(file.text + "Two\n", file.newline, file.bom, file.encoding))
    assert path.read_bytes() == b"\xef\xbb\xbfOne\r\nTwo\r\n"


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("missing.md", "does not exist"),
        ("folder", "is a folder, not a file"),
        ("pipe", "is not an ordinary file"),
        ("a" * 256, "could not be read: File name too long"),
        ("nul\0name", "the name is not valid"),
    ],
)
def test_what_cannot_be_read_is_refused_in_words(tmp_path, name, words):
    (tmp_path / "folder").mkdir()
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(UnreadableError, match=words) as caught:
        read_text_file(tmp_path / name)
    assert caught.value.hint


def test_a_file_without_rights_is_refused_in_words(tmp_path):
    (tmp_path / "secret.md").write_bytes(b"x")
    (tmp_path / "secret.md").chmod(0)
    if os.access(tmp_path / "secret.md", os.R_OK):
        pytest.skip("this user may read everything")
    with pytest.raises(UnreadableError, match="may not be read"):
        read_text_file(tmp_path / "secret.md")


def test_a_file_that_no_story_is_as_long_as_is_refused(tmp_path):
    with (tmp_path / "long.md").open("wb") as stream:
        stream.truncate(text_files.LARGEST + 1)
    with pytest.raises(UnreadableError, match="larger than 10 MB"):
        read_text_file(tmp_path / "long.md")
