"""Keeps what an import finds: which article it is, what is newer, what has gone; batch by batch, all or nothing."""

import datetime
import time
from collections.abc import Callable, Container, Iterator, Mapping, Sequence
from contextlib import ExitStack, closing
from dataclasses import dataclass, replace
from pathlib import Path

from editorapp.archive.finishing import FileBegins, FileEnds, Finished, Known, Unchanged
from editorapp.archive.identity import identify, is_older
from editorapp.archive.import_report import ImportReport, Noted
from editorapp.archive.importers.records import EXCERPT_ONLY, Item
from editorapp.archive.importers.sources import Located
from editorapp.archive.links_out import fold_headline
from editorapp.archive.locking import write_lock
from editorapp.archive.origins import FileState, KnownSource
from editorapp.archive.rows import content_digest
from editorapp.archive.store import Known as KnownArticle
from editorapp.archive.store import Store
from editorapp.archive.verification import is_verified
from editorapp.article.article import EMBARGOED, Article
from editorapp.article.links import canonical_url
from editorapp.errors import ReadAlsoError

_BATCH = 200
"""Articles kept at once: what a crash can lose, and what the memory holds."""
_BATCH_SECONDS = 1.0
"""Between two commits, also of few articles: what is read is kept, and can be counted."""
_PASSING = frozenset({"feed", "jsonfeed"})
"""Formats that hold only the newest articles: what is no longer in them has not vanished."""
WHOLE = "."
"""The name of a source that is one file, within itself."""
_OWN_KEPT = "Changed here since it was imported; your version was kept."


@dataclass(frozen=True, slots=True)
class Reading:
    """A file to read, its name within its source and its state; or an Item that stands for what is left out."""

    source: KnownSource
    name: str
    located: Located | None
    state: FileState | None
    left_out: Item | None = None

    def key_of(self, key: str, digest: bytes, article_id: str = "") -> str:
        """What names something in this file: its own key, else its content, else the article it became."""
        return key or f"{self.name}#{digest.hex() or article_id}"


