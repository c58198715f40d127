"""The elements in which known content systems put a story's text, by the names they give them."""

from lxml import etree
from lxml.html import HtmlElement

from editorapp.archive.cleaning.density import Measures, text_length
from editorapp.archive.cleaning.tree import text_of

_LONG = 400
"""Characters; a shorter one holds an excerpt, or a text that is loaded later."""
_LITTLE = 600
"""Characters: headline, standfirst, byline and a short menu."""
_PROPERTY = "articlebody"
_NAMES = frozenset(
    (
        "article-body", "article-content", "article-text", "article__body", "article__content", "article__text",
        "article_body", "articlebody", "articletext", "artikel-text", "available-content", "body-copy",
        "c-entry-content", "caas-body", "content__article-body", "entry-content", "field--name-body",
        "field-name-body", "gh-content", "js_article_body", "l-article__body", "mw-parser-output", "news-content",
        "news-text", "post-body", "post-content", "post-entry", "post__content", "richtextarticlebody",
        "richtextstorybody", "single-content", "singlepagecontent", "story-body", "story-body__inner", "story-content",
        "story-text", "story__body", "story_content", "storytext", "td-post-content", "text-block",
        "texto-noticia", "zn-body-text",
    )
)  # fmt: skip
"""Classes, ids and data attributes of WordPress and its themes, Ghost, Substack, Drupal, MediaWiki, Arc, Brightspot,
Escenic, Polopoly, Yahoo, CNN, the BBC and the Guardian; in small letters."""
_DATA = ("data-component", "data-testid", "data-qa")


def known_container(measures: Measures) -> list[HtmlElement]:
    """The one known container with a story's length, or the several side by side that hold its parts; else none.

    What a page says of itself (microdata, RDFa) comes before what a theme calls it.
    """
    said, called = [], []
    for el in measures.elements:
        if _is_said(el):
            said.append(el)
        elif _is_called(el):
            called.append(el)
    return _story_of(said, measures) or _story_of(called, measures)


def lone_container(body: HtmlElement) -> HtmlElement | None:
    """The one element that a page calls its text where next to nothing stands around it: of a brief, a photo story."""
    said = [el for el in body.iter(etree.Element) if _is_said(el)]
    if len(said) != 1:
        return None
    length = text_length(text_of(said[0]))
    return said[0] if length <= _LONG and text_length(text_of(body)) - length <= _LITTLE else None


def is_container(el: HtmlElement) -> bool:
    """Whether this is the known container of a story, long or short."""
    return _is_said(el) or _is_called(el)


def _is_said(el: HtmlElement) -> bool:
    return _has(el.get("itemprop")) or _has(el.get("property"))


def _has(properties: str | None) -> bool:
    return properties is not None and _PROPERTY in properties.lower()


def _is_called(el: HtmlElement) -> bool:
    names = el.get("class")
    if names and not _NAMES.isdisjoint(names.lower().split()):
        return True
    if (name := el.get("id")) and name.lower() in _NAMES:
        return True
    return any((name := el.get(key)) and name.lower() in _NAMES for key in _DATA)


def _story_of(named: list[HtmlElement], measures: Measures) -> list[HtmlElement]:
    outer = set(named)
    named = [el for el in named if measures.chars(el) and not any(up in outer for up in el.iterancestors())]
    if sum(measures.chars(el) for el in named) <= _LONG:
        return []
    if _side_by_side(named):
        return named
    long = [el for el in named if measures.chars(el) > _LONG]
    return long if len(long) == 1 else []


def _side_by_side(elements: list[HtmlElement]) -> bool:
    """Whether they have one parent, or parents with one parent, as the parts of one text do."""
    parents = {el.getparent() for el in elements}
    return len(parents) == 1 or len({parent.getparent() for parent in parents if parent is not None}) == 1
