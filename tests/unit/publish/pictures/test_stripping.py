"""A photo goes out without what its camera wrote; what shows it stays, byte for byte."""

import contextlib
import struct
import zlib

import pytest
from docx.image.image import Image

from editorapp.errors import FormatError
from editorapp.publish.pictures.orientation import exif_with, orientation_of
from editorapp.publish.pictures.stripping import strip_picture

SECRET = b"GPS 57.1497N Canon EOS serial 0815"
SCAN = b"\xff\xda\x00\x08\x01\x01\x00\x00\x3f\x00" + b"\x12\xff\x00\x34\xff\xd0\x56" + b"\xff\xd9"
TABLES = b"\xff\xdb\x00\x05\x00\x01\x02"


def segment(marker: int, content: bytes) -> bytes:
    return bytes((0xFF, marker)) + struct.pack(">H", len(content) + 2) + content


def tiff(orientation: int = 0) -> bytes:
    """A little-endian TIFF: size, orientation, camera, a GPS folder with a secret, one strip."""
    gps = struct.pack("<H", 1) + struct.pack("<HHII", 2, 2, len(SECRET), 200) + struct.pack("<I", 0)
    entries = [
        (256, 4, 1, 4), (257, 4, 1, 4), (271, 2, len(SECRET), 300), (273, 4, 1, 400), (274, 3, 1, orientation or 1),
        (279, 4, 1, 8), (34853, 4, 1, 150),
    ]  # fmt: skip
    folder = struct.pack("<H", len(entries)) + b"".join(struct.pack("<HHII", *e) for e in entries) + b"\0\0\0\0"
    data = bytearray(408)
    for at, part in (
        (0, b"II*\0\x08\0\0\0"),
        (8, folder),
        (150, gps),
        (200, SECRET),
        (300, SECRET),
        (400, b"PICTURE!"),
    ):
        data[at : at + len(part)] = part
    return bytes(data)


def jpeg(exif: bytes = b"") -> bytes:
    jfif = segment(0xE0, b"JFIF\0\x01\x01\0\0\x01\0\x01\0\0")
    notes = segment(0xE1, b"Exif\0\0" + (exif or tiff())) + segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0" + SECRET)
    icc = segment(0xE2, b"ICC_PROFILE\0\x01\x01colours")
    words = segment(0xE2, b"MPF\0" + SECRET) + segment(0xED, b"Photoshop 3.0\0" + SECRET) + segment(0xFE, SECRET)
    return b"\xff\xd8" + jfif + notes + icc + words + TABLES + SCAN + SECRET


def chunk(name: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))


def png() -> bytes:
    notes = chunk(b"tEXt", SECRET) + chunk(b"eXIf", tiff(6)) + chunk(b"iTXt", SECRET) + chunk(b"tIME", b"1234567")
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", b"x" * 13) + notes + chunk(b"IDAT", b"PICTURE!") + chunk(b"IEND", b"")


def riff(name: bytes, content: bytes) -> bytes:
    return name + struct.pack("<I", len(content)) + content + b"\0" * (len(content) % 2)


def webp() -> bytes:
    head = riff(b"VP8X", bytes((0x2C,)) + bytes(9))
    inner = (
        b"WEBP"
        + head
        + riff(b"ICCP", b"icc")
        + riff(b"VP8 ", b"PICTURE!")
        + riff(b"EXIF", tiff())
        + riff(b"XMP ", SECRET)
    )
    return b"RIFF" + struct.pack("<I", len(inner)) + inner


def gif() -> bytes:
    head = b"GIF89a" + struct.pack("<HH", 1, 1) + b"\x80\0\0" + b"\0\0\0\xff\xff\xff"
    loop = b"\x21\xff\x0bNETSCAPE2.0\x03\x01\0\0\0"
    notes = b"\x21\xfe" + bytes((len(SECRET),)) + SECRET + b"\0" + b"\x21\xff\x0bXMP DataXMP" + b"\x04abcd\0"
    return head + loop + notes + b"\x2c" + bytes(8) + b"\0\x02\x02\x44\x01\0" + b";" + SECRET


def box(name: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content) + 8) + name + content


