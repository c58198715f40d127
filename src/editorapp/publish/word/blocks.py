"""The blocks of a story as paragraphs and tables of a Word document."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from docx.document import Document as WordDocument
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.table import _Cell
from docx.text.paragraph import Paragraph
from lxml.html import Element, HtmlElement

from editorapp.publish.local_photos import is_on_the_web
from editorapp.publish.story_tree import classes_of, photos_in, pieces_of
from editorapp.publish.word.parts import Footnotes, Lists, put_into_list, refer
from editorapp.publish.word.runs import Marks, RunWriter, set_direction

_INLINE_TAGS = frozenset(
    (
        "a", "abbr", "b", "bdi", "bdo", "br", "cite", "code", "del", "dfn", "em", "i", "img", "ins", "kbd", "mark", "q",
        "ruby", "rt", "rp", "s", "samp", "small", "span", "strong", "sub", "sup", "time", "u", "var", "wbr",
    )
)  # fmt: skip
_ALIGNED = (("right", WD_ALIGN_PARAGRAPH.RIGHT), ("center", WD_ALIGN_PARAGRAPH.CENTER))
_MOST_COLUMNS = 60
"""Word has no more than 63."""
_RULE = "* * *"


@dataclass(slots=True)
class BlockWriter:
    """Writes one story into `document`. `photo` gives a photo's bytes, None where it is not at hand."""

    document: WordDocument
    photo: Callable[[str], bytes | None]
    _notes: dict[str, HtmlElement] = field(default_factory=dict)
    _numbers: dict[str, int] = field(default_factory=dict)
    _footnotes: Footnotes = field(init=False)
    _lists: Lists = field(init=False)
    _runs: RunWriter = field(init=False)
    _note_runs: RunWriter = field(init=False)

    def __post_init__(self) -> None:
        section = self.document.sections[0]
        width = section.page_width - section.left_margin - section.right_margin  # type: ignore[operator]  # all set
        self._footnotes, self._lists = Footnotes(self.document), Lists(self.document)
        self._runs = RunWriter(self.document.part, width, self.photo, self._refer)
        self._note_runs = RunWriter(self._footnotes.part, width, lambda _src: None, lambda _p, _name: False)

    def write(self, root: HtmlElement) -> None:
        """The whole story."""
        for notes in root.iter("div"):
            if "footnotes" in classes_of(notes):
                self._notes.update((item.get("id") or "", item) for item in notes.iter("li"))
        self._blocks(root, "Normal")
        for name, item in self._notes.items():
            if name not in self._numbers:  # no mark leads to it, so it can stand at no page's foot
                self._blocks(item, "footnote text")

    def paragraph(self, words: str, style: str) -> Paragraph:
        """A paragraph of plain words."""
        made = self.document.add_paragraph(style=style)
        self._runs.text(made, words)
        set_direction(made)
        return made

    def _blocks(self, parent: HtmlElement, style: str) -> None:
        for block in grouped(parent):
            if isinstance(block, list):
                self._inline(block, style)
            else:
                self._block(block, style)

    def _block(self, el: HtmlElement, style: str) -> None:
        tag = el.tag
        if tag == "p":
            self._inline(list(pieces_of(el)), "Read Also" if "read-also" in classes_of(el) else style)
        elif tag[0] == "h" and tag[1:].isdigit():
            self._inline(list(pieces_of(el)), f"Heading {min(int(tag[1:]), 6)}")
        elif tag in ("ul", "ol"):
            self._list(el, 0)
        elif tag == "blockquote":
            self._blocks(el, "Quote")
        elif tag == "pre":
            for line in "".join(el.itertext()).removesuffix("\n").split("\n"):
                self.paragraph(line, "macro")
        elif tag == "hr":
            self.paragraph(_RULE, "Normal").alignment = WD_ALIGN_PARAGRAPH.CENTER
        elif tag == "figure":
            self._figure(el, style)
        elif tag == "table":
            self._table(el)
        elif not (tag == "div" and "footnotes" in classes_of(el)):
            self._blocks(el, "List Continue" if tag == "dd" else style)

    def _inline(self, pieces: list[HtmlElement | str], style: str) -> Paragraph | None:
        """A paragraph of these words, None where there are none."""
        if all(isinstance(piece, str) and not piece.strip() for piece in pieces):
            return None
        made = self.document.add_paragraph(style=style)
        self._runs.write_pieces(made, trimmed(pieces), Marks())
        set_direction(made)
        return made

    def _list(self, el: HtmlElement, level: int) -> None:
        start = el.get("start") or ""
        kind = "decimal" if el.tag == "ol" else "bullet"
        number = self._lists.begin(kind, level, int(start) if start.isascii() and start.isdigit() else 1)
        for item in el.iterchildren("li"):
            is_first = True
            for block in grouped(item):
                if not isinstance(block, list) and block.tag in ("ul", "ol"):
                    self._list(block, level + 1)
                elif not isinstance(block, list) and block.tag != "p":
                    self._block(block, "List Continue")
                else:
                    pieces = block if isinstance(block, list) else list(pieces_of(block))
                    made = self._inline(pieces, "List Paragraph" if is_first else "List Continue")
                    if made is not None and is_first:
                        put_into_list(made, number, level)
                        is_first = False

    def _figure(self, el: HtmlElement, style: str) -> None:
        caption = el.find("figcaption")
        if caption is not None:
            el.remove(caption)
        if not photos_in(el) or el.find(".//table") is not None:
            self._blocks(el, style)
        else:
            for img in photos_in(el):
                self._photo(img)
        if caption is not None:
            self._inline(list(pieces_of(caption)), "Caption")

    def _photo(self, img: HtmlElement) -> None:
        made = self.document.add_paragraph(style="Normal")
        if self._runs.picture(made, img):
            made.paragraph_format.keep_with_next = True
            return
        words, src = img.get("alt") or "", img.get("src") or ""
        link = Element("a", href=src) if is_on_the_web(src) else Element("span")
        link.text = f"[Photo: {words or src}]"
        self._runs.write_pieces(made, [link], Marks(italic=True))

    def _table(self, el: HtmlElement) -> None:
        rows = list(el.iter("tr"))
        widths = [sum(_span(cell) for cell in row.iterchildren("td", "th")) for row in rows]
        if not rows or not 0 < max(widths) <= _MOST_COLUMNS:
            for row in rows:
                self.paragraph("; ".join("".join(cell.itertext()).strip() for cell in row), "Normal")
            return
        table = self.document.add_table(rows=len(rows), cols=max(widths), style="Table Grid")
        for row, made in zip(rows, table.rows, strict=True):
            if row.getparent() is not None and row.getparent().tag == "thead":
                made._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
            column = 0
            cells = made.cells
            for cell in row.iterchildren("td", "th"):
                after = column + _span(cell)
                self._cell(cells[column] if after - column == 1 else cells[column].merge(cells[after - 1]), cell)
                column = after
        self.document.add_paragraph(style="Normal")

    def _cell(self, made: _Cell, cell: HtmlElement) -> None:
        paragraph = made.paragraphs[0]
        self._runs.write(paragraph, cell, Marks(bold=cell.tag == "th"))
        aligned = cell.get("style") or ""
        paragraph.alignment = next((value for name, value in _ALIGNED if name in aligned), None)
        set_direction(paragraph)

    def _refer(self, paragraph: Paragraph, name: str) -> bool:
        """Write the reference; the footnote itself with the first one to it."""
        item = self._notes.get(name)
        if item is None:
            return False
        if name not in self._numbers:
            number, note = self._footnotes.add()
            self._numbers[name] = number
            for place, pieces in enumerate(_paragraphs(item)):
                written = self._footnotes.paragraph(note, first=place == 0)
                self._note_runs.write_pieces(written, trimmed(pieces))
                set_direction(written)
        refer(paragraph, self.document, self._numbers[name])
        return True


