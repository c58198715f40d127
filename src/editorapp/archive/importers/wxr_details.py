"""What a post of a WordPress export says of itself, as an article's details."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import urlsplit

from editorapp.archive.importers.records import digest_of, text_of
from editorapp.archive.importers.wxr_dates import date_of
from editorapp.archive.importers.wxr_fields import Fields, Term, plain
from editorapp.archive.importers.wxr_photos import Attachments
from editorapp.archive.importers.wxr_site import Site, host_of
from editorapp.article.article import Article, Image
from editorapp.article.slug import slugify

NO_DATE = "No date; kept, but never shown as a follow-up."
_UNSORTED = frozenset(
    {
        "uncategorized", "uncategorised", "non-classe", "sin-categoria", "sem-categoria", "senza-categoria",
        "unkategorisiert", "nicht-kategorisiert", "geen-categorie", "niet-gecategoriseerd", "bez-kategorii",
        "ukategorisert", "okategoriserade", "luokittelematon", "ikke-kategoriseret", "kategorizovano", "genel",
        "غير-مصنف",
    }
)  # fmt: skip
"""The slugs of the category that WordPress gives posts without one, as its translations name it."""
_PRIMARY_CATEGORY = ("_yoast_wpseo_primary_category", "rank_math_primary_category", "_primary_term_category")
_ANYBODYS = frozenset({"localhost", "127.0.0.1", "playground.internal"})
"""Hosts of test machines: post 1 there is not post 1 of another export from such a machine."""
_NO_TOPICS = frozenset(
    {
        "category", "post_tag", "tag", "author", "post_format", "language", "term_language", "post_translations",
        "term_translations", "nav_menu", "link_category", "wp_theme", "wp_template_part_area", "translation_priority",
        "yst_prominent_words", "wp_pattern_category", "edition", "visibility", "status", "workflow",
    }
)  # fmt: skip
_BYLINES = ("largo_byline_text", "newspack_byline", "_byline", "byline", "custom_byline", "author_name", "guest_author")
_STANDFIRSTS = ("newspack_post_subtitle", "_subtitle", "subtitle", "wps_subtitle", "kia_subtitle", "dek", "standfirst")
_DESCRIPTIONS = ("_yoast_wpseo_metadesc", "rank_math_description", "_aioseo_description", "_aioseop_description",
                 "_seopress_titles_desc", "_genesis_description")  # fmt: skip
_PHOTO_ADDRESSES = ("fifu_image_url", "_thumbnail_ext_url", "_knawatfibu_url", "_nelioefi_url")
_VARIABLES = re.compile(r"%%?\w+%%?|#\w+_\w+")
_SHORTCODE = re.compile(r"\[/?[a-z][\w-]*(?:\s[^\[\]]*)?\]")
_NUMBER_IN_GUID = re.compile(r"[?&](?:p|page_id)=(\d{1,18})\b")
_LANGUAGE = re.compile(r"^[a-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})?$")


@dataclass(frozen=True, slots=True)
class Identity:
    """A post's id in the archive, whether it had to be made up, and its name in all exports of the site, or ""."""

    id: str
    derived: bool
    key: str


def identity_of(fields: Fields, site: Site) -> Identity:
    """Who this post is: its site and number; without a number its address, slug or words."""
    page = site.page_of(fields.text("link"))
    guid = fields.text("guid")
    host = site.host or host_of(page) or host_of(guid)
    number = fields.number
    if not number and (match := _NUMBER_IN_GUID.search(guid)):
        number = int(match.group(1))
    if number and host.partition("/")[0] in _ANYBODYS:
        return Identity(f"{host.replace('/', '-')}-{number}", True, "")
    if number and host:
        return Identity(f"{host.replace('/', '-')}-{number}", False, f"wordpress:{host}:{number}")
    if number:
        return Identity(f"wordpress-{number}", True, "")
    words = slugify(fields.text("wp:post_name") or urlsplit(page).path.strip("/") or plain(fields.text("title")))
    words = words or digest_of(fields.text("content:encoded")).hex()[:12]
    return Identity(f"{host.replace('/', '-') or 'wordpress'}-{words}", True, "")


