"""Makes the next page of the one before and of what the render worker says is new; tells what differs in two pages."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from editorapp.ui.reading.page_view import HEAD_LINE, PageBlock
from editorapp.workers.protocol import Rendered


class Difference(NamedTuple):
    """Of the old page the first `above` and the last `below` blocks stay, these moved by so many lines."""

    above: int
    blocks: Sequence[PageBlock]
    below: int
    moved: int


def difference(old: Sequence[PageBlock], new: Sequence[PageBlock]) -> Difference:
    """What makes the new page of the old one."""
    most = min(len(old), len(new))
    above = next((number for number in range(most) if not _same(old[number], new[number])), most)
    moved = new[-1].first_line - old[-1].first_line if most else 0
    below = 0
    while below < most - above and _same(_moved(old[-1 - below], moved), new[-1 - below]):
        below += 1
    return Difference(above, new[above : len(new) - below], below, moved)


def continued(page: Sequence[PageBlock], answer: Rendered, html: Mapping[str, str]) -> tuple[PageBlock, ...]:
    """The page (its head first) after this answer; `html` holds each of the answer's blocks by its key."""
    head = PageBlock("head", answer.head, HEAD_LINE, HEAD_LINE)
    above = page[1 : 1 + answer.above]
    new = (PageBlock(b.key, html[b.key], b.first_line, b.last_line, b.rows) for b in answer.blocks)
    below = page[len(page) - answer.below :]
    return (head, *above, *new, *(_moved(block, answer.moved) for block in below))


def _same(block: PageBlock, other: PageBlock) -> bool:
    return block is other or block == other  # most are the very same, which is seen at once


def _moved(block: PageBlock, lines: int) -> PageBlock:
    if not lines:
        return block
    # Not `replace`: a long story has thousands of blocks, and this happens between two keys.
    rows = tuple(row + lines for row in block.rows) if block.rows else ()
    return PageBlock(block.key, block.html, block.first_line + lines, block.last_line + lines, rows)
