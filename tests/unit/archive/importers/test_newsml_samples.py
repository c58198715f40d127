"""The examples of the standard's own makers, against a reading of them by the standard library."""

import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest

from editorapp.archive.cleaning.story import HtmlStory
from editorapp.archive.importers import newsml
from editorapp.archive.importers.records import ImportOptions, Source

SAMPLES = Path(__file__).resolve().parents[5] / "shared" / "data" / "import" / "newsml-g2"
pytestmark = pytest.mark.skipif(not SAMPLES.is_dir(), reason="the samples of NewsML are not on this machine")
NAR, NITF = "{http://iptc.org/std/nar/2006-10-01/}", "{http://iptc.org/std/NITF/2006-10-18/}"


def read(path: Path) -> list[HtmlStory]:
    found = newsml.read(Source(path, path.parent, path.name), ImportOptions())
    return [each for each in found if isinstance(each, HtmlStory)]


def with_a_text() -> list[Path]:
    return [path for path in sorted(SAMPLES.glob("*.xml")) if b"<nitf" in path.read_bytes()]


def words(element: ElementTree.Element | None) -> str:
    return " ".join("".join(element.itertext()).split()) if element is not None else ""


def test_each_text_is_one_story() -> None:
    assert [len(read(path)) for path in with_a_text()] == [1, 1, 1]


def test_headlines_and_paragraphs_are_those_of_the_files() -> None:
    for path in with_a_text():
        root = ElementTree.fromstring(path.read_bytes())
        (story,) = read(path)
        headline = words(root.find(f".//{NAR}headline")) or words(root.find(f".//{NITF}hl1"))
        paragraphs = root.findall(f".//{NITF}body.content/{NITF}p")
        assert story.article.title == headline
        assert story.html.count("<p>") == len(paragraphs)
        assert [words(p)[:60] in " ".join(story.html.split()) for p in paragraphs] == [True] * len(paragraphs)


def test_dates_ids_authors_and_subjects_are_those_of_the_files() -> None:
    items = [path for path in with_a_text() if b"<newsItem" in path.read_bytes()]
    assert len(items) == 2
    for path in items:
        root = ElementTree.fromstring(path.read_bytes())
        (story,) = read(path)
        names = [words(each.find(f"{NAR}name")) for each in root.iter(f"{NAR}subject")]
        assert story.article.id == root.get("guid")
        assert story.article.published == words(root.find(f".//{NAR}contentCreated"))
        assert story.article.authors == (words(root.find(f".//{NAR}creator/{NAR}name")),)
        assert {name for name in names if name} <= {story.article.section, *story.article.tags}
