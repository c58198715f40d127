"""One news object of ninjs 1.x, 2.x or 3.x: its description, its text and its photos."""

import html
import re
from collections.abc import Iterator, Mapping
from typing import Any

from lxml import etree

from editorapp.archive.importers.bylines import authors_of
from editorapp.archive.importers.nitf import nitf_item
from editorapp.archive.importers.records import text_of
from editorapp.archive.importers.wire_story import (
    Subject,
    WireItem,
    paragraphs_html,
    photo,
    unique,
    wire_date,
)
from editorapp.article.article import Edge, Image

Json = Mapping[str, Any]
PHOTO_TYPES = frozenset({"picture", "photo", "graphic"})
_TAGS = re.compile(r"<(?:p|div|br|ul|ol|h[1-6]|figure|blockquote|html|body|section|article|a|table)\b", re.IGNORECASE)
_TITLE = re.compile(r"<h1\b[^>]*>(.*?)</h1>", re.IGNORECASE | re.DOTALL)
_START = 4096
"""Characters of a text in which its headline may be repeated."""
_TAG = re.compile(r"</?[A-Za-z!][^<>]*>")
_PICTURE = re.compile(r"\.(?:jpe?g|png|gif|webp|avif|svg)(?:$|[?#])", re.IGNORECASE)
_STANDFIRSTS = ("standfirst", "lead", "summary", "text", "main", "abstract", "teaser", "drol:summary", "")
_CAPTIONS = ("caption", "text", "main", "drol:caption", "summary", "")
_CREDITS = ("creditline", "credit")
_NO_BODIES = frozenset({"lead", "summary", "teaser", "caption", "standfirst", "abstract", "alert"})
_OTHER_HEADLINES = frozenset({"seo", "short", "social", "sub", "subheadline", "kicker", "alternative", "vignette"})
_NAMED = ("person", "people", "organisation", "organisations", "place", "places", "event", "events")
_KEYWORDS = frozenset({"keyword", "tag"})
"""How a subject may be related to a story without being what it is filed under."""
_THUMBS = re.compile(r"thumb|watermark|icon|preview_?small", re.IGNORECASE)


def value_of(record: Any, *names: str) -> Any:
    """The first of these fields that is there; ninjs 3 writes versionCreated what before was versioncreated."""
    if not isinstance(record, Mapping):
        return None
    for name in names:
        if name in record:
            return record[name]
    known = {str(key).lower(): value for key, value in record.items()}
    return next((known[name] for name in names if name in known), None)


def ninjs_item(record: Json) -> WireItem:
    """What a news object says, with its text as HTML and the photos it is associated with."""
    uri = text_of(value_of(record, "uri"))
    headline = _headline(record)
    created = _date(record, "versioncreated")
    body = _text(record, headline)
    images, edges = _associated(record, body.html)
    own_subjects = (*_concepts(record, "subject", "subjects"), *_concepts(record, "categories", "category"))
    return WireItem(
        guid=uri,
        url=_page_address(record) or (uri if uri.startswith(("http://", "https://")) else ""),
        headline=headline,
        slugline=text_of(value_of(record, "slugline")),
        published=_date(record, "firstpublished")
        or _date(record, "firstcreated")
        or created
        or _date(record, "contentcreated"),
        modified=created,
        embargo=_date(record, "embargoed"),
        pubstatus=text_of(value_of(record, "pubstatus")),
        authors=_authors(record),
        subjects=(*own_subjects, *_concepts(record, "genre", "genres")),
        tags=unique([*_keywords(record), *(c.name for name in _NAMED for c in _concepts(record, name))]),
        standfirst=_described(record, _STANDFIRSTS),
        images=images,
        edges=edges,
        lang=text_of(value_of(record, "language")),
        html=body.html,
    ).completed_by(body)


def associations_of(record: Json) -> list[tuple[str, Json]]:
    """The associated news objects by their names: an object of them in ninjs 1, a list since ninjs 2."""
    value = value_of(record, "associations")
    if isinstance(value, Mapping):
        return [(str(name), each) for name, each in value.items() if isinstance(each, Mapping)]
    named = value if isinstance(value, list) else []
    return [(text_of(value_of(each, "name")), each) for each in named if isinstance(each, Mapping)]


def has_text(record: Json) -> bool:
    """Whether the object has a text of its own."""
    return any(value for _, value in _bodies(record))


