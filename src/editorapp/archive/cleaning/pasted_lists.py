"""Lists that office programs put on the clipboard as paragraphs, or as a list for each line, made whole again."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from lxml.html import HtmlElement

_LEVEL = re.compile(r"mso-list:\s*l\d+\s+level(\d{1,2})", re.IGNORECASE)
_MARKER = re.compile(r"mso-list:\s*ignore", re.IGNORECASE)
_NUMBER = re.compile(r"\(?(?:(\d{1,9})|[A-Za-z]|[ivxlcIVXLC]{1,6})[.)]")
_WRAPPER = "ListContainerWrapper"


@dataclass(slots=True)
class _Item:
    level: int
    tag: str
    start: str
    element: HtmlElement


def gather_lists(root: HtmlElement) -> None:
    """Make real lists of Word's and Outlook's list paragraphs, and one of the many that Word Online makes of one."""
    for parent in [el for el in root.iter() if isinstance(el.tag, str)]:
        items = [(child, _item_of(child)) for child in parent]
        for is_list, group in groupby(items, key=lambda pair: pair[1] is not None):
            if is_list:
                _join([(child, item) for child, item in group if item])


def _item_of(el: HtmlElement) -> _Item | None:
    """The item this paragraph or wrapper is; None for anything else."""
    if el.tag == "p":
        return _word_item(el)
    if el.tag == "div" and _WRAPPER in (el.get("class") or "").split():
        return _online_item(el)
    return None


def _word_item(p: HtmlElement) -> _Item | None:
    level = _LEVEL.search(p.get("style") or "")
    marker = next((el for el in p.iter("span") if _MARKER.search(el.get("style") or "")), None)
    if level is None or marker is None:
        return None
    sign = "".join(marker.itertext()).strip()
    number = _NUMBER.fullmatch(sign) if sign != "o" else None
    marker.drop_tree()
    return _Item(int(level[1]), "ol" if number else "ul", (number and number[1]) or "", p)


def _online_item(wrapper: HtmlElement) -> _Item | None:
    items = list(wrapper.iter("li"))
    parent = items[0].getparent() if len(items) == 1 else None
    if parent is None or parent.tag not in ("ul", "ol"):
        return None
    level = items[0].get("data-aria-level") or items[0].get("aria-level") or "1"
    start = parent.get("start") or ""
    return _Item(int(level) if level.isdecimal() else 1, parent.tag, start, items[0])


def _join(found: Sequence[tuple[HtmlElement, _Item]]) -> None:
    """Put lists of these items where their elements stood, one after the other."""
    elements = [el for el, _ in found]
    first, last = elements[0], elements[-1]
    tail, last.tail = last.tail, None
    parent = first.getparent()
    if parent is None:
        return
    at = parent.index(first)
    for el in elements:
        parent.remove(el)
    made = list(_nested([item for _, item in found]))
    for number, el in enumerate(made):
        parent.insert(at + number, el)
    made[-1].tail = tail


def _nested(items: Sequence[_Item]) -> Iterator[HtmlElement]:
    open_lists: list[tuple[int, HtmlElement]] = []
    for item in items:
        while open_lists and open_lists[-1][0] > item.level:
            open_lists.pop()
        if open_lists and open_lists[-1][0] == item.level and open_lists[-1][1].tag != item.tag:
            open_lists.pop()
        if not open_lists or open_lists[-1][0] < item.level:
            made: HtmlElement = item.element.makeelement(item.tag)
            if item.tag == "ol" and item.start not in ("", "1"):
                made.set("start", item.start)
            if open_lists:
                open_lists[-1][1][-1].append(made)
            else:
                yield made
            open_lists.append((item.level, made))
        item.element.tag = "li"
        item.element.attrib.clear()
        item.element.tail = None
        open_lists[-1][1].append(item.element)
