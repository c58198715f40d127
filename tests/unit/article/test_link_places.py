"""Where in a body a link may stand."""

import pytest

from editorapp.article.blocks import split_blocks
from editorapp.article.link_places import BARRIER, LinkableText, link_zones, linkable_texts
from editorapp.article.links import find_links


def texts(body: str) -> list[LinkableText]:
    return list(linkable_texts(body, split_blocks(body), find_links(body)))


def shown(body: str) -> list[str]:
    return [text.text.replace(BARRIER, "·") for text in texts(body)]


def same_zone(text: str, first: str, last: str) -> bool:
    start, end = link_zones(text).of((text.index(first), text.index(last) + len(last)))
    return start == end


def test_paragraphs_and_lists_may_carry_links() -> None:
    assert shown("A pier.\n\n- one\n- two") == ["A pier.", "··one\n··two"]


def test_a_text_says_where_it_stands_and_which_paragraph_it_is() -> None:
    assert texts("# Pier\n\n> Said.\n\nThe pier.") == [LinkableText(2, 17, "The pier.")]


def test_a_text_is_as_long_as_its_part_of_the_body() -> None:
    body = "The `code` and [link](u) and ![photo](p) and <b>bold</b> <!-- note --> it."
    assert [len(text.text) for text in texts(body)] == [len(body)]


@pytest.mark.parametrize(
    ("body", "left"),
    [
        ("a [link](u) b", "a ········· b"), ("a `code` b", "a ······ b"), ("a <!-- n --> b", "a ·········· b"),
        ("a <b>c</b> d", "a ···c···· d"), ("a <code>c</code> d", "a ·············· d"), ("a &amp; b", "a ····· b"),
        ("a[^1] b", "a···· b"), ("a {: .x} b", "a ······ b"), ("see www.x.example b", "see ············· b"),
        ("a x@y.example b", "a ··········· b"), ("a b_c d", "a ··· d"), ("a ![p](q) b", "a ······· b"),
        ("a [half](b c", "a [half·····"),
    ],
)  # fmt: skip
def test_what_may_be_no_part_of_a_link_is_hidden(body: str, left: str) -> None:
    assert shown(body) == [left]


def test_a_bold_line_of_its_own_is_a_heading_to_its_readers() -> None:
    assert shown("**What is new?**\n\n**Bold** begins it.") == ["**Bold** begins it."]


def test_a_code_span_over_a_blocks_end_is_code_in_both() -> None:
    assert "pier" not in "".join(shown("a ` b\n# c\npier ` d"))


@pytest.mark.parametrize("text", ["a b", "a **x** b", "a (x) b", "a “x” b", 'a "x" b', "a *x (y) z* b", "a « x » b"])
def test_a_link_may_go_over_whole_marks(text: str) -> None:
    assert same_zone(text, "a", "b")


@pytest.mark.parametrize(
    "text", ["a **b", "**a** b", "a (b", "(a) b", "“a” b", "a\nb", f"a {BARRIER} b", "*a (x* b)", "a „x“ „b", "a ] b"]
)
def test_a_link_may_not_cut_marks_or_go_over_barriers(text: str) -> None:
    assert not same_zone(text, "a", "b")


def test_an_escaped_mark_is_none() -> None:
    assert same_zone(r"a \* b", "a", "b")
