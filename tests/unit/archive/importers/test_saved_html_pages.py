"""Saved pages of 25 newsrooms and blogs against what a browser's reader view shows of them: text and marks kept.

All pages of the folder are read; together they take about two seconds.
"""

import json
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from lxml.html import HtmlElement

from editorapp.archive.cleaning.phrases import Phrases, load_phrases
from editorapp.archive.cleaning.tree import parse_page, text_of
from editorapp.archive.importers import saved_html
from editorapp.archive.importers.records import ImportOptions, Item, Source
from editorapp.article.article import Article
from editorapp.render.markdown import render_body
from editorapp.workspace.paths import find_paths

PAGES = Path(__file__).resolve().parents[5] / "shared" / "data" / "import" / "saved-html"
pytestmark = pytest.mark.skipif(not PAGES.is_dir(), reason="the saved pages are not beside this checkout (shared/data)")
HEADINGS = "//h1|//h2|//h3|//h4|//h5|//h6"


@dataclass(frozen=True)
class Read:
    """A page as we read it and as it should be read."""

    name: str
    article: Article
    shown: HtmlElement
    expected: HtmlElement
    metadata: dict[str, str | None]


def read_page(folder: Path, phrases: Phrases) -> Read:
    path = folder / "source.html"
    (found,) = saved_html.read(Source(path, PAGES, path.name), ImportOptions())
    item = found if isinstance(found, Item) else found.finish(phrases)
    assert item.article is not None, f"{folder.name}: {item.reason}"
    shown = parse_page(render_body(item.article.body).encode())
    expected = parse_page((folder / "expected.html").read_bytes())
    metadata = json.loads((folder / "expected-metadata.json").read_text("utf-8"))
    return Read(folder.name, item.article, shown, expected, metadata)


@pytest.fixture(scope="module")
def pages() -> list[Read]:
    phrases = load_phrases(find_paths().resources / "phrases")
    return [read_page(folder, phrases) for folder in sorted(PAGES.iterdir()) if (folder / "source.html").is_file()]


def shingles(text: str) -> Counter[tuple[str, ...]]:
    """The text's runs of four words, as the article-extraction-benchmark of Scrapinghub counts them."""
    words = re.findall(r"\w+", text)
    return Counter(tuple(words[at : at + 4]) for at in range(max(1, len(words) - 3)))


def f1(page: Read) -> float:
    ours, theirs = shingles(text_of(page.shown)), shingles(text_of(page.expected))
    return 2 * (ours & theirs).total() / (ours.total() + theirs.total())


def letters(text: str) -> str:
    return "".join(re.findall(r"\w", text.lower()))


def texts(root: HtmlElement, xpath: str) -> Counter[str]:
    return Counter(said for el in root.xpath(xpath) if (said := letters(text_of(el))))


def kept(pages: list[Read], xpath: str) -> float:
    """The part of the elements whose text an element of that kind has in what we read."""
    both = [(texts(page.shown, xpath), texts(page.expected, xpath)) for page in pages]
    return sum((ours & theirs).total() for ours, theirs in both) / sum(theirs.total() for _, theirs in both)


def captions(page: Read) -> Iterator[bool]:
    ours = letters(text_of(page.shown))
    yield from (said in ours for said in texts(page.expected, "//figcaption"))


def test_the_text_is_that_of_the_reader_view(pages: list[Read]) -> None:
    assert sum(map(f1, pages)) / len(pages) >= 0.97


def test_no_page_is_read_wrongly_as_a_whole(pages: list[Read]) -> None:
    assert {page.name: round(f1(page), 3) for page in pages if f1(page) < 0.85} == {}


def test_captions_stay(pages: list[Read]) -> None:
    found = [said for page in pages for said in captions(page)]
    assert sum(found) / len(found) >= 0.6


def test_headings_stay(pages: list[Read]) -> None:
    assert kept(pages, HEADINGS) >= 0.8


def test_links_stay(pages: list[Read]) -> None:
    assert kept(pages, "//a[@href]") >= 0.9


def test_headlines_and_dates_are_those_of_the_reader_view(pages: list[Read]) -> None:
    titles = [page.name for page in pages if letters(page.article.title) not in letters(page.metadata["title"] or "")]
    dated = [page for page in pages if page.metadata.get("publishedTime")]
    wrong = [page.name for page in dated if page.article.published[:10] != str(page.metadata["publishedTime"])[:10]]
    assert (len(titles) <= 2, wrong) == (True, []), titles
