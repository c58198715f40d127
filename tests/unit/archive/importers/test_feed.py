"""Entries of RSS and Atom become stories: their fields, their texts, their photos."""

from pathlib import Path

import pytest

from editorapp.archive.cleaning.phrases import load_phrases
from editorapp.archive.cleaning.story import HtmlStory
from editorapp.archive.importers import feed
from editorapp.archive.importers.records import Found, ImportOptions, Item, Source
from editorapp.article.article import Article
from editorapp.errors import FormatError, UnreadableError
from editorapp.workspace.paths import find_paths

RSS = (
    '<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"'
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/"'
    ' xml:base="https://paper.example/"><channel><title>The Paper</title><language>fr</language>{}</channel></rss>'
)
ATOM = '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de"><author><name>The Desk</name></author>{}</feed>'
EXCERPT = "Only an excerpt; the feed has no full text."


def read(tmp_path: Path, data: str | bytes, include: str = "") -> list[Found]:
    path = tmp_path / "feed.xml"
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return list(feed.read(Source(path, tmp_path, "feed.xml"), ImportOptions(frozenset(include.split()))))


def only(found: list[Found]) -> HtmlStory:
    (story,) = found
    assert isinstance(story, HtmlStory)
    return story


def item(tmp_path: Path, inside: str) -> Article:
    return only(read(tmp_path, RSS.format(f"<item>{inside}</item>"))).article


def reasons(found: list[Found]) -> list[tuple[str, str]]:
    return [(each.position, each.reason) for each in found if isinstance(each, Item)]


def test_an_rss_item_has_every_field(tmp_path: Path) -> None:
    article = item(
        tmp_path,
        "<title>Rain</title><link>https://paper.example/rain</link><guid isPermaLink='false'>rain-1</guid>"
        "<pubDate>Tue, 05 Mar 2024 10:00:00 +0100</pubDate><dc:creator>Jane Doe</dc:creator>"
        "<category>Weather</category><category>Floods</category>"
        "<content:encoded>&lt;p&gt;It rains.&lt;/p&gt;</content:encoded>",
    )
    assert (article.id, article.url, article.title) == ("rain-1", "https://paper.example/rain", "Rain")
    assert (article.published, article.authors, article.lang) == ("2024-03-05T10:00:00+01:00", ("Jane Doe",), "fr")
    assert (article.section, article.tags, article.problems) == ("Weather", ("Floods",), ())


def test_an_atom_entry_has_every_field(tmp_path: Path) -> None:
    story = only(
        read(
            tmp_path,
            ATOM.format(
                "<entry><id>tag:paper.example,2024:7</id><title>Regen</title><link href='https://paper.example/7'/>"
                "<published>2024-03-05T10:00:00+01:00</published><updated>2024-03-06T08:00:00+01:00</updated>"
                "<category term='w' label='Wetter'/>"
                "<content type='html'>&lt;p&gt;Es regnet.&lt;/p&gt;</content></entry>"
            ),
        )
    )
    article = story.article
    assert (article.id, article.url) == ("tag:paper.example,2024:7", "https://paper.example/7")
    assert (article.published, article.modified) == ("2024-03-05T10:00:00+01:00", "2024-03-06T08:00:00+01:00")
    assert (article.section, article.lang, article.authors) == ("Wetter", "de", ("The Desk",))
    assert story.html == "<p>Es regnet.</p>"


def test_rss_1_is_read(tmp_path: Path) -> None:
    story = only(
        read(
            tmp_path,
            '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"'
            ' xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://a.example/"><title>A</title>'
            "</channel>"
            '<item rdf:about="https://a.example/1"><title>One</title><link>https://a.example/1</link>'
            "<dc:date>2004-05-01T10:00:00+02:00</dc:date><dc:subject>Town</dc:subject></item></rdf:RDF>",
        )
    )
    assert (story.article.url, story.article.published) == ("https://a.example/1", "2004-05-01T10:00:00+02:00")
    assert story.article.section == "Town"


