"""NITF documents, bare or inside another format: the agencies' markup of a text since the nineties."""

from lxml import etree

from editorapp.archive.importers.bylines import authors_of, person_name
from editorapp.archive.importers.news_markup import media_photo, name_of, text_markup, words_of
from editorapp.archive.importers.wire_story import Subject, WireItem, unique, wire_date
from editorapp.article.article import Image

_XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_SUBJECT_NAMES = ("tobject.subject.type", "tobject.subject.matter", "tobject.subject.detail")
_NO_SUBJECTS = frozenset({"doc-copyright", "rights", "unknown"})


def nitf_item(root: etree._Element) -> WireItem:
    """What a `<nitf>` element says; its photos are in the body too, where they have a place there."""
    head, body = _child(root, "head"), _child(root, "body")
    body_head, content = _child(body, "body.head"), _child(body, "body.content")
    docdata, pubdata = _child(head, "docdata"), _child(head, "pubdata")
    url = _address(head)
    standfirst = words_of(_child(body_head, "abstract")) or _deck(body_head)
    release = _date(docdata, "date.release")
    return WireItem(
        guid=_attribute(_child(docdata, "doc-id"), "id-string") or _attribute(_child(docdata, "du-key"), "key"),
        url=url,
        headline=_headline(body_head) or words_of(_child(head, "title")),
        published=_published(docdata, pubdata, body_head),
        embargo=release,
        pubstatus=_attribute(docdata, "management-status"),
        authors=_authors(body_head),
        section=_attribute(pubdata, "position.section"),
        subjects=_subjects(head),
        tags=_tags(docdata),
        standfirst=standfirst,
        images=_photos(body),
        lang=(root.get(_XML_LANG) or _attribute(body, _XML_LANG) or _attribute(docdata, _XML_LANG)).strip(),
        html=text_markup(content if content is not None else body),
    )


def _child(element: etree._Element | None, name: str) -> etree._Element | None:
    """The first child of this name, in small letters and without namespace."""
    return next((child for child in _children(element) if name_of(child).lower() == name), None)


def _children(element: etree._Element | None) -> list[etree._Element]:
    return list(element) if element is not None else []


def _attribute(element: etree._Element | None, name: str) -> str:
    return (element.get(name) or "").strip() if element is not None else ""


def _all(element: etree._Element | None, name: str) -> list[etree._Element]:
    return [] if element is None else [found for found in element.iter() if name_of(found).lower() == name]


def _date(docdata: etree._Element | None, name: str) -> str:
    element = _child(docdata, name)
    return wire_date(_attribute(element, "norm") or words_of(element))


def _published(docdata: etree._Element | None, pubdata: etree._Element | None, body_head: etree._Element | None) -> str:
    story_date = next((_attribute(found, "norm") for found in _all(body_head, "story.date")), "")
    return (
        _date(docdata, "date.issue")
        or _date(docdata, "date.release")
        or wire_date(_attribute(pubdata, "date.publication"))
        or wire_date(story_date)
    )


def _headline(body_head: etree._Element | None) -> str:
    hedline = _child(body_head, "hedline")
    return words_of(_child(hedline, "hl1")) or ("" if _child(hedline, "hl2") is not None else words_of(hedline))


def _deck(body_head: etree._Element | None) -> str:
    """The second headline, which papers print as the standfirst."""
    return words_of(_child(_child(body_head, "hedline"), "hl2"))


def _authors(body_head: etree._Element | None) -> tuple[str, ...]:
    found: list[str] = []
    for byline in (child for child in _children(body_head) if name_of(child).lower() == "byline"):
        people = [person_name(words_of(person)) for person in _all(byline, "person")]
        titles = [words_of(title) for title in _all(byline, "byttl")]
        text = words_of(byline)
        for title in titles:
            text = text.replace(title, ",") if title else text
        found += [name for name in people if name] or authors_of(text) or [title for title in titles if title]
    return unique(found)


def _subjects(head: etree._Element | None) -> tuple[Subject, ...]:
    found = []
    for subject in _all(head, "tobject.subject"):
        names = unique([subject.get(name) or "" for name in _SUBJECT_NAMES])
        code = (subject.get("tobject.subject.refnum") or "").strip()
        found += [Subject(name, code if position == 0 else "") for position, name in enumerate(names)]
    found += [Subject(_attribute(found, "value") or words_of(found)) for found in _all(head, "classifier")]
    return tuple(subject for subject in found if subject.name and subject.name.lower() not in _NO_SUBJECTS)


def _tags(docdata: etree._Element | None) -> tuple[str, ...]:
    keywords = [_attribute(found, "key") or words_of(found) for found in _all(_child(docdata, "key-list"), "keyword")]
    content = _child(docdata, "identified-content")
    named = [
        _attribute(found, "value") or words_of(found) for found in _children(content) if name_of(found) != "classifier"
    ]
    return unique([*keywords, *named])


def _photos(body: etree._Element | None) -> tuple[Image, ...]:
    return tuple(image for media in _all(body, "media") if (image := media_photo(media)) is not None)


def _address(head: etree._Element | None) -> str:
    """The story's own address, which some systems write as a `<meta>`."""
    for meta in _all(head, "meta"):
        content = _attribute(meta, "content")
        if _attribute(meta, "name").lower() in ("canonical", "url", "link", "permalink") and content.startswith("http"):
            return content
    identifier = _attribute(_child(_child(head, "docdata"), "doc-id"), "id-string")
    return identifier if identifier.startswith(("http://", "https://")) else ""