def grouped(parent: HtmlElement) -> Iterator[HtmlElement | list[HtmlElement | str]]:
    """The blocks in the element; words and inline elements between them as a list."""
    loose: list[HtmlElement | str] = []
    for piece in pieces_of(parent):
        if isinstance(piece, str) or piece.tag in _INLINE_TAGS:
            loose.append(piece)
            continue
        if any(not isinstance(each, str) or each.strip() for each in loose):
            yield loose
        loose = []
        yield piece
    if any(not isinstance(each, str) or each.strip() for each in loose):
        yield loose


def trimmed(pieces: list[HtmlElement | str]) -> list[HtmlElement | str]:
    """The pieces without white space at both ends."""
    kept = [piece for piece in pieces if isinstance(piece, str) or "footnote-backref" not in classes_of(piece)]
    if kept and isinstance(kept[0], str):
        kept[0] = kept[0].lstrip()
    if kept and isinstance(kept[-1], str):
        kept[-1] = kept[-1].rstrip()
    return kept


def _paragraphs(item: HtmlElement) -> Iterator[list[HtmlElement | str]]:
    for block in grouped(item):
        yield block if isinstance(block, list) else list(pieces_of(block))


def _span(cell: HtmlElement) -> int:
    written = cell.get("colspan") or ""
    return max(1, min(int(written), _MOST_COLUMNS + 1)) if written.isascii() and written.isdigit() else 1
