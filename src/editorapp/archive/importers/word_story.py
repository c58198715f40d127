"""A Word document's story: its details from what Word notes of it and from its first lines, its text as HTML."""

import io
import re
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from html import escape
from pathlib import Path, PurePath
from types import MappingProxyType
from typing import Any

import mammoth
from lxml import etree
from lxml.html import HtmlElement, tostring

from editorapp.archive.cleaning import tree
from editorapp.archive.cleaning.phrases import Phrases
from editorapp.archive.cleaning.story import HtmlStory
from editorapp.archive.importers.bylines import authors_of
from editorapp.archive.importers.dates import date_in_name, iso_date
from editorapp.archive.importers.head_lines import LONGEST_HEADLINE, Head, read_head
from editorapp.archive.importers.records import Item, Unfinished
from editorapp.article.article import Article

_STYLES = """
p[style-name='Title'] => h1.headline:fresh
p[style-name='Headline'] => h1.headline:fresh
p[style-name='Subtitle'] => p.standfirst:fresh
p[style-name='Standfirst'] => p.standfirst:fresh
p[style-name='Quote'] => blockquote > p:fresh
p[style-name='Intense Quote'] => blockquote > p:fresh
p[style-name='Quotations'] => blockquote > p:fresh
p[style-name='Block Text'] => blockquote > p:fresh
p[style-name='caption'] => p.caption:fresh
p[style-name='Caption'] => p.caption:fresh
p[style-name='Illustration'] => p.caption:fresh
p[style-name='Figure'] => p.caption:fresh
p[style-name='macro'] => pre:separator('\\n')
p[style-name='Preformatted Text'] => pre:separator('\\n')
u => em
strike => s
"""
"""Word's and LibreOffice's own names of styles, which do not depend on the language of the program."""
_NOT_PEOPLE = re.compile(
    r"^(?:windows|microsoft(?: office)?|office|user|admin(?:istrator)?|owner|unknown|author|openoffice\S*"
    r"|libreoffice\S*|python-docx|apache poi|pc|home|[\w.+-]+@[\w.-]+|\w*\d\w*)(?: (?:user|writer|office).*)?$",
    re.IGNORECASE,
)
_NOT_TITLES = re.compile(
    r"^(?:microsoft word\b.*|document ?\d*|dokument ?\d*|untitled.*|word document|title|.*\.docx?)$", re.I
)
_FIRST_LINES = 8
_NO_DATE = "No date; kept, but never shown as a follow-up."
_FILE_NAME = "No headline; the file name was used."
_PHOTO = "1 photo inside the file was not imported."
_PHOTOS = "{count} photos inside the file were not imported."
_DAMAGED = "The document is damaged; its words were kept without their form."
_NO_TEXT = "The document is damaged; nothing in it can be read."
_SHIFTED: Mapping[str, str] = MappingProxyType({"h1": "h2", "h2": "h3", "h3": "h4", "h4": "h5", "h5": "h6"})
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_NAMES: Mapping[str, str] = MappingProxyType(
    {
        "dc": "http://purl.org/dc/elements/1.1/",
        "cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
        "dcterms": "http://purl.org/dc/terms/",
    }
)


@dataclass(frozen=True, slots=True)
class WordStory(Unfinished):
    """The document at `path`, somewhere below `root`; `order` says how 03/04/2024 is read in it."""

    path: str
    root: str
    order: str

    def finish(self, phrases: Phrases) -> Item:
        """The article; a document that Word would not open either is a problem."""
        try:
            data = Path(self.path).read_bytes()
        except OSError as error:
            return Item(self.source, "", None, "problem", f"Could not be read ({error.strerror or error}).")
        html, photos, problems = _html_of(data)
        if html is None:
            return Item(self.source, "", None, "problem", _NO_TEXT)
        root = tree.parse_fragment(html)
        _join_captions(root)
        if photos:
            problems.append(_PHOTO if photos == 1 else _PHOTOS.format(count=photos))
        article = self._article(root, _properties(data), problems)
        body = tostring(root, encoding="unicode")
        story = HtmlStory(self.source, self.position, self.key, self.digest, article, body, True)
        return story.finish(phrases)

    def _article(self, root: HtmlElement, told: Mapping[str, str], problems: list[str]) -> Article:
        """The details; what they are made of leaves the text."""
        place = PurePath(self.path).relative_to(self.root).with_suffix("")
        head, standfirst = _head(root, self.order)
        title = head.title
        if not title and not _NOT_TITLES.match(told.get("title", "")):
            title = told.get("title", "")
        if not title:
            title = re.sub(r"^\d{4}-\d{2}-\d{2}[-_ ]", "", place.name).replace("-", " ").replace("_", " ").strip()
            problems.append(_FILE_NAME)
        guessed = "" if head.published else date_in_name(place.as_posix()) or iso_date(told.get("created", ""))
        if not (head.published or guessed):
            problems.append(_NO_DATE)
        creator = told.get("creator", "")
        return Article(
            id=place.as_posix(),
            url="",
            title=title,
            published=head.published or guessed,
            body="",
            published_guessed=bool(guessed),
            modified=head.modified or iso_date(told.get("modified", "")),
            authors=head.authors or (() if _NOT_PEOPLE.match(creator) else authors_of(creator)),
            section=told.get("category", ""),
            tags=tuple(
                dict.fromkeys(tag.strip() for tag in re.split(r"[,;]", told.get("keywords", "")) if tag.strip())
            ),
            standfirst=standfirst,
            lang=told.get("language", ""),
            source=self.source,
            problems=tuple(problems),
        )


