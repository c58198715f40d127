"""What publishing services put between a story's paragraphs: cards, buttons and widgets, each by its class.

The general rules of cleaning know phrases; these are known by name, so they go or become plain HTML first.
"""

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from lxml import etree
from lxml.html import HtmlElement

from editorapp.archive.cleaning.tree import text_of
from editorapp.archive.importers.records import Removed
from editorapp.article.article import Edge

_FIRST_WORDS = 100
"""Characters of what was removed that a report shows."""
_SERVICE_LINK = re.compile(
    r"#/portal|/subscribe\b|subscribe\?|/p/[^/]+/comments|[?&]action=share|/share\b|%%|/checkout|/gift|/chat\b"
    r"|leave-a-comment|\?utm_source=substack[^#]*action",
    re.IGNORECASE,
)
"""Buttons of the service itself: subscribe, share, comment."""


@dataclass(slots=True)
class Trimmings:
    """What was taken out of one story."""

    removed: list[Removed] = field(default_factory=list)
    edges: list[Edge] = field(default_factory=list)


Action = Callable[[HtmlElement, Trimmings], None]


def trim_widgets(root: HtmlElement, service: str) -> Trimmings:
    """Take the widgets of "ghost", "substack" or "medium" out of this tree, or make plain HTML of them."""
    trimmings = Trimmings()
    for name, action in WIDGETS[service]:
        for el in root.xpath(f".//*[contains(concat(' ', normalize-space(@class), ' '), ' {name} ')]"):
            if any(ancestor is root for ancestor in el.iterancestors()):
                action(el, trimmings)
    for source in root.xpath(".//picture//source"):
        # Other sizes of the same photo, in an element that does not survive being written and read again.
        source.drop_tag()
    return trimmings


def has_widgets(html: str, service: str) -> bool:
    """Whether this HTML names one of the service's widgets."""
    return any(name in html for name, _ in WIDGETS[service])


def _removed(rule: str) -> Action:
    def remove(el: HtmlElement, trimmings: Trimmings) -> None:
        if words := text_of(el)[:_FIRST_WORDS]:
            trimmings.removed.append(Removed(rule, words))
        el.drop_tree()

    return remove


def _dropped(el: HtmlElement, _trimmings: Trimmings) -> None:
    """Ornaments, which nobody misses and no report names."""
    el.drop_tree()


def _unwrapped(el: HtmlElement, _trimmings: Trimmings) -> None:
    el.drop_tag()


def _quoted(el: HtmlElement, _trimmings: Trimmings) -> None:
    el.tag = "blockquote"


def _linked(*title_classes: str) -> Action:
    """A card that stands for a page: a paragraph with its title as a link, and its caption after it."""

    def link(el: HtmlElement, trimmings: Trimmings) -> None:
        address = _address_in(el)
        title = next((words for name in title_classes for words in _texts(el, name)), "") or text_of(el)
        if not address or _SERVICE_LINK.search(address):
            _removed("newsletter")(el, trimmings)
            return
        caption = next((text_of(inner) for inner in el.iter("figcaption")), "")
        _replace(el, [_paragraph_link(address, title or address)] + ([_paragraph(caption)] if caption else []))

    return link


def _button(el: HtmlElement, trimmings: Trimmings) -> None:
    """A button: subscribe, share and comment go, a link to a report stays."""
    address = _address_in(el) or str(_attributes(el).get("url") or "")
    if not address or _SERVICE_LINK.search(address):
        _removed("newsletter")(el, trimmings)
    else:
        _replace(el, [_paragraph_link(address, text_of(el) or address)])


def _embedded_story(el: HtmlElement, trimmings: Trimmings) -> None:
    """A box with another story of one's own: a link between articles, and no text."""
    told = _attributes(el)
    address = str(told.get("canonical_url") or told.get("url") or "") or _address_in(el)
    titles = _texts(el, "embedded-post-title") or [str(told.get("title") or "")]
    if address:
        trimmings.edges.append(Edge("read-also", titles[0], address))
    trimmings.removed.append(Removed("read-also", (titles[0] or address)[:_FIRST_WORDS]))
    el.drop_tree()


def _embedded_post(el: HtmlElement, _trimmings: Trimmings) -> None:
    """A post of another network: its words as a quotation, and its address."""
    told = _attributes(el)
    address = str(told.get("url") or "") or _address_in(el)
    new = []
    if words := str(told.get("full_text") or ""):
        quote = etree.Element("blockquote")
        quote.append(_paragraph(words))
        new.append(quote)
    if address:
        new.append(_paragraph_link(address, address))
    if new:
        _replace(el, new)


def _video(el: HtmlElement, _trimmings: Trimmings) -> None:
    """A video in a frame keeps it; one that is only named becomes its address."""
    told = _attributes(el)
    if el.find(".//iframe") is None and told.get("videoId"):
        page = "https://vimeo.com/" if "vimeo" in el.get("class", "") else "https://www.youtube.com/watch?v="
        _replace(el, [_paragraph_link(page + str(told["videoId"]), page + str(told["videoId"]))])


