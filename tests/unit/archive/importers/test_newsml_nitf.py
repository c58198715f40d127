"""NITF documents by themselves become stories; their elements become HTML."""

from pathlib import Path

import pytest

from editorapp.archive.cleaning.phrases import load_phrases
from editorapp.archive.cleaning.story import HtmlStory
from editorapp.archive.importers import newsml
from editorapp.archive.importers.records import ImportOptions, Item, Source
from editorapp.article.article import Article
from editorapp.workspace.paths import find_paths

NITF = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE nitf SYSTEM "http://www.nitf.org/IPTC/NITF/3.4/specification/dtd/nitf-3-4.dtd">
<nitf change.date="June 13, 2006" version="-//IPTC//DTD NITF 3.4//EN"><head><title>Title</title>
<tobject><tobject.subject tobject.subject.refnum="15065000" tobject.subject.type="Sport"
tobject.subject.matter="Tennis"/></tobject><docdata management-status="usable"><doc-id id-string="acme-99"/>
<date.issue norm="20240305T100000-0500"/>
<key-list><keyword key="wimbledon"/></key-list><identified-content><person>Andy Murray</person></identified-content>
</docdata><pubdata position.section="Sports" date.publication="20240306"/></head><body><body.head><hedline>
<hl1>Murray &amp; <em>the rest</em></hl1><hl2>A second line</hl2></hedline>
<byline>By <person>Jane Doe</person><byttl>Tennis Correspondent</byttl></byline></body.head>
<body.content>{}</body.content><body.end><tagline>Not of the story</tagline></body.end></body></nitf>"""
MEDIA = (
    "<media media-type='image'><media-reference source='s.jpg' mime-type='image/jpeg' width='90'/>"
    "<media-reference source='l.jpg' mime-type='image/jpeg' width='900' alternate-text='Alt'/>"
    "<media-caption><p>The court.</p></media-caption><media-producer>Ali Musa/AFP</media-producer></media>"
)


def story(tmp_path: Path, content: str = "<p>Text.</p>", *, document: str = NITF) -> HtmlStory:
    path = tmp_path / "story.xml"
    path.write_text(document.replace("{}", content), encoding="utf-8")
    (found,) = newsml.read(Source(path, tmp_path, "story.xml"), ImportOptions())
    assert isinstance(found, HtmlStory)
    return found


def article(tmp_path: Path, old: str = "", new: str = "") -> Article:
    return story(tmp_path, document=NITF.replace(old, new) if old else NITF).article


def test_a_document_has_every_field(tmp_path: Path) -> None:
    found = article(tmp_path)
    assert (found.id, found.title, found.standfirst) == ("acme-99", "Murray & the rest", "A second line")
    assert (found.published, found.modified) == ("2024-03-05T10:00:00-05:00", "")
    assert (found.authors, found.section) == (("Jane Doe",), "Sports")
    assert found.tags == ("Sport", "Tennis", "wimbledon", "Andy Murray")
    assert found.problems == ()


@pytest.mark.parametrize(
    ("written", "date"),
    [
        ("20240305", "2024-03-05"),
        ("20240305T100000Z", "2024-03-05T10:00:00+00:00"),
        ("20240305T1000+0530", "2024-03-05T10:00:00+05:30"),
        ("20240305T100000+05", "2024-03-05T10:00:00+05:00"),
        ("20240305+0100", "2024-03-05"),
        ("2024-03-05T10:00:00-05:00", "2024-03-05T10:00:00-05:00"),
        ("20241305", "2024-03-06"),
    ],
)
def test_dates_are_read_in_every_form(tmp_path: Path, written: str, date: str) -> None:
    assert article(tmp_path, "20240305T100000-0500", written).published == date


def test_the_release_in_the_future_is_an_embargo(tmp_path: Path) -> None:
    release = '<date.release norm="29990101T000000Z"/><key-list>'
    assert article(tmp_path, "<key-list>", release).status == "embargoed"


def test_the_abstract_goes_before_the_second_headline(tmp_path: Path) -> None:
    assert (
        article(tmp_path, "</byline>", "</byline><abstract><p>The short of it.</p></abstract>").standfirst
        == "The short of it."
    )


def test_a_byline_of_an_agency_is_its_name(tmp_path: Path) -> None:
    byline = "<byline>By <person>Jane Doe</person><byttl>Tennis Correspondent</byttl></byline>"
    assert article(tmp_path, byline, "<byline><byttl>The Sports Network</byttl></byline>").authors == (
        "The Sports Network",
    )


def test_a_photo_has_caption_and_credit_and_stays_in_its_place(tmp_path: Path) -> None:
    found = story(tmp_path, f"<p>One.</p>{MEDIA}<p>Two.</p>")
    (image,) = found.article.images
    assert (image.src, image.alt, image.caption, image.credit) == ("l.jpg", "Alt", "The court.", "Ali Musa/AFP")
    assert found.html.index("One.") < found.html.index("<figure>") < found.html.index("Two.")


def test_a_video_is_no_photo(tmp_path: Path) -> None:
    media = "<media media-type='video'><media-reference source='v.mp4' mime-type='video/mp4'/></media>"
    found = story(tmp_path, f"<p>One.</p>{media}")
    assert (found.article.images, found.html) == ((), "<p>One.</p>")


@pytest.mark.parametrize(
    ("nitf", "html"),
    [
        ("<block><p>A</p></block>", "<div><p>A</p></div>"),
        ("<hl2>A</hl2>", "<h2>A</h2>"),
        ("<p><em class='bold'>A</em></p>", '<p><strong class="bold">A</strong></p>'),
        ("<p><person>A</person> in <location><city>B</city></location></p>", "<p>A in B</p>"),
        (
            "<p><a href='https://a.example/?a=1&amp;b=2'>A</a></p>",
            '<p><a href="https://a.example/?a=1&amp;b=2">A</a></p>',
        ),
        ("<bq><block><p>A</p></block></bq>", "<blockquote><div><p>A</p></div></blockquote>"),
        ("<ul><li>A</li></ul>", "<ul><li>A</li></ul>"),
        ("<table><tr><td>A</td></tr></table>", "<table><tr><td>A</td></tr></table>"),
        ("<p>5 &lt; 6 &amp; 7</p>", "<p>5 &lt; 6 &amp; 7</p>"),
        ("<p>A<!-- note --> B</p>", "<p>A B</p>"),
        ("<![CDATA[<p>A</p>]]>", "<p>A</p>"),
        ("A &amp; B", "<p>A &amp; B</p>"),
    ],
)
def test_elements_become_html(tmp_path: Path, nitf: str, html: str) -> None:
    assert story(tmp_path, nitf).html.replace("\n", "") == html


def test_nested_beyond_reason_the_text_stays(tmp_path: Path) -> None:
    assert "deep" in story(tmp_path, "<block>" * 1_500 + "deep" + "</block>" * 1_500).html


def test_a_document_is_finished_into_an_article(tmp_path: Path) -> None:
    finished = story(tmp_path, f"<p>One.</p>{MEDIA}").finish(load_phrases(find_paths().resources / "phrases"))
    assert finished.outcome == "article"
    assert finished.article is not None
    assert "Credit: Ali Musa/AFP" in finished.article.body


def test_a_truncated_document_is_told(tmp_path: Path) -> None:
    path = tmp_path / "story.xml"
    path.write_text(NITF[:900])
    (found,) = newsml.read(Source(path, tmp_path, "story.xml"), ImportOptions())
    assert isinstance(found, Item)
    assert found.reason.startswith("The file ends early at line 3")


def test_named_entities_of_its_dtd_are_characters(tmp_path: Path) -> None:
    found = story(tmp_path, "<p>Caf&eacute;&mdash;</p>")
    assert found.html == "<p>Café—</p>"
