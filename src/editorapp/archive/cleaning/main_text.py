"""The story of a page as HTML: where it stands is found first, what is none of it is left out, the rest stays whole."""

import copy
from collections.abc import Callable, Iterable, Set
from dataclasses import dataclass
from functools import partial

from lxml import etree
from lxml.html import Element, HtmlElement

from editorapp.archive.cleaning.containers import is_container, known_container, lone_container
from editorapp.archive.cleaning.density import UNSEEN, Measures, text_length
from editorapp.archive.cleaning.furniture import AROUND, SURELY_AROUND, around
from editorapp.archive.cleaning.second_opinion import anchor_of
from editorapp.archive.cleaning.story_place import story_place
from editorapp.archive.cleaning.tree import text_of
from editorapp.archive.cleaning.trimming import BUTTON_FRAME, not_the_story

_ENOUGH = 500
"""Characters; less makes us look again, more leniently."""
_A_BRIEF = 120
"""Characters of the shortest news."""
_HALF = 0.5
_TIGHTER = 0.7
"""A known container that holds this part of what was found is the story; the rest is what stands around it."""
_WIDER = 1.15
_START = 80
"""Letters by which a text is known again."""
_ATTEMPTS = ((AROUND, True, True), (SURELY_AROUND, True, True), (None, False, True), (None, False, False))
"""Which names tell what stands around, whether they count in scoring, whether figures tell what goes."""
_MARK = "data-left-out"
_HEADINGS = frozenset(("h2", "h3", "h4", "h5", "h6"))
_SHOWN = frozenset(("audio", "embed", "iframe", "img", "video"))


@dataclass(frozen=True, slots=True)
class MainText:
    """`story` is a `<div>` with the story; `chars` of it are text.

    `sure` is False where it may as well be something else, or not all.

    `left_out` are the elements of the page inside the story that were taken for something else.
    """

    story: HtmlElement
    sure: bool
    chars: int
    left_out: tuple[HtmlElement, ...] = ()


def find_main_text(root: HtmlElement, title: str = "") -> MainText:
    """The story of a whole page; the tree stays as it is. A heading that repeats the title is left out."""
    body = root.find("body")
    alone = lone_container(body)
    if alone is not None and (brief := _cut([alone], around(body, SURELY_AROUND), True, title)).chars:
        return brief
    best = MainText(Element("div"), False, 0)
    for names, by_weight, boxes in _ATTEMPTS:
        left_out = around(body, names)
        measures = Measures(body, left_out)
        known = known_container(measures)
        place = _place(story_place(measures, by_weight), known, measures)
        if not place:
            continue
        found = _cut(place, left_out, boxes, title)
        holds = sum(measures.chars(el) for el in place)
        if not known and _text_in(measures) * _HALF > holds:
            found = _second_look(
                found, place, root, measures, partial(_cut, left_out=left_out, boxes=boxes, title=title)
            )
        if best.chars < _A_BRIEF or _holds(found, best):
            best = max(best, found, key=lambda text: text.chars)
        is_brief = best.chars >= max(_A_BRIEF, holds * _HALF)
        if best.chars >= _ENOUGH or (is_brief and (names is not AROUND or all(map(is_container, place)))):
            return best
    if best.chars >= _A_BRIEF or best.chars > text_length(text_of(body)) * _HALF:
        return best
    whole = _cut([body], around(body, None), False, title)
    return MainText(whole.story, False, whole.chars, whole.left_out) if whole.chars > 2 * best.chars else best


def _second_look(
    found: MainText,
    place: list[HtmlElement],
    root: HtmlElement,
    measures: Measures,
    cut: Callable[[list[HtmlElement]], MainText],
) -> MainText:
    """What was found, unless another reading of the page holds that and more, or it was next to nothing."""
    other = anchor_of(root, measures)
    if other is None or (found.chars >= _ENOUGH and not all(_lies_in(el, [other]) for el in place)):
        return found
    wider = cut([other])
    return wider if wider.chars > found.chars else found


def _holds(longer: MainText, shorter: MainText) -> bool:
    """Whether the middle of the one text is in the other: a brief must not lose to a column beside it."""
    letters = _letters("".join(shorter.story.itertext()))
    third = len(letters) // 3
    return letters[third : third + _START] in _letters("".join(longer.story.itertext()))


def _letters(text: str) -> str:
    return "".join(sign for sign in text.casefold() if sign.isalnum())


def _text_in(measures: Measures) -> int:
    """Characters of the paragraphs of a page that are neither short nor full of links."""
    return sum(
        measures.loose(el)
        for el in measures.elements
        if measures.loose(el) >= 80 and not measures.is_phrase(el) and measures.link_density(el) < _HALF
    )


