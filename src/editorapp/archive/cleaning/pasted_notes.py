"""Footnotes of office programs, whose number and note link to each other, in the form that pages have them in."""

from lxml import etree
from lxml.html import HtmlElement

_HOLDERS = ("div", "li")


def gather_notes(root: HtmlElement) -> None:
    """Of two links that lead to each other the first is the footnote's number, and what holds the second its text."""
    named = {name: a for a in root.iter("a") if (name := _name(a))}
    order = {a: number for number, a in enumerate(root.iter("a"))}
    for number in list(order):
        back = named.get((number.get("href") or "")[1:])
        if back is None or back is number or order[back] < order[number]:
            continue
        if back.get("href") == f"#{_name(number)}" and (note := _holder(back)) is not None:
            _join(number, back, note)


def _name(a: HtmlElement) -> str:
    return a.get("name") or a.get("id") or ""


def _holder(back: HtmlElement) -> HtmlElement | None:
    """What holds the note: an element of its own, else the paragraph."""
    paragraph = next(back.iterancestors("p", *_HOLDERS), None)
    around = None if paragraph is None else paragraph.getparent()
    own = around is not None and around.tag in _HOLDERS and around.get("id") and around.getparent() is not None
    return around if own else paragraph


def _join(number: HtmlElement, back: HtmlElement, note: HtmlElement) -> None:
    rule = note.getprevious()
    if rule is not None and rule.tag == "hr":
        rule.drop_tree()
    name = _name(back)
    back.drop_tree()
    note.tag = "li"
    note.set("id", name)
    number.attrib.clear()
    number.set("href", f"#{name}")
    parent = number.getparent()
    if parent is None:
        return
    raised: HtmlElement = number.makeelement("sup")
    raised.tail, number.tail = number.tail, None
    parent.replace(number, raised)
    raised.append(number)
    etree.strip_tags(number, "*")
