"""What is new on a page."""

from random import Random

import pytest

from editorapp.workers.page_changes import PageChange, page_change
from editorapp.workers.protocol import BlockRef


def page(keys: str, start: int = 0) -> tuple[BlockRef, ...]:
    """Blocks of one line each, a blank one between them; "t" is a table of two rows."""
    lines = range(start, start + 2 * len(keys), 2)
    return tuple(BlockRef(k, line, line, (line, line) if k == "t" else ()) for k, line in zip(keys, lines, strict=True))


def made(old: tuple[BlockRef, ...], change: PageChange) -> tuple[BlockRef, ...]:
    """The old page after the change."""
    below = old[len(old) - change.below :]
    moved = (
        BlockRef(
            b.key, b.first_line + change.moved, b.last_line + change.moved, tuple(r + change.moved for r in b.rows)
        )
        for b in below
    )
    return (*old[: change.above], *change.blocks, *moved)


def test_only_the_block_that_was_written_in_is_named() -> None:
    assert page_change(page("abc"), page("axc")) == PageChange(1, page("axc")[1:2], 1, 0)


def test_blocks_below_a_new_one_stay_though_their_lines_are_others() -> None:
    assert page_change(page("at"), page("abt")) == PageChange(1, page("abt")[1:2], 1, 2)


def test_the_first_page_is_all_new() -> None:
    assert page_change((), page("ab")) == PageChange(0, page("ab"), 0, 0)


@pytest.mark.parametrize("seed", range(5))
def test_a_change_makes_the_new_page_of_the_old_one(seed: int) -> None:
    random = Random(seed)
    for _ in range(200):
        old = page("".join(random.choices("abt", k=random.randrange(8))), random.randrange(3))
        new = page("".join(random.choices("abt", k=random.randrange(8))), random.randrange(3))
        assert made(old, page_change(old, new)) == new
