"""Cuts the stream of a WordPress export into its items: each is parsed alone, a broken one costs only itself."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

LONGEST = 32_000_000
"""Bytes of one item; what is longer is no post."""
_LONGEST_HEAD = 8_000_000
"""Bytes kept of what stands between items: authors and categories come first, then all the tags of a large site."""
_ITEM = re.compile(rb"<item(?=[\s>/])")
_END = b"</item"
_CDATA, _CDATA_END = b"<![CDATA[", b"]]>"
_MOST_INNER_ENDS = 60


@dataclass(frozen=True, slots=True)
class Head:
    """What stands before, between or after items, if it says something: the channel's details, authors, categories."""

    data: bytes


@dataclass(frozen=True, slots=True)
class Piece:
    """One item as it stands in the file, its number and the line it begins on, both from 1.

    `first_end` is where its first `</item>` ends: before the end of `data` where that one stood within CDATA, or seemed
    to. `whole` is False for one that the end of the file cut off, `too_long` for one whose rest was passed over.
    """

    data: bytes
    number: int
    line: int
    first_end: int
    whole: bool = True
    too_long: bool = False


def pieces(blocks: Iterable[bytes]) -> Iterator[Head | Piece]:
    """The items of this file, and what stands around them, in order; holds one item and one block at a time."""
    return _Cutter(iter(blocks)).run()


class _Cutter:
    def __init__(self, blocks: Iterator[bytes]) -> None:
        self._blocks = blocks
        self._data = b""
        self._number = 0
        self._line = 1

    def run(self) -> Iterator[Head | Piece]:
        self._more()
        while True:
            yield from self._head()
            if not self._data:
                return
            self._number += 1
            yield self._piece()

    def _more(self) -> bool:
        block = next(self._blocks, b"")
        self._data += block
        return bool(block)

    def _drop(self, end: int) -> bytes:
        """Take the first bytes off what is held."""
        part, self._data = self._data[:end], self._data[end:]
        self._line += part.count(b"\n")
        return part

    def _head(self) -> Iterator[Head]:
        """All up to the next item, which begins what is held then; nothing is held at the end of the file."""
        kept, at = b"", 0
        while True:
            found = _ITEM.search(self._data, at)
            end = found.start() if found else len(self._data)
            if (comment := self._data.find(b"<!--", at, end)) >= 0:
                at = self._past_comment(comment)
                continue
            if found:
                break
            kept += self._drop(max(0, len(self._data) - 16))[: _LONGEST_HEAD - len(kept)]
            at = 0
            if not self._more():
                end = len(self._data)
                break
        kept += self._drop(end)[: _LONGEST_HEAD - len(kept)]
        if kept.strip():
            yield Head(kept)

    def _past_comment(self, at: int) -> int:
        """Where the comment ends that begins here: an item in it is none. One that never ends is no comment."""
        while (end := self._data.find(b"-->", at)) < 0:
            if len(self._data) - at > _LONGEST_HEAD or not self._more():
                return at + 4
        return end + 3

    def _piece(self) -> Piece:
        line = self._line
        first_end = end = self._next_end(5)
        tries = 0
        while end > 0 and tries < _MOST_INNER_ENDS and self._within_cdata(end):
            # A post that shows XML, or a CDATA section that is never closed: whoever parses it finds out.
            end, tries = self._next_end(end), tries + 1
        if first_end > 0:
            if end < 0 or tries == _MOST_INNER_ENDS:
                end = first_end
            return Piece(self._drop(end), self._number, line, first_end)
        if len(self._data) <= LONGEST:
            return Piece(self._drop(len(self._data)), self._number, line, 0, whole=False)
        piece = Piece(self._data[:65536], self._number, line, 0, whole=False, too_long=True)
        self._pass_over()
        return piece

    def _within_cdata(self, end: int) -> bool:
        return self._data.rfind(_CDATA, 0, end) > self._data.rfind(_CDATA_END, 0, end)

    def _next_end(self, at: int) -> int:
        """Behind the next `</item>` from there on, -1 if the file ends or the item is too long before."""
        while True:
            found = self._data.find(_END, at)
            close = self._data.find(b">", found) if found >= 0 else -1
            if close >= 0 and not self._data[found + len(_END) : close].strip():
                return close + 1
            at = found + len(_END) if close >= 0 else max(at, len(self._data) - 16) if found < 0 else found
            if close < 0 and (len(self._data) > LONGEST or not self._more()):
                return -1

    def _pass_over(self) -> None:
        """Drop what is held up to the next beginning of an item."""
        self._drop(5)
        while not (found := _ITEM.search(self._data)):
            self._drop(max(0, len(self._data) - 16))
            if not self._more():
                self._drop(len(self._data))
                return
        self._drop(found.start())
