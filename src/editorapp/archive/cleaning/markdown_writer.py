"""A cleaned page as Markdown that this program's own renderer reads back as the same page."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from lxml.html import HtmlElement

from editorapp.archive.cleaning.embeds import embed_address, host_of, media_address
from editorapp.archive.cleaning.flat_builder import BLOCKS
from editorapp.archive.cleaning.footnote_links import Footnotes, find_footnotes, without_number
from editorapp.archive.cleaning.inline_marks import (
    EMPHASIS,
    EMPHASIS_END,
    STRONG,
    STRONG_END,
    as_run,
    in_one_line,
    resolved,
)
from editorapp.archive.cleaning.inline_writer import UNWRITTEN, InlineWriter
from editorapp.archive.cleaning.markdown_lists import has_stray_text, written_list, written_terms
from editorapp.archive.cleaning.markdown_tables import is_layout, written_table
from editorapp.archive.cleaning.markdown_text import address, alternative, as_paragraph, code_block, indented

_DEEPEST_NESTING = 12
"""Lists and quotes within each other; what is deeper goes on at that level (the renderer gives up at 25)."""
_BLOCKS = BLOCKS - {"br", "img"} | {"audio", "embed", "listing", "xmp"}
_LANGUAGE = re.compile(r"(?:^|\s)(?:language|lang|highlight-source|brush:)[-\s]?([\w+#.-]{1,30})")
_ADDRESS = r"\([^)\"]*+(?:\"[^\"]*+\")?\)"
_PHOTO = re.compile(
    rf"\[!\[[^\]\\]*+(?:\\.[^\]\\]*+)*\]{_ADDRESS}\]{_ADDRESS}|!\[[^\]\\]*+(?:\\.[^\]\\]*+)*\]{_ADDRESS}"
)
_BETWEEN_PHOTOS = re.compile(r"\)\s+(?=\[?!\[)")
_INLINE_MARKS: Mapping[str, str] = MappingProxyType({"b": STRONG, "strong": STRONG, "em": EMPHASIS, "i": EMPHASIS})
_END_OF: Mapping[str, str] = MappingProxyType({STRONG: STRONG_END, EMPHASIS: EMPHASIS_END})


def to_markdown(root: HtmlElement) -> str:
    """The element's content as Markdown, "" for none. Addresses that are not safe to follow do not survive."""
    _join_neighbours(root)
    return _PageWriter(find_footnotes(root)).written(root)


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a block stands: in how many lists and quotes, in which direction of writing, in which link and marks."""

    depth: int = 0
    direction: str = ""
    link: HtmlElement | None = None
    marks: tuple[str, ...] = ()


class _PageWriter:
    """Writes one page block by block."""

    def __init__(self, footnotes: Footnotes) -> None:
        self._footnotes = footnotes
        self.inline = InlineWriter(footnotes)

    def written(self, root: HtmlElement) -> str:
        """The whole page, its footnotes last."""
        blocks = self.content(root, _Place())
        notes = dict(self._footnotes.notes)
        for name, note in notes.items():
            self._footnotes.elements.discard(note)
            texts = self.content(note, _Place(depth=1)) or [""]
            texts[0] = without_number(texts[0])
            blocks.append(indented("\n\n".join(texts), f"[^{name}]: "))
        return "\n\n".join(blocks)

    def content(self, el: HtmlElement, place: _Place) -> list[str]:
        """The blocks of everything in the element."""
        direction = (el.get("dir") or "").lower()
        if direction in ("rtl", "ltr") and direction != (place.direction or "ltr"):
            place = replace(place, direction=direction)
        blocks: list[str] = []
        with_link = self.inline.in_link
        self.inline.in_link = place.link is not None
        run = [self.inline.text(el.text)] if el.text else []
        for child in el:
            writer = self._block_writer(child)
            if writer is None:
                run.append(self.inline.element(child))
            else:
                self._end_run(run, blocks, place)
                if child not in self._footnotes.elements:
                    blocks += writer(self, child, place)
                self.inline.in_link = place.link is not None
            if child.tail:
                run.append(self.inline.text(child.tail))
        self._end_run(run, blocks, place)
        self.inline.in_link = with_link
        return blocks

    def _block_writer(self, el: HtmlElement) -> "_BlockWriter | None":
        """What writes this element as blocks; None if it is part of a run."""
        tag: str = el.tag
        if tag in _BLOCKS:
            return _writer_of(tag)
        if not len(el) or tag in UNWRITTEN or not isinstance(tag, str):
            return None
        if any(inner.tag in _BLOCKS for inner in el.iter()):
            return _writer_of(tag)
        return None

    def _end_run(self, run: list[str], blocks: list[str], place: _Place) -> None:
        """Make paragraphs of what stood between two blocks."""
        text = "".join(run)
        run.clear()
        if not text or text.isspace():
            return
        for mark in place.marks:
            text = f"{mark}{text}{_END_OF[mark]}"
        if place.link is not None:
            text = self.inline.link(place.link, text)
        for paragraph in resolved(text):
            blocks += self._paragraphs(paragraph, place)

    def _paragraphs(self, text: str, place: _Place) -> list[str]:
        if _is_only_photos(text):
            return _BETWEEN_PHOTOS.sub(")\n\n", text).split("\n\n")
        text = as_paragraph(text)
        return [f'{text}\n{{: dir="{place.direction}" }}' if place.direction else text]

    def _heading(self, el: HtmlElement, place: _Place) -> list[str]:
        text = in_one_line(self.run(el, place))
        if not text:
            return []
        if _is_only_photos(text):
            return self._paragraphs(text, place)
        if text.endswith("#"):
            text = f"{text[:-1]}\\#"  # signs at the end are the heading's own mark
        direction = (el.get("dir") or place.direction).lower()
        marked = f' {{: dir="{direction}" }}' if direction == "rtl" else ""
        return [f"{'#' * int(el.tag[1])} {text}{marked}"]

    def run(self, el: HtmlElement, place: _Place) -> str:
        """The element's words as one run, as a link if it stands in one."""
        self.inline.in_link = place.link is not None
        run = self.inline.content(el)
        self.inline.in_link = False
        return run if place.link is None else self.inline.link(place.link, run)

    def _link(self, el: HtmlElement, place: _Place) -> list[str]:
        """A link around whole blocks becomes a link in each of them."""
        return self.content(el, replace(place, link=el) if el.get("href") else place)

    def _marked(self, el: HtmlElement, place: _Place) -> list[str]:
        """Strong or emphasis around whole blocks."""
        mark = _INLINE_MARKS[el.tag]
        if mark in self.inline.marks:
            return self.content(el, place)
        self.inline.marks.append(mark)
        blocks = self.content(el, replace(place, marks=(*place.marks, mark)))
        self.inline.marks.pop()
        return blocks

    def _list(self, el: HtmlElement, place: _Place) -> list[str]:
        inner = replace(place, depth=place.depth + 1, direction="")
        if place.depth >= _DEEPEST_NESTING:
            return self.content(el, place)
        return written_list(el, lambda item: self._item_content(item, inner), self._plain)

    def _item_content(self, item: HtmlElement, place: _Place) -> list[str]:
        return [] if item in self._footnotes.elements else self.content(item, place)

    def _item(self, el: HtmlElement, place: _Place) -> list[str]:
        """An item outside of any list."""
        blocks = self.content(el, replace(place, depth=place.depth + 1))
        return [indented("\n\n".join(blocks), "-   ")] if blocks and place.depth < _DEEPEST_NESTING else blocks

    def _terms(self, el: HtmlElement, place: _Place) -> list[str]:
        inner = replace(place, depth=place.depth + 1, direction="")
        if place.depth >= _DEEPEST_NESTING or has_stray_text(el):
            return self.content(el, place)
        return written_terms(
            el, lambda term: as_paragraph(in_one_line(self.run(term, inner))), lambda item: self.content(item, inner)
        )

    def _plain(self, text: str) -> str:
        return as_paragraph(in_one_line(self.inline.text(text)))

    def _quote(self, el: HtmlElement, place: _Place) -> list[str]:
        if place.depth >= _DEEPEST_NESTING:
            return self.content(el, place)
        blocks = self.content(el, replace(place, depth=place.depth + 1))
        lines = "\n\n".join(blocks).split("\n")
        return ["\n".join(f"> {line}" if line else ">" for line in lines)] if blocks else []

    def _table(self, el: HtmlElement, place: _Place) -> list[str]:
        if is_layout(el):
            return self.content(el, place)
        caption = el.find("caption")
        title = "" if caption is None else as_paragraph(in_one_line(self.run(caption, place)))
        table = written_table(el, self.inline)
        return _captioned([table] if table else [], title)

    def _figure(self, el: HtmlElement, place: _Place) -> list[str]:
        captions = [caption for caption in el.iter("figcaption") if _nearest_figure(caption) is el]
        self.inline.in_caption = True  # where brackets are always escaped: what reads captions takes others for marks
        words = [as_run(in_one_line(self.run(caption, replace(place, link=None)))) for caption in captions]
        self.inline.in_caption = False
        for caption in captions:
            tail, parent = caption.tail, caption.getparent()
            if parent is not None:
                parent.remove(caption) if not tail else caption.drop_tree()
        blocks = self.content(el, place)
        if len(blocks) > 1 and all(_is_only_photos(block) for block in blocks):
            blocks = ["\n".join(blocks)]
        return _captioned(blocks, as_paragraph(" ".join(resolved(" ".join(word for word in words if word)))))

    def _media(self, el: HtmlElement, place: _Place) -> list[str]:
        url = media_address(el)
        label = "Audio" if el.tag == "audio" else "Video"
        return [f"[{label}]({address(url)})"] if url else self.content(el, place)


