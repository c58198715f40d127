"""News objects of ninjs 1 to 3 become stories; what is none is skipped with its reason."""

import json
from pathlib import Path
from typing import Any

import pytest

from editorapp.archive.cleaning.phrases import load_phrases
from editorapp.archive.cleaning.story import HtmlStory
from editorapp.archive.importers import ninjs
from editorapp.archive.importers.records import Found, ImportOptions, Item, Source
from editorapp.article.article import Article, Edge
from editorapp.errors import ReadAlsoError
from editorapp.workspace.paths import find_paths

ONE: dict[str, Any] = {
    "uri": "urn:newsml:agency.example:20240305:rain",
    "type": "text",
    "versioncreated": "2024-03-05T12:00:00+01:00",
    "firstcreated": "2024-03-05T10:00:00+01:00",
    "headline": "Rain",
    "byline": "By Jane Doe and Ali Musa, Staff Reporters",
    "body_xhtml": "<p>It rains.</p>",
    "body_text": "It rains.",
    "description_text": "What the rain did.",
    "language": "en",
    "subject": [{"name": "floods", "code": "20000151"}, {"name": "weather", "code": "17000000"}],
    "copyrightnotice": "All rights reserved.",
}
THREE: dict[str, Any] = {
    "uri": "urn:newsml:agency.example:20240305:sun",
    "type": "text",
    "versionCreated": "2024-03-05T12:00:00+01:00",
    "headlines": [{"role": "seo", "value": "SEO"}, {"role": "main", "value": "Sun"}],
    "bodies": [
        {"role": "plain", "contentType": "text/plain", "value": "It shines."},
        {"role": "html", "contentType": "text/html", "value": "<p>It shines.</p>"},
    ],
    "by": "Jane Doe",
    "pubStatus": "usable",
    "subjects": [{"name": "Weather", "rel": "about", "creator": "system"}],
    "places": [{"name": "Oslo"}],
}
PHOTO: dict[str, Any] = {
    "type": "picture",
    "by": "Ali Musa",
    "copyrightholder": "AP",
    "descriptions": [{"role": "caption", "value": "The bridge."}],
    "renditions": [
        {"name": "small", "href": "https://i.example/s.jpg", "contenttype": "image/jpeg", "width": 90},
        {"name": "large", "href": "https://i.example/l.jpg", "contenttype": "image/jpeg", "width": 900},
        {"name": "video", "href": "https://i.example/v.mp4", "contenttype": "video/mp4", "width": 1900},
    ],
}


def read(tmp_path: Path, value: Any, name: str = "news.json") -> list[Found]:
    path = tmp_path / name
    data = (
        value if isinstance(value, bytes) else value.encode() if isinstance(value, str) else json.dumps(value).encode()
    )
    path.write_bytes(data)
    return list(ninjs.read(Source(path, tmp_path, name), ImportOptions()))


def story(tmp_path: Path, value: Any) -> HtmlStory:
    (found,) = read(tmp_path, value)
    assert isinstance(found, HtmlStory)
    return found


def article(tmp_path: Path, **changes: Any) -> Article:
    return story(tmp_path, {**ONE, **changes}).article


def titles(found: list[Found]) -> list[str]:
    return [each.article.title for each in found if isinstance(each, HtmlStory)]


def reasons(found: list[Found]) -> list[tuple[str, str, str]]:
    return [(each.position, each.outcome, each.reason) for each in found if isinstance(each, Item)]


def test_version_1_has_every_field(tmp_path: Path) -> None:
    found = article(tmp_path)
    assert (found.id, found.title, found.lang) == (ONE["uri"], "Rain", "en")
    assert (found.published, found.modified) == ("2024-03-05T10:00:00+01:00", "2024-03-05T12:00:00+01:00")
    assert (found.authors, found.standfirst) == (("Jane Doe", "Ali Musa"), "What the rain did.")
    assert (found.section, found.tags, found.problems) == ("weather", ("floods",), ())


def test_version_3_has_every_field(tmp_path: Path) -> None:
    found = story(tmp_path, THREE)
    assert (found.article.title, found.article.authors) == ("Sun", ("Jane Doe",))
    assert (found.article.published, found.article.section) == ("2024-03-05T12:00:00+01:00", "Weather")
    assert (found.article.tags, found.html) == (("Oslo",), "<p>It shines.</p>")


def test_the_key_names_the_uri(tmp_path: Path) -> None:
    assert story(tmp_path, ONE).key == f"ninjs:{ONE['uri']}"


def test_a_uri_that_is_a_page_is_the_address(tmp_path: Path) -> None:
    assert article(tmp_path, uri="https://agency.example/rain").url == "https://agency.example/rain"


