"""The feeds that other people's tests use, against a reading of them by the standard library."""

import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest

from editorapp.archive.cleaning.story import HtmlStory
from editorapp.archive.importers import feed
from editorapp.archive.importers.records import ImportOptions, Source

SAMPLES = Path(__file__).resolve().parents[5] / "shared" / "data" / "import" / "feeds"
pytestmark = pytest.mark.skipif(not SAMPLES.is_dir(), reason="the samples of feeds are not on this machine")


def entries_of(path: Path) -> list[dict[str, str]]:
    """The entries of a feed: the text of each child by its name without namespace."""
    root = ElementTree.fromstring(path.read_bytes())
    found = [each for each in root.iter() if each.tag.rpartition("}")[2] in ("item", "entry")]
    return [{child.tag.rpartition("}")[2]: (child.text or "").strip() for child in entry} for entry in found]


def read(path: Path) -> list[object]:
    return list(feed.read(Source(path, path.parent, path.name), ImportOptions()))


def test_every_entry_is_a_story_or_a_line_of_the_report() -> None:
    for path in sorted(SAMPLES.glob("*.xml")):
        assert len(read(path)) == len(entries_of(path)), path.name


def test_every_entry_with_a_headline_or_text_is_a_story() -> None:
    for path in sorted(SAMPLES.glob("*.xml")):
        with_text = [
            entry for entry in entries_of(path) if entry.keys() & {"title", "encoded", "content", "description"}
        ]
        stories = [each for each in read(path) if isinstance(each, HtmlStory)]
        assert len(stories) >= len(with_text), path.name
        for story, entry in zip(stories, with_text, strict=False):
            assert story.article.title == entry.get("title", "")
            assert (entry.get("encoded") or entry.get("content") or "") in story.html
