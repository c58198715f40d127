"""A checksum for each row of the store: kept by whoever writes, tested by whoever reads."""

import sqlite3
from contextlib import closing

import pytest

from editorapp.archive.checks import KEYS_OF_VIEWS
from editorapp.archive.decisions import decide, decisions_for
from editorapp.archive.store import FILE, Store
from editorapp.archive.store_schema import APPLICATION, TABLES, UPGRADES
from editorapp.article.article import Edge
from editorapp.errors import DamagedArchiveError


@pytest.fixture
def folder(tmp_path, make_article):
    """A store of two articles, one of which links to the other, with a decision."""
    with closing(Store(tmp_path, create=True)) as store:
        with store.writing():
            generation = store.next_generation()
            store.put(make_article("a", body="Divers at the pier.", edges=(Edge("related", target="b"),)), generation)
            store.put(make_article("b"), generation)
            store.resolve_edges()
        decide(store, "story", "a", "hidden", "2024-05-01")
    return tmp_path


def change(folder, statement):
    """Change the store behind its back."""
    with closing(sqlite3.connect(folder / FILE)) as db, db:
        triggers = db.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall()
        for (name,) in triggers:
            db.execute(f"DROP TRIGGER {name}")
        db.execute(statement)


def test_a_store_that_was_only_written_by_us_is_whole(folder):
    with closing(Store(folder)) as store:
        assert store.check() == "ok"


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE articles SET body = 'Divers at the bier.' WHERE id = 'a'",
        "UPDATE articles SET title = 'Another' WHERE id = 'b'",
        "UPDATE articles SET own = 1",
        "UPDATE articles SET number = 7 WHERE id = 'b'",
        "UPDATE checks SET text = text + 1",
        "DELETE FROM checks",
        "UPDATE edges SET target = 1",
        "UPDATE edges SET target = NULL",
        "UPDATE decisions SET article = 'b'",
        "UPDATE meta SET value = 'x' WHERE key = 'identity'",
    ],
)
def test_whatever_else_has_written_is_damage(folder, statement):
    change(folder, statement)
    with closing(Store(folder)) as store:
        assert "damaged" in store.check()


def test_a_wrong_word_is_never_shown(folder):
    change(folder, "UPDATE articles SET body = 'Divers at the bier.' WHERE id = 'a'")
    with closing(Store(folder)) as store:
        with pytest.raises(DamagedArchiveError, match="not as it was written"):
            store.article("a")
        with pytest.raises(DamagedArchiveError):
            store.cells([1], "body")
        assert store.cells([1], "title") == {1: ("Title of a",)}


def test_a_wrong_link_and_a_wrong_decision_are_never_followed(folder):
    change(folder, "UPDATE edges SET target = 1")
    with closing(Store(folder)) as store, pytest.raises(DamagedArchiveError):
        store.article("a")
    change(folder, "UPDATE decisions SET article = 'b'")
    with closing(Store(folder)) as store, pytest.raises(DamagedArchiveError):
        decisions_for(store, "story")


def test_an_article_that_its_index_of_ids_has_lost_is_damage_not_absence(folder, make_article):
    with closing(Store(folder)) as store, store.writing():
        store.put(make_article("zeppelin-landed", title="x"), store.next_generation())
    data = (folder / FILE).read_bytes()
    pages = [data[start : start + 4096] for start in range(0, len(data), 4096)]
    leaf = bytes([10])  # the kind of page that an index has (https://www.sqlite.org/fileformat2.html#b_tree_pages)
    torn = [page.replace(b"zeppelin-landed", b"zeppelin-bended") if page[:1] == leaf else page for page in pages]
    (folder / FILE).write_bytes(b"".join(torn))
    with closing(Store(folder)) as store, pytest.raises(DamagedArchiveError):
        store.article("zeppelin-landed")


def test_an_article_that_is_not_there_is_none(folder):
    with closing(Store(folder)) as store:
        assert store.article("zeppelin") is None


@pytest.mark.parametrize("version", [1, 2])
def test_a_store_of_an_older_version_gets_its_checksums_when_it_is_written_to(tmp_path, make_article, version):
    upgrades = "".join(UPGRADES[number] for number in range(1, version))
    with closing(sqlite3.connect(tmp_path / FILE)) as db:
        about = f"PRAGMA application_id = {APPLICATION}; PRAGMA user_version = {version};"
        db.executescript(TABLES + upgrades + about)
        row = ", ".join(f"'{name}'" for name in "abcdefghijklmnopqrstuv")
        columns = "id, url, canonical, path, slug, title, folded_title, published, published_guessed, modified, section"
        columns += ", lang, status, generation, content, sketch, authors, tags, source, problems, standfirst, images"
        db.execute(f"INSERT INTO articles ({columns}, body) VALUES ({row}, 'text')")
        db.commit()
    with closing(Store(tmp_path)) as store:
        assert (list(store.verify_rows()), store.cells([1], "title")) == ([], {1: ("f",)})
        with store.writing():
            pass
        assert len(list(store.verify_rows())) == len(KEYS_OF_VIEWS)
    change(tmp_path, "UPDATE articles SET title = 'x'")
    with closing(Store(tmp_path)) as store, pytest.raises(DamagedArchiveError):
        store.cells([1], "title")
