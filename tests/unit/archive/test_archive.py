"""An open archive: a snapshot that can be asked at any time, and mended where it may be written."""

import shutil
import sqlite3
from contextlib import closing

import pytest

from editorapp.archive.archive import NO_DAY, Archive, day_of
from editorapp.archive.importing import opened, rebuild_index
from editorapp.archive.index import silent
from editorapp.archive.locking import write_lock
from editorapp.archive.store import FILE, Store
from editorapp.article.article import Edge
from editorapp.errors import ArchiveError, BusyArchiveError, CancelledError


def put(folder, *articles):
    with closing(Store(folder)) as store, store.writing():
        generation = store.next_generation()
        for article in articles:
            known = store.known(id=article.id)
            store.put(article, generation, known[0].number if known else None)


def test_rows_are_in_the_order_of_the_documents(fill, opened_archive, make_article):
    archive = opened_archive(fill(make_article("a"), make_article("b", published="")))
    assert archive.rows.ids == ("a", "b")
    assert archive.rows.days.tolist() == [day_of("2024-05-01"), NO_DAY]


def test_a_replaced_articles_old_document_is_blank(fill, opened_archive, make_article):
    fill(make_article("a"), make_article("b"))
    archive = opened_archive(fill(make_article("a", title="Newer")))
    assert sorted(archive.rows.ids) == ["", "a", "b"]
    assert archive.rows.titles[archive.rows.by_id["a"]] == "Newer"
    assert len(archive.rows.sorted_days) == 2


def test_links_join_documents(fill, opened_archive, make_article):
    archive = opened_archive(fill(make_article("a", edges=(Edge("related", target="b"),)), make_article("b")))
    where = archive.rows.by_id
    assert archive.links.sources.tolist() == [where["a"]]
    assert archive.links.targets.tolist() == [where["b"]]


def test_an_index_that_is_behind_answers_all_the_same(fill, opened_archive, make_article):
    folder = fill(make_article("a"))
    put(folder, make_article("b"))
    archive = opened_archive(folder)
    assert not archive.open_index()
    assert archive.rows.ids == ("a",)


def test_articles_that_a_damaged_store_has_lost_are_left_out(fill, opened_archive, make_article):
    folder = fill(make_article("a"), make_article("b"))
    with closing(sqlite3.connect(folder / FILE)) as database, database:
        database.execute("DELETE FROM articles WHERE id = 'a'")
    archive = opened_archive(folder)
    assert archive.postings.live == 1
    assert [archive.rows.ids[document] for document in archive.postings.of("harbour").ids] == ["b"]


def test_opening_never_removes_an_index_that_cannot_be_read(fill, opened_archive, make_article):
    folder = fill(make_article("a"))
    (folder / "index" / "_MAIN_1.toc").write_bytes(b"nonsense")
    archive = opened_archive(folder)
    assert archive.postings is None
    assert (folder / "index" / "_MAIN_1.toc").exists()


def test_an_index_that_has_not_changed_stays_open_with_its_caches(fill, opened_archive, make_article):
    archive = opened_archive(fill(make_article("a")))
    postings = archive.postings
    assert archive.open_index()
    assert archive.postings is postings


def test_opening_again_after_a_commit_shows_the_new_state(fill, opened_archive, make_article):
    archive = opened_archive(fill(make_article("a")))
    fill(make_article("b"))
    assert archive.open_index()
    assert set(archive.rows.ids) == {"a", "b"}


@pytest.mark.parametrize("harm", ["removed", "torn", "flipped", "unstamped"])
def test_a_harmed_index_is_made_anew_when_the_archive_is_opened(fill, make_article, terms, harm):
    folder = fill(*(make_article(f"a{n}") for n in range(9)))
    if harm == "removed":
        shutil.rmtree(folder / "index")
    for path in (folder / "index").glob({"torn": "*.pst", "flipped": "*.trm", "unstamped": "*.json"}.get(harm, "none")):
        data = path.read_bytes()
        path.write_bytes(data[: len(data) // 2] if harm == "torn" else data[:-9] + bytes(b ^ 255 for b in data[-9:]))
    with opened(folder, terms) as archive:
        assert archive.postings.live == 9
        assert len(archive.postings.of("harbour").ids) == 9


def test_an_import_that_was_killed_before_indexing_is_finished_at_the_next_opening(fill, make_article, terms):
    folder = fill(make_article("a"))
    put(folder, make_article("b", edges=(Edge("related", target="a"),)))
    with opened(folder, terms) as archive:
        assert set(archive.rows.ids) == {"a", "b"}
        assert len(archive.links.sources) == 1


def test_while_another_process_writes_an_index_that_is_behind_is_used(fill, make_article, terms):
    folder = fill(make_article("a"))
    put(folder, make_article("b"))
    with write_lock(folder), opened(folder, terms) as archive:
        assert archive.rows.ids == ("a",)


def test_without_any_index_a_busy_archive_says_so(fill, make_article, terms, monkeypatch):
    monkeypatch.setattr("editorapp.archive.importing._PATIENCE", 0.01)
    folder = fill(make_article("a"))
    shutil.rmtree(folder / "index")
    with write_lock(folder), pytest.raises(BusyArchiveError), opened(folder, terms):
        pass


def test_opening_what_is_no_archive_makes_nothing(tmp_path, terms):
    for job in (lambda folder: opened(folder, terms).__enter__(), lambda folder: rebuild_index(folder, terms)):
        with pytest.raises(ArchiveError, match="There is no archive"):
            job(tmp_path / "none")
    assert not (tmp_path / "none").exists()


def test_rebuilding_gives_every_article(fill, make_article, terms):
    folder = fill(*(make_article(f"a{n}") for n in range(5)))
    shutil.rmtree(folder / "index")
    assert rebuild_index(folder, terms) == 5


def test_a_cancelled_rebuild_leaves_an_archive_that_can_be_asked(fill, opened_archive, make_article, terms):
    folder = fill(make_article("a"))
    with pytest.raises(CancelledError):
        rebuild_index(folder, terms, cancelled=lambda: True)
    assert opened_archive(folder).current


def test_title_terms_are_remembered_and_forgotten_with_the_index(fill, make_article, terms):
    with closing(Archive(fill(make_article("a", title="The harbours")), terms)) as archive:
        archive.open_index()
        assert archive.title_terms(0) == frozenset({"harbour"})
        archive.rebuild(silent)
        assert archive._title_terms == {}


@pytest.mark.parametrize("date", ["", "soon", "2024-13-01", "20240"])
def test_what_is_no_date_has_no_day(date):
    assert day_of(date) == NO_DAY
