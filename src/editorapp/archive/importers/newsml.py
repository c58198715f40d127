"""NewsML-G2, NewsML 1.x and NITF: items, messages and packages of them, as news agencies and papers exchange them."""

import re
from collections.abc import Generator, Iterator, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from lxml import etree

from editorapp.archive.cleaning.story import HtmlStory
from editorapp.archive.importers.news_markup import name_of
from editorapp.archive.importers.newsml_1 import newsml_1_item
from editorapp.archive.importers.newsml_g2 import g2_item, g2_photo, kind_of, references_of
from editorapp.archive.importers.nitf import nitf_item
from editorapp.archive.importers.records import Found, ImportOptions, Item, Source
from editorapp.archive.importers.wire_story import WireItem, found_in, reason_to_skip
from editorapp.archive.importers.xml_guard import open_guarded
from editorapp.archive.importers.xml_pieces import Piece, XmlPieces, element_of, repairs_of
from editorapp.article.article import Image
from editorapp.errors import FormatError

_NAMES = (
    "newsItem", "packageItem", "planningItem", "conceptItem", "knowledgeItem", "catalogItem", "NewsItem",
    "nitf", "NITF",
)  # fmt: skip
_NESTED = frozenset({"NewsItem"})
_MESSAGES = (b"newsMessage", b"NewsML", b"itemSet")
_NO_STORIES: Mapping[str, str] = MappingProxyType(
    {
        "packageItem": "a package: it only names other items",
        "planningItem": "a plan of coverage, no story",
        "conceptItem": "a concept, no story",
        "knowledgeItem": "a list of concepts, no story",
        "catalogItem": "a list of vocabularies, no story",
    }
)
_CLASS = re.compile(rb"<(?:\w+:)?itemClass\b[^<>]*?(\w+)\s*[\"']\s*/?>")
_PHOTOS, _TEXTS = frozenset({b"picture", b"graphic"}), frozenset({b"text", b"composite"})
_GUID = re.compile(rb"\bguid\s*=\s*[\"']\s*([^\"'<>]*?)\s*[\"']")
_SIGN_OF_LIFE = 500
"""Items of a first reading, at some thousands a second."""
_BROKEN = "Not well-formed XML; read as far as possible."


@dataclass(frozen=True, slots=True)
class _Message:
    """What the items of one file say of each other: photos by guid, and for an item what packages put beside it."""

    photos: Mapping[str, Image]
    companions: Mapping[str, tuple[str, ...]]


def count(source: Source) -> int:
    """How many items there are. Raises UnreadableError or FormatError as `read`."""
    with open_guarded(source.path) as xml:
        return sum(1 for _ in XmlPieces(xml, _NAMES, _NESTED))


def read(source: Source, _options: ImportOptions) -> Iterator[Found]:
    """The story of each item of text; packages, plans, photos and what was withheld are skipped with the reason.

    Photos of the same message go to the stories that name them, or that a package puts beside them.
    Raises UnreadableError if the file cannot be read, FormatError if it holds no item or declares entities.
    """
    message = yield from _read_ahead(source)
    with open_guarded(source.path) as xml:
        pieces = XmlPieces(xml, _NAMES, _NESTED)
        found = False
        for piece in pieces:
            found = True
            yield _found(piece, source, message)
        if not found and not any(name in pieces.head for name in _MESSAGES):
            raise FormatError(f"“{source.shown}” holds no item of NewsML or NITF.", "Is it another format?")
        yield from repairs_of(xml, source)


def _read_ahead(source: Source) -> Generator[Item, None, _Message]:
    """Photos and packages, which may stand before or after their stories; signs of life meanwhile."""
    photos: dict[str, Image] = {}
    packages: list[tuple[str, ...]] = []
    texts: set[str] = set()
    with open_guarded(source.path) as xml:
        for piece in XmlPieces(xml, _NAMES, _NESTED):
            if piece.number % _SIGN_OF_LIFE == 0:
                yield Item(source.shown, outcome="nothing")
            if piece.name == "packageItem" and (package := _element(piece)[0]) is not None:
                packages.append(references_of(package))
            elif piece.name == "newsItem":
                kind, guid = _CLASS.search(piece.data), _GUID.search(piece.data, 0, 2000)
                if kind and kind[1] in _PHOTOS:
                    photos.update(_photo_in(piece))
                elif guid and (not kind or kind[1] in _TEXTS):
                    texts.add(guid[1].decode("utf-8", "replace"))
    companions: dict[str, tuple[str, ...]] = {}
    for references in packages:
        stories = [reference for reference in references if reference in texts]
        if len(stories) == 1:
            companions[stories[0]] = references
    return _Message(MappingProxyType(photos), MappingProxyType(companions))


def _photo_in(piece: Piece) -> dict[str, Image]:
    """The photo that this item is, by its guid; {} if it cannot be read, or was withheld."""
    item, _ = _element(piece)
    if item is None or reason_to_skip(g2_item(item, {}).pubstatus):
        return {}
    image = g2_photo(item)
    return {(item.get("guid") or "").strip(): image} if image is not None else {}


def _found(piece: Piece, source: Source, message: _Message) -> Found:
    position = f"item {piece.number}"
    if piece.fault == "cut off":
        reason = f"The file ends early at line {piece.line}, within this item; what came before was read."
        return Item(source.shown, position, None, "problem", reason)
    if piece.fault:
        return Item(source.shown, position, None, "problem", piece.fault)
    if piece.name in _NO_STORIES:
        return Item(source.shown, position, None, "skipped", _NO_STORIES[piece.name])
    element, broken = _element(piece)
    if element is None:
        return Item(source.shown, position, None, "problem", "Not XML; left out.")
    item, kind = _described(element, piece.name, message)
    if kind not in ("", "text", "composite") or (kind != "text" and not item.html and item.images):
        return Item(source.shown, position, None, "skipped", f"a {kind or 'picture'}, no text")
    found = found_in(item, source, position, "nitf" if piece.name.lower() == "nitf" else "newsml", piece.data)
    if broken and isinstance(found, HtmlStory):
        return replace(found, article=replace(found.article, problems=(*found.article.problems, _BROKEN)))
    return found


def _described(element: etree._Element, name: str, message: _Message) -> tuple[WireItem, str]:
    """What the item says, and of which kind it is."""
    if name == "newsItem":
        guid = (element.get("guid") or "").strip()
        return g2_item(element, message.photos, message.companions.get(guid, ())), kind_of(element)
    if name == "NewsItem":
        return newsml_1_item(element), ""
    return nitf_item(element), ""


def _element(piece: Piece) -> tuple[etree._Element | None, bool]:
    """The item's element, and whether its XML is broken; None if nothing can be made of it."""
    root, broken = element_of(piece)
    elements = root.iter() if root is not None else ()
    return next((element for element in elements if name_of(element) == piece.name), None), broken
