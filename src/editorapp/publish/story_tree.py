"""The story as readers get it, as a tree of elements: the source of every form that is not this HTML itself."""

import re
from collections.abc import Iterator

from lxml.html import HtmlElement

from editorapp.archive.cleaning.tree import parse_fragment, text_of
from editorapp.article.draft import Draft
from editorapp.publish.html_fragment import fragment
from editorapp.publish.options import ExportOptions

_SPACES = re.compile(r"[ \t\n\r\f]+")


def story_tree(draft: Draft, options: ExportOptions, *, lead: bool = True) -> HtmlElement:
    """The same as a `div` of elements. Line ends within paragraphs are spaces: some systems make breaks of them."""
    root = parse_fragment(fragment(draft, options, lead=lead))
    for el in root.iter():
        if isinstance(el.tag, str) and not _is_verbatim(el):
            el.text = _spaced(el.text)
        if not _is_verbatim(el.getparent()):
            el.tail = _spaced(el.tail)
    return root


def pieces_of(el: HtmlElement) -> Iterator[HtmlElement | str]:
    """What is in the element, in order: elements and the text between them."""
    if el.text:
        yield el.text
    for child in el:
        if isinstance(child.tag, str):
            yield child
        if child.tail:
            yield child.tail


def classes_of(el: HtmlElement) -> frozenset[str]:
    """The element's classes."""
    return frozenset((el.get("class") or "").split())


def photos_in(el: HtmlElement) -> list[HtmlElement]:
    """The photos in the element."""
    return list(el.iter("img"))


def words_of(el: HtmlElement | None) -> str:
    """The words in the element, "" for none."""
    return "" if el is None else text_of(el)


def _is_verbatim(el: HtmlElement | None) -> bool:
    while el is not None:
        if el.tag == "pre":
            return True
        el = el.getparent()
    return False


def _spaced(text: str | None) -> str | None:
    return _SPACES.sub(" ", text) if text and "\n" in text else text
