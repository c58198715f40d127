"""What python-docx has no form for: footnotes at the foot of the page, and lists that count by themselves."""

from typing import Any

from docx.document import Document as WordDocument
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import XmlPart
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.text.paragraph import Paragraph
from lxml.etree import _Element

_DEEPEST = 8
_INDENT = 360
"""Twentieths of a point for each level of a list."""
_BULLETS = "•–▪"
_START = f"""<w:footnotes {nsdecls("w", "r")}>
<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>
<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>
</w:footnotes>"""


class Footnotes:
    """The part of the document that holds its footnotes; made with the first."""

    def __init__(self, document: WordDocument) -> None:
        self._document = document
        package = document.part.package
        name = PackURI("/word/footnotes.xml")
        self.part = XmlPart(name, CONTENT_TYPE.WML_FOOTNOTES, parse_xml(_START), package)
        self._count = 0

    def add(self) -> tuple[int, _Element]:
        """(number, element) of a new footnote without paragraphs."""
        if not self._count:
            self._document.part.relate_to(self.part, RELATIONSHIP_TYPE.FOOTNOTES)
        self._count += 1
        note = OxmlElement("w:footnote")
        note.set(qn("w:id"), str(self._count))
        self.part.element.append(note)
        return self._count, note

    def paragraph(self, note: _Element, *, first: bool) -> Paragraph:
        """A new paragraph of this footnote; the first begins with its number."""
        element: Any = OxmlElement("w:p")
        note.append(element)
        paragraph = Paragraph(element, self)  # type: ignore[arg-type]  # what it needs of its part is there
        element.get_or_add_pPr().append(_value("w:pStyle", style_id(self._document, "footnote text")))
        if first:
            run = paragraph.add_run()
            run._r.get_or_add_rPr().append(_value("w:rStyle", style_id(self._document, "footnote reference")))
            run._r.append(OxmlElement("w:footnoteRef"))
            paragraph.add_run(" ")
        return paragraph


def refer(paragraph: Paragraph, document: WordDocument, number: int) -> None:
    """Put a footnote's mark at the end of the paragraph."""
    run = paragraph.add_run()
    run._r.get_or_add_rPr().append(_value("w:rStyle", style_id(document, "footnote reference")))
    mark = OxmlElement("w:footnoteReference")
    mark.set(qn("w:id"), str(number))
    run._r.append(mark)


def style_id(document: WordDocument, name: str) -> str:
    """What the document itself calls the style of this name."""
    return str(document.styles[name].style_id)


class Lists:
    """The counting of a document's lists: each has its own."""

    def __init__(self, document: WordDocument) -> None:
        self._numbering = document.part.numbering_part.element
        self._kinds = {kind: self._define(kind) for kind in ("bullet", "decimal")}

    def begin(self, kind: str, level: int, start: int = 1) -> int:
        """The number of a new list of this kind ("bullet", "decimal")."""
        num = self._numbering.add_num(self._kinds[kind])
        if kind == "decimal":
            num.add_lvlOverride(ilvl=min(level, _DEEPEST)).add_startOverride(start)
        return int(num.numId)

    def _define(self, kind: str) -> int:
        ids = [int(el.get(qn("w:abstractNumId"))) for el in self._numbering.findall(qn("w:abstractNum"))]
        abstract = OxmlElement("w:abstractNum")
        number = max(ids, default=0) + 1
        abstract.set(qn("w:abstractNumId"), str(number))
        abstract.append(_value("w:multiLevelType", "multilevel"))
        for level in range(_DEEPEST + 1):
            abstract.append(_level(kind, level))
        first = self._numbering.find(qn("w:num"))
        if first is None:
            self._numbering.append(abstract)
        else:
            first.addprevious(abstract)
        return number


def put_into_list(paragraph: Paragraph, number: int, level: int) -> None:
    """Make the paragraph an item."""
    paragraph_properties: Any = paragraph._p.get_or_add_pPr()
    properties = paragraph_properties.get_or_add_numPr()
    properties.get_or_add_ilvl().val = min(level, _DEEPEST)
    properties.get_or_add_numId().val = number


def _level(kind: str, level: int) -> _Element:
    element = OxmlElement("w:lvl")
    element.set(qn("w:ilvl"), str(level))
    text = f"%{level + 1}." if kind == "decimal" else _BULLETS[level % len(_BULLETS)]
    for part in (_value("w:start", "1"), _value("w:numFmt", kind), _value("w:lvlText", text)):
        element.append(part)
    element.append(_value("w:lvlJc", "left"))
    properties, indent = OxmlElement("w:pPr"), OxmlElement("w:ind")
    indent.set(qn("w:left"), str(_INDENT * (level + 1)))
    indent.set(qn("w:hanging"), str(_INDENT))
    properties.append(indent)
    element.append(properties)
    return element


def _value(name: str, value: str) -> _Element:
    element = OxmlElement(name)
    element.set(qn("w:val"), value)
    return element
