"""Asks trafilatura where the story stands, for the pages whose paragraphs are in no one place."""

import copy

import trafilatura
from lxml import etree
from lxml.html import HtmlElement

from editorapp.archive.cleaning.density import Measures

_NEARLY_ALL = 0.95
_SHORTEST = 30
_KEY = 60
"""Characters by which a paragraph is known again."""
_FAILURES = (ValueError, TypeError, LookupError, AttributeError, RecursionError, etree.LxmlError)
"""What a page that nobody has foreseen makes of a library; our own finding stands then."""


def anchor_of(root: HtmlElement, measures: Measures) -> HtmlElement | None:
    """The smallest element that holds nearly all that trafilatura takes for the story; None if it finds nothing."""
    wanted = _paragraphs(root)
    if not wanted:
        return None
    held: dict[HtmlElement, int] = {}
    total = 0
    for el in measures.elements:
        if measures.loose(el) < _SHORTEST or measures.is_phrase(el):
            continue
        if (key := _key("".join(el.itertext()))) in wanted:
            wanted.discard(key)
            total += measures.loose(el)
            for up in (el, *el.iterancestors()):
                held[up] = held.get(up, 0) + measures.loose(el)
    enough = [el for el, chars in held.items() if chars >= total * _NEARLY_ALL and el in measures]
    return min(enough, key=measures.chars) if enough else None


def _paragraphs(root: HtmlElement) -> set[str]:
    """The beginnings of its paragraphs. It fetches nothing: it is given the tree, a copy because it changes it."""
    try:
        text = trafilatura.extract(
            copy.deepcopy(root), output_format="txt", favor_precision=True, include_comments=False, with_metadata=False
        )
    except _FAILURES:
        return set()
    return {_key(line) for line in (text or "").splitlines() if len(line) >= _SHORTEST}


def _key(text: str) -> str:
    return "".join(sign for sign in text[: 4 * _KEY].casefold() if sign.isalnum())[:_KEY]
