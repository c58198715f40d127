"""One item of NewsML-G2: its description, and its text as NITF, XHTML or plain text."""

import base64
import binascii
import re
from collections.abc import Iterator, Mapping

from lxml import etree

from editorapp.archive.importers.bylines import authors_of, person_name
from editorapp.archive.importers.news_markup import html_or_plain, markup_of, name_of, text_markup, words_of
from editorapp.archive.importers.nitf import nitf_item
from editorapp.archive.importers.wire_story import Subject, WireItem, photo, unique, wire_date
from editorapp.article.article import Image

_XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_NOT_MAIN = ("subhead", "sub", "kicker", "seo", "short", "social", "alternative", "caption", "section")
_PEOPLE = ("photographer", "reporter", "author", "writer", "creator", "journalist")
_SUMMARIES = ("summary", "lead", "standfirst", "abstract", "teaser", "description", "")
_CAPTIONS = ("caption", "")
_TEXT = frozenset({"p", "div", "br", "li", "pre", "h1", "h2", "span", "blockquote", "table"})


def kind_of(item: etree._Element) -> str:
    """What the item is: "text", "picture", "video" …; "" where it does not say."""
    element = _first(item, "itemMeta", "itemClass")
    return _code(element)


def g2_item(item: etree._Element, photos: Mapping[str, Image], companions: tuple[str, ...] = ()) -> WireItem:
    """What a `<newsItem>` says.

    `photos` are those of the same message by their guid; `companions` the guids of what a package puts beside it.
    """
    guid = (item.get("guid") or "").strip()
    lang = item.get(_XML_LANG) or _attribute(_first(item, "contentMeta", "language"), "tag")
    described = _described(item, guid, lang.strip())
    inside = _text_of(item, described.headline)
    linked = (*_residrefs(_first(item, "itemMeta")), *companions)
    images = (*(photos[reference] for reference in dict.fromkeys(linked) if reference in photos), *_own_photos(item))
    known = described.completed_by(inside)
    every = {image.src: image for image in (*images, *inside.images)}
    return known.with_images(tuple(every.values()))


def g2_photo(item: etree._Element) -> Image | None:
    """The photo that a `<newsItem>` of a picture is, in its largest rendition; None if it names no address."""
    meta = _first(item, "contentMeta")
    remote = max(_pictures(item), key=_size, default=None)
    if remote is None:
        return None
    caption = _description(meta, _CAPTIONS)
    names = [words_of(_first(creator, "name")) for creator in _each(meta, "creator")]
    agency = words_of(_first(meta, "creditline")) or words_of(_first(item, "itemMeta", "provider", "name"))
    return photo(_address(remote), _headline(meta), caption, next(filter(None, names), ""), agency)


def references_of(item: etree._Element) -> tuple[str, ...]:
    """The guids of the items that a package names."""
    return _residrefs(item)


def _described(item: etree._Element, guid: str, lang: str) -> WireItem:
    item_meta, meta = _first(item, "itemMeta"), _first(item, "contentMeta")
    created = wire_date(words_of(_first(item_meta, "versionCreated")))
    published = wire_date(words_of(_first(meta, "contentCreated"))) or wire_date(
        words_of(_first(item_meta, "firstCreated"))
    )
    page = _page_address(item) or (guid if guid.startswith(("http://", "https://")) else "")
    return WireItem(
        guid=guid,
        url=page,
        headline=_headline(meta) or words_of(_first(item_meta, "title")),
        slugline=words_of(_first(meta, "slugline")),
        published=published or created,
        modified=wire_date(words_of(_first(meta, "contentModified"))) or created,
        embargo=wire_date(words_of(_first(item_meta, "embargoed"))),
        pubstatus=_code(_first(item_meta, "pubStatus")),
        authors=_authors(meta),
        subjects=tuple(_subjects(meta, lang)),
        tags=unique([words_of(found) for found in _each(meta, "keyword")]),
        standfirst=_description(meta, _SUMMARIES),
        lang=lang,
    )


def _text_of(item: etree._Element, headline: str) -> WireItem:
    """The text, and what its document says besides; of several forms of it the richest."""
    found = WireItem()
    for content in _each(item, "contentSet"):
        for form in content:
            name = name_of(form)
            if name == "inlineXML":
                inside = _inline_xml(form, headline)
            elif name == "inlineData":
                inside = WireItem(html=_inline_data(form, headline))
            else:
                continue
            if inside.html and (not found.html or name == "inlineXML"):
                found = inside.completed_by(found)
                if name == "inlineXML":
                    return found
    return found


def _inline_xml(form: etree._Element, headline: str) -> WireItem:
    nitf = next((element for element in form.iter() if name_of(element).lower() == "nitf"), None)
    if nitf is not None:
        return nitf_item(nitf)
    body = next((element for element in form.iter() if name_of(element).lower() == "body"), form)
    if not len(body):
        return WireItem(html=text_markup(body, headline))
    content = next((element for element in body.iter() if name_of(element) in ("body.content", "DataContent")), body)
    names = {name_of(element).lower() for element in content.iter()}
    # Tables of results and lists of events come in vocabularies of their own; they are no text.
    return WireItem(html=markup_of(content) if names & _TEXT else "")


