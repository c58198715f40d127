"""What belongs to a photo: the elements around and after it that hold nothing but its caption and credit."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml.html import HtmlElement

from editorapp.archive.cleaning.tree import UNREAD, text_of
from editorapp.article.credits import credit_name, split_credit

_CAPTION = re.compile(
    r"(?:^|[\s_-])(?:caption|captions|cutline|legend|legende|légende|bildunterschrift|bildtext|epigrafe"
    r"|pie(?:-de)?-foto|piefoto|onderschrift"
    r"|didascalia|legenda|figcaption|subtitle|description|image-?text|photo-?text|img-?text|podpis|imagecaption"
    r"|photocaption|wp-caption-text)"
    r"(?:$|[\s_-])"
)
_CREDIT = re.compile(
    r"(?:^|[\s_-])(?:credit|credits|copyright|copyrights|attribution|photographer|photog|fotograf|fotografo"
    r"|fotograaf|image-?source|photo-?source|source"
    r"|byline|by-line|author|rights|rightsholder|agency|provider|quelle|bildquelle|credito|creditos|crédit|autor"
    r"|fuente|bron|fonte|zrodlo"
    r"|photo-?by|imagecredit|photocredit)(?:$|[\s_-])"
)
_ONLY_CREDIT = re.compile(
    r"(?:^|[\s_-])(?:(?:image|photo|picture|media|img|foto)-?(?:credit|source|copyright|byline|attribution)s?"
    r"|credits?|copyright|photographer)(?:$|[\s_-])"
)
_UNSEEN = re.compile(
    r"(?:^|[\s_-])(?:off-?screen|visually-?hidden|sr-only|screen-reader(?:-text)?|assistive-text|hide-caption"
    r"|toggle-caption)(?:$|[\s_-])"
)
_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")
_OTHER_MEDIA = ("iframe", "video", "audio", "object", "embed", "hr", "form")
_STEPS_ONLY = frozenset(("li", "td", "th", "tr", "tbody", "thead", "dt", "dd", "noscript"))
"""Elements that may lie between a photo and what holds it with its caption, but are never that."""
_ENDS = frozenset(("html", "body", "article", "main", "blockquote", "ul", "ol"))
_LINES = frozenset(("p", "div", "span", "em", "i", "small", "center", "h5", "h6"))
_SET_APART = frozenset(("em", "i", "small"))
_LONGEST = 1_500
_LONGEST_LINE = 200
"""Characters of all captions, and of one that nothing but its place tells."""
_NOISE = re.compile(
    r"(?:\s|^)(?:hide caption|toggle caption|(?:click|tap) (?:here )?to (?:enlarge|expand|zoom)\.?"
    r"|enlarge (?:this )?image|view fullscreen|zoom in|image \d+ of \d+)(?=\s|$)",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Belongings:
    """A photo's words: elements with the caption, elements with the credit, elements after it that go with it."""

    captions: list[HtmlElement] = field(default_factory=list)
    credits: list[HtmlElement] = field(default_factory=list)
    followers: list[HtmlElement] = field(default_factory=list)


def classes_of(el: HtmlElement) -> str:
    """The element's classes in lower case, "photoCredit" as "photo-credit"."""
    return _HUMP.sub("-", f"{el.get('class') or ''} {el.get('itemprop') or ''}").lower()


def holder_of(photo: HtmlElement, root: HtmlElement) -> HtmlElement:
    """The outermost element that holds nothing but this photo and its words; the photo itself without one."""
    holder = photo
    for parent in photo.iterancestors():
        if parent is root or parent.tag in _ENDS or not _is_only(parent, photo):
            break
        if parent.tag not in _STEPS_ONLY:
            holder = parent
    return holder


def belongings_of(holder: HtmlElement) -> Belongings:
    """The words in the holder and right after it."""
    found = Belongings()
    _sort(holder, found, in_figure=holder.tag == "figure")
    for follower in _followers(holder):
        if _names(_ONLY_CREDIT, follower) and not _names(_CAPTION, follower):
            found.credits.append(follower)
        else:
            inner = Belongings()
            _sort(follower, inner, in_figure=False)
            found.captions += inner.captions or ([] if inner.credits else [follower])
            found.credits += inner.credits
        found.followers.append(follower)
    return found


