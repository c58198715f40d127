"""What is sent to the page of a story: only what has changed, and how far the rest has moved."""

import pytest

from editorapp.ui.reading.page_changes import difference
from editorapp.ui.reading.page_view import HEAD_LINE, PageBlock

HEAD = PageBlock("head", "<h1>Story</h1>", HEAD_LINE, HEAD_LINE)


def page(text):
    """The head, and a block of each sign; a capital has a line more, which is its row."""
    blocks, line = [HEAD], 0
    for sign in text:
        last = line + sign.isupper()
        blocks.append(PageBlock(sign, f"<p>{sign}</p>", line, last, (last,) if sign.isupper() else ()))
        line = last + 2
    return blocks


@pytest.mark.parametrize(
    ("before", "after", "keys"),
    [
        *(("abcd", "abxd", "x"), ("abcd", "abcd", ""), ("abC", "aXbC", "X"), ("aXbC", "abC", ""), ("", "ab", "ab")),
        *(("abcde", "adcbe", "dcb"), ("aaaa", "aaa", ""), ("aBc", "ac", ""), ("ab", "", ""), ("abab", "baba", "baba")),
    ],
)
def test_only_what_is_new_is_sent(before, after, keys):
    assert "".join(block.key for block in difference(page(before), page(after)).blocks) == keys


@pytest.mark.parametrize("before", ["", "a", "abCd", "aab", "CCb"])
@pytest.mark.parametrize("after", ["", "a", "xabCd", "abC", "aCb", "Cb"])
def test_the_old_page_with_the_difference_is_the_new_page(before, after):
    old, new = page(before), page(after)
    above, blocks, below, moved = difference(old, new)
    stays = [
        PageBlock(b.key, b.html, b.first_line + moved, b.last_line + moved, tuple(row + moved for row in b.rows))
        for b in old[len(old) - below :]
    ]
    assert [*old[:above], *blocks, *stays] == new
