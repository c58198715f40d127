"""The text of a WordPress post as a page shows it: its blocks or blank lines, its shortcodes, its embedded articles."""

import html
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

from editorapp.archive.importers.photo_html import figure_of, with_credit
from editorapp.archive.importers.records import Removed
from editorapp.archive.importers.shortcodes import Expansion, expand, photos_of
from editorapp.archive.importers.wordpress_blocks import HAS_BLOCKS, parts_of
from editorapp.archive.importers.wpautop import autop
from editorapp.archive.importers.wxr_photos import Photo
from editorapp.article.article import Edge, Image

LONGEST_BODY = 5_000_000
"""Characters; what is longer is no article, but a file that got into a post."""
_TOO_LONG = "The text is longer than 5 MB; the rest was left out."
_MARKER = re.compile(r"<!--\s*(?:more\b[^<>]{0,200}?|nextpage|noteaser)\s*-->", re.I)
_ALONE = re.compile(r"<p>\s*(?:<a\b[^<>]*>\s*)?(https?://[^\s<>\"']+)\s*(?:</a>\s*)?</p>")
_FILE = re.compile(r"\.(?:jpe?g|png|gif|webp|svg|mp[34]|m4[av]|webm|og[gv]|wav|pdf|docx?|xlsx?|zip)$", re.I)
_NUMBERED_PHOTO = re.compile(r"<img\b[^<>]*\bwp-image-(\d{1,18})\b[^<>]*>", re.I)
_FIGURE_TAG = re.compile(r"<(/?)figure\b", re.I)
_PHOTO_NUMBERS = tuple(
    re.compile(prefix + r"(\d{1,18})")
    for prefix in ("wp-image-", "attachment_", '"id":', '"mediaId":', 'image="', 'attachment="')
)
"""One pattern each: a search for plain letters is ten times faster than one for any of six."""
_NUMBER_LISTS = re.compile(r"\[[a-z_]{0,30}(?:gallery|carousel)\b[^\[\]]{0,4000}\]|\"ids\":\[([\d,\s]{1,4000})\]")
_NUMBER = re.compile(r"\d{1,18}")
_MOST_PHOTOS = 500


@dataclass(frozen=True, slots=True)
class Body:
    """The HTML of a post, the links to articles that its boxes made, and what was taken out or is wrong."""

    html: str
    edges: tuple[Edge, ...]
    removed: tuple[Removed, ...]
    problems: tuple[str, ...]


def body_of(content: str, page: str, article_id: str, photos: tuple[Photo, ...], uploads: tuple[int, ...]) -> Body:
    """The body of the post whose address is `page`."""
    problems = (_TOO_LONG,) if len(content) > LONGEST_BODY else ()
    content = content[:LONGEST_BODY]
    stem, _, number = article_id.rpartition("-")
    known = Expansion(photos_of(photos), uploads, stem if number.isdigit() else "")
    parts = list(_parts(_MARKER.sub("\n\n", content), known))
    whole = _without_embedded_articles("\n".join(parts), page, known)
    return Body(_with_credits(whole, known.photos), tuple(known.edges), tuple(known.removed), problems)


def numbers_in(content: str) -> list[int]:
    """The numbers of the attachments that a post's content names, each once."""
    found = [int(number) for pattern in _PHOTO_NUMBERS for number in pattern.findall(content)]
    lists = _NUMBER_LISTS.finditer(content) if "gallery" in content or "carousel" in content else ()
    for match in lists:
        found += [int(number) for number in _NUMBER.findall(match[1] or match.group())]
    return list(dict.fromkeys(found))[:_MOST_PHOTOS]


def _parts(content: str, known: Expansion) -> Iterator[str]:
    if not HAS_BLOCKS.search(content):
        yield autop(expand(content, known))
        return
    for part in parts_of(content, known.photos):
        text = expand(part.html, known)
        yield autop(text) if part.free else text


def _without_embedded_articles(text: str, page: str, known: Expansion) -> str:
    """An address of the same site alone in a paragraph is shown as a card of that article: an edge, no text."""
    host = _host(page)
    if not host:
        return text

    def card(match: re.Match[str]) -> str:
        address = html.unescape(match[1])
        path = urlsplit(address).path if _host(address) == host else ""
        if len(path) < 2 or _FILE.search(path) or "/wp-content/" in path:
            return match.group()
        known.edges.append(Edge("related", "", address))
        known.removed.append(Removed("related", address[:80]))
        return ""

    return _ALONE.sub(card, text)


def _host(address: str) -> str:
    try:
        return (urlsplit(address).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def _with_credits(text: str, photos: Mapping[int, Image]) -> str:
    """Photos of the media library that stand without a caption become figures with their credit."""
    if not any(image.credit for image in photos.values()):
        return text
    parts: list[str] = []
    at = depth = 0
    tags = sorted([*_FIGURE_TAG.finditer(text), *_NUMBERED_PHOTO.finditer(text)], key=lambda tag: tag.start())
    for tag in tags:
        if tag.re is _FIGURE_TAG:
            depth = max(0, depth + (-1 if tag[1] else 1))
        elif not depth and (credit := with_credit("", photos.get(int(tag[1])))):
            parts += (text[at : tag.start()], figure_of(tag.group(), credit))
            at = tag.end()
    return "".join((*parts, text[at:]))
