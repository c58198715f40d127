"""One `<NewsItem>` of NewsML 1.x, which many agencies still send: news lines, and components of text and photos."""

import re
from collections.abc import Iterator

from lxml import etree

from editorapp.archive.importers.bylines import authors_of
from editorapp.archive.importers.news_markup import name_of, text_markup, words_of
from editorapp.archive.importers.nitf import nitf_item
from editorapp.archive.importers.wire_story import Subject, WireItem, photo, unique, wire_date
from editorapp.article.article import Image

_XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_PICTURES = frozenset({"photo", "picture", "graphic", "image"})
_KEYWORDS = ("Keyword", "Keywords", "Tesauro", "Tag")
_SMALL = frozenset({"thumbnail", "thumb", "quicklook", "preview", "icon"})
_NO_TEXT = frozenset({"caption", "photo caption", "legend"})


def newsml_1_item(item: etree._Element) -> WireItem:
    """What a `<NewsItem>` says; its first text is the body, its photos are beside it."""
    management = _find(item, "NewsManagement")
    lines = _find(item, "NewsLines")
    created = wire_date(words_of(_find(management, "FirstCreated")))
    revised = wire_date(words_of(_find(management, "ThisRevisionCreated")))
    headline = words_of(_find(lines, "HeadLine"))
    described = WireItem(
        guid=_guid(_find(item, "NewsIdentifier")),
        headline=headline,
        slugline=words_of(_find(lines, "SlugLine")),
        published=wire_date(words_of(_find(management, "FirstPublished"))) or created or revised,
        modified=revised,
        embargo=_embargo(management),
        pubstatus=_pubstatus(management),
        authors=unique([name for line in _each(lines, "ByLine") for name in authors_of(words_of(line))]),
        subjects=tuple(_subjects(item)),
        tags=unique([*(words_of(line) for line in _each(lines, "KeywordLine")), *_keywords(item)]),
        standfirst=words_of(_find(lines, "SubHeadLine")),
        images=tuple(_photos(item)),
        lang=_formal(_find(item, "Language")) or (item.get(_XML_LANG) or "").strip(),
    )
    inside = _text(item, headline)
    images = {image.src: image for image in (*described.images, *inside.images)}
    return described.completed_by(inside).with_images(tuple(images.values()))


def _guid(identifier: etree._Element | None) -> str:
    """The name of the item without its revision, so that a new one is known as the same item."""
    public, revision = words_of(_find(identifier, "PublicIdentifier")), words_of(_find(identifier, "RevisionId"))
    if public:
        return re.sub(rf":{re.escape(revision)}[A-Z]?$", "", public) if revision else public
    parts = [words_of(_find(identifier, name)) for name in ("ProviderId", "DateId", "NewsItemId")]
    return ":".join(["urn:newsml", *parts]) if all(parts) else ""


def _text(item: etree._Element, headline: str) -> WireItem:
    for content in _each(item, "ContentItem"):
        data = _find(content, "DataContent")
        if data is None or _media_of(content) in _PICTURES or _role_of(content) in _NO_TEXT:
            continue
        nitf = next((element for element in data.iter() if name_of(element).lower() == "nitf"), None)
        if nitf is not None:
            return nitf_item(nitf)
        body = next((element for element in data.iter() if name_of(element).lower() in ("body.content", "body")), data)
        markup = text_markup(body, headline)
        if markup:
            return WireItem(html=markup)
    return WireItem()


def _photos(item: etree._Element) -> Iterator[Image]:
    """One photo of each component: of its renditions the largest."""
    best: dict[etree._Element, tuple[int, str]] = {}
    for content in _each(item, "ContentItem"):
        href, media = (content.get("Href") or "").strip(), _media_of(content)
        if not href or (media and media not in _PICTURES) or not _looks_like_photo(content, href):
            continue
        component = _component_of(content)
        size = 0 if _role_of(content) in _SMALL else _width(content) + 1
        if component is not None and size > best.get(component, (-1, ""))[0]:
            best[component] = (size, href)
    for component, (_, href) in best.items():
        lines = _find(component, "NewsLines")
        caption = next((words_of(found) for found in _captions(component)), "")
        credit = words_of(_find(lines, "CreditLine")) or _formal(_find(component, "Party"))
        name = next(iter(authors_of(words_of(_find(lines, "ByLine")))), "")
        yield photo(href, words_of(_find(lines, "HeadLine")), caption, name, credit)


