"""Which way up a photo is: the one thing of a camera's notes that a page needs."""

import struct

UPRIGHT = 1
_ORIENTATION = 0x0112
_SHORT = 3
_MOST_ENTRIES = 1_000
_SIZE = 12
"""Bytes of one entry (TIFF 6.0, section 2)."""


def orientation_of(exif: bytes) -> int:
    """The orientation (1 to 8, TIFF 6.0 tag 274) that these notes (a TIFF header and what follows) tell; 1 if none."""
    order = {b"II": "<", b"MM": ">"}.get(exif[:2])
    if order is None or len(exif) < 8:
        return UPRIGHT
    try:
        (start,) = struct.unpack_from(f"{order}I", exif, 4)
        (count,) = struct.unpack_from(f"{order}H", exif, start)
        for number in range(min(count, _MOST_ENTRIES)):
            tag, kind, _, value = struct.unpack_from(f"{order}HHIH", exif, start + 2 + _SIZE * number)
            if tag == _ORIENTATION:
                return value if kind == _SHORT and 1 <= value <= 8 else UPRIGHT
    except struct.error:
        pass
    return UPRIGHT


def exif_with(orientation: int) -> bytes:
    """Notes that tell an orientation and nothing else."""
    entry = struct.pack(">HHIHH", _ORIENTATION, _SHORT, 1, orientation, 0)
    return b"MM\0*" + struct.pack(">IH", 8, 1) + entry + struct.pack(">I", 0)
