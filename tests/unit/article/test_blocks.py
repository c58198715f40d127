import random
import re

import markdown
import pytest
from growth import assert_grows_linearly, repeated

from editorapp.article.blocks import _HTML_BLOCKS, block_at, split_blocks

_CLOSED = (
    "Text\nmore", "# Head", "Head\n===", "- a\n    - b", "1. x\n\n    y", "> q", "a | b\n--|--\n1 | 2",
    "```\nx\n\ny\n```", "    code\n\n    more", "<div>\n\n<p>x</p>\n\n</div>", "![a](b)\n\n/// caption\nx\n///",
    "[x]: http://u", "**READ ALSO:** [h](u)", "---", "Term\n\n:   meaning", "text\n# head", "text\n> quote",
    "- a\n# head", "text [x]", "<p>one</p>\ntext", "* * *\ntext",
)  # fmt: skip
_PARTS = (
    *_CLOSED, "/// caption\nx\n///", "[^1]: n\n\n    m", "<!-- n -->", "a <!-- n\n\nm --> b", "```\nopen", "<p>open",
    "<!-- open", "\u00a0", "/// caption\nopen", "~~~ py", "`a\n```\nb`", "#", "-", ": x", "Text  ",
)  # fmt: skip


def _kinds(body: str, label: str = "") -> list[str]:
    return [block.kind for block in split_blocks(body, label)]


def _pieces(body: str) -> list[tuple[str, str]]:
    return [(block.kind, block.text) for block in split_blocks(body)]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Text\nover two lines", "paragraph"),
        ("# Heading", "heading"),
        ("Heading\n=======", "heading"),
        ("- one\n- two", "list"),
        ("- one\n\n- two\n\n    more of two", "list"),
        ("1. one\n2. two", "list"),
        ("Term\n:   meaning", "list"),
        ("Term\n\n:   meaning\n\nOther\n\n:   meaning", "list"),
        ("1. one\n   ```\n   code\n\n   code\n   ```\n2. two", "list"),
        ("> one\n\n> two", "quote"),
        ("a | b\n--|--\n1 | 2", "table"),
        ("```py\n# code\n\ncode\n```", "code"),
        ("```\nnot closed\n\n# code", "code"),
        ("    indented\n\n    code", "code"),
        ("<div>\n\n<div>x</div>\n\n</div>", "html"),
        ("<iframe\n src='x'></iframe>", "html"),
        ("<hr>", "html"),
        ("* * *", "rule"),
        ("**READ ALSO:** [Headline](url)", "read-also"),
        ("[name]: http://x.org 'Title'", "definition"),
        ("[^1]: A note\nthat goes on\n\n    and on", "definition"),
        ("*[HTML]: Markup", "definition"),
        ("/// caption\nAt sea\n///", "caption"),
        ("![alt](a_(1).jpg)", "image"),
        ("[![alt](a.jpg)](b){.wide}", "image"),
        ("![alt](a.jpg)\n\n/// caption\nAt sea\n\nCredit: Ann\n///", "figure"),
        ("<!-- one\n\ntwo -->", "comment"),
        ("<!-- not closed\nin this paragraph", "comment"),
        ("a <!-- note\n\nstill a note --> b", "paragraph"),
        ("<!-- note --> and text", "paragraph"),
        ("<em>inline</em> tag", "paragraph"),
        ("[10:30]: Police arrive.", "paragraph"),
        ("See also the annex", "paragraph"),
        ("text\n\u00a0\ntext", "paragraph"),
    ],
)
def test_one_construct_is_one_block(text: str, kind: str) -> None:
    body = text if kind == "code" else f"# Before\n\n{text}\n\nAfter."
    assert (kind, text) in _pieces(body)
    assert len(_pieces(body)) == (1 if kind == "code" else 3)