def test_a_rendition_that_is_a_page_is_the_address(tmp_path: Path) -> None:
    page = {"web": {"href": "https://paper.example/rain", "mimetype": "text/html"}}
    assert article(tmp_path, renditions=page).url == "https://paper.example/rain"


def test_a_plain_text_becomes_paragraphs_without_its_headline(tmp_path: Path) -> None:
    found = story(tmp_path, {**ONE, "body_xhtml": "", "body_text": "Rain\n\nIt rains & pours.\n\nAgain."})
    assert found.html.replace("\n", "") == "<p>It rains &amp; pours.</p><p>Again.</p>"


def test_a_nitf_text_is_read(tmp_path: Path) -> None:
    nitf = "<?xml version='1.0'?><nitf><body><body.content><p>It rains.</p></body.content></body></nitf>"
    record = {**THREE, "bodies": [{"contentType": "text/vnd.IPTC.NITF", "value": nitf}]}
    assert story(tmp_path, record).html == "<p>It rains.</p>"


def test_a_nitf_text_that_declares_entities_is_not_read(tmp_path: Path) -> None:
    nitf = "<!DOCTYPE nitf [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><nitf><body><body.content>&a;</body.content></body></nitf>"
    assert story(tmp_path, {**THREE, "bodies": [{"role": "nitf", "value": nitf}]}).html == ""


def test_of_a_whole_page_only_the_body_counts_and_not_its_headline(tmp_path: Path) -> None:
    page = "<html><head><title>Rain</title></head><body><h1>Rain</h1><p>It rains.</p></body></html>"
    assert story(tmp_path, {**ONE, "body_xhtml": page}).html == "<p>It rains.</p>"


@pytest.mark.parametrize("associations", [{"main": PHOTO}, [{"name": "main", **PHOTO}]], ids=["object", "list"])
def test_an_associated_photo_has_its_largest_rendition_caption_and_credit(tmp_path: Path, associations: Any) -> None:
    (image,) = article(tmp_path, associations=associations).images
    assert (image.src, image.caption, image.credit) == ("https://i.example/l.jpg", "The bridge.", "Ali Musa/AP")


def test_a_photo_that_the_text_shows_is_taken_in_that_rendition(tmp_path: Path) -> None:
    text = "<p>It rains.</p><img data-preview-src='https://i.example/l.jpg' src='https://i.example/s.jpg'>"
    (image,) = article(tmp_path, body_xhtml=text, associations={"main": PHOTO}).images
    assert image.src == "https://i.example/s.jpg"


def test_a_credit_line_goes_before_the_copyright_holder(tmp_path: Path) -> None:
    photo = {**PHOTO, "descriptions": [{"role": "creditline", "value": "AP Photo"}]}
    assert article(tmp_path, associations={"main": photo}).images[0].credit == "Ali Musa/AP Photo"


def test_an_associated_text_is_a_related_article(tmp_path: Path) -> None:
    other = {"type": "text", "uri": "https://agency.example/sun", "headline": "Sun"}
    found = article(tmp_path, associations={"more": other}).edges
    assert found == (Edge("related", "Sun", "https://agency.example/sun", "", "https://agency.example/sun"),)


def test_a_composite_with_a_text_is_a_story(tmp_path: Path) -> None:
    assert titles(read(tmp_path, {**ONE, "type": "composite", "associations": {"main": PHOTO}})) == ["Rain"]


def test_the_stories_in_a_package_come_one_by_one(tmp_path: Path) -> None:
    package = {"uri": "p", "type": "package", "associations": [{**THREE, "name": "a"}, {**ONE, "name": "b"}]}
    found = read(tmp_path, package)
    assert reasons(found) == [("", "skipped", "a package without a text of its own")]
    assert titles(found) == ["Sun", "Rain"]


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"pubstatus": "withheld"}, "withheld by its agency"),
        ({"pubStatus": "canceled"}, "canceled by its agency"),
        ({"type": "picture"}, "a photo, no text"),
        ({"type": "video"}, "a video, no text"),
        ({"type": "audio"}, "a sound, no text"),
        ({"type": "graphic"}, "a graphic, no text"),
        ({"eventDetails": {"dates": {}}}, "an event, no story"),
    ],
)
def test_what_is_no_story_is_skipped_with_its_reason(tmp_path: Path, changes: dict[str, Any], reason: str) -> None:
    assert reasons(read(tmp_path, {**ONE, **changes})) == [("", "skipped", reason)]


def test_a_schema_is_no_news(tmp_path: Path) -> None:
    schema = {"$schema": "https://json-schema.org/draft", "properties": {"uri": {}, "headline": {}}}
    assert reasons(read(tmp_path, schema)) == [("", "skipped", "a JSON schema, no news")]


