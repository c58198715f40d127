"""Opens XML that others wrote so that a parser can read it: cleaned as it streams, refused where it could do harm."""

import re
from collections.abc import Iterator
from html.entities import html5
from pathlib import Path
from types import MappingProxyType, TracebackType
from typing import BinaryIO, Self

from editorapp.archive.importers.xml_encoding import Utf8Blocks
from editorapp.archive.importers.xml_prolog import without_prolog
from editorapp.errors import FormatError, UnreadableError

_REFERENCE = re.compile(
    rb"&(?!(?:amp|lt|gt|quot|apos);)(?:#([xX][0-9a-fA-F]{1,8}|[0-9]{1,9})|([A-Za-z][A-Za-z0-9]{1,31}));"
)
_MARKUP = MappingProxyType({ord("<"): "&lt;", ord(">"): "&gt;", ord("&"): "&amp;", ord('"'): "&quot;"})
_OPEN, _CLOSE = b"<![CDATA[", b"]]>"


class GuardedXml:
    """A file of UTF-8 XML without declaration and document type, in constant memory; `open_guarded` makes it.

    Line numbers are those of the file. Entities that XML does not know (`&nbsp;`) become their characters, except in
    CDATA.
    """

    def __init__(self, file: BinaryIO, name: str) -> None:
        self._file = file
        self._encoding = Utf8Blocks(file)
        self._blocks = iter(self._encoding)
        self._in_cdata = False
        self._entities = 0
        self._ready, self._prolog_notes = self._first_block(name)
        self._at = 0

    @property
    def notes(self) -> list[str]:
        """What was repaired until now, one sentence each."""
        found = list(self._prolog_notes)
        if self._encoding.misdeclared:
            found.append(f"The file says its encoding is {self._encoding.misdeclared}, which it is not; read as UTF-8.")
        if strays := self._encoding.strays:
            found.append(_counted(strays, *_STRAYS))
        if controls := self._encoding.controls:
            found.append(_counted(controls, *_CONTROLS))
        if self._entities:
            found.append(_counted(self._entities, *_ENTITIES))
        return found

    def read(self, size: int = -1) -> bytes:
        """The next bytes, at most `size`; b"" at the end."""
        if size is None or size < 0:
            rest = self._ready[self._at :]
            self._ready, self._at = b"", 0
            return rest + b"".join(self._repaired(block) for block in self._blocks)
        while self._at >= len(self._ready):
            block = next(self._blocks, None)
            if block is None:
                return b""
            self._ready, self._at = self._repaired(block), 0
        part = self._ready[self._at : self._at + size]
        self._at += len(part)
        return part

    def blocks(self) -> Iterator[bytes]:
        """All that is still to be read, a quarter of a megabyte at a time."""
        while block := self.read(1 << 18):
            yield block

    def close(self) -> None:
        """Let go of the file."""
        self._file.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _first_block(self, name: str) -> tuple[bytes, tuple[str, ...]]:
        data = b""
        for block in self._blocks:
            data += block
            if prolog := without_prolog(data, name, final=False):
                break
        else:
            prolog = without_prolog(data, name, final=True)
        if prolog is None:
            raise FormatError(f"{name} is not an XML file.")
        return self._repaired(prolog.rest), prolog.notes

    def _repaired(self, block: bytes) -> bytes:
        """The block with unknown entities outside CDATA replaced; blocks never end within an entity or a tag's name."""
        was_in = self._in_cdata
        opened, closed = block.rfind(_OPEN), block.rfind(_CLOSE)
        if opened >= 0 or closed >= 0:
            self._in_cdata = opened > closed
        if b"&" not in block or not _REFERENCE.search(block):
            return block
        parts, at = [], 0
        while at < len(block):
            end = block.find(_CLOSE if was_in else _OPEN, at)
            end = len(block) if end < 0 else end + len(_CLOSE if was_in else _OPEN)
            part = block[at:end]
            parts.append(part if was_in or b"&" not in part else _REFERENCE.sub(self._character, part))
            was_in, at = not was_in, end
        return b"".join(parts)

    def _character(self, match: re.Match[bytes]) -> bytes:
        number, name = (group.decode("ascii") if group else "" for group in match.groups())
        if number:
            code = int(number[1:], 16) if number[0] in "xX" else int(number)
            if _is_xml_character(code):
                return b"&#%d;" % code
            self._entities += 1
            return b""
        self._entities += 1
        text = html5.get(f"{name};")
        return text.translate(_MARKUP).encode() if text else b"&amp;" + name.encode("ascii") + b";"


def open_guarded(path: Path) -> GuardedXml:
    """The file, ready to be parsed; close it, or use it in a `with`.

    Raises UnreadableError if it cannot be read, FormatError if it is no XML, declares entities or has a DTD inside.
    """
    try:
        file = path.open("rb")
    except OSError as error:
        raise UnreadableError(f"{path.name} could not be read: {error.strerror or error}.") from error
    try:
        return GuardedXml(file, path.name)
    except OSError as error:
        file.close()
        raise UnreadableError(f"{path.name} could not be read: {error.strerror or error}.") from error
    except BaseException:
        file.close()
        raise


def _is_xml_character(code: int) -> bool:
    """Whether XML 1.0 allows this code point (its production Char)."""
    return code in (9, 10, 13) or 32 <= code <= 0xD7FF or 0xE000 <= code <= 0xFFFD or 0x10000 <= code <= 0x10FFFF


_STRAYS = (
    "1 byte was not UTF-8 although the file says so; read as Windows-1252.",
    "{count} bytes were not UTF-8 although the file says so; read as Windows-1252.",
)
_CONTROLS = ("1 control character was taken out.", "{count} control characters were taken out.")
_ENTITIES = ("1 entity was unknown to XML and replaced.", "{count} entities were unknown to XML and replaced.")


def _counted(count: int, one: str, more: str) -> str:
    return one if count == 1 else more.format(count=count)
