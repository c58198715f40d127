"""What is new on a page: an answer names only the blocks between those that stay above and those that stay below."""

from typing import NamedTuple

from editorapp.workers.protocol import BlockRef


class PageChange(NamedTuple):
    """Of the old page the first `above` and the last `below` blocks stay, these moved by so many lines."""

    above: int
    blocks: tuple[BlockRef, ...]
    below: int
    moved: int


def page_change(old: tuple[BlockRef, ...], new: tuple[BlockRef, ...]) -> PageChange:
    """The change that makes the new page of the old one."""
    most = min(len(old), len(new))
    above = next((number for number in range(most) if old[number] != new[number]), most)
    moved = new[-1].first_line - old[-1].first_line if old and new else 0
    below = 0
    while below < most - above and _moved(old[-1 - below], moved) == new[-1 - below]:
        below += 1
    return PageChange(above, new[above : len(new) - below], below, moved)


def _moved(block: BlockRef, lines: int) -> BlockRef:
    if not lines:
        return block
    rows = tuple(row + lines for row in block.rows) if block.rows else ()
    return BlockRef(block.key, block.first_line + lines, block.last_line + lines, rows)
