"""What a page says of its story: headline, dates, authors, section, tags, address, language and lead photo."""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import urljoin, urlsplit

from lxml.html import HtmlElement

from editorapp.archive.cleaning.json_ld import JsonLd, words
from editorapp.archive.cleaning.meta_tags import MetaTags
from editorapp.archive.cleaning.page_dates import modified_of, published_of
from editorapp.archive.cleaning.page_people import authors_of
from editorapp.archive.cleaning.page_topics import section_of, tags_of
from editorapp.article.links import canonical_url

_SEPARATOR = re.compile(r"\s+[|–—·•»«:/-]\s+|\s*[|»«·•]\s*|\s+::\s+|:\s+(?=[A-Z][\w ]{1,25}$)")
_DOMAIN = re.compile(r"\.(?:com|org|net|[a-z]{2})$", re.IGNORECASE)
_MOST_PARTS = 8
_ARCHIVED = re.compile(r"^https?://web\.archive\.org/(?:web/)?\d{4,14}(?:[a-z]{2}_)?/(?=https?://)", re.IGNORECASE)
"""What the Internet Archive puts before an address."""
_LANGUAGE = re.compile(r"^([a-z]{2,3})(?:[-_]([a-z]{2,4}|\d{3}))?\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class PageDetails:
    """Empty texts where the page does not tell. `description` may be the beginning of the text; `url` is whole.

    `text` is the story as search engines are given it, without any marks. `is_story` and `is_list` are what the page
    calls itself to them.
    """

    url: str = ""
    title: str = ""
    description: str = ""
    published: str = ""
    published_guessed: bool = False
    modified: str = ""
    authors: tuple[str, ...] = ()
    section: str = ""
    tags: tuple[str, ...] = ()
    lang: str = ""
    site: str = ""
    image: str = ""
    image_alt: str = ""
    text: str = ""
    is_story: bool = False
    is_list: bool = False


def read_details(root: HtmlElement, saved_from: str = "") -> PageDetails:
    """The details of a whole page that was saved from this address ("" if that is unknown)."""
    meta = MetaTags(root)
    address = _address(root, meta, saved_from)
    data = JsonLd(root, address)
    site = _site(meta, data)
    title = _title(root, meta, data, site)
    published, guessed = published_of(root, meta, data, address)
    modified = modified_of(root, meta, data)
    image, alt = _image(meta, data)
    return PageDetails(
        url=address,
        title=title,
        description=meta.first("og:description", "description", "twitter:description")
        or words(data.story.get("description")),
        published=published,
        published_guessed=guessed,
        modified="" if modified == published else modified,
        authors=authors_of(root, meta, data, site),
        section=section_of(root, meta, data, title, site),
        tags=tags_of(root, meta, data),
        lang=_language(root, meta, data),
        site=site,
        image=_joined(address, image),
        image_alt=alt,
        text=_text(data),
        is_story=bool(data.story),
        is_list=data.is_list(),
    )


def _text(data: JsonLd) -> str:
    said = data.story.get("articleBody")
    return html.unescape(said) if isinstance(said, str) else ""


def _address(root: HtmlElement, meta: MetaTags, saved_from: str) -> str:
    """The canonical one; of several the first that names more than a site's front page."""
    base = saved_from or next((el.get("href", "") for el in root.iter("base")), "")
    linked = [el.get("href", "") for el in root.iter("link") if "canonical" in (el.get("rel") or "").lower().split()]
    whole = []
    for found in (*linked, meta.first("og:url"), meta.first("twitter:url"), saved_from):
        address = _ARCHIVED.sub("", _joined(base, found.strip()))
        if address.lower().startswith(("http://", "https://")) and canonical_url(address):
            whole.append(address)
    return next(
        (url for url in whole if urlsplit(url).path.strip("/") or urlsplit(url).query), whole[0] if whole else ""
    )


def _joined(base: str, address: str) -> str:
    try:
        return urljoin(base, address) if address else ""
    except ValueError:
        return ""


def _site(meta: MetaTags, data: JsonLd) -> str:
    publisher = data.resolved(data.story.get("publisher"))
    named = words(publisher.get("name")) if isinstance(publisher, dict) else words(publisher)
    return meta.first("og:site_name", "application-name") or named


def _title(root: HtmlElement, meta: MetaTags, data: JsonLd, site: str) -> str:
    said = words(data.story.get("headline")) or words(data.story.get("name"))
    title = next((words("".join(el.itertext())) for el in root.iter("title")), "")
    headings = [text for el in root.iter("h1") if (text := words("".join(el.itertext())))]
    named = meta.first("og:title", "twitter:title", "dc.title", "dcterm:title", "parsely-title")
    if said and not said.endswith(("...", "…")):
        return _without_site(said, site)
    if named:
        return _without_site(named, site)
    parts = [_folded(part) for part in _SEPARATOR.split(title)]
    logos = {part for part in parts if len(part) < max(map(len, parts))}
    headings = [text for text in headings if _folded(text) not in logos]
    own = [text for text in headings if len(text) > 10 and _folded(text) in _folded(title)]
    if own or (len(set(headings)) == 1 and (not title or _alike(headings[0], title))):
        return own[0] if own else headings[0]
    return _without_site(title, site, guess=True) or said or (headings[0] if headings else "")


def _without_site(title: str, site: str, guess: bool = False) -> str:
    """The title without the site's name at its end or beginning; `guess`: also a short last part that may be one."""
    parts = [(match.start(), match.end()) for match in _SEPARATOR.finditer(title)]
    if not 0 < len(parts) <= _MOST_PARTS:
        return title
    first, last = title[: parts[0][0]], title[parts[-1][1] :]
    own = _folded(_DOMAIN.sub("", site))
    if own and _folded(_DOMAIN.sub("", last)) in (own, own.removeprefix("the")):
        return _without_site(title[: parts[-1][0]].strip(), site, guess)
    if own and _folded(first) == own:
        return title[parts[0][1] :].strip()
    if guess and not own:
        rest = title[: parts[-1][0]].strip()
        if len(rest.split()) >= 4 and len(last.split()) <= 5:
            return _without_site(rest, site, guess)
    return title


def _alike(heading: str, title: str) -> bool:
    """Whether most of the heading's words are in the title: a logo is a heading as well."""
    said = {_folded(word) for word in heading.split()}
    return len(said & {_folded(word) for word in title.split()}) * 2 >= len(said)


def _folded(text: str) -> str:
    return "".join(sign for sign in text.casefold() if sign.isalnum())


def _language(root: HtmlElement, meta: MetaTags, data: JsonLd) -> str:
    """Such as "en" or "pt-BR"."""
    said = data.story.get("inLanguage")
    if isinstance(said, dict):
        said = said.get("alternateName") or said.get("name")
    xml = "{http://www.w3.org/XML/1998/namespace}lang"
    for text in (
        root.get("lang"),
        root.get(xml),
        root.get("xml:lang"),
        words(said),
        meta.first("og:locale", "language", "dc.language"),
    ):
        if text and (match := _LANGUAGE.match(text.strip())):
            language, region = match[1].lower(), match[2] or ""
            return f"{language}-{region.upper()}" if len(region) == 2 else language
    return ""


def _image(meta: MetaTags, data: JsonLd) -> tuple[str, str]:
    """(address, alternative text) of the lead photo."""
    shown = meta.first("og:image", "og:image:url", "og:image:secure_url", "twitter:image", "twitter:image:src")
    address = shown or next(_image_addresses(data.story.get("image"), data), "")
    return address, meta.first("og:image:alt", "twitter:image:alt") if shown else ""


def _image_addresses(value: Any, data: JsonLd) -> Iterator[str]:
    value = data.resolved(value)
    for item in value if isinstance(value, list) else [value]:
        named = data.resolved(item)
        address = named.get("url") or named.get("contentUrl") if isinstance(named, dict) else named
        if isinstance(address, list):
            address = next(iter(address), "")
        if isinstance(address, str) and address.strip():
            yield address.strip()