def test_atom_0_3_with_escaped_content_is_read(tmp_path: Path) -> None:
    story = only(
        read(
            tmp_path,
            '<feed version="0.3" xmlns="http://purl.org/atom/ns#"><entry><title>One</title><id>tag:a,1</id>'
            '<issued>2004-01-01T10:00:00-05:00</issued><content type="text/html" mode="escaped">&lt;p&gt;Hi&lt;/p&gt;'
            "</content></entry></feed>",
        )
    )
    assert (story.html, story.article.published) == ("<p>Hi</p>", "2004-01-01T10:00:00-05:00")


def test_the_full_text_goes_before_the_summary(tmp_path: Path) -> None:
    data = RSS.format(
        "<item><title>T</title><description>What it is about.</description>"
        "<content:encoded><![CDATA[<p>The whole story.</p>]]></content:encoded></item>"
    )
    story = only(read(tmp_path, data))
    assert (story.html, story.article.standfirst) == ("<p>The whole story.</p>", "What it is about.")


def test_a_summary_cut_from_the_text_is_no_standfirst(tmp_path: Path) -> None:
    article = item(
        tmp_path,
        "<title>T</title><description>The whole story is [&amp;#8230;]</description>"
        "<content:encoded><![CDATA[<p>The whole story is long.</p>]]></content:encoded>",
    )
    assert article.standfirst == ""


def test_a_feed_of_excerpts_says_so(tmp_path: Path) -> None:
    assert EXCERPT in item(tmp_path, "<title>T</title><description>The first words…</description>").problems


def test_a_long_description_is_the_full_text(tmp_path: Path) -> None:
    words = "It rained again in the town by the river. " * 40
    assert EXCERPT not in item(tmp_path, f"<title>T</title><description>{words}</description>").problems


def test_a_permanent_guid_is_the_address_of_an_item_without_a_link(tmp_path: Path) -> None:
    assert item(tmp_path, "<title>T</title><guid>https://paper.example/1</guid>").url == "https://paper.example/1"


def test_a_guid_that_is_no_address_is_not_taken_for_one(tmp_path: Path) -> None:
    article = item(tmp_path, "<title>T</title><guid isPermaLink='false'>https://paper.example/?x=1</guid>")
    assert (article.id, article.url) == ("https://paper.example/?x=1", "")


def test_an_item_of_wordpress_has_the_key_of_its_export(tmp_path: Path) -> None:
    data = RSS.format("<item><title>T</title><guid isPermaLink='false'>https://www.paper.example/?p=12</guid></item>")
    assert only(read(tmp_path, data)).key == "wordpress:paper.example:12"


def test_an_item_of_ghost_has_the_key_of_its_export(tmp_path: Path) -> None:
    guid = "5f9d8a7b6c5d4e3f2a1b0c9d"
    data = RSS.format(
        f"<generator>Ghost 5.2</generator><item><title>T</title><guid isPermaLink='false'>{guid}</guid></item>"
    )
    assert only(read(tmp_path, data)).key == f"ghost:{guid}"


def test_an_item_without_any_name_has_a_derived_id(tmp_path: Path) -> None:
    story = only(read(tmp_path, RSS.format("<item><title>Rain in town</title></item>")))
    assert (story.article.id, story.id_derived) == ("rain-in-town", True)


@pytest.mark.parametrize(
    ("written", "title"),
    [
        ("A &amp;amp; B", "A & B"),
        ("&lt;em&gt;Macbeth&lt;/em&gt; returns", "Macbeth returns"),
        ("a &amp;lt; b", "a < b"),
        ("It&amp;#8217;s on", "It’s on"),
    ],
)
def test_headlines_are_plain_text_however_often_they_were_escaped(tmp_path: Path, written: str, title: str) -> None:
    assert item(tmp_path, f"<title>{written}</title>").title == title


def test_authors_are_names_without_addresses(tmp_path: Path) -> None:
    article = item(tmp_path, "<title>T</title><author>jane@paper.example (Jane Doe)</author>")
    assert article.authors == ("Jane Doe",)


def test_a_name_with_its_comma_is_one_person(tmp_path: Path) -> None:
    assert item(tmp_path, "<title>T</title><dc:creator>Doe, Jane</dc:creator>").authors == ("Doe, Jane",)


