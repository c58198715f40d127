"""A Word document: styles by Word's names, links, lists that count for themselves, photos, footnotes."""

import io
import struct
import zipfile
import zlib

import mammoth
import pytest
from docx import Document

from editorapp.article.draft import Draft
from editorapp.publish.handing_over import hand_over, render_export
from editorapp.publish.options import ExportOptions
from editorapp.publish.story_photos import StoryPhotos


def document(text: str):
    return Document(io.BytesIO(render_export(Draft.parse(text), "docx")))


def html(text: str) -> str:
    return mammoth.convert_to_html(io.BytesIO(render_export(Draft.parse(text), "docx"))).value


def png() -> bytes:
    def chunk(name: bytes, content: bytes) -> bytes:
        return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))

    head = struct.pack(">IIBBBBB", 3, 1, 8, 2, 0, 0, 0)
    pixels = zlib.compress(b"\0" + b"\x10\x20\x30" * 3)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", pixels) + chunk(b"IEND", b"")


def test_the_head_has_words_own_styles() -> None:
    story = document(
        "---\ntitle: A\nstandfirst: S\nauthors: [Rory Baird]\n---\n\n## H\n\n> Q\n\n**READ ALSO:** [B](https://x.example/)"
    )
    assert [(p.style.name, p.text) for p in story.paragraphs] == [
        ("Title", "A"), ("Byline", "By Rory Baird"), ("Subtitle", "S"), ("Heading 2", "H"), ("Quote", "Q"),
        ("Read Also", "READ ALSO: B"),
    ]  # fmt: skip


def test_its_details_are_words_properties() -> None:
    told = document(
        "---\ntitle: A\nauthors: [R B, U R]\ntags: [x, y]\nsection: S\ndate: 2026-11-21T01:00:00+02:00\n---\n"
    ).core_properties
    assert (told.title, told.author, told.keywords, told.category) == ("A", "R B; U R", "x, y", "S")
    assert told.created.isoformat() == "2026-11-20T23:00:00+00:00"


def test_links_and_marks_stay() -> None:
    assert html("A **b** *c* ~~d~~ [e](https://x.example/?a=1&b=2)") == (
        '<p>A <strong>b</strong> <em>c</em> <s>d</s> <a href="https://x.example/?a=1&amp;b=2">e</a></p>'
    )


def test_each_list_counts_for_itself() -> None:
    assert html("1. a\n    - b\n2. c\n\ntext\n\n1. d") == (
        "<ol><li>a<ul><li>b</li></ul></li><li>c</li></ol><p>text</p><ol><li>d</li></ol>"
    )


def test_footnotes_are_words_own_and_may_hold_links() -> None:
    text = html("A[^1] b[^1].\n\n[^1]: A [link](https://x.example/).")
    assert text.count('href="#footnote-1"') == 2
    assert '<a href="https://x.example/">link</a>' in text


def test_a_table_has_its_head() -> None:
    assert "<thead><tr><th><p><strong>a</strong></p></th>" in html("| a | b |\n|---|---:|\n| 1 | 2 |")


def test_words_from_right_to_left_run_so() -> None:
    with zipfile.ZipFile(io.BytesIO(render_export(Draft.parse("مرحبا\n\nhello"), "docx"))) as package:
        assert package.read("word/document.xml").count(b"<w:bidi/>") == 1


def test_a_photo_of_the_folder_is_in_it_with_caption_and_alt(tmp_path) -> None:
    (tmp_path / "p.png").write_bytes(png())
    draft = Draft.parse("![Pier](p.png)\n\n/// caption\nDusk. Credit: AP\n///")
    made = hand_over(draft, "docx", ExportOptions(photos=StoryPhotos(tmp_path)))
    story = Document(io.BytesIO(made.main.data))
    assert [p.style.name for p in story.paragraphs] == ["Normal", "Caption"]
    assert 'descr="Pier"' in story.element.xml
    assert (len(story.inline_shapes), made.notes) == (1, ())


@pytest.mark.parametrize(
    ("src", "why"), [("gone.png", "is not there"), ("https://x.example/a.jpg", "nothing is fetched")]
)
def test_a_photo_that_is_not_at_hand_is_named(src: str, why: str, tmp_path) -> None:
    made = hand_over(Draft.parse(f"![Pier]({src})"), "docx", ExportOptions(photos=StoryPhotos(tmp_path)))
    assert "[Photo: Pier]" in "".join(p.text for p in Document(io.BytesIO(made.main.data)).paragraphs)
    assert why in made.notes[0]


def test_a_damaged_photo_costs_only_itself(tmp_path) -> None:
    (tmp_path / "p.png").write_bytes(png()[:40])
    made = hand_over(Draft.parse("![Pier](p.png)\n\nText"), "docx", ExportOptions(photos=StoryPhotos(tmp_path)))
    assert "damaged" in made.notes[0]


def test_a_footnote_that_nothing_refers_to_is_not_lost() -> None:
    shown = html("One[^1].\n\n[^1]: Known.\n[^2]: Never referred to.\n")
    assert shown.count("Never referred to.") == shown.count("Known.") == 1
