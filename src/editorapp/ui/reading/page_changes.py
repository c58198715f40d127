"""Makes the next page of the one before and of what the render worker says is new."""

from collections.abc import Mapping, Sequence

from editorapp.ui.reading.page_view import HEAD_LINE, PageBlock
from editorapp.workers.protocol import Rendered


def continued(page: Sequence[PageBlock], answer: Rendered, html: Mapping[str, str]) -> tuple[PageBlock, ...]:
    """The page (its head first) after this answer; `html` holds each of the answer's blocks by its key."""
    head = PageBlock("head", answer.head, HEAD_LINE, HEAD_LINE)
    above = page[1 : 1 + answer.above]
    new = (PageBlock(b.key, html[b.key], b.first_line, b.last_line, b.rows) for b in answer.blocks)
    below = page[len(page) - answer.below :]
    return (head, *above, *new, *(_moved(block, answer.moved) for block in below))


def _moved(block: PageBlock, lines: int) -> PageBlock:
    if not lines:
        return block
    # Not `replace`: a long story has thousands of blocks, and this happens between two keys.
    rows = tuple(row + lines for row in block.rows) if block.rows else ()
    return PageBlock(block.key, block.html, block.first_line + lines, block.last_line + lines, rows)
