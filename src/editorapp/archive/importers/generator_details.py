"""The details of a story as Jekyll, Hugo, Eleventy, Astro and Zola name and write them."""

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import PurePath
from types import MappingProxyType
from typing import Any

from editorapp.archive.importers.dates import iso_date
from editorapp.archive.importers.head_lines import named_details
from editorapp.archive.importers.records import images_of, text_of, texts_of
from editorapp.article.article import Image
from editorapp.article.draft import Draft
from editorapp.article.front_matter import FrontMatter

_LONGEST_JSON = 64 * 1024
"""Characters; longer details are text."""
_JSON_OPEN = re.compile(r"\ufeff?(?:(?P<fence>---json|;;;)[ \t]*\n)?\s*(?=\{\s*(?:\"|\}))")
_JSON_CLOSE = re.compile(r"[ \t]*\n?(?:---|;;;)?[ \t]*(?:\n|\Z)")
_NAMED_FENCE = re.compile(r"\ufeff?---(yaml|yml|toml)[ \t]*\n")
_MOST_BARE_LINES = 30
_UNCLOSED_JSON = "The details at the top are not JSON; they were read as text."
_PUBLISHED = ("date", "published", "publishDate", "pubDate", "published_at", "publish_date", "created", "created_at")
_MODIFIED = ("modified", "lastmod", "updated", "last_modified_at", "updatedDate", "modDate", "updated_at")
_PHOTOS = (
    "heroImage", "hero_image", "hero", "cover", "cover_image", "coverImage", "featuredImage", "featured_image",
    "feature_image", "thumbnail", "header", "banner", "image_url",
)  # fmt: skip
"""Where generators and their themes keep the lead photo, besides `image`."""
_SOURCES = ("src", "url", "path", "image", "relative", "overlay_image", "teaser", "feature")
_FALSE = frozenset({"false", "no", "0", "off"})
_TRUE = frozenset({"true", "yes", "1", "on"})
_PLACEHOLDER = re.compile(r":[a-z_]+|\{\{|\{%")
_UNNAMED: Mapping[str, Any] = MappingProxyType({})


def parse_story(text: str) -> Draft:
    """The story of this text; details in JSON, or behind a fence such as `---toml`, are read as well."""
    if (named := _NAMED_FENCE.match(text)) is not None:
        fence = "+++" if named[1] == "toml" else "---"
        rest = text[named.end() :]
        text = f"{fence}\n" + (re.sub(r"^---[ \t]*$", fence, rest, count=1, flags=re.M) if fence == "+++" else rest)
    draft = Draft.parse(text)
    opening = _JSON_OPEN.match(text) if draft.front.kind == "none" else None
    if opening is None:
        return _with_bare_details(draft) if draft.front.kind == "none" else draft
    try:
        values, end = json.JSONDecoder().raw_decode(text[: opening.end() + _LONGEST_JSON], opening.end())
    except (ValueError, RecursionError):
        return Draft(FrontMatter(problems=(_UNCLOSED_JSON,)), draft.body) if opening["fence"] else draft
    closing = _JSON_CLOSE.match(text, end)
    if closing is None or not isinstance(values, dict):
        return draft
    front = FrontMatter("none", "", MappingProxyType({key: _as_text(value) for key, value in values.items()}))
    return Draft(front, text[closing.end() :].lstrip("\n"))


def _with_bare_details(draft: Draft) -> Draft:
    """Details without a fence, as Pelican has them: `Title: …`, `Date: …`, a line each before the first blank one."""
    lines = draft.body.split("\n", _MOST_BARE_LINES)
    found, count = named_details([line.strip() for line in lines[:_MOST_BARE_LINES]])
    if "title" not in found or lines[count : count + 1] not in ([""], []):
        return draft
    values = {"date" if name == "published" else name: value for name, value in found.items()}
    return Draft(FrontMatter("none", "", MappingProxyType(values)), "\n".join(lines[count:]).lstrip("\n"))


def unpublished(draft: Draft) -> str:
    """Why this story is not published, "" if it is."""
    values = draft.front.values
    if str(values.get("draft", "")).lower() in _TRUE or str(values.get("status", "")).lower() == "draft":
        return "draft"
    return "not published" if str(values.get("published", "")).lower() in _FALSE else ""


