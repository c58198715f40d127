"""Items of JSON Feed 1.0 and 1.1 become stories."""

import json
from pathlib import Path
from typing import Any

import pytest

from editorapp.archive.cleaning.story import HtmlStory
from editorapp.archive.importers import json_feed
from editorapp.archive.importers.records import Found, ImportOptions, Item, Source
from editorapp.article.article import Article
from editorapp.errors import FormatError

ITEM: dict[str, Any] = {
    "id": "https://paper.example/rain",
    "url": "https://paper.example/rain",
    "title": "Rain",
    "content_html": "<p>It rains.</p>",
    "date_published": "2024-03-05T10:00:00+01:00",
    "date_modified": "2024-03-06T10:00:00+01:00",
    "authors": [{"name": "Jane Doe", "url": "https://paper.example/jane"}],
    "tags": ["Weather", "Floods"],
    "summary": "What the rain did.",
    "image": "https://i.example/a.jpg",
}


def read(tmp_path: Path, value: Any) -> list[Found]:
    path = tmp_path / "feed.json"
    path.write_bytes(value.encode() if isinstance(value, str) else json.dumps(value).encode())
    return list(json_feed.read(Source(path, tmp_path, "feed.json"), ImportOptions()))


def feed(*items: Any, **about: Any) -> dict[str, Any]:
    return {"version": "https://jsonfeed.org/version/1.1", "title": "The Paper", **about, "items": list(items)}


def story(tmp_path: Path, item: dict[str, Any], **about: Any) -> HtmlStory:
    (found,) = read(tmp_path, feed(item, **about))
    assert isinstance(found, HtmlStory)
    return found


def article(tmp_path: Path, item: dict[str, Any], **about: Any) -> Article:
    return story(tmp_path, item, **about).article


def test_an_item_has_every_field(tmp_path: Path) -> None:
    found = story(tmp_path, ITEM, language="en").article
    assert (found.id, found.url, found.title) == (ITEM["id"], ITEM["url"], "Rain")
    assert (found.published, found.modified) == (ITEM["date_published"], ITEM["date_modified"])
    assert (found.authors, found.section, found.tags) == (("Jane Doe",), "Weather", ("Floods",))
    assert (found.standfirst, found.images[0].src, found.lang) == (
        "What the rain did.",
        "https://i.example/a.jpg",
        "en",
    )
    assert found.problems == ()


def test_version_1_0_has_one_author(tmp_path: Path) -> None:
    item = {key: value for key, value in ITEM.items() if key != "authors"}
    assert article(tmp_path, {**item, "author": {"name": "Ali Musa"}}).authors == ("Ali Musa",)


def test_authors_and_language_of_the_feed_hold_for_its_items(tmp_path: Path) -> None:
    item = {key: value for key, value in ITEM.items() if key != "authors"}
    found = article(tmp_path, item, authors=[{"name": "The Desk"}], language="fr")
    assert (found.authors, found.lang) == (("The Desk",), "fr")


def test_a_plain_text_becomes_paragraphs(tmp_path: Path) -> None:
    found = story(tmp_path, {"id": "x", "content_text": "It rains & pours.\n\nAgain."})
    assert found.html.replace("\n", "") == "<p>It rains &amp; pours.</p><p>Again.</p>"


def test_an_item_with_only_a_summary_is_an_excerpt(tmp_path: Path) -> None:
    found = article(tmp_path, {"id": "x", "title": "T", "summary": "Short.", "date_published": "2024-03-05"})
    assert found.problems == ("Only an excerpt; the feed has no full text.",)


def test_a_number_is_an_id_only_within_its_feed(tmp_path: Path) -> None:
    assert article(tmp_path, {**ITEM, "id": 7}, home_page_url="https://www.paper.example/").id == "paper.example-7"


def test_attached_photos_are_images(tmp_path: Path) -> None:
    attached = [
        {"url": "https://i.example/b.png", "mime_type": "image/png"},
        {"url": "https://i.example/c.mp3", "mime_type": "audio/mpeg"},
    ]
    images = article(tmp_path, {**ITEM, "attachments": attached}).images
    assert [image.src for image in images] == ["https://i.example/a.jpg", "https://i.example/b.png"]


def test_junk_is_told_and_the_rest_comes_in(tmp_path: Path) -> None:
    found = read(tmp_path, feed(ITEM, 5, {}, ITEM))
    assert [each.position for each in found if isinstance(each, HtmlStory)] == ["item 1", "item 4"]
    assert [each.reason for each in found if isinstance(each, Item)] == [
        "Not a JSON object; left out.",
        "No headline and no text; left out.",
    ]


def test_of_a_truncated_feed_what_is_whole_is_kept(tmp_path: Path) -> None:
    text = json.dumps(feed(ITEM, {**ITEM, "id": "two"}, {**ITEM, "id": "3"}))
    found = read(tmp_path, text[: text.rindex("tags")])
    assert [each.article.id for each in found if isinstance(each, HtmlStory)] == [ITEM["id"], "two"]
    assert found[-1].position == ""


@pytest.mark.parametrize("value", ["", "hello", "[]", "{}", '{"items": 5}', "[" * 100_000])
def test_what_is_no_json_feed_is_refused(tmp_path: Path, value: str) -> None:
    with pytest.raises(FormatError):
        read(tmp_path, value)


def test_a_feed_without_items_has_nothing(tmp_path: Path) -> None:
    assert read(tmp_path, feed()) == []


def test_the_count_is_that_of_the_dates(tmp_path: Path) -> None:
    read(tmp_path, feed(ITEM, ITEM))
    assert json_feed.count(Source(tmp_path / "feed.json", tmp_path, "feed.json")) == 2