def words_of(found: Belongings) -> tuple[str, str]:
    """(caption, credit) as they stand in those elements."""
    names = [name for el in found.credits if (name := credit_name(_NOISE.sub("", text_of(el))))]
    texts = []
    for el in found.captions:
        text = _NOISE.sub("", text_of(_without(el, found.credits))).strip(" |")
        if text and text not in texts:
            texts.append(text)
    caption, credit = split_credit(" ".join(texts))
    if names:
        credit = " / ".join(dict.fromkeys(names if not credit else [*names, credit]))
    return caption[:_LONGEST], credit[:_LONGEST]


def _is_only(parent: HtmlElement, photo: HtmlElement) -> bool:
    """Whether all that the element shows is this photo and words named as its own."""
    if any(el is not photo and not _within(el, photo) for el in parent.iter("img", "figure") if not _within(photo, el)):
        return False
    if next(parent.iter(*_OTHER_MEDIA), None) is not None:
        return False
    if parent.tag == "figure":
        return True
    return not any(text.strip() for text in _plain_texts(parent, photo))


def _within(el: HtmlElement, outer: HtmlElement) -> bool:
    return any(ancestor is outer for ancestor in el.iterancestors())


def _plain_texts(el: HtmlElement, photo: HtmlElement) -> Iterator[str]:
    """The texts in the element that are neither in the photo nor in words named as its own."""
    if el.text:
        yield el.text
    for child in el:
        own = child is photo or child.tag in UNREAD or (_names_words(child) and child.find(".//img") is None)
        if not own and isinstance(child.tag, str):
            yield from _plain_texts(child, photo)
        if child.tail:
            yield child.tail


def _names_words(el: HtmlElement) -> bool:
    return el.tag == "figcaption" or _names(_CAPTION, el) or _names(_CREDIT, el)


def _names(pattern: re.Pattern[str], el: HtmlElement) -> bool:
    return bool(el.get("class") or el.get("itemprop")) and pattern.search(classes_of(el)) is not None


def _sort(el: HtmlElement, found: Belongings, *, in_figure: bool) -> None:
    """Find the outermost caption elements, and the credits, also those within captions."""
    for child in el:
        if not isinstance(child.tag, str) or child.tag in UNREAD or child.tag == "img":
            continue
        if _names(_UNSEEN, child):
            child.drop_tree()
        elif child.find(".//img") is not None or child.tag == "picture":
            _sort(child, found, in_figure=in_figure)
        elif _names(_CREDIT, child) and not (child.tag == "figcaption" or _holds_caption(child)):
            found.credits.append(child)
        elif _names_words(child) or (in_figure and text_of(child)):
            found.captions.append(child)
            found.credits += _inner_credits(child)
        else:
            _sort(child, found, in_figure=in_figure)


def _holds_caption(el: HtmlElement) -> bool:
    return any(_names(_CAPTION, inner) for inner in el.iterdescendants())


def _inner_credits(caption: HtmlElement) -> list[HtmlElement]:
    """The outermost credits within a caption."""
    found: list[HtmlElement] = []
    for el in caption.iterdescendants():
        if _names(_UNSEEN, el):
            el.text = None
        elif _names(_CREDIT, el) and not _holds_caption(el) and not any(_within(el, credit) for credit in found):
            found.append(el)
    return found


def _without(el: HtmlElement, parts: list[HtmlElement]) -> HtmlElement:
    """The caption element, its credits emptied."""
    for credit in parts:
        if credit is not el and _within(credit, el):
            credit.clear(keep_tail=True)
    return el


def _followers(holder: HtmlElement) -> Iterator[HtmlElement]:
    """The caption and the credit that stand after a photo as elements of their own."""
    at = holder
    for _ in range(2):
        following = at.getnext()
        while following is not None and following.tag == "br" and not (at.tail or "").strip():
            at, following = following, following.getnext()
        if following is None or (at.tail or "").strip() or following.find(".//img") is not None:
            return
        if following.tag in ("img", "figure", "picture") or not isinstance(following.tag, str):
            return
        text = text_of(following)
        named = _names(_CAPTION, following) or _names(_ONLY_CREDIT, following)
        if not text or len(text) > _LONGEST or not (named or _is_caption_line(following, text)):
            return
        yield following
        at = following


def _is_caption_line(el: HtmlElement, text: str) -> bool:
    """Whether a line names whose photo it is and nothing else, or is set apart as the last thing beside the photo."""
    if len(text) > _LONGEST_LINE or el.tag not in _LINES:
        return False
    caption, credit = split_credit(text)
    if credit and not caption:
        return True
    return el.tag in _SET_APART and el.getnext() is None and not (el.tail or "").strip()
