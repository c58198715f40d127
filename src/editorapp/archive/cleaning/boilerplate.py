"""Takes what clings to a story out of its HTML, and says what it was: the links to other articles become edges."""

from collections.abc import Sequence
from dataclasses import dataclass

from lxml import etree
from lxml.html import HtmlElement

from editorapp.archive.cleaning.html_passages import LINE, Leaf, leaves_of, unwrap_lines
from editorapp.archive.cleaning.judging import Verdict, judge
from editorapp.archive.cleaning.passages import Anchor
from editorapp.archive.cleaning.phrases import Phrases
from editorapp.archive.cleaning.read_also_blocks import BlockKind, edges_of
from editorapp.archive.cleaning.rules import is_spam_link
from editorapp.archive.cleaning.structure import photo_names, photos_to_keep, structural_parts
from editorapp.archive.importers.records import Removed
from editorapp.article.article import Edge

_FIRST_WORDS = 80
_UNSEEN = frozenset(("script", "style", "template", "link", "meta", "input", "select"))
"""Elements without words: nothing is lost with them, so nothing is said."""
_CONTAINERS = frozenset(
    (
        "p",
        "li",
        "ul",
        "ol",
        "div",
        "aside",
        "section",
        "blockquote",
        "table",
        "tbody",
        "tr",
        "td",
        "span",
        "center",
        "font",
        "dl",
        "dd",
        "dt",
        "footer",
        "header",
        "strong",
        "b",
        "em",
        "i",
        LINE,
    )
)
"""Elements that go when the last thing in them has gone."""
_CONTENT = ("img", "amp-img", "iframe", "video", "audio", "picture", "hr", "amp-iframe", "embed")


@dataclass(frozen=True, slots=True)
class Cleaned:
    """What was taken out; `credits` are those of photos that stood alone and had no photo near."""

    removed: tuple[Removed, ...] = ()
    edges: tuple[Edge, ...] = ()
    credits: tuple[str, ...] = ()


def remove_boilerplate(root: HtmlElement, base_url: str, phrases: Phrases) -> Cleaned:
    """Take boilerplate out of the tree, in place. Links are resolved against `base_url` ("" if it is not known)."""
    removed: list[Removed] = []
    edges: list[Edge] = []
    etree.strip_elements(root, etree.Comment, etree.ProcessingInstruction, with_tail=False)
    _remove_parts(root, base_url, phrases, removed, edges)
    leaves = leaves_of(root)
    verdict = judge([leaf.passage for leaf in leaves], base_url, phrases)
    lone = _move_credits(leaves, verdict)
    kept = [leaf for at, leaf in enumerate(leaves) if at not in verdict.dropped]
    removed.extend(_drop(leaf, rule, root) for leaf, rule in _in_order(leaves, verdict))
    for leaf in kept:
        removed.extend(_unlink_spam(leaf, phrases))
    unwrap_lines(root)
    edges.extend(verdict.edges)
    return Cleaned(tuple(item for item in removed if item.text), tuple(edges), tuple(lone))


def first_words(text: str) -> str:
    """The first words of what was taken out, for the report: at most 80 characters."""
    text = " ".join(text.split())
    return text if len(text) <= _FIRST_WORDS else f"{text[: _FIRST_WORDS - 1].rstrip()}…"


def _remove_parts(
    root: HtmlElement, base_url: str, phrases: Phrases, removed: list[Removed], edges: list[Edge]
) -> None:
    names = photo_names(root)
    for part in structural_parts(root):
        el = part.element
        if part.rule in ("related", "read-also"):
            kind: BlockKind = "related" if part.rule == "related" else "read-also"
            edges.extend(edges_of(_anchors(el), kind, base_url, phrases))
        if el.tag not in _UNSEEN:
            removed.append(Removed(part.rule, first_words(_text(el))))
        photos = photos_to_keep(el, names) if part.rule == "structural" else []
        parent = el.getparent()
        if parent is None:
            continue
        for photo in photos:
            photo.tail = None
            el.addprevious(photo)
        _take_out(el, root)


