"""The SQLite file: opened safely, in words when it cannot be, and never left half written."""

import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from editorapp.archive.database import Database
from editorapp.archive.origins import KnownSource, Origins
from editorapp.archive.store_schema import APPLICATION, TABLES, VERSION
from editorapp.errors import DamagedArchiveError


@pytest.fixture
def path(tmp_path):
    with closing(Database(tmp_path / "a.db", create=True)):
        return tmp_path / "a.db"


@pytest.fixture
def database(path):
    with closing(Database(path, create=False)) as opened:
        yield opened


def test_more_numbers_than_sqlite_takes_at_once_are_looked_up(database):
    query = "SELECT column1 FROM (VALUES (1), (39000)) WHERE column1 IN"
    assert [row[0] for row in database.rows_for(range(40_000), query)] == [1, 39000]


def test_stopping_early_and_closing_is_quiet(path, recwarn):
    database = Database(path, create=False)
    rows = database.rows("VALUES (1), (2)")
    assert next(rows) == (1,)
    database.close()
    rows.close()


def test_a_failed_change_is_undone_and_the_next_one_works(database):
    def change(value):
        with database.transaction():
            database.run("INSERT INTO meta (key, value) VALUES ('x', ?)", (value,))
            database.run("INSERT INTO meta (key, value) VALUES (?, '')", ("generation" if value == "bad" else "y",))

    with pytest.raises(sqlite3.IntegrityError):
        change("bad")
    change("good")
    assert database.value("SELECT value FROM meta WHERE key = 'x'") == "good"


def test_making_it_again_keeps_what_is_there(path):
    with closing(Database(path, create=False)) as first:
        identity = first.value("SELECT value FROM meta WHERE key = 'identity'")
    with closing(Database(path, create=True)) as again:
        assert again.value("SELECT value FROM meta WHERE key = 'identity'") == identity


def test_opening_leaves_no_other_file_behind(path):
    with closing(Database(path, create=False)) as database:
        database.value("SELECT count(*) FROM articles")
    assert [entry.name for entry in path.parent.iterdir()] == ["a.db"]


def test_a_torn_schema_is_damage(path):
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("PRAGMA writable_schema = ON")
        connection.execute("UPDATE sqlite_master SET name = CAST(X'ff80' AS TEXT), sql = 'CREATE' WHERE name = 'edges'")
    with pytest.raises(DamagedArchiveError):
        Database(path, create=False)


def test_a_value_that_is_missing_is_damage(database):
    with pytest.raises(DamagedArchiveError, match="a row is missing"):
        database.value("SELECT value FROM meta WHERE key = 'none'")


def test_our_own_mistakes_are_not_blamed_on_the_file(database):
    with pytest.raises(sqlite3.ProgrammingError):
        database.row("SELECT ?, ?", (1,))


def test_whole_files_are_checked(database):
    assert database.check() == "ok"


AS_NOBODY = """
import os, sys
from pathlib import Path
from editorapp.archive.database import Database
from editorapp.archive.origins import KnownSource, Origins
from editorapp.archive.store_schema import APPLICATION, TABLES, VERSION
Database(Path(sys.argv[1]), create=False).close()  # whatever Python imports late, it may not be able to as nobody
os.setuid(65534)
try:
    print(Database(Path(sys.argv[1]), create=sys.argv[2] == "create").value("SELECT count(*) FROM articles"))
except Exception as error:
    print(type(error).__name__)
"""


@pytest.fixture
def public_folder():
    """A folder that everybody may read and only its owner may write to."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        Database(folder / "a.db", create=True).close()
        yield folder


@pytest.mark.skipif(sys.platform != "linux" or os.geteuid() != 0, reason="needs a second user")
@pytest.mark.parametrize(("job", "answer"), [("open", "0"), ("create", "UnwritableError")])
def test_a_folder_that_may_only_be_read_can_be_read(public_folder, job, answer):
    command = [sys.executable, "-c", AS_NOBODY, str(public_folder / "a.db"), job]
    assert subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip() == answer


@pytest.fixture
def older(tmp_path):
    """A store as version 1 wrote it, without a memory of its sources."""
    path = tmp_path / "old.db"
    with closing(sqlite3.connect(path)) as db:
        db.executescript(f"{TABLES} PRAGMA application_id = {APPLICATION}; PRAGMA user_version = 1;")
        db.execute("INSERT INTO meta VALUES ('kept', 'yes')")
        db.commit()
    return path


def test_an_older_store_is_read_as_it_is(older):
    with closing(Database(older, create=False)) as database:
        assert database.value("SELECT value FROM meta WHERE key = 'kept'") == "yes"
        assert Origins(database).sources() == []
        assert database.value("PRAGMA user_version") == 1


def test_an_older_store_is_brought_up_to_date_by_whoever_writes(older):
    with closing(Database(older, create=False)) as database, database.transaction():
        Origins(database).note_source(KnownSource(0, "/posts", "posts"))
    with closing(Database(older, create=False)) as database:
        assert [source.path for source in Origins(database).sources()] == ["/posts"]
        assert database.value("SELECT value FROM meta WHERE key = 'kept'") == "yes"
        assert database.value("PRAGMA user_version") == VERSION


def test_an_upgrade_that_fails_leaves_the_older_store(older, monkeypatch):
    monkeypatch.setattr("editorapp.archive.database.UPGRADES", {1: "CREATE TABLE new (a);\nCREATE TABLE new (a);"})
    with closing(Database(older, create=False)) as database:
        with pytest.raises(DamagedArchiveError), database.transaction():
            pass
        assert database.value("SELECT count(*) FROM sqlite_master WHERE name = 'new'") == 0
        assert database.value("PRAGMA user_version") == 1
