"""Web pages and fragments as trees of elements: any bytes give a tree, and no text is lost for being too deep."""

import re
from contextlib import suppress
from urllib.parse import urljoin

from lxml import etree
from lxml.html import HtmlElement, HTMLParser

from editorapp.archive.cleaning.encodings import decode, readable
from editorapp.archive.cleaning.flat_builder import BLOCKS, FlatBuilder

LONGEST = 5_000_000
"""Characters of a page or fragment that are read; pictures inside the page, styles and scripts do not count."""
_DEEPEST = 200
"""Levels; the converter below calls itself for each."""
UNREAD = frozenset(("head", "noscript", "script", "style", "svg", "template", "textarea", "title"))
"""Elements whose text nobody sees."""
_ADDRESSES = ("href", "src", "data-src", "data-lazy-src", "data-original", "poster", "cite")

_TOO_DEEP = etree.XPath("/".join("*" * (_DEEPEST + 1)) + "[1]")
_EMBEDDED = re.compile(r"data:[\w/+.;=-]{1,100},[^\s\"'()<>]{200,}")
_STYLE_OR_SCRIPT = re.compile(r"<(?P<close>/?)(?:style|script)\b(?P<inside>[^>]{0,2000})>", re.IGNORECASE)
_PAGE_END = re.compile(r"</(?:body|html)\s*>", re.IGNORECASE)
"""Text after it is read by browsers, and dropped by libxml2."""


def parse_page(data: bytes) -> HtmlElement:
    """The `<html>` of a whole page; it always has a `<body>`. Comments are left out. Never raises."""
    root = _parse(_shortened(readable(decode(data))))
    if root is None or root.tag != "html":
        inner, root = root, _empty_page()
        if inner is not None:
            root[0].append(inner)
    if root.find("body") is None:
        etree.SubElement(root, "body")
    return root


def parse_fragment(html: str) -> HtmlElement:
    """A `<div>` with the fragment's content; of a whole page its body's. Comments are left out. Never raises."""
    root = _parse(f"<html><body>{_shortened(readable(html))}")
    body = None if root is None else root.find("body")
    if root is None or body is None:
        root = _empty_page()
        body = root[0]
    for hidden in list(body.iter("head", "title", "meta", "base", "link")):
        hidden.drop_tree()
    for name in root.attrib:
        if name != "dir":
            del root.attrib[name]
    if direction := body.get("dir"):
        root.set("dir", direction)
    body.drop_tag()
    root.tag = "div"  # still the root of its document, so that "//" of an XPath means this fragment
    return root


def is_cut(html: str) -> bool:
    """Whether a page or fragment is longer than what is read of it."""
    return len(html) > LONGEST and len(_without_ballast(html)) > LONGEST


def text_of(el: HtmlElement) -> str:
    """The words that a reader sees in the element, one space between them."""
    parts: list[str] = []
    _collect(el, parts)
    return " ".join("".join(parts).split())


def make_absolute(root: HtmlElement, base_url: str) -> None:
    """Make every address in the tree a full one, but those within the page ("#note"); `<base href>` counts."""
    base = root.find(".//base[@href]")
    if base is not None:
        base_url = _joined(base_url, base.get("href", ""))
    if not base_url:
        return
    for el in root.iter(etree.Element):
        for name in _ADDRESSES:
            if (address := el.get(name)) and not address.lstrip().startswith(("#", "data:")):
                el.set(name, _joined(base_url, address.strip()))


def _joined(base: str, address: str) -> str:
    try:
        return urljoin(base, address)
    except ValueError:  # "http://[" and the like
        return address


def _collect(el: HtmlElement, parts: list[str]) -> None:
    if el.text:
        parts.append(el.text)
    for child in el:
        tag = child.tag
        if tag in BLOCKS:
            parts.append(" ")
            _collect(child, parts)
            parts.append(" ")
        elif tag not in UNREAD and isinstance(tag, str):
            _collect(child, parts)
        if child.tail:
            parts.append(child.tail)


def _shortened(html: str) -> str:
    return html if len(html) <= LONGEST else _without_ballast(html)[:LONGEST]


def _without_ballast(html: str) -> str:
    """The page without the pictures, styles and scripts that a browser saved into it."""
    html = _EMBEDDED.sub("data:,", html)
    parts: list[str] = []
    at, opened = 0, -1
    for tag in _STYLE_OR_SCRIPT.finditer(html):
        if tag["close"] and opened >= 0:
            parts.append(html[at:opened])
            at, opened = tag.end(), -1
        elif not tag["close"] and opened < 0 and "ld+json" not in tag["inside"]:
            opened = tag.start()
    return "".join((*parts, html[at:]))


def _parse(html: str) -> HtmlElement | None:
    """The root element, capped in depth; None where there is nothing."""
    parser = HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True)
    data = _PAGE_END.sub("", html).encode("utf-8", "replace")
    try:
        root = etree.fromstring(data, parser)
    except (etree.ParserError, etree.XMLSyntaxError, AssertionError):
        return None
    if root is None:
        return None
    # Below some 2,000 levels libxml2 drops the text together with the elements, and says so.
    if any(entry.type_name == "ERR_RESOURCE_LIMIT" for entry in parser.error_log) or _TOO_DEEP(root):
        root = _flattened(data)
    if root is not None:
        _empty_voids(root)
    return root


def _empty_voids(root: HtmlElement) -> None:
    """Move what follows an element that cannot hold anything out of it: libxml2 does not know the newer ones."""
    for el in list(root.iter("source", "track", "wbr")):
        parent = el.getparent()
        if parent is None or not (len(el) or el.text):
            continue
        after, el.tail, el.text = el.tail, el.text, None
        last = el
        for child in list(el):
            parent.insert(parent.index(last) + 1, child)
            last = child
        if after:
            last.tail = (last.tail or "") + after


def _empty_page() -> HtmlElement:
    return etree.fromstring("<html><body></body></html>", HTMLParser())


def _flattened(data: bytes) -> HtmlElement | None:
    builder = FlatBuilder(_DEEPEST)
    parser = HTMLParser(encoding="utf-8", huge_tree=True, target=builder)
    with suppress(etree.ParserError, etree.XMLSyntaxError, AssertionError):
        etree.fromstring(data, parser)
    return builder.root