def _code(_writer: _PageWriter, el: HtmlElement, place: _Place) -> list[str]:
    for line_break in el.iter("br"):
        line_break.tail = "\n" + (line_break.tail or "")
    text = "".join(el.itertext()).strip("\n").rstrip()
    if not text.strip():
        return []
    if place.depth:
        # Python-Markdown knows no fences within lists and quotes.
        return [indented(text, "    ")]
    classes = " ".join((el.get("class", ""), *(code.get("class", "") for code in el.iter("code"))))
    language = _LANGUAGE.search(classes)
    return [code_block(text, language[1] if language else "")]


def _summary(writer: _PageWriter, el: HtmlElement, place: _Place) -> list[str]:
    text = in_one_line(f"{STRONG}{writer.run(el, place)}{STRONG_END}")
    return [text] if text else []


def _embed(writer: _PageWriter, el: HtmlElement, _place: _Place) -> list[str]:
    url, known = embed_address(el)
    if not url:
        return []
    if known:
        return [writer.inline.text(url)]
    title = " ".join((el.get("title") or "").split()) or host_of(url)
    return [f"[{alternative(title)}]({address(url)})"]


def _rule(writer: _PageWriter, el: HtmlElement, place: _Place) -> list[str]:
    return ["* * *", *writer.content(el, place)]