def _anchors(el: HtmlElement) -> list[Anchor]:
    found = []
    for a in el.iter("a"):
        text = _text(a) or a.get("title") or ""
        if a.get("href") and text:
            found.append(Anchor(text, a.get("href"), 0, len(text)))
    return found


def _in_order(leaves: Sequence[Leaf], verdict: Verdict) -> list[tuple[Leaf, str]]:
    return [(leaves[at], verdict.dropped[at]) for at in sorted(verdict.dropped)]


def _drop(leaf: Leaf, rule: str, root: HtmlElement) -> Removed:
    """Take a passage out, with what is empty without it and the break after it."""
    el = leaf.element
    if leaf.passage.kind == "embed":
        _drop_frame(el, root)
    following = el.getnext()
    if el.tag == LINE and following is not None and following.tag == "br" and not (el.tail or "").strip():
        _take_out(following, root)
    _take_out(el, root)
    return Removed(rule, first_words(leaf.passage.text))


def _drop_frame(el: HtmlElement, root: HtmlElement) -> None:
    """The frame of a card of another article, which stands beside its words."""
    following = el.getnext()
    frames = [] if following is None else list(following.iter("iframe"))
    for frame in frames:
        if "wp-embedded-content" in (frame.get("class") or ""):
            _take_out(frame, root)


def _take_out(el: HtmlElement, root: HtmlElement) -> None:
    """Drop an element, and every element around it that holds nothing any more."""
    parent = el.getparent()
    if parent is None:
        return
    el.drop_tree()
    while parent is not root and parent is not None and parent.tag in _CONTAINERS and _is_empty(parent):
        el, parent = parent, parent.getparent()
        if parent is not None:
            el.drop_tree()


def _is_empty(el: HtmlElement) -> bool:
    return not "".join(el.itertext()).strip() and next(el.iter(*_CONTENT), None) is None


def _move_credits(leaves: Sequence[Leaf], verdict: Verdict) -> list[str]:
    """Put each lone credit below its photo; those without one are returned."""
    lone = []
    for at, photo in verdict.credits.items():
        text = leaves[at].passage.text
        if photo is None:
            lone.append(text)
        else:
            _add_to_caption(leaves[photo].element, text)
    return lone


def _add_to_caption(el: HtmlElement, credit: str) -> None:
    """Add to the photo's caption; a photo that has none becomes a figure."""
    figure = next((around for around in el.iterancestors("figure")), None)
    if figure is None:
        figure = _as_figure(el)
    caption = figure.find(".//figcaption")
    if caption is None:
        caption = etree.SubElement(figure, "figcaption")
    last = caption[-1] if len(caption) else None
    if last is not None:
        last.tail = f"{(last.tail or '').rstrip()} {credit}"
    else:
        caption.text = f"{(caption.text or '').rstrip()} {credit}".strip()


def _as_figure(el: HtmlElement) -> HtmlElement:
    if el.tag in (LINE, "p", "div", "center", "figure"):
        el.tag = "figure"
        return el
    figure: HtmlElement = el.makeelement("figure", {})
    if el.tag in ("img", "a", "span", "picture", "amp-img"):
        el.addprevious(figure)
        figure.tail, el.tail = el.tail, None
        figure.append(el)
        return figure
    figure.text, el.text = el.text, None
    for child in list(el):
        figure.append(child)
    el.append(figure)
    return figure


def _unlink_spam(leaf: Leaf, phrases: Phrases) -> list[Removed]:
    """Take the links of spam out of a paragraph; its words stay, as a reporter may have written them."""
    found = [link for link in leaf.passage.links if leaf.passage.text and is_spam_link(link, phrases)]
    if not found:
        return []
    addresses = {(link.url, link.text) for link in found}
    for a in list(leaf.element.iter("a")):
        if (a.get("href"), _text(a)) in addresses:
            a.drop_tag()
    return [Removed("spam-link", first_words(link.text)) for link in found]


def _text(el: HtmlElement) -> str:
    return " ".join("".join(el.itertext(etree.Element)).split())
