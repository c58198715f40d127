"""The other stories that a page names in boxes within its story: "Related", "More on this"."""

import re
from collections.abc import Iterable, Iterator
from urllib.parse import urljoin, urlsplit

from lxml.html import HtmlElement

from editorapp.archive.cleaning.density import text_length
from editorapp.archive.cleaning.furniture import names_of
from editorapp.archive.cleaning.tree import text_of
from editorapp.article.article import Edge
from editorapp.article.links import canonical_url

_RELATED = re.compile(
    r"relat|read-?_?(?:also|more|next|on)|see-?_?also|more-?_?(?:on|stories|news|from)|recommend|recirc|further|also-?like"
    r"|verwandt|siehe-?auch|lire-?aussi|articles-?lies|relacionad|correlat|leggi-?anche|gerelateerd",
    re.IGNORECASE,
)
_SHORTEST = 30
_FEWEST_WORDS = 5
"""A link of fewer characters and words is the name of a rubric or a tag."""
_MOST = 12


def related_edges(boxes: Iterable[HtmlElement], address: str) -> tuple[Edge, ...]:
    """An edge for every story of the same site that one of these boxes names, if it is a box of that kind.

    `address` is the page's own, "" if it is unknown; then there are none.
    """
    own = canonical_url(address)
    if not own:
        return ()
    found: dict[str, Edge] = {}
    for box in boxes:
        if not any(_RELATED.search(names_of(el)) for el in (box, *box.iterancestors())):
            continue
        for url, headline in _links(box, address):
            target = canonical_url(url)
            if target and target != own and _host(target) == _host(own) and urlsplit(url).path.strip("/"):
                found.setdefault(target, Edge("related", headline, url))
    return tuple(found.values())[:_MOST]


def _links(box: HtmlElement, address: str) -> Iterator[tuple[str, str]]:
    for link in box.iter("a"):
        headline = text_of(link)
        is_headline = text_length(headline) >= _SHORTEST or len(headline.split()) >= _FEWEST_WORDS
        if is_headline and (url := link.get("href")):
            try:
                yield urljoin(address, url.strip()), headline
            except ValueError:
                continue


def _host(canonical: str) -> str:
    return canonical.partition("/")[0]
