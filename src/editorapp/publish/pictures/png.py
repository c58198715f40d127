"""A PNG without the chunks that are not needed to show it."""

import zlib

from editorapp.errors import FormatError
from editorapp.publish.pictures.orientation import UPRIGHT, exif_with, orientation_of

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_KEPT = frozenset(
    (
        b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"iCCP", b"sBIT", b"bKGD", b"hIST",
        b"pHYs", b"sPLT", b"cICP", b"mDCV", b"cLLI", b"acTL", b"fcTL", b"fdAT",
    )
)  # fmt: skip
"""What says how the picture looks or moves (PNG, third edition, section 11); all else are words about it."""


def strip_png(data: bytes) -> bytes:
    """No texts, times, Exif or XMP, nor anything after its end; colours and orientation stay.

    Raises FormatError for what is no whole PNG.
    """
    parts = [_SIGNATURE]
    at = len(_SIGNATURE)
    while at + 12 <= len(data):
        end = at + 12 + int.from_bytes(data[at : at + 4], "big")
        name = data[at + 4 : at + 8]
        if end > len(data):
            break
        if name in _KEPT:
            parts.append(data[at:end])
        elif name == b"eXIf" and (turned := orientation_of(data[at + 8 : end - 4])) != UPRIGHT:
            parts.append(_chunk(b"eXIf", exif_with(turned)))
        if name == b"IEND":
            return b"".join(parts)
        at = end
    raise FormatError("The photo is damaged: it is no whole PNG.", "Copy it again.")


def _chunk(name: bytes, content: bytes) -> bytes:
    return len(content).to_bytes(4, "big") + name + content + zlib.crc32(name + content).to_bytes(4, "big")
