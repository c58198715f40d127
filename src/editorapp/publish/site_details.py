"""A story's details under the keys that Hugo and Jekyll know."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from editorapp.article.draft import Draft
from editorapp.article.slug import is_url_safe, slugify
from editorapp.publish.dates import stamp
from editorapp.publish.details import lead_photo
from editorapp.publish.markdown_file import details_of
from editorapp.publish.options import ExportOptions

_RENAMED = frozenset(("standfirst", "section", "authors", "date", "url", "embargo", "image"))
_SWITCHES = frozenset(("draft", "published"))
_SWITCHED: Mapping[str, bool] = MappingProxyType({"true": True, "false": False})
_PHOTO = ("image", "image_alt", "image_caption", "image_credit")


def site_details(draft: Draft, options: ExportOptions) -> dict[str, Any]:
    """Title, date, slug, description, authors, categories, tags, canonical address; then the others as they are named.

    An address of its own ("/harbour/pier/") stays with its key: generators take it for the page's place.
    """
    own = details_of(draft)
    url = draft.url
    known: dict[str, Any] = {
        "title": draft.title,
        "date": stamp(draft.date, options.located) or draft.date,
        "slug": draft.slug if is_url_safe(draft.slug) else slugify(draft.slug),
        "description": draft.standfirst,
        "authors": list(draft.authors),
        "categories": _categories(draft, own),
        "tags": list(draft.tags),
        "canonical_url": url if "://" in url else "",
    }
    filled = {name: value for name, value in known.items() if value}
    rest = {name: value for name, value in own.items() if name not in _RENAMED and name not in filled}
    return filled | {name: _switch(name, value) for name, value in rest.items() if name not in _PHOTO}


def with_photo(details: Mapping[str, Any], draft: Draft, src: str) -> dict[str, Any]:
    """The details and the lead photo's, at this address."""
    image = lead_photo(draft).image
    if image is None:
        return dict(details)
    values = zip(_PHOTO, (src, image.alt, image.caption, image.credit), strict=True)
    return dict(details) | {name: value for name, value in values if value}


def own_place(draft: Draft) -> str:
    """The page's place on its own site, where the story says one."""
    return draft.url if draft.url.startswith("/") else ""


def _switch(name: str, value: Any) -> Any:
    """The value; a switch that generators read must be no text."""
    return _SWITCHED.get(value.lower(), value) if name in _SWITCHES and isinstance(value, str) else value


def _categories(draft: Draft, own: Mapping[str, Any]) -> list[str]:
    """The section first; the others where the draft itself has several."""
    listed = own.get("categories")
    others = [name for name in listed if isinstance(name, str)] if isinstance(listed, list) else []
    return list(dict.fromkeys(name for name in (draft.section, *others) if name))