@pytest.mark.parametrize(
    ("body", "pieces"),
    [
        ("text\n# head\ntext", [("paragraph", "text"), ("heading", "# head"), ("paragraph", "text")]),
        ("text\n> quote", [("paragraph", "text"), ("quote", "> quote")]),
        ("text\n***\ntext", [("paragraph", "text"), ("rule", "***"), ("paragraph", "text")]),
        ("text\n```\nx\n```\ntext", [("paragraph", "text"), ("code", "```\nx\n```"), ("paragraph", "text")]),
        ("text\n<div>x</div>\ntext", [("paragraph", "text"), ("html", "<div>x</div>"), ("paragraph", "text")]),
        ("text\n[x]: http://u", [("paragraph", "text"), ("definition", "[x]: http://u")]),
        ("text\n<!-- n -->\ntext", [("paragraph", "text"), ("comment", "<!-- n -->"), ("paragraph", "text")]),
        ("text\n- no list", [("paragraph", "text\n- no list")]),
        ("- a\n# head", [("list", "- a"), ("heading", "# head")]),
        ("- a\n\n1. b", [("list", "- a"), ("list", "1. b")]),
        ("- a\n\ntext", [("list", "- a"), ("paragraph", "text")]),
        ("text\n/// caption\nx\n///\ntext", [("figure", "text\n/// caption\nx\n///"), ("paragraph", "text")]),
        ("# head\n\n/// caption\nx\n///", [("heading", "# head"), ("caption", "/// caption\nx\n///")]),
        ("[a]: http://u\ntext", [("definition", "[a]: http://u"), ("paragraph", "text")]),
        ("text\n\ntext", [("paragraph", "text"), ("paragraph", "text")]),
        ("term\n\n : meaning", [("list", "term\n\n : meaning")]),
        ("text\n \n===", [("paragraph", "text"), ("paragraph", "===")]),
        ("“Said.”\n\n/// caption\nx\n///", [("figure", "“Said.”\n\n/// caption\nx\n///")]),
        ("text <!-- a\n\nb --> text\n\ntext", [("paragraph", "text <!-- a\n\nb --> text"), ("paragraph", "text")]),
    ],
)
def test_blocks_end_where_python_markdown_ends_them(body: str, pieces: list[tuple[str, str]]) -> None:
    assert _pieces(body) == pieces


def test_a_read_also_with_the_newsroom_s_own_label_is_known() -> None:
    assert _kinds("**FROM THE PIER:** [h](u)") == ["paragraph"]
    assert _kinds("**FROM THE PIER:** [h](u)", "From the pier") == ["read-also"]


def test_a_read_also_may_carry_a_private_note() -> None:
    assert _kinds("**READ ALSO:** [h](u) <!-- check -->") == ["read-also"]


def test_nothing_has_no_blocks() -> None:
    assert split_blocks("") == split_blocks("\n \n\t\n") == ()


def test_blocks_cover_every_line_of_text_once_and_in_order() -> None:
    chance = random.Random(6)
    for _ in range(2000):
        body = "".join(
            chance.choice(_PARTS) + chance.choice(["\n", "\n\n", "\n \n"]) for _ in range(chance.randrange(6))
        )
        at = 0
        for block in split_blocks(body):
            assert body[block.start : block.end] == block.text
            assert not body[at : block.start].strip(" \t\n"), repr(body)
            lines = (body[: block.start].count("\n"), body[: block.end].count("\n"))
            assert (block.first_line, block.last_line) == lines
            at = block.end
        assert not body[at:].strip(" \t\n"), repr(body)


def test_blocks_rendered_one_by_one_make_the_page_that_the_whole_makes() -> None:
    chance = random.Random(7)
    converter = markdown.Markdown(extensions=["extra", "sane_lists", "pymdownx.blocks.caption"])

    def page(text: str) -> str:
        return re.sub(r">\s+", ">", converter.reset().convert(text)).strip()

    for _ in range(150):
        body = "\n\n".join(chance.choice(_CLOSED) for _ in range(4)) + "\n\nend"
        known = "\n\n[x]: http://u" if "[x]:" in body else ""
        assert "".join(page(block.text + known) for block in split_blocks(body)) == page(body), repr(body)


def test_the_block_at_an_offset_is_found() -> None:
    blocks = split_blocks("one\n\n\ntwo")
    assert [block and block.text for block in (block_at(blocks, at) for at in (0, 3, 4, 6, 9))] == [
        "one", "one", None, "two", "two",
    ]  # fmt: skip
    assert block_at((), 0) is None


def test_the_tags_that_start_a_block_are_python_markdown_s() -> None:
    assert sorted(_HTML_BLOCKS) == sorted(markdown.Markdown().block_level_elements)


@pytest.mark.parametrize(
    "piece",
    ["The council met on Tuesday. ", "The council met on Tuesday.\n\n", "[", "<!--", "<!-- a\n\n", "> \n", "- ", "- \n",
     "<div>", "<div>\n\n", "```", "```\n", "```a\n\n", "* ", "a\n\n: b\n\n", "/// caption\n\n", "[a]: b\n", "![a](b) ",
     "#\n"],
)  # fmt: skip
def test_no_text_takes_the_square_of_it(piece: str) -> None:
    assert_grows_linearly(split_blocks, lambda size: repeated(piece)(size) + "x", 50_000)


@pytest.mark.parametrize(
    ("first", "second"), [("<div>\n", "</div>\n"), ("| ", "\n" + "|-" * 50), ('"', "z"), ("* ", "x"), ("  ", "](")]
)
@pytest.mark.parametrize("before", ["", "[x]: ", "**READ ALSO:"])
def test_no_text_of_two_halves_takes_the_square_of_it(before: str, first: str, second: str) -> None:
    def make(size: int) -> str:
        return before + repeated(first)(size // 2) + repeated(second)(size // 2)

    assert_grows_linearly(split_blocks, make, 50_000)
