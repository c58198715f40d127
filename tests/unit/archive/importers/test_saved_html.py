"""Saved pages: what becomes of each kind of file that a browser leaves behind."""

import pickle
from collections.abc import Callable
from pathlib import Path

import pytest

from editorapp.archive.cleaning.phrases import Phrases
from editorapp.archive.importers import saved_html
from editorapp.archive.importers.page_story import ENDS_EARLY, NO_DATE, NO_TITLE
from editorapp.archive.importers.records import ImportOptions, Item, Source
from editorapp.article.article import Article
from editorapp.errors import UnreadableError

PARAGRAPH = (
    "<p>The council voted on Tuesday, after a long debate, to close the bridge, which engineers had called unsafe, "
    "until the spring comes.</p>\n"
)
HEAD = (
    '<title>Bridge closed | The Post</title><meta property="og:site_name" content="The Post">'
    '<meta property="article:published_time" content="2024-03-05T10:00:00+01:00">'
)


Read = Callable[..., Item]


@pytest.fixture
def read(tmp_path: Path) -> Read:
    def read_page(page: str | bytes, name: str = "news/bridge.html") -> Item:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(page if isinstance(page, bytes) else page.encode())
        (found,) = saved_html.read(Source(path, tmp_path, name), ImportOptions())
        return found if isinstance(found, Item) else found.finish(Phrases())

    return read_page


def page(body: str = "", head: str = HEAD, attributes: str = "") -> str:
    story = f"<article><h1>Bridge closed</h1>{body}{PARAGRAPH * 6}</article>"
    return f"<!doctype html><html lang=en><head>{head}</head><body {attributes}><nav>Menu</nav>{story}</body></html>"


def article(item: Item) -> Article:
    assert item.article is not None, item.reason
    return item.article


def test_a_page_becomes_an_article(read: Read) -> None:
    found = article(read(page()))
    assert (found.title, found.published, found.lang) == ("Bridge closed", "2024-03-05T10:00:00+01:00", "en")
    assert found.body.startswith("The council voted")
    assert "Menu" not in found.body


def test_its_id_is_its_address_where_it_has_one(read: Read) -> None:
    item = read(page(head=HEAD + '<link rel="canonical" href="https://www.post.example/news/bridge/">'))
    assert (article(item).id, item.id_derived) == ("post.example/news/bridge", False)


def test_its_id_is_its_place_where_it_has_none(read: Read) -> None:
    item = read(page())
    assert (article(item).id, item.id_derived) == ("news/bridge", True)


def test_the_browser_says_where_it_was_saved_from(read: Read) -> None:
    found = article(read("<!-- saved from url=(0036)https://post.example/news/bridge.html -->" + page()))
    assert found.url == "https://post.example/news/bridge.html"


def test_photos_beside_the_page_stay_as_written(read: Read) -> None:
    photo = '<figure><img src="./Bridge closed_files/a%20b.jpg"><figcaption>The bridge.</figcaption></figure>'
    head = HEAD + '<link rel="canonical" href="https://post.example/news/bridge">'
    found = article(
        read(page(photo + '<p><a href="/more">More about this</a>, if you like, is on its page.</p>', head))
    )
    assert [image.src for image in found.images] == ["./Bridge closed_files/a%20b.jpg"]
    assert "https://post.example/more" in found.body


def test_the_lead_photo_has_the_caption_it_has_on_the_page(read: Read) -> None:
    head = HEAD + '<meta property="og:image" content="https://cdn.example/x/bridge-1200x630.jpg">'
    photo = '<img src="https://cdn.example/y/bridge-640x480.jpg"><figcaption>Closed. Photo: Jo Doe</figcaption>'
    image = article(read(page(f"<figure>{photo}</figure>", head))).images[0]
    assert (image.caption, image.credit) == ("Closed.", "Jo Doe")


def test_related_boxes_become_edges(read: Read) -> None:
    box = '<div class="related-articles"><a href="/news/older">The bridge was inspected in May</a></div>'
    head = HEAD + '<link rel="canonical" href="https://post.example/news/bridge">'
    found = article(read(page(PARAGRAPH * 3 + box, head)))
    assert [(edge.kind, edge.url) for edge in found.edges] == [("related", "https://post.example/news/older")]
    assert "inspected" not in found.body


def test_an_amp_page_is_read_under_its_canonical_address(read: Read) -> None:
    head = HEAD + '<link rel="canonical" href="https://post.example/news/bridge">'
    photo = '<amp-img src="https://cdn.example/bridge.jpg" width="800" height="600" layout="responsive"></amp-img>'
    found = article(
        read(page(f"<figure>{photo}<figcaption>It.</figcaption></figure>", head).replace("<html", "<html amp"))
    )
    assert (found.url, found.images[0].src) == ("https://post.example/news/bridge", "https://cdn.example/bridge.jpg")


