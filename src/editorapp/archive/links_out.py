"""The edges an article's text makes: links to pages of its own site, and read-also blocks."""

import re
from collections.abc import Iterable
from urllib.parse import urlsplit

from editorapp.article.article import Edge
from editorapp.article.blocks import split_blocks
from editorapp.article.links import canonical_url, find_links
from editorapp.article.read_also import parse_read_also
from editorapp.article.words import fold

_LEAST_SLUG = 4
"""Characters; shorter last parts name no article."""
_LEAST_FOREIGN_SLUG = 12
"""The same where the host is unknown: "about" and "news" are pages of every site."""
_LONGEST_LABEL = 120
"""Characters from the beginning of a block to the link of a read-also."""
_BLANK_LINE = re.compile(r"\n[ \t>]*\n")
_PAGE_FILE = re.compile(r"(?:/_?index)?\.(?:md|markdown|s?html?|php|aspx?)$")
_LINK_SIGNS = ("](", "][", "<a", "<A", "://", "www.")
"""A text without any of these links to nothing."""
_ABSOLUTE = re.compile(r"[a-z][a-z0-9+.-]*:|//", re.IGNORECASE)


def edges_of(body: str, url: str, given: Iterable[Edge] = ()) -> tuple[Edge, ...]:
    """Every edge of an article: those its source named first, then the ones in its text, none twice."""
    found = list(given)
    seen = {_key(edge) for edge in found}
    anchors = {edge.anchor for edge in found if edge.anchor}
    host = host_of(url)
    links = find_links(body)
    blocks = split_blocks(body) if any(_may_follow_label(body, link.start) for link in links) else ()
    read_also = [(b.start, b.end, parse_read_also(b.text)) for b in blocks if b.kind == "read-also"]
    for link in links:
        if link.kind == "image":
            continue
        block = next((r for start, end, r in read_also if start <= link.start < end), None)
        if block:
            edge = Edge("read-also", block.headline, block.url)
        elif link.text not in anchors and _may_be_own(link.url, host, url):
            edge = Edge("inline", "", link.url, link.text)
        else:
            continue
        if _key(edge) not in seen:
            seen.add(_key(edge))
            found.append(edge)
    return tuple(found)


def without_read_also(body: str) -> str:
    """The text that is indexed: read-also blocks name other articles, so their words are not this one's."""
    if not any(sign in body for sign in _LINK_SIGNS):
        return body
    blocks = split_blocks(body)
    if all(block.kind != "read-also" for block in blocks):
        return body
    return "\n\n".join(block.text for block in blocks if block.kind != "read-also")


def host_of(url: str) -> str:
    """The host of an address as compared, "" for an address within the site."""
    return canonical_url(url).split("/", 1)[0] if _names_host(url) else ""


def path_of(url: str) -> str:
    """The address without its host: what two addresses of one site share.

    "" for a front page, and for an address relative to the page it stands on.
    """
    canonical = canonical_url(url)
    if _names_host(url):
        canonical = "/" + canonical.partition("/")[2]
    return canonical if canonical.startswith("/") and canonical != "/" else ""


def slug_of(url: str) -> str:
    """The last part of the path, when it is long enough to name one article, without a date before it."""
    try:
        path = urlsplit(url).path
    except ValueError:
        return ""
    last = _PAGE_FILE.sub("", path.lower()).rstrip("/").rsplit("/", 1)[-1]
    parts = last.split("-")
    while parts and parts[0].isdigit():
        parts.pop(0)
    slug = "-".join(parts)
    return slug if len(slug) >= _LEAST_SLUG else ""


def fold_headline(headline: str) -> str:
    """A headline as compared: no case, accents, or signs between words."""
    return " ".join("".join(sign if sign.isalnum() else " " for sign in fold(headline)).split())


def _names_host(url: str) -> bool:
    """Whether this is a whole address; "example.com/a" is, "/a", "../a" and "a.md" are within the site."""
    if _ABSOLUTE.match(url.strip()):
        return True
    first = url.strip().partition("/")[0]
    return "." in first.strip(".") and not _PAGE_FILE.search(first)


def _may_be_own(url: str, host: str, own_url: str) -> bool:
    if not canonical_url(url):
        return False
    linked = host_of(url)
    if not linked:
        return bool(path_of(url) or slug_of(url))
    if host:
        return linked == host
    # An archive without addresses cannot know its own host: the slug decides later.
    slug = slug_of(url)
    return not own_url.startswith("http") and "-" in slug and len(slug) >= _LEAST_FOREIGN_SLUG


def _may_follow_label(body: str, start: int) -> bool:
    """Whether so few words stand before this in its block that they may be a read-also's label."""
    before = body[max(start - _LONGEST_LABEL, 0) : start]
    return len(before) < _LONGEST_LABEL or "\n\n" in before or _BLANK_LINE.search(before) is not None


def _key(edge: Edge) -> tuple[str, str]:
    """What makes two edges the same; the address first, because an exported edge has its target besides."""
    return (canonical_url(edge.url) or edge.url or edge.target or edge.headline, edge.anchor)
