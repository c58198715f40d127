"""A GIF without comments and the notes of programs."""

from editorapp.errors import FormatError

_EXTENSION, _IMAGE, _END = 0x21, 0x2C, 0x3B
_COMMENT, _APPLICATION = 0xFE, 0xFF
_KEPT = (b"NETSCAPE2.0", b"ANIMEXTS1.0", b"ICCRGBG1012")
"""Applications whose blocks say how often it moves, and its colours."""
_HEAD = 13


def strip_gif(data: bytes) -> bytes:
    """Only what shows the picture. Raises FormatError for what is no whole GIF."""
    try:
        return _stripped(data)
    except IndexError as error:
        raise FormatError("The photo is damaged: it is no whole GIF.", "Copy it again.") from error


def _stripped(data: bytes) -> bytes:
    at = _HEAD + _table(data[10])
    parts = [data[:at]]
    while data[at] != _END:
        start = at
        if data[at] == _IMAGE:
            at = _after_blocks(data, at + 11 + _table(data[at + 9]))
        elif data[at] == _EXTENSION:
            at = _after_blocks(data, at + 2)
            if not _is_needed(data, start):
                continue
        else:
            raise IndexError
        parts.append(data[start:at])
    return b"".join((*parts, b";"))


def _is_needed(data: bytes, start: int) -> bool:
    if data[start + 1] == _APPLICATION:
        return data[start + 3 : start + 14] in _KEPT
    return data[start + 1] != _COMMENT


def _table(flags: int) -> int:
    """Bytes of the colour table that these flags announce."""
    return 3 * 2 ** ((flags & 7) + 1) if flags & 0x80 else 0


def _after_blocks(data: bytes, at: int) -> int:
    while data[at]:
        at += data[at] + 1
    return at + 1
