"""What the archive's tests share: articles, archives made of them, and lines of JSON."""

import json
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from editorapp.archive.archive import Archive
from editorapp.archive.importing import run_import
from editorapp.archive.index import silent
from editorapp.archive.locking import write_lock
from editorapp.archive.store import Store
from editorapp.article.article import Article
from editorapp.article.words import Terms

MakeArticle = Callable[..., Article]
Fill = Callable[..., Path]
WriteLines = Callable[..., Path]


@pytest.fixture(scope="session")
def terms() -> Terms:
    """The tokeniser."""
    return Terms()


@pytest.fixture
def make_article() -> MakeArticle:
    """An article with these fields, and plausible ones for the rest."""
    return _article


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """An empty store."""
    with closing(Store(tmp_path / "store", create=True)) as made:
        yield made


@pytest.fixture
def fill(tmp_path: Path, terms: Terms) -> Fill:
    """Puts articles into the archive's store in one generation and indexes them; returns its folder."""

    def fill_archive(*articles: Article) -> Path:
        folder = tmp_path / "archive"
        with write_lock(folder):
            with closing(Store(folder, create=True)) as made:
                _put(made, articles)
            with closing(Archive(folder, terms)) as archive:
                archive.catch_up(silent)
        return folder

    return fill_archive


@pytest.fixture
def opened_archive(terms: Terms) -> Iterator[Callable[[Path], Archive]]:
    """Opens archives, and closes them after the test."""
    opened: list[Archive] = []

    def open_archive(folder: Path) -> Archive:
        opened.append(Archive(folder, terms))
        opened[-1].open_index()
        return opened[-1]

    yield open_archive
    for archive in opened:
        archive.close()


@pytest.fixture
def write_lines(tmp_path: Path) -> WriteLines:
    """Writes records (or raw lines) as a file of JSON lines."""

    def write(*records: dict[str, Any] | str, name: str = "stories.jsonl") -> Path:
        path = tmp_path / name
        lines = [record if isinstance(record, str) else json.dumps(record) for record in records]
        path.write_text("".join(f"{line}\n" for line in lines), "utf-8")
        return path

    return write


@pytest.fixture
def do_import(tmp_path: Path, terms: Terms) -> Callable[..., Any]:
    """Imports into one archive; returns the report."""
    return lambda *sources, **options: run_import(tmp_path / "archive", sources, terms, **options)


@pytest.fixture
def store_of(tmp_path: Path) -> Callable[[str], Article]:
    """The article with this id in the archive that was imported into."""

    def look_up(article_id: str) -> Article:
        with closing(Store(tmp_path / "archive")) as store:
            found = store.article(article_id)
        assert found
        return found

    return look_up


def _article(article_id: str = "a", **fields: Any) -> Article:
    values = {
        "url": "",
        "title": f"Title of {article_id}",
        "published": "2024-05-01",
        "body": f"Text of {article_id} about the harbour.",
        "lang": "en",
    }
    return Article(id=article_id, **values | fields)


def _put(store: Store, articles: Sequence[Article]) -> None:
    with store.writing():
        generation = store.next_generation()
        for article in articles:
            known = store.known(id=article.id)
            store.put(article, generation, known[0].number if known else None)
        store.resolve_edges()
