"""The wrappings of an icon: one file of Windows or of macOS with a PNG in it for each size."""

import struct
from collections.abc import Mapping
from types import MappingProxyType

_ICO = (16, 24, 32, 48, 64, 256)
_ICNS: Mapping[int, bytes] = MappingProxyType(
    {16: b"icp4", 32: b"icp5", 64: b"icp6", 128: b"ic07", 256: b"ic08", 512: b"ic09"}
)
"""The types of Apple's icon file by the size of their PNG."""
_ICO_LARGEST = 256


def ico(pictures: Mapping[int, bytes]) -> bytes:
    """An icon file of Windows with PNGs in it."""
    sizes = [size for size in _ICO if size in pictures]
    head, place, rows = struct.pack("<HHH", 0, 1, len(sizes)), 6 + 16 * len(sizes), b""
    for size in sizes:
        side, length = size % _ICO_LARGEST, len(pictures[size])  # 0 stands for 256
        rows += struct.pack("<BBBBHHII", side, side, 0, 0, 1, 32, length, place)
        place += length
    return head + rows + b"".join(pictures[size] for size in sizes)


def icns(pictures: Mapping[int, bytes]) -> bytes:
    """An icon file of macOS with PNGs in it."""
    rows = (kind + struct.pack(">I", len(pictures[size]) + 8) + pictures[size] for size, kind in _ICNS.items())
    body = b"".join(rows)
    return b"icns" + struct.pack(">I", len(body) + 8) + body
