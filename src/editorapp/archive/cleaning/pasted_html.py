"""Rich text from a clipboard as clean Markdown, whichever program put it there."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from lxml import etree
from lxml.html import HtmlElement

from editorapp.archive.cleaning.figures import gather_figures
from editorapp.archive.cleaning.markdown_tables import table_rows
from editorapp.archive.cleaning.markdown_writer import to_markdown
from editorapp.archive.cleaning.pasted_links import tidy_links
from editorapp.archive.cleaning.pasted_lists import gather_lists
from editorapp.archive.cleaning.pasted_notes import gather_notes
from editorapp.archive.cleaning.pasted_styles import give_meaning, is_from_code_editor
from editorapp.archive.cleaning.tree import make_absolute, parse_fragment
from editorapp.article.verbatim import verbatim_spans

_SCRIPTED = frozenset(("script", "style", "xml", "template", "button", "meta", "link", "object", "applet"))
_HIDDEN = re.compile(r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)", re.IGNORECASE)
_UNSEEN_CLASSES = frozenset(
    (
        "screen-reader-text", "sr-only", "visually-hidden", "mw-editsection", "Apple-interchange-newline", "EOP",
        "MsoDel", "msoDel", "MsoCommentReference", "msocomtxt", "reference",
    )
)  # fmt: skip
"""What a reader does not see, deleted words and comments of Word, reference numbers and edit links of wikis."""
_UNWRAPPED = frozenset(("u", "ins", "mark", "abbr", "acronym", "big", "small"))
"""Marks that a newsroom's Markdown does without."""
_MEANINGFUL = frozenset(
    (
        "a", "address", "article", "aside", "audio", "b", "blockquote", "cite", "code", "dd", "del", "dl", "dt", "em",
        "embed", "figure", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "i", "iframe", "img", "kbd", "li", "ol", "p", "q",
        "s", "section", "strike", "strong", "sub", "sup", "table", "tt", "ul", "video",
    )
)  # fmt: skip
_RENAMED: Mapping[str, str] = MappingProxyType(
    {"MsoTitle": "h1", "MsoQuote": "blockquote", "MsoIntenseQuote": "blockquote"}
)
_UNREACHABLE = re.compile(r"\s*(?:data|file|blob|cid|about|webkit-fake-url|x-apple[\w-]*):", re.IGNORECASE)
_OTHER_SOURCES = ("srcset", "data-src", "data-srcset", "data-lazy-src", "data-original")
_SPACES = re.compile("[ \t\r\n\xa0]{2,}")
_MARKER = re.compile(r"^((?: {4})*)(?:-   |(\d{1,9}\.) {1,2})(?=\S)", re.MULTILINE)
_MOST_SIGNS = 8
"""Characters of an emoji with its modifiers."""


@dataclass(frozen=True, slots=True)
class PastedText:
    """What was on the clipboard: `markdown` is "" where the HTML carries no meaning beyond its letters.

    `lost_photos` counts pictures that lay inside the HTML or on the disk of another program.
    """

    markdown: str
    lost_photos: int = 0


def pasted_text(html: str, base_url: str = "") -> PastedText:
    """The Markdown of a clipboard's HTML; relative addresses are those of `base_url`. Never raises for any HTML."""
    root = parse_fragment(html)
    if is_from_code_editor(root):
        return PastedText("")
    make_absolute(root, base_url)
    _drop_unseen(root)
    _rename(root)
    gather_lists(root)
    gather_notes(root)
    give_meaning(root)
    tidy_links(root)
    lost = _drop_lost_photos(root)
    if not any(el.tag in _MEANINGFUL for el in root.iterdescendants(etree.Element)):
        return PastedText("", lost)
    gather_figures(root, base_url)
    _head_tables(root)
    _tidy_spaces(root)
    return PastedText(_slim(to_markdown(root)), lost)


