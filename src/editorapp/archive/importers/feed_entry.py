"""One entry of a feed, as the story it tells."""

import datetime
import html
import re
from calendar import timegm
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qs, urlsplit

from lxml import etree

from editorapp.archive.cleaning.story import HtmlStory
from editorapp.archive.importers.bylines import authors_of, person_name
from editorapp.archive.importers.news_markup import name_of, words_of
from editorapp.archive.importers.records import Source, digest_of, text_of
from editorapp.archive.importers.wire_story import NO_DATE, paragraphs_html, unique, wire_date
from editorapp.article.article import Article, Image
from editorapp.article.slug import slugify

EXCERPT = "Only an excerpt; the feed has no full text."
_TAG = re.compile(r"<[A-Za-z/!][^<>]*>")
_INLINE_TAG = re.compile(
    r"</?(?:b|i|em|strong|span|u|a|br|sup|sub|q|small|font|mark|cite|p|s|del|ins|wbr)\b[^<>]*>", re.IGNORECASE
)
_CUT = re.compile(
    r"(?:\[?(?:…|\.\.\.|&#8230;|&hellip;)\]?|\b(?:read (?:the )?(?:more|full \w+)|continue reading|lire la suite"
    r"|weiterlesen|leer más|seguir leyendo|leia mais|continua a leggere|lees verder|czytaj (?:więcej|dalej))\W*)\s*$",
    re.IGNORECASE,
)
_FULL = 1200
"""Characters; a text that long under `description` is taken for the whole article, as RSS allows."""
_LONGEST_STANDFIRST = 500
_WORDPRESS_GUID = re.compile(r"^https?://[^\s?]+/\?(?:[\w=&;]+[&;])?p=\d+$")
_NO_TAGS = "http://schemas.google.com/"


@dataclass(frozen=True, slots=True)
class Feed:
    """What a feed says of itself, for entries that say nothing else."""

    lang: str = ""
    generator: str = ""
    authors: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry as feedparser read it, its bytes, photos and authors as they are written, and what was wrong with it."""

    parsed: Any
    data: bytes
    photos: tuple[Image, ...]
    authors: tuple[str, ...]
    problems: tuple[str, ...]

    def field(self, name: str) -> Any:
        """A field by its own name; feedparser would give another in its place."""
        return dict.get(self.parsed, name)

    def text(self, name: str) -> str:
        """A field of text."""
        return text_of(self.field(name))


def story_of(entry: Entry, feed: Feed, source: Source, position: str) -> HtmlStory:
    """The story of an entry; what a desk must see is in its problems."""
    body, standfirst, excerpt = _texts(entry)
    title = _plain_title(entry)
    guid, url = entry.text("id"), _address(entry)
    published, modified = _dates(entry)
    categories = _categories(entry)
    problems = [*entry.problems]
    if not published:
        problems.append(NO_DATE)
    if excerpt:
        problems.append(EXCERPT)
    named = guid or url
    article = Article(
        id=named or slugify(f"{published[:10]} {title}") or slugify(f"{source.path.name.split('.')[0]} {position}"),
        url=url,
        title=title,
        published=published,
        body="",
        modified=modified if modified != published else "",
        authors=_authors(entry, feed),
        section=categories[0] if categories else "",
        tags=categories[1:],
        standfirst=standfirst,
        images=entry.photos,
        lang=_language(entry, feed),
        source=source.shown,
        problems=tuple(problems),
    )
    key = _key(guid, feed)
    return HtmlStory(source.shown, position, key, digest_of(entry.data), article, body, not named)


def _texts(entry: Entry) -> tuple[str, str, bool]:
    """The body in HTML, the standfirst, and whether the body is only an excerpt."""
    summary = entry.text("summary")
    contents = [content for content in entry.field("content") or [] if text_of(dict.get(content, "value"))]
    if not contents:
        kind = text_of(dict.get(entry.field("summary_detail") or {}, "type"))
        return _markup(summary, kind), "", bool(summary) and _is_excerpt(summary)
    best = max(contents, key=lambda each: (_is_html(each), len(text_of(dict.get(each, "value")))))
    value = text_of(dict.get(best, "value"))
    body = _markup(value, text_of(dict.get(best, "type")))
    standfirst = _plain(summary)
    begins = _plain(body).startswith(_CUT.sub("", standfirst[:_LONGEST_STANDFIRST]).rstrip(" .…")[:200])
    if begins or len(standfirst) > _LONGEST_STANDFIRST:
        standfirst = ""
    return body, standfirst, False


def _is_html(content: Any) -> bool:
    return "html" in text_of(dict.get(content, "type"))


def _is_excerpt(summary: str) -> bool:
    text = _plain(summary)
    return len(text) < _FULL or bool(_CUT.search(text[-200:]))


def _markup(text: str, kind: str) -> str:
    if kind == "text/plain":
        return paragraphs_html(text)
    return text if _TAG.search(text) else paragraphs_html(html.unescape(text))


def _plain_title(entry: Entry) -> str:
    """The headline as plain text. Systems escape it once or twice, whatever they declare."""
    title = entry.text("title")
    if text_of(dict.get(entry.field("title_detail") or {}, "type")) == "text/plain" and "&" not in title:
        return " ".join(title.split())
    for _ in range(2):
        title = html.unescape(_INLINE_TAG.sub("", title))
    return " ".join(_INLINE_TAG.sub("", title).replace("\u00ad", "").split())


def _plain(markup: str) -> str:
    return " ".join(html.unescape(_TAG.sub(" ", markup)).split())


def _address(entry: Entry) -> str:
    """The entry's page: what it had before a counting service took its place, else its link."""
    url = entry.text("feedburner_origlink") or entry.text("link")
    return url if url.startswith(("http://", "https://", "/")) else ""