def published(draft: Draft, order: str) -> tuple[str, str]:
    """(date in ISO 8601, as written) of its publication; ("", "") without one."""
    return _first_date(draft, _PUBLISHED, order)


def modified(draft: Draft, order: str) -> str:
    """The date of its last change."""
    return _first_date(draft, _MODIFIED, order)[0]


def address(draft: Draft, date: str, place: PurePath) -> str:
    """The story's address, as far as the details say it; `place` is its file's name without ending.

    Placeholders of a permalink are filled in; where one is left that only the site's settings know, there is none.
    """
    aliases = texts_of(draft.front.values.get("aliases") or draft.front.values.get("redirect_from"))
    for written in (draft.url, *texts_of(draft.front.values.get("link")), *aliases):
        url = _filled(written, draft, date, place)
        if url and url.lower() not in _FALSE and "/" in url and not _PLACEHOLDER.search(url.partition("://")[2] or url):
            return url
    return ""


def section_and_tags(draft: Draft) -> tuple[str, tuple[str, ...]]:
    """(the first category, the tags and every other category)."""
    values = draft.front.values
    taxonomies = values.get("taxonomies")
    grouped: Mapping[str, Any] = taxonomies if isinstance(taxonomies, Mapping) else _UNNAMED
    named = _words(values.get("categories")) or _words(grouped.get("categories"))
    section = text_of(values.get("section")) or ", ".join(texts_of(values.get("category"))) or next(iter(named), "")
    tags = _words(values.get("tags")) or _words(grouped.get("tags")) or texts_of(values.get("keywords"))
    if len(tags) == 1:
        tags = tuple(part.strip() for part in tags[0].split(",") if part.strip())
    return section, tuple(dict.fromkeys((*tags, *(name for name in named if name != section))))


def lead_photos(draft: Draft) -> Iterator[Image]:
    """The photos that only the details name, the lead photo first."""
    if draft.lead_image:
        yield draft.lead_image
    for key in _PHOTOS:
        yield from _photo(draft.front.values.get(key))
    yield from images_of(draft.front.values.get("images") or [])


def _photo(value: Any) -> Iterator[Image]:
    if isinstance(value, Mapping):
        src = next((text for key in _SOURCES if (text := text_of(value.get(key)))), "")
        if src:
            alt, caption, credit = (text_of(value.get(name)) for name in ("alt", "caption", "credit"))
            yield Image(src, alt, caption, credit)
    elif isinstance(value, str) and ("." in value or "/" in value):
        yield Image(value.strip())


def _first_date(draft: Draft, names: tuple[str, ...], order: str) -> tuple[str, str]:
    for name in names:
        written = draft.detail(name)
        if date := iso_date(written, order):
            return date, written
    return "", ""


def _filled(url: str, draft: Draft, date: str, place: PurePath) -> str:
    if ":" not in url.partition("://")[2] and not url.startswith("/:"):
        return url
    slug = draft.slug or re.sub(r"^\d{4}-\d{2}-\d{2}-", "", place.name)
    known = {
        "year": date[:4], "month": date[5:7], "i_month": date[5:7].lstrip("0"), "day": date[8:10],
        "i_day": date[8:10].lstrip("0"), "title": slug, "slug": slug, "filename": place.name, "name": place.name,
        "categories": section_and_tags(draft)[0].lower(),
    }  # fmt: skip
    return re.sub(r":([a-z_]+)", lambda m: known.get(m[1]) or m[0], url)


def _words(value: Any) -> tuple[str, ...]:
    """A list, or one line: separated by commas, or, as in Jekyll, by spaces."""
    if isinstance(value, str) and "," not in value and value == value.lower():
        return tuple(value.split())
    if isinstance(value, str):
        return tuple(part.strip() for part in value.split(",") if part.strip())
    return texts_of(value)


def _as_text(value: Any) -> Any:
    """A value of JSON in the form that details have: every scalar is text."""
    if isinstance(value, dict):
        return {str(key): _as_text(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_as_text(inner) for inner in value]
    if isinstance(value, bool):
        return str(value).lower()
    return "" if value is None else str(value)
