"""The footnotes of a page: which links lead to one, and which elements are one."""

import re
from dataclasses import dataclass, field

from lxml.html import HtmlElement

_NOTE_TAGS = frozenset(("li", "p", "div", "dd", "aside", "td"))
_REFERENCE = re.compile(r"[\[(]? ?(?:\d{1,3}|[a-z]|[*†‡§]{1,3}|[ivx]{1,5}) ?[\])]?", re.IGNORECASE)
_BACK = re.compile(r"[ \[\]()↩⤴↑^︎]*|back|return|top|zurück|retour", re.IGNORECASE)
_LONGEST_MARK = 12
"""Characters of a reference, or of a way back."""
_LEADING_NUMBER = re.compile(r"^\s*(?:[\[(]?\d{1,3}[\])]?[.):]?|[*†‡§]{1,3})\s+")


@dataclass(slots=True)
class Footnotes:
    """`names` by reference element, `notes` by name in order of first reference.

    `back` are the ways back, `elements` what is not written where it stands: the notes, and the rule above them.
    """

    names: dict[HtmlElement, str] = field(default_factory=dict)
    notes: dict[str, HtmlElement] = field(default_factory=dict)
    back: set[HtmlElement] = field(default_factory=set)
    elements: set[HtmlElement] = field(default_factory=set)


def find_footnotes(root: HtmlElement) -> Footnotes:
    """A link within the page is a reference if it looks like one and its target leads back to it, or is an item."""
    found = Footnotes()
    links = [link for link in root.iter("a") if link.get("href", "").startswith("#") and len(link.get("href", "")) > 1]
    if not links:
        return found
    targets = {name: el for el in root.iter("*") for name in (el.get("id"), el.get("name")) if name}
    by_element: dict[HtmlElement, str] = {}
    for link in links:
        note = _note(targets.get(link.get("href", "")[1:]))
        if note is None or not _is_reference(link) or any(el is note for el in link.iterancestors()):
            continue
        back = [a for a in note.iter("a") if _leads_back(a, link, targets)]
        if not back and not (note.tag == "li" and link.getparent() is not None and link.getparent().tag == "sup"):
            continue
        name = by_element.setdefault(note, str(len(by_element) + 1))
        found.names[link] = name
        found.notes[name] = note
        found.elements.update(_parts_of(note))
        found.back.update(back)
    return found


def without_number(text: str) -> str:
    """The text of a footnote that carries its own number."""
    return _LEADING_NUMBER.sub("", text, count=1)


def is_way_back(link: HtmlElement) -> bool:
    """Whether a link in a footnote is nothing but an arrow or a number."""
    text = _mark_of(link)
    return len(text) <= _LONGEST_MARK and bool(_BACK.fullmatch(text) or _REFERENCE.fullmatch(text))


def _note(el: HtmlElement | None) -> HtmlElement | None:
    """The element that holds the note: the target itself, or what the target stands in."""
    for _ in range(4):
        if el is None:
            return None
        if el.tag in _NOTE_TAGS:
            return el
        el = el.getparent()
    return None


def _parts_of(note: HtmlElement) -> list[HtmlElement]:
    holder = note.getparent()
    rule = None if holder is None else holder.getprevious()
    return [note] if rule is None or rule.tag != "hr" else [note, rule]


def _is_reference(link: HtmlElement) -> bool:
    named = f"{link.get('class', '')} {link.get('role', '')} {link.get('rel', '')} {link.get('epub:type', '')}"
    return "footnote" in named or "noteref" in named or _REFERENCE.fullmatch(_mark_of(link)) is not None


def _mark_of(link: HtmlElement) -> str:
    return " ".join("".join(link.itertext()).split())


def _leads_back(back: HtmlElement, link: HtmlElement, targets: dict[str, HtmlElement]) -> bool:
    href = back.get("href", "")
    target = targets.get(href[1:]) if href.startswith("#") else None
    if target is None or back is link:
        return False
    near = (link, link.getparent(), link.getprevious())
    return any(target is el for el in near) or (is_way_back(back) and "ref" in href)