def avif() -> bytes:
    item = box(b"infe", b"\x02\0\0\0" + struct.pack(">HH", 1, 0) + b"Exif\0")
    iinf = box(b"iinf", bytes(4) + struct.pack(">H", 1) + item)
    ftyp = box(b"ftyp", b"avif\0\0\0\0avif")
    iloc_size = 8 + 4 + 2 + 2 + 2 + 2 + 2 + 8
    start = len(ftyp) + 8 + 4 + len(iinf) + iloc_size + 8
    places = bytes((0x44, 0)) + struct.pack(">HHHH", 1, 1, 0, 1) + struct.pack(">II", start, len(SECRET))
    return ftyp + box(b"meta", bytes(4) + iinf + box(b"iloc", bytes(4) + places)) + box(b"mdat", SECRET + b"PICTURE!")


@pytest.mark.parametrize(
    "data", [jpeg(), png(), webp(), gif(), tiff(), avif()], ids=["jpeg", "png", "webp", "gif", "tiff", "avif"]
)
def test_nothing_of_the_camera_is_left(data: bytes) -> None:
    assert SECRET in data
    assert SECRET not in strip_picture(data)


def test_a_jpeg_keeps_what_shows_it() -> None:
    left = strip_picture(jpeg())
    assert left.startswith(b"\xff\xd8\xff\xe0")
    assert left.endswith(b"ICC_PROFILE\0\x01\x01colours" + TABLES + SCAN)
    assert b"Exif" not in left


def test_a_turned_jpeg_stays_turned() -> None:
    left = strip_picture(jpeg(tiff(6)))
    at = left.index(b"Exif\0\0") + 6
    assert orientation_of(left[at:]) == 6
    assert left.index(b"Exif") > left.index(b"JFIF")


def test_a_turned_png_and_webp_stay_turned() -> None:
    assert orientation_of(strip_picture(png()).split(b"eXIf")[1]) == 6
    assert orientation_of(strip_picture(webp().replace(tiff(), tiff(8))).split(b"EXIF")[1][4:]) == 8


def test_a_png_keeps_its_picture_and_every_checksum() -> None:
    left = strip_picture(png())
    assert chunk(b"IDAT", b"PICTURE!") in left
    assert chunk(b"eXIf", exif_with(6)) in left


def test_a_webp_says_no_more_than_it_has() -> None:
    left = strip_picture(webp())
    assert left[20] == 0x20
    assert struct.unpack_from("<I", left, 4)[0] == len(left) - 8
    assert riff(b"VP8 ", b"PICTURE!") in left


def test_a_moving_gif_goes_on_moving() -> None:
    left = strip_picture(gif())
    assert b"NETSCAPE2.0" in left
    assert b"XMP Data" not in left
    assert left.endswith(b";")


def test_a_tiff_keeps_its_picture_where_it_was() -> None:
    left = strip_picture(tiff(3))
    assert len(left) == len(tiff())
    assert left[400:] == b"PICTURE!"
    assert orientation_of(left) == 3


def test_an_avif_keeps_its_picture_where_it_was() -> None:
    left = strip_picture(avif())
    assert len(left) == len(avif())
    assert left.endswith(b"PICTURE!")


@pytest.mark.parametrize("make", [jpeg, png, webp, gif, tiff, avif])
def test_a_second_time_changes_nothing(make) -> None:
    once = strip_picture(make())
    assert strip_picture(once) == once


@pytest.mark.parametrize("make", [jpeg, png, webp, gif, tiff, avif])
def test_a_photo_that_ends_anywhere_is_stripped_or_refused(make) -> None:
    whole = make()
    for end in range(8, len(whole), 3):
        with contextlib.suppress(FormatError):
            assert SECRET not in strip_picture(whole[:end])


def test_what_is_no_photo_is_refused() -> None:
    with pytest.raises(FormatError, match="not a photo"):
        strip_picture(b"%PDF-1.7")


def test_python_docx_still_reads_a_stripped_photo() -> None:
    assert Image.from_blob(strip_picture(real_png())).px_width == 3


def real_png() -> bytes:
    head = struct.pack(">IIBBBBB", 3, 1, 8, 2, 0, 0, 0)
    pixels = zlib.compress(b"\0" + b"\x10\x20\x30" * 3)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", head)
        + chunk(b"tEXt", SECRET)
        + chunk(b"IDAT", pixels)
        + chunk(b"IEND", b"")
    )