def test_relative_links_are_completed_where_the_feed_names_a_base(tmp_path: Path) -> None:
    data = RSS.format('<item><title>T</title><description>&lt;a href="b/c"&gt;x&lt;/a&gt;</description></item>')
    assert 'href="https://paper.example/b/c"' in only(read(tmp_path, data)).html


def test_a_photo_has_its_caption_and_credit_in_its_largest_size(tmp_path: Path) -> None:
    (image,) = item(
        tmp_path,
        "<title>T</title><media:group><media:content url='https://i.example/s.jpg' width='90' medium='image'/>"
        "<media:content url='https://i.example/l.jpg' width='900' medium='image'/>"
        "<media:credit>Ali Musa/AP</media:credit><media:description>The bridge.</media:description></media:group>",
    ).images
    assert (image.src, image.caption, image.credit) == ("https://i.example/l.jpg", "The bridge.", "Ali Musa/AP")


def test_the_same_photo_cut_to_several_widths_is_one(tmp_path: Path) -> None:
    contents = "".join(f"<media:content url='https://i.example/a.jpg?w={w}' width='{w}'/>" for w in (140, 460))
    assert [image.src for image in item(tmp_path, f"<title>T</title>{contents}").images] == [
        "https://i.example/a.jpg?w=460"
    ]


def test_the_description_of_a_photo_is_not_the_summary(tmp_path: Path) -> None:
    data = RSS.format(
        "<item><title>T</title><media:content url='https://i.example/a.jpg'><media:description>Caption</media:description>"
        "</media:content></item>"
    )
    assert only(read(tmp_path, data)).html == ""


def test_an_enclosed_photo_is_the_image(tmp_path: Path) -> None:
    article = item(tmp_path, "<title>T</title><enclosure url='https://i.example/a.jpg' type='image/jpeg' length='1'/>")
    assert [image.src for image in article.images] == ["https://i.example/a.jpg"]


def test_comments_and_settings_of_a_blogger_backup_are_left_out(tmp_path: Path) -> None:
    kind = "<category scheme='http://schemas.google.com/g/2005#kind' term='http://schemas.google.com/blogger/2008/kind#{}'/>"
    entries = [
        f"<entry><id>{each}</id><title>{each}</title>{kind.format(each)}</entry>" for each in ("comment", "post")
    ]
    found = read(tmp_path, ATOM.format("".join(entries)))
    assert reasons(found) == [("entry 1", "a comment")]
    assert [story.article.id for story in found if isinstance(story, HtmlStory)] == ["post"]


def test_a_draft_is_left_out_unless_wanted(tmp_path: Path) -> None:
    entry = "<entry xmlns:app='http://purl.org/atom/app#'><title>T</title><app:control><app:draft>yes</app:draft></app:control></entry>"
    assert reasons(read(tmp_path, ATOM.format(entry))) == [("entry 1", "draft")]
    assert only(read(tmp_path, ATOM.format(entry), "drafts")).article.title == "T"


def test_an_entry_is_finished_into_an_article(tmp_path: Path) -> None:
    data = RSS.format(
        "<item><title>T</title><link>https://paper.example/t</link><pubDate>Tue, 05 Mar 2024 10:00:00 GMT</pubDate>"
        "<content:encoded><![CDATA[<p>It <b>rains</b>.</p><script>x()</script>]]></content:encoded></item>"
    )
    finished = only(read(tmp_path, data)).finish(load_phrases(find_paths().resources / "phrases"))
    assert finished.outcome == "article"
    assert finished.article is not None
    assert finished.article.body.strip() == "It **rains**."


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError):
        list(feed.read(Source(tmp_path / "no.xml", tmp_path, "no.xml"), ImportOptions()))


def test_a_page_is_no_feed(tmp_path: Path) -> None:
    with pytest.raises(FormatError, match="is no feed"):
        read(tmp_path, "<html><body>Hello</body></html>")


def test_a_feed_without_entries_has_nothing(tmp_path: Path) -> None:
    assert read(tmp_path, RSS.format("")) == []
