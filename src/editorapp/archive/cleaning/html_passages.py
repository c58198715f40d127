"""Reads a tree of HTML as passages: every innermost block, and every line between two breaks, in order."""

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree
from lxml.html import HtmlElement

from editorapp.archive.cleaning.passages import Anchor, Passage, PassageKind, passage_of

LINE = "ra-line"
"""Holds loose text beside blocks while passages are looked at; `unwrap_lines` takes it away again."""
_BREAKS = frozenset(
    (
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "br",
        "caption",
        "center",
        "dd",
        "details",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hgroup",
        "hr",
        "html",
        "li",
        "main",
        "menu",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "ul",
        "iframe",
        "video",
        "audio",
        "amp-iframe",
        LINE,
    )
)
"""Elements that end the line before them."""
_EMPTY = frozenset(("br", "hr", "iframe", "video", "audio", "amp-iframe"))
_PHOTOS = ("img", "amp-img", "picture")
_STRONG = frozenset(("strong", "b", "em", "i", "u", "mark", "span", "font", "big"))
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_CAPTIONS = ("wp-caption-text", "tr-caption", "caption-text", "image-caption", "photo-credit", "media-credit")
_EMBEDS = ("wp-embedded-content",)


@dataclass(frozen=True, slots=True)
class Leaf:
    """A passage and the element it was read from."""

    element: HtmlElement
    passage: Passage


def leaves_of(root: HtmlElement) -> list[Leaf]:
    """Every passage of the tree in order. Loose text is put into elements of the name `LINE` first."""
    broken = _broken_elements(root)
    return [Leaf(el, passage) for el in _innermost(root, broken) if (passage := _passage(el)) is not None]


def unwrap_lines(root: HtmlElement) -> None:
    """Take the elements away that `leaves_of` put in."""
    for el in list(root.iter(LINE)):
        _unwrap(el)


def _unwrap(el: HtmlElement) -> None:
    """Like `drop_tag`, which looks for an element among its siblings: quadratic on a page of 30,000 lines."""
    parent = el.getparent()
    before = el.getprevious()
    text, tail, children = el.text or "", el.tail or "", list(el)
    el.tail = None
    for child in children:
        el.addprevious(child)
    if not children:
        text += tail
    elif tail:
        children[-1].tail = (children[-1].tail or "") + tail
    if before is not None:
        before.tail = (before.tail or "") + text
    else:
        parent.text = (parent.text or "") + text
    parent.remove(el)


def _broken_elements(root: HtmlElement) -> set[HtmlElement]:
    """The elements with a block or a break somewhere inside, so that they are no passage themselves."""
    broken = {root}
    for el in root.iter(*_BREAKS):
        parent = el.getparent() if el is not root else None
        while parent is not None and parent not in broken:
            broken.add(parent)
            parent = parent.getparent()
    return broken


def _innermost(el: HtmlElement, broken: set[HtmlElement]) -> Iterator[HtmlElement]:
    """The passages' elements; a stack, as pages nest deeper than Python may call."""
    stack = [el]
    while stack:
        el = stack.pop()
        if el.tag in _EMPTY:
            continue
        if el not in broken or _is_card(el):
            yield el
            continue
        _wrap_lines(el, broken)
        stack.extend(reversed([child for child in el if isinstance(child.tag, str)]))


def _is_card(el: HtmlElement) -> bool:
    return el.tag == "blockquote" and any(name in (el.get("class") or "") for name in _EMBEDS)


def _wrap_lines(el: HtmlElement, broken: set[HtmlElement]) -> None:
    """Put each run of loose text and inline elements among blocks into a `LINE` of its own."""
    children = list(el)
    loose = (el.text or "").strip() or any(
        (child.tail or "").strip() or (child not in broken and child.tag not in _BREAKS) for child in children
    )
    if not loose:
        return
    line: HtmlElement | None = None
    text, el.text = el.text, None
    for child in children:
        el.remove(child)
    line = _with_text(el, None, text)
    for child in children:
        tail, child.tail = child.tail, None
        if child in broken or child.tag in _BREAKS:
            el.append(child)
            line = None
        else:
            line = _line(el) if line is None else line
            line.append(child)
        line = _with_text(el, line, tail)


