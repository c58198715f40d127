"""Looking after a whole archive: verify, export, make, prepare to delete, and where its index lies."""

import gzip
import json
import pickle
import shutil
import sqlite3
from contextlib import closing

import pytest

from editorapp.archive.exporting import export_archive
from editorapp.archive.health import check_archive
from editorapp.archive.importing import run_import
from editorapp.archive.locking import write_lock
from editorapp.archive.making import make_archive
from editorapp.archive.opening import opened
from editorapp.archive.removing import OWN, prepare_removal
from editorapp.archive.store import FILE, Store
from editorapp.errors import ArchiveError, BusyArchiveError, CancelledError
from editorapp.workspace.archives import LIST, ArchiveList, read_name
from editorapp.workspace.paths import find_paths


@pytest.fixture
def folder(write_lines, do_import, tmp_path):
    stories = ((str(n), f"Pier {n}") for n in range(9))
    do_import(write_lines(*({"id": name, "title": title, "body": f"{title} is closed."} for name, title in stories)))
    return tmp_path / "archive"


@pytest.fixture
def paths(tmp_path, monkeypatch):
    """The paths of a person of this test."""
    for name in ("DATA", "CONFIG", "CACHE", "STATE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(tmp_path / "person" / name.lower()))
    return find_paths()


def damage(folder, article):
    with closing(sqlite3.connect(folder / FILE)) as db:
        db.executescript("DROP TRIGGER articles_text_changed;")
        db.execute("UPDATE articles SET body = 'spoilt' WHERE id = ?", (article,))
        db.commit()


def test_an_archive_that_is_whole_is_said_to_be(folder, terms):
    told = []
    found = check_archive(folder, terms, lambda *progress: told.append(progress))
    assert (found.articles, found.store, found.index) == (9, "ok", "ok")
    assert told[-1][0] == "verifying"
    assert told[-1][1] == told[-1][2] > 9


def test_a_spoilt_row_is_found(folder, terms):
    damage(folder, "3")
    assert "a row is not as it was written" in check_archive(folder, terms).store


def test_a_missing_index_is_found(folder, terms):
    shutil.rmtree(folder / "index")
    assert check_archive(folder, terms).index == "missing"


@pytest.mark.parametrize("calls", [0, 1])
def test_looking_can_be_stopped(folder, terms, calls):
    answers = iter([False] * calls)
    with pytest.raises(CancelledError):
        check_archive(folder, terms, cancelled=lambda: next(answers, True))


@pytest.mark.parametrize(("name", "read"), [("all.jsonl", open), ("all.jsonl.gz", gzip.open)])
def test_an_export_holds_every_article_and_is_read_again(folder, terms, tmp_path, name, read):
    done = export_archive(folder, tmp_path / name)
    with read(tmp_path / name, "rt") as lines:
        assert [json.loads(line)["id"] for line in lines] == [str(n) for n in range(9)]
    assert (done.articles, done.lost, done.is_damaged) == (9, (), False)
    assert run_import(tmp_path / "again", [tmp_path / name], terms).added == 9


def test_of_a_damaged_archive_what_is_whole_is_exported(folder, tmp_path):
    damage(folder, "3")
    done = export_archive(folder, tmp_path / "all.jsonl")
    assert (done.articles, [one.name for one in done.lost], done.is_damaged) == (8, ["3"], True)
    assert len((tmp_path / "all.jsonl").read_text().splitlines()) == 8


def test_an_export_that_is_stopped_leaves_the_older_file(folder, tmp_path):
    (tmp_path / "all.jsonl").write_text("older")
    answers = iter([False] * 4)
    before = set(tmp_path.iterdir())
    with pytest.raises(CancelledError):
        export_archive(folder, tmp_path / "all.jsonl", cancelled=lambda: next(answers, True))
    assert (tmp_path / "all.jsonl").read_text() == "older"
    assert set(tmp_path.iterdir()) == before


def test_a_new_archive_is_empty_and_has_its_name(tmp_path, terms):
    make_archive(tmp_path / "city-herald", "City Herald")
    assert read_name(tmp_path / "city-herald") == "City Herald"
    with opened(tmp_path / "city-herald", terms) as archive:
        assert archive.store.statistics().articles == 0


def test_a_second_archive_is_not_made_over_the_first(folder):
    with pytest.raises(ArchiveError, match="already"):
        make_archive(folder, "Another")


def test_when_something_was_imported_is_kept(folder):
    with closing(Store(folder)) as store:
        assert store.origins.imported()[:2] == "20"


def test_everything_an_archive_makes_is_its_own(folder, terms):
    check_archive(folder, terms)
    paths, is_alone = prepare_removal(folder)
    assert paths[0] == folder / FILE
    assert is_alone
    assert {path.name for path in paths} <= set(OWN)


def test_other_peoples_files_are_not_the_archives(folder):
    (folder / "letter.doc").touch()
    paths, is_alone = prepare_removal(folder)
    assert not is_alone
    assert folder / "letter.doc" not in paths


def test_an_archive_that_is_being_written_is_not_deleted(folder):
    with write_lock(folder), pytest.raises(BusyArchiveError, match="writing"):
        prepare_removal(folder)


def test_an_archive_that_somebody_reads_is_not_deleted(folder):
    with closing(Store(folder)) as store:
        assert store.statistics().articles == 9
        with pytest.raises(BusyArchiveError, match="Another program uses"):
            prepare_removal(folder, 0.2, lambda _seconds: None)
    assert prepare_removal(folder)[1]


def test_who_lets_go_in_time_is_waited_for(folder):
    with closing(Store(folder)) as store:
        store.statistics()
        assert prepare_removal(folder, 5, lambda _seconds: store.close())[1]


def test_a_store_that_nobody_can_read_can_be_deleted(folder):
    (folder / FILE).write_bytes(b"rubbish" * 999)
    assert prepare_removal(folder)[0][0] == folder / FILE


def test_a_folder_without_an_archive_has_nothing_to_delete(tmp_path):
    with pytest.raises(ArchiveError, match="no archive"):
        prepare_removal(tmp_path)


class Trap:
    """Makes a file when it is unpickled."""

    def __init__(self, sprung):
        self.sprung = sprung

    def __reduce__(self):
        return (open, (str(self.sprung), "w"))


def test_the_index_beside_a_shared_store_is_never_opened(folder, paths, terms, tmp_path):
    ArchiveList(paths.archives / LIST, paths.archives).note(folder, "shared", shared=True)
    for toc in (folder / "index").glob("*.toc"):
        toc.write_bytes(pickle.dumps(Trap(tmp_path / "sprung")))
    with opened(folder, terms) as archive:
        assert archive.postings.live == 9
        assert archive.index.folder.is_relative_to(paths.cache)
    assert not (tmp_path / "sprung").exists()


def test_a_shared_archive_that_may_only_be_read_is_indexed_all_the_same(folder, paths, terms):
    ArchiveList(paths.archives / LIST, paths.archives).note(folder, "shared", shared=True)
    shutil.rmtree(folder / "index")
    (folder / "writer.lock").unlink()
    (folder / "writer.lock").mkdir()  # no lock can be had, as where nothing may be written
    with opened(folder, terms) as archive:
        assert archive.postings.live == 9


def test_an_archive_that_everybody_may_write_into_is_shared_before_a_window_has_seen_it(folder, paths, terms, tmp_path):
    folder.chmod(0o777)
    for toc in (folder / "index").glob("*.toc"):
        toc.write_bytes(pickle.dumps(Trap(tmp_path / "sprung")))
    with opened(folder, terms) as archive:
        assert archive.index.folder.is_relative_to(paths.cache)
    assert not (tmp_path / "sprung").exists()
