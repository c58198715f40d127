"""A JPEG without the segments that are not needed to show it."""

from collections.abc import Iterator

from editorapp.errors import FormatError
from editorapp.publish.pictures.orientation import UPRIGHT, exif_with, orientation_of

_SOI, _EOI, _SOS = 0xD8, 0xD9, 0xDA
_APP0, _APP1, _APP2, _APP14, _APP15, _COMMENT = 0xE0, 0xE1, 0xE2, 0xEE, 0xEF, 0xFE
_RESTARTS = range(0xD0, 0xD8)
_STUFFED = 0x00
_EXIF = b"Exif\0\0"
_ICC = b"ICC_PROFILE\0"
_JFIF = b"JFIF\0"
_ADOBE = b"Adobe"


def strip_jpeg(data: bytes) -> bytes:
    """Only what shows the photo: no Exif, XMP, IPTC, comments, previews, nor anything after its end.

    Colour profile and orientation stay. Raises FormatError for what is no JPEG.
    """
    parts = [b"\xff\xd8"]
    orientation = UPRIGHT
    head = 1
    for marker, segment in _segments(data):
        content = segment[4:]
        if marker == _APP1 and content.startswith(_EXIF):
            if orientation == UPRIGHT:
                orientation = orientation_of(content[len(_EXIF) :])
        elif _is_needed(marker, content):
            if marker == _APP0:
                head = len(parts) + 1
            parts.append(segment)
    if orientation != UPRIGHT:
        notes = _EXIF + exif_with(orientation)
        parts.insert(head, b"\xff\xe1" + (len(notes) + 2).to_bytes(2, "big") + notes)
    return b"".join(parts)


def _is_needed(marker: int, content: bytes) -> bool:
    if marker == _APP0:
        return content.startswith(_JFIF)
    if marker == _APP2:
        return content.startswith(_ICC)
    if marker == _APP14:
        return content.startswith(_ADOBE)
    return not (_APP1 <= marker <= _APP15 or marker == _COMMENT)


def _segments(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Each (marker, bytes) after the beginning, that of a scan with its picture data; ends with the picture."""
    at = 2
    while at + 1 < len(data):
        if data[at] != 0xFF:
            raise FormatError("The photo is damaged: it is no whole JPEG.", "Save it again.")
        marker = data[at + 1]
        if marker == 0xFF:  # a fill byte
            at += 1
            continue
        if marker == _EOI:
            yield marker, b"\xff\xd9"
            return
        end = at + 2 + int.from_bytes(data[at + 2 : at + 4], "big")
        if end > len(data) or end < at + 4:
            raise FormatError("The photo is damaged: it ends too early.", "Copy it again.")
        if marker == _SOS:
            end = _after_scan(data, end)
        yield marker, data[at:end]
        at = end


def _after_scan(data: bytes, at: int) -> int:
    """Where the next marker stands that is no part of the picture data from `at` on."""
    while (at := data.find(b"\xff", at)) >= 0 and at + 1 < len(data):
        following = data[at + 1]
        if following == 0xFF:
            at += 1
        elif following == _STUFFED or following in _RESTARTS:
            at += 2
        else:
            return at
    return len(data)
