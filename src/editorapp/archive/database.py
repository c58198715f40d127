"""The SQLite file under the store: opened safely, in one transaction at a time, its errors worded once."""

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from editorapp.archive.checks import CHECKED, KEYS_OF_VIEWS, is_whole, row_crc, views
from editorapp.archive.store_schema import APPLICATION, TABLES, UPGRADES, VERSION
from editorapp.errors import ArchiveError, BusyArchiveError, CancelledError, DamagedArchiveError, UnwritableError
from editorapp.workspace.atomic import make_folder

_BUSY_SECONDS = 5.0
_AT_ONCE = 500
"""Numbers in one query; SQLite takes 32,766 at most."""
_VERIFIED_AT_ONCE = 100
_STEPS = 20_000
"""Instructions of SQLite's machine, some milliseconds, after which a long statement asks whether to stop."""
_NOT_WRITABLE = frozenset({sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN})
_IN_THE_WAY = frozenset({sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED})


class Database:
    """One connection. Whatever SQLite raises leaves it as an ArchiveError or UnwritableError in words."""

    def __init__(self, path: Path, *, create: bool) -> None:
        """Open the store's file, or make it.

        Raises ArchiveError if there is none (and `create` is not set), or it belongs to another or a newer program;
        DamagedArchiveError if it is not readable, UnwritableError if it cannot be made.
        """
        self._path = path
        self._is_newest = self._is_checked = False
        with self._worded():
            self._db = self._made() if create else self._opened()
            self._make_views()

    def close(self) -> None:
        """Let go of the file."""
        self._db.close()

    def rows(self, query: str, values: Sequence[Any] = ()) -> Iterator[tuple[Any, ...]]:
        """The rows of a query, one by one."""
        with self._worded():
            # "yield from" would close the cursor when the caller stops early, which fails on a closed database.
            for row in self._db.execute(query, values):  # noqa: UP028
                yield row

    def whole(self, columns: str, source: str, values: Sequence[Any] = ()) -> Iterator[tuple[Any, ...]]:
        """These columns of a `whole_` view and what follows its name, one by one.

        Raises DamagedArchiveError at a row that is not as it was written.
        """
        for row in self.rows(f"SELECT {columns}, whole FROM {source}", values):  # noqa: S608
            yield row[:-1]

    def row(self, query: str, values: Sequence[Any] = ()) -> tuple[Any, ...] | None:
        """The first row of a query."""
        with self._worded():
            found: tuple[Any, ...] | None = self._db.execute(query, values).fetchone()
            return found

    def value(self, query: str) -> Any:
        """The only value of a query that always has one."""
        row = self.row(query)
        if row is None:
            raise self.damage("a row is missing")
        return row[0]

    def rows_for(self, numbers: Sequence[int], query: str) -> Iterator[tuple[Any, ...]]:
        """The rows of a query that ends in `IN`, for any number of numbers."""
        for start in range(0, len(numbers), _AT_ONCE):
            part = [int(number) for number in numbers[start : start + _AT_ONCE]]
            yield from self.rows(f"{query} ({', '.join('?' * len(part))})", part)

    def run(self, statement: str, values: Sequence[Any] = ()) -> int:
        """Change something (inside `transaction()`); returns the number of the row that was added, if one was."""
        with self._worded():
            return self._db.execute(statement, values).lastrowid or 0

    def run_many(self, statement: str, rows: Iterable[Sequence[Any]]) -> None:
        """Change something once for each row of values (inside `transaction()`)."""
        with self._worded():
            self._db.executemany(statement, rows)

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All that is changed inside is kept, or nothing of it. A store of an older version is brought up to date."""
        self.run("BEGIN IMMEDIATE")
        try:
            self._upgrade()
            yield
            self.run("COMMIT")
        except BaseException:
            if self._db.in_transaction:
                self._db.execute("ROLLBACK")
            raise

    def _upgrade(self) -> None:
        if not self._is_newest:
            for version in range(int(self.value("PRAGMA user_version")), VERSION):
                for statement in UPGRADES[version].split(";\n"):
                    self.run(statement)
                self.run(f"PRAGMA user_version = {version + 1}")
            self._is_newest = True
            self._make_views()

    def _make_views(self) -> None:
        """The `whole_` views (checks.py) of the version that the store has now."""
        (version,) = self._db.execute("PRAGMA user_version").fetchone()
        self._is_checked = version >= CHECKED
        for view in views(version):
            name = view.split(maxsplit=4)[3]
            self._db.execute(f"DROP VIEW IF EXISTS temp.{name}")
            self._db.execute(view)

    def verify_rows(self) -> Iterator[None]:
        """Test every row against its checksum, in steps; none in a store that has no checksums yet.

        Raises DamagedArchiveError.
        """
        for view, keys in KEYS_OF_VIEWS if self._is_checked else ():
            values: tuple[Any, ...] = ()
            while True:
                where = f"WHERE ({keys}) > ({', '.join('?' * len(values))})" if values else ""
                rows = list(self.whole(keys, f"{view} {where} ORDER BY {keys} LIMIT {_VERIFIED_AT_ONCE}", values))
                yield
                if len(rows) < _VERIFIED_AT_ONCE:
                    break
                values = rows[-1]

    def compact(self, stopped: Callable[[], bool]) -> None:
        """Write the whole file anew, without the room that deleted rows have left, and empty its log.

        Raises CancelledError when `stopped` says so, and UnwritableError on a full disk; the old content stays then.
        """
        with self._worded():
            try:
                self._db.execute("PRAGMA temp_store = FILE")  # as large as the store: not in memory
                self._db.set_progress_handler(stopped, _STEPS)
                self._db.execute("VACUUM")
            except sqlite3.OperationalError as error:
                if _kind(error) == sqlite3.SQLITE_INTERRUPT:
                    raise CancelledError("Compacting was stopped; the archive is as it was.") from error
                raise
            finally:
                self._db.set_progress_handler(None, 0)
                self._db.execute("PRAGMA temp_store = MEMORY")
                self._make_views()
            self._db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()

    def check(self, stopped: Callable[[], bool] | None = None) -> str:
        """ "ok", or SQLite's words about what is wrong with the file: its structure, not what its rows say.

        Raises CancelledError when `stopped` says so.
        """
        try:
            self._db.set_progress_handler(stopped, _STEPS)
            return str(self._db.execute("PRAGMA integrity_check(1)").fetchone()[0])
        except (sqlite3.Error, UnicodeDecodeError) as error:
            if _kind(error) == sqlite3.SQLITE_INTERRUPT:
                raise CancelledError("Looking through the archive was stopped.") from error
            return str(error)
        finally:
            self._db.set_progress_handler(None, 0)

    def count_rows(self) -> int:
        """How many rows `verify_rows` looks at."""
        views = KEYS_OF_VIEWS if self._is_checked else ()
        return sum(int(self.value(f"SELECT count(*) FROM {view.removeprefix('whole_')}")) for view, _ in views)  # noqa: S608

    def let_go_of_log(self) -> bool:
        """Put all that is in the log into the file and do without a log; False while any other connection is open."""
        try:
            return bool(self._db.execute("PRAGMA journal_mode = DELETE").fetchone()[0] == "delete")
        except sqlite3.OperationalError as error:
            if _kind(error) in _IN_THE_WAY:
                return False
            raise self._in_words(error) from error

    def _made(self) -> sqlite3.Connection:
        make_folder(self._path.parent)
        with _kept_open(self._path.absolute().as_uri()) as db:
            if _has_tables(db):
                self._check_origin(db)
                return db
            db.execute("PRAGMA journal_mode = WAL")
            about = f"PRAGMA application_id = {APPLICATION}; PRAGMA user_version = {VERSION};"
            upgrades = "".join(UPGRADES.values())
            db.executescript(f"BEGIN IMMEDIATE; {TABLES} {upgrades} {about} COMMIT;")
            return db

    def _opened(self) -> sqlite3.Connection:
        if not self._path.is_file():
            raise self._missing()
        address = self._path.absolute().as_uri()
        try:
            return self._opened_at(f"{address}?mode=rw")
        except sqlite3.OperationalError as error:
            if _kind(error) not in _NOT_WRITABLE or Path(f"{self._path}-wal").exists():
                raise
        # On a read-only disk, SQLite opens such a file only when told that nobody can change it.
        return self._opened_at(f"{address}?immutable=1")

    def _opened_at(self, address: str) -> sqlite3.Connection:
        with _kept_open(address) as db:
            if not _has_tables(db):
                raise self._missing()
            self._check_origin(db)
            return db

    def _check_origin(self, db: sqlite3.Connection) -> None:
        (version,) = db.execute("PRAGMA user_version").fetchone()
        (application,) = db.execute("PRAGMA application_id").fetchone()
        if application != APPLICATION:
            raise ArchiveError(f"{self._path} was not made by Read Also.", "Choose another folder for the archive.")
        if version > VERSION:
            raise ArchiveError(
                f"The archive in {self._path.parent} was made by a newer Read Also.", "Update the program to open it."
            )

    def _missing(self) -> ArchiveError:
        return ArchiveError(
            f"There is no archive in {self._path.parent}.", "Import stories first: editorapp import SOURCE."
        )

    @contextmanager
    def _worded(self) -> Iterator[None]:
        try:
            yield
        except (sqlite3.ProgrammingError, sqlite3.InterfaceError, sqlite3.IntegrityError):
            raise  # our own mistake, not the file's
        except (sqlite3.Error, UnicodeDecodeError) as error:  # SQLite quotes torn names as they are
            raise self._in_words(error) from error

    def damage(self, what: object) -> DamagedArchiveError:
        """The error to raise where the file turns out to be broken."""
        return DamagedArchiveError(f"The archive in {self._path.parent} is damaged ({what}).", _RESTORE)

    def _in_words(self, error: Exception) -> ArchiveError | UnwritableError:
        folder, kind = self._path.parent, _kind(error)
        if kind in _IN_THE_WAY:
            return BusyArchiveError(
                f"Another program is writing to the archive in {folder}.", "Wait until it has finished, then try again."
            )
        if kind == sqlite3.SQLITE_FULL:
            return UnwritableError(f"The disk is full; the archive in {folder} is as it was.", "Make some room.")
        if kind in _NOT_WRITABLE:
            return UnwritableError(f"The archive in {folder} cannot be written.", "Check the folder's rights.")
        if kind == sqlite3.SQLITE_IOERR:
            return ArchiveError(f"The disk reports an error at the archive in {folder}.", "Copy it to another disk.")
        if isinstance(error, UnicodeDecodeError):
            return self.damage("a name in it is torn")
        return self.damage(_ROW_TORN if str(error) == _REFUSED else error)


_REFUSED = "user-defined function raised exception"
"""SQLite's words where `is_whole` has raised."""
_ROW_TORN = "a row is not as it was written"
_RESTORE = "Nothing was changed. Import your latest “archive export” file into a new archive."


@contextmanager
def _kept_open(address: str) -> Iterator[sqlite3.Connection]:
    """A connection that stays open, unless something goes wrong here."""
    db = sqlite3.connect(address, timeout=_BUSY_SECONDS, isolation_level=None, uri=True)
    try:
        db.execute("PRAGMA synchronous = FULL")
        db.execute("PRAGMA foreign_keys = ON")
        db.execute("PRAGMA temp_store = MEMORY")
        db.create_function("row_crc", -1, row_crc, deterministic=True)
        db.create_function("is_whole", -1, is_whole, deterministic=True)
        yield db
    except BaseException:
        db.close()
        raise


def _has_tables(db: sqlite3.Connection) -> bool:
    return bool(db.execute("SELECT count(*) FROM sqlite_master").fetchone()[0])


def _kind(error: Exception) -> int:
    """SQLite's primary result code; errors of Python's own wrapper have none."""
    return int(getattr(error, "sqlite_errorcode", -1)) & 0xFF
