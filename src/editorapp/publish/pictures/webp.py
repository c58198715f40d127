"""A WebP without the chunks that are not needed to show it."""

from editorapp.errors import FormatError
from editorapp.publish.pictures.orientation import UPRIGHT, exif_with, orientation_of

_KEPT = frozenset((b"VP8 ", b"VP8L", b"VP8X", b"ALPH", b"ANIM", b"ANMF", b"ICCP"))
_EXIF_FLAG, _XMP_FLAG = 0x08, 0x04
"""In the first byte of VP8X (WebP container specification, "Extended file format")."""
_OLD_START = b"Exif\0\0"


def strip_webp(data: bytes) -> bytes:
    """No Exif, no XMP, nothing after its end; colours and orientation stay.

    Raises FormatError for what is no whole WebP.
    """
    size = 8 + int.from_bytes(data[4:8], "little")
    if size > len(data) + 1:
        raise FormatError("The photo is damaged: it ends too early.", "Copy it again.")
    chunks: list[bytes] = []
    notes = b""
    at = 12
    while at + 8 <= min(size, len(data)):
        name, length = data[at : at + 4], int.from_bytes(data[at + 4 : at + 8], "little")
        content = data[at + 8 : at + 8 + length]
        if name == b"EXIF" and (turned := orientation_of(content.removeprefix(_OLD_START))) != UPRIGHT:
            notes = _chunk(b"EXIF", exif_with(turned))
        elif name in _KEPT:
            chunks.append(_chunk(name, content))
        at += 8 + length + length % 2
    flag = _EXIF_FLAG if notes else 0
    inner = b"WEBP" + b"".join(_flagged(chunk, flag) for chunk in chunks) + notes
    return b"RIFF" + len(inner).to_bytes(4, "little") + inner


def _flagged(chunk: bytes, flag: int) -> bytes:
    """The chunk; the one that says what else there is, without what has been taken out."""
    if not chunk.startswith(b"VP8X"):
        return chunk
    return chunk[:8] + bytes([chunk[8] & ~(_EXIF_FLAG | _XMP_FLAG) | flag]) + chunk[9:]


def _chunk(name: bytes, content: bytes) -> bytes:
    return name + len(content).to_bytes(4, "little") + content + b"\0" * (len(content) % 2)
