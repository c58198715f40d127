"""Finds where on a page the story stands: the element whose own paragraphs say most, and what belongs to it."""

from collections.abc import Mapping
from types import MappingProxyType

from lxml.html import HtmlElement

from editorapp.archive.cleaning.density import Measures
from editorapp.archive.cleaning.furniture import weight

_SHORTEST = 25
"""Characters; a shorter paragraph says nothing about where it stands."""
_LEVELS = 6
"""Elements above a paragraph that profit from it, each less than the one below."""
_BREAKS = 3
_LONG = 400
"""Characters of a text with so many line breaks that are several paragraphs."""
_CANDIDATES = 5
_NEARLY = 0.75
"""Candidates this close to the best one are parts of the same story if they have an element in common."""
_PAGE = frozenset(("body", "html"))
_NO_PARAGRAPH = frozenset(("body", "figcaption", "html", "li"))
_START: Mapping[str, int] = MappingProxyType(
    {"div": 5, "article": 5, "pre": 3, "td": 3, "blockquote": 3}
    | dict.fromkeys(("address", "dd", "dl", "dt", "form", "li", "ol", "ul"), -3)
    | dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6", "th"), -5)
)
"""After Arc90's Readability, whose scoring of paragraphs, halved level by level, has proved itself since 2009."""


def story_place(measures: Measures, by_weight: bool = True) -> list[HtmlElement]:
    """The elements that hold the story, side by side; none if there is no paragraph. Classes count `by_weight`."""
    scores = _scores(measures, by_weight)
    ranked = sorted(scores, key=lambda el: -scores[el])[:_CANDIDATES]
    if not ranked:
        return []
    top = _only_child_of(_risen(_shared(ranked, scores), scores))
    return _with_neighbours(top, scores, measures)


def _scores(measures: Measures, by_weight: bool) -> dict[HtmlElement, float]:
    scores: dict[HtmlElement, float] = {}
    for el in measures.elements:
        loose = measures.loose(el)
        if loose < _SHORTEST or measures.is_phrase(el) or (el.tag in _NO_PARAGRAPH and el.tag != "body"):
            continue
        value = 2 + measures.loose_commas(el) + min(loose // 100, 3)
        up = el.getparent() if _is_one_paragraph(el, measures) else el
        for level in range(_LEVELS):
            if up is None or up not in measures:
                break
            if up not in scores:
                scores[up] = _START.get(up.tag, 0) + (weight(up) if by_weight else 0)
            scores[up] += value / (1, 2)[level] if level < 2 else value / (level * 3)
            up = up.getparent()
    return {el: score * (1 - measures.link_density(el)) for el, score in scores.items()}


def _is_one_paragraph(el: HtmlElement, measures: Measures) -> bool:
    """Whether the element is a paragraph, not what holds several with mere line breaks between them."""
    if el.tag == "body" or not (el.tag == "p" or measures.is_leaf(el)):
        return False
    return measures.number_of(el, "br") < _BREAKS or measures.loose(el) < _LONG


def _shared(ranked: list[HtmlElement], scores: Mapping[HtmlElement, float]) -> HtmlElement:
    """What the best candidates have in common, if they are parts of one story; else the best."""
    top = ranked[0]
    near = [set(el.iterancestors()) for el in ranked[1:] if scores[el] >= scores[top] * _NEARLY]
    if top.tag in _PAGE or len(near) < 3:
        return top
    for up in top.iterancestors():
        if up.tag in _PAGE:
            break
        if sum(up in ancestors for ancestors in near) >= 3:
            return up
    return top


def _risen(top: HtmlElement, scores: Mapping[HtmlElement, float]) -> HtmlElement:
    """The element above it that scores higher, which is where the rest of the story stands, or itself."""
    last = scores.get(top, 0.0)
    least = last / 3
    for up in top.iterancestors():
        if up.tag in _PAGE:
            break
        if up not in scores:
            continue
        if scores[up] < least:
            break
        if scores[up] > last:
            return up
        last = scores[up]
    return top


def _only_child_of(top: HtmlElement) -> HtmlElement:
    """The outermost element that holds nothing but this one."""
    while (up := top.getparent()) is not None and up.tag not in _PAGE and len(up) == 1:
        top = up
    return top


def _with_neighbours(top: HtmlElement, scores: Mapping[HtmlElement, float], measures: Measures) -> list[HtmlElement]:
    """The element with those beside it that are the story as well: a lead, the part after an advertisement."""
    parent = top.getparent()
    if parent is None or top.tag in _PAGE:
        return [top]
    own = scores.get(top, 0.0)
    least = max(10.0, own * 0.2)
    found = []
    for el in parent:
        if el is top:
            found.append(el)
        elif el in measures:
            bonus = own * 0.2 if el.get("class") and el.get("class") == top.get("class") else 0.0
            if (el in scores and scores[el] + bonus >= least) or (el.tag == "p" and _is_sentence(el, measures)):
                found.append(el)
    return found


def _is_sentence(el: HtmlElement, measures: Measures) -> bool:
    chars, linked = measures.chars(el), measures.link_density(el)
    if chars > 80:
        return linked < 0.25
    return chars > 0 and linked == 0 and "." in el.text_content()
