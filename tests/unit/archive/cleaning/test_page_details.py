"""What a page says of its story, in each of the ways pages say it."""

import pytest

from editorapp.archive.cleaning.page_details import PageDetails, read_details
from editorapp.archive.cleaning.page_kind import kind_of
from editorapp.archive.cleaning.tree import parse_page

SITE = '<meta property="og:site_name" content="The Post">'
TIME = '<time datetime="2020-01-02">2 January</time>'
ANN = '{"@type": "Person", "@id": "#a", "name": "Ann Lee"}'
STORY = '"@type": "NewsArticle", "headline": "Bridge closed"'


def details(head: str, body: str = "", saved_from: str = "") -> PageDetails:
    return read_details(parse_page(f"<html lang=en-gb><head>{head}</head><body>{body}</body>".encode()), saved_from)


def json_ld(text: str) -> str:
    return f'<script type="application/ld+json">{text}</script>'


@pytest.mark.parametrize(
    ("head", "body", "title"),
    [
        (json_ld("{" + STORY + "}"), "<h1>Other</h1>", "Bridge closed"),
        ('<meta property="og:title" content="Bridge closed | The Post">' + SITE, "", "Bridge closed"),
        ("<title>Bridge closed - News - The Post</title>", "<h1>Bridge closed</h1>", "Bridge closed"),
        ("<title>Bridge closed until spring | The Post</title>", "<h1>The Post</h1>", "Bridge closed until spring"),
        ("<title>A &amp;amp; B</title>", "", "A & B"),
        ("", "<h1>Bridge <span>closed</span></h1>", "Bridge closed"),
        ("", "", ""),
    ],
)  # fmt: skip
def test_the_headline(head: str, body: str, title: str) -> None:
    assert details(head, body).title == title


@pytest.mark.parametrize(
    "text",
    [
        "{" + STORY + "}",
        '[{"@type": "WebSite"}, {' + STORY + "}]",
        '{"@graph": [{"@type": "Organization", "name": "x"}, {' + STORY + "}]}",
        "{" + STORY.replace('"NewsArticle"', '["Article", "NewsArticle"]') + "}",
        "<!-- {" + STORY + "} -->",
        "{" + STORY + ", }",
        "{" + STORY.replace("closed", "clo\nsed").replace("clo\nsed", "closed\t") + "}",
        '{"@type": "WebPage", "mainEntity": {' + STORY + "}}",
        "{" + STORY + ', "description": "He said "no" to it"}',
    ],
)  # fmt: skip
def test_json_ld_is_read_however_it_is_nested_or_broken(text: str) -> None:
    found = details(json_ld(text))
    assert (found.title, found.is_story) == ("Bridge closed", True)


def test_of_several_stories_the_one_of_this_address_is_meant() -> None:
    nodes = ", ".join(f'{{"@type": "Article", "headline": "No {n}", "url": "https://p.example/{n}"}}' for n in range(3))
    assert details(json_ld(f"[{nodes}]") + '<link rel=canonical href="https://p.example/1/">').title == "No 1"


@pytest.mark.parametrize(
    ("head", "body", "published", "guessed"),
    [
        (json_ld("{" + STORY + ', "datePublished": "2024-03-05T10:00+01:00"}'), "", "2024-03-05T10:00:00+01:00", False),
        ('<meta property="article:published_time" content="2024-03-05T09:00Z">', "", "2024-03-05T09:00:00+00:00", 0),
        ('<meta name="parsely-pub-date" content="2024-03-05">', "", "2024-03-05", False),
        ("", '<time datetime="2024-03-05T10:00">5 March</time>', "2024-03-05T10:00:00", False),
        ("", f"<aside>{TIME}</aside><i class=post-date>5 mars 2024</i>", "2024-03-05", True),
        ('<link rel="canonical" href="https://p.example/2024/03/05/bridge">', "", "2024-03-05", True),
        ("", "<p>Nothing said.</p>", "", False),
    ],
)  # fmt: skip
def test_the_date_and_whether_it_is_a_guess(head: str, body: str, published: str, guessed: bool) -> None:
    found = details(head, body)
    assert (found.published, found.published_guessed) == (published, guessed)


