"""Keeps a page of a hundred thousand elements from costing minutes: what comes after the first so many is left out."""

from lxml import etree
from lxml.html import HtmlElement

LONGEST_PAGE = 40_000
"""Elements; a live blog of a whole day, or the longest article of an encyclopedia, has fewer."""
LONGEST_STORY = 10_000
"""Elements; a book has as many paragraphs."""


def shorten(root: HtmlElement, most: int) -> bool:
    """Drop the elements under `root` that come after the first `most`; whether there were any."""
    elements = list(root.iter(etree.Element))
    if len(elements) <= most:
        return False
    kept = set(elements[:most])
    for el in elements[most:]:
        if (parent := el.getparent()) in kept and parent is not None:
            parent.remove(el)
    return True
