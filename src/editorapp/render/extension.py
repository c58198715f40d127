"""What this program adds to Python-Markdown: read-alsos, photos with credits, footnotes, tasks, words struck out."""

import re
import xml.etree.ElementTree as etree  # noqa: N813 (as Python-Markdown, whose tree it is, calls it)

from markdown import Markdown
from markdown.blockparser import BlockParser
from markdown.blockprocessors import BlockProcessor
from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor, SimpleTagInlineProcessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

from editorapp.article.captions import split_caption
from editorapp.article.read_also import ReadAlso, parse_read_also
from editorapp.render.footnotes import marker

# Priorities among Python-Markdown's own: its block processors end with "paragraph" 10 and start with "empty" 100;
# "inline" is tree processor 20; links are inline pattern 160, code spans 190.
_ABOVE_QUOTES_AND_LISTS = 75
_BEFORE_INLINE = 25
_AFTER_INLINE = 15
_BEFORE_LINKS = 175
_BEFORE_EMPHASIS = 65

_STRUCK = r"(~~)(?![\s~])((?:[^~]|~(?!~))+)(?<!\s)~~(?!~)"
"""Looks no further than the next two tildes: a line full of them costs its length, not its square."""
_BOX = re.compile(r"\[([ xX])\][ \t]+")


class StoryExtension(Extension):
    """One story's additions. Set `footnotes` to the names defined before a rendering; `found` are those referred to."""

    def __init__(self, label: str) -> None:
        super().__init__()
        self.label = label
        self.footnotes: frozenset[str] = frozenset()
        self.found: list[str] = []

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (Python-Markdown's name)
        """Register the processors."""
        md.parser.blockprocessors.register(
            _ReadAlsoProcessor(md.parser, self.label), "read_also", _ABOVE_QUOTES_AND_LISTS
        )
        md.treeprocessors.register(_CreditProcessor(md), "credit", _BEFORE_INLINE)
        md.treeprocessors.register(_FigureProcessor(md), "figure", _AFTER_INLINE)
        md.treeprocessors.register(_TaskProcessor(md), "task", _BEFORE_INLINE)
        md.inlinePatterns.register(SimpleTagInlineProcessor(_STRUCK, "del"), "struck", _BEFORE_EMPHASIS)
        md.inlinePatterns.register(_FootnoteReference(self), "story_footnote", _BEFORE_LINKS)


class _ReadAlsoProcessor(BlockProcessor):
    """A paragraph with the class `read-also`, the label in `strong`, and the link."""

    def __init__(self, parser: BlockParser, label: str) -> None:
        super().__init__(parser)
        self._label = label

    def test(self, parent: etree.Element, block: str) -> bool:  # noqa: ARG002 (the base class's form)
        return "](" in block and parse_read_also(block, self._label) is not None

    def run(self, parent: etree.Element, blocks: list[str]) -> bool:
        block = blocks.pop(0)
        found = parse_read_also(block, self._label)
        if found is None:
            return False
        paragraph = etree.SubElement(parent, "p", {"class": "read-also"})
        strong = etree.SubElement(paragraph, "strong")
        strong.text = AtomicString(f"{found.label}:")
        strong.tail = " "
        link = etree.SubElement(paragraph, "a", {"href": found.url})
        link.text = _headline_as_written(block, found)
        return True


def _headline_as_written(block: str, found: ReadAlso) -> str:
    """The link's words with their Markdown, so that a title in italics stays so."""
    start, end = block.find("["), block.rfind(f"]({found.url}")
    return " ".join(block[start + 1 : end].split()) if 0 <= start < end else found.headline


class _TaskProcessor(Treeprocessor):
    """A box for what is to do in a list, and one for what is done: signs, because a page has no fields."""

    def run(self, root: etree.Element) -> None:
        for item in root.iter("li"):
            words = item[0] if not (item.text or "").strip() and len(item) and item[0].tag == "p" else item
            box = _BOX.match(words.text or "")
            if box and words.text:
                words.text = ("☐ " if box[1] == " " else "☑ ") + words.text[box.end() :]


class _CreditProcessor(Treeprocessor):
    """Before inline marks are read: a caption's text loses its paragraph, and its credit gets an element of its own."""

    def run(self, root: etree.Element) -> None:
        for caption in root.iter("figcaption"):
            if len(caption) == 1 and caption[0].tag == "p" and not caption[0].attrib:
                caption.text = caption[0].text
                caption.remove(caption[0])
            holder = caption[-1] if len(caption) else caption
            if len(holder) or holder.tag not in ("figcaption", "p"):
                continue
            text, credit = split_caption(holder.text or "")
            if credit:
                holder.text = f"{text} " if text else None
                etree.SubElement(holder, "span", {"class": "credit"}).text = f"Credit: {credit}"


class _FigureProcessor(Treeprocessor):
    """After inline marks are read: a paragraph of nothing but photos is a figure, not a paragraph inside one."""

    def run(self, root: etree.Element) -> None:
        for figure in root.iter("figure"):
            for child in list(figure):
                if child.tag == "p" and _holds_only_images(child):
                    at = list(figure).index(child)
                    figure.remove(child)
                    for offset, image in enumerate(list(child)):
                        figure.insert(at + offset, image)
        for child in root:
            if child.tag == "p" and _holds_only_images(child):
                child.tag = "figure"


def _holds_only_images(paragraph: etree.Element) -> bool:
    if not len(paragraph) or (paragraph.text or "").strip():
        return False
    return all(_is_image(child) and not (child.tail or "").strip() for child in paragraph)


def _is_image(element: etree.Element) -> bool:
    linked = element.tag == "a" and len(element) == 1 and not (element.text or "").strip()
    return element.tag == "img" or (linked and _is_image(element[0]) and not (element[0].tail or "").strip())


class _FootnoteReference(InlineProcessor):
    """`[^name]` of a footnote defined anywhere in the story becomes a marker; its number comes with the whole."""

    def __init__(self, extension: StoryExtension) -> None:
        super().__init__(r"\[\^([^\]\n]+)\]")
        self._extension = extension

    def handleMatch(  # type: ignore[override]  # noqa: N802 (the stubs know only the older Pattern's form)
        self,
        m: re.Match[str],
        data: str,  # noqa: ARG002 (the base class's form)
    ) -> tuple[str | None, int | None, int | None]:
        name = m[1].strip()
        if name not in self._extension.footnotes:
            return None, None, None
        self._extension.found.append(name)
        return marker(len(self._extension.found) - 1), m.start(0), m.end(0)