def photo_of(record: Json, text: str = "") -> Image | None:
    """The photo this object is, in its largest rendition, or the one `text` shows; None if it has no address."""
    renditions = [each for each in _renditions(record) if _is_picture(each)]
    best = next((each for each in renditions if _is_shown(text_of(value_of(each, "href")), text)), None)
    best = best or max(renditions, key=_size, default=None)
    if best is None:
        return None
    credit = _described(record, _CREDITS)
    name, holder = text_of(value_of(record, "byline", "by")), text_of(value_of(record, "copyrightholder"))
    caption = _described(record, _CAPTIONS)
    return photo(text_of(value_of(best, "href")), _headline(record), caption, name, credit or holder)


def _headline(record: Json) -> str:
    """The main headline as plain text."""
    listed = value_of(record, "headlines")
    found = [(text_of(value_of(each, "role")).lower(), _plain(value_of(each, "value"))) for each in _list(listed)]
    for role, text in sorted(found, key=lambda each: (each[0] != "main", each[0] in _OTHER_HEADLINES)):
        if text and role not in _OTHER_HEADLINES:
            return text
    named = next((_plain(record[key]) for key in record if str(key).lower().startswith("headline_")), "")
    return _plain(value_of(record, "headline")) or _plain(value_of(record, "title")) or named


def _text(record: Json, headline: str) -> WireItem:
    """The text in its richest form, and what a document in it says besides."""
    best = min(_bodies(record), key=lambda each: each[0], default=None)
    if best is None:
        return WireItem()
    (kind, _), text = best
    if kind == _NITF:
        return _nitf(text)
    if kind == _PLAIN:
        return WireItem(html=paragraphs_html(text, headline))
    return WireItem(html=_without_title(_inside_body(text), headline))


_HTML, _NITF, _PLAIN = 0, 1, 2


def _bodies(record: Json) -> list[tuple[tuple[int, bool], str]]:
    """The texts, each with how good its form is (less is better): HTML, NITF, plain; a main one before others."""
    found = []
    for each in _list(value_of(record, "bodies")):
        role, kind = (text_of(value_of(each, name)).lower() for name in ("role", "contenttype"))
        text = text_of(value_of(each, "value"))
        if text and role not in _NO_BODIES and (form := _form(kind or role, text)) is not None:
            found.append(((form, role != "main"), text))
    for key, value in record.items():
        name = str(key).lower()
        text = text_of(value)
        if (
            text
            and name.startswith("body_")
            and name[5:] not in _NO_BODIES
            and (form := _form(name[5:], text)) is not None
        ):
            found.append(((form, name == "body_html"), text))
    return found


def _form(kind: str, text: str) -> int | None:
    """What a text of this type is; None for what is no text (the format of another system)."""
    start = text.lstrip()[:200].lower()
    if "nitf" in kind or "<nitf" in start:
        return _NITF if "<nitf" in text[:4000].lower() else None
    if "html" in kind:
        return _HTML
    if "xml" in kind or "json" in kind or start.startswith("<?xml"):
        return None
    return _HTML if _TAGS.search(text) else _PLAIN


def _nitf(text: str) -> WireItem:
    """What a document of NITF says; nothing if it is broken beyond reading, or declares entities."""
    parser = etree.XMLParser(
        recover=True, resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True
    )
    if "<!entity" in text.lower():
        return WireItem()
    try:
        root = etree.fromstring(text.encode("utf-8", "replace"), parser)
    except (etree.XMLSyntaxError, ValueError):
        return WireItem()
    documents = root.iter("{*}nitf") if root is not None else ()
    return next((nitf_item(document) for document in documents), WireItem())


def _inside_body(text: str) -> str:
    """What is in the `<body>` of a whole page; the text itself if it is none."""
    lower = text.lower()
    start = lower.find("<body")
    start = lower.find(">", start) + 1 if start >= 0 else 0
    end = lower.rfind("</body") if start else -1
    return text[start : end if end >= 0 else len(text)]


def _without_title(text: str, headline: str) -> str:
    """The text without its headline over it."""
    match = _TITLE.search(text, 0, _START)
    if match and headline and _plain(match[1]).casefold() == headline.casefold():
        return text[: match.start()] + text[match.end() :]
    return text


