"""The table of formats, and what every one of them must hold to."""

import html as html_escapes
import io
import zipfile
from html.parser import HTMLParser
from pathlib import Path

import pytest
from growth import assert_grows_linearly, repeated

from editorapp.article.draft import Draft
from editorapp.errors import ExportError, FormatError
from editorapp.publish.formats import default_file_name, find_format, formats
from editorapp.publish.handing_over import hand_over, hand_over_several, render_export
from editorapp.publish.options import ExportOptions
from editorapp.render.markdown import render_body

GOLDEN = Path(__file__).resolve().parents[2] / "golden" / "export"
STORY = Draft.parse((GOLDEN / "story.md").read_text(encoding="utf-8"))
NAMES = (
    "markdown", "hugo", "jekyll", "html", "html-page", "wordpress-blocks", "wordpress-classic", "wxr", "ghost", "ninjs",
    "docx", "text", "pdf", "jsonl",
)  # fmt: skip
"""As the command line's contract has them."""
TARGETS = tuple(name for name in NAMES if find_format(name).is_text)
WRITTEN = (*TARGETS, "docx")


def test_the_formats_are_those_of_the_contract() -> None:
    assert [row.name for row in formats()] == list(NAMES)


def test_an_unknown_format_is_told_with_the_known_ones() -> None:
    with pytest.raises(FormatError) as raised:
        find_format("docs")
    assert "“docs”" in raised.value.what
    assert raised.value.hint == f"Choose one of: {', '.join(NAMES)}."


@pytest.mark.parametrize("name", TARGETS)
def test_an_export_is_what_it_was(name: str) -> None:
    expected = GOLDEN / f"story.{name}.{find_format(name).extension}"
    assert render_export(STORY, name).decode() == expected.read_text(encoding="utf-8")


def test_a_word_document_is_what_it_was() -> None:
    with zipfile.ZipFile(io.BytesIO(render_export(STORY, "docx"))) as package:
        parts = [package.read(f"word/{name}.xml").decode() for name in ("document", "footnotes")]
    assert "\n".join(parts) == (GOLDEN / "story.docx.xml").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", WRITTEN)
def test_the_same_story_gives_the_same_bytes(name: str) -> None:
    assert render_export(STORY, name) == render_export(STORY, name)


@pytest.mark.parametrize("name", WRITTEN)
def test_no_export_holds_a_private_note(name: str) -> None:
    assert b"lawyer" not in whole(render_export(STORY, name))


@pytest.mark.parametrize(
    "name", [name for name in WRITTEN if name not in ("markdown", "hugo", "text", "docx", "jsonl")]
)
def test_a_read_also_has_its_class_wherever_there_are_classes(name: str) -> None:
    assert "read-also" in render_export(STORY, name).decode()


@pytest.mark.parametrize("name", WRITTEN)
def test_no_notes_in_details_leave_either(name: str) -> None:
    draft = Draft.parse(
        "---\ntitle: 'Pier <!-- lawyer -->'\ntags: [a, '<!-- lawyer -->']\nx: {y: '<!-- lawyer'}\n---\n"
    )
    assert b"lawyer" not in whole(render_export(draft, name))


@pytest.mark.parametrize("name", ["wxr", "ghost", "jsonl"])
def test_several_stories_go_into_one_file(name: str) -> None:
    second = Draft.parse("---\ntitle: Another story\n---\n\nIts text.")
    text = hand_over_several((STORY, second), name, ExportOptions()).main.data.decode()
    assert "Another story" in text
    assert "Skerrow's east pier" in text


def test_a_page_holds_one_story() -> None:
    with pytest.raises(ExportError, match="holds one story"):
        hand_over_several((STORY, STORY), "html", ExportOptions())


def test_pdf_is_left_to_the_window() -> None:
    with pytest.raises(ExportError, match="drawn by the window"):
        hand_over(STORY, "pdf", ExportOptions())


@pytest.mark.parametrize("name", WRITTEN)
@pytest.mark.parametrize(
    "text", ["", "Only text", "---\n---\n", "---\ntitle: A\n", "\ud800 \x00 \ufeff", "---\ntitle: 5\n---"]
)
def test_any_draft_can_be_exported(name: str, text: str) -> None:
    data = render_export(Draft.parse(text), name)
    assert name == "docx" or data.decode("utf-8").endswith("\n")


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


@pytest.mark.parametrize("name", ["html", "markdown", "wordpress-blocks"])
def test_the_time_grows_as_the_story_does(name: str) -> None:
    part = "The **harbour** board will close the [east pier](https://x.example/) on Monday, it was told. " * 6
    piece = f"{part}\n\n## Part\n\n- one\n- two\n\n**READ ALSO:** [Storm](/s)\n\n"
    assert_grows_linearly(lambda body: render_export(Draft.parse(body), name), repeated(piece), 40_000)


def whole(data: bytes) -> bytes:
    """What is in a file, also where it is packed."""
    if not data.startswith(b"PK"):
        return data
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return b"".join(package.read(name) for name in package.namelist())


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


@pytest.mark.parametrize("date", ["0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-12:00", "9999-12-31 23:59"])
@pytest.mark.parametrize("name", [row.name for row in formats() if not row.needs_window])
def test_the_first_and_the_last_hours_that_there_are_stop_no_export(name: str, date: str) -> None:
    assert render_export(Draft.parse(f"---\ntitle: A\ndate: {date}\n---\n\nText."), name)


@pytest.mark.parametrize("name", ["html", "html-page", "wordpress-blocks", "wxr", "ghost", "ninjs"])
def test_a_photo_whose_address_no_page_may_have_is_left_out(name: str) -> None:
    text = '---\ntitle: A\nimage: "javascript:x"\n---\n\nText ![a > "b"](data:image/png;base64,AA) end.'
    assert b"<img" not in render_export(Draft.parse(text), name)
    shown = Draft.parse('---\ntitle: A\n---\n\n![a > src= "b"](https://x.example/a.jpg)')
    assert b"<img" in render_export(shown, name)
