"""One story, written in every format: from each of them it comes out whole, with its details, photo and edges."""

import json

import pytest

TITLE = "Divers find hollow footings"
URL = "https://post.example/harbour/hollow-footings/"
TEXT = (
    "The harbour board closed the east pier on Monday after divers found that its footings had lost their stone.",
    "Fiona Hill, the harbour master, said that the council would be asked for the money to repair it by winter.",
    "The board first heard of the cracks in January, when a storm took away part of the old sea wall beside it.",
)
PHOTO = "https://post.example/pier.jpg"
HTML = f"""<figure><img src="{PHOTO}" alt="The pier">
<figcaption>The east pier. Photo: Jane Doe/AFP</figcaption></figure><p>{TEXT[0]}</p><p><strong>READ ALSO:</strong>
<a href="https://post.example/storm-maren/">Storm Maren tears away pier</a></p>
<h2>Hollow</h2><p>{TEXT[1]}</p><p>{TEXT[2]} See the <a href="https://post.example/sea-wall/">sea wall</a> story.</p>
<p>Subscribe to our newsletter to get the best stories in your inbox.</p>"""
MARKDOWN = f"""![The pier]({PHOTO})

/// caption
The east pier. Credit: Jane Doe/AFP
///

{TEXT[0]}

**READ ALSO:** [Storm Maren tears away pier](https://post.example/storm-maren/)

## Hollow

{TEXT[1]}

{TEXT[2]} See the [sea wall](https://post.example/sea-wall/) story.
"""
WXR = f"""<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/"><channel>
<wp:base_site_url>https://post.example</wp:base_site_url><wp:author><wp:author_login>una</wp:author_login>
<wp:author_display_name>Una Reid</wp:author_display_name></wp:author><item><title>{TITLE}</title><link>{URL}</link>
<dc:creator>una</dc:creator><content:encoded><![CDATA[{HTML}]]></content:encoded><wp:post_id>7</wp:post_id>
<wp:post_date>2024-05-01 10:00:00</wp:post_date><wp:post_date_gmt>2024-05-01 09:00:00</wp:post_date_gmt>
<wp:status>publish</wp:status><wp:post_type>post</wp:post_type><category domain="category">Harbour</category>
<category domain="post_tag">pier</category></item></channel></rss>"""
PAGE = f"""<!doctype html><html lang="en"><head><title>{TITLE} - The Post</title><link rel="canonical" href="{URL}">
<meta property="article:published_time" content="2024-05-01T10:00:00+01:00"><meta name="author" content="Una Reid">
<meta property="article:section" content="Harbour"><meta property="article:tag" content="pier"></head><body>
<nav>Home</nav><article><h1>{TITLE}</h1><div class="entry-content">{HTML}</div></article></body></html>"""
MHTML = f"""From: <Saved by Blink>\r\nSnapshot-Content-Location: {URL}\r\nMIME-Version: 1.0\r
Content-Type: multipart/related; type="text/html"; boundary="x"\r\n\r\n--x\r\nContent-Type: text/html\r
Content-Location: {URL}\r\n\r\n{PAGE}\r\n--x--\r\n"""
RSS = f"""<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>The Post</title><item>
<title>{TITLE}</title><link>{URL}</link><guid>{URL}</guid>
<dc:creator>Una Reid</dc:creator><category>Harbour</category><category>pier</category>
<pubDate>Wed, 01 May 2024 10:00:00 +0100</pubDate><content:encoded><![CDATA[{HTML}]]></content:encoded></item>
</channel></rss>"""
JSON_FEED = {
    "version": "https://jsonfeed.org/version/1.1",
    "items": [
        {
            "id": "7", "url": URL, "title": TITLE, "content_html": HTML, "authors": [{"name": "Una Reid"}],
            "date_published": "2024-05-01T10:00:00+01:00", "tags": ["Harbour", "pier"],
        }
    ],
}  # fmt: skip
GHOST = {
    "db": [
        {
            "meta": {"exported_on": 1, "version": "5.0"},
            "data": {
                "posts": [
                    {
                        "id": "7", "title": TITLE, "slug": "hollow-footings", "html": HTML, "status": "published",
                        "type": "post", "published_at": "2024-05-01T09:00:00.000Z", "canonical_url": URL,
                    }
                ],
                "tags": [{"id": "1", "name": "Harbour"}, {"id": "2", "name": "pier"}],
                "users": [{"id": "3", "name": "Una Reid", "email": "una@post.example", "password": "secret"}],
                "posts_tags": [
                    {"post_id": "7", "tag_id": "1", "sort_order": 0},
                    {"post_id": "7", "tag_id": "2", "sort_order": 1},
                ],
                "posts_authors": [{"post_id": "7", "author_id": "3", "sort_order": 0}],
            },
        }
    ]
}  # fmt: skip
NINJS = {
    "uri": URL, "type": "text", "pubstatus": "usable", "headline": TITLE, "byline": "By Una Reid",
    "versioncreated": "2024-05-01T10:00:00+01:00", "body_html": HTML, "language": "en",
    "subject": [{"name": "Harbour"}, {"name": "pier"}],
}  # fmt: skip
FRONT = f"""---
title: {TITLE}
date: 2024-05-01T10:00:00+01:00
author: Una Reid
section: Harbour
tags: [pier]
url: {URL}
---
"""
CSV = 'title,body,date,author,section,tags,url\n"{}","{}",2024-05-01T10:00:00+01:00,Una Reid,Harbour,pier,{}\n'.format(
    TITLE, HTML.replace('"', '""'), URL
)
LINE = {
    "id": "7", "url": URL, "title": TITLE, "published": "2024-05-01T10:00:00+01:00", "authors": ["Una Reid"],
    "section": "Harbour", "tags": ["pier"], "body": MARKDOWN,
    "images": [{"src": PHOTO, "alt": "The pier", "caption": "The east pier.", "credit": "Jane Doe/AFP"}],
}  # fmt: skip
FILES = {
    "wordpress": ("export.xml", WXR),
    "html": ("page.html", PAGE),
    "mhtml": ("page.mhtml", MHTML),
    "markdown": ("story.md", FRONT + MARKDOWN),
    "feed": ("feed.xml", RSS),
    "jsonfeed": ("feed.json", json.dumps(JSON_FEED)),
    "ghost": ("ghost.json", json.dumps(GHOST)),
    "ninjs": ("item.json", json.dumps(NINJS)),
    "csv": ("dump.csv", CSV),
    "jsonl": ("archive.jsonl", json.dumps(LINE)),
}


