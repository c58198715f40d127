"""Real exports that others made, against a count by the standard library alone."""

import html
import re
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest

from editorapp.archive.importers import wordpress
from editorapp.archive.importers.records import ImportOptions, Item, Source
from editorapp.archive.importers.wordpress_post import WordPressPost

SAMPLES = Path(__file__).resolve().parents[5] / "shared" / "data" / "import" / "wordpress"
pytestmark = pytest.mark.skipif(not SAMPLES.is_dir(), reason="the samples of WordPress are not on this machine")
FILES = sorted(SAMPLES.glob("*.xml")) if SAMPLES.is_dir() else []
READABLE = [path for path in FILES if "malformed" not in path.name]


def field(item: ElementTree.Element, name: str) -> str:
    return next((child.text or "" for child in item if child.tag.endswith("}" + name)), "").strip()


def items_of(path: Path) -> list[ElementTree.Element]:
    text = re.sub(r"&(?!#?\w+;)", "&amp;", path.read_text("utf-8"))
    return ElementTree.fromstring(text).findall("channel/item")


def title_of(item: ElementTree.Element) -> str:
    words = re.sub(r"<[^>]+>", "", item.findtext("title") or "")
    return " ".join(html.unescape(html.unescape(words)).split())


def published(path: Path) -> list[str]:
    return [
        title_of(item)
        for item in items_of(path)
        if field(item, "post_type") == "post"
        and field(item, "status") == "publish"
        and not field(item, "post_password")
    ]


def read(path: Path, include: str = "") -> list[WordPressPost | Item]:
    return list(wordpress.read(Source(path, path.parent, path.name), ImportOptions(frozenset(include.split()))))


@pytest.mark.parametrize("path", READABLE, ids=lambda path: path.stem)
def test_every_published_post_comes_in_and_nothing_else(path):
    posts = [one for one in read(path) if isinstance(one, WordPressPost)]
    assert [post.article.title for post in posts] == published(path)
    assert len({post.article.id for post in posts}) == len(posts)


@pytest.mark.parametrize("path", READABLE, ids=lambda path: path.stem)
def test_every_other_text_is_named_in_the_report(path):
    lines = [one for one in read(path) if isinstance(one, Item) and one.outcome == "skipped"]
    others = [item for item in items_of(path) if field(item, "post_type") not in ("attachment", "nav_menu_item")]
    assert len(lines) == len(others) - len(published(path))


def test_pages_and_drafts_are_taken_when_asked_for():
    (path,) = [path for path in READABLE if path.name.startswith("themeunit")]
    wanted = [
        item
        for item in items_of(path)
        if field(item, "post_type") in ("post", "page") and not field(item, "post_password")
    ]
    assert len([one for one in read(path, "pages drafts") if isinstance(one, WordPressPost)]) == len(wanted)