def _player(title_class: str) -> Action:
    """Sound and film with all the buttons of a player: a link to the file, and the caption."""

    def play(el: HtmlElement, trimmings: Trimmings) -> None:
        media = next((str(inner.get("src")) for inner in el.iter("audio", "video", "source") if inner.get("src")), "")
        title = next(iter(_texts(el, title_class)), "")
        caption = next((text_of(inner) for inner in el.iter("figcaption")), "")
        if media or title or caption:
            new = [_paragraph_link(media, title or caption or media)] if media else [_paragraph(title)]
            _replace(el, new + ([_paragraph(caption)] if title and caption else []))
        else:
            _removed("player")(el, trimmings)

    return play


def _gallery(el: HtmlElement, _trimmings: Trimmings) -> None:
    """Photos that are named only in an attribute; the caption belongs to all of them and stands under the last."""
    gallery = _attributes(el).get("gallery")
    told: dict[str, Any] = gallery if isinstance(gallery, dict) else {}
    images = told.get("images")
    figures = []
    for image in images if isinstance(images, list) else []:
        if isinstance(image, dict) and image.get("src"):
            figure = etree.Element("figure")
            etree.SubElement(figure, "img", src=str(image["src"]), alt=str(told.get("alt") or ""))
            figures.append(figure)
    if figures:
        if caption := str(told.get("caption") or ""):
            etree.SubElement(figures[-1], "figcaption").text = caption
        _replace(el, figures)


def _attributes(el: HtmlElement) -> dict[str, Any]:
    """What the service noted of this widget in `data-attrs`."""
    try:
        told = json.loads(el.get("data-attrs") or "{}")
    except (ValueError, RecursionError):
        return {}
    return told if isinstance(told, dict) else {}


def _address_in(el: HtmlElement) -> str:
    links = [el, *el.iter("a")] if el.tag == "a" else el.iter("a")
    return next((str(link.get("href")).strip() for link in links if link.get("href")), "")


def _texts(el: HtmlElement, name: str) -> list[str]:
    found = el.xpath(f".//*[contains(concat(' ', normalize-space(@class), ' '), ' {name} ')]")
    return [words for inner in found if (words := text_of(inner))]


def _paragraph(words: str) -> HtmlElement:
    paragraph = HtmlElement()
    paragraph.tag = "p"
    paragraph.text = words
    return paragraph


def _paragraph_link(address: str, title: str) -> HtmlElement:
    paragraph = _paragraph("")
    etree.SubElement(paragraph, "a", href=address).text = title
    return paragraph


def _replace(el: HtmlElement, new: list[HtmlElement]) -> None:
    parent = el.getparent()
    if parent is None:
        return
    at = parent.index(el)
    tail, el.tail = el.tail, None
    parent[at : at + 1] = new
    if tail:
        new[-1].tail = tail


_SUBSTACK_BOXES = (
    "subscription-widget-wrap-editor", "subscription-widget-wrap", "subscription-widget", "subscribe-widget",
    "captioned-button-wrap", "install-substack-app-embed", "community-chat", "embedded-publication-wrap",
    "embedded-publication", "paywall-jump", "post-ufi", "cta-caption",
)  # fmt: skip

WIDGETS: Mapping[str, tuple[tuple[str, Action], ...]] = MappingProxyType(
    {
        "ghost": (
            ("kg-signup-card", _removed("newsletter")),
            ("kg-cta-card", _removed("newsletter")),
            ("kg-bookmark-card", _linked("kg-bookmark-title")),
            ("kg-button-card", _button),
            ("kg-header-card-button", _button),
            ("kg-file-card", _linked("kg-file-card-title")),
            ("kg-audio-card", _player("kg-audio-title")),
            ("kg-video-card", _player("kg-video-title")),
            ("kg-callout-emoji", _dropped),
            ("kg-callout-card", _quoted),
            ("kg-toggle-card-icon", _dropped),
            ("kg-product-card-rating", _dropped),
        ),
        "substack": (
            *((name, _removed("newsletter")) for name in _SUBSTACK_BOXES),
            ("embedded-post-wrap", _embedded_story),
            ("digest-post-embed", _embedded_story),
            ("button-wrapper", _button),
            ("poll-embed", _removed("poll")),
            ("twitter-embed", _embedded_post),
            ("tweet", _embedded_post),
            ("bluesky-wrap", _embedded_post),
            ("youtube-wrap", _video),
            ("vimeo-wrap", _video),
            ("image-gallery-embed", _gallery),
            ("native-audio-embed", _player("title")),
            ("native-video-embed", _player("title")),
            ("file-embed-wrapper", _linked("file-embed-details-h1")),
            ("image-link-expand", _dropped),
            ("header-anchor-parent", _dropped),
            ("header-anchor-widget", _dropped),
            ("image-link", _unwrapped),
            ("pullquote", _quoted),
        ),
        "medium": (
            ("graf--mixtapeEmbed", _linked("markup--mixtapeEmbed-strong")),
            ("section-divider", _dropped),
        ),
    }
)
"""In the order in which they are looked for: the outer ones first."""
