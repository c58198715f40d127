"""JSON Feed 1.0 and 1.1."""

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import urlsplit

from editorapp.archive.cleaning.story import HtmlStory
from editorapp.archive.importers.bylines import authors_of
from editorapp.archive.importers.feed_entry import EXCERPT
from editorapp.archive.importers.json_files import json_of
from editorapp.archive.importers.records import Found, ImportOptions, Item, Source, digest_of, text_of, texts_of
from editorapp.archive.importers.source_files import scan
from editorapp.archive.importers.wire_story import NO_DATE, paragraphs_html, photo, unique, wire_date
from editorapp.article.article import Article, Image
from editorapp.article.slug import slugify
from editorapp.errors import FormatError

LARGEST = 200 << 20
"""Bytes of one file."""
_MARK = re.compile(rb'"date_published"')


def count(source: Source) -> int:
    """About how many items there are, by a look at the bytes. Raises UnreadableError as `read`."""
    return max(1, scan(source, _MARK))


def read(source: Source, _options: ImportOptions) -> Iterator[Found]:
    """The story of each item. Raises UnreadableError if the file cannot be read, FormatError if it is no JSON Feed."""
    feed, damage = json_of(source, LARGEST, _is_item)
    if damage:
        feed = {"items": feed}
    if not isinstance(feed, Mapping) or not isinstance(feed.get("items"), list):
        raise FormatError(f"“{source.shown}” is no JSON Feed.", "A JSON Feed has a list of “items”.")
    for number, item in enumerate(feed["items"], 1):
        yield _found(item, feed, source, f"item {number}")
    if damage:
        yield Item(source.shown, "", None, "problem", damage)


def _is_item(value: Any) -> bool:
    return isinstance(value, dict) and bool(value.keys() & {"id", "content_html", "content_text", "date_published"})


def _found(item: Any, feed: Mapping[str, Any], source: Source, position: str) -> Found:
    if not isinstance(item, Mapping):
        return Item(source.shown, position, None, "problem", "Not a JSON object; left out.")
    title = " ".join(text_of(item.get("title")).split())
    html, excerpt = _text(item)
    if not title and not html:
        return Item(source.shown, position, None, "problem", "No headline and no text; left out.")
    return _story(item, feed, source, position, html, excerpt)


def _story(
    item: Mapping[str, Any], feed: Mapping[str, Any], source: Source, position: str, html: str, excerpt: bool
) -> HtmlStory:
    title = " ".join(text_of(item.get("title")).split())
    url = text_of(item.get("url")) or text_of(item.get("external_url"))
    published, modified = (wire_date(text_of(item.get(name))) for name in ("date_published", "date_modified"))
    named, tags = _id(item, feed) or url, unique(texts_of(item.get("tags")))
    problems = [*(() if published or modified else (NO_DATE,)), *((EXCERPT,) if excerpt else ())]
    summary = " ".join(text_of(item.get("summary")).split())
    article = Article(
        id=named or slugify(f"{published[:10]} {title}") or slugify(f"{source.path.name.split('.')[0]} {position}"),
        url=url,
        title=title,
        published=published or modified,
        body="",
        modified=modified if published and modified != published else "",
        authors=_authors(item) or _authors(feed),
        section=tags[0] if tags else "",
        tags=tags[1:],
        standfirst="" if excerpt else summary,
        images=_photos(item),
        lang=text_of(item.get("language")) or text_of(feed.get("language")),
        source=source.shown,
        problems=tuple(problems),
    )
    raw = json.dumps(item, sort_keys=True, ensure_ascii=False, default=str)
    return HtmlStory(source.shown, position, "", digest_of(raw), article, html, not named)


def _text(item: Mapping[str, Any]) -> tuple[str, bool]:
    """The body in HTML, and whether it is only an excerpt."""
    if html := text_of(item.get("content_html")):
        return html, False
    if text := text_of(item.get("content_text")):
        return paragraphs_html(text), False
    summary = text_of(item.get("summary"))
    return paragraphs_html(summary), bool(summary)


def _id(item: Mapping[str, Any], feed: Mapping[str, Any]) -> str:
    """The item's id; a bare number is one only within its feed, so the site goes before it."""
    identifier = text_of(item.get("id"))
    if not identifier.isdecimal():
        return identifier
    address = text_of(feed.get("home_page_url")) or text_of(feed.get("feed_url")) or text_of(item.get("url"))
    try:
        host = (urlsplit(address).hostname or "").removeprefix("www.")
    except ValueError:
        host = ""
    return f"{host}-{identifier}" if host else identifier


def _authors(record: Mapping[str, Any]) -> tuple[str, ...]:
    """`authors` of version 1.1, else `author` of 1.0."""
    return unique(
        [name for each in texts_of(record.get("authors") or record.get("author")) for name in authors_of(each)]
    )


def _photos(item: Mapping[str, Any]) -> tuple[Image, ...]:
    listed = [text_of(item.get("image")) or text_of(item.get("banner_image"))]
    attachments = item.get("attachments")
    for each in attachments if isinstance(attachments, list) else []:
        if isinstance(each, Mapping) and text_of(each.get("mime_type")).startswith("image/"):
            listed.append(text_of(each.get("url")))
    return tuple(photo(src) for src in unique(listed))
