"""Feeds: RSS 0.9x, 1.0 and 2.0, Atom 0.3 and 1.0, and Blogger's backup, which is an Atom feed."""

import io
import re
from collections.abc import Iterator

import feedparser
from lxml import etree

from editorapp.archive.cleaning.story import HtmlStory
from editorapp.archive.importers.feed_entry import Entry, Feed, authors_in, story_of
from editorapp.archive.importers.feed_photos import photos_of, without_media
from editorapp.archive.importers.news_markup import name_of
from editorapp.archive.importers.records import Found, ImportOptions, Item, Source, text_of
from editorapp.archive.importers.xml_guard import open_guarded
from editorapp.archive.importers.xml_pieces import Piece, XmlPieces, element_of, repairs_of
from editorapp.errors import FormatError

_NAMES = ("item", "entry")
_ROOT = re.compile(rb"<(?:[\w.-]+:)?(?:rss|feed|RDF|channel)[\s>]", re.IGNORECASE)
_BASE = b"xml:base"
_DRAFT = re.compile(rb"<(?:app:)?draft[^>]*>\s*yes\s*<|<blogger:status>\s*(?:DRAFT|SOFT_TRASHED)\s*<", re.IGNORECASE)
_NO_ARTICLE = (
    (re.compile(rb"kind#comment['\"]|<blogger:type>\s*COMMENT\s*<|<(?:\w+:)?in-reply-to[\s>/]"), "a comment"),
    (re.compile(rb"kind#(?:settings|template)['\"]"), "a setting of the site"),
)
_PAGE = re.compile(rb"kind#page['\"]|<blogger:type>\s*PAGE\s*<")
_BROKEN = "Not well-formed XML; read as far as possible."


def count(source: Source) -> int:
    """How many entries there are. Raises UnreadableError or FormatError as `read`."""
    with open_guarded(source.path) as xml:
        return sum(1 for _ in XmlPieces(xml, _NAMES))


def read(source: Source, options: ImportOptions) -> Iterator[Found]:
    """The story of each entry. Each is read by itself: a broken one costs no other, and a feed may be of any size.

    Raises UnreadableError if the file cannot be read, FormatError if it is no feed or declares entities.
    """
    with open_guarded(source.path) as xml:
        pieces = XmlPieces(xml, _NAMES)
        feed: Feed | None = None
        for piece in pieces:
            feed = feed or _feed(pieces)
            yield _found(piece, feed, source, options)
        if feed is None and not _ROOT.search(pieces.head):
            raise FormatError(f"“{source.shown}” is no feed.", "A feed is RSS or Atom. Is it another format?")
        yield from repairs_of(xml, source)


def _feed(pieces: XmlPieces) -> Feed:
    """What the feed says of itself before its first entry."""
    head = pieces.closed_head()
    if not _ROOT.search(head):
        return Feed()
    parsed = _parsed(head)
    about = parsed.feed if parsed is not None else {}
    authors = dict.get(about, "authors") or []
    return Feed(
        lang=text_of(dict.get(about, "language")),
        generator=text_of(dict.get(about, "generator")),
        authors=tuple(text_of(dict.get(author, "name")) for author in authors),
    )


def _found(piece: Piece, feed: Feed, source: Source, options: ImportOptions) -> Found:
    position = f"entry {piece.number}"
    if piece.fault == "cut off":
        reason = f"The file ends early at line {piece.line}, within this entry; what came before was read."
        return Item(source.shown, position, None, "problem", reason)
    if piece.fault:
        return Item(source.shown, position, None, "problem", piece.fault)
    if reason := _reason_to_skip(piece.data, options):
        return Item(source.shown, position, None, "skipped", reason)
    root, broken = element_of(piece)
    if root is None:
        return Item(source.shown, position, None, "problem", "Not XML; left out.")
    photos = photos_of(root)
    document = etree.tostring(root, encoding="utf-8") if without_media(root) or broken else piece.document
    parsed = _parsed(document)
    if parsed is None or not parsed.entries:
        return Item(source.shown, position, None, "problem", "This entry could not be read; left out.")
    authors = next((authors_in(element) for element in root.iter() if name_of(element) == piece.name), ())
    entry = Entry(parsed.entries[0], piece.data, photos, authors, (_BROKEN,) if broken else ())
    return _checked(story_of(entry, feed, source, position))


def _checked(story: HtmlStory) -> Found:
    """The story, or that there is none: neither a headline nor a text nor an address."""
    if story.article.title or story.html.strip():
        return story
    return Item(story.source, story.position, None, "problem", "No headline and no text; left out.")


def _reason_to_skip(data: bytes, options: ImportOptions) -> str:
    for pattern, reason in _NO_ARTICLE:
        if pattern.search(data):
            return reason
    if "drafts" not in options.include and _DRAFT.search(data):
        return "draft"
    return "page" if "pages" not in options.include and _PAGE.search(data) else ""


def _parsed(document: bytes) -> feedparser.FeedParserDict | None:
    """What feedparser makes of it, None if it fails. It gets a stream: bytes it would first try as a file's name."""
    try:
        # Relative links only mean something where the feed names a base.
        return feedparser.parse(io.BytesIO(document), sanitize_html=False, resolve_relative_uris=_BASE in document)
    except (ValueError, TypeError, LookupError, AttributeError, RecursionError):
        # It is made for odd feeds, but not for all: <width/> without a number is enough.
        return None