def _inline_data(form: etree._Element, headline: str) -> str:
    kind, text = form.get("contenttype", "").lower(), form.text or ""
    if not (kind.startswith("text/") or "html" in kind or not kind):
        return ""
    if "base64" in form.get("encoding", "").lower():
        try:
            text = base64.b64decode("".join(text.split()), validate=False).decode("utf-8", "replace")
        except (binascii.Error, ValueError):
            return ""
    return text if "html" in kind else html_or_plain(text, headline)


def _headline(meta: etree._Element | None) -> str:
    """The main headline: the first whose role is not that of another."""
    headlines = [(_role(found), words_of(found)) for found in _each(meta, "headline")]
    main = [text for role, text in headlines if text and not role.startswith(_NOT_MAIN)]
    return next(iter(main), "") or next((text for _, text in headlines if text), "")


def _description(meta: etree._Element | None, roles: tuple[str, ...]) -> str:
    found = {_role(description): words_of(description) for description in reversed(_each(meta, "description"))}
    return next((found[role] for role in roles if found.get(role)), "")


def _authors(meta: etree._Element | None) -> tuple[str, ...]:
    by = [name for found in _each(meta, "by") for name in authors_of(words_of(found))]
    if by:
        return unique(by)
    creators = [(_role(found), person_name(_name(found, ""))) for found in _each(meta, "creator")]
    people = [name for role, name in creators if role in _PEOPLE]
    return unique(people or [name for _, name in creators])


def _subjects(meta: etree._Element | None, lang: str) -> Iterator[Subject]:
    for element in (*_each(meta, "subject"), *_each(meta, "genre")):
        name = _name(element, lang)
        if name:
            yield Subject(name, "" if name_of(element) == "genre" else element.get("qcode") or element.get("uri") or "")


def _name(element: etree._Element, lang: str) -> str:
    """Its name in the item's language if there is one, else the first that is given."""
    names = [(found.get(_XML_LANG) or "", words_of(found)) for found in _each(element, "name")]
    own = next((text for tag, text in names if text and tag[:2].lower() == lang[:2].lower()), "")
    return own or next((text for _, text in names if text), "") or (element.get("literal") or "").strip()


def _own_photos(item: etree._Element) -> tuple[Image, ...]:
    """The photos a text carries itself; of one photo's renditions the largest."""
    meta = _first(item, "contentMeta")
    best = max(_pictures(item), key=_size, default=None)
    credit = words_of(_first(meta, "creditline"))
    return (photo(_address(best), "", _description(meta, ("caption",)), "", credit),) if best is not None else ()


def _pictures(item: etree._Element) -> list[etree._Element]:
    return [
        remote
        for content in _each(item, "contentSet")
        for remote in _each(content, "remoteContent")
        if remote.get("contenttype", "image/").lower().startswith("image/") and _address(remote)
    ]


def _page_address(item: etree._Element) -> str:
    for content in _each(item, "contentSet"):
        for remote in _each(content, "remoteContent"):
            if "html" in remote.get("contenttype", "").lower() and _address(remote).startswith("http"):
                return _address(remote)
    return ""


def _address(remote: etree._Element) -> str:
    href = (remote.get("href") or "").strip()
    return "" if href.lower().startswith(("file:", "data:", "javascript:")) else href


def _size(remote: etree._Element) -> tuple[int, int]:
    width, size = remote.get("width", ""), remote.get("size", "")
    return int(width) if width.isdecimal() else 0, int(size) if size.isdecimal() else 0


def _residrefs(element: etree._Element | None) -> tuple[str, ...]:
    if element is None:
        return ()
    found = (inner for inner in element.iter() if name_of(inner) in ("link", "itemRef"))
    return tuple((inner.get("residref") or inner.get("href") or "").strip() for inner in found)


def _first(element: etree._Element | None, *path: str) -> etree._Element | None:
    for name in path:
        if element is None:
            return None
        element = next((child for child in element if name_of(child) == name), None)
    return element


def _each(element: etree._Element | None, name: str) -> list[etree._Element]:
    return [child for child in element if name_of(child) == name] if element is not None else []


def _attribute(element: etree._Element | None, name: str) -> str:
    return (element.get(name) or "").strip() if element is not None else ""


def _code(element: etree._Element | None) -> str:
    """The last part of the value of a controlled vocabulary, however it is named."""
    if element is None:
        return ""
    value = element.get("qcode") or element.get("uri") or element.get("literal") or ""
    return re.split(r"[:/#]", value.strip().lower())[-1]


def _role(element: etree._Element) -> str:
    return re.split(r"[:/#]", (element.get("role") or "").strip().lower())[-1]
