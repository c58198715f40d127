"""A TIFF in which the notes about its making are struck out; every other byte stays where it is."""

import struct
from collections.abc import Mapping
from types import MappingProxyType

from editorapp.errors import FormatError

_SUB_FOLDERS = frozenset((34665, 34853, 40965))
"""Exif, GPS and interoperability: directories of their own, struck out with all that they point to."""
_KEPT = frozenset(
    (
        *(254, 255, 256, 257, 258, 259, 262, 263, 264, 265, 266, 273, 274, 277, 278, 279, 280, 281, 282, 283, 284, 286),
        *(287, 288, 289, 290, 291, 292, 293, 296, 297, 301, 317, 318, 319, 320, 321, 322, 323, 324, 325, 330, 332, 333),
        *(334, 336, 338, 339, 340, 341, 342, 343, 344, 345, 346, 347, 351, 512, 513, 514, 515, 517, 518, 519, 520, 521),
        *(529, 530, 531, 532, 34675),
    )
)
"""Tags that say how the picture is stored and what its colours mean (TIFF 6.0 and supplements; 34675 is ICC)."""
_CHILDREN = 330
_SIZES: Mapping[int, int] = MappingProxyType(
    {1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8, 13: 4}
)
"""Bytes of each type of value."""
_MOST = 1_000
"""Directories, and entries of one."""


def strip_tiff(data: bytes) -> bytes:
    """The same picture without camera, place, dates, people and descriptions. Raises FormatError for a broken one."""
    try:
        return _Folders(bytearray(data)).stripped()
    except (struct.error, IndexError) as error:
        raise FormatError("The photo is damaged: it is no whole TIFF.", "Copy it again.") from error


class _Folders:
    """The directories of one file, which is changed in place."""

    def __init__(self, data: bytearray) -> None:
        self._data = data
        self._order = "<" if data[:2] == b"II" else ">"
        self._seen: set[int] = set()

    def stripped(self) -> bytes:
        """The file with every directory reached from its head stripped."""
        waiting = [self._number(4)]
        while waiting:
            at = waiting.pop()
            if at and at not in self._seen and len(self._seen) < _MOST:
                self._seen.add(at)
                waiting += self._strip(at)
        return bytes(self._data)

    def _strip(self, at: int) -> list[int]:
        """Take out what need not be there; gives the places of further directories."""
        entries = self._entries(at)
        following = self._number(at + 2 + 12 * len(entries))
        kept, more = [], [following]
        for entry in entries:
            tag, kind, count = struct.unpack_from(f"{self._order}HHI", entry)
            if tag in _KEPT:
                kept.append(entry)
                if tag == _CHILDREN:
                    more += self._numbers(entry, count)
            else:
                self._strike(entry, tag, kind, count)
        room = 2 + 12 * len(entries) + 4
        new = struct.pack(f"{self._order}H", len(kept)) + b"".join(kept) + struct.pack(f"{self._order}I", following)
        self._data[at : at + room] = new.ljust(room, b"\0")
        return more

    def _strike(self, entry: bytes, tag: int, kind: int, count: int) -> None:
        """Put zeros where the value stands, if that is not in the entry itself."""
        (place,) = struct.unpack_from(f"{self._order}I", entry, 8)
        if tag in _SUB_FOLDERS:
            self._strike_folder(place)
            return
        length = _SIZES.get(kind, 1) * count
        if length > 4:
            self._wipe(place, length)

    def _strike_folder(self, at: int) -> None:
        if not 8 <= at < len(self._data) - 2 or at in self._seen:
            return
        self._seen.add(at)
        entries = self._entries(at)
        for entry in entries:
            self._strike(entry, *struct.unpack_from(f"{self._order}HHI", entry))
        self._wipe(at, 2 + 12 * len(entries) + 4)

    def _wipe(self, at: int, length: int) -> None:
        end = min(at + length, len(self._data))
        if 8 <= at < end:
            self._data[at:end] = bytes(end - at)

    def _entries(self, at: int) -> list[bytes]:
        (count,) = struct.unpack_from(f"{self._order}H", self._data, at)
        if count > _MOST:
            raise IndexError
        found = [bytes(self._data[at + 2 + 12 * n : at + 14 + 12 * n]) for n in range(count)]
        if any(len(entry) < 12 for entry in found):
            raise IndexError
        return found

    def _numbers(self, entry: bytes, count: int) -> list[int]:
        place = struct.unpack_from(f"{self._order}I", entry, 8)[0]
        return [place] if count == 1 else [self._number(place + 4 * n) for n in range(min(count, _MOST))]

    def _number(self, at: int) -> int:
        return int(struct.unpack_from(f"{self._order}I", self._data, at)[0])
