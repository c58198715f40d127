"""An AVIF or HEIC in which Exif and XMP are struck out; every other byte stays where it is."""

from collections.abc import Iterator
from dataclasses import dataclass

from editorapp.errors import FormatError

_NOTES = (b"Exif", b"mime", b"uri ")
"""Types of items that are words about the picture (ISO/IEC 23008-12, annexes A and C)."""


@dataclass(frozen=True, slots=True)
class _Box:
    name: bytes
    start: int
    end: int


def strip_heif(data: bytes) -> bytes:
    """The same picture without the camera's notes; how it is turned stands elsewhere in such files.

    Raises FormatError for what cannot be read.
    """
    new = bytearray(data)
    try:
        for meta in (box for box in _boxes(data, 0, len(data)) if box.name == b"meta"):
            inner = {box.name: box for box in _boxes(data, meta.start + 4, meta.end)}
            notes = set(_items(data, inner[b"iinf"])) if b"iinf" in inner else set()
            at = inner[b"idat"].start if b"idat" in inner else 0
            for item, start, length in _places(data, inner[b"iloc"], at) if notes else ():
                if item in notes:
                    end = min(start + length, len(new))
                    new[start:end] = bytes(max(0, end - start))
    except (IndexError, KeyError) as error:
        raise FormatError("The photo is damaged: its parts cannot be told apart.", "Save it as JPEG.") from error
    return bytes(new)


def _boxes(data: bytes, at: int, end: int) -> Iterator[_Box]:
    while at + 8 <= end:
        length, start = int.from_bytes(data[at : at + 4], "big"), at + 8
        if length == 1:
            length, start = int.from_bytes(data[at + 8 : at + 16], "big"), at + 16
        after = at + length if length else end
        if after > end or after < start:
            raise IndexError
        yield _Box(data[at + 4 : at + 8], start, after)
        at = after


def _items(data: bytes, iinf: _Box) -> Iterator[int]:
    """The numbers of the items that are notes."""
    version = data[iinf.start]
    at = iinf.start + (6 if version == 0 else 8)
    for box in _boxes(data, at, iinf.end):
        width = 4 if data[box.start] >= 3 else 2
        kind = box.start + 4 + width + 2
        if data[kind : kind + 4] in _NOTES:
            yield int.from_bytes(data[box.start + 4 : box.start + 4 + width], "big")


def _places(data: bytes, iloc: _Box, idat: int) -> Iterator[tuple[int, int, int]]:
    """(item, start, length) of every piece of every item (ISO/IEC 14496-12, 8.11.3)."""
    version = data[iloc.start]
    sizes = data[iloc.start + 4], data[iloc.start + 5]
    offset_size, length_size, base_size = sizes[0] >> 4, sizes[0] & 15, sizes[1] >> 4
    index_size = sizes[1] & 15 if version in (1, 2) else 0
    wide = 4 if version == 2 else 2
    at = iloc.start + 6

    def number(size: int) -> int:
        nonlocal at
        if at + size > iloc.end:
            raise IndexError
        at += size
        return int.from_bytes(data[at - size : at], "big")

    for _ in range(number(wide)):
        item = number(wide)
        inside = number(2) & 15 if version in (1, 2) else 0
        number(2)
        base = number(base_size) + (idat if inside == 1 else 0)
        for _ in range(number(2)):
            number(index_size)
            start, length = base + number(offset_size), number(length_size)
            if inside in (0, 1):
                yield item, start, length or len(data)
