"""The items of a WordPress export as elements, damaged ones repaired as far as no text of theirs is lost."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from lxml import etree

from editorapp.archive.importers.wxr_stream import Head, Piece, pieces

_USUAL_NAMESPACES = (
    (b"content", b"http://purl.org/rss/1.0/modules/content/"),
    (b"excerpt", b"http://wordpress.org/export/1.2/excerpt/"),
    (b"dc", b"http://purl.org/dc/elements/1.1/"),
    (b"wp", b"http://wordpress.org/export/1.2/"),
    (b"wfw", b"http://wellformedweb.org/CommentAPI/"),
)
_MOST_NAMESPACES = 200
_DECLARED = re.compile(rb"<(?:\w+:)?(?:rss|RDF|channel|feed)\b([^>]*)>")
_XMLNS = re.compile(rb"\bxmlns(?::([\w.-]+))?\s*=\s*(\"[^\"<>]*\"|'[^'<>]*')")
_PREFIX = re.compile(rb"</?([A-Za-z_][\w.-]{0,40}):[A-Za-z_]")
_NEW_ITEM = re.compile(rb"(?=<item[\s>])|(?<=</item>)")
_SECTIONS = re.compile(rb"(<!\[CDATA\[.*?\]\]>)", re.DOTALL)
_BARE_AND = re.compile(rb"&(?!(?:#[0-9]{1,7}|#x[0-9A-Fa-f]{1,6}|amp|lt|gt|quot|apos);)")
_BARE_LESS = re.compile(rb"<(?![A-Za-z_/!?])")
_COMMENTS = re.compile(rb"<(wp:comment)>.*?</\1\s*>", re.DOTALL)
_FIELD = re.compile(
    rb"<((?:title|link|pubDate|guid|description|category|content:encoded|excerpt:encoded|dc:creator|wp:[a-z_]{2,40}))"
    rb"((?:\s[^<>]*)?)>(.*?)</\1\s*>",
    re.DOTALL,
)
_META = re.compile(rb"<wp:postmeta>.*?</wp:postmeta>", re.DOTALL)
_ATTRIBUTE = re.compile(rb"\s(domain|nicename|isPermaLink)\s*=\s*(\"[^\"<>]*\"|'[^'<>]*')")
_WHERE = re.compile(r",? line \d+, column \d+.*| line \d+(?= and )|,? \(<string>.*\)$")


@dataclass(frozen=True, slots=True)
class WxrItem:
    """One item: where it stands, its element, and what was wrong with it.

    No element: `damage` says why it could not be read. An element and `damage`: it was repaired. `ends_early`: the file
    broke off within it.
    """

    position: str
    line: int
    element: "etree._Element | None"
    damage: str = ""
    ends_early: bool = False


class ItemParser:
    """Parses items one by one, with the namespaces that the file declares around them."""

    def __init__(self) -> None:
        self._namespaces = dict(_USUAL_NAMESPACES)
        self._default = b""
        self._opening = b""
        self._hidden = 0
        self._declare(())

    def items(
        self, blocks: Iterable[bytes], wanted: re.Pattern[bytes] | None = None
    ) -> Iterator[Head | WxrItem | None]:
        """Heads and items in order; None for each item in whose source `wanted` finds nothing."""
        last: Piece | None = None
        for piece in pieces(blocks):
            if isinstance(piece, Head):
                self._learn(piece.data)
                yield piece
                if b"</item" in piece.data:
                    yield self._headless(piece.data, last)
                continue
            last = replace(piece, number=piece.number + self._hidden)
            if wanted is not None and not wanted.search(last.data):
                yield None
            else:
                yield from self.parsed(last)

    def parsed(self, piece: Piece) -> Iterator[WxrItem]:
        """The item of this piece, or the items if it is several that damage has glued together."""
        position = f"item {piece.number}"
        if not piece.whole:
            damage = "it is longer than 32 MB" if piece.too_long else "the file ends within it"
            yield WxrItem(position, piece.line, None, damage, not piece.too_long)
            return
        # Open CDATA swallows what follows up to the next section's end, and may look like one well-formed item.
        glued = piece.first_end < len(piece.data) and bool(_rebuilt(piece.data[: piece.first_end]))
        element, damage = (None, "") if glued else self._parse(piece.data)
        if element is not None:
            yield WxrItem(position, piece.line, element)
            return
        parts = list(_parts(piece))
        if len(parts) < 2:
            yield self._repaired(piece, damage)
            return
        for number, part in enumerate(parts, piece.number):
            yield self._alone(replace(part, number=number))
        self._hidden += len(parts) - 1

    def _alone(self, piece: Piece) -> WxrItem:
        element, damage = self._parse(piece.data)
        return (
            self._repaired(piece, damage) if element is None else WxrItem(f"item {piece.number}", piece.line, element)
        )

    def _headless(self, data: bytes, last: Piece | None) -> WxrItem:
        """An item without its first tag, which therefore looks like a part of what stands between two."""
        self._hidden += 1
        number, line = (last.number + 1, last.line + last.data.count(b"\n")) if last else (1, 1)
        start = data.find(b"<title")
        rebuilt = b"<item>" + data[max(start, 0) : data.find(b"</item")] + b"</item>"
        return self._repaired(Piece(rebuilt, number, line, len(rebuilt)), "its first tag is missing")

    def _learn(self, head: bytes) -> None:
        found = [match for tag in _DECLARED.findall(head[:65536]) for match in _XMLNS.findall(tag)]
        if found:
            self._declare(found)

    def _declare(self, found: Iterable[tuple[bytes, bytes]]) -> None:
        for prefix, address in found:
            if prefix:
                self._namespaces[prefix] = address[1:-1]
            else:
                self._default = address[1:-1]
        declared = b"".join(b' xmlns:%s="%s"' % pair for pair in self._namespaces.items())
        self._opening = b"<wxr" + (b' xmlns="%s"' % self._default if self._default else b"") + declared + b">"

    def _parse(self, data: bytes) -> tuple["etree._Element | None", str]:
        """The item's element, or None and the reason in the parser's words."""
        try:
            root = etree.fromstring(self._opening + data + b"</wxr>", _parser())
        except etree.XMLSyntaxError as error:
            return None, _WHERE.sub("", str(error.msg)).strip() or "not well-formed"
        item = root[0] if len(root) == 1 else None
        return item, "" if item is not None else "not one item"

    def _repaired(self, piece: Piece, damage: str) -> WxrItem:
        position = f"item {piece.number}"
        unknown = set(_PREFIX.findall(piece.data)) - set(self._namespaces) - {b"xml"}
        if unknown and "Namespace" in damage and len(self._namespaces) < _MOST_NAMESPACES:
            self._declare([(prefix, b'"urn:undeclared:%s"' % prefix) for prefix in sorted(unknown)[:50]])
        for attempt in (piece.data, _escaped(piece.data), _rebuilt(piece.data)):
            element, _ = self._parse(attempt) if attempt else (None, "")
            if element is not None:
                return WxrItem(position, piece.line, element, damage)
        return WxrItem(position, piece.line, None, damage)


def _parser() -> etree.XMLParser:
    return etree.XMLParser(
        huge_tree=True, resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True
    )


def _parts(piece: Piece) -> Iterator[Piece]:
    """The piece cut wherever an item ends or another begins."""
    line = piece.line
    cuts = [0, *(match.start() for match in _NEW_ITEM.finditer(piece.data)), len(piece.data)]
    for start, end in pairwise(cuts):
        data = piece.data[start:end]
        if b"<item" in data:
            yield replace(piece, data=data, line=line, first_end=len(data))
        line += data.count(b"\n")


def _escaped(data: bytes) -> bytes:
    """With stray "&" and "<" as text, and its end tag: nothing of it is lost."""
    parts = _SECTIONS.split(data)
    parts[::2] = [_BARE_LESS.sub(b"&lt;", _BARE_AND.sub(b"&amp;", part)) for part in parts[::2]]
    whole = b"".join(parts)
    return whole if whole.rstrip().endswith(b"</item>") else whole + b"</item>"


def _rebuilt(data: bytes) -> bytes:
    """Made anew of the fields that are there from tag to tag, whatever stands in them; b"" without a text or title.

    This saves items with unbalanced tags in a headline, with HTML that should be in CDATA, and with open CDATA.
    """
    body = _COMMENTS.sub(b"", data)
    metas = _META.findall(body)
    fields = [_field(match) for match in _FIELD.finditer(_META.sub(b"", body))]
    names = {name for name, _ in fields}
    if b"wp:post_id" not in names or not names & {b"title", b"content:encoded"}:
        return b""
    if body.count(b"<content:encoded") != sum(name == b"content:encoded" for name, _ in fields):
        return b""
    rebuilt_metas = [
        b"<wp:postmeta>" + b"".join(text for _, text in map(_field, _FIELD.finditer(meta[13:-14]))) + b"</wp:postmeta>"
        for meta in metas
    ]
    return b"<item>" + b"".join(text for _, text in fields) + b"".join(rebuilt_metas) + b"</item>"


def _field(match: re.Match[bytes]) -> tuple[bytes, bytes]:
    name, attributes, inner = match.groups()
    known = b"".join(b" %s=%s" % pair for pair in _ATTRIBUTE.findall(_BARE_AND.sub(b"&amp;", attributes)))
    text = inner.strip()
    if text.startswith(b"<![CDATA["):
        text = text[9:].removesuffix(b"]]>").replace(b"]]]]><![CDATA[>", b"]]&gt;")
        text = text.replace(b"&", b"&amp;")
    else:
        text = _BARE_AND.sub(b"&amp;", text)
    text = text.replace(b"<", b"&lt;").replace(b"]]>", b"]]&gt;")
    return name, b"<%s%s>%s</%s>" % (name, known, text, name)
