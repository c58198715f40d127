"""Stories as a WordPress export (WXR 1.2), which every WordPress takes under Tools, Import."""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from email.utils import format_datetime
from html import escape
from urllib.parse import urlsplit

from editorapp.article.article import Image
from editorapp.article.captions import joined_caption
from editorapp.article.draft import Draft
from editorapp.article.slug import slugify
from editorapp.publish.dates import day_of, is_published, moment_of
from editorapp.publish.details import (
    LeadPhoto,
    lead_photo,
    number_of,
    photos_of,
    slug_of,
    slugs_of,
    web_address,
    xml_safe,
)
from editorapp.publish.local_photos import path_of
from editorapp.publish.metadata import absolute_url, language
from editorapp.publish.options import ExportOptions
from editorapp.publish.story_tree import story_tree
from editorapp.publish.wordpress_blocks import blocks_of

_HEAD = """\
<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0"
  xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"
  xmlns:content="http://purl.org/rss/1.0/modules/content/"
  xmlns:dc="http://purl.org/dc/elements/1.1/"
  xmlns:wp="http://wordpress.org/export/1.2/">
<channel>"""
_TAIL = "</channel>\n</rss>\n"
_NO_MOMENT = "0000-00-00 00:00:00"


@dataclass(frozen=True, slots=True)
class _Names:
    """What authors, sections and tags of the stories are called in addresses."""

    logins: Mapping[str, str]
    sections: Mapping[str, str]
    tags: Mapping[str, str]


def write_wxr(drafts: Sequence[Draft], options: ExportOptions) -> bytes:
    """The stories as UTF-8; a photo that has an address on the web is an attachment as well."""
    names = _Names(
        slugs_of((name for draft in drafts for name in draft.authors), "author", is_login=True),
        slugs_of((draft.section for draft in drafts if draft.section), "section"),
        slugs_of((tag for draft in drafts for tag in draft.tags), "tag"),
    )
    lines = [_HEAD, *_channel(drafts), *_authors(names), *_topics(names)]
    for draft in drafts:
        lines += _story(draft, options, names)
    return ("\n".join(lines) + "\n" + _TAIL).encode("utf-8", "replace")


def _channel(drafts: Sequence[Draft]) -> Iterator[str]:
    sites = {f"{parts.scheme}://{parts.netloc}" for d in drafts if (parts := urlsplit(absolute_url(d.url))).netloc}
    site = sites.pop() if len(sites) == 1 else ""
    languages = {language(draft) for draft in drafts}
    lang = languages.pop() if len(languages) == 1 else ""
    yield _element("title", urlsplit(site).netloc)
    if site:
        yield _element("link", site)
    yield _element("description", "")
    if lang:
        yield _element("language", lang)
    yield _element("wp:wxr_version", "1.2")
    if site:
        yield _element("wp:base_site_url", site)
        yield _element("wp:base_blog_url", site)


def _authors(names: _Names) -> Iterator[str]:
    for name, login in names.logins.items():
        yield "<wp:author>"
        yield f"  {_cdata('wp:author_login', login)}{_cdata('wp:author_display_name', _words(name))}"
        yield "</wp:author>"


def _topics(names: _Names) -> Iterator[str]:
    for section, slug in names.sections.items():
        inner = _cdata("wp:category_nicename", slug) + _cdata("wp:cat_name", _words(section))
        yield f"<wp:category>{inner}</wp:category>"
    for tag, slug in names.tags.items():
        yield f"<wp:tag>{_cdata('wp:tag_slug', slug)}{_cdata('wp:tag_name', _words(tag))}</wp:tag>"


