"""A body's top-level blocks with their source lines, cut where Python-Markdown would cut them."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from editorapp.article.block_lines import BLANK, BodyLines
from editorapp.article.links import REFERENCE, find_links
from editorapp.article.read_also import parse_read_also

BlockKind = Literal[
    "heading", "paragraph", "list", "quote", "table", "code", "html", "rule", "read-also", "definition", "caption",
    "image", "figure", "comment",
]  # fmt: skip

CONTAINERS = frozenset({"list", "quote", "table", "code", "html", "definition", "caption", "image", "figure"})
"""Kinds that nothing may be put inside of."""


@dataclass(frozen=True, slots=True)
class Block:
    """One block: `text` is body[start:end], lines count from 0 and both are part of it.

    "definition" holds link references, footnotes or abbreviations; "image" is a paragraph of nothing but images;
    "figure" is a block together with the `/// caption` after it; "caption" one that has nothing before it.
    """

    kind: BlockKind
    text: str
    start: int
    end: int
    first_line: int
    last_line: int


_FENCE = re.compile(r"^ {0,3}(`{3,}(?=[^`]*$)|~{3,})")
_INDENTED = re.compile(r"^(?: {4}| {0,3}\t)")
_ATX = re.compile(r"^#{1,6}(?:[^#]|$)")
_SETEXT = re.compile(r"^(?:=+|-+)[ \t]*$")
_RULE = re.compile(r"^ {0,3}(?:(?:\*[ \t]*+){3,}|(?:-[ \t]*+){3,}|(?:_[ \t]*+){3,})$")
_LIST = re.compile(r"^ {0,3}(?:[*+-]|(\d{1,9}\.))[ \t]")
_TERM = re.compile(r"^ {0,3}:[ \t]+\S")
_QUOTE = re.compile(r"^ {0,3}>")
_FOOTNOTE = re.compile(r"^ {0,3}\[\^[^\]]*\]:")
_DEFINITION = re.compile(r"^ {0,3}(?:\[\^[^\]]*\]:|\*\[[^\]\\]+\] ?:)")
_TITLE = re.compile(r"^[ \t]*(?:\"[^\n]*\"|'[^\n]*'|\([^\n]*\))[ \t]*$")
_HTML = re.compile(r"^ {0,3}<(/?)([A-Za-z][\w-]*)(?=[\s/>]|$)")
_DECLARATION = re.compile(r"^ {0,3}<(?:![A-Za-z\[]|\?)")
_CAPTION = re.compile(r"^ {0,3}(/{3,})[ \t]*caption[ \t]*(?:\|[^\n]*)?$")
_DELIMITER_ROW = re.compile(r"^ {0,3}\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$")
_NO_TEXT = re.compile(r"^(?:\s|\[\s*+\](?:\([^()\n]*+\)|\[[^\[\]\n]*+\])|\{[^{}\n]*+\})*$")
"""What is left of a paragraph of photos without them: the links around them, attributes, white space."""
_HTML_BLOCKS = frozenset(
    (
        *("address", "article", "aside", "blockquote", "body", "canvas", "center", "colgroup", "dd", "details", "div"),
        *("dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "group", "h1", "h2", "h3", "h4", "h5"),
        *("h6", "header", "hgroup", "hr", "html", "iframe", "legend", "li", "main", "map", "math", "menu", "nav"),
        *("noscript", "object", "ol", "option", "output", "p", "pre", "progress", "script", "section", "style"),
        *("summary", "table", "tbody", "td", "textarea", "tfoot", "th", "thead", "tr", "ul", "video"),
    )
)
"""Tags that start a block of raw HTML: Python-Markdown's `block_level_elements`."""

_Piece = tuple[BlockKind, int, int]
"""A block's kind, its first line, and the line after its last."""


def split_blocks(body: str, label: str = "") -> tuple[Block, ...]:
    """The blocks of `body` in order; blank lines belong to none. `label` is the newsroom's own read-also label."""
    lines = BodyLines(body)
    pieces: list[_Piece] = []
    at = 0
    while at < len(lines):
        if BLANK.match(lines[at]):
            at += 1
            continue
        if lines.is_plain(at):
            pieces.append(("paragraph", at, at + 1))
            at += 1
            continue
        kind, end = _next_piece(lines, at, label)
        end = lines.after_notes(end)
        _append(lines, pieces, kind, at, end)
        at = end
    return tuple(_block(body, lines, *piece) for piece in pieces)


def block_at(blocks: Sequence[Block], offset: int) -> Block | None:
    """The block that holds this offset (its end included), or None between blocks."""
    index = bisect_right(blocks, offset, key=lambda block: block.start) - 1
    return blocks[index] if index >= 0 and offset <= blocks[index].end else None


def _block(body: str, lines: BodyLines, kind: BlockKind, first: int, after: int) -> Block:
    last = after - 1
    while last > first and BLANK.match(lines[last]):
        last -= 1
    start, end = lines.start_of(first), lines.start_of(last + 1) - 1
    return Block(kind, body[start:end], start, end, first, last)


def _append(lines: BodyLines, pieces: list[_Piece], kind: BlockKind, first: int, after: int) -> None:
    """Join what Python-Markdown joins over blank lines: quotes, terms and their meanings, a caption and its photo."""
    if pieces:
        before, start, _ = pieces[-1]
        terms = kind == "list" and not (_LIST.match(lines[first]) or _LIST.match(lines[start]))
        if kind == before and (kind == "quote" or terms):
            pieces[-1] = (kind, start, after)
            return
        if kind == "caption" and before not in ("caption", "figure", "comment", "definition", "heading", "rule"):
            pieces[-1] = ("figure", start, after)
            return
    pieces.append((kind, first, after))


