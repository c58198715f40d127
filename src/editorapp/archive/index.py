"""The Whoosh index of an archive: derived from the store, caught up with it, rebuilt whenever it cannot be trusted."""

import contextlib
import shutil
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

import numpy as np
from whoosh import fields, index
from whoosh.columns import NumericColumn
from whoosh.index import LockError
from whoosh.reading import IndexReader

from editorapp.archive.links_out import without_read_also
from editorapp.archive.stamp import (
    Fingerprint,
    Stamp,
    committed_files,
    fingerprints,
    is_true,
    read_stamp,
    write_stamp,
)
from editorapp.archive.store import Store
from editorapp.article.article import Article
from editorapp.article.words import Terms, plain_text
from editorapp.errors import ArchiveError, BusyArchiveError, CancelledError
from editorapp.workspace.atomic import make_folder

FOLDER = "index"
FORMAT = 2
"""Raised when the same articles would give other terms or fields."""
TEXT = "text"
_NEW = "index.new"
_TITLE_WEIGHT = 3
_TAG_WEIGHT = 2
"""How often a headline's and a tag's words count beside the body's (research: ranking §1)."""
_MEMORY_MB = 64
"""Whoosh's own measure for its posting pool; 126 MB at the peak, and as fast as 256 (research: whoosh)."""
_REPORT_EVERY = 50

Progress = Callable[[str, int, int], None]
"""Called with (phase, done, total)."""
Cancelled = Callable[[], bool]


def silent(_phase: str, _done: int, _total: int) -> None:
    """The Progress of a job nobody watches."""


class ArticleIndex:
    """The index in `folder`/index. Its reader is a snapshot; after a commit a fresh one must be opened.

    Only the process that holds the archive's writer lock may call `catch_up` or `rebuild`.
    """

    def __init__(self, folder: Path, name: str = FOLDER) -> None:
        self.folder = folder / name
        self._checked: dict[str, Fingerprint] = {}

    def stamp(self, store: Store) -> Stamp | None:
        """What the index was made from; None if it must be rebuilt.

        That is if it is missing, torn, has one wrong byte, is of another format, or of another or an older store.
        """
        stamp = read_stamp(self.folder)
        if stamp is None or stamp.format != FORMAT or stamp.store != store.identity:
            return None
        if stamp.generation > store.generation or not is_true(stamp, self.folder, self._checked):
            return None
        self._checked = dict(stamp.files)
        return stamp

    def reader(self) -> IndexReader:
        """A fresh reader of the newest commit.

        Never Whoosh's `refresh()` or `reader(reuse=…)`: they return deleted and doubled articles (research: whoosh §1).
        Raises ArchiveError if the files cannot be read.
        """
        try:
            return self._open().reader()
        except Exception as error:  # Whoosh raises whatever its decoders meet in torn files
            raise ArchiveError("The archive's index cannot be read.", "It will be rebuilt from the store.") from error

    def catch_up(self, store: Store, terms: Terms, progress: Progress, cancelled: Cancelled) -> int:
        """Bring the index to the store's generation, from scratch if it must be; returns how many articles it read.

        Raises CancelledError (the index stays as it was), BusyArchiveError if another process writes to it.
        """
        stamp = self.stamp(store)
        if stamp is None:
            return self.rebuild(store, terms, progress, cancelled)
        target, count = store.generation, store.count_changed_since(stamp.generation)
        if stamp.generation == target and not count:
            return 0
        known = self._documents()
        writer = self._writer()
        try:
            for done, (number, article) in enumerate(store.changed_since(stamp.generation)):
                if cancelled():
                    raise CancelledError("Indexing was stopped.")
                if number in known:
                    writer.delete_document(known[number])
                writer.add_document(number=number, text=index_terms(article, terms))
                if done % _REPORT_EVERY == 0:
                    progress("indexing", done, count)
        except BaseException:
            writer.cancel()
            raise
        # A crash between these two leaves a commit that the stamp does not know: the index will be rebuilt.
        writer.commit(mergetype=None)
        self._write_stamp(store, target, stamp.files)
        progress("indexing", count, count)
        return count

    def rebuild(self, store: Store, terms: Terms, progress: Progress, cancelled: Cancelled) -> int:
        """Make the index anew beside the old one, then put it in its place; returns how many articles it holds.

        Raises CancelledError (the old index stays), BusyArchiveError if another process writes to it.
        """
        fresh = ArticleIndex(self.folder.parent, _NEW)
        fresh.remove()
        fresh._create()
        fresh._write_stamp(store, -1, {})
        count = fresh.catch_up(store, terms, progress, cancelled)
        self.remove()
        fresh.folder.replace(self.folder)
        return count

    def remove(self) -> None:
        """Delete the index; the store can make it again."""
        with contextlib.suppress(FileNotFoundError):
            shutil.rmtree(self.folder)

    def _create(self) -> None:
        make_folder(self.folder)
        # No positions: placements and phrases are looked up in the few texts that are shown.
        schema = fields.Schema(number=fields.COLUMN(NumericColumn("i")), text=fields.TEXT(phrase=False, stored=False))
        index.create_in(str(self.folder), schema)

    def _open(self) -> Any:
        return index.open_dir(str(self.folder))

    def _writer(self) -> Any:
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

    def _write_stamp(self, store: Store, generation: int, known: Mapping[str, Fingerprint]) -> None:
        files = fingerprints(self.folder, committed_files(self.folder), known)
        write_stamp(self.folder, Stamp(FORMAT, store.identity, generation, store.statistics().articles, files))
        self._checked = files


def index_terms(article: Article, terms: Terms) -> list[str]:
    """The terms an article is found by: headline three times, tags twice, standfirst and body once."""
    title = terms.of(article.title, article.lang)
    tags = terms.of(" ".join(tag.replace("-", " ").replace("_", " ") for tag in article.tags), article.lang)
    body = terms.of(plain_text(f"{article.standfirst}\n{without_read_also(article.body)}"), article.lang)
    return title * _TITLE_WEIGHT + tags * _TAG_WEIGHT + body


def leaves_of(reader: IndexReader) -> list[tuple[IndexReader, int]]:
    """(reader, number of its first document) of every segment; Whoosh's reader of an empty index has none."""
    return [(leaf, offset) for leaf, offset in reader.leaf_readers() if leaf.doc_count_all()]


def article_numbers(reader: IndexReader) -> list[int]:
    """The store's number of every Whoosh document, deleted ones included, in document order."""
    numbers: list[int] = []
    for leaf, _ in leaves_of(reader):
        loaded: Iterable[int] = leaf.column_reader("number").load()
        numbers.extend(np.asarray(loaded, np.int64).tolist()[: leaf.doc_count_all()])
    return numbers