def _with_text(el: HtmlElement, line: HtmlElement | None, text: str | None) -> HtmlElement | None:
    """Add text to the line, or begin one in `el` where it is more than blank."""
    if not text or (line is None and not text.strip()):
        if text and len(el):
            el[-1].tail = (el[-1].tail or "") + text
        return line
    if line is None:
        line = _line(el)
    if len(line):
        line[-1].tail = (line[-1].tail or "") + text
    else:
        line.text = (line.text or "") + text
    return line


def _line(el: HtmlElement) -> HtmlElement:
    line: HtmlElement = el.makeelement(LINE, {})
    el.append(line)
    return line


def _passage(el: HtmlElement) -> Passage | None:
    links: list[Anchor] = []
    photo = False
    if len(el):
        text, links, photo = _read(el)
    else:
        text = " ".join((el.text or "").split())
    if not text:
        return Passage("", "photo", tuple(links)) if photo else None
    kind, level = _kind(el)
    return passage_of(text, kind, tuple(links), _is_emphasised(el), level)


def _kind(el: HtmlElement) -> tuple[PassageKind, int]:
    """What the passage is, and its level if that is a heading."""
    if _is_card(el):
        return "embed", 0
    kind: PassageKind = "text"
    while el is not None:
        tag = el.tag
        if tag in _HEADINGS:
            return "heading", int(tag[1])
        if tag == "figcaption" or (
            (names := el.get("class")) and tag != "figure" and any(name in names for name in _CAPTIONS)
        ):
            return "caption", 0
        if tag in ("pre", "code"):
            return "code", 0
        if tag == "li":
            kind = "item"
        el = el.getparent() if tag in (LINE, "p", "span", "small", "em", "div", "font") else None
    return kind, 0


def _is_emphasised(el: HtmlElement) -> bool:
    if el.tag in _HEADINGS:
        return True
    if (el.text or "").strip() or not len(el):
        return False
    first = el[0]
    return first.tag in _STRONG and bool("".join(first.itertext(etree.Element)).strip())


def _read(el: HtmlElement) -> tuple[str, list[Anchor], bool]:
    """The text with single spaces, its links with their places in it, and whether there are photos."""
    reader = _Reader()
    reader.read(el)
    return "".join(reader.parts).rstrip(), reader.links, reader.photo


class _Reader:
    """Gathers the text of one passage piece by piece, so that a link's place in it is known."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.links: list[Anchor] = []
        self.photo = False
        self._length = 0

    def read(self, el: HtmlElement) -> None:
        """Read an element without its tail. Inline elements nest a few levels at most: the tree is capped."""
        if el.tag in _PHOTOS:
            self.photo = True
        self._add(el.text)
        for child in el:
            tag = child.tag
            if tag == "a" and child.get("href"):
                self._read_link(child)
            elif isinstance(tag, str):
                if tag in _BREAKS:
                    self._add(" ")
                self.read(child)
            self._add(child.tail)

    def _read_link(self, el: HtmlElement) -> None:
        start, first = self._length, len(self.parts)
        self.read(el)
        text = "".join(self.parts[first:])
        shift = len(text) - len(text.lstrip())
        text = text.strip()
        title = el.get("title") or next((img.get("alt") or "" for img in el.iter("img")), "")
        end = start + shift + len(text)
        self.links.append(Anchor(text or " ".join(title.split()), el.get("href"), start + shift, end))

    def _add(self, text: str | None) -> None:
        if not text:
            return
        joined = " ".join(text.split())
        if text[0].isspace() and self.parts and not self.parts[-1].endswith(" "):
            joined = f" {joined}"
        if text[-1].isspace() and joined.strip():
            joined = f"{joined} "
        if not self.parts or self.parts[-1].endswith(" "):
            joined = joined.lstrip()
        if joined:
            self.parts.append(joined)
            self._length += len(joined)
