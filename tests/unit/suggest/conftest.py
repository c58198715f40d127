"""What the ranking's tests share: small archives, the starter archive, drafts."""

import datetime
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from editorapp.archive.archive import Archive
from editorapp.archive.importing import run_import
from editorapp.archive.index import silent
from editorapp.archive.links_out import edges_of
from editorapp.archive.opening import opened
from editorapp.archive.store import Store
from editorapp.article.article import Article
from editorapp.article.draft import Draft
from editorapp.article.words import Terms
from editorapp.suggest.query import read_draft
from editorapp.suggest.ranking import ALL, Ranked, Ranker
from editorapp.suggest.suggesting import Suggester, Suggestions, Wanted
from editorapp.suggest.time_words import TimeWords, load_time_words
from editorapp.workspace.paths import find_paths

REPOSITORY = Path(__file__).resolve().parents[3]


@pytest.fixture(scope="session")
def terms() -> Terms:
    """The tokeniser."""
    return Terms()


@pytest.fixture(scope="session")
def times() -> TimeWords:
    """The time expressions of all languages."""
    return load_time_words(find_paths().resources / "time")


@pytest.fixture(scope="session")
def today() -> int:
    """The day on which the starter drafts are written."""
    return datetime.date(2026, 11, 22).toordinal()


@pytest.fixture
def make_article() -> Callable[..., Article]:
    """An article with these fields, and plausible ones for the rest."""
    return _article


@pytest.fixture
def archive_of(tmp_path: Path, terms: Terms) -> Iterator[Callable[..., Archive]]:
    """Makes an archive of articles, open and indexed."""
    made: list[Archive] = []

    def make(*articles: Article) -> Archive:
        folder = tmp_path / f"archive{len(made)}"
        with closing(Store(folder, create=True)) as store, store.writing():
            generation = store.next_generation()
            for article in articles:
                store.put(article, generation)
            store.resolve_edges()
        made.append(Archive(folder, terms))
        made[-1].catch_up(silent)
        return made[-1]

    yield make
    for archive in made:
        archive.close()


@pytest.fixture(scope="session")
def starter(tmp_path_factory: pytest.TempPathFactory, terms: Terms) -> Iterator[Archive]:
    """The starter archive."""
    folder = tmp_path_factory.mktemp("starter")
    run_import(folder, [REPOSITORY / "index" / "starter"], terms)
    with opened(folder, terms) as archive:
        yield archive


@pytest.fixture
def starter_draft() -> Callable[[str], Draft]:
    """One of the three starter drafts by its file's name."""
    return lambda name: Draft.parse((REPOSITORY / "index" / "drafts" / name).read_text("utf-8"))


@pytest.fixture
def suggest(times: TimeWords, today: int) -> Callable[..., Suggestions]:
    """Suggestions of an archive for a draft, with any fields of `Wanted`."""

    def ask(archive: Archive, draft: Draft, **wanted: Any) -> Suggestions:
        suggester = Suggester(archive, times)
        suggester.note_decisions()
        return suggester.suggest(draft, today, Wanted(**wanted))

    return ask


@pytest.fixture
def suggest_ids(times: TimeWords, today: int) -> Callable[..., list[str]]:
    """The ids alone, as for measuring."""
    return lambda archive, draft, **options: Suggester(archive, times).ids(draft, today, **options)


@pytest.fixture
def ranked(times: TimeWords, today: int, terms: Terms) -> Callable[..., tuple[list[str], Ranked]]:
    """(ids in order, their ranking) of an archive for a draft; `day` is today's ordinal, `decided` as in Ranker."""

    def rank(archive: Archive, draft: Draft, limits: Any = ALL, day: int = 0, decided: Any = (), **more: Any) -> Any:
        ranker = Ranker(archive, times)
        ranker.decided = decided
        found = ranker.rank(read_draft(draft, terms), day or today, limits, **more)
        numbers = archive.postings.numbers[found.documents].tolist()
        cells = archive.store.cells(numbers, "id")
        return [cells[number][0] for number in numbers], found

    return rank


@pytest.fixture
def draft_of() -> Callable[..., Draft]:
    """A draft of a body and details."""
    return _draft


def _article(article_id: str = "a", **fields: Any) -> Article:
    values: dict[str, Any] = {
        "url": f"https://post.example/{article_id}",
        "title": f"Title of {article_id}",
        "published": "2026-11-01",
        "body": f"Text of {article_id}.",
        "lang": "en",
    } | fields
    values["edges"] = edges_of(values["body"], values["url"], values.get("edges", ()))
    return Article(id=article_id, **values)


def _draft(body: str, **details: str) -> Draft:
    draft = Draft.parse(body)
    for name, value in details.items():
        draft = draft.with_detail(name, value)
    return draft
