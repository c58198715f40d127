"""What a clipboard's HTML says with styles instead of tags: bold, italics, struck out, raised and lowered."""

import re

from lxml import etree
from lxml.html import HtmlElement

from editorapp.archive.cleaning.flat_builder import BLOCKS
from editorapp.archive.cleaning.tree import text_of

_PART = re.compile(r"(?:^|;)\s*(font-weight|font-style|font|text-decoration(?:-line)?|vertical-align)\s*:\s*([^;]*)")
_CODE = re.compile(r"(?:^|;)\s*white-space\s*:\s*pre\s*(?:;|$|!)", re.IGNORECASE)
_MONOSPACED = re.compile(r"mono|consolas|courier|menlo|monaco|fira code|source code", re.IGNORECASE)
_HEAVY = 600
"""Weights from here on are bold."""
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_CARRIERS = frozenset(("span", "font", "a", "label", "p", "li", "div", "strong", "b", "em", "i", "s"))
"""Elements whose style is read; those of tables, headings and whole pages only say how they look."""


def is_from_code_editor(root: HtmlElement) -> bool:
    """Whether the HTML is the coloured text of a code editor, or nothing but preformatted text."""
    outer = root
    while len(outer) == 1 and not (outer.text or "").strip() and not (outer[0].tail or "").strip():
        outer = outer[0]
        style = outer.get("style") or ""
        if outer.tag == "pre" or (_CODE.search(style) and _MONOSPACED.search(style)):
            return True
    return False


def give_meaning(root: HtmlElement) -> None:
    """Turn styles into tags, and tags that a style takes back into none; all styles but those of cells go."""
    whole = text_of(root)
    for el in list(root.iterdescendants(etree.Element)):
        style = (el.attrib.pop("style", "") if el.tag not in ("td", "th") else "").lower()
        says = {name: value.strip() for name, value in _PART.findall(style)} if style else {}
        if _is_taken_back(el, says):
            el.drop_tag()
        elif says and el.tag in _CARRIERS and not _holds_blocks(el):
            in_heading = next(el.iterancestors(*_HEADINGS), None) is not None
            bold = _is_bold(says) is True and not in_heading and el.tag not in ("b", "strong")
            _wrap(el, _marks(says, bold), is_all=text_of(el) == whole)
    for heading in root.iter(*_HEADINGS):
        for mark in list(heading.iter("b", "strong")):
            mark.drop_tag()


def _is_taken_back(el: HtmlElement, says: dict[str, str]) -> bool:
    if el.tag in ("b", "strong"):
        return _is_bold(says) is False
    return el.tag in ("i", "em") and says.get("font-style") == "normal"


def _is_bold(says: dict[str, str]) -> bool | None:
    """Whether these styles make bold letters; None if they do not say."""
    weight = says.get("font-weight", "")
    if weight.isdecimal():
        return int(weight) >= _HEAVY
    return {"bold": True, "bolder": True, "normal": False, "lighter": False}.get(weight)


def _marks(says: dict[str, str], bold: bool) -> list[str]:
    line = says.get("text-decoration-line") or says.get("text-decoration") or ""
    found = {
        "strong": bold,
        "em": says.get("font-style") in ("italic", "oblique"),
        "s": "line-through" in line,
        "sup": says.get("vertical-align") == "super",
        "sub": says.get("vertical-align") == "sub",
    }
    return [tag for tag, is_set in found.items() if is_set]


def _wrap(el: HtmlElement, marks: list[str], *, is_all: bool) -> None:
    """Put everything in the element into these marks. A style of all that was copied is that of its page."""
    if not marks or is_all or not text_of(el):
        return
    for tag in marks:
        if next(el.iterancestors(tag), None) is not None or el.tag == tag:
            continue
        inner = el.makeelement(tag)
        inner.text, el.text = el.text, None
        for child in list(el):
            inner.append(child)
        el.append(inner)


def _holds_blocks(el: HtmlElement) -> bool:
    return any(inner.tag in BLOCKS and inner.tag != "br" for inner in el.iterdescendants(etree.Element))
