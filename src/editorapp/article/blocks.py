"""A body's top-level blocks with their source lines, cut where Python-Markdown would cut them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

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


_FENCE = re.compile(r"^ {0,3}(`{3,}|~{3,})([^`\n]*)$")
_ATX = re.compile(r"^#{1,6}(?:[ \t]|[^#\s])")
_SETEXT = re.compile(r"^(?:=+|-+)[ \t]*$")
_RULE = re.compile(r"^ {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$")
_LIST = re.compile(r"^ {0,3}(?:[*+-]|\d{1,9}\.)[ \t]+\S")
_TERM = re.compile(r"^ {0,3}:[ \t]+\S")
_DEFINITION = re.compile(r"^ {0,3}(?:\[\^[^\]\n]+\]:|\[[^\]\n]+\]:[ \t]*\S|\*\[[^\]\n]+\]:)")
_HTML = re.compile(r"^<(/?)([A-Za-z][\w-]*)(?=[\s/>])|^<[!?]")
_CUSTOM = re.compile(r"^(/{3,})[ \t]*([\w-]+)(?:[ \t].*)?$")
_DELIMITER_ROW = re.compile(r"^ {0,3}\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$")
_IMAGES = re.compile(r"^(?:!\[[^\]\n]*\](?:\([^)\n]*\)|\[[^\]\n]*\])(?:\{[^}\n]*\})?\s*)+$")
_INLINE_TAGS = frozenset(
    (
        *("a", "abbr", "b", "bdi", "bdo", "br", "cite", "code", "data", "del", "dfn", "em", "i", "img", "ins", "kbd"),
        *("mark", "q", "s", "samp", "small", "span", "strong", "sub", "sup", "time", "u", "var", "wbr"),
    )
)


class _Lines(list[str]):
    """The lines of one body, and which closing marks are known not to come any more (so that no search is repeated)."""

    def __init__(self, lines: Sequence[str]) -> None:
        super().__init__(lines)
        self._absent: set[str] = set()

    def after(self, closing: str, at: int, *, whole_line: bool = False) -> int | None:
        """The line after the first one from `at` on that holds (or is) `closing`, None if none does."""
        if closing in self._absent:
            return None
        for n in range(at, len(self)):
            line = self[n].lower()
            if line.rstrip() == closing if whole_line else closing in line:
                return n + 1
        self._absent.add(closing)
        return None


def split_blocks(body: str) -> tuple[Block, ...]:
    """The blocks of `body` in order. Blank lines belong to none of them."""
    lines = _Lines(body.split("\n"))
    starts = _line_starts(lines)
    pieces: list[tuple[BlockKind, int, int]] = []
    at = 0
    while at < len(lines):
        if not lines[at].strip():
            at += 1
            continue
        kind, end = _next_piece(lines, at)
        _append(pieces, kind, at, end)
        at = end
    return tuple(_block(body, lines, starts, *piece) for piece in pieces)


def block_at(blocks: Sequence[Block], offset: int) -> Block | None:
    """The block that holds this offset (its end included), or None between blocks."""
    return next((block for block in blocks if block.start <= offset <= block.end), None)


def _line_starts(lines: Sequence[str]) -> list[int]:
    starts, at = [], 0
    for line in lines:
        starts.append(at)
        at += len(line) + 1
    return starts


def _block(body: str, lines: Sequence[str], starts: Sequence[int], kind: BlockKind, first: int, after: int) -> Block:
    last = after - 1
    while last > first and not lines[last].strip():
        last -= 1
    start, end = starts[first], starts[last] + len(lines[last])
    return Block(kind, body[start:end], start, end, first, last)


def _append(pieces: list[tuple[BlockKind, int, int]], kind: BlockKind, first: int, after: int) -> None:
    """Join what Python-Markdown joins over blank lines: quotes, a list's parts, a term's meaning, a caption."""
    if pieces:
        before, start, _ = pieces[-1]
        if kind == before and kind in ("quote", "list"):
            pieces[-1] = (kind, start, after)
            return
        if kind == "caption" and before not in ("caption", "figure", "comment", "definition", "heading", "rule"):
            pieces[-1] = ("figure", start, after)
            return
    pieces.append((kind, first, after))


def _next_piece(lines: _Lines, at: int) -> tuple[BlockKind, int]:
    """The kind of the block that starts on line `at`, and the line after its last."""
    line = lines[at]
    if fence := _FENCE.match(line):
        return "code", _after_fence(lines, at, fence[1])
    if line.startswith(("    ", "\t")):
        return "code", _after_indented(lines, at)
    if line.startswith("<!--"):
        # An unclosed one ends with its paragraph: the text after it is not part of it for any reader.
        return "comment", lines.after("-->", at) or _after_paragraph(lines, at)
    if custom := _CUSTOM.match(line):
        end = lines.after(custom[1], at + 1, whole_line=True) or _after_paragraph(lines, at)
        return ("caption" if "caption" in custom[2] else "html"), end
    if (tag := _HTML.match(line)) and (tag[2] is None or tag[2].lower() not in _INLINE_TAGS):
        return "html", _after_html(lines, at, tag[2])
    if _ATX.match(line):
        return "heading", at + 1
    if _RULE.match(line):
        return "rule", at + 1
    if _LIST.match(line):
        return "list", _after_list(lines, at)
    if _DEFINITION.match(line):
        return "definition", _after_definition(lines, at)
    if line.lstrip(" ").startswith(">"):
        return "quote", _after_paragraph(lines, at)
    return _paragraph(lines, at)


def _paragraph(lines: Sequence[str], at: int) -> tuple[BlockKind, int]:
    if at + 1 < len(lines) and _SETEXT.match(lines[at + 1]):
        return "heading", at + 2
    end = _after_paragraph(lines, at)
    if end - at >= 2 and "|" in lines[at] and _DELIMITER_ROW.match(lines[at + 1]):
        return "table", end
    following = end
    while following < len(lines) and not lines[following].strip():
        following += 1
    if following < len(lines) and _TERM.match(lines[following]):
        return "list", _after_list(lines, following)
    if any(_TERM.match(line) for line in lines[at + 1 : end]):
        return "list", _after_list(lines, at)
    text = "\n".join(lines[at:end])
    if parse_read_also(text):
        return "read-also", end
    return ("image" if text.startswith("![") and _IMAGES.match(text) else "paragraph"), end


def _after_paragraph(lines: Sequence[str], at: int) -> int:
    end = at + 1
    while end < len(lines) and lines[end].strip():
        line = lines[end]
        if _ATX.match(line) or _FENCE.match(line) or _CUSTOM.match(line) or line.startswith("<!--"):
            break
        end += 1
    return end


def _after_fence(lines: Sequence[str], at: int, fence: str) -> int:
    closing = re.compile(rf"^ {{0,3}}{re.escape(fence[0])}{{{len(fence)},}}[ \t]*$")
    return next((n + 1 for n in range(at + 1, len(lines)) if closing.match(lines[n])), len(lines))


def _after_indented(lines: Sequence[str], at: int) -> int:
    end = at + 1
    while end < len(lines) and (lines[end].startswith(("    ", "\t")) or not lines[end].strip()):
        end += 1
    return end


def _after_html(lines: _Lines, at: int, tag: str | None) -> int:
    return (lines.after(f"</{tag.lower()}>", at) if tag else None) or _after_paragraph(lines, at)


def _after_list(lines: Sequence[str], at: int) -> int:
    """A list goes on over blank lines while the next text is indented or another item."""
    end = at + 1
    while end < len(lines):
        if lines[end].strip():
            if _ATX.match(lines[end]) or (_FENCE.match(lines[end]) and not lines[end].startswith(" ")):
                break
            end += 1
            continue
        following = end
        while following < len(lines) and not lines[following].strip():
            following += 1
        if following == len(lines):
            break
        text = lines[following]
        if _RULE.match(text) or not (text.startswith(("    ", "\t")) or _LIST.match(text) or _TERM.match(text)):
            break
        end = following + 1
    return end


def _after_definition(lines: Sequence[str], at: int) -> int:
    end = at + 1
    while end < len(lines):
        if lines[end].strip() and (lines[end].startswith((" ", "\t")) or _DEFINITION.match(lines[end])):
            end += 1
        elif not lines[end].strip() and end + 1 < len(lines) and lines[end + 1].startswith(("    ", "\t")):
            end += 2
        elif lines[end].strip() and lines[at].lstrip().startswith("[^"):
            end += 1
        else:
            break
    return end
