"""One import: from sources to the store and the index, with a report of everything that was read."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from itertools import islice
from pathlib import Path

from editorapp.archive.archive import Archive
from editorapp.archive.importers.records import ImportOptions, Item
from editorapp.archive.importers.registry import Importer, importer_for
from editorapp.archive.index import Progress, silent
from editorapp.archive.links_out import edges_of
from editorapp.archive.locking import write_lock
from editorapp.archive.rows import content_digest
from editorapp.archive.store import Store
from editorapp.article.article import Article
from editorapp.article.words import Terms, guess_language, plain_text
from editorapp.errors import CancelledError, ReadAlsoError

_BATCH = 200
"""Articles kept at once: what a stop can lose, and what the memory holds."""

Cancelled = Callable[[], bool]


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
) -> ImportReport:
    """Read `sources` into the archive in `folder` (made if it is not there) and bring its index up to date.

    A cancelled import keeps what it has read so far. Nothing is made where no source could be read.
    Raises UnreadableError or FormatError for a source that cannot be read at all, BusyArchiveError if another process
    writes to this archive, ArchiveError or UnwritableError if it cannot be written.
    """
    readers = [(importer_for(source, format_name), source) for source in sources]
    total = sum(importer.count(source) for importer, source in readers)
    with write_lock(folder):
        store = Store(folder, create=True)
        try:
            report = _read_all(store, readers, total, options or ImportOptions(), progress, cancelled)
        finally:
            store.close()
        _bring_up_to_date(folder, terms, progress, lambda: False if report.cancelled else cancelled())
    return report


def rebuild_index(
    folder: Path,
    terms: Terms,
    progress: Progress = silent,
    cancelled: Cancelled = lambda: False,
) -> int:
    """Make the index anew from the store; returns how many articles it holds. Raises as `run_import`."""
    with write_lock(folder):
        archive = Archive(folder, terms)
        try:
            archive.index.remove()
            archive.catch_up(progress, cancelled)
            return archive.postings.live if archive.postings else 0
        finally:
            archive.close()


@contextmanager
def opened(folder: Path, terms: Terms, progress: Progress = silent) -> Iterator[Archive]:
    """The archive, ready to be asked; an index that is missing, torn or behind is mended first.

    Raises as `Archive`, and BusyArchiveError if it must be mended while another process writes.
    """
    archive = Archive(folder, terms)
    try:
        if not archive.open_index():
            with write_lock(folder):
                archive.catch_up(progress)
        yield archive
    finally:
        archive.close()


def _bring_up_to_date(folder: Path, terms: Terms, progress: Progress, cancelled: Cancelled) -> None:
    archive = Archive(folder, terms)
    try:
        archive.catch_up(progress, cancelled)
    except CancelledError:
        archive.catch_up(progress)
    finally:
        archive.close()


def _read_all(
    store: Store,
    readers: Sequence[tuple[Importer, Path]],
    total: int,
    options: ImportOptions,
    progress: Progress,
    cancelled: Cancelled,
) -> ImportReport:
    report = ImportReport()
    items = (item for importer, source in readers for item in importer.read(source, options))
    done = 0
    seen: set[str] = set()
    while not report.cancelled and (batch := list(islice(items, _BATCH))):
        with store.writing():
            generation = store.next_generation()
            for item in batch:
                _take(store, item, generation, report, seen)
        done += len(batch)
        progress("reading", done, total)
        report.cancelled = cancelled()
    progress("linking", done, total)
    with store.writing():
        store.resolve_edges()
    return report


def _take(store: Store, item: Item, generation: int, report: ImportReport, seen: set[str]) -> None:
    if item.outcome == "skipped":
        report.skipped.append(Noted(item.source, item.position, item.reason))
        return
    if item.article is None:
        report.problems.append(Noted(item.source, item.position, item.reason))
        return
    report.read += 1
    article = _completed(item.article)
    try:
        article_id = _keep(store, article, generation, report, seen)
    except ReadAlsoError:
        raise
    except (ValueError, OverflowError) as error:  # what SQLite cannot hold: lone surrogates, NUL in an id
        report.problems.append(Noted(item.source, item.position, f"Could not be stored ({error})."))
        return
    seen.add(article_id)
    report.articles.append((article_id, item.source))
    if item.outcome == "problem":
        report.problems.append(Noted(item.source, item.position, item.reason, article_id))


def _completed(article: Article) -> Article:
    """What every article gets, whatever its format: its language if none is written, and the edges of its text."""
    lang = article.lang or guess_language(plain_text(f"{article.title}\n{article.body[:5000]}"))
    return replace(article, lang=lang, edges=edges_of(article.body, article.url, article.edges))


def _keep(store: Store, article: Article, generation: int, report: ImportReport, seen: set[str]) -> str:
    """Write the article if it is new or newer than what is there; returns its id in the archive."""
    known = store.find(article, seen)
    if known is None:
        store.put(article, generation)
        report.added += 1
        return article.id
    number, modified, content = known
    if content == content_digest(article) or (article.modified and article.modified < modified):
        report.unchanged += 1
        return article.id
    store.put(article, generation, number)
    report.updated += 1
    return article.id
