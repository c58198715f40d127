"""How much text, how many links and how much else stands in each element of a page: what tells a story from lists."""

import re
from collections.abc import Collection

from lxml import etree
from lxml.html import HtmlElement

BLOCKS = frozenset(
    (
        "address", "article", "aside", "blockquote", "body", "center", "dd", "details", "div", "dl", "dt", "fieldset",
        "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "html",
        "li", "main", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead",
        "tr", "ul",
    )
)  # fmt: skip
"""Elements that begin a new line."""
UNSEEN = frozenset(
    (
        "base", "button", "canvas", "datalist", "head", "input", "link", "meta", "noscript", "option", "script",
        "select", "style", "svg", "template", "textarea", "title",
    )
)  # fmt: skip
"""Elements without anything to read."""
COMMA = re.compile("[,،、，﹐;；]")
"""Marks that sentences have and lists of links do not, in many scripts."""
_COUNTED = frozenset(("br", "p", "img", "li", "input", "h1", "h2", "h3", "h4", "h5", "h6", "iframe", "video", "embed"))
_WIDE = re.compile("[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7ff\uf900-\ufaff]")
"""Signs of Chinese, Japanese and Korean, each of which says as much as two or three letters."""
_WITHIN_PAGE = 0.3
"""What a link to a place in the same page counts, compared to others."""


def text_length(words: str) -> int:
    """Characters, as letters of an alphabet."""
    return len(words) if words.isascii() else len(words) + len(_WIDE.findall(words))


class Measures:
    """Figures of every element under `root` that is not in or under one of `left_out`; they are of that moment."""

    def __init__(self, root: HtmlElement, left_out: Collection[HtmlElement] = ()) -> None:
        self.elements: list[HtmlElement] = []
        """In document order."""
        self._rows: dict[HtmlElement, _Row] = {}
        gone = set(left_out)
        for el in root.iter(etree.Element):
            if el in gone or el.tag in UNSEEN or (el is not root and el.getparent() not in self._rows):
                continue
            self.elements.append(el)
            self._rows[el] = _Row(el.tag in BLOCKS)
        for el in reversed(self.elements):
            self._add_up(el, el is root)

    def __contains__(self, el: HtmlElement) -> bool:
        return el in self._rows

    def chars(self, el: HtmlElement) -> int:
        """Characters of text."""
        return self._rows[el].chars

    def loose(self, el: HtmlElement) -> int:
        """Characters that stand in the element itself or in a phrase of it, not in a block of their own."""
        return self._rows[el].loose

    def loose_commas(self, el: HtmlElement) -> int:
        """Commas in those."""
        return self._rows[el].loose_commas

    def commas(self, el: HtmlElement) -> int:
        """Commas in its text."""
        return self._rows[el].commas

    def is_leaf(self, el: HtmlElement) -> bool:
        """Whether no block stands in it."""
        return not self._rows[el].has_blocks

    def is_phrase(self, el: HtmlElement) -> bool:
        """Whether it is part of a line."""
        return not (self._rows[el].block or self._rows[el].has_blocks)

    def link_density(self, el: HtmlElement) -> float:
        """The part of its text that is links, 0 to 1."""
        row = self._rows[el]
        return min(1.0, row.linked / row.chars) if row.chars else 0.0

    def number_of(self, el: HtmlElement, tag: str) -> int:
        """How many `tag` stand in it ("h" counts headings, "media" what plays)."""
        return self._rows[el].counts.get(tag, 0)

    def _add_up(self, el: HtmlElement, is_root: bool) -> None:
        row = self._rows[el]
        tag = el.tag
        if tag != "iframe":  # its text is for browsers without frames
            row.add_text(el.text)
        if tag == "a":
            row.linked = row.chars * (_WITHIN_PAGE if (el.get("href") or "#").startswith("#") else 1.0)
        if is_root:
            return
        parent = self._rows[el.getparent()]
        parent.chars += row.chars
        parent.linked += row.linked
        parent.commas += row.commas
        if row.block or row.has_blocks:
            parent.has_blocks = True
        else:
            parent.loose += row.loose
            parent.loose_commas += row.loose_commas
        for name, number in row.counts.items():
            parent.counts[name] = parent.counts.get(name, 0) + number
        if tag in _COUNTED:
            name = "h" if tag[0] == "h" else "media" if tag in ("iframe", "video", "embed") else tag
            parent.counts[name] = parent.counts.get(name, 0) + 1
        parent.add_text(el.tail)


class _Row:
    __slots__ = ("block", "chars", "commas", "counts", "has_blocks", "linked", "loose", "loose_commas")

    def __init__(self, block: bool) -> None:
        self.block = block
        self.has_blocks = False
        self.chars = self.commas = self.loose = self.loose_commas = 0
        self.linked = 0.0
        self.counts: dict[str, int] = {}

    def add_text(self, text: str | None) -> None:
        if text and (words := " ".join(text.split())):
            commas = len(COMMA.findall(words))
            chars = text_length(words)
            self.chars += chars
            self.loose += chars
            self.commas += commas
            self.loose_commas += commas
