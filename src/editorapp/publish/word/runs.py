"""Words of a Word document: runs with their marks, links, breaks."""

import io
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Any

from docx.image.exceptions import InvalidImageStreamError, UnexpectedEndOfFileError, UnrecognizedImageError
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.part import Part
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Emu
from docx.text.paragraph import Paragraph
from docx.text.run import Run
from lxml.html import HtmlElement

from editorapp.publish.details import xml_safe
from editorapp.publish.story_tree import classes_of, pieces_of

_NO_PICTURE = (
    UnrecognizedImageError, InvalidImageStreamError, UnexpectedEndOfFileError, ZeroDivisionError, ValueError, KeyError,
)  # fmt: skip
"""What python-docx raises for a picture in a form that Word does not take, or a damaged one."""
_RIGHT_TO_LEFT = frozenset(("R", "AL"))


@dataclass(frozen=True, slots=True)
class Marks:
    """How a run looks."""

    bold: bool = False
    italic: bool = False
    underline: bool = False
    strike: bool = False
    superscript: bool = False
    subscript: bool = False
    code: bool = False
    style: str = ""
    """The id of a character style."""


_CHANGES: Mapping[str, Mapping[str, bool]] = MappingProxyType(
    {
        **dict.fromkeys(("strong", "b", "th"), MappingProxyType({"bold": True})),
        **dict.fromkeys(("em", "i", "cite", "var", "dfn"), MappingProxyType({"italic": True})),
        **dict.fromkeys(("u", "ins"), MappingProxyType({"underline": True})),
        **dict.fromkeys(("s", "del"), MappingProxyType({"strike": True})),
        **dict.fromkeys(("code", "kbd", "samp"), MappingProxyType({"code": True})),
        "sup": MappingProxyType({"superscript": True}),
        "sub": MappingProxyType({"subscript": True}),
    }
)
_CODE_FONT = "Courier New"


@dataclass(frozen=True, slots=True)
class RunWriter:
    """Writes words into paragraphs of `part`; `photo` gives a photo's bytes (None: it is not at hand), `note` writes a
    footnote's reference and says whether there is such a footnote.
    """

    part: Part
    text_width: int
    photo: Callable[[str], bytes | None]
    note: Callable[[Paragraph, str], bool]

    def write(self, paragraph: Paragraph, el: HtmlElement, marks: Marks = Marks()) -> None:
        """What is in the element, at the end of the paragraph."""
        self.write_pieces(paragraph, list(pieces_of(el)), marks)

    def write_pieces(self, paragraph: Paragraph, pieces: list[HtmlElement | str], marks: Marks = Marks()) -> None:
        """These pieces, at the end of the paragraph."""
        for piece in pieces:
            if isinstance(piece, str):
                self.text(paragraph, piece, marks)
            else:
                self._element(paragraph, piece, marks)

    def text(self, paragraph: Paragraph, words: str, marks: Marks = Marks()) -> Run:
        """These words."""
        run = paragraph.add_run(xml_safe(words))
        _mark(run, marks)
        return run

    def picture(self, paragraph: Paragraph, img: HtmlElement) -> bool:
        """The photo; False where it is not at hand or not in a form that Word takes."""
        data = self.photo(img.get("src") or "")
        if data is None:
            return False
        run = paragraph.add_run()
        try:
            shape = run.add_picture(io.BytesIO(data))
        except _NO_PICTURE:
            paragraph._p.remove(run._r)
            return False
        if shape.width > self.text_width:
            shape.height, shape.width = Emu(round(shape.height * self.text_width / shape.width)), Emu(self.text_width)
        shape._inline.docPr.set("descr", xml_safe(img.get("alt") or ""))
        return True

    def _element(self, paragraph: Paragraph, el: HtmlElement, marks: Marks) -> None:
        if el.tag == "br":
            paragraph.add_run().add_break()
        elif el.tag == "img":
            if not self.picture(paragraph, el):
                self.text(paragraph, f"[{el.get('alt') or el.get('src') or ''}]", marks)
        elif el.tag == "a":
            self._link(paragraph, el, marks)
        else:
            self.write(paragraph, el, _changed(marks, el.tag))

    def _link(self, paragraph: Paragraph, el: HtmlElement, marks: Marks) -> None:
        href = xml_safe(el.get("href") or "")
        if "footnote-backref" in classes_of(el):
            return
        if "footnote-ref" in classes_of(el) and self.note(paragraph, href.removeprefix("#")):
            return
        if not href or href.startswith("#"):
            self.write(paragraph, el, marks)
            return
        before = len(paragraph._p)
        self.write(paragraph, el, replace(marks, style="Hyperlink"))
        link = OxmlElement("w:hyperlink")
        link.set(qn("r:id"), self.part.relate_to(href, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
        for run in list(paragraph._p)[before:]:
            link.append(run)
        paragraph._p.append(link)


def set_direction(paragraph: Paragraph) -> None:
    """Let the paragraph run from right to left if its first letter does."""
    words = "".join(str(text) for text in paragraph._p.itertext())
    strong = next((kind for sign in words if (kind := unicodedata.bidirectional(sign)) in ("L", "R", "AL")), "L")
    if strong not in _RIGHT_TO_LEFT:
        return
    paragraph._p.get_or_add_pPr().append(OxmlElement("w:bidi"))
    for run in paragraph._p.iter(qn("w:r")):
        element: Any = run
        element.get_or_add_rPr().append(OxmlElement("w:rtl"))


def _changed(marks: Marks, tag: str) -> Marks:
    values: Mapping[str, Any] = _CHANGES.get(tag, MappingProxyType({}))
    return replace(marks, **values)


def _mark(run: Run, marks: Marks) -> None:
    """Only what is set: everything else comes from the paragraph's style."""
    for name in ("bold", "italic", "underline"):
        if getattr(marks, name):
            setattr(run, name, True)
    for name in ("strike", "superscript", "subscript"):
        if getattr(marks, name):
            setattr(run.font, name, True)
    if marks.code:
        run.font.name = _CODE_FONT
    if marks.style:
        style = OxmlElement("w:rStyle")
        style.set(qn("w:val"), marks.style)
        properties: Any = run._r.get_or_add_rPr()
        properties.insert(0, style)  # a part of footnotes does not know the document's styles by name
