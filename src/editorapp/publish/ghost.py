"""Stories as a file for Ghost's own import (Settings, Import)."""

import json
import posixpath
from collections.abc import Iterator, Sequence
from html import escape
from typing import Any
from urllib.parse import quote

from lxml.html import HtmlElement

from editorapp.article.draft import Draft
from editorapp.publish.dates import is_published, utc_stamp
from editorapp.publish.details import hex_id_of, lead_photo, slug_of, slugs_of, uuid_of, web_address
from editorapp.publish.html_writer import written
from editorapp.publish.local_photos import is_on_the_web, local_path
from editorapp.publish.metadata import absolute_url, language
from editorapp.publish.options import ExportOptions
from editorapp.publish.shortening import shortened
from editorapp.publish.story_tree import classes_of, photos_in, pieces_of, story_tree

FOLDER = "content/images"
"""Where Ghost's import looks for pictures in an archive, and keeps them."""
_VERSION = "5.0.0"
_LONGEST_TITLE, _LONGEST_EXCERPT, _LONGEST_ALT, _LONGEST_NAME = 255, 300, 191, 191
_LONGEST_META_TITLE, _LONGEST_META_DESCRIPTION = 300, 500
"""Characters (Ghost's schema); what is longer makes it refuse the whole story."""
_NATIVE = frozenset(("p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "blockquote", "pre", "hr", "figure"))
"""Elements that Ghost's editor has a form of its own for; everything else would be cut down to its words."""
_TITLE = "(Untitled)"

Row = dict[str, Any]


def write_ghost(drafts: Sequence[Draft], options: ExportOptions) -> bytes:
    """The stories as UTF-8. An author's e-mail, which Ghost demands, is at example.com, where nobody gets it."""
    tags, users = _Names(), _Names()
    posts, metas, post_tags, post_authors = [], [], [], []
    for draft in drafts:
        post = _post(draft, options)
        posts.append(post)
        if len(meta := {"post_id": post["id"], **_meta(draft)}) > 1:
            metas.append(meta)
        names = dict.fromkeys((draft.section, *draft.tags) if draft.section else draft.tags)
        for order, name in enumerate(names):
            post_tags.append({"post_id": post["id"], "tag_id": tags.number(name), "sort_order": order})
        for order, name in enumerate(draft.authors):
            post_authors.append({"post_id": post["id"], "author_id": users.number(name), "sort_order": order})
    data = {
        "posts": posts,
        "posts_meta": metas,
        "tags": _rows(tags, "tag"),
        "posts_tags": post_tags,
        "users": [row | {"email": f"{row['slug']}@example.com"} for row in _rows(users, "author")],
        "posts_authors": post_authors,
    }
    export = {"db": [{"meta": {"version": _VERSION}, "data": data}]}
    return (json.dumps(export, ensure_ascii=False, indent=2) + "\n").encode("utf-8", "replace")


class _Names:
    """Numbers for names, from 1 in order of appearance."""

    def __init__(self) -> None:
        self._numbers: dict[str, str] = {}

    def number(self, name: str) -> str:
        """The number of this name."""
        return self._numbers.setdefault(name, str(len(self._numbers) + 1))

    def rows(self) -> Iterator[tuple[str, str]]:
        """Each (name, number)."""
        yield from self._numbers.items()


def _rows(names: _Names, fallback: str) -> list[Row]:
    slugs = slugs_of((name for name, _ in names.rows()), fallback)
    return [
        {"id": number, "name": shortened(name, _LONGEST_NAME), "slug": slugs[name]} for name, number in names.rows()
    ]


def _post(draft: Draft, options: ExportOptions) -> Row:
    moment = utc_stamp(draft.date, options.located)
    url = absolute_url(draft.url)
    known = {
        "custom_excerpt": shortened(draft.standfirst, _LONGEST_EXCERPT),
        "feature_image": _lead_address(draft),
        "published_at": moment,
        "canonical_url": url,
        "locale": language(draft),
    }
    has_field = bool(known["feature_image"])
    return {
        "id": hex_id_of(draft),
        "uuid": uuid_of(draft),
        "title": shortened(draft.title, _LONGEST_TITLE) or _TITLE,
        "slug": slug_of(draft),
        "type": "post",
        "status": "published" if is_published(draft) else "draft",
        "html": ghost_html(story_tree(draft, options, lead=not has_field)),
        "lexical": None,
        **{name: value for name, value in known.items() if value},
    }


def _meta(draft: Draft) -> Row:
    image = lead_photo(draft).image
    caption = ""
    if image and (image.caption or image.credit):
        credit = f'<span class="credit">Credit: {escape(image.credit, quote=False)}</span>' if image.credit else ""
        caption = f"{escape(image.caption, quote=False)} {credit}".strip()
    known = {
        "meta_title": shortened(draft.seo_title, _LONGEST_META_TITLE),
        "meta_description": shortened(draft.seo_description, _LONGEST_META_DESCRIPTION),
        "feature_image_alt": shortened(image.alt, _LONGEST_ALT) if image else "",
        "feature_image_caption": caption,
    }
    return {name: value for name, value in known.items() if value}


def ghost_html(root: HtmlElement) -> str:
    """What is in this element, with cards around what Ghost must keep as it is."""
    for photo in photos_in(root):
        photo.set("src", _address(photo.get("src") or ""))
    parts = []
    for piece in pieces_of(root):
        is_native = isinstance(piece, str) or _is_native(piece)
        html = written(piece).strip()
        if html and not is_native:
            html = f"<!--kg-card-begin: html-->\n{html}\n<!--kg-card-end: html-->"
        if html:
            parts.append(html)
    return "\n".join(parts)


def _is_native(el: HtmlElement) -> bool:
    if el.tag == "figure":
        if len(photos_in(el)) != 1 or el.find(".//table") is not None:
            return False
        el.set("class", "kg-card kg-image-card")
        return True
    return el.tag in _NATIVE and "read-also" not in classes_of(el) and el.find(".//sup[@id]") is None


def _lead_address(draft: Draft) -> str:
    image = lead_photo(draft).image
    if image is None:
        return ""
    return web_address(draft, image.src) or (_address(image.src) if local_path(image.src) else "")


def _address(src: str) -> str:
    """The photo's address; that of one which goes along is where Ghost will keep it."""
    path = "" if is_on_the_web(src) else local_path(src)
    return f"__GHOST_URL__/{quote(posixpath.join(FOLDER, path), errors='replace')}" if path else src
