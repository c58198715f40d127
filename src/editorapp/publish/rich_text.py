"""The story as rich text for a clipboard: HTML that every editor understands, without anything of this program's."""

import posixpath
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from urllib.parse import unquote, urljoin

from lxml.html import Element, HtmlElement

from editorapp.article.draft import Draft
from editorapp.publish.details import web_address
from editorapp.publish.html_writer import inside, written
from editorapp.publish.local_photos import path_of
from editorapp.publish.metadata import absolute_url, is_right_to_left
from editorapp.publish.options import ExportOptions
from editorapp.publish.plain_text import plain_blocks
from editorapp.publish.story_tree import classes_of, pieces_of, story_tree

CHARSET = '<meta charset="utf-8">'
"""What browsers put first, and look for: without it some programs take the bytes for those of another encoding."""

_KEPT: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "a": frozenset({"href", "title"}),
        "abbr": frozenset({"title"}),
        "img": frozenset({"src", "alt", "title", "width", "height"}),
        "ol": frozenset({"start"}),
        "li": frozenset({"value"}),
        "td": frozenset({"colspan", "rowspan"}),
        "th": frozenset({"colspan", "rowspan", "scope"}),
        "time": frozenset({"datetime"}),
    }
)
"""Attributes that mean something elsewhere, besides language and direction: no ids, no styles."""
_EVERYWHERE = frozenset({"dir", "lang"})
_BOXES = frozenset({"div", "section", "header"})
_BLOCKS = frozenset(("p", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "blockquote", "pre", "table", "figure", "div"))
_NO_WORDS = ("ul", "ol", "figure", "table", "thead", "tbody", "tfoot", "tr")
"""Elements that hold others only: white space between those is nobody's."""
_READ_ALSO = "read-also"


@dataclass(frozen=True, slots=True)
class RichText:
    """The same words twice: as HTML, and as text for whatever takes no HTML; both "" for nothing."""

    html: str
    plain: str


def write_rich(draft: Draft, options: ExportOptions, *, whole: bool, is_inline: bool = False) -> RichText:
    """The text; the `whole` story begins with headline, standfirst and lead photo.

    Read-alsos are paragraphs with their class; every other class, id and style goes. A photo that has no web address
    is named in its place: "[Photo: pier.jpg]". Footnotes are numbers and a list, without links that lead nowhere.
    `is_inline`: a single paragraph goes without being one.
    """
    root = story_tree(draft, options, lead=whole)
    for el in _elements(root):
        if el.tag == "img":
            _place_photo(el, draft)
        elif el.tag == "a":
            _set_address(el, draft)
    head = _head(draft) if whole else []
    plain = "\n\n".join((*("".join(el.itertext()) for el in head), *plain_blocks(root)))
    for el in _elements(root):
        _clean(el)
    _open_boxes(root)
    if is_inline and len(root) == 1 and root[0].tag == "p" and not classes_of(root[0]):
        root[0].drop_tag()
    if head:
        head[-1].tail, root.text = root.text, None
    for el in reversed(head):
        root.insert(0, el)
    if is_right_to_left(draft) and not _has_words(root):
        for el in root:
            el.set("dir", el.get("dir") or "rtl")
    html = _html(root)
    return RichText(f"{CHARSET}{html}", plain) if html else RichText("", "")


def _elements(root: HtmlElement) -> list[HtmlElement]:
    """Those in this one, before anything is done to them."""
    return [el for el in root.iterdescendants() if isinstance(el.tag, str)]


def _html(root: HtmlElement) -> str:
    """A line for each block; words that stand by themselves as they are."""
    if _has_words(root):
        return inside(root).strip()
    return "\n".join(written(piece).strip() for piece in pieces_of(root) if not isinstance(piece, str))


def _has_words(root: HtmlElement) -> bool:
    return bool((root.text or "").strip()) or any((el.tail or "").strip() for el in root)


def _head(draft: Draft) -> list[HtmlElement]:
    """Headline and standfirst, as far as there are any."""
    found = []
    if draft.title:
        headline = Element("h1")
        headline.text = " ".join(draft.title.split())
        found.append(headline)
    if draft.standfirst:
        standfirst, emphasis = Element("p"), Element("em")
        emphasis.text = " ".join(draft.standfirst.split())
        standfirst.append(emphasis)
        found.append(standfirst)
    return found


def _place_photo(el: HtmlElement, draft: Draft) -> None:
    """The photo at the address where every reader finds it, its name where there is none."""
    src = el.get("src") or ""
    address = web_address(draft, src)
    if address:
        el.set("src", address)
        return
    name = posixpath.basename(unquote(path_of(src))) or el.get("alt") or ""
    figure = el.getparent()
    el.tag = "p" if figure is not None and figure.tag == "figure" else "span"
    el.text = f"[Photo: {name}]" if name else "[Photo]"
    el.attrib.clear()


def _set_address(el: HtmlElement, draft: Draft) -> None:
    """A whole address, where the story's own is known; none for a place within this page."""
    href = (el.get("href") or "").strip()
    page = absolute_url(draft.url)
    if not href or href.startswith("#"):
        el.attrib.pop("href", None)
    elif page:
        try:
            el.set("href", urljoin(page, href))
        except ValueError:  # "http://[" and the like
            el.attrib.pop("href", None)


def _clean(el: HtmlElement) -> None:
    """This element alone as others should get it; what is in it comes by itself."""
    classes = classes_of(el)
    if "footnote-backref" in classes:
        _drop_with_space(el)
        return
    kept = _EVERYWHERE | _KEPT.get(str(el.tag), frozenset())
    for name in [name for name in el.attrib if name not in kept]:
        del el.attrib[name]
    if _READ_ALSO in classes:
        el.set("class", _READ_ALSO)
    if el.tag in _NO_WORDS:
        _tighten(el)
    if (el.tag == "span" and not el.attrib) or (el.tag == "a" and "href" not in el.attrib):
        el.drop_tag()


def _tighten(el: HtmlElement) -> None:
    el.text = el.text if (el.text or "").strip() else None
    for child in el:
        child.tail = child.tail if (child.tail or "").strip() else None


def _drop_with_space(el: HtmlElement) -> None:
    """The way back from a footnote, and the space that keeps it with the footnote's last word."""
    before, parent = el.getprevious(), el.getparent()
    if before is not None and before.tail:
        before.tail = before.tail.rstrip("\u00a0 ")
    elif before is None and parent is not None and parent.text:
        parent.text = parent.text.rstrip("\u00a0 ")
    el.drop_tree()


def _open_boxes(root: HtmlElement) -> None:
    """Boxes around blocks go, and figures without a photo or table to show."""
    for el in list(root.iter("figure")):
        if el.find(".//img") is None and el.find(".//table") is None:
            for child in list(el):
                _make_paragraph(child)
            el.drop_tag()
    for el in list(root.iter(*_BOXES)):
        if el is root:
            continue
        if (el.text or "").strip() and not any(child.tag in _BLOCKS for child in el):
            el.tag = "p"
        else:
            el.drop_tag()


def _make_paragraph(child: HtmlElement) -> None:
    """A caption, and a link around where a photo was, as paragraphs."""
    parent = child.getparent()
    if child.tag == "figcaption":
        child.tag = "p"
    elif child.tag == "a" and parent is not None:
        paragraph = Element("p")
        parent.replace(child, paragraph)
        paragraph.append(child)
