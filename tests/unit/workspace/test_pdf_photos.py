"""A PDF tells no more of its photos than what they show."""

import struct

from editorapp.workspace.pdf_photos import without_photo_notes

SECRET = b"GPS 57.1497N"


def segment(marker: int, content: bytes) -> bytes:
    return bytes((0xFF, marker)) + struct.pack(">H", len(content) + 2) + content


HEAD = b"\xff\xd8" + segment(0xE0, b"JFIF\0") + segment(0xE1, b"Exif\0\0" + SECRET)
REST = segment(0xFE, SECRET) + segment(0xDB, b"table") + segment(0xDA, b"head") + b"\x12\x34\xff\xd9"
JPEG = HEAD + segment(0xE2, b"ICC_PROFILE\0colours") + REST
PDF = b"%PDF-1.4\n1 0 obj stream\n" + JPEG + b"\nendstream endobj\n%%EOF"


def test_the_notes_are_struck_out_and_everything_stays_in_its_place() -> None:
    left = without_photo_notes(PDF)
    assert SECRET not in left
    assert len(left) == len(PDF)
    assert left.replace(b"\0", b"").endswith(b"endstream endobj\n%%EOF")


def test_what_shows_the_photo_is_untouched() -> None:
    left = without_photo_notes(PDF)
    for part in (b"JFIF\0", b"ICC_PROFILE\0colours", segment(0xDB, b"table"), b"\x12\x34\xff\xd9"):
        assert part in left


def test_bytes_that_only_look_like_a_photo_are_left_alone() -> None:
    for data in (b"", b"\xff\xd8\xff", b"%PDF \xff\xd8\xff\xe1\xff\xff" + SECRET, PDF[:60]):
        assert without_photo_notes(data) == data
