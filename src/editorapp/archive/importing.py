"""One import: from sources to the store and the index, with a report of everything that was read."""

from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, field, replace
from itertools import chain, islice
from pathlib import Path

from editorapp.archive.archive import Archive
from editorapp.archive.identity import identify, is_older
from editorapp.archive.importers.records import ImportOptions, Item, cleaned
from editorapp.archive.importers.registry import importer_for
from editorapp.archive.index import Cancelled, Progress, silent
from editorapp.archive.links_out import edges_of
from editorapp.archive.locking import write_lock
from editorapp.archive.rows import content_digest
from editorapp.archive.store import Store
from editorapp.article.article import Article
from editorapp.article.words import Terms, guess_language, plain_text
from editorapp.errors import BusyArchiveError, ReadAlsoError, UnwritableError

_BATCH = 200
"""Articles kept at once: what a stop can lose, and what the memory holds."""
_GUESSED_FROM = 1500
"""Characters of an article by which its language is guessed: about 250 words."""
_PATIENCE = 10.0
"""Seconds to wait for another process that is making the same index."""


@dataclass(frozen=True, slots=True)
class Noted:
    """Something an import says about one place: what was left out, or what was wrong."""

    source: str
    position: str
    reason: str
    id: str = ""


@dataclass(slots=True)
class ImportReport:
    """What one run did; `read` counts articles found, whatever became of them."""

    read: int = 0
    added: int = 0
    updated: int = 0
    unchanged: int = 0
    articles: list[tuple[str, str]] = field(default_factory=list)
    """(id, source) of everything read that is now in the archive."""
    skipped: list[Noted] = field(default_factory=list)
    problems: list[Noted] = field(default_factory=list)
    removed: list[tuple[str, str, str]] = field(default_factory=list)
    """(id, rule, text) of boilerplate taken out."""
    cancelled: bool = False


def run_import(
    folder: Path,
    sources: Sequence[Path],
    terms: Terms,
    *,
    format_name: str = "",
    options: ImportOptions | None = None,
    progress: Progress = silent,
    cancelled: Cancelled = lambda: False,
    patience: float = 0,
) -> ImportReport:
    """Read `sources` into the archive in `folder` and bring its index up to date.

    The archive is made when the first article is found. A cancelled import keeps what it has read so far, and its
    index agrees with that.
    Raises UnreadableError or FormatError for a source that cannot be read at all, BusyArchiveError if another process
    writes to this archive for more than `patience` seconds, ArchiveError or UnwritableError if it cannot be written.
    """
    readers = [(importer_for(source, format_name), source) for source in sources]
    total = sum(importer.count(source) for importer, source in readers)
    chosen = options or ImportOptions()
    items = chain.from_iterable(importer.read(source, chosen) for importer, source in readers)
    run = _Run(total, progress, cancelled)
    first = run.up_to_first_article(items)
    if first is None:
        return run.report
    with write_lock(folder, patience):
        try:
            with closing(Store(folder, create=True)) as store:
                run.keep(store, chain([first], items))
        except BaseException:
            with suppress(ReadAlsoError, OSError):  # what was read before the error can be found
                _bring_up_to_date(folder, terms, progress)
            raise
        _bring_up_to_date(folder, terms, progress)
    return run.report


def rebuild_index(
    folder: Path,
    terms: Terms,
    progress: Progress = silent,
    cancelled: Cancelled = lambda: False,
) -> int:
    """Make the index anew from the store; returns how many articles it holds.

    Raises CancelledError (the old index stays), and as `Archive` and `write_lock`.
    """
    with closing(Archive(folder, terms)) as archive, write_lock(folder):
        _resolve_edges(archive.store, progress)
        archive.rebuild(progress, cancelled)
        return archive.postings.live if archive.postings else 0


@contextmanager
def opened(folder: Path, terms: Terms, progress: Progress = silent) -> Iterator[Archive]:
    """The archive, ready to be asked; an index that is missing, torn or behind is mended first.

    While another process writes, an index that is only behind is used as it is.
    Raises as `Archive`, and BusyArchiveError if there is nothing to use yet.
    """
    with closing(Archive(folder, terms)) as archive:
        if not archive.open_index():
            _mend(archive, progress)
        yield archive


def _mend(archive: Archive, progress: Progress) -> None:
    behind = archive.postings is not None
    try:
        with write_lock(archive.folder, wait=0 if behind else _PATIENCE):
            _resolve_edges(archive.store, progress)  # an import that was killed has not come to it
            archive.catch_up(progress)
    except (BusyArchiveError, UnwritableError):
        if not behind:
            raise


def _bring_up_to_date(folder: Path, terms: Terms, progress: Progress) -> None:
    with closing(Archive(folder, terms)) as archive:
        _resolve_edges(archive.store, progress)
        archive.catch_up(progress)


def _resolve_edges(store: Store, progress: Progress) -> None:
    progress("linking", 0, 0)
    with store.writing():
        store.resolve_edges()


class _Run:
    """One import's way through its items, and the report it fills."""

    def __init__(self, total: int, progress: Progress, cancelled: Cancelled) -> None:
        self.report = ImportReport()
        self._total = total
        self._done = 0
        self._progress = progress
        self._cancelled = cancelled
        self._seen: set[str] = set()

    def up_to_first_article(self, items: Iterator[Item]) -> Item | None:
        """Note what is no article until there is one; None if there is none."""
        for item in items:
            if item.article is not None:
                return item
            self._done += 1
            self._note(item)
        return None

    def keep(self, store: Store, items: Iterator[Item]) -> None:
        """Write the articles batch by batch."""
        while not self.report.cancelled and (batch := list(islice(items, _BATCH))):
            with store.writing():
                generation = store.next_generation()
                for item in batch:
                    self._take(store, item, generation)
            self._done += len(batch)
            self._progress("reading", self._done, max(self._total, self._done))
            self.report.cancelled = self._cancelled()

    def _take(self, store: Store, item: Item, generation: int) -> None:
        if item.article is None:
            self._note(item)
            return
        self.report.read += 1
        article, known = identify(store, _completed(item.article), item.id_derived, self._seen)
        if known is None:
            store.put(article, generation)
            self.report.added += 1
        elif known.content == content_digest(article) or is_older(article.modified, known.modified):
            article = replace(article, id=known.id)
            self.report.unchanged += 1
        else:
            if known.id in self._seen:
                self.report.problems.append(
                    Noted(item.source, item.position, f"“{known.id}” has come before; this one replaces it.", known.id)
                )
            store.put(article, generation, known.number)
            self.report.updated += 1
        self._seen.add(article.id)
        self.report.articles.append((article.id, item.source))
        if item.outcome == "problem":
            self._note(item, article.id)

    def _note(self, item: Item, article_id: str = "") -> None:
        notes = self.report.skipped if item.outcome == "skipped" else self.report.problems
        notes.append(Noted(item.source, item.position, item.reason, article_id))


def _completed(article: Article) -> Article:
    """What every article gets, whatever its format: readable text, its language, and the edges of its text."""
    article = cleaned(article)
    lang = article.lang or guess_language(plain_text(f"{article.title}\n{article.body[:_GUESSED_FROM]}"))
    return replace(article, lang=lang, edges=edges_of(article.body, article.url, article.edges))
