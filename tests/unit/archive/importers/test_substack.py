"""Substack's export: a table and a page for each post."""

import csv
import re
from pathlib import Path

import pytest

from editorapp.archive.cleaning.phrases import load_phrases
from editorapp.archive.importers import substack
from editorapp.archive.importers.records import ImportOptions, Item, Source
from editorapp.errors import FormatError, UnreadableError
from editorapp.workspace.paths import find_paths

SAMPLES = Path(__file__).parents[5] / "shared" / "data" / "import" / "substack"
HEADER = "post_id,post_date,is_published,email_sent_at,type,audience,title,subtitle,podcast_url\n"
PAGE = "<p>The pier broke in the night.</p>"


@pytest.fixture(scope="module")
def phrases():
    return load_phrases(find_paths().resources / "phrases")


@pytest.fixture
def read(tmp_path, phrases):
    """Writes rows and pages and gives the finished items."""

    def read_folder(rows, pages, include=()):
        (tmp_path / "posts").mkdir()
        (tmp_path / "posts.csv").write_text(HEADER + rows, "utf-8")
        for name, html in pages.items():
            (tmp_path / "posts" / name).write_text(html, "utf-8")
        return read_package(tmp_path, phrases, *include)

    return read_folder


def read_package(folder, phrases, *include):
    found = substack.read(Source(folder, folder, folder.name), ImportOptions(frozenset(include)))
    return [item if isinstance(item, Item) else item.finish(phrases) for item in found]


def row(number="1.storm", published="TRUE", kind="newsletter", title="Storm", subtitle="At night"):
    return f"{number},2024-05-01T10:00:00.000Z,{published},,{kind},everyone,{title},{subtitle},\n"


def test_every_detail_of_a_post_is_read(read, tmp_path):
    (item,) = read(row(title="The &#x201C;storm&#x201D;", subtitle="It&#8217;s over"), {"1.storm.html": PAGE})
    found = item.article
    assert (found.id, found.title, found.standfirst, found.url) == ("1/storm", "The “storm”", "It’s over", "")
    assert (found.published, found.body) == ("2024-05-01T10:00:00+00:00", "The pier broke in the night.")
    assert (found.source, item.key) == (f"{tmp_path.name}/posts/1.storm.html", "substack:1")


@pytest.mark.parametrize(
    ("fields", "why"),
    [
        ({"published": "FALSE"}, "draft"),
        ({"kind": "page"}, "page"),
        ({"kind": "podcast"}, "not an article (podcast)"),
        ({"kind": "thread"}, "not an article (thread)"),
        ({"kind": "restack"}, "not an article (restack)"),
    ],
)
def test_what_is_left_out_says_why(read, fields, why):
    (item,) = read(row(**fields), {"1.storm.html": PAGE})
    assert (item.outcome, item.reason, item.position) == ("skipped", why, "line 2")


def test_drafts_and_pages_come_in_when_asked_for(read):
    rows = row(published="FALSE") + row("2.about", kind="page")
    items = read(rows, {"1.storm.html": PAGE, "2.about.html": PAGE}, include=("drafts", "pages"))
    assert [item.outcome for item in items] == ["article", "article"]


def test_a_row_without_its_page_is_a_problem(read):
    (item,) = read(row(), {})
    assert (item.outcome, item.article) == ("problem", None)
    assert "1.storm.html is not in the folder" in item.reason


def test_a_page_without_its_row_comes_in_and_is_named(read):
    (item,) = read("", {"7.old-pier.html": PAGE})
    assert (item.article.id, item.article.title, item.outcome) == ("7/old-pier", "Old pier", "problem")
    assert "not in posts.csv" in item.reason


