"""The Whoosh index of an archive: derived from the store, caught up with it, rebuilt whenever it cannot be trusted."""

import json
import shutil
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from whoosh import fields, index
from whoosh.columns import NumericColumn
from whoosh.index import LockError
from whoosh.reading import IndexReader

from editorapp.archive.links_out import without_read_also
from editorapp.archive.store import Store
from editorapp.article.article import Article
from editorapp.article.words import Terms, plain_text
from editorapp.errors import ArchiveError, BusyArchiveError, CancelledError

FOLDER = "index"
FORMAT = 1
"""Raised when the same articles would give other terms or fields."""
TEXT = "text"
_STAMP = "generation.json"
_TITLE_WEIGHT = 3
_TAG_WEIGHT = 2
"""How often a headline's and a tag's words count beside the body's (research: ranking §1)."""
_MEMORY_MB = 64
"""Whoosh's own measure for its posting pool; 126 MB at the peak, and as fast as 256 (research: whoosh)."""

Progress = Callable[[str, int, int], None]
"""Called with (phase, done, total)."""


def silent(_phase: str, _done: int, _total: int) -> None:
    """The Progress of a job nobody watches."""


@dataclass(frozen=True, slots=True)
class Stamp:
    """What an index was made from."""

    format: int
    generation: int
    articles: int


class ArticleIndex:
    """The index in `folder`/index. Its reader is a snapshot; after a commit a fresh one must be opened."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / FOLDER

    def stamp(self) -> Stamp | None:
        """What the index was made from; None if it is not there, torn, or of another format."""
        try:
            record = json.loads((self.folder / _STAMP).read_text("utf-8"))
            stamp = Stamp(int(record["format"]), int(record["generation"]), int(record["articles"]))
        except (OSError, ValueError, KeyError, TypeError):
            return None
        return stamp if stamp.format == FORMAT and index.exists_in(str(self.folder)) else None

    def reader(self) -> IndexReader:
        """A fresh reader of the newest commit.

        Never Whoosh's `refresh()` or `reader(reuse=…)`: they return deleted and doubled articles (research: whoosh §1).
        Raises ArchiveError if the files cannot be read.
        """
        try:
            return self._open().reader()
        except Exception as error:  # Whoosh raises whatever its decoders meet in torn files
            raise ArchiveError("The archive's index cannot be read.", "It will be rebuilt from the store.") from error

    def catch_up(self, store: Store, terms: Terms, progress: Progress, cancelled: Callable[[], bool]) -> int:
        """Bring the index to the store's generation, from scratch if it must be; returns how many articles it read.

        Raises CancelledError (the index stays as it was), BusyArchiveError if another process writes to it.
        """
        stamp = self.stamp()
        if stamp is None:
            self.remove()
        since = stamp.generation if stamp else -1
        target, count = store.generation, store.count_changed_since(since)
        if stamp and stamp.generation == target and not count:
            return 0
        known = self._documents() if stamp else {}
        writer = self._writer()
        try:
            for done, (number, article) in enumerate(store.changed_since(since)):
                if cancelled():
                    raise CancelledError("Indexing was stopped.")
                if number in known:
                    writer.delete_document(known[number])
                writer.add_document(number=number, text=index_terms(article, terms))
                if done % 50 == 0:
                    progress("indexing", done, count)
        except BaseException:
            writer.cancel()
            raise
        self._unstamp()
        writer.commit(mergetype=None)
        self._write_stamp(Stamp(FORMAT, target, store.statistics().articles))
        progress("indexing", count, count)
        return count

    def remove(self) -> None:
        """Delete the index; the store can make it again."""
        shutil.rmtree(self.folder, ignore_errors=True)

    def _open(self) -> Any:
        return index.open_dir(str(self.folder))

    def _writer(self) -> Any:
        if not index.exists_in(str(self.folder)):
            self.folder.mkdir(parents=True, exist_ok=True)
            # No positions: placements and phrases are looked up in the few texts that are shown.
            schema = fields.Schema(
                number=fields.COLUMN(NumericColumn("i")), text=fields.TEXT(phrase=False, stored=False)
            )
            index.create_in(str(self.folder), schema)
        try:
            # compound=True would cost every reader a copy of the segment in memory (research: whoosh §1).
            return self._open().writer(limitmb=_MEMORY_MB, compound=False)
        except LockError as error:
            raise BusyArchiveError("Another program is indexing this archive.", "Try again when it is done.") from error

    def _documents(self) -> dict[int, int]:
        """Whoosh document number of each live article number."""
        reader = self.reader()
        try:
            return {number: doc for doc, number in enumerate(article_numbers(reader)) if not reader.is_deleted(doc)}
        finally:
            reader.close()

    def _unstamp(self) -> None:
        """Until the new stamp is written, a crash leaves an index without one: it will be rebuilt."""
        (self.folder / _STAMP).unlink(missing_ok=True)

    def _write_stamp(self, stamp: Stamp) -> None:
        record = {"format": stamp.format, "generation": stamp.generation, "articles": stamp.articles}
        (self.folder / _STAMP).write_text(json.dumps(record), "utf-8")


def index_terms(article: Article, terms: Terms) -> list[str]:
    """The terms an article is found by: headline three times, tags twice, standfirst and body once."""
    title = terms.of(article.title, article.lang)
    tags = terms.of(" ".join(tag.replace("-", " ").replace("_", " ") for tag in article.tags), article.lang)
    body = terms.of(plain_text(f"{article.standfirst}\n{without_read_also(article.body)}"), article.lang)
    return title * _TITLE_WEIGHT + tags * _TAG_WEIGHT + body


def article_numbers(reader: IndexReader) -> list[int]:
    """The store's number of every Whoosh document, deleted ones included, in document order."""
    numbers: list[int] = []
    for leaf, _ in reader.leaf_readers():
        column = leaf.column_reader("number")
        loaded: Iterable[int] = column.load()
        numbers.extend(np.asarray(loaded, np.int64).tolist()[: leaf.doc_count_all()])
    return numbers