def _nothing(_writer: _PageWriter, _el: HtmlElement, _place: _Place) -> list[str]:
    return []


def _join_neighbours(root: HtmlElement) -> None:
    """Two lists of a kind or two quotes in a row are one in Markdown; so they are numbered as one."""
    for el in list(root.iter("ul", "ol", "blockquote")):
        before = el.getprevious()
        if before is not None and before.tag == el.tag and not (before.tail or "").strip() and not el.get("start"):
            if el.text and el.text.strip():
                holder = el.makeelement("p")
                holder.text, el.text = el.text, None
                before.append(holder)
            before.extend(list(el))
            before.tail = el.tail
            el.tail = None
            el.drop_tree()


def _captioned(blocks: list[str], caption: str) -> list[str]:
    """The caption as a block of its own after what it belongs to."""
    if caption and blocks:
        return [*blocks, f"/// caption\n{caption}\n///"]
    return [*blocks, caption] if caption else blocks


def _is_only_photos(text: str) -> bool:
    return text.startswith(("![", "[![")) and not _PHOTO.sub("", text).strip()


def _nearest_figure(caption: HtmlElement) -> HtmlElement | None:
    return next(caption.iterancestors("figure"), None)


def _writer_of(tag: str) -> "_BlockWriter":
    return _WRITERS.get(tag, _PageWriter.content)


_BlockWriter = Callable[[_PageWriter, HtmlElement, _Place], list[str]]
_WRITERS: Mapping[str, _BlockWriter] = MappingProxyType(
    {
        **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), _PageWriter._heading),
        **dict.fromkeys(("ul", "ol", "dir", "menu"), _PageWriter._list),
        **dict.fromkeys(("b", "strong", "em", "i"), _PageWriter._marked),
        **dict.fromkeys(("pre", "listing", "xmp"), _code),
        **dict.fromkeys(("video", "audio"), _PageWriter._media),
        **dict.fromkeys(("option", "select"), _nothing),
        "a": _PageWriter._link,
        "blockquote": _PageWriter._quote,
        "dl": _PageWriter._terms,
        "figure": _PageWriter._figure,
        "hr": _rule,
        "embed": _embed,
        "iframe": _embed,
        "li": _PageWriter._item,
        "summary": _summary,
        "table": _PageWriter._table,
    }
)