def _html_of(data: bytes) -> tuple[str | None, int, list[str]]:
    """(the text as HTML, number of photos in it, what is wrong with it); None if nothing can be read."""
    photos: list[str] = []

    def name_of(image: Any) -> dict[str, str]:
        kind = re.sub(r"\W.*", "", image.content_type.rpartition("/")[2]) or "bin"
        photos.append(f"media/image{len(photos) + 1}.{'jpg' if kind == 'jpeg' else kind}")
        return {"src": photos[-1]}

    try:
        result = mammoth.convert_to_html(
            io.BytesIO(data),
            style_map=_STYLES,
            convert_image=mammoth.images.img_element(name_of),
            include_embedded_style_map=False,
        )
    except Exception:  # whatever its parsers make of a broken document must cost that document only
        words = _words_only(data)
        return words, 0, [_DAMAGED]
    return result.value, len(photos), []


def _words_only(data: bytes) -> str | None:
    """The paragraphs of a document whose XML is not whole, without what was deleted in it."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            parser = etree.XMLParser(recover=True, resolve_entities=False, no_network=True, huge_tree=True)
            root = etree.fromstring(package.read("word/document.xml"), parser)
    except (zipfile.BadZipFile, KeyError, EOFError, NotImplementedError, OSError, ValueError, etree.XMLSyntaxError):
        return None
    if root is None:
        return None
    paragraphs = ("".join(words.text or "" for words in p.iter(f"{_W}t")) for p in root.iter(f"{_W}p"))
    return "".join(f"<p>{escape(words, quote=False)}</p>" for words in paragraphs if words.strip()) or None


def _properties(data: bytes) -> dict[str, str]:
    """What Word notes of a document: title, creator, created, modified, keywords, category, language."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            parser = etree.XMLParser(recover=True, resolve_entities=False, no_network=True)
            root = etree.fromstring(package.read("docProps/core.xml"), parser)
    except (zipfile.BadZipFile, KeyError, EOFError, NotImplementedError, OSError, ValueError, etree.XMLSyntaxError):
        return {}
    places = (
        "dc:title",
        "dc:creator",
        "dc:language",
        "dcterms:created",
        "dcterms:modified",
        "cp:keywords",
        "cp:category",
    )
    found = {}
    for place in places if root is not None else ():
        words = " ".join((root.findtext(place, "", dict(_NAMES)) or "").split())
        if words:
            found[place.partition(":")[2]] = words
    return found


def _head(root: HtmlElement, order: str) -> tuple[Head, str]:
    """(headline, byline and date, standfirst) of the first lines, which leave the text."""
    first = [el for el in root.iterchildren() if tree.text_of(el)][:_FIRST_LINES]
    if not first:
        return Head(), ""
    heading = next((el for el in first[:3] if el.tag == "h1"), None)
    lines = [tree.text_of(el) for el in first]
    at = first.index(heading) if heading is not None else 0
    before = read_head(lines[:at], order, titled=False)
    titled = heading is not None or _may_be_headline(first)
    kept = [number for number in range(at, len(first)) if first[number].get("class") != "standfirst"]
    head = read_head([lines[number] for number in kept], order, titled)
    standfirst = " ".join(lines[number] for number in range(len(first)) if first[number].get("class") == "standfirst")
    gone = [first[number] for number in (*range(before.lines), *kept[: head.lines])]
    for el in (*gone, *(el for el in first if el.get("class") == "standfirst")):
        el.drop_tree()
    if root.find(".//h1") is not None:
        for el in root.iter(*_SHIFTED):
            el.tag = _SHIFTED[el.tag]
    authors, published = head.authors or before.authors, head.published or before.published
    return Head(head.title, authors, published, head.modified or before.modified), standfirst


def _may_be_headline(first: list[HtmlElement]) -> bool:
    """Whether a document without any style for headlines begins with one: a short line, and more below it."""
    words = tree.text_of(first[0])
    if first[0].tag in ("h2", "h3"):
        return True
    is_plain = first[0].tag == "p" and not words.endswith((".", ",", ";"))
    return is_plain and len(words) <= LONGEST_HEADLINE and len(first) > 1


def _join_captions(root: HtmlElement) -> None:
    """A paragraph of the style "caption" below or above a photo becomes the photo's."""
    for caption in root.xpath(".//p[@class='caption']"):
        for photo in (caption.getprevious(), caption.getnext()):
            if photo is not None and photo.tag == "p" and photo.find(".//img") is not None and not tree.text_of(photo):
                photo.tag = "figure"
                caption.tag = "figcaption"
                caption.attrib.pop("class")
                photo.append(caption)
                break
