"""The bytes of any XML file as blocks of valid UTF-8, whatever the file says of its encoding."""

import codecs
import re
from collections.abc import Iterator
from typing import BinaryIO

BLOCK = 1 << 20
"""Bytes read at a time; what is held back for the next block is rarely more than a line."""

_BOMS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_DECLARED = re.compile(rb"<\?xml[^>]{0,200}?\bencoding\s*=\s*[\"']\s*([A-Za-z0-9._:-]{1,40})\s*[\"']", re.I)
_WESTERN = frozenset({"iso8859-1", "cp1252", "iso8859-15", "cp850"})
_UNFIT = frozenset({"unicode_escape", "raw_unicode_escape", "punycode", "idna", "undefined", "mbcs", "oem", "utf-7"})
_FORBIDDEN = bytes(byte for byte in range(32) if byte not in b"\t\n\r\x0b\x0c")
_BREAKS_TO_SPACE = bytes.maketrans(b"\x0b\x0c", b"  ")
_NO_CHARACTER = re.compile(rb"\xef\xbf[\xbe\xbf]")
_NOT_ASCII = re.compile(
    rb"(?P<right>(?:[\xc2-\xdf][\x80-\xbf]|\xe0[\xa0-\xbf][\x80-\xbf]|[\xe1-\xec\xee\xef][\x80-\xbf]{2}"
    rb"|\xed[\x80-\x9f][\x80-\xbf]|\xf0[\x90-\xbf][\x80-\xbf]{2}|[\xf1-\xf3][\x80-\xbf]{3}|\xf4[\x80-\x8f][\x80-\xbf]{2})+)"
    rb"|(?P<half>(?:[\xc2\xc3]|\xe2\x80)(?=<|\]\]>|\.\.\.|$))|(?P<stray>[\x80-\xff])"
)
_REPLACEMENT = "\ufffd".encode()
_CUTS = (b"\n", b" ", b">", b";")


class Utf8Blocks:
    """Iterates over a file as blocks of clean UTF-8 that never end within a tag's name, an entity or a character.

    Control bytes (which no XML may hold) go; vertical tab and form feed become spaces. The counters say afterwards what
    was repaired: `controls` and `strays` count bytes, `misdeclared` is the encoding the file claims wrongly, or "".
    """

    def __init__(self, file: BinaryIO) -> None:
        self.controls = 0
        self.strays = 0
        self.misdeclared = ""
        self._file = file
        self._fallback = ""

    def __iter__(self) -> Iterator[bytes]:
        head = self._file.read(BLOCK)
        bom, codec = next(((bom, codec) for bom, codec in _BOMS if head.startswith(bom)), (b"", ""))
        if not codec:
            codec = _wide_without_bom(head) or self._declared(head)
        if codec == "utf-8":
            yield from self._cut(head[len(bom) :])
        else:
            yield from self._decoded(head, codec)

    def _declared(self, head: bytes) -> str:
        """The codec to read with; "utf-8" also for encodings whose lines are looked at one by one."""
        match = _DECLARED.search(head, 0, 65536)
        name = match.group(1).decode("ascii") if match else "utf-8"
        try:
            codec = codecs.lookup(name).name
            b"".decode(codec)
        except (LookupError, ValueError):
            codec = "undefined"
        if codec in _UNFIT or codec.startswith(("utf-16", "utf-32")):
            self.misdeclared = name
            return "utf-8"
        if codec in _WESTERN:
            self._fallback = "cp1252" if codec == "iso8859-1" else codec
            return "utf-8"
        if codec in ("utf-8", "ascii", "utf-8-sig"):
            return "utf-8"
        if not head.isascii() and _is_utf8(head, final=len(head) < BLOCK):
            self.misdeclared = name
            return "utf-8"
        return "gb18030" if codec in ("gb2312", "gbk") else codec

    def _decoded(self, head: bytes, codec: str) -> Iterator[bytes]:
        decoder = codecs.getincrementaldecoder(codec)("replace")
        held, raw = "", head
        while raw:
            text = held + decoder.decode(raw)
            cut = max(text.rfind("\n"), text.rfind(" "), text.rfind(">")) + 1 or len(text)
            held = text[cut:]
            yield self._clean(text[:cut].encode("utf-8", "replace"))
            raw = self._file.read(BLOCK)
        if held := held + decoder.decode(b"", True):
            yield self._clean(held.encode("utf-8", "replace"))

    def _cut(self, raw: bytes) -> Iterator[bytes]:
        held = b""
        while raw:
            block = held + raw
            cut = _safe_cut(block)
            held = block[cut:]
            yield self._clean(block[:cut])
            raw = self._file.read(BLOCK)
        if held:
            yield self._clean(held)

    def _clean(self, block: bytes) -> bytes:
        size = len(block)
        if b"\x0b" in block or b"\x0c" in block:
            self.controls += block.count(b"\x0b") + block.count(b"\x0c")
        block = block.translate(_BREAKS_TO_SPACE, _FORBIDDEN)
        self.controls += size - len(block)
        if block.isascii():
            return block
        if not _is_utf8(block):
            block = b"".join(self._line(line) for line in block.splitlines(keepends=True))
        if b"\xef\xbf" in block:
            block = _NO_CHARACTER.sub(_REPLACEMENT, block)
        return block

    def _line(self, line: bytes) -> bytes:
        if line.isascii() or _is_utf8(line):
            return line
        if self._fallback:
            return line.decode(self._fallback, "replace").encode()
        text, strays = _mixed(line)
        self.strays += strays
        return text.encode()


def _is_utf8(data: bytes, *, final: bool = True) -> bool:
    """Whether these bytes are UTF-8; a character that is cut off at their end does not matter if more is to come."""
    try:
        codecs.getincrementaldecoder("utf-8")().decode(data, final)
    except UnicodeDecodeError:
        return False
    return True


def _mixed(line: bytes) -> tuple[str, int]:
    """A line that is UTF-8 with other bytes in it, as text, and how many bytes were not UTF-8.

    Those are taken as cp1252, what old systems and the Windows clipboard leave; half a character at the end of a text
    that a program cut short is replaced.
    """
    try:
        paired = line.decode("utf-8", "surrogatepass")
        return paired.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace"), 0
    except UnicodeDecodeError:
        strays = 0

    def whole(match: re.Match[bytes]) -> bytes:
        nonlocal strays
        if match.lastgroup == "right":
            return match.group()
        strays += len(match.group())
        return _REPLACEMENT if match.lastgroup == "half" else match.group().decode("cp1252", "replace").encode()

    return _NOT_ASCII.sub(whole, line).decode(), strays


def _wide_without_bom(head: bytes) -> str:
    """UTF-16 or UTF-32 seen from the zero bytes around the first "<", "" if it is neither."""
    start = head[:4]
    known = {b"<\0\0\0": "utf-32-le", b"\0\0\0<": "utf-32-be"}
    if start in known:
        return known[start]
    if start[:2] == b"<\0" and start[3:4] == b"\0":
        return "utf-16-le"
    return "utf-16-be" if start[:2] == b"\0<" and start[2:3] == b"\0" else ""


def _safe_cut(block: bytes) -> int:
    """Where to end a block: after the last line, else word, tag or entity, else before the last whole character."""
    for mark in _CUTS:
        if (cut := block.rfind(mark, max(0, len(block) - BLOCK // 2)) + 1) > 0:
            return cut
    cut = max(0, len(block) - 64)
    while cut and block[cut] & 0xC0 == 0x80:
        cut -= 1
    return cut
