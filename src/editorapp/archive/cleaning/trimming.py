"""What is none of the story inside the part of a page that holds it: share bars, teasers, bylines, empty boxes."""

import re
from collections.abc import Set

from lxml.html import HtmlElement

from editorapp.archive.cleaning.density import Measures
from editorapp.archive.cleaning.furniture import names_of, weight
from editorapp.article.read_also import LABELS

_LISTS = frozenset(("dl", "ol", "ul"))
_BOXES = frozenset(("article", "details", "div", "dl", "fieldset", "form", "header", "ol", "section", "table", "ul"))
"""Elements that may hold something else than the story; a paragraph never goes."""
_KEEPERS = frozenset(("code", "figure", "pre"))
_SHARE = re.compile(
    r"(?:^|[\s_-])(?:addthis|addtoany|share|sharebar|sharedaddy|sharing|social)(?:$|[\s_-])", re.IGNORECASE
)
_ABOUT = re.compile(
    r"byline|by-line|dateline|timestamp|time-?stamp|posted-?on|(?:entry|post|article|story|meta)-?_?(?:meta|info|date|author)"
    r"|meta-?data|signature|pub(?:lish(?:ed)?)?-?_?(?:date|time|on)|author-?_?(?:name|info|date|line)|reading-?time",
    re.IGNORECASE,
)
"""Names of the lines that say who wrote it and when: they become the article's details."""
_ABOUT_PROPERTIES = frozenset(("author", "datemodified", "datepublished"))
_LONGEST_ABOUT = 200
_LONGEST_SHARE = 500
_EMBEDS = re.compile(
    r"youtube|youtu\.be|vimeo|dailymotion|twitter|facebook|instagram|tiktok|soundcloud|spotify|datawrapper|flourish",
    re.IGNORECASE,
)
BUTTON_FRAME = re.compile(
    r"/plugins/(?:comments|follow|like|page|share)|/widgets/(?:follow|tweet)_button|googlesyndication|doubleclick"
    r"|apis\.google\.com|about:blank|disqus\.com",
    re.IGNORECASE,
)
"""Addresses of frames that hold a button, comments or an advertisement."""
_MANY_COMMAS = 10
"""With as many it is text."""
_READ_ALSO = re.compile(
    r"\s*(?:" + "|".join(re.escape(label) for label in sorted(LABELS, key=len, reverse=True)) + r")\b", re.IGNORECASE
)


def not_the_story(story: HtmlElement, left_out: Set[HtmlElement], boxes: bool = True) -> set[HtmlElement]:
    """The elements under `story` to leave out besides `left_out`; with `boxes` also what only its figures give away.

    A read-also block stays, for the rules that make an edge of it.
    """
    measures = Measures(story, left_out)
    found = {el for el in measures.elements if el is not story and _is_share_bar(el, measures)}
    found |= {_line_of(el, measures) for el in measures.elements if el is not story and _is_about(el, measures)} - {
        story
    }
    if not boxes:
        return found
    kept = _kept_whole(measures)
    for el in reversed(measures.elements):
        if el is story or el.tag not in _BOXES or el in kept:
            continue
        if _is_no_text(el, measures) and not _is_read_also(el, measures):
            found.add(el)
    return found


def _is_share_bar(el: HtmlElement, measures: Measures) -> bool:
    if el.tag == "figure" or measures.chars(el) >= _LONGEST_SHARE or not (names := names_of(el)):
        return False
    return _SHARE.search(names) is not None and el.find(".//figure") is None


def _is_about(el: HtmlElement, measures: Measures) -> bool:
    """Whether this is a line of its own that says who wrote the story, or when."""
    if measures.chars(el) > _LONGEST_ABOUT or measures.commas(el) > 3 or el.find(".//img") is not None:
        return False
    told = _ABOUT.search(names_of(el)) is not None
    told = told or (el.get("itemprop") or "").lower() in _ABOUT_PROPERTIES or (el.get("rel") or "") == "author"
    if not told and el.tag != "time":
        return False
    if not measures.is_phrase(el):
        return True
    parent = el.getparent()
    return measures.loose(parent) - measures.chars(el) < 30 and parent.tag != "figcaption"


def _line_of(el: HtmlElement, measures: Measures) -> HtmlElement:
    """The line that a name or date stands in, if it holds nothing else but "By"."""
    parent = el.getparent()
    alone = measures.is_phrase(el) and parent in measures and measures.is_leaf(parent)
    return parent if alone and parent.find(".//img") is None else el


def _kept_whole(measures: Measures) -> set[HtmlElement]:
    """What stands in tables of data, figures and code, with those."""
    kept: set[HtmlElement] = set()
    for el in measures.elements:
        if el.getparent() in kept or el.tag in _KEEPERS or (el.tag == "table" and _holds_data(el)):
            kept.add(el)
    return kept


def _is_read_also(el: HtmlElement, measures: Measures) -> bool:
    return measures.chars(el) < 400 and _READ_ALSO.match(el.text_content()[:120]) is not None


def _is_no_text(el: HtmlElement, measures: Measures) -> bool:
    heavy = weight(el)
    if heavy < 0:
        return True
    if measures.commas(el) >= _MANY_COMMAS:
        return False
    frames = list(el.iter("embed", "iframe", "video"))
    if any(_EMBEDS.search(value) for frame in frames for value in frame.attrib.values() if not _is_button(frame)):
        return False
    chars, linked = measures.chars(el), measures.link_density(el)
    paragraphs, images = measures.number_of(el, "p"), measures.number_of(el, "img")
    if _is_list(el, measures):
        return chars == 0 and images == 0
    figure = el.find(".//figure") is not None
    return bool(
        (images > 1 and paragraphs < images / 2 and not figure)
        or (chars < 25 and (images == 0 or images > 2) and linked > 0 and not figure)
        or linked > (0.5 if heavy > 0 else 0.2)
        or (len(frames) == 1 and chars < 75)
        or len(frames) > 1
        or (images == 0 and chars == 0)
    )


def _is_button(frame: HtmlElement) -> bool:
    return BUTTON_FRAME.search(frame.get("src") or "") is not None


def _is_list(el: HtmlElement, measures: Measures) -> bool:
    if el.tag in _LISTS:
        return True
    inside = sum(measures.chars(part) for part in el.iter("ul", "ol") if part in measures)
    return measures.chars(el) > 0 and inside > 0.9 * measures.chars(el)


def _holds_data(table: HtmlElement) -> bool:
    """Whether a table holds figures; many old pages are laid out by tables."""
    if table.get("role") == "presentation" or table.get("datatable") == "0":
        return False
    if table.get("summary") or table.find(".//caption") is not None or table.find(".//th") is not None:
        return True
    if table.find(".//table") is not None:
        return False
    rows = list(table.iter("tr"))
    columns = max((len(row) for row in rows), default=0)
    return len(rows) >= 10 or columns > 4 or len(rows) * columns > 10