def test_widgets_go_and_are_reported(read):
    html = (
        '<p>Words of the story stand here.</p><div class="subscription-widget-wrap"><p>Thanks for reading!</p><form>'
        '<input></form></div><p class="button-wrapper"><a class="button" href="https://x.substack.com/subscribe?">'
        '<span>Sign up</span></a></p><p class="button-wrapper"><a href="https://a.org/report.pdf"><span>The report'
        '</span></a></p><div class="poll-embed" data-attrs="{}">Who wins?</div><p>And more of them.</p>'
    )
    (item,) = read(row(), {"1.storm.html": html})
    assert item.article.body == (
        "Words of the story stand here.\n\n[The report](https://a.org/report.pdf)\n\nAnd more of them."
    )
    assert {removed.text for removed in item.removed} == {"Thanks for reading!", "Sign up", "Who wins?"}


def test_photos_keep_their_captions(read):
    html = (
        '<p>Before the photo.</p><div class="captioned-image-container"><figure><a class="image-link" href="https://c.org/p.jpg">'
        '<div class="image2-inset"><picture><source srcset="x.webp 1w"><img src="https://c.org/p.jpg" alt="A pier">'
        '</picture><div class="image-link-expand"><button>+</button></div></div></a>'
        '<figcaption class="image-caption">The pier. Credit: Ina Drever</figcaption></figure></div><p>After it.</p>'
    )
    (item,) = read(row(), {"1.storm.html": html})
    (photo,) = item.article.images
    assert (photo.src, photo.alt, photo.caption, photo.credit) == (
        "https://c.org/p.jpg", "A pier", "The pier.", "Ina Drever",
    )  # fmt: skip


def test_a_box_with_another_story_becomes_a_link_between_articles(read):
    html = PAGE + (
        '<div class="embedded-post-wrap" data-attrs="{&quot;title&quot;:&quot;Old pier&quot;,&quot;canonical_url&quot;:'
        '&quot;https://x.substack.com/p/old-pier&quot;}"><a class="embedded-post" href="https://x.substack.com/p/old-pier'
        '?utm_source=y"><div class="embedded-post-title">Old pier</div><div>Read more</div></a></div>'
    )
    (item,) = read(row(), {"1.storm.html": html})
    (edge,) = item.article.edges
    assert (edge.kind, edge.headline, edge.url) == ("read-also", "Old pier", "https://x.substack.com/p/old-pier")
    assert item.article.body == "The pier broke in the night."


def test_a_gallery_that_is_only_noted_gives_its_photos(read):
    note = '{"gallery":{"images":[{"src":"https://c.org/1.jpg"},{"src":"https://c.org/2.jpg"}],"caption":"Two"}}'
    html = f"""{PAGE}<div class="image-gallery-embed" data-attrs='{note}'></div>"""
    (item,) = read(row(), {"1.storm.html": html})
    assert [(photo.src, photo.caption) for photo in item.article.images] == [
        ("https://c.org/1.jpg", ""), ("https://c.org/2.jpg", "Two"),
    ]  # fmt: skip


def test_a_folder_without_its_table_is_refused(tmp_path, phrases):
    with pytest.raises(FormatError, match="not an export of Substack"):
        read_package(tmp_path, phrases)


def test_a_missing_folder_is_named(tmp_path):
    with pytest.raises(UnreadableError, match="no folder “gone”"):
        substack.count(Source(tmp_path / "gone", tmp_path, "gone"))


@pytest.mark.skipif(not SAMPLES.is_dir(), reason="the import samples are not beside this checkout (shared/data)")
def test_the_sample_gives_what_its_table_says(phrases):
    with (SAMPLES / "posts.csv").open(newline="") as table:
        rows = list(csv.DictReader(table))
    wanted = [row for row in rows if row["type"] == "newsletter" and row["is_published"] == "TRUE"]
    items = read_package(SAMPLES, phrases)
    articles = [item.article for item in items if item.article]
    assert [article.id for article in articles] == [row["post_id"].replace(".", "/") for row in wanted]
    assert [item.outcome for item in items].count("skipped") == len(rows) - len(wanted)
    for article, row in zip(articles, wanted, strict=True):
        page = (SAMPLES / "posts" / f"{row['post_id']}.html").read_text()
        told = re.sub(r"<p class=\"button-wrapper\".*?</p>", "", page, flags=re.S)
        assert re.findall(r"\w+", article.body) == re.findall(r"\w+", re.sub(r"<[^>]+>", " ", told))