def _drop_unseen(root: HtmlElement) -> None:
    """Take out what nobody has selected, and every tag of an office program around what somebody has."""
    for el in list(root.iterdescendants(etree.Element)):
        classes = set((el.get("class") or "").split())
        if (
            el.tag in _SCRIPTED
            or el.tag.startswith(("v:", "w:wrap"))
            or el.get("hidden") is not None
            or (_HIDDEN.search(el.get("style") or "") and el.tag != "img")
            or (classes & _UNSEEN_CLASSES and not (el.tag != "sup" and "reference" in classes))
        ):
            el.drop_tree()
        elif (":" in el.tag or "-" in el.tag or el.tag in _UNWRAPPED) and el.tag != "amp-img":
            el.drop_tag()
        el.attrib.pop("dir", None)  # the language of the story says it


def _rename(root: HtmlElement) -> None:
    """Give headings and quotes that only a style names their own tags; a picture of a sign becomes the sign."""
    for el in list(root.iterdescendants("p", "div", "img")):
        if el.tag == "img":
            alt = (el.get("data-emoji") or el.get("alt") or "").strip()
            is_sign = 0 < len(alt) <= _MOST_SIGNS and not any(sign.isalnum() for sign in alt)
            if is_sign and (el.get("data-emoji") or "emoji" in f"{el.get('src')} {el.get('class')}"):
                el.tail = alt + (el.tail or "")
                el.drop_tree()
            continue
        level = el.get("aria-level") or ""
        if el.get("role") == "heading" and level in tuple("123456"):
            el.tag = f"h{level}"
        for name in (el.get("class") or "").split():
            el.tag = _RENAMED.get(name, el.tag)


def _drop_lost_photos(root: HtmlElement) -> int:
    """Take out pictures that lie inside the HTML or on some disk; how many there were."""
    lost = [
        el
        for el in root.iter("img")
        if _UNREACHABLE.match(el.get("src") or "") and not any(el.get(name) for name in _OTHER_SOURCES)
    ]
    for el in lost:
        el.drop_tree()
    return len(lost)


def _head_tables(root: HtmlElement) -> None:
    """The first row of cells copied from a sheet names the columns: Markdown knows no table without such a row."""
    for table in root.iter("table"):
        rows = table_rows(table)
        if len(rows) > 1 and not any(cell.tag == "th" for row in rows for cell in row):
            for cell in rows[0]:
                cell.tag = "th"
        for cell in (cell for row in rows for cell in row if cell.get("align") == "left"):
            del cell.attrib["align"]  # as all text is
        for cell in (cell for row in rows for cell in row if cell.tag == "th"):
            for mark in list(cell.iter("b", "strong")):
                mark.drop_tag()


def _tidy_spaces(root: HtmlElement) -> None:
    """No-break spaces that programs write to keep spaces apart become spaces; single ones are meant."""
    for el in root.iter(etree.Element):
        is_filler = el.tag == "span" and el.text == "\xa0" and not len(el)
        if is_filler or el.get("class") == "Apple-converted-space":
            el.text = " "
        if el.tag in ("pre", "code") or next(el.iterancestors("pre"), None) is not None:
            continue
        if el.text and "\xa0" in el.text:
            el.text = _SPACES.sub(" ", el.text)
        if el.tail and "\xa0" in el.tail:
            el.tail = _SPACES.sub(" ", el.tail)


def _slim(markdown: str) -> str:
    """List marks as they are typed, one space after each; what belongs to an item stays four columns in."""
    parts: list[str] = []
    at = 0
    for span in (span for span in verbatim_spans(markdown) if span.kind == "fence"):
        parts += (_MARKER.sub(_slim_marker, markdown[at : span.start]), markdown[span.start : span.end])
        at = span.end
    return "".join((*parts, _MARKER.sub(_slim_marker, markdown[at:])))


def _slim_marker(marker: re.Match[str]) -> str:
    return f"{marker[1]}{marker[2] or '-'} "
