"""The examples of the standard's own makers, against a reading of them as plain JSON."""

import json
from pathlib import Path
from typing import Any

import pytest

from editorapp.archive.cleaning.story import HtmlStory
from editorapp.archive.importers import ninjs
from editorapp.archive.importers.records import Found, ImportOptions, Item, Source

SAMPLES = Path(__file__).resolve().parents[5] / "shared" / "data" / "import" / "ninjs"
pytestmark = pytest.mark.skipif(not SAMPLES.is_dir(), reason="the samples of ninjs are not on this machine")
FILES = sorted(SAMPLES.glob("*/*.json")) if SAMPLES.is_dir() else []


def read(path: Path) -> Found:
    (found,) = ninjs.read(Source(path, path.parent, path.name), ImportOptions())
    return found


def is_story(record: dict[str, Any]) -> bool:
    return record.get("type", "text") in ("text", "composite")


def headline(record: dict[str, Any]) -> str:
    return record.get("headline") or next(each["value"] for each in record["headlines"] if each["role"] == "main")


def hrefs(photo: dict[str, Any]) -> set[str]:
    renditions = photo["renditions"]
    return {each["href"] for each in (renditions.values() if isinstance(renditions, dict) else renditions)}


def test_texts_are_stories_and_everything_else_is_skipped() -> None:
    records = [json.loads(path.read_bytes()) for path in FILES]
    assert [isinstance(read(path), HtmlStory) for path in FILES] == [is_story(record) for record in records]
    assert sum(map(is_story, records)) == 15


def test_headlines_dates_and_languages_are_those_of_the_files() -> None:
    for path in FILES:
        record, found = json.loads(path.read_bytes()), read(path)
        if isinstance(found, HtmlStory):
            date = record.get("firstcreated") or record.get("versioncreated") or record["contentcreated"]
            assert found.article.title == headline(record)
            assert found.article.published == date.replace("Z", "+00:00")
            assert (found.article.id, found.article.lang) == (record["uri"], record.get("language", ""))


def test_every_associated_photo_is_there_with_its_caption() -> None:
    for path in FILES:
        record, found = json.loads(path.read_bytes()), read(path)
        listed = record.get("associations", {})
        objects = list(listed.values()) if isinstance(listed, dict) else listed
        photos = [each for each in objects if each["type"] in ("picture", "graphic")]
        if isinstance(found, HtmlStory):
            assert len(found.article.images) == len(photos)
            for image, photo in zip(found.article.images, photos, strict=True):
                assert image.src in hrefs(photo)
                assert bool(image.caption) == any(key.startswith("description") for key in photo)


def test_subjects_are_sections_and_tags_by_name() -> None:
    for path in FILES:
        record, found = json.loads(path.read_bytes()), read(path)
        if isinstance(found, HtmlStory):
            names = {each["name"] for each in (*record.get("subject", []), *record.get("subjects", []))}
            assert names <= {found.article.section, *found.article.tags}


def test_schemas_are_no_news() -> None:
    for path in SAMPLES.glob("*.json"):
        found = read(path)
        assert isinstance(found, Item)
        assert (found.outcome, found.reason) == ("skipped", "a JSON schema, no news")