@pytest.mark.parametrize(
    ("head", "body", "authors"),
    [
        (json_ld("{" + STORY + ', "author": [{"name": "Ann Lee"}, {"name": "Bo Ek"}]}'), "", ("Ann Lee", "Bo Ek")),
        (json_ld('{"@graph": [{' + STORY + ', "author": {"@id": "#a"}}, ' + ANN + "]}"), "", ("Ann Lee",)),
        ('<meta name="author" content="By Ann Lee and Bo Ek | 3 May 2024">', "", ("Ann Lee", "Bo Ek")),
        ('<meta name="author" content="https://fb.com/post"><meta name="byl" content="Ann Lee">', "", ("Ann Lee",)),
        ('<meta name="author" content="admin">', '<a rel="author" href="/a">Ann Lee</a>', ("Ann Lee",)),
        ("", '<div class="byline">By Ann Lee, Staff Writer</div>', ("Ann Lee",)),
        ("", '<div class="comments"><span class="author">Troll</span></div>', ()),
        (SITE + '<meta name="author" content="The Post">', '<p class="byline">Ann Lee</p>', ("Ann Lee",)),
    ],
)  # fmt: skip
def test_the_authors(head: str, body: str, authors: tuple[str, ...]) -> None:
    assert details(head, body).authors == authors


def test_section_and_tags() -> None:
    said = json_ld("{" + STORY + ', "articleSection": ["Town", "News"], "keywords": "bridge, council,bridge"}')
    assert (details(said).section, details(said).tags) == ("Town", ("bridge", "council"))
    meta = '<meta property="article:section" content="Town"><meta property="article:tag" content="bridge">'
    assert (details(meta).section, details(meta).tags) == ("Town", ("bridge",))
    trail = '<nav class="breadcrumb"><a href="/">Home</a> <a href="/town">Town</a></nav>'
    assert details("", trail).section == "Town"


@pytest.mark.parametrize(
    ("head", "saved_from", "address"),
    [
        ('<link rel="canonical" href="https://p.example/a">', "", "https://p.example/a"),
        (
            '<link rel="canonical" href="https://p.example/"><meta property="og:url" content="https://p.example/a">',
            "",
            "https://p.example/a",
        ),
        ('<link rel="canonical" href="/a">', "https://p.example/a?x=1", "https://p.example/a"),
        ("", "https://p.example/a", "https://p.example/a"),
        ('<link rel="canonical" href="https://web.archive.org/web/2022id_/https://p.example/a">', "", "https://p.example/a"),
        ('<link rel="canonical" href="javascript:x">', "", ""),
    ],
)  # fmt: skip
def test_the_address(head: str, saved_from: str, address: str) -> None:
    assert details(head, saved_from=saved_from).url == address


def test_language_site_and_photo() -> None:
    head = '<meta property="og:image" content="/i/a.jpg"><meta property="og:image:alt" content="A">'
    found = details(head, saved_from="https://p.example/x")
    assert (found.lang, found.image, found.image_alt) == ("en-GB", "https://p.example/i/a.jpg", "A")


@pytest.mark.parametrize(
    ("html", "kept"),
    [
        ('<link rel="canonical" href="https://p.example/">', False),
        ('<link rel="canonical" href="https://p.example/?p=12">', True),
        ('<link rel="canonical" href="https://p.example/tag/bridge/">', False),
        (
            '<link rel="canonical" href="https://p.example/tag/bridge/"><meta property="og:type" content="article">',
            True,
        ),
        ('<link rel="canonical" href="https://p.example/?s=bridge">', False),
        ("<title>Page not found</title>", False),
        ('<title>Found not guilty</title><body class="single single-post">', True),
        ("<body>" + '<article><h2><a href="/a">A</a></h2></article>' * 9, False),
    ],
)
def test_a_page_of_another_kind_is_left_out_and_in_doubt_it_is_a_story(html: str, kept: bool) -> None:
    root = parse_page(html.encode())
    assert (kind_of(root, read_details(root), 300).reason == "") is kept
