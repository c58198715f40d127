"""The text of an XML body (NITF, XHTML or a mix) as HTML."""

import html
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from lxml import etree

from editorapp.archive.importers.plain_paragraphs import is_html
from editorapp.archive.importers.wire_story import paragraphs_html, photo
from editorapp.article.article import Image

_DEEPEST = 100
"""Elements; what is nested deeper is written as text."""
_NITF: Mapping[str, str] = MappingProxyType(
    {
        "hl1": "h2", "hl2": "h2", "block": "div", "bq": "blockquote", "datasource": "p", "credit": "cite", "fn": "div",
        "nitf-table": "div", "media-caption": "p", "quote": "blockquote", "headline": "h2", "subheadline": "h2",
        "paragraph": "p", "lede": "p", "tagline": "p", "note": "div", "hl": "h2",
    }
)  # fmt: skip
"""Elements of NITF that HTML calls by another name."""
_SAME = frozenset(
    {
        "p", "ul", "ol", "li", "dl", "dt", "dd", "table", "thead", "tbody", "tfoot", "tr", "td", "th",
        "caption", "col", "colgroup", "pre", "br", "hr", "a", "em", "strong", "b", "i", "u", "s", "del",
        "ins", "sub", "sup", "blockquote", "q", "cite", "code", "h1", "h2", "h3", "h4", "h5", "h6", "div",
        "section", "article", "aside", "figure", "figcaption", "img", "iframe", "span", "small", "mark",
        "abbr", "time", "header", "footer", "main", "picture", "video", "audio", "source", "embed", "form",
        "nav", "script", "style", "noscript", "address",
    }
)  # fmt: skip
"""Elements that are the same in HTML: those that boilerplate is made of must be seen as such."""
_LEFT_OUT = frozenset(
    {
        "media-metadata", "media-object", "alt-code", "pronounce", "table-metadata", "nitf-table-metadata", "nitf-col",
        "nitf-colgroup", "custom-table", "table-reference", "body.head", "body.end", "head", "title", "meta", "link",
    }
)  # fmt: skip
_VOID = frozenset({"br", "hr", "img", "col", "source", "embed"})
_APART = frozenset({"p", "br", "hl1", "hl2", "byttl", "li", "div", "block", "tr", "td"})
_STRONG = frozenset({"bold", "strong"})
_PICTURE_ENDINGS = (".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif", ".svg")


def markup_of(element: etree._Element) -> str:
    """The HTML of what is inside this element."""
    return "".join(_inside(element, 0)).strip()


def text_markup(element: etree._Element | None, headline: str = "") -> str:
    """The HTML of a body, which may be written in elements, as escaped HTML, or as plain text; "" for None."""
    if element is None:
        return ""
    return markup_of(element) if len(element) else html_or_plain(element.text or "", headline)


def html_or_plain(text: str, headline: str = "") -> str:
    """The text if it is HTML, else its paragraphs as HTML."""
    return text.strip() if is_html(text) else paragraphs_html(text, headline)


def name_of(element: etree._Element) -> str:
    """The element's name without its namespace; "" for comments and processing instructions."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def words_of(element: etree._Element | None) -> str:
    """All text in it, on one line; "" for None. Elements of a block part words."""
    if element is None:
        return ""
    parts = []
    for event, inner in etree.iterwalk(element, events=("start", "end")):
        if name_of(inner) in _APART:
            parts.append(" ")
        if event == "start":
            parts.append(inner.text or "")
        elif inner is not element:
            parts.append(inner.tail or "")
    return " ".join("".join(parts).split()).replace(" ,", ",")


def media_photo(media: etree._Element) -> Image | None:
    """The photo of a `<media>` of NITF with its caption and credit; None for a video, or one without an address."""
    if media.get("media-type", "image").lower() not in ("image", "photo", "picture", "graphic", "other"):
        return None
    best = max((element for element in media if name_of(element) == "media-reference"), key=_size, default=None)
    src = (
        (best.get("source") or best.get("name") or best.get("data-location") or "").strip() if best is not None else ""
    )
    if not src or (best is not None and not _is_picture(best, src)):
        return None
    caption = " ".join(words_of(element) for element in media if name_of(element) == "media-caption")
    credit = " ".join(words_of(element) for element in media if name_of(element) == "media-producer")
    alt = (best.get("alternate-text") or "") if best is not None else ""
    return photo(src, alt, caption, credit)


def figure_of(image: Image) -> str:
    """The photo as a figure of HTML."""
    caption = " ".join((image.caption, f"Credit: {image.credit}" if image.credit else "")).strip()
    inside = f"<figcaption>{html.escape(caption, quote=False)}</figcaption>" if caption else ""
    return f'<figure><img src="{html.escape(image.src)}" alt="{html.escape(image.alt)}">{inside}</figure>\n'


def _inside(element: etree._Element, depth: int) -> Iterator[str]:
    if depth > _DEEPEST:
        yield html.escape("".join(str(text) for text in element.itertext()), quote=False)
        return
    yield html.escape(element.text or "", quote=False)
    for child in element:
        yield from _element(child, depth + 1)
        yield html.escape(child.tail or "", quote=False)


def _element(element: etree._Element, depth: int) -> Iterator[str]:
    name = name_of(element).lower()
    if not name or name in _LEFT_OUT:
        return
    if name == "media":
        image = media_photo(element)
        yield figure_of(image) if image else ""
        return
    tag = _tag(element, name)
    if not tag:
        yield from _inside(element, depth)
    elif tag in _VOID:
        yield f"<{tag}{_attributes(element)}>"
    else:
        yield f"<{tag}{_attributes(element)}>"
        yield from _inside(element, depth)
        yield f"</{tag}>\n" if tag in ("p", "h2", "div", "li", "blockquote") else f"</{tag}>"


def _tag(element: etree._Element, name: str) -> str:
    """HTML's name of the element, "" for one whose text counts and nothing else (a person, a place, a number)."""
    if name == "em" and _STRONG & set(element.get("class", "").lower().split()):
        return "strong"
    return name if name in _SAME else _NITF.get(name, "")


def _attributes(element: etree._Element) -> str:
    found = ((str(name).rpartition("}")[2].lower(), str(value)) for name, value in element.attrib.items())
    return "".join(f' {name}="{html.escape(value)}"' for name, value in found if name.isascii())


def _size(reference: etree._Element) -> tuple[bool, int]:
    width = reference.get("width", "")
    return bool(reference.get("source")), int(width) if width.isdecimal() else 0


def _is_picture(reference: etree._Element, src: str) -> bool:
    kind = reference.get("mime-type", "").lower()
    path = src.partition("?")[0].lower()
    return kind.startswith("image/") or not kind or path.endswith(_PICTURE_ENDINGS)