def _next_piece(lines: BodyLines, at: int, label: str) -> tuple[BlockKind, int]:
    """The kind of the block that starts on line `at`, and the line after its last."""
    line = lines[at]
    if after := lines.after_note_block(at):
        return "comment", after
    if _FENCE.match(line):
        return "code", lines.after_fence(at)
    if _INDENTED.match(line):
        return "code", _after_indented(lines, at)
    if caption := _CAPTION.match(line):
        return "caption", lines.after_line(caption[1], at + 1) or _after_paragraph(lines, at)
    if _DECLARATION.match(line) or _is_html(line, closing=True):
        return "html", lines.after_element(at) or _after_paragraph(lines, at)
    if _ATX.match(line):
        return "heading", at + 1
    if _RULE.match(line):
        return "rule", at + 1
    if _LIST.match(line):
        return "list", _after_list(lines, at)
    if _is_definition(line):
        return "definition", _after_definition(lines, at)
    if _QUOTE.match(line):
        return "quote", _after_quote(lines, at)
    return _text(lines, at, label)


def _text(lines: BodyLines, at: int, label: str) -> tuple[BlockKind, int]:
    """Whatever starts with a line of text: its second line may still make it a heading, a table or a list of terms."""
    if at + 1 < len(lines) and _SETEXT.match(lines[at + 1]):
        return "heading", at + 2
    if at + 1 < len(lines) and "|" in lines[at] and _DELIMITER_ROW.match(lines[at + 1]):
        return "table", _after_chunk(lines, at)
    end = _after_paragraph(lines, at)
    following = _next_text(lines, end)
    if following > end and following < len(lines) and _TERM.match(lines[following]):
        return "list", _after_list(lines, following, terms=True)
    if any(_TERM.match(lines[n]) for n in range(at, end)):
        return "list", _after_list(lines, at, terms=True)
    text = lines.visible(at, end)
    if parse_read_also(text, label):
        return "read-also", end
    return ("image" if _is_only_images(text) else "paragraph"), end


def _is_only_images(text: str) -> bool:
    """Whether there is nothing but photos, linked or not, with or without attributes in braces."""
    if not text.startswith(("![", "[![")):
        return False
    rest, at = [], 0
    for link in find_links(text):
        if link.kind == "image":
            rest.append(text[at : link.start])
            at = link.end
    return _NO_TEXT.match("".join((*rest, text[at:]))) is not None


def _is_html(line: str, *, closing: bool) -> bool:
    tag = _HTML.match(line)
    return tag is not None and tag[2].lower() in _HTML_BLOCKS and (closing or not tag[1])


def _is_definition(line: str) -> bool:
    return bool(_DEFINITION.match(line) or REFERENCE.match(line))


def _interrupts(lines: BodyLines, at: int) -> bool:
    """Whether this line starts a block of its own though no blank line stands before it."""
    line = lines[at]
    return bool(
        _ATX.match(line) or _FENCE.match(line) or _RULE.match(line) or _CAPTION.match(line)
        or _is_html(line, closing=False)
    )  # fmt: skip


def _next_text(lines: BodyLines, at: int) -> int:
    while at < len(lines) and BLANK.match(lines[at]):
        at += 1
    return at


def _after_chunk(lines: BodyLines, at: int) -> int:
    end = at + 1
    while end < len(lines) and not BLANK.match(lines[end]):
        end += 1
    return end


def _after_quote(lines: BodyLines, at: int) -> int:
    end = at + 1
    while end < len(lines) and not BLANK.match(lines[end]) and not _interrupts(lines, end):
        end += 1
    return end


def _after_paragraph(lines: BodyLines, at: int) -> int:
    end = lines.after_notes(at + 1)
    while end < len(lines) and not BLANK.match(lines[end]):
        if _interrupts(lines, end) or _QUOTE.match(lines[end]) or _is_definition(lines[end]):
            break
        if lines.after_note_block(end):
            break
        end += 1
    return end


def _after_indented(lines: BodyLines, at: int) -> int:
    end = at + 1
    while end < len(lines) and (_INDENTED.match(lines[end]) or BLANK.match(lines[end])):
        end += 1
    return end


def _after_list(lines: BodyLines, at: int, *, terms: bool = False) -> int:
    """A list goes on over blank lines while the next text is indented or another item of its kind."""
    first = _LIST.match(lines[at])
    numbered = bool(first and first[1])
    end = at + 1
    while end < len(lines):
        if not BLANK.match(lines[end]):
            fence = _FENCE.match(lines[end])
            if _interrupts(lines, end) and not (fence and lines[end].startswith(" ")):
                break
            end = lines.after_fence(end) if fence else end + 1
            continue
        following = _next_text(lines, end)
        if following == len(lines):
            break
        text = lines[following]
        item = None if terms else _LIST.match(text)
        same = bool(item and bool(item[1]) == numbered and not _RULE.match(text))
        if not (same or _INDENTED.match(text) or (terms and _TERM.match(text))):
            break
        end = following + 1
    return end


def _after_definition(lines: BodyLines, at: int) -> int:
    """Definitions line by line; a footnote goes on like a paragraph, and over blank lines while indented."""
    footnote = bool(_FOOTNOTE.match(lines[at]))
    end = at + 1
    while end < len(lines):
        line = lines[end]
        if BLANK.match(line):
            following = _next_text(lines, end)
            if not footnote or following == len(lines) or not _INDENTED.match(lines[following]):
                break
            end = following
        elif _is_definition(line):
            footnote = bool(_FOOTNOTE.match(line))
        elif not (_TITLE.match(line) or (footnote and not _interrupts(lines, end))):
            break
        end += 1
    return end
