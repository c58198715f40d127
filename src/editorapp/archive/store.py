"""The SQLite store: an archive's articles, edges and decisions. It is the truth; everything else is derived."""

import sqlite3
from collections.abc import Container, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from editorapp.archive.rows import COLUMNS, EDGE_COLUMNS, article_of, article_row, edge_of, edge_row
from editorapp.archive.store_schema import RESOLVE, TABLES, VERSION
from editorapp.article.article import Article, Edge
from editorapp.article.links import canonical_url
from editorapp.errors import ArchiveError, BusyArchiveError, DamagedArchiveError

FILE = "articles.db"
_BUSY_MS = 5000
_UPSERT = f"""INSERT INTO articles ({", ".join(COLUMNS)}) VALUES ({", ".join("?" * len(COLUMNS))})"""  # noqa: S608


@dataclass(frozen=True, slots=True)
class StoreStatistics:
    """How much an archive holds; dates are the first ten characters of ISO 8601, "" for none."""

    articles: int
    edges: int
    first: str
    last: str


class Store:
    """One archive's store. Reading needs no lock; writing happens inside `writing()`."""

    def __init__(self, folder: Path, *, create: bool = False) -> None:
        """Open the store in `folder`.

        Raises ArchiveError if there is none (and `create` is not set) or it is from a newer program,
        DamagedArchiveError if the file is not readable as a store.
        """
        self.folder = folder
        path = folder / FILE
        if not create and not path.is_file():
            raise ArchiveError(f"There is no archive in {folder}.", "Import stories first: editorapp import SOURCE.")
        try:
            self._db = _connect(path)
            self._prepare()
        except sqlite3.OperationalError as error:
            raise _worded(error, folder) from error
        except sqlite3.DatabaseError as error:
            raise DamagedArchiveError(
                f"The archive in {folder} is damaged ({error}).",
                "Nothing was changed. Import your latest “archive export” file into a new archive.",
            ) from error

    def _prepare(self) -> None:
        (version,) = self._db.execute("PRAGMA user_version").fetchone()
        if version > VERSION:
            raise ArchiveError("This archive was made by a newer Read Also.", "Update the program to open it.")
        if version == 0:
            with self.writing():
                self._db.executescript(f"BEGIN; {TABLES} PRAGMA user_version = {VERSION}; COMMIT;")

    def close(self) -> None:
        """Let go of the file."""
        self._db.close()

    @contextmanager
    def writing(self) -> Iterator[None]:
        """A transaction: all of it is kept, or nothing. Raises BusyArchiveError if another process writes."""
        try:
            yield
            self._db.commit()
        except sqlite3.OperationalError as error:
            self._db.rollback()
            raise _worded(error, self.folder) from error
        except BaseException:
            self._db.rollback()
            raise

    @property
    def generation(self) -> int:
        """Counts the changes; the index remembers which one it has reached."""
        return int(self._db.execute("SELECT value FROM meta WHERE key = 'generation'").fetchone()[0])

    def next_generation(self) -> int:
        """Begin a new generation (inside `writing()`) and return its number."""
        self._db.execute("UPDATE meta SET value = value + 1 WHERE key = 'generation'")
        return self.generation

    def find(self, article: Article, others: Container[str] = ()) -> tuple[int, str, bytes] | None:
        """(number, modified, content digest) of the article this one is: by id, else by address, else None.

        `others` are ids that are known to be other articles, even at the same address.
        """
        known = "SELECT number, modified, content, id FROM articles WHERE "
        row = self._db.execute(known + "id = ?", (article.id,)).fetchone()
        canonical = canonical_url(article.url)
        if row is None and canonical:
            row = self._db.execute(known + "canonical = ?", (canonical,)).fetchone()
            row = row if row is None or row[3] not in others else None
        return (int(row[0]), str(row[1]), bytes(row[2])) if row else None

    def put(self, article: Article, generation: int, number: int | None = None) -> int:
        """Write an article (over the one with this number, if given) with its edges; returns its number."""
        row = article_row(article, generation)
        if number is None:
            number = self._db.execute(_UPSERT, row.values).lastrowid
        else:
            names = ", ".join(f"{name} = ?" for name in COLUMNS)
            self._db.execute(f"UPDATE articles SET {names} WHERE number = ?", (*row.values, number))  # noqa: S608
            self._db.execute("DELETE FROM edges WHERE source = ?", (number,))
        assert number is not None
        self._db.executemany(
            f"INSERT INTO edges (source, place, {', '.join(EDGE_COLUMNS)}) VALUES (?, ?{', ?' * len(EDGE_COLUMNS)})",  # noqa: S608
            [(number, place, *edge_row(edge)) for place, edge in enumerate(article.edges)],
        )
        return number

    def resolve_edges(self) -> None:
        """Give every open edge its article, if that is here by now."""
        for statement in RESOLVE:
            self._db.execute(statement)

    def article(self, article_id: str) -> Article | None:
        """The whole article with this id, with its edges."""
        row = self._db.execute(f"SELECT number, {_ALL} FROM articles WHERE id = ?", (article_id,)).fetchone()  # noqa: S608
        return article_of(row[1:], self._edges(row[0])) if row else None

    def articles(self, numbers: Sequence[int]) -> dict[int, Article]:
        """Whole articles by number, without their edges."""
        marks = ", ".join("?" * len(numbers))
        query = f"SELECT number, {_ALL} FROM articles WHERE number IN ({marks})"  # noqa: S608
        return {row[0]: article_of(row[1:], ()) for row in self._db.execute(query, list(numbers))}

    def changed_since(self, generation: int) -> Iterator[tuple[int, Article]]:
        """(number, article without edges) for all that changed after this generation, oldest number first."""
        query = f"SELECT number, {_ALL} FROM articles WHERE generation > ? ORDER BY number"  # noqa: S608
        for row in self._db.execute(query, (generation,)):
            yield row[0], article_of(row[1:], ())

    def count_changed_since(self, generation: int) -> int:
        """How many `changed_since` will give."""
        query = "SELECT count(*) FROM articles WHERE generation > ?"
        return int(self._db.execute(query, (generation,)).fetchone()[0])

    def all_articles(self) -> Iterator[Article]:
        """Every article with its edges, by date."""
        query = f"SELECT number, {_ALL} FROM articles ORDER BY published, number"  # noqa: S608
        for row in self._db.execute(query):
            yield article_of(row[1:], self._edges(row[0]))

    def cells(self, numbers: Sequence[int], *names: str) -> dict[int, tuple[Any, ...]]:
        """These columns of some articles, by number."""
        _known(names)
        marks = ", ".join("?" * len(numbers))
        query = f"SELECT number, {', '.join(names)} FROM articles WHERE number IN ({marks})"  # noqa: S608
        return {row[0]: row[1:] for row in self._db.execute(query, list(numbers))}

    def columns(self, *names: str) -> Iterable[tuple[object, ...]]:
        """These columns of every article, by number: for the arrays that ranking keeps in memory."""
        _known(names)
        return self._db.execute(f"SELECT {', '.join(names)} FROM articles ORDER BY number")  # noqa: S608

    def edge_pairs(self) -> list[tuple[int, int, str]]:
        """(source number, target number, anchor words) of every edge whose article is here."""
        return self._db.execute("SELECT source, target, anchor FROM edges WHERE target IS NOT NULL").fetchall()

    def statistics(self) -> StoreStatistics:
        """Counts and span."""
        articles, first, last = self._db.execute(
            "SELECT count(*), min(nullif(substr(published, 1, 10), '')), max(substr(published, 1, 10)) FROM articles"
        ).fetchone()
        (edges,) = self._db.execute("SELECT count(*) FROM edges").fetchone()
        return StoreStatistics(articles, edges, first or "", last or "")

    def check(self) -> str:
        """ "ok", or SQLite's words about what is wrong with the file."""
        try:
            return str(self._db.execute("PRAGMA integrity_check(1)").fetchone()[0])
        except sqlite3.DatabaseError as error:
            return str(error)

    def _edges(self, number: int) -> tuple[Edge, ...]:
        query = """SELECT kind, headline, edges.url, anchor, articles.id FROM edges
            LEFT JOIN articles ON articles.number = edges.target WHERE edges.source = ? ORDER BY place"""
        return tuple(edge_of(row) for row in self._db.execute(query, (number,)))


_ALL = ", ".join(COLUMNS)


def _known(names: Sequence[str]) -> None:
    if not set(names) <= {*COLUMNS, "number"}:
        raise ValueError(f"unknown column in {names}")


def _connect(path: Path) -> sqlite3.Connection:
    path.parent.mkdir(parents=True, exist_ok=True)
    db = sqlite3.connect(path, timeout=_BUSY_MS / 1000)
    db.execute("PRAGMA journal_mode = WAL")
    db.execute("PRAGMA synchronous = FULL")
    db.execute("PRAGMA foreign_keys = ON")
    return db


def _worded(error: sqlite3.OperationalError, folder: Path) -> ArchiveError:
    text = str(error)
    if "locked" in text or "busy" in text:
        return BusyArchiveError(
            f"Another program is writing to the archive in {folder}.", "Wait until it has finished, then try again."
        )
    if "full" in text:
        return ArchiveError(f"The disk is full; the archive in {folder} is as it was before.", "Free some space.")
    return ArchiveError(f"The archive in {folder} could not be used ({text}).", "Check that you may write there.")
