"""Changes to a body as values: what is replaced by what, and where the caret goes."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from editorapp.article.blocks import Block, split_blocks
from editorapp.article.read_also import DEFAULT_LABEL, format_read_also
from editorapp.article.statistics import is_paragraph

_NOT_ON_THE_PAGE = frozenset({"definition", "comment"})
"""Kinds that readers see nothing of where they stand: they are no neighbours."""
_BLANKS_AFTER = re.compile(r"(?:[ \t]*+\n)*(?:[ \t]*+\Z)?")
_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
_LEAD_PARAGRAPHS = 3
"""With no caret yet, a read-also goes after this many paragraphs: readers are in the story by then."""


@dataclass(frozen=True, slots=True)
class TextEdit:
    """Replace body[start:end] by `text`; `caret` is where the caret goes after it, None leaves it where it is."""

    start: int
    end: int
    text: str
    caret: int | None = None

    def apply_to(self, body: str) -> str:
        """The body after the edit."""
        return body[: self.start] + self.text + body[self.end :]


@dataclass(frozen=True, slots=True)
class InsertionPoint:
    """A boundary between blocks: the offset where a new block goes, after paragraph `paragraph` (0: before all)."""

    offset: int
    paragraph: int


def insertion_point(body: str, caret: int | None, label: str = "") -> InsertionPoint:
    """Where a read-also goes for this caret (None: the caret has not been in the text).

    At the end of the caret's paragraph; inside a list, quote, table, code or figure after the whole construct; on a
    heading after the paragraph that follows; if a read-also stands there already, after the next paragraph.
    `label` is the newsroom's own read-also label.
    """
    all_blocks = split_blocks(body, label)
    blocks = [block for block in all_blocks if block.kind not in _NOT_ON_THE_PAGE]
    if not blocks:
        return InsertionPoint(all_blocks[-1].end if all_blocks else len(body), 0)
    index = _past_heading(blocks, _start_index(blocks, caret))
    while index + 1 < len(blocks) and (_touches_read_also(blocks, index) or _leans_back(blocks[index + 1])):
        index = _past_heading(blocks, index + 1)
    if _is_open_fence(blocks[index]):
        # Whatever comes after it would be code; only the last block can be one.
        if index == 0:
            return InsertionPoint(blocks[0].start, 0)
        index -= 1
    return InsertionPoint(blocks[index].end, sum(is_paragraph(block) for block in blocks[: index + 1]))


def insert_read_also(body: str, caret: int | None, headline: str, url: str, label: str = DEFAULT_LABEL) -> TextEdit:
    """The edit that puts a read-also block at the end of the caret's paragraph, one blank line on both sides."""
    offset = insertion_point(body, caret, label).offset
    return insert_block(body, offset, format_read_also(headline, url, label))


def insert_block(body: str, offset: int, block: str) -> TextEdit:
    """The edit that puts `block` at this boundary with one blank line before and after it."""
    text_before = body[:offset].rstrip(" \t\n")
    line_end = body.find("\n", len(text_before), offset)
    start = 0 if not text_before else line_end if line_end >= 0 else offset
    blanks_after = _BLANKS_AFTER.match(body, offset)
    end = blanks_after.end() if blanks_after else offset
    lead = "\n\n" if start else ""
    return TextEdit(start, end, lead + block + ("\n\n" if end < len(body) else "\n"))


def _start_index(blocks: Sequence[Block], caret: int | None) -> int:
    """The block the caret belongs to: the one it is in, else the last one before it."""
    if caret is None:
        paragraphs = [n for n, block in enumerate(blocks) if block.kind == "paragraph"]
        return paragraphs[_LEAD_PARAGRAPHS - 1] if len(paragraphs) >= _LEAD_PARAGRAPHS else len(blocks) - 1
    return max((n for n, block in enumerate(blocks) if block.start <= caret), default=0)


def _past_heading(blocks: Sequence[Block], index: int) -> int:
    while blocks[index].kind in ("heading", "rule") and index + 1 < len(blocks):
        index += 1
    return index


def _touches_read_also(blocks: Sequence[Block], index: int) -> bool:
    return "read-also" in (blocks[index].kind, blocks[index + 1].kind)


def _leans_back(block: Block) -> bool:
    """Whether this block would take a text that comes before it for its own: a caption, the meaning of a term."""
    return block.kind == "caption" or (block.kind == "list" and block.text.lstrip(" ").startswith(":"))


def _is_open_fence(block: Block) -> bool:
    fence = _FENCE.match(block.text) if block.kind == "code" else None
    rest = block.text.partition("\n")[2]
    closing = rest.rpartition("\n")[2].strip()
    return fence is not None and not (closing.startswith(fence[1]) and not closing.strip(fence[1][0]))
