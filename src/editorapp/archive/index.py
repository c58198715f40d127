"""The Whoosh index of an archive: derived from the store, caught up with it, rebuilt whenever it cannot be trusted."""

import contextlib
import shutil
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from whoosh import fields, index
from whoosh.columns import NumericColumn
from whoosh.index import LockError
from whoosh.reading import SegmentReader

from editorapp.archive.forward import (
    Frequencies,
    forward_name,
    forward_names,
    is_part_of_forward,
    join_parts,
    read_facts,
    read_frequencies,
    remove_part,
)
from editorapp.archive.forward_writer import ForwardWriter
from editorapp.archive.link_table import links_name, links_since, newest_links, no_links, read_links, write_links
from editorapp.archive.postings import Postings
from editorapp.archive.reading_ahead import read_entries
from editorapp.archive.segment import Segment
from editorapp.archive.segment_writer import FastWriter
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
from editorapp.article.words import Terms
from editorapp.errors import ArchiveError, BusyArchiveError, CancelledError
from editorapp.workspace.atomic import make_folder

FOLDER = "index"
FORMAT = 3
"""Raised when the same articles would give other terms, fields or forward data."""
_NEW = "index.new"
_REPORT_EVERY = 50
_MANY = 1000
"""Changed articles from which an index that is smaller than they are is made anew, with statistics of all."""
_MOST_PARTS = 16
"""Parts of forward data, one a save or import: then all but the first, which is large, become one."""

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

    def has_outlived(self, store: Store) -> bool:
        """Whether it was made from a later state of this store: the store has lost what was written last.

        SQLite passes over the damaged end of its log without a word.
        """
        stamp = read_stamp(self.folder)
        return stamp is not None and stamp.store == store.identity and stamp.generation > store.generation

    def postings(self, kept: Sequence[Segment] = ()) -> Postings:
        """The newest commit; of the `kept` segments those that still belong to it are not opened again.

        Never Whoosh's `refresh()` or `reader(reuse=…)`: they return deleted and doubled articles (research: whoosh §1).
        Raises ArchiveError if the files cannot be read.
        """
        known = {segment.id: segment for segment in kept}
        fresh: list[Segment] = []
        try:
            opened = index.open_dir(str(self.folder))
            found = []
            for segment in opened._segments():
                held = known.get(segment.segment_id())
                if held is None:
                    held = Segment(SegmentReader(opened.storage, opened.schema, segment))
                    fresh.append(held)
                found.append((held, frozenset(segment.deleted_docs())))
        except Exception as error:  # Whoosh raises whatever its decoders meet in torn files
            for held in fresh:
                held.close()
            raise ArchiveError("The archive's index cannot be read.", "It will be rebuilt from the store.") from error
        return Postings(found)

    def catch_up(
        self,
        store: Store,
        terms: Terms,
        progress: Progress,
        cancelled: Cancelled,
        counted: Frequencies | None = None,
    ) -> int:
        """Bring the index to the store's generation, from scratch if it must be; returns how many articles it read.

        `counted` are the frequencies of all parts of its forward data, if the caller has them open.
        Raises CancelledError (the index stays as it was), BusyArchiveError if another process writes to it.
        """
        if self.folder.name != _NEW:
            ArticleIndex(self.folder.parent, _NEW).remove()  # what somebody was making when they were killed
        stamp = self.stamp(store)
        if stamp is None:
            return self.rebuild(store, terms, progress, cancelled)
        target, count = store.generation, store.count_changed_since(stamp.generation)
        if stamp.generation == target and not count:
            return 0
        if _is_outgrown(stamp, count):
            return self.rebuild(store, terms, progress, cancelled)
        self._append(store, terms, stamp, target, _Watch(progress, cancelled, count), counted)
        return count

    def _append(
        self,
        store: Store,
        terms: Terms,
        stamp: Stamp,
        target: int,
        watch: "_Watch",
        counted: Frequencies | None,
    ) -> None:
        """Add what has changed since the stamp: a segment, a part of forward data, a new table of links."""
        self._remove_strangers(stamp)
        parts = forward_names(stamp.files)
        facts = [read_facts(self.folder, name) for name in parts]
        known = self._documents(store, stamp.generation, facts)
        earlier = sum(map(len, facts))
        base = counted if counted is not None or not earlier else read_frequencies(self.folder, parts)
        with contextlib.closing(ForwardWriter(self.folder, base, earlier)) as forward:
            writer = self._writer()
            try:
                rows = watch.over(store.changed_since(stamp.generation))
                for (number, _, sketch), entry in read_entries(rows, watch.total, terms):
                    if number in known:
                        writer.delete_document(known[number])
                    writer.add_terms(number, Counter(entry.terms))
                    forward.add(number, entry, np.frombuffer(sketch, np.uint32))
                forward.finish(forward_name(target))
                joined = self._join_parts(parts[1:], target)
                older = read_links(self.folder / name) if (name := newest_links(stamp.files)) else no_links()
                write_links(self.folder / links_name(target), links_since(store, terms, stamp.generation, older))
            except BaseException:
                writer.give_up()
                raise
        # A crash between these two leaves a commit that the stamp does not know: the index will be rebuilt.
        try:
            writer.commit()
        except BaseException:
            writer.give_up()
            raise
        for part in joined:
            remove_part(self.folder, part)
        if name:
            (self.folder / name).unlink()
        self._write_stamp(store, target, stamp.files, earlier + watch.total)
        watch.end()

    def rebuild(self, store: Store, terms: Terms, progress: Progress, cancelled: Cancelled) -> int:
        """Make the index anew beside the old one, then put it in its place; returns how many articles it holds.

        Raises CancelledError (the old index stays), BusyArchiveError if another process writes to it.
        """
        fresh = ArticleIndex(self.folder.parent, _NEW)
        fresh.remove()
        fresh._create()
        fresh._write_stamp(store, -1, {}, 0)
        try:
            count = fresh.catch_up(store, terms, progress, cancelled)
        except BaseException:
            fresh.remove()
            raise
        self.remove()
        fresh.folder.replace(self.folder)
        return count

    def remove(self) -> None:
        """Delete the index; the store can make it again."""
        with contextlib.suppress(FileNotFoundError):
            if self.folder.is_dir() and not self.folder.is_symlink():
                shutil.rmtree(self.folder)
            else:
                self.folder.unlink()

    def _create(self) -> None:
        make_folder(self.folder)
        # No positions: placements and phrases are looked up in the few texts that are shown.
        schema = fields.Schema(number=fields.COLUMN(NumericColumn("i")), text=fields.TEXT(phrase=False, stored=False))
        index.create_in(str(self.folder), schema)

    def _open(self) -> Any:
        return index.open_dir(str(self.folder))

    def _writer(self) -> FastWriter:
        try:
            return FastWriter(self._open(), self.folder)
        except LockError as error:
            raise BusyArchiveError("Another program is indexing this archive.", "Try again when it is done.") from error

    def _documents(self, store: Store, since: int, facts: Sequence[NDArray[np.void]]) -> dict[int, int]:
        """Whoosh's number of each article that has changed and is in the index: none if all are new."""
        highest = max((int(part["number"].max(initial=0)) for part in facts), default=0)
        changed = [number for number in store.numbers_changed_since(since) if number <= highest]
        if not changed:
            return {}
        postings = self.postings()
        try:
            held = np.flatnonzero(np.isin(postings.numbers, changed) & ~postings.dead)
            return dict(zip(postings.numbers[held].tolist(), held.tolist(), strict=True))
        finally:
            for segment in postings.segments:
                segment.close()

    def _join_parts(self, names: Sequence[str], target: int) -> list[str]:
        """Make one part of the new one and these if they are too many; returns those it has made needless."""
        if len(names) + 2 <= _MOST_PARTS:
            return []
        needless = [*names, forward_name(target)]
        join_parts(self.folder, needless, forward_name(target, joined=True))
        return needless

    def _remove_strangers(self, stamp: Stamp) -> None:
        """Delete forward data and links that a writer left behind when it was killed."""
        for name in committed_files(self.folder):
            if name not in stamp.files and (is_part_of_forward(name) or newest_links([name])):
                (self.folder / name).unlink()

    def _write_stamp(self, store: Store, generation: int, known: Mapping[str, Fingerprint], articles: int) -> None:
        files = fingerprints(self.folder, committed_files(self.folder), known)
        write_stamp(self.folder, Stamp(FORMAT, store.identity, generation, articles, files))
        self._checked = files


class _Watch:
    """Says how far the reading of articles is, and stops it when it is cancelled."""

    def __init__(self, progress: Progress, cancelled: Cancelled, total: int) -> None:
        self._progress = progress
        self._cancelled = cancelled
        self.total = total

    def over(self, items: Iterable[tuple[int, Article, bytes]]) -> Iterator[tuple[int, Article, bytes]]:
        """The items one by one. Raises CancelledError."""
        for done, item in enumerate(items):
            if self._cancelled():
                raise CancelledError("Indexing was stopped.")
            if done % _REPORT_EVERY == 0:
                self._progress("indexing", done, self.total)
            yield item

    def end(self) -> None:
        """Say that all is done."""
        self._progress("indexing", self.total, self.total)


def _is_outgrown(stamp: Stamp, changed: int) -> bool:
    """Whether so much has changed that making the index anew is the better way."""
    return bool(forward_names(stamp.files)) and changed > max(stamp.articles, _MANY)
