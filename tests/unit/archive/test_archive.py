"""An open archive: a snapshot that can be asked at any time, and mended where it may be written."""

import json
import shutil
import sqlite3
from contextlib import closing

import pytest

from editorapp.archive import stamp as stamps
from editorapp.archive.entry import NO_DAY, code_of, day_of
from editorapp.archive.index import FORMAT
from editorapp.archive.locking import write_lock
from editorapp.archive.opening import opened, rebuild_index
from editorapp.archive.store import FILE, Store
from editorapp.article.article import Edge
from editorapp.errors import ArchiveError, BusyArchiveError, CancelledError, DamagedArchiveError


def put(folder, *articles):
    with closing(Store(folder)) as store, store.writing():
        generation = store.next_generation()
        for article in articles:
            known = store.known(id=article.id)
            store.put(article, generation, known[0].number if known else None)


def ids(archive):
    """The ids of the live documents, by the store's number."""
    cells = archive.store.cells(archive.rows.numbers.tolist(), "id")
    return [cells[number][0] for number in archive.rows.numbers.tolist()]


def document(archive, article_id):
    """The document of one article."""
    (found,) = archive.rows.documents_of(archive.store.numbers_of(article_id, "")).tolist()
    return found


def test_rows_are_in_the_order_of_the_documents(fill, opened_archive, make_article):
    dated = make_article("a", section="News", lang="en-GB")
    archive = opened_archive(fill(dated, make_article("b", published="", section="", lang="de")))
    assert archive.rows.days.tolist() == [day_of("2024-05-01"), NO_DAY]
    assert archive.rows.sections.tolist() == [code_of("news"), 0]
    assert archive.rows.languages.tolist() == [code_of("en"), code_of("de")]
    assert archive.rows.live.tolist() == [0, 1]
    assert archive.rows.numbers.tolist() == [1, 2]


def test_the_newest_come_by_date_then_by_number_and_undated_not_at_all(fill, opened_archive, make_article):
    days = ("2024-05-02", "", "2024-05-09", "2024-05-02", "2024-05-01")
    archive = opened_archive(fill(*(make_article(f"a{n}", published=day) for n, day in enumerate(days))))
    assert archive.rows.newest.tolist() == [2, 3, 0, 4]
    assert [day - day_of("2024-05-01") for day in archive.rows.sorted_days.tolist()] == [0, 1, 1, 8]


def test_documents_are_found_by_number_and_others_are_left_out(fill, opened_archive, make_article):
    archive = opened_archive(fill(make_article("a"), make_article("b"), make_article("c")))
    assert archive.rows.documents_of([3, 99, 1, 0]).tolist() == [2, 0]
    assert archive.rows.documents_of([]).tolist() == []


def test_a_replaced_articles_old_document_is_dead_and_has_no_date(fill, opened_archive, make_article):
    fill(make_article("a"), make_article("b"))
    archive = opened_archive(fill(make_article("a", published="2024-06-01")))
    dead = archive.postings.dead
    assert (archive.postings.size, archive.postings.live) == (3, 2)
    assert archive.rows.days[dead].tolist() == [NO_DAY]
    assert archive.rows.days[document(archive, "a")] == day_of("2024-06-01")
    assert archive.rows.numbers.tolist() == [1, 2]
    assert len(archive.rows.sorted_days) == 2


def test_links_join_documents(fill, opened_archive, make_article):
    archive = opened_archive(fill(make_article("a", edges=(Edge("related", target="b"),)), make_article("b")))
    assert archive.links.sources.tolist() == [document(archive, "a")]
    assert archive.links.targets.tolist() == [document(archive, "b")]


def test_an_index_that_is_behind_answers_all_the_same(fill, opened_archive, make_article):
    folder = fill(make_article("a"))
    put(folder, make_article("b"))
    archive = opened_archive(folder)
    assert not archive.open_index()
    assert ids(archive) == ["a"]


def test_an_article_that_a_damaged_store_has_lost_is_told_as_damage(fill, opened_archive, make_article):
    folder = fill(make_article("a"), make_article("b"))
    with closing(sqlite3.connect(folder / FILE)) as database, database:
        database.execute("DELETE FROM articles WHERE id = 'a'")
    archive = opened_archive(folder)
    with pytest.raises(DamagedArchiveError, match="a row is missing"):
        ids(archive)


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
    assert ids(archive) == ["a", "b"]


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
        assert ids(archive) == ["a", "b"]
        assert len(archive.links.sources) == 1


