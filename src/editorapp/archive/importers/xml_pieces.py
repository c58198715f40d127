"""A stream of XML cut into its items, each a document of its own: a broken one costs itself and no other."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from editorapp.archive.importers.records import Item, Source
from editorapp.archive.importers.xml_guard import GuardedXml

LONGEST = 32 << 20
"""Bytes of one item; what is longer is left out."""
_HEAD = 4 << 20
"""Bytes before the first item that are looked at for the elements it stands in."""
_LONGEST_TAG = 1 << 16
_BLOCK = 1 << 16
_TAG = re.compile(
    rb"<!\[CDATA\[(?:.*?\]\]>|.*)|<!--(?:.*?-->|.*)|<\?(?:.*?\?>|.*)"
    rb"|<(?P<end>/?)(?P<name>[A-Za-z_][\w:.-]*)(?P<rest>(?:\"[^\"<]*\"|'[^'<]*'|[^\"'<>])*?)(?P<empty>/?)>",
    re.DOTALL,
)
_CDATA_END = b"]]>"
_BARE = re.compile(rb"&(?!(?:#[0-9]+|#x[0-9A-Fa-f]+|amp|lt|gt|quot|apos);)")
"""An ampersand that somebody forgot to escape, the most common fault of all."""


@dataclass(frozen=True, slots=True)
class Piece:
    """An item: its element's name without prefix, its place (from 1), the line it begins on, and its bytes.

    `document` is the item within the elements it stood in, so that namespaces, language and base address hold. `fault`
    says what is wrong with it ("" if nothing is): then `document` is not whole.
    """

    name: str
    number: int
    line: int
    data: bytes
    document: bytes
    fault: str = ""


class XmlPieces:
    """Iterates over the items of a guarded file. `names` are the elements that are items, `nested` those of them that
    may stand within one of the same name. `head` is what stood before the first item."""

    def __init__(self, xml: GuardedXml, names: tuple[str, ...], nested: frozenset[str] = frozenset()) -> None:
        self.head = b""
        self._xml = xml
        self._nested = nested
        known = b"|".join(name.encode() for name in names)
        self._any = re.compile(
            rb"<!\[CDATA\[|<!--|<(?P<end>/?)(?P<full>(?:[\w.-]+:)?(?P<name>" + known + rb"))(?=[\s/>])[^<>]*>"
        )
        self._buffer = b""
        self._at = 0
        self._line = 1
        self._done = False
        self._offset = 0
        self._found: dict[bytes, tuple[int, int]] = {}
        self._searched: dict[bytes, int] = {}

    def __iter__(self) -> Iterator[Piece]:
        before, after = b"", b""
        number = 0
        while (start := self._next_start()) is not None:
            if not number:
                self.head = self.head or self._buffer[: start.start()]
                before, after = _context(self.head)
            number += 1
            self._forget(start.start())
            line, name = self._line, start["name"].decode()
            data, fault = self._item(start["full"], name, start.end() - start.start(), start[0].endswith(b"/>"))
            document = b"" if fault else before + data + after
            yield Piece(name, number, line, data, document, fault)
        if not number:
            self.head = self.head or self._buffer

    def closed_head(self) -> bytes:
        """What stood before the first item, as a document."""
        return self.head + _context(self.head)[1]

    def _next_start(self) -> re.Match[bytes] | None:
        """The first start of an item from here on, outside of comments and CDATA."""
        while True:
            match = self._search(self._at)
            if match is None:
                return None
            if match["name"] is None:
                self._at = self._after(match)
            elif match["end"]:
                self._at = match.end()
            else:
                self._at = match.end()
                return match

    def _item(self, full: bytes, name: str, at: int, empty: bool) -> tuple[bytes, str]:
        """The bytes of the item that begins the buffer, and what is wrong with it; the buffer begins after it."""
        depth = 0 if empty else 1
        while depth:
            match = self._search(at, within=True)
            if match is None:
                whole = self._buffer
                self._forget(len(whole))
                return whole[:4096], "Longer than 32 MB; left out." if len(whole) > LONGEST else "cut off"
            if match["name"] is None:
                at = self._after(match, full)
            elif match["full"] != full or match[0].endswith(b"/>"):
                at = match.end()
            elif match["end"]:
                depth, at = depth - 1, match.end()
            elif name in self._nested:
                depth, at = depth + 1, match.end()
            else:
                data = self._buffer[: match.start()]
                self._forget(match.start())
                return data, "Its end is missing; left out."
        data = self._buffer[:at]
        self._forget(at)
        return data, ""

    def _search(self, at: int, *, within: bool = False) -> re.Match[bytes] | None:
        """The next mark from there on; reads on until there is one. Within an item not further than one may be long."""
        while (match := self._any.search(self._buffer, at)) is None:
            # A tag may be cut by the end of the buffer; one that does not end is none.
            cut = self._buffer.rfind(b"<", at)
            at = cut if cut >= 0 and len(self._buffer) - cut < _LONGEST_TAG else len(self._buffer)
            if within and len(self._buffer) > LONGEST:
                return None
            if not within and (self.head or len(self._buffer) > _HEAD):
                self.head = self.head or self._buffer[:_HEAD]
                self._forget(at)
                at = 0
            if not self._read():
                return None
        return match

    def _after(self, match: re.Match[bytes], full: bytes = b"") -> int:
        """The place behind this comment or CDATA; where its end is missing, behind its mark.

        An end that comes only after the item's end and another beginning belongs to another item.
        """
        close = b"-->" if match[0] == b"<!--" else _CDATA_END
        start = match.end()
        end = self._find(close, start)
        if end < 0:
            return start
        item_end = self._find(b"</" + full, start) if full else -1
        if 0 <= item_end < end and 0 <= self._find(match[0], item_end) < end:
            return start
        return end + len(close)

    def _find(self, mark: bytes, start: int) -> int:
        """Where the mark stands next, -1 if nowhere within the length of an item; searches go on where the last ended.

        Without that a file of nothing but beginnings would be read as often as there are.
        """
        since, found = self._found.get(mark, (0, -1))
        if since <= self._offset + start <= found:
            return found - self._offset
        at = max(start, self._searched.get(mark, 0) - self._offset)
        while (place := self._buffer.find(mark, at)) < 0:
            at = max(start, len(self._buffer) - len(mark) + 1)
            if len(self._buffer) - start > LONGEST or not self._read():
                self._searched[mark] = self._offset + at
                return -1
        self._found[mark] = (self._offset + start, self._offset + place)
        return place

    def _read(self) -> bool:
        # As much again as there is: little for small items, and few copies of a large one.
        block = b"" if self._done else self._xml.read(max(_BLOCK, len(self._buffer)))
        self._done = not block
        self._buffer += block
        return bool(block)

    def _forget(self, size: int) -> None:
        self._line += self._buffer.count(b"\n", 0, size)
        self._offset += size
        self._buffer = self._buffer[size:]
        self._at = 0


def repairs_of(xml: GuardedXml, source: Source) -> Iterator[Item]:
    """A line of the report for each kind of repair; a document type and named entities are nothing unusual here."""
    for note in xml.notes:
        if not note.startswith("The document type") and "unknown to XML" not in note:
            yield Item(source.shown, "", None, "problem", note)


def element_of(piece: Piece) -> tuple[etree._Element | None, bool]:
    """The item's document, and whether its XML had to be repaired; None if nothing can be made of it."""
    for repaired, data in (
        (False, piece.document),
        (True, _BARE.sub(b"&amp;", piece.document)),
        (True, piece.document),
    ):
        parser = etree.XMLParser(
            recover=data is piece.document and repaired, resolve_entities=False, no_network=True, load_dtd=False,
            huge_tree=True, remove_comments=True, remove_pis=True,
        )  # fmt: skip
        try:
            root = etree.fromstring(data, parser)
        except (etree.XMLSyntaxError, ValueError):
            continue
        if root is not None:
            return root, repaired
    return None, True


def _context(head: bytes) -> tuple[bytes, bytes]:
    """The start tags of the elements that are open at the end of `head`, and the end tags that close them."""
    opened: list[tuple[bytes, bytes]] = []
    for match in _TAG.finditer(head):
        name = match["name"]
        if name is None or match["empty"]:
            continue
        if not match["end"]:
            opened.append((name, match[0]))
        elif any(name == other for other, _ in opened):
            while opened.pop()[0] != name:
                pass
    return b"".join(tag for _, tag in opened), b"".join(b"</" + name + b">" for name, _ in reversed(opened))
