"""What an archive remembers of its sources: their files as they were, and which article each thing in them became."""

from dataclasses import dataclass

from editorapp.archive.database import Database

VANISHED = "vanished"
"""The status of an article that its source no longer has: kept, and marked."""


_ARTICLE = """heads.number, heads.id, origins.whole AND heads.whole FROM whole_origins AS origins
    JOIN whole_heads AS heads ON heads.number = origins.article"""


@dataclass(frozen=True, slots=True)
class KnownSource:
    """Something that was imported, by its whole path and as it was named, and how it was read.

    `include` is as in ImportOptions, separated by commas.
    """

    number: int
    path: str
    shown: str
    format: str = ""
    include: str = ""
    date_order: str = ""


@dataclass(frozen=True, slots=True)
class FileState:
    """A file as it was read: its size in bytes, and when it was changed (nanoseconds since 1970)."""

    size: int
    changed: int


class Origins:
    """The tables `sources`, `files` and `origins` of one store. Changes happen inside the store's `writing()`."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def sources(self) -> list[KnownSource]:
        """What was imported, in that order; none of a store that was last written by an older program."""
        if not self._db.row("SELECT 1 FROM sqlite_master WHERE name = 'sources'"):
            return []
        columns = "number, path, shown, format, include, date_order"
        return [KnownSource(*row) for row in self._db.whole(columns, "whole_sources ORDER BY number")]

    def note_source(self, source: KnownSource) -> int:
        """Remember a source (its number does not count) and how it was read this time; returns its number."""
        values = (source.path, source.shown, source.format, source.include, source.date_order)
        self._db.run(
            "INSERT INTO sources (path, shown, format, include, date_order) VALUES (?, ?, ?, ?, ?)"
            " ON CONFLICT (path) DO UPDATE SET shown = excluded.shown, format = excluded.format,"
            " include = excluded.include, date_order = excluded.date_order",
            values,
        )
        row = self._db.row("SELECT number FROM sources WHERE path = ?", (source.path,))
        return int(row[0]) if row else 0

    def next_run(self) -> int:
        """The number of the import that begins now."""
        return 1 + int(self._db.value("SELECT coalesce(max(run), 0) FROM origins"))

    def note_import(self, moment: str) -> None:
        """Something is imported at this time, ISO 8601."""
        change = "ON CONFLICT (key) DO UPDATE SET value = excluded.value"
        self._db.run(f"INSERT INTO meta (key, value) VALUES ('imported', ?) {change}", (moment,))  # noqa: S608

    def imported(self) -> str:
        """When something was last imported, ISO 8601; "" if never, or before that was noted."""
        row = self._db.row("SELECT value, whole FROM whole_meta WHERE key = 'imported'")
        return str(row[0]) if row else ""

    def files(self, source: int) -> dict[str, FileState]:
        """The files of a source by name, as they were when they were read to their end."""
        rows = self._db.whole("name, size, changed", "whole_files WHERE source = ?", (source,))
        return {name: FileState(size, changed) for name, size, changed in rows}

    def note_file(self, source: int, name: str, state: FileState) -> None:
        """This file was read to its end."""
        self._db.run(
            "INSERT OR REPLACE INTO files (source, name, size, changed) VALUES (?, ?, ?, ?)",
            (source, name, state.size, state.changed),
        )

    def forget_file(self, source: int, name: str) -> None:
        """This file is being read anew, or is no more."""
        self._db.run("DELETE FROM files WHERE source = ? AND name = ?", (source, name))

    def seen(self, source: int, key: str, digest: bytes) -> tuple[int, str] | None:
        """(number, id) of the article that was made of exactly this, None if something has changed."""
        row = self._db.row(
            f"SELECT {_ARTICLE} WHERE origins.source = ? AND origins.key = ? AND origins.digest = ?",
            (source, key, digest),
        )
        return (row[0], row[1]) if row else None

    def article_of(self, key: str) -> str:
        """The id of the article with this name within its site, from whatever source; "" if there is none."""
        row = self._db.row(f"SELECT {_ARTICLE} WHERE origins.key = ? LIMIT 1", (key,))
        return str(row[1]) if row else ""

    def note(self, source: int, key: str, file: str, digest: bytes, article: int, run: int) -> None:
        """This thing was seen in this run, and is this article."""
        values = (source, key, file, digest, article, run)
        self._db.run("INSERT OR REPLACE INTO origins (source, key, file, digest, article, run) VALUES (?, ?, ?, ?, ?, ?)", values)  # fmt: skip  # noqa: E501
        self._db.run(f"UPDATE articles SET status = '' WHERE number = ? AND status = '{VANISHED}'", (article,))  # noqa: S608

    def drop_unseen(self, source: int, file: str, run: int) -> list[tuple[str, str]]:
        """Forget what was in this file and was not seen since this run; (id, headline) of articles that vanished so.

        An article that something else still names has not vanished, nor one that was changed here.
        """
        gone = "source = ? AND file = ? AND run < ?"
        unseen = self._db.whole("article", f"whole_origins WHERE {gone}", (source, file, run))
        numbers = [row[0] for row in dict.fromkeys(unseen)]
        self._db.run(f"DELETE FROM origins WHERE {gone}", (source, file, run))  # noqa: S608
        found = []
        for number in numbers:
            row = self._db.row(
                "SELECT id, title, whole FROM whole_heads WHERE number = ? AND status = '' AND own = 0"
                " AND NOT EXISTS (SELECT 1 FROM origins WHERE article = number)",
                (number,),
            )
            if row:
                self._db.run("UPDATE articles SET status = ? WHERE number = ?", (VANISHED, number))
                found.append((str(row[0]), str(row[1])))
        return found
