"""A story's details for machines: JSON-LD (schema.org NewsArticle), Open Graph, Twitter card. Nothing is invented."""

import json
import re
from typing import Any
from urllib.parse import urlsplit

from editorapp.article.draft import Draft
from editorapp.publish.dates import Located, stamp
from editorapp.publish.details import photos_of, web_address

_LONGEST_HEADLINE = 110
"""Characters (Google's rule for Article structured data)."""
_LOCALE = re.compile(r"([A-Za-z]{2,3})[-_]([A-Za-z]{2})")
_LANGUAGE = re.compile(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*")
_RIGHT_TO_LEFT = frozenset(("ar", "ckb", "dv", "fa", "he", "iw", "ps", "sd", "ug", "ur", "yi"))
"""Languages written from right to left in the script that is usual for them."""


def json_ld(draft: Draft, located: Located = None) -> str:
    """The NewsArticle as JSON that is safe inside a `script` element; "" for a story without headline."""
    if not draft.title:
        return ""
    fields: dict[str, Any] = {
        "headline": _shortened(draft.title),
        "description": description(draft),
        "image": [src for _, src in _web_photos(draft)],
        "datePublished": stamp(draft.date, located),
        "author": [{"@type": "Person", "name": name} for name in draft.authors],
        "articleSection": draft.section,
        "keywords": list(draft.tags),
        "inLanguage": language(draft),
        "mainEntityOfPage": absolute_url(draft.url),
        "url": absolute_url(draft.url),
    }
    known = {name: value for name, value in fields.items() if value}
    article = {"@context": "https://schema.org", "@type": "NewsArticle"} | known
    # Inside a script element only "</script" and "<!--" end or change the text: no "<" at all is the simple rule.
    return json.dumps(article, ensure_ascii=False, indent=2).replace("<", "\\u003c")


def social_tags(draft: Draft, located: Located = None) -> tuple[tuple[str, str, str], ...]:
    """(attribute, name, content) of every Open Graph and Twitter `meta` element whose value is known."""
    alt, src = next(iter(_web_photos(draft)), ("", ""))
    title = draft.seo_title or draft.title
    rows = [
        ("property", "og:type", "article"),
        ("property", "og:title", title),
        ("property", "og:description", description(draft)),
        ("property", "og:url", absolute_url(draft.url)),
        ("property", "og:image", src),
        ("property", "og:image:alt", alt),
        ("property", "og:locale", _locale(draft.lang)),
        ("property", "article:published_time", stamp(draft.date, located)),
        ("property", "article:section", draft.section),
        *(("property", "article:author", name) for name in draft.authors),
        *(("property", "article:tag", tag) for tag in draft.tags),
        ("name", "twitter:card", "summary_large_image" if src else "summary"),
        ("name", "twitter:title", title),
        ("name", "twitter:description", description(draft)),
        ("name", "twitter:image", src),
    ]
    return tuple(row for row in rows if row[2])


def description(draft: Draft) -> str:
    """What a search result says under the headline, or ""."""
    return draft.seo_description or draft.standfirst


def language(draft: Draft) -> str:
    """The language as a BCP 47 code, or "" where none (or no such code) is given."""
    code = draft.lang.strip().replace("_", "-")
    return code if _LANGUAGE.fullmatch(code) else ""


def is_right_to_left(draft: Draft) -> bool:
    """Whether the story's language is written from right to left."""
    return language(draft).split("-")[0].lower() in _RIGHT_TO_LEFT


def absolute_url(url: str) -> str:
    """The address if it is a whole web address, else "": what a file's name will be on the site is not known here."""
    text = url.strip()
    try:
        parts = urlsplit(text)
        return text if parts.scheme.lower() in ("http", "https") and parts.hostname else ""
    except ValueError:
        return ""


def _web_photos(draft: Draft) -> list[tuple[str, str]]:
    """(what it shows, address) of each photo that others can fetch, the lead photo first."""
    found = ((image.alt, absolute_url(web_address(draft, image.src))) for image in photos_of(draft))
    return [(alt, src) for alt, src in found if src]


def _locale(lang: str) -> str:
    found = _LOCALE.fullmatch(lang.strip())
    return f"{found[1].lower()}_{found[2].upper()}" if found else ""


def _shortened(headline: str) -> str:
    if len(headline) <= _LONGEST_HEADLINE:
        return headline
    return headline[: _LONGEST_HEADLINE - 1].rsplit(" ", 1)[0].rstrip(" ,;:–—-") + "…"