def test_a_photo_for_browsers_without_scripts_is_the_photo(read: Read) -> None:
    photo = (
        '<img src="data:image/gif;base64,R0lG" class="lazy"><noscript><img src="https://cdn.example/a.jpg"></noscript>'
    )
    assert [image.src for image in article(read(page(f"<figure>{photo}</figure>"))).images] == [
        "https://cdn.example/a.jpg"
    ]


def test_a_page_that_a_script_fills_in_has_the_text_it_gives_search_engines(read: Read) -> None:
    text = "The council voted on Tuesday to close the bridge, after a long debate. " * 6
    story = f'{{"@type": "NewsArticle", "headline": "Bridge closed", "articleBody": "{text}"}}'
    html = f'<head><script type="application/ld+json">{story}</script></head><body><div id="app"></div></body>'
    assert article(read(html)).body.count("The council voted") == 6


def test_a_date_in_the_name_is_a_guess(read: Read) -> None:
    found = article(read(f"<html><body><h1>Bridge</h1>{PARAGRAPH * 6}</body></html>", "2024-03-05-bridge.html"))
    assert (found.published, found.published_guessed) == ("2024-03-05", True)


def test_what_is_found_travels_to_another_process(tmp_path: Path) -> None:
    path = tmp_path / "bridge.html"
    path.write_text(page())
    (found,) = saved_html.read(Source(path, tmp_path, "bridge.html"), ImportOptions())
    assert isinstance(found, saved_html.SavedPage)
    assert pickle.loads(pickle.dumps(found)).finish(Phrases()) == found.finish(Phrases())


def test_a_page_of_frames_is_the_frame_beside_it(read: Read, tmp_path: Path) -> None:
    (tmp_path / "main.html").write_text(page())
    frames = '<html><frameset cols="20%,80%"><frame src="main.html"><frame src="../../etc/passwd"></frameset></html>'
    assert article(read(frames, "index.html")).title == "Bridge closed"


@pytest.mark.parametrize(
    ("html", "reason"),
    [
        (page(attributes='class="home blog"'), ""),
        (page(attributes='class="archive category category-news"'), "A list of stories, not an article."),
        (page(attributes='class="error404"'), "An error page, not an article."),
        (page(attributes='class="search search-results"'), "Search results, not an article."),
        (page(attributes='class="overlord blog"'), ""),
    ],
)
def test_what_is_no_story_is_left_out_and_a_story_is_not(read: Read, html: str, reason: str) -> None:
    item = read(html)
    assert (item.outcome, item.reason) == (("skipped", reason) if reason else ("article", ""))


def test_a_front_page_and_a_login_are_left_out(read: Read) -> None:
    front = page(head='<title>The Post</title><link rel="canonical" href="https://post.example/">')
    login = "<html><title>Sign in</title><body><form>Password <input type=password></form><p>Welcome</p></body></html>"
    assert [read(front).outcome, read(login).outcome] == ["skipped", "skipped"]


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", saved_html.EMPTY),
        (b"\xef\xbb\xbf\n", saved_html.EMPTY),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(32)) * 50 + b"<", saved_html.NO_PAGE),
        (b"no tag at all", saved_html.NO_PAGE),
        (b"<html><body><script>x</script></body></html>", "No text was found on this page; left out."),
    ],
)
def test_a_file_without_a_page_is_a_problem(read: Read, data: bytes, reason: str) -> None:
    item = read(data)
    assert (item.outcome, item.article, item.reason) == ("problem", None, reason)


def test_a_page_that_breaks_off_is_kept_and_says_so(read: Read) -> None:
    item = read(page()[:-120])
    assert item.outcome == "problem"
    assert ENDS_EARLY in article(item).problems


def test_what_is_missing_is_said(read: Read) -> None:
    item = read(f"<html><body><div>{PARAGRAPH * 6}</div></body></html>", "old-bridge_story.htm")
    assert article(item).title == "Old bridge story"
    assert article(item).problems == (NO_TITLE, NO_DATE)


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "latin-1"])
def test_an_encoding_that_lies_is_seen_through(read: Read, encoding: str) -> None:
    text = page().replace("<head>", '<head><meta charset="utf-8">').replace("bridge", "brücke")
    assert "the brücke," in article(read(text.encode(encoding))).body


def test_control_characters_and_thirty_thousand_levels_cost_no_text(read: Read) -> None:
    deep = "<div>" * 30_000 + PARAGRAPH.replace("e", "e\x00") * 6 + "</div>" * 30_000
    assert article(read(f"<html><body>{deep}</body></html>")).body.count("The council voted") == 6


def test_a_missing_file_is_told_as_such(tmp_path: Path) -> None:
    source = Source(tmp_path / "gone.html", tmp_path, "gone.html")
    with pytest.raises(UnreadableError):
        saved_html.count(source)
    with pytest.raises(UnreadableError):
        list(saved_html.read(source, ImportOptions()))
