"""Changes to a body as values: what is replaced by what, and where the caret goes."""

from collections.abc import Sequence
from dataclasses import dataclass

from editorapp.article.blocks import CONTAINERS, Block, split_blocks
from editorapp.article.read_also import format_read_also

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


def insertion_point(body: str, caret: int | None) -> InsertionPoint:
    """Where a read-also goes for this caret (None: the caret has not been in the text).

    At the end of the caret's paragraph; inside a list, quote, table, code or figure after the whole construct; on a
    heading after the paragraph that follows; if a read-also stands there already, after the next paragraph.
    """
    blocks = [block for block in split_blocks(body) if block.kind not in ("definition",)]
    if not blocks:
        return InsertionPoint(len(body.rstrip()), 0)
    index = _start_index(blocks, caret)
    index = _past_heading(blocks, index)
    while _touches_read_also(blocks, index) and index + 1 < len(blocks):
        index = _past_heading(blocks, index + 1)
    return InsertionPoint(blocks[index].end, _paragraphs(blocks[: index + 1]))


def insert_read_also(body: str, caret: int | None, headline: str, url: str, label: str = "READ ALSO") -> TextEdit:
    """The edit that puts a read-also block at the end of the caret's paragraph, one blank line on both sides."""
    return insert_block(body, insertion_point(body, caret).offset, format_read_also(headline, url, label))


def insert_block(body: str, offset: int, block: str) -> TextEdit:
    """The edit that puts `block` at this boundary with one blank line before and after it."""
    before, after = body[:offset], body[offset:]
    rest = after.lstrip("\n")
    end = len(body) - len(rest) if rest.strip() else len(body)
    lead = "\n\n" if before.strip() else ""
    start = len(before.rstrip("\n")) if before.strip() else 0
    return TextEdit(start, end, lead + block + ("\n\n" if rest.strip() else "\n"))


def _start_index(blocks: Sequence[Block], caret: int | None) -> int:
    """The block the caret belongs to: the one it is in, else the last one before it."""
    if caret is None:
        paragraphs = [n for n, block in enumerate(blocks) if block.kind == "paragraph"]
        return paragraphs[:_LEAD_PARAGRAPHS][-1] if paragraphs else len(blocks) - 1
    return max((n for n, block in enumerate(blocks) if block.start <= caret), default=0)


def _past_heading(blocks: Sequence[Block], index: int) -> int:
    while blocks[index].kind in ("heading", "rule") and index + 1 < len(blocks):
        index += 1
    return index


def _touches_read_also(blocks: Sequence[Block], index: int) -> bool:
    following = blocks[index + 1] if index + 1 < len(blocks) else None
    return blocks[index].kind == "read-also" or (following is not None and following.kind == "read-also")


def _paragraphs(blocks: Sequence[Block]) -> int:
    return sum(block.kind == "paragraph" or block.kind in CONTAINERS for block in blocks)