def _associated(record: Json, text: str) -> tuple[tuple[Image, ...], tuple[Edge, ...]]:
    """Photos, and links to associated texts. Of photos that the text shows, that rendition is taken."""
    images = [photo_of(record, text)]
    edges = []
    for _, each in associations_of(record):
        kind = text_of(value_of(each, "type")).lower()
        if kind in PHOTO_TYPES or (not kind and not has_text(each)):
            images.append(photo_of(each, text))
        elif kind in ("text", "composite") and text_of(value_of(each, "uri")):
            uri = text_of(value_of(each, "uri"))
            page = _page_address(each) or (uri if uri.startswith("http") else "")
            edges.append(Edge("related", _headline(each), page, "", uri))
    return tuple({image.src: image for image in images if image}.values()), tuple(edges)


def _renditions(record: Json) -> list[Json]:
    value = value_of(record, "renditions")
    if isinstance(value, Mapping):
        return [{"name": name, **each} for name, each in value.items() if isinstance(each, Mapping)]
    return [each for each in _list(value) if isinstance(each, Mapping)]


def _is_picture(rendition: Json) -> bool:
    href = text_of(value_of(rendition, "href"))
    kind = text_of(value_of(rendition, "mimetype", "contenttype")).lower()
    if not href or href.lower().startswith(("file:", "data:", "javascript:")):
        return False
    return kind.startswith("image/") or (not kind and bool(_PICTURE.search(href)))


def _is_shown(href: str, text: str) -> bool:
    """Whether the text holds this photo itself, not only its address."""
    return any(f" src={quote}{each}{quote}" in text for each in {href, html.escape(href)} for quote in "\"'")


def _size(rendition: Json) -> tuple[bool, float, float]:
    """What makes a rendition the better one: no thumbnail or watermark, then its pixels, then its bytes."""
    named = (
        f"{text_of(value_of(rendition, 'name'))} {text_of(value_of(rendition, 'title'))} {value_of(rendition, 'href')}"
    )
    return not _THUMBS.search(named), _number(rendition, "width"), _number(rendition, "sizeinbytes")


def _number(record: Json, name: str) -> float:
    value = value_of(record, name)
    return value if isinstance(value, int | float) else 0


def _page_address(record: Json) -> str:
    """The page on which the story stands, where a rendition names it."""
    for each in _renditions(record):
        href = text_of(value_of(each, "href"))
        if "html" in text_of(value_of(each, "mimetype", "contenttype")).lower() and href.startswith("http"):
            return href
    return ""


def _authors(record: Json) -> tuple[str, ...]:
    byline = _plain(value_of(record, "byline")) or _plain(value_of(record, "by"))
    if byline:
        return authors_of(byline)
    listed = (*_list(value_of(record, "authors")), *_list(value_of(record, "contributors")))
    return unique([text_of(value_of(each, "name")) if isinstance(each, Mapping) else text_of(each) for each in listed])


def _concepts(record: Json, *names: str) -> tuple[Subject, ...]:
    found = []
    for each in _list(value_of(record, *names)):
        if isinstance(each, Mapping):
            if text_of(value_of(each, "rel")).lower() in _KEYWORDS:
                continue
            code = text_of(value_of(each, "literal", "code")) or text_of(value_of(each, "uri"))
            found.append(Subject(_plain(value_of(each, "name")), code))
        else:
            found.append(Subject(text_of(each)))
    return tuple(subject for subject in found if subject.name)


def _keywords(record: Json) -> list[str]:
    value = value_of(record, "keywords", "keyword")
    words = [text_of(each) for each in (value.split(",") if isinstance(value, str) else _list(value))]
    subjects = [each for each in _list(value_of(record, "subject", "subjects")) if isinstance(each, Mapping)]
    named = [_plain(value_of(each, "name")) for each in subjects if text_of(value_of(each, "rel")).lower() in _KEYWORDS]
    return [word for word in (*words, *named) if word]


def _described(record: Json, roles: tuple[str, ...]) -> str:
    """The description of the first of these roles that is there, as plain text."""
    found: dict[str, str] = {}
    for each in _list(value_of(record, "descriptions")):
        found.setdefault(text_of(value_of(each, "role")).lower(), _plain(value_of(each, "value")))
    for key, value in record.items():
        if str(key).lower().startswith("description_"):
            found.setdefault(str(key).lower()[12:], _plain(value))
    found.setdefault("", _plain(value_of(record, "description")))
    return next((found[role] for role in roles if found.get(role)), "")


def _date(record: Json, name: str) -> str:
    return wire_date(text_of(value_of(record, name)))


def _plain(value: Any) -> str:
    return " ".join(html.unescape(_TAG.sub(" ", text_of(value))).split())


def _list(value: Any) -> Iterator[Any]:
    yield from value if isinstance(value, list) else () if value is None else (value,)
