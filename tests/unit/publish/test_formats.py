"""The table of formats, and what every one of them must hold to."""

import html as html_escapes
from html.parser import HTMLParser
from pathlib import Path

import pytest

from editorapp.article.draft import Draft
from editorapp.errors import FormatError
from editorapp.publish.formats import default_file_name, find_format, formats, render_export
from editorapp.render.markdown import render_body

GOLDEN = Path(__file__).resolve().parents[2] / "golden" / "export"
STORY = Draft.parse((GOLDEN / "story.md").read_text(encoding="utf-8"))
TARGETS = ("markdown", "html", "html-page")


def test_the_formats_are_those_of_the_contract() -> None:
    assert [row.name for row in formats()] == list(TARGETS)


def test_an_unknown_format_is_told_with_the_known_ones() -> None:
    with pytest.raises(FormatError, match=r"“docs”.*markdown, html, html-page"):
        find_format("docs")


@pytest.mark.parametrize("name", TARGETS)
def test_an_export_is_what_it_was(name: str) -> None:
    expected = GOLDEN / f"story.{name}.{find_format(name).extension}"
    assert render_export(STORY, name).decode() == expected.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", TARGETS)
def test_no_export_holds_a_private_note(name: str) -> None:
    assert b"lawyer" not in render_export(STORY, name)


@pytest.mark.parametrize("name", TARGETS)
@pytest.mark.parametrize(
    "text", ["", "Only text", "---\n---\n", "---\ntitle: A\n", "\ud800 \x00 \ufeff", "---\ntitle: 5\n---"]
)
def test_any_draft_can_be_exported(name: str, text: str) -> None:
    assert render_export(Draft.parse(text), name).decode("utf-8").endswith("\n")


@pytest.mark.parametrize("name", ["html", "html-page"])
def test_html_exports_hold_byte_for_byte_what_the_preview_shows(name: str) -> None:
    assert render_body(STORY.body, lang=STORY.lang).encode() in render_export(STORY, name)


@pytest.mark.parametrize("name", ["html", "html-page"])
def test_every_element_is_closed_in_order(name: str) -> None:
    checker = _Balance()
    checker.feed(render_export(STORY, name).decode())
    assert checker.open == []


def test_the_configured_label_counts_in_an_export() -> None:
    draft = Draft.parse("**From our files:** [Storm](/s)")
    assert b'class="read-also"' in render_export(draft, "html", "From our files")


@pytest.mark.parametrize(
    ("front", "name"),
    [
        ("slug: the-pier", "the-pier.md"),
        ("title: The Pier!", "the-pier.md"),
        ("slug: ../../etc", "etc.md"),
        ("x: y", "story.md"),
    ],
)
def test_the_file_is_named_after_the_story(front: str, name: str) -> None:
    assert default_file_name(Draft.parse(f"---\n{front}\n---\n"), find_format("markdown")) == name


class _Balance(HTMLParser):
    """Keeps the elements that are open; one that is closed out of order is an error."""

    VOID = frozenset({"img", "br", "hr", "meta", "link", "col", "wbr"})

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: object) -> None:
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def test_the_golden_story_uses_what_is_to_be_held() -> None:
    page = html_escapes.unescape(render_export(STORY, "html-page").decode())
    for part in ("read-also", "figcaption", "footnotes", "<table>", "<blockquote>", "application/ld+json", "og:title"):
        assert part in page
