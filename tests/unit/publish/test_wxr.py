"""A WordPress export is well-formed whatever the story says, and says what the story does."""

import pytest
from lxml import etree

from editorapp.article.draft import Draft
from editorapp.publish.handing_over import render_export

WP = "{http://wordpress.org/export/1.2/}"


def items(text: str) -> list[etree._Element]:
    return etree.fromstring(render_export(Draft.parse(text), "wxr")).findall(".//item")


@pytest.mark.parametrize("sign", ["]]>", "]]]]>>", "&amp; & <b>", "\x0b\x00\ufffe", "😀 مرحبا"])
def test_it_is_well_formed(sign: str) -> None:
    item = items(f"---\ntitle: 'A {sign} B'\ntags: ['{sign}']\n---\n\nText {sign}.")[0]
    assert item.findtext("title", "").endswith(" B")


def test_the_moment_is_told_in_both_times() -> None:
    item = items("---\ntitle: A\ndate: 2026-11-21T01:30:00+02:00\n---\n")[0]
    assert item.findtext(f"{WP}post_date") == "2026-11-21 01:30:00"
    assert item.findtext(f"{WP}post_date_gmt") == "2026-11-20 23:30:00"
    assert item.findtext(f"{WP}status") == "publish"


def test_a_day_alone_gets_no_moment_that_nobody_said() -> None:
    item = items("---\ntitle: A\ndate: 2026-11-21\n---\n")[0]
    assert item.findtext(f"{WP}post_date") == "2026-11-21 00:00:00"
    assert item.findtext(f"{WP}post_date_gmt") == "0000-00-00 00:00:00"
    assert item.find("pubDate") is None


@pytest.mark.parametrize("front", ["title: A", "title: A\ndate: 2026-11-21\nembargo: 2026-12-01", "date: soon"])
def test_what_may_not_be_published_is_a_draft(front: str) -> None:
    assert items(f"---\n{front}\n---\nText")[0].findtext(f"{WP}status") == "draft"


def test_photos_of_the_web_are_attachments_and_the_lead_photo_is_named() -> None:
    story, lead, other = items(
        "---\nimage: https://x.example/a.jpg\nimage_caption: At dusk\nimage_credit: AP\n---\n\n"
        "![b](https://x.example/b.jpg)\n\n![c](photos/c.jpg)\n"
    )
    metas = story.findall(f"{WP}postmeta")
    notes = {meta.findtext(f"{WP}meta_key"): meta.findtext(f"{WP}meta_value") for meta in metas}
    assert notes["_thumbnail_id"] == lead.findtext(f"{WP}post_id")
    assert lead.findtext("{http://wordpress.org/export/1.2/excerpt/}encoded") == "At dusk Credit: AP"
    assert other.findtext(f"{WP}attachment_url") == "https://x.example/b.jpg"
    assert {el.findtext(f"{WP}post_parent") for el in (lead, other)} == {story.findtext(f"{WP}post_id")}


def test_a_lead_photo_without_an_address_stands_first_in_the_text() -> None:
    story = items("---\ntitle: A\nimage: photos/a.jpg\n---\n\nText")[0]
    content = story.findtext("{http://purl.org/rss/1.0/modules/content/}encoded", "")
    assert content.index("photos/a.jpg") < content.index("Text")


def test_two_stories_have_two_numbers() -> None:
    numbers = {items(f"---\ntitle: {title}\n---\n")[0].findtext(f"{WP}post_id") for title in "ABC"}
    assert len(numbers) == 3


def test_several_authors_are_told_as_the_plug_in_for_them_does() -> None:
    story = items("---\nauthors: [Rory Baird, Una Reid]\n---\n")[0]
    assert story.findtext("{http://purl.org/dc/elements/1.1/}creator") == "rory-baird"
    assert [el.text for el in story.findall("category[@domain='author']")] == ["rory-baird", "una-reid"]


def test_no_two_tags_or_authors_are_one_to_wordpress() -> None:
    text = "---\ntitle: A\nauthors: [名前, 李雷, Una Reid]\nsection: '!'\ntags: [C++, 'C#']\n---\n"
    channel = etree.fromstring(render_export(Draft.parse(text), "wxr"))
    assert [el.text for el in channel.iter(f"{WP}author_login")] == ["author", "author-2", "una-reid"]
    assert [el.text for el in channel.iter(f"{WP}tag_slug")] == ["c", "c-2"]
    assert [el.get("nicename") for el in channel.iter("category")][:3] == ["section", "c", "c-2"]