def article_of(fields: Fields, identity: Identity, site: Site, attachments: Attachments, shown: str) -> Article:
    """The article without its body; `shown` is the source's name."""
    published = date_of(fields.text("wp:post_date"), fields.text("wp:post_date_gmt"), fields.text("pubDate"))
    modified = date_of(fields.text("wp:post_modified"), fields.text("wp:post_modified_gmt"))
    section, tags = _topics(fields, site)
    status = fields.text("wp:status")
    return Article(
        id=identity.id,
        url=site.page_of(fields.text("link")),
        title=plain(fields.text("title")),
        published=published,
        body="",
        modified=modified if modified != published else "",
        authors=_authors(fields, site),
        section=section,
        tags=tags,
        standfirst=_standfirst(fields),
        images=_lead_photo(fields, attachments),
        lang=_language(fields, site),
        source=shown,
        status="" if status == "publish" else status,
        problems=() if published else (NO_DATE,),
    )


def _authors(fields: Fields, site: Site) -> tuple[str, ...]:
    """Who wrote it: the authors' own taxonomy (Co-Authors Plus), a byline written by hand, else the account."""
    together = [_co_author(term, site) for term in fields.terms if term.domain == "author"]
    if together:
        return _each_once(together)
    if byline := text_of(plain(fields.meta(*_BYLINES))):
        return (byline,)
    creator = fields.text("dc:creator")
    return _each_once([site.name_of(creator)]) if creator else ()


def _co_author(term: Term, site: Site) -> str:
    """The plugin writes the login as the name, or the name itself."""
    for login in (term.name, term.nicename.removeprefix("cap-"), term.nicename):
        if (name := site.name_of(login)) and name.casefold() != login.casefold():
            return name
    return site.name_of(term.name)


def _topics(fields: Fields, site: Site) -> tuple[str, tuple[str, ...]]:
    """The section, and the tags: the post's tags, then its other categories, then what else the site sorts it by."""
    sorted_in = [term for term in fields.terms if term.domain == "category"]
    if not sorted_in:  # WXR 1.0
        sorted_in = [term for term in fields.terms if not term.domain]
    categories = [term.name for term in sorted_in if not _is_unsorted(term)]
    section = next(iter(categories), "")
    primary = site.category_of_id(fields.meta(*_PRIMARY_CATEGORY))
    if primary.casefold() in (name.casefold() for name in categories):
        section = primary
    tags = [term.name for term in fields.terms if term.domain in ("post_tag", "tag")]
    others = [term.name for term in fields.terms if term.domain and not _is_internal(term.domain)]
    names = _each_once([*tags, *categories, *others])
    return section, tuple(name for name in names if name.casefold() != section.casefold() or name in tags)


def _is_unsorted(term: Term) -> bool:
    return term.nicename.casefold() in _UNSORTED or slugify(term.name) in _UNSORTED


def _is_internal(domain: str) -> bool:
    return domain in _NO_TOPICS or domain.startswith(("_", "wp_", "pa_", "elementor", "ef_", "et_"))


def _standfirst(fields: Fields) -> str:
    """The excerpt, else a subtitle, else what was written for search engines; variables of a plugin are no words."""
    written = plain(_SHORTCODE.sub("", fields.text("excerpt:encoded"))) or plain(fields.meta(*_STANDFIRSTS))
    if written:
        return written
    description = plain(fields.meta(*_DESCRIPTIONS))
    return "" if _VARIABLES.search(description) else description


def _lead_photo(fields: Fields, attachments: Attachments) -> tuple[Image, ...]:
    number = fields.meta("_thumbnail_id")
    photo = attachments.photo(int(number)) if number.isascii() and number.isdigit() else None
    if photo is None and (address := fields.meta(*_PHOTO_ADDRESSES)).startswith(("http://", "https://")):
        photo = Image(address, plain(fields.meta("fifu_image_alt")))
    return (photo,) if photo else ()


def _language(fields: Fields, site: Site) -> str:
    """What a multilingual site says of this post, else the site's language."""
    named = next((term.nicename for term in fields.terms if term.domain == "language"), "")
    return named if _LANGUAGE.match(named) else site.lang


def _each_once(names: Iterable[str]) -> tuple[str, ...]:
    known: dict[str, str] = {}
    for name in filter(None, names):
        known.setdefault(name.casefold(), name)
    return tuple(known.values())
