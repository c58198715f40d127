"""What is said about a file that was opened."""

import pytest

from editorapp.ui.window.file_oddities import oddities
from editorapp.workspace.text_files import TextFile, decode_text


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (("é" * 50).encode() + b"\xff\xfe", "2 bytes of it are no text"),
        ("The café".encode("windows-1252"), "in Windows-1252"),
        ("one".encode("utf-16"), "in UTF-16 and"),
        (b"one\n" * 1_300_000, "5,200,000 characters"),
        (b"one\r\ntwo\n", "those you leave alone stay as they are"),
        (b"word " * 40_000, "200,000 characters"),
    ],
)
def test_what_is_odd_is_said(data, said):
    file = decode_text(data)
    assert file is not None
    assert said in " ".join(oddities(file))


def test_an_ordinary_file_needs_no_words():
    assert list(oddities(TextFile("One\n\nTwo\n", "\r\n", bom=True))) == []