def _place(found: list[HtmlElement], known: list[HtmlElement], measures: Measures) -> list[HtmlElement]:
    """The tighter of what was found by its figures and by its name, as long as it holds nearly all of the other."""
    if not found or not known:
        return known or found
    in_found, in_known = (sum(measures.chars(el) for el in elements) for elements in (found, known))
    shared = sum(measures.chars(el) for el in known if _lies_in(el, found)) or sum(
        measures.chars(el) for el in found if _lies_in(el, known)
    )
    if not shared:
        return known
    if in_known <= in_found:
        return known if in_known >= in_found * _TIGHTER else found
    return known if in_known > in_found * _WIDER else found


def _lies_in(el: HtmlElement, others: Iterable[HtmlElement]) -> bool:
    outer = set(others)
    return el in outer or any(up in outer for up in el.iterancestors())


def _cut(place: list[HtmlElement], left_out: Set[HtmlElement], boxes: bool, title: str) -> MainText:
    """A copy of these elements without what is none of the story."""
    story = Element("div")
    gone: list[HtmlElement] = []
    for el in place:
        marked = _outermost(el, left_out | not_the_story(el, left_out, boxes))
        for part in marked:
            part.set(_MARK, "")
        part = copy.deepcopy(el)
        part.tail = None
        if part.tag in ("body", "html"):
            part.tag = "div"
        story.append(part)
        for part in marked:
            del part.attrib[_MARK]
        gone.extend(marked)
    for el in [el for el in story.iter(etree.Element) if el.get(_MARK) is not None or _is_gone(el)]:
        _drop(el)
    for frame in story.iter("iframe"):
        frame.text = None
    _tidy_headings(story, title)
    _drop_last_headings(story)
    chars = sum(text_length(" ".join(words.split())) for words in story.itertext())
    return MainText(story, True, chars, tuple(gone))


def _outermost(top: HtmlElement, elements: Set[HtmlElement]) -> list[HtmlElement]:
    """Those of the elements under `top` that are not within another of them, in order."""
    within: set[HtmlElement] = set()
    found = []
    for el in top.iter(etree.Element):
        if el is top:
            continue
        if el.getparent() in within:
            within.add(el)
        elif el in elements:
            within.add(el)
            found.append(el)
    return found


def _is_gone(el: HtmlElement) -> bool:
    """Whether it shows nothing. What is shown without scripts may be the photo that a script would have loaded."""
    if el.tag == "form":  # some systems put the whole page into one
        return sum(len(text_of(part)) for part in el.iter("p")) < _ENOUGH
    if el.tag == "iframe":
        return BUTTON_FRAME.search(el.get("src") or "") is not None
    return el.tag in UNSEEN and not (el.tag == "noscript" and el.find(".//img") is not None)


def _drop(el: HtmlElement) -> None:
    """Take it out and leave the text after it, as lxml's `drop_tree` does, for any kind of element."""
    parent = el.getparent()
    if parent is None:
        return
    if el.tail:
        before = el.getprevious()
        if before is None:
            parent.text = (parent.text or "") + el.tail
        else:
            before.tail = (before.tail or "") + el.tail
        el.tail = None
    parent.remove(el)


def _tidy_headings(story: HtmlElement, title: str) -> None:
    """Without the headline, which the details have; other headings of the first level are of the second."""
    words = _words(title)
    for number, el in enumerate(list(story.iter("h1", "h2"))):
        if number < 3 and words and _repeats(_words("".join(el.itertext())), words):
            _drop(el)
        elif el.tag == "h1":
            el.tag = "h2"


def _drop_last_headings(story: HtmlElement) -> None:
    """Without headings that nothing follows: what they stood above was none of the story."""
    for el in reversed(list(story.iter(etree.Element))):
        heading = next((up for up in (el, *el.iterancestors()) if up.tag in _HEADINGS), None)
        if heading is None and (el.tag in _SHOWN or (el.text or "").strip()):
            return
        if heading in (None, el) and (el.tail or "").strip():
            return
        if heading is el:
            _drop(el)


def _words(text: str) -> list[str]:
    return "".join(sign if sign.isalnum() else " " for sign in text.casefold()).split()


def _repeats(heading: list[str], title: list[str]) -> bool:
    if not heading:
        return False
    known = set(title)
    new = sum(len(word) for word in heading if word not in known)
    return new < 0.25 * sum(map(len, heading)) and len(heading) * 2 >= len(title)