def _captions(component: etree._Element) -> Iterator[etree._Element]:
    for inner in (*_each(component, "NewsComponent"), *_each(component, "ContentItem")):
        role = _formal(_find(inner, "Role")).lower()
        if role in _NO_TEXT and (data := _find(inner, "DataContent")) is not None:
            yield data


def _component_of(content: etree._Element) -> etree._Element | None:
    """The outermost component around this rendition that holds no text of the story."""
    found = None
    for around in content.iterancestors():
        if name_of(around) != "NewsComponent":
            continue
        texts = [each for each in _each(around, "ContentItem") if _find(each, "DataContent") is not None]
        others = {each.get("Href") for each in _each(around, "NewsComponent") if _is_photo_component(each)}
        if found is not None and (any(_role_of(each) not in _NO_TEXT for each in texts) or len(others) > 1):
            break
        found = around
    return found


def _is_photo_component(component: etree._Element) -> bool:
    return _formal(_find(component, "Role")).lower() in _PICTURES


def _subjects(item: etree._Element) -> Iterator[Subject]:
    """Subjects by their names; most agencies send only codes, which name nothing to people."""
    for element in item.iter():
        if name_of(element) in ("Subject", "SubjectMatter", "SubjectDetail", "SubjectQualifier"):
            yield Subject(_words_only(element.get("FormalName") or ""), (element.get("FormalName") or "").strip())


def _keywords(item: etree._Element) -> Iterator[str]:
    for element in _each(item, "Property"):
        if element.get("FormalName") in _KEYWORDS:
            yield from (element.get("Value") or "").split(",")


def _words_only(name: str) -> str:
    return "" if any(sign.isdigit() for sign in name) else name.strip()


def _embargo(management: etree._Element | None) -> str:
    """When an embargoed item becomes usable."""
    if _formal(_find(management, "Status")).lower() != "embargoed":
        return ""
    change = _find(management, "StatusWillChange")
    return wire_date(words_of(_find(change, "DateAndTime")))


def _pubstatus(management: etree._Element | None) -> str:
    status = _formal(_find(management, "Status"))
    return "" if status.lower() == "embargoed" and _embargo(management) else status


def _media_of(content: etree._Element) -> str:
    return _formal(_find(content, "MediaType")).lower()


def _role_of(content: etree._Element) -> str:
    """The role of this rendition, or of the component right around it."""
    around = content.getparent()
    own = _find(content, "Role")
    beside = [] if around is None else [child for child in around if name_of(child) == "Role"]
    return _formal(own if own is not None else next(iter(beside), None)).lower()


def _looks_like_photo(content: etree._Element, href: str) -> bool:
    kind = (_formal(_find(content, "MimeType")) or _formal(_find(content, "Format"))).lower()
    picture = href.lower().partition("?")[0].endswith((".jpg", ".jpeg", ".png", ".gif", ".webp"))
    return picture or kind.startswith("image") or "jpeg" in kind


def _width(content: etree._Element) -> int:
    for prop in _each(content, "Property"):
        value = (prop.get("Value") or "").strip()
        if (prop.get("FormalName") or "").lower() in ("width", "pixelwidth") and value.isdecimal():
            return int(value)
    return 0


def _formal(element: etree._Element | None) -> str:
    return (element.get("FormalName") or "").strip() if element is not None else ""


def _find(element: etree._Element | None, name: str) -> etree._Element | None:
    return next(iter(_each(element, name)), None)


def _each(element: etree._Element | None, name: str) -> list[etree._Element]:
    """All elements of this name within, at any depth."""
    return (
        []
        if element is None
        else [inner for inner in element.iter() if name_of(inner) == name and inner is not element]
    )
