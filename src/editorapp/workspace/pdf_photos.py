"""Photos in a PDF without what a camera wrote: Chromium puts a JPEG into a PDF as it finds it, place and all."""

from collections.abc import Iterator

_START = b"\xff\xd8\xff"
_SCAN, _COMMENT = 0xDA, 0xFE
_APPLICATIONS = range(0xE1, 0xF0)
_KEPT = (b"ICC_PROFILE\0", b"Adobe")
"""What colours depend on. How a photo is turned is drawn into the page already."""
_MOST_SEGMENTS = 500


def without_photo_notes(pdf: bytes) -> bytes:
    """The same PDF, its photos' notes struck out with zeros, so that everything stays in its place."""
    new = bytearray(pdf)
    at = pdf.find(_START)
    while at >= 0:
        for start, end in _notes(pdf, at + 2):
            new[start:end] = bytes(end - start)
        at = pdf.find(_START, at + 2)
    return bytes(new)


def _notes(data: bytes, at: int) -> Iterator[tuple[int, int]]:
    """(start, end) of each note of the JPEG whose segments begin here; nothing if it is none."""
    found: list[tuple[int, int]] = []
    for _ in range(_MOST_SEGMENTS):
        if data[at : at + 1] != b"\xff" or at + 4 > len(data):
            return
        marker = data[at + 1]
        end = at + 2 + int.from_bytes(data[at + 2 : at + 4], "big")
        if marker == _SCAN:
            yield from found
            return
        if not 0xC0 <= marker <= _COMMENT or end > len(data) or end < at + 4:
            return
        if marker == _COMMENT or (marker in _APPLICATIONS and not data.startswith(_KEPT, at + 4)):
            found.append((at + 4, end))
        at = end