class Keeper:
    """The store while an import writes to it. It is opened, and made, when there is something to write."""

    def __init__(self, folder: Path, stack: ExitStack, report: ImportReport, patience: float) -> None:
        self.failure: ReadAlsoError | None = None
        """Why a source that somebody named could not be read at all."""
        self._folder = folder
        self._stack = stack
        self._report = report
        self._patience = patience
        self._store: Store | None = None
        self._reading = Reading(KnownSource(0, "", ""), "", None, None)
        self._holds_back = False
        self._before = 0
        self._run = self._generation = self._done = 0
        self._numbers: dict[str, int] = {}
        self._added: list[int] = []
        self._read_now: list[tuple[int, str]] = []
        self._seen: set[str] = set()
        self._named: set[str] = set()

    @property
    def is_open(self) -> bool:
        """Whether there is a store."""
        return self._store is not None

    def open(self) -> Store:
        """The store, made if there is none, and the archive's writer lock.

        Raises BusyArchiveError, ArchiveError (where it is damaged, before anything is written) or UnwritableError.
        """
        if self._store is None:
            self._stack.enter_context(write_lock(self._folder, self._patience))
            store = self._store = self._stack.enter_context(closing(Store(self._folder, create=True)))
            if not is_verified(self._folder):
                # A row that its index has lost would be taken for a new article.
                store.say_if_damaged(store.structure())
            with store.writing():
                self._run = store.origins.next_run()
                store.origins.note_import(datetime.datetime.now().astimezone().isoformat(timespec="seconds"))
                self._numbers = {source.path: source.number for source in store.origins.sources()}
        return self._store

    def known_files(self, source: KnownSource) -> Mapping[str, FileState]:
        """The files of a source as they were when they were last read."""
        number = self._numbers.get(source.path)
        return self._store.origins.files(number) if self._store and number else {}

    def seen(self, source: KnownSource, key: str, digest: bytes) -> tuple[int, str] | None:
        """(number, id) of the article that was made of exactly this."""
        number = self._numbers.get(source.path)
        return self._store.origins.seen(number, key, digest) if self._store and number else None

    def keep(
        self,
        found: Iterator[Finished | Known],
        files: Sequence[Reading],
        show: Callable[[int], None],
        let_go: Callable[[int], None],
    ) -> None:
        """Write everything; `show` hears after each batch how many things have come, `let_go` which file is done."""
        batch: list[Finished | Known] = []
        began = time.monotonic()
        for one in found:
            batch.append(one)
            if isinstance(one, FileEnds):
                let_go(one.file)
            if len(batch) >= _BATCH or time.monotonic() - began > _BATCH_SECONDS:
                self._write(batch, files)
                show(self._done)
                batch, began = [], time.monotonic()
        self._write(batch, files)
        show(self._done)

    def undo(self) -> None:
        """Take out again what this run has added; what it has changed stays changed."""
        store, report = self.open(), self._report
        with store.writing():
            gone = {row[0] for row in store.cells(self._added, "id").values()}
            store.remove(self._added)
            for source, name in self._read_now:
                store.origins.forget_file(source, name)
        report.articles = [(article, source) for article, source in report.articles if article not in gone]
        report.added = 0

    def drop_files_but(self, source: KnownSource, names: Container[str]) -> None:
        """Files of a source that are no more: what was in them has vanished."""
        store, number = self._store, self._numbers.get(source.path)
        if store and number:
            with store.writing():
                for name in store.origins.files(number):
                    if name not in names:
                        self._drop_unseen(store, number, name, source.shown)
                        store.origins.forget_file(number, name)

    def _write(self, batch: Sequence[Finished | Known], files: Sequence[Reading]) -> None:
        self._generation = 0
        if self._store is None and not any(isinstance(one, Finished) and one.item.article for one in batch):
            for one in batch:
                self._take_without_store(one, files)
            return
        store = self.open()
        with store.writing():
            for one in batch:
                self._take(store, one, files)

    def _take_without_store(self, one: Finished | Known, files: Sequence[Reading]) -> None:
        if isinstance(one, FileBegins):
            self._reading = files[one.file]
        elif isinstance(one, FileEnds):
            self._note_failure(one)
        elif isinstance(one, Finished):
            self._note_without_article(one.item)

    def _take(self, store: Store, one: Finished | Known, files: Sequence[Reading]) -> None:
        if isinstance(one, FileBegins):
            self._reading, self._holds_back = files[one.file], False
            self._before = store.next_number()
            store.origins.forget_file(self._source(store), self._reading.name)
        elif isinstance(one, FileEnds):
            self._end_file(store, one)
        elif isinstance(one, Unchanged):
            self._done += 1
            self._report.read += 1
            self._report.unchanged += 1
            self._note_origin(store, one, one.number, one.id)
        elif one.item.article is None:
            self._note_without_article(one.item)
        else:
            self._done += 1
            self._report.read += 1
            self._keep_article(store, one, one.item.article)

    def _keep_article(self, store: Store, one: Finished, article: Article) -> None:
        one = self._told_apart(store, one, article)
        article, known = self._identified(store, one, article)
        number = known.number if known else 0
        if known is None:
            number = store.put(article, self._next_generation(store), None, one.sketch)
            self._added.append(number)
            self._report.added += 1
        elif not self._is_news(known, article, one.item):
            article = replace(article, id=known.id)
            self._report.unchanged += 1
        else:
            if known.id in self._seen:
                reason = f"“{known.id}” has come before; this one replaces it."
                self._report.problems.append(Noted(one.item.source, one.item.position, reason, known.id))
            store.put(article, self._next_generation(store), number, one.sketch)
            self._report.updated += 1
        self._holds_back |= article.status == EMBARGOED
        self._note_origin(store, one, number, article.id)
        self._report.note_removed(one.item, article.id, article.title)
        if one.item.outcome == "problem":
            self._report.note(one.item, article.id)

    def _identified(self, store: Store, one: Finished, article: Article) -> tuple[Article, KnownArticle | None]:
        """The article with the id it has here, and what the store has of it: by key, else by id, address, content."""
        named = store.origins.article_of(one.key) if one.key else ""
        if named:
            return replace(article, id=named), store.known(id=named)[0]
        return identify(store, article, one.item.id_derived, self._seen, one.sketch, self._before)

    def _told_apart(self, store: Store, one: Finished, article: Article) -> Finished:
        """The thing without the key that another article of this run has: two sites may be called alike (localhost)."""
        named = store.origins.article_of(one.key) if one.key else ""
        if named not in self._seen:
            return one
        known = store.known(id=named)[0]
        same = known.source == article.source or known.folded_title == fold_headline(article.title)
        if same or (known.canonical and known.canonical == canonical_url(article.url)):
            return one
        return replace(one, key="", item=replace(one.item, id_derived=True))

    def _is_news(self, known: KnownArticle, article: Article, item: Item) -> bool:
        """Whether what has come is newer than what is here; the writer's own version is never overwritten."""
        if known.content == content_digest(article) or is_older(article.modified, known.modified):
            return False
        if known.own:
            self._report.skipped.append(Noted(item.source, item.position, _OWN_KEPT, known.id))
            return False
        return not (EXCERPT_ONLY in article.problems and len(article.body) < known.length)

    def _end_file(self, store: Store, end: FileEnds) -> None:
        reading, source = self._reading, self._source(store)
        if end.problem or reading.located is None or reading.state is None:
            self._note_failure(end)
            return
        if not self._holds_back:  # else an update reads the file again, to see whether the embargo is over
            store.origins.note_file(source, reading.name, reading.state)
        self._read_now.append((source, reading.name))
        if reading.located.format not in _PASSING:
            self._drop_unseen(store, source, reading.name, reading.located.source.shown)

    def _drop_unseen(self, store: Store, source: int, name: str, shown: str) -> None:
        for article_id, title in store.origins.drop_unseen(source, name, self._run):
            self._report.vanished.append(Noted(shown, "", f"“{title}” is no longer there; it was kept.", article_id))

    def _note_failure(self, end: FileEnds) -> None:
        reading = self._reading
        if end.problem and reading.located:
            self._report.problems.append(Noted(reading.located.source.shown, "", str(end.problem)))
            if reading.name == WHOLE:
                self._report.unreadable.append(reading.source.shown)
                self.failure = self.failure or end.problem

    def _note_origin(self, store: Store, one: Finished | Unchanged, number: int, article_id: str) -> None:
        """This thing is in the archive now, as this article."""
        reading = self._reading
        name = reading.key_of(one.key, one.digest, article_id)
        store.origins.note(self._source(store), name, reading.name, one.digest, number, self._run)
        self._seen.add(article_id)
        self._report.articles.append((article_id, one.item.source if isinstance(one, Finished) else one.source))

    def _note_without_article(self, item: Item) -> None:
        self._done += item.outcome != "nothing"
        self._report.note(item)

    def _source(self, store: Store) -> int:
        path = self._reading.source.path
        if path not in self._named:
            self._named.add(path)
            self._numbers[path] = store.origins.note_source(self._reading.source)
        return self._numbers[path]

    def _next_generation(self, store: Store) -> int:
        """One for each batch in which something changes."""
        self._generation = self._generation or store.next_generation()
        return self._generation
