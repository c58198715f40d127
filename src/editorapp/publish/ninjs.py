"""The story as a news object of IPTC's ninjs 2.1."""

import json
import posixpath
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from editorapp.article.article import Image
from editorapp.article.draft import Draft
from editorapp.publish.dates import utc_stamp
from editorapp.publish.details import as_uri, byline, lead_photo, photos_of, uri_of, uuid_of, web_address
from editorapp.publish.html_fragment import fragment
from editorapp.publish.local_photos import path_of
from editorapp.publish.metadata import absolute_url, language
from editorapp.publish.options import ExportOptions

_STANDARD = (
    ("name", "ninjs"),
    ("version", "2.1"),
    ("schema", "http://www.iptc.org/std/ninjs/ninjs-schema_2.1.json#"),
)
_KINDS: Mapping[str, str] = MappingProxyType(
    {"jpg": "jpeg", "jpeg": "jpeg", "png": "png", "gif": "gif", "webp": "webp", "avif": "avif", "svg": "svg+xml"}
)

Object = dict[str, Any]


def write_ninjs(draft: Draft, options: ExportOptions) -> bytes:
    """The object as UTF-8; what the draft does not say is left out."""
    return (json.dumps(news_object(draft, options), ensure_ascii=False, indent=2) + "\n").encode("utf-8", "replace")


def news_object(draft: Draft, options: ExportOptions) -> Object:
    """The object; photos with an address on the web are associated, the others stand in its text."""
    lead = lead_photo(draft)
    body = fragment(draft, options, lead=not lead.has_field)
    url = absolute_url(draft.url)
    known: Object = {
        "pubstatus": "usable",
        "language": language(draft),
        "firstcreated": utc_stamp(draft.date, options.located),
        "versioncreated": utc_stamp(draft.date, options.located),
        "embargoed": utc_stamp(draft.embargo, options.located),
        "headlines": _texts(main=draft.title, seo=draft.seo_title if draft.seo_title != draft.title else ""),
        "slugline": draft.slug,
        "by": byline(draft),
        "located": draft.dateline,
        "descriptions": _texts(standfirst=draft.standfirst, seo=draft.seo_description),
        "subjects": _subjects(draft),
        "bodies": [{"role": "main", "contenttype": "text/html", "value": body}],
        "renditions": [{"name": "page", "href": as_uri(url), "contenttype": "text/html"}] if url else [],
        "associations": [
            _photo(draft, image, href) for image in photos_of(draft) if (href := web_address(draft, image.src))
        ],
    }
    filled = {name: value for name, value in known.items() if value}
    return {"uri": uri_of(draft), "type": "text", "standard": dict(_STANDARD)} | filled


def _texts(**texts: str) -> list[Object]:
    return [{"role": role, "contenttype": "text/plain", "value": text} for role, text in texts.items() if text]


def _subjects(draft: Draft) -> list[Object]:
    """The section as the category it is, the tags as keywords."""
    section = [{"name": draft.section, "rel": "category"}] if draft.section else []
    return [*section, *({"name": tag, "rel": "keyword"} for tag in draft.tags)]


def _photo(draft: Draft, image: Image, href: str) -> Object:
    is_lead = lead_photo(draft).image == image
    ending = posixpath.splitext(path_of(href))[1].removeprefix(".").lower()
    rendition = {"name": "main", "href": as_uri(href)}
    if ending in _KINDS:
        rendition["contenttype"] = f"image/{_KINDS[ending]}"
    known = {
        "headlines": _texts(main=image.alt),
        "descriptions": _texts(caption=image.caption, creditline=image.credit),
        "by": image.credit,
    }
    filled = {name: value for name, value in known.items() if value}
    name = "main" if is_lead else f"photo-{uuid_of(draft, image.src)[:8]}"
    return {
        "uri": f"urn:uuid:{uuid_of(draft, image.src)}",
        "name": name,
        "type": "picture",
        "renditions": [rendition],
    } | filled