def _story(draft: Draft, options: ExportOptions, names: _Names) -> Iterator[str]:
    lead = lead_photo(draft)
    number = number_of(draft)
    photos = [(image, src) for image in photos_of(draft) if (src := web_address(draft, image.src))]
    root = story_tree(draft, options, lead=not lead.has_field)
    yield "<item>"
    yield _cdata("title", _words(draft.title))
    if url := absolute_url(draft.url):
        yield _element("link", url)
    yield from _dates(draft, options)
    if draft.authors:
        yield _cdata("dc:creator", names.logins[draft.authors[0]])
    yield _cdata("content:encoded", blocks_of(root))
    yield _cdata("excerpt:encoded", _words(draft.standfirst))
    yield _element("wp:post_id", str(number))
    yield _cdata("wp:post_name", slug_of(draft) if draft.slug or draft.title else "")
    yield _element("wp:status", "publish" if is_published(draft) else "draft")
    yield _element("wp:post_type", "post")
    yield from _terms(draft, names)
    yield from _notes(draft, lead, number + 1)
    yield "</item>"
    for place, (image, src) in enumerate(photos, 1):
        yield from _attachment(image, src, number + place, number)


def _dates(draft: Draft, options: ExportOptions) -> Iterator[str]:
    moment, day = moment_of(draft.date, options.located), day_of(draft.date)
    if moment is not None:
        yield _element("pubDate", format_datetime(moment))
        yield _element("wp:post_date", f"{moment:%Y-%m-%d %H:%M:%S}")
        yield _element("wp:post_date_gmt", f"{moment.astimezone(dt.UTC):%Y-%m-%d %H:%M:%S}")
    elif day is not None:
        yield _element("wp:post_date", f"{day.isoformat()} 00:00:00")
        yield _element("wp:post_date_gmt", _NO_MOMENT)


def _terms(draft: Draft, names: _Names) -> Iterator[str]:
    if draft.section:
        yield _term("category", names.sections[draft.section], _words(draft.section))
    for tag in draft.tags:
        yield _term("post_tag", names.tags[tag], _words(tag))
    if len(draft.authors) > 1:  # as the plug-in Co-Authors Plus keeps them; WordPress itself knows one
        for name in draft.authors:
            login = names.logins[name]
            yield _term("author", f"cap-{login}", login)


def _notes(draft: Draft, lead: LeadPhoto, first_photo: int) -> Iterator[str]:
    known = (
        ("_thumbnail_id", str(first_photo) if lead.has_field else ""),
        ("_yoast_wpseo_title", draft.seo_title),
        ("_yoast_wpseo_metadesc", draft.seo_description),
        ("dateline", draft.dateline),
    )
    for key, value in known:
        if value:
            yield _note(key, value)


def _attachment(image: Image, src: str, number: int, parent: int) -> Iterator[str]:
    name = path_of(src).rpartition("/")[2].rpartition(".")[0] or "photo"
    yield "<item>"
    yield _cdata("title", _words(image.alt) or name)
    yield _cdata("content:encoded", "")
    yield _cdata("excerpt:encoded", _words(joined_caption(image.caption, image.credit)))
    yield _element("wp:post_id", str(number))
    yield _cdata("wp:post_name", slugify(name))
    yield _element("wp:status", "inherit")
    yield _element("wp:post_parent", str(parent))
    yield _element("wp:post_type", "attachment")
    yield _cdata("wp:attachment_url", src)
    if image.alt:
        yield _note("_wp_attachment_image_alt", image.alt)
    if image.credit:
        yield _note("_media_credit", _words(image.credit))
    yield "</item>"


def _words(text: str) -> str:
    """Words for a field that WordPress reads as HTML."""
    return escape(text, quote=False)


def _term(domain: str, nicename: str, name: str) -> str:
    return f'<category domain="{domain}" nicename="{escape(xml_safe(nicename))}">{_cdata_of(name)}</category>'


def _note(key: str, value: str) -> str:
    return f"<wp:postmeta>{_cdata('wp:meta_key', key)}{_cdata('wp:meta_value', value)}</wp:postmeta>"


def _element(name: str, text: str) -> str:
    return f"<{name}>{escape(xml_safe(text), quote=False)}</{name}>"


def _cdata(name: str, text: str) -> str:
    return f"<{name}>{_cdata_of(text)}</{name}>"


def _cdata_of(text: str) -> str:
    """The text as CDATA; where it holds the end of one, in two."""
    return f"<![CDATA[{xml_safe(text).replace(']]>', ']]]]><![CDATA[>')}]]>"
