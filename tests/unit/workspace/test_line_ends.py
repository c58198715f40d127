"""Lines that are left alone keep their ends."""

import random

import pytest
from growth import assert_grows_linearly

from editorapp.workspace.line_ends import read_ends, with_ends

STORY = "Title\r\n\r\nFirst paragraph.\n\nSecond paragraph.\r\n\r\nLast one.\n"


def plain(raw: str) -> str:
    return raw.replace("\r\n", "\n").replace("\r", "\n")


def test_an_unchanged_text_keeps_every_end():
    assert with_ends(plain(STORY), read_ends(STORY), "\r\n") == STORY


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("First paragraph.\n", "First, changed.\n"),
        ("Title\r\n", "Another title\r\n"),
        ("Last one.\n", "Last one.\nAnd more"),
        ("Second paragraph.\r\n\r\n", ""),
    ],
    ids=["changed in place", "changed first line", "added at the end", "removed"],
)
def test_only_what_changes_changes(old, new):
    assert with_ends(plain(STORY.replace(old, new)), read_ends(STORY), "\r\n") == STORY.replace(old, new)


def test_new_lines_get_the_usual_end():
    changed = plain(STORY).replace("Second", "New.\n\nSecond")
    assert with_ends(changed, read_ends(STORY), "\r\n") == STORY.replace("Second", "New.\r\n\r\nSecond")


def test_a_moved_paragraph_disturbs_no_other():
    lines = [f"line {n}\r\n" if n % 3 else f"line {n}\n" for n in range(20)]
    moved = [*lines[:5], *lines[6:15], lines[5], *lines[15:]]
    now = with_ends(plain("".join(moved)), read_ends("".join(lines)), "\r\n")
    assert now.replace("line 5\n", "line 5\r\n") == "".join(moved).replace("line 5\n", "line 5\r\n")


def test_random_changes_keep_the_ends_of_lines_that_stand_alone():
    dice = random.Random(5)
    for _ in range(100):
        old = [str(n) + dice.choice(["\n", "\r\n", "\r"]) for n in range(30)]
        new = [line for line in old if dice.random() < 0.8]
        new.insert(dice.randrange(len(new)), "new\n")
        now = with_ends(plain("".join(new)), read_ends("".join(old)), "\n")
        assert read_ends(now).lines == read_ends("".join(new)).lines
        assert now.replace("new\r\n", "new\n").replace("new\r", "new\n") == "".join(new)


def test_no_number_of_lines_takes_the_square_of_it():
    def make(size):
        return "".join(f"line {n}\r\n" if n % 2 else "\n" for n in range(size))

    assert_grows_linearly(lambda old: with_ends(plain(old.replace("7", "x")), read_ends(old), "\n"), make, 100_000)
