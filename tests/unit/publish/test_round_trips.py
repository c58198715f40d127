"""What goes out comes back: each format that is also imported gives the same story again."""

import re
from collections.abc import Callable

import pytest
from handed_back import there_and_back, words
from hypothesis import HealthCheck, Phase, given, settings
from stories import Story, stories

from editorapp.archive.cleaning.phrases import load_phrases
from editorapp.article.article import Article
from editorapp.article.blocks import split_blocks
from editorapp.article.links import canonical_url
from editorapp.article.words import plain_text
from editorapp.workspace.paths import find_paths

WHOLE = ("markdown", "hugo", "jekyll", "html-page", "wxr", "ghost", "ninjs", "jsonl")
"""Formats that keep everything a story has."""
EXAMPLES = settings(
    max_examples=10,
    derandomize=True,
    deadline=None,
    phases=(Phase.explicit, Phase.generate),
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
Back = Callable[[str, str], Article]


@pytest.fixture(scope="module")
def back() -> Back:
    """Gives a story as a format gives it to an archive."""
    phrases = load_phrases(find_paths().resources / "phrases")
    return lambda text, name: there_and_back(text, name, phrases)


def names(values: object) -> list[list[str]]:
    return [words(str(value)) for value in values]  # type: ignore[attr-defined]


def told(article: Article) -> dict[str, object]:
    """An article's details as the story writes them, without those it does not have."""
    found = {
        "title": words(article.title), "standfirst": words(article.standfirst), "authors": names(article.authors),
        "section": words(article.section), "tags": names(article.tags), "url": article.url,
        "date": article.published[:10],
    }  # fmt: skip
    return {name: value for name, value in found.items() if value}


def expected(story: Story) -> dict[str, object]:
    plain = {name: words(str(story.details.get(name, ""))) for name in ("title", "standfirst", "section")}
    lists = {name: names(story.details.get(name, [])) for name in ("authors", "tags")}
    rest = {"url": story.details["url"], "date": str(story.details["date"])[:10]}
    return {name: value for name, value in (plain | lists | rest).items() if value}


def details_of(article: Article, name: str, story: Story) -> dict[str, object]:
    """The details as they came back. Ghost has one list for section and tags: its first is the section."""
    found = told(article)
    if name == "ghost" and "section" not in story.details and "section" in found:
        found["tags"] = [found.pop("section"), *found.get("tags", [])]  # type: ignore[misc]
    return found


def kinds_of(article: Article) -> tuple[str, ...]:
    """The body's blocks; a figure for Jekyll is HTML."""
    return tuple("figure" if block.kind == "html" else block.kind for block in split_blocks(article.body))


def photos_of(article: Article) -> list[tuple[str, list[str], list[str], str]]:
    return [(file_name(i.src), words(i.alt), words(i.caption), i.credit) for i in article.images]


def edges_of(article: Article) -> list[tuple[list[str], str]]:
    return [(words(edge.headline), canonical_url(edge.url)) for edge in article.edges if edge.kind == "read-also"]


def words_of(article: Article) -> list[str]:
    """All words of the text but for those of descriptions and marks; where they stand tell the blocks."""
    marks = r"!\[[^\]]*\]\([^)]*\)|\]\([^)]*\)|(?m:^/// caption$|^ *\d+\. |^\|[-: |]+$)|\[\^1\]:?|```\w*"
    return sorted(words(plain_text(re.sub(marks, " ", article.body))))


def file_name(src: str) -> str:
    return src.rpartition("/")[2]


@pytest.mark.parametrize("name", WHOLE)
@EXAMPLES
@given(story=stories())
def test_a_story_comes_back(name: str, back: Back, story: Story) -> None:
    article = back(story.text, name)
    assert details_of(article, name, story) == expected(story)
    assert kinds_of(article) == story.kinds
    photos = [(file_name(p.src), words(p.alt), words(p.caption), p.credit) for p in story.photos]
    # The data of a page and of a news object name photos with an address first, whatever stands above them.
    ordered = sorted if name in ("html-page", "ninjs") else list
    assert ordered(photos_of(article)) == ordered(photos)
    assert edges_of(article) == [(words(headline), canonical_url(url)) for headline, url in story.read_alsos]
    assert words_of(article) == sorted(words(story.words))


@pytest.mark.parametrize("name", WHOLE)
def test_a_brief_comes_back_without_what_stands_around_it(name: str, back: Back) -> None:
    details = "title: Pier shut\nstandfirst: The board has acted.\nauthors: [Una Reid]\ntags: [pier]\nlang: en"
    figure = "![p](https://x.example/p.jpg)\n\n/// caption\nC. Credit: D/AP\n///"
    article = back(f"---\n{details}\n---\n\nThe pier is shut.\n\n{figure}\n", name)
    assert article.body.startswith("The pier is shut.\n\n")
    assert len(split_blocks(article.body)) == 2
    assert (article.standfirst, [image.credit for image in article.images]) == ("The board has acted.", ["D/AP"])
    assert (article.section, article.tags) == (("pier", ()) if name == "ghost" else ("", ("pier",)))


@pytest.mark.parametrize("name", ["docx", "text"])
@settings(EXAMPLES, max_examples=3)
@given(story=stories())
def test_documents_give_back_what_they_can_hold(name: str, back: Back, story: Story) -> None:
    article = back(story.text, name)
    got, want = told(article), expected(story)
    assert {key: got.get(key) for key in ("title", "authors", "date", "tags")} == {
        key: want.get(key) for key in ("title", "authors", "date", "tags")
    }
    assert [words(edge.headline) for edge in article.edges if edge.kind == "read-also"] == [
        words(headline) for headline, _ in story.read_alsos
    ]