@pytest.mark.parametrize(("date", "status"), [("2999-01-01T00:00:00Z", "embargoed"), ("2001-01-01T00:00:00Z", "")])
def test_an_embargo_holds_until_its_time(tmp_path: Path, date: str, status: str) -> None:
    assert article(tmp_path, embargoed=date).status == status


def test_an_embargo_that_ends_changes_the_digest(tmp_path: Path) -> None:
    waiting = story(tmp_path, {**ONE, "embargoed": "2999-01-01T00:00:00Z"})
    assert waiting.digest != story(tmp_path, ONE).digest
    assert waiting.digest == story(tmp_path, {**ONE, "embargoed": "2999-01-01T00:00:00Z"}).digest


def test_without_a_headline_the_slug_line_is_used_and_told(tmp_path: Path) -> None:
    found = article(tmp_path, headline="", slugline="RAIN-OSLO")
    assert (found.title, found.problems) == ("RAIN-OSLO", ("No headline; the slug line was used.",))


def test_without_a_date_it_is_told(tmp_path: Path) -> None:
    found = article(tmp_path, versioncreated="", firstcreated="tomorrow")
    assert found.problems == ("No date; kept, but never shown as a follow-up.",)


def test_the_beginning_of_the_text_is_no_standfirst(tmp_path: Path) -> None:
    found = article(tmp_path, body_xhtml="<p>It rains and it pours here.</p>", description_text="It rains and it pou")
    assert found.standfirst == ""


@pytest.mark.parametrize(
    "wrapped",
    [
        lambda each: each,
        lambda each: {"items": each},
        lambda each: {"data": {"items": [{"item": one, "meta": {}} for one in each]}},
    ],
    ids=["list", "items", "envelopes"],
)
def test_several_objects_are_read_however_they_are_wrapped(tmp_path: Path, wrapped: Any) -> None:
    assert titles(read(tmp_path, wrapped([ONE, THREE]))) == ["Rain", "Sun"]


def test_lines_of_objects_are_read_and_a_bad_one_told(tmp_path: Path) -> None:
    found = read(tmp_path, f"{json.dumps(ONE)}\n{{bad\n\n{json.dumps(THREE)}\n")
    assert titles(found) == ["Rain", "Sun"]
    assert reasons(found) == [("line 2", "problem", "Not JSON; left out.")]


def test_an_object_is_finished_into_an_article(tmp_path: Path) -> None:
    finished = story(tmp_path, {**ONE, "associations": {"main": PHOTO}}).finish(
        load_phrases(find_paths().resources / "phrases")
    )
    assert finished.outcome == "article"
    assert finished.article is not None
    assert finished.article.body.strip() == "It rains."
    assert finished.article.images[0].credit == "Ali Musa/AP"


def test_junk_among_the_objects_is_told_and_the_rest_comes_in(tmp_path: Path) -> None:
    good = [{**ONE, "uri": f"u{n}", "headline": f"H{n}"} for n in range(8)]
    found = read(tmp_path, [*good[:4], 5, None, *good[4:]])
    assert titles(found) == [f"H{n}" for n in range(8)]
    assert reasons(found) == [(f"item {n}", "problem", "Not a JSON object; left out.") for n in (5, 6)]


def test_of_a_truncated_list_what_is_whole_is_kept(tmp_path: Path) -> None:
    text = json.dumps([ONE, THREE, ONE], indent=1)
    found = read(tmp_path, text[: text.rindex("headline")])
    assert titles(found) == ["Rain", "Sun"]
    assert "ends early" in reasons(found)[0][2]


def test_a_broken_object_does_not_cost_those_behind_it(tmp_path: Path) -> None:
    found = read(tmp_path, f'[{json.dumps(ONE)}, {{"uri": "x" "headline": "Bad"}}, {json.dumps(THREE)}]')
    assert titles(found) == ["Rain", "Sun"]
    assert len(reasons(found)) == 1


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "windows-1252"])
def test_other_encodings_are_read(tmp_path: Path, encoding: str) -> None:
    text = json.dumps({**ONE, "headline": "Café fermé"}, ensure_ascii=False)
    assert titles(read(tmp_path, text.encode(encoding))) == ["Café fermé"]


@pytest.mark.parametrize("data", ["", "hello", "[1, 2]", "{}", "[" * 100_000, '{"a": ' * 50_000, "\x00"])
def test_what_holds_no_news_object_is_refused(tmp_path: Path, data: str) -> None:
    with pytest.raises(ReadAlsoError, match=r"JSON|news object|text file"):
        read(tmp_path, data)


def test_the_count_is_that_of_the_dates(tmp_path: Path) -> None:
    path = tmp_path / "news.json"
    path.write_text(json.dumps([ONE, THREE]))
    assert ninjs.count(Source(path, tmp_path, "news.json")) == 2