def test_while_another_process_writes_an_index_that_is_behind_is_used(fill, make_article, terms):
    folder = fill(make_article("a"))
    put(folder, make_article("b"))
    with write_lock(folder), opened(folder, terms) as archive:
        assert ids(archive) == ["a"]


def test_without_any_index_a_busy_archive_says_so(fill, make_article, terms, monkeypatch):
    monkeypatch.setattr("editorapp.archive.opening._PATIENCE", 0.01)
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


def test_after_a_save_only_what_is_new_is_opened(fill, opened_archive, make_article):
    archive = opened_archive(fill(make_article("a"), make_article("b")))
    (segment,), (part,), harbour = archive.postings.segments, archive.forward.parts, archive.postings.of("harbour")
    fill(make_article("c"))
    assert archive.open_index()
    assert archive.postings.segments[0] is segment
    assert len(archive.postings.segments) == 2
    assert archive.forward.parts[0] is part
    assert segment.of("harbour") is harbour
    assert archive.postings.of("harbour").ids.tolist() == [0, 1, 2]


def test_a_segment_that_stays_open_sees_what_was_deleted_since(fill, opened_archive, make_article):
    archive = opened_archive(fill(make_article("a"), make_article("b")))
    before = archive.postings
    fill(make_article("a", body="A zeppelin."))
    archive.open_index()
    assert archive.postings.segments[0] is before.segments[0]
    assert archive.postings.dead.tolist() == [True, False, False]
    assert archive.postings.of("harbour").ids.tolist() == [1]
    assert (before.dead.tolist(), before.of("harbour").ids.tolist()) == ([False, False], [0, 1])


def test_a_segment_that_was_merged_away_is_let_go_of(fill, opened_archive, make_article):
    archive = opened_archive(fill(make_article("a0")))
    segment = archive.postings.segments[0]
    for number in range(1, 12):
        fill(make_article(f"a{number}"))
    archive.open_index()
    assert segment not in archive.postings.segments
    assert segment._reader.is_closed
    assert archive.postings.of("harbour").ids.tolist() == list(range(12))


@pytest.mark.parametrize("suffix", [".facts", ".rows", ".df", ".edges"])
@pytest.mark.parametrize("harm", ["removed", "flipped"])
def test_harmed_forward_data_or_links_are_made_anew_when_the_archive_is_opened(fill, make_article, terms, suffix, harm):
    folder = fill(make_article("a", edges=(Edge("related", target="b"),)), make_article("b"))
    (path,) = (folder / "index").glob(f"*{suffix}")
    data = path.read_bytes()
    path.unlink()
    if harm == "flipped":
        path.write_bytes(data[:-1] + bytes([data[-1] ^ 1]))
    with opened(folder, terms) as archive:
        assert archive.current
        assert path.read_bytes() == data
        assert archive.links.targets.tolist() == [document(archive, "b")]


def test_an_index_of_the_format_before_is_made_anew_when_the_archive_is_opened(fill, make_article, terms):
    folder = fill(make_article("a"))
    path = folder / "index" / stamps.FILE
    path.write_text(json.dumps(json.loads(path.read_text()) | {"format": FORMAT - 1}))
    with opened(folder, terms) as archive:
        assert (archive.current, ids(archive)) == (True, ["a"])
    assert json.loads(path.read_text())["format"] == FORMAT


def test_an_archive_without_articles_has_nothing_and_no_warning(fill, opened_archive):
    archive = opened_archive(fill())
    assert (archive.current, archive.postings.live, ids(archive)) == (True, 0, [])
    assert archive.rows.documents_of([1]).tolist() == archive.links.sources.tolist() == []


def test_a_closed_index_has_no_rows_and_no_links(fill, opened_archive, make_article):
    archive = opened_archive(fill(make_article("a", edges=(Edge("related", target="b"),)), make_article("b")))
    archive.close_index()
    assert archive.postings is archive.forward is None
    assert len(archive.rows.days) == len(archive.links.sources) == 0