def _dates(entry: Entry) -> tuple[str, str]:
    """When it was published and last changed, with the offset it is written with."""
    published, created, updated = (_date(entry, name) for name in ("published", "created", "updated"))
    return published or created or updated, updated


def _date(entry: Entry, name: str) -> str:
    if date := wire_date(entry.text(name)):
        return date
    moment = entry.field(f"{name}_parsed")
    try:
        return datetime.datetime.fromtimestamp(timegm(moment), datetime.UTC).isoformat() if moment else ""
    except (ValueError, TypeError, OverflowError, OSError):
        return ""


def authors_in(entry: etree._Element) -> tuple[str, ...]:
    """The authors of an entry as they are written; feedparser takes addresses for names where their domain is long."""
    found = []
    for element in entry:
        if name_of(element) == "author":
            name = next((child for child in element if name_of(child) == "name"), element)
            found.append(words_of(name))
        elif name_of(element) == "creator":
            found.append(words_of(element))
    return unique(found)


def _authors(entry: Entry, feed: Feed) -> tuple[str, ...]:
    """The names of an entry's authors, else the feed's."""
    return unique([name for author in entry.authors or feed.authors for name in _names(author)])


def _names(author: str) -> tuple[str, ...]:
    """ "Doe, Jane" is one person; "Jane Doe, John Roe" are two."""
    before, comma, _ = author.partition(",")
    return authors_of(author) if not comma or len(before.split()) > 1 else (person_name(author),)


def _categories(entry: Entry) -> tuple[str, ...]:
    tags = entry.field("tags") or []
    names = [text_of(dict.get(tag, "label")) or text_of(dict.get(tag, "term")) for tag in tags]
    return unique([html.unescape(name) for name in names if not name.startswith(_NO_TAGS)])


def _language(entry: Entry, feed: Feed) -> str:
    details = [*(entry.field("content") or []), entry.field("title_detail") or {}, entry.field("summary_detail") or {}]
    own = next((lang for detail in details if (lang := text_of(dict.get(detail, "language")))), "")
    return entry.text("language") or own or feed.lang


def _key(guid: str, feed: Feed) -> str:
    """The name that the same article has in an export of its site."""
    if _WORDPRESS_GUID.match(guid):
        parts = urlsplit(guid)
        host = (parts.hostname or "").removeprefix("www.") + parts.path.rstrip("/")
        return f"wordpress:{host}:{parse_qs(parts.query)['p'][0]}"
    if feed.generator.startswith("Ghost") and re.fullmatch(r"[0-9a-f]{24}", guid):
        return f"ghost:{guid}"
    return ""
