"""The lines of a body as commands see them: which block they belong to, and where their words begin."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from editorapp.article.blocks import Block, split_blocks
from editorapp.article.editing.table_text import cell_stretches, is_rule_of_table
from editorapp.article.links import Link, find_links
from editorapp.article.verbatim import Span, blanked, verbatim_spans

LineKind = Literal["blank", "text", "item", "heading", "row", "words", "other"]
""""words" are lines that may hold bold and links but are no paragraph: captions, footnotes. "other" takes no mark."""

_QUOTE_MARKS = re.compile(r"(?:[ \t]*>[ \t]?)+")
_MARKER = re.compile(r"[ \t]*((?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[[ xX]\](?:[ \t]+|$))?|(?:[-*+]|\d{1,9}[.)])$)")
_HASHES = re.compile(r" {0,3}#{1,6}[ \t]*")
_FENCE = re.compile(r"[ \t]*(`{3,}|~{3,})")
_FOOTNOTE = re.compile(r" {0,3}\[\^[^\]\n]+\]:[ \t]*")
_CAPTION_MARK = re.compile(r" {0,3}/{3,}")
_UNDERLINE = re.compile(r"[ \t]*(?:=+|-+)[ \t]*$")
_INDENT = re.compile(r"[ \t]*")
_WORD_KINDS = frozenset({"read-also"})
_PROSE = frozenset({"paragraph", "list", "quote", "heading"})


@dataclass(frozen=True, slots=True)
class Line:
    """body[start:end] without its line end. `quote` is the offset after quote marks, `words` where words begin.

    An item's marker is body[marker:words] with the space after it; elsewhere `marker` is `words`.
    """

    kind: LineKind
    start: int
    end: int
    quote: int
    marker: int
    words: int
    block: int
    """The number of its block; -1 between blocks."""


class Structure:
    """What one body is made of; made anew for every command."""

    def __init__(self, body: str) -> None:
        self.body = body
        self.blocks = split_blocks(body)
        self.verbatim: tuple[Span, ...] = verbatim_spans(body)
        self.hidden = blanked(body, self.verbatim)
        """The body with code and notes as spaces."""
        self._block_starts = [block.start for block in self.blocks]
        self._links: tuple[Link, ...] | None = None

    @property
    def links(self) -> tuple[Link, ...]:
        """The links of the body."""
        if self._links is None:
            self._links = find_links(self.body)
        return self._links

    def lines(self, start: int, end: int) -> list[Line]:
        """The lines that body[start:end] touches; a selection that ends after a line end does not touch the next."""
        first, last = line_span(self.body, start, end)
        lines: list[Line] = []
        at = first
        while at <= last:
            number = self.block_number(at)
            if number < 0:
                line_end = _line_end(self.body, at)
                lines.append(Line("blank", at, line_end, at, at, at, -1))
                at = line_end + 1
                continue
            block = self.blocks[number]
            lines += [line for line in self._block_lines(block, number) if first <= line.start <= last]
            at = block.end + 1
        return lines

    def block_number(self, offset: int) -> int:
        """The number of the block whose lines hold this offset, -1 for none."""
        number = bisect_right(self._block_starts, offset) - 1
        return number if number >= 0 and offset <= self.blocks[number].end else -1

    def stretches(self, line: Line) -> list[tuple[int, int]]:
        """The parts of the line that hold words: one, or one for each cell of a table."""
        if line.kind in ("blank", "other"):
            return []
        if line.kind == "row":
            return cell_stretches(self.hidden, line.start, line.end)
        return [(line.words, line.end)]

    def _block_lines(self, block: Block, number: int) -> Iterator[Line]:
        fence = ""
        at = block.start
        while at <= block.end:
            end = _line_end(self.body, at)
            line = self._read(block, number, at, end)
            found = _FENCE.match(self.body, line.words, end) if block.kind in ("list", "quote") else None
            if found and (not fence or (found[1].startswith(fence) and not self.body[found.end() : end].strip())):
                fence = "" if fence else found[1]
                line = Line("other", at, end, line.quote, line.words, line.words, number)
            elif fence:
                line = Line("other", at, end, line.quote, line.words, line.words, number)
            yield line
            at = end + 1

    def _read(self, block: Block, number: int, at: int, end: int) -> Line:
        body = self.body
        kind: LineKind = "other"
        quote = marker = words = at
        if not body[at:end].strip(" \t"):
            kind = "other" if block.kind in ("code", "html", "comment") else "blank"
        elif block.kind in _PROSE:
            return self._read_prose(block, number, at, end)
        elif block.kind == "table":
            kind = "other" if is_rule_of_table(body[at:end]) else "row"
        elif block.kind == "definition":
            found = _FOOTNOTE.match(body, at, end)
            is_note = found is not None or (_FOOTNOTE.match(body, block.start) and body[at].isspace())
            kind = "words" if is_note else "other"
            words = found.end() if found else _indent_end(body, at, end)
        elif block.kind in _WORD_KINDS or self._is_in_caption(block, at):
            kind, words = "words", _indent_end(body, at, end)
        return Line(kind, at, end, quote, max(marker, words), words, number)

    def _read_prose(self, block: Block, number: int, at: int, end: int) -> Line:
        body = self.body
        marks = _QUOTE_MARKS.match(body, at, end) if block.kind in ("quote", "list") else None
        quote = marks.end() if marks else at
        if not body[quote:end].strip(" \t"):
            return Line("blank", at, end, quote, end, end, number)
        if self._is_hidden(quote, end):
            return Line("other", at, end, quote, end, end, number)
        hashes = _HASHES.match(body, quote, end)
        if hashes:
            return Line("heading", at, end, quote, hashes.end(), hashes.end(), number)
        if block.kind == "heading":
            kind: LineKind = "other" if at > block.start and _UNDERLINE.match(body, quote, end) else "heading"
            words = _indent_end(body, quote, end)
            return Line(kind, at, end, quote, words, words, number)
        item = _MARKER.match(body, quote, end) if block.kind != "paragraph" else None
        if item:
            return Line("item", at, end, quote, item.start(1), item.end(), number)
        words = _indent_end(body, quote, end)
        return Line("text", at, end, quote, words, words, number)

    def _is_hidden(self, start: int, end: int) -> bool:
        """Whether there is nothing on the line but code or notes that go on over several lines."""
        if self.hidden[start:end].strip():
            return False
        return any(
            span.kind == "note" and span.start < end and start < span.end and "\n" in self.body[span.start : span.end]
            for span in self.verbatim
        )

    def _is_in_caption(self, block: Block, at: int) -> bool:
        """Whether the line is one of the words of a caption, not its marks and not what it belongs to."""
        if block.kind not in ("figure", "caption") or _CAPTION_MARK.match(self.body, at):
            return False
        return bool(re.search(r"^ {0,3}/{3,}", self.body[block.start : at], re.MULTILINE))


def line_span(text: str, start: int, end: int) -> tuple[int, int]:
    """Where the first of the selected lines starts and the last one ends."""
    last_character = end - 1 if end > start and text[end - 1] == "\n" else end
    return text.rfind("\n", 0, start) + 1, _line_end(text, last_character)


def _line_end(text: str, at: int) -> int:
    end = text.find("\n", at)
    return len(text) if end < 0 else end


def _indent_end(text: str, start: int, end: int) -> int:
    found = _INDENT.match(text, start, end)
    return found.end() if found else start
