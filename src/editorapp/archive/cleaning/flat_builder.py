"""Makes a tree of limited depth of a page that nests its elements without end; no text of it is lost."""

from typing import Any

from lxml.html import HtmlElement, HTMLParser

_WRAPPERS_UP_TO = 0.75
"""Share of the levels at which elements that only hold others still count.

The rest is left for those that mean something.
"""
_WRAPPERS = frozenset(
    (
        "article", "aside", "b", "big", "blockquote", "body", "center", "div", "em", "fieldset", "font", "footer",
        "form", "header", "html", "i", "main", "nav", "section", "small", "span", "strong", "tbody", "u",
    )
)  # fmt: skip
BLOCKS = frozenset(
    (
        "address", "article", "aside", "blockquote", "body", "br", "caption", "center", "dd", "details", "dialog",
        "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5",
        "h6", "header", "hgroup", "hr", "html", "iframe", "img", "legend", "li", "main", "menu", "nav", "ol", "option",
        "p", "picture", "pre", "section", "select", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr",
        "ul", "video",
    )
)  # fmt: skip
"""Elements whose words do not grow together with those before and after them."""


class FlatBuilder:
    """Builds the tree from the parser's events, which have no limit of depth; what is too deep joins its parent.

    `deepest` is the number of levels it may have. The methods are lxml's `ParserTarget`, whose names may be bytes.
    """

    def __init__(self, deepest: int) -> None:
        self._deepest = deepest
        self.root: HtmlElement | None = None
        self._makeelement = HTMLParser().makeelement
        self._open: list[HtmlElement] = []
        self._kept: list[bool] = []
        self._text: list[str] = []

    def start(self, tag: Any, attrib: Any) -> None:
        """An element begins."""
        depth = len(self._open)
        keep = depth < self._deepest and (tag not in _WRAPPERS or depth < self._deepest * _WRAPPERS_UP_TO)
        self._kept.append(keep)
        if not keep:
            self._separate(tag)
            return
        self._flush()
        element: HtmlElement = self._makeelement(tag, dict(attrib))
        if self._open:
            self._open[-1].append(element)
        elif self.root is None:
            self.root = element
        self._open.append(element)

    def end(self, tag: Any) -> None:
        """The element that began last ends."""
        if not self._kept:
            return
        if self._kept.pop():
            self._flush()
            self._open.pop()
        else:
            self._separate(tag)

    def data(self, data: Any) -> None:
        """Text."""
        self._text.append(data)

    def comment(self, text: Any) -> None:
        """A comment, which is left out."""

    def close(self) -> None:
        """The page ends."""
        self._flush()

    def _separate(self, tag: str) -> None:
        if tag in BLOCKS:
            self._text.append(" ")

    def _flush(self) -> None:
        if self._text and self._open:
            parent, text = self._open[-1], "".join(self._text)
            if len(parent):
                parent[-1].tail = (parent[-1].tail or "") + text
            else:
                parent.text = (parent.text or "") + text
        self._text.clear()