@pytest.fixture(autouse=True)
def offline(monkeypatch):
    """No reader may look at the network."""

    def refuse(*arguments, **options):
        raise AssertionError(f"the network was asked for {arguments[:2]}")

    for name in ("socket.connect", "create_connection", "getaddrinfo"):
        monkeypatch.setattr(f"socket.{name}", refuse)


@pytest.fixture(params=FILES)
def story(request, tmp_path, do_import, store_of):
    """The story as it came out of this format."""
    name, text = FILES[request.param]
    (tmp_path / name).write_text(text, "utf-8", newline="")
    report = do_import(tmp_path / name)
    assert (report.read, [note.reason for note in report.problems]) == (1, [])
    return store_of(report.articles[0][0]).to_record() | {"format": request.param}


def test_its_details_are_there(story):
    assert (story["title"], story["authors"]) == (TITLE, ["Una Reid"])
    assert story["published"] in ("2024-05-01T10:00:00+01:00", "2024-05-01T09:00:00+00:00")
    assert {story["section"], *story["tags"]} - {""} == {"Harbour", "pier"}
    assert story["lang"].startswith("en")
    assert story["url"] == URL


def test_its_photo_keeps_caption_and_credit(story):
    (image,) = story["images"]
    assert image == {
        "src": PHOTO, "alt": "The pier", "caption": "The east pier.", "credit": "Jane Doe/AFP", "flags": [],
    }  # fmt: skip


def test_its_text_is_whole_and_nothing_clings_to_it(story):
    assert all(paragraph in story["body"] for paragraph in TEXT)
    assert "## Hollow" in story["body"]
    assert "newsletter" not in story["body"]
    if story["format"] != "jsonl":  # the archive's own format keeps what it is given
        assert "READ ALSO" not in story["body"]


def test_its_links_are_edges(story):
    found = {(edge["kind"], edge["url"], edge["headline"] or edge["anchor"]) for edge in story["edges"]}
    assert found == {
        ("read-also", "https://post.example/storm-maren/", "Storm Maren tears away pier"),
        ("inline", "https://post.example/sea-wall/", "sea wall"),
    }
