"""One import: from sources to the store and the index, with a report of everything that was read."""

import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, closing
from pathlib import Path

from editorapp.archive.archive import LOST_CHANGES
from editorapp.archive.finishing import FileBegins, FileEnds, Known, Unchanged, finish_all
from editorapp.archive.gathering import Gathered, count, gather, read, state_of
from editorapp.archive.import_report import ImportReport, Noted
from editorapp.archive.importers.records import Found, ImportOptions, Unfinished
from editorapp.archive.importers.sources import Located
from editorapp.archive.index import ArticleIndex, Cancelled, Progress, silent
from editorapp.archive.index_place import index_home
from editorapp.archive.keeping import Keeper, Reading
from editorapp.archive.opening import catch_up
from editorapp.archive.origins import FileState, KnownSource
from editorapp.archive.store import FILE, Store
from editorapp.archive.summing_up import sum_up
from editorapp.article.words import Terms
from editorapp.errors import ArchiveError, CancelledError, FormatError, UnreadableError
from editorapp.workspace.paths import find_paths


def run_import(
    folder: Path,
    sources: Sequence[Path],
    terms: Terms,
    *,
    format_name: str = "",
    options: ImportOptions | None = None,
    progress: Progress = silent,
    cancelled: Cancelled = lambda: False,
    removing: Cancelled = lambda: False,
    patience: float = 0,
    report: ImportReport | None = None,
) -> ImportReport:
    """Read `sources` into the archive in `folder` and bring its index up to date.

    The archive is made when the first article is found. A cancelled import keeps what it has read so far, unless
    `removing` says otherwise: then what it has added goes again. `report` is filled meanwhile.
    Raises UnreadableError or FormatError if none of the sources can be read at all, BusyArchiveError if another process
    writes to this archive for more than `patience` seconds, ArchiveError or UnwritableError if it cannot be written.
    """
    chosen = options or ImportOptions()
    include = ",".join(sorted(chosen.include))
    named = [
        KnownSource(0, str(source.absolute()), str(source), format_name, include, chosen.date_order)
        for source in sources
    ]
    run = _Run(folder, terms, progress, cancelled, removing, report or ImportReport())
    return run.read(named, patience, only_changed=False)


def run_update(
    folder: Path,
    terms: Terms,
    *,
    progress: Progress = silent,
    cancelled: Cancelled = lambda: False,
    removing: Cancelled = lambda: False,
    patience: float = 0,
    report: ImportReport | None = None,
) -> ImportReport:
    """Read what has changed in the sources the archive in `folder` remembers; files that are as they were are not read.

    Raises as `run_import`, and ArchiveError if there is no archive or it remembers no sources.
    """
    with closing(Store(folder)) as store:
        known = store.origins.sources()
    if not known:
        raise ArchiveError("This archive remembers no sources.", "Import a file or folder; later it can be updated.")
    run = _Run(folder, terms, progress, cancelled, removing, report or ImportReport())
    return run.read(known, patience, only_changed=True)


class _Run:
    """One import's way from sources to articles that can be found."""

    def __init__(
        self,
        folder: Path,
        terms: Terms,
        progress: Progress,
        cancelled: Cancelled,
        removing: Cancelled,
        report: ImportReport,
    ) -> None:
        self._folder = folder
        self._terms = terms
        self._progress = progress
        self._cancelled = cancelled
        self._removing = removing
        self._report = report
        self._files: list[Reading] = []
        self._held: dict[int, ExitStack] = {}
        self._total = 0

    def read(self, sources: Sequence[KnownSource], patience: float, *, only_changed: bool) -> ImportReport:
        """Read the sources, write their articles, bring the index up to date."""
        self._progress("reading", 0, 0)
        report = self._report
        gathered = self._gather(sources, must_be_there=not only_changed)
        with ExitStack() as stack:
            stack.callback(self._let_go_of_all)
            keeper = Keeper(self._folder, stack, report, patience)
            if (self._folder / FILE).exists() and ArticleIndex(index_home(self._folder)).has_outlived(keeper.open()):
                report.problems.append(Noted(str(self._folder), "", LOST_CHANGES))
            for source, found in zip(sources, gathered, strict=True):
                self._plan(source, found, keeper.known_files(source) if only_changed else None)
            self._total = sum(map(self._count, self._files))
            report.is_indexed = False
            stream = finish_all(self._found(keeper), find_paths().resources / "phrases", self._cancelled)
            keeper.keep(stream, self._files, self._show, self._let_go)
            report.cancelled = self._cancelled()
            if report.cancelled and self._removing():
                keeper.undo()
            for source, found in zip(sources, gathered, strict=True) if not report.cancelled else ():
                if not found.problem:
                    keeper.drop_files_but(source, {_name_of(located, source) for located in found.files})
            if not keeper.is_open:
                report.is_indexed = True  # there is nothing to find
            elif not report.cancelled:
                self._index()
            if keeper.is_open:
                sum_up(self._folder, keeper.open().statistics())
        if keeper.failure and not only_changed and len(report.unreadable) == len(sources) and not report.read:
            raise keeper.failure
        return report

    def _gather(self, sources: Sequence[KnownSource], *, must_be_there: bool) -> list[Gathered]:
        gathered = []
        for source in sources:
            found = gather(Path(source.path), source.format, source.shown, self._cancelled)
            gathered.append(found)
            if must_be_there and isinstance(found.problem, UnreadableError):
                raise found.problem  # a name with a slip in it: better nothing than half
            if found.problem:
                self._report.unreadable.append(source.shown)
                self._report.problems.append(Noted(source.shown, "", str(found.problem)))
        self._report.sources = len(sources)
        first = next((found.problem for found in gathered if found.problem), None)
        if first and must_be_there and all(found.problem for found in gathered):
            raise first
        return gathered

    def _plan(self, source: KnownSource, found: Gathered, known: Mapping[str, FileState] | None) -> None:
        """What is to be read: all, or only the files that are not as they were `known`."""
        if known is None:
            self._files += (Reading(source, "", None, None, left_out=item) for item in found.left_out)
        for located in found.files:
            name, state = _name_of(located, source), state_of(located.source.path)
            if known is None or known.get(name) != state:
                self._files.append(Reading(source, name, located, state))

    def _count(self, reading: Reading) -> int:
        return 0 if reading.located is None or self._cancelled() else count(reading.located)

    def _found(self, keeper: Keeper) -> Iterator[Found | Known]:
        """Everything in all files, between marks; what has not changed since the last time is not made anew."""
        for number, reading in enumerate(self._files):
            if reading.left_out:
                yield reading.left_out
            if reading.located is None:
                continue
            yield FileBegins(number)
            options = ImportOptions(
                frozenset(filter(None, reading.source.include.split(","))), reading.source.date_order
            )
            try:
                held = self._held.setdefault(number, ExitStack())
                for one in read(reading.located, options, held, reading.source.format, self._tell_more):
                    yield self._if_changed(one, reading, keeper)
            except (UnreadableError, FormatError) as error:
                yield FileEnds(number, error)
            else:
                yield FileEnds(number)

    def _if_changed(self, one: Found, reading: Reading, keeper: Keeper) -> Found | Unchanged:
        if not isinstance(one, Unfinished):
            return one
        key = reading.key_of(one.key, one.digest)
        seen = keeper.seen(reading.source, key, one.digest)
        return one if seen is None else Unchanged(one.source, one.key, one.digest, *seen)

    def _let_go(self, file: int) -> None:
        """What was unpacked of this file is no longer needed."""
        self._held.pop(file).close()

    def _let_go_of_all(self) -> None:
        for file in list(self._held):
            self._let_go(file)

    def _tell_more(self, items: int) -> None:
        self._total += items

    def _show(self, done: int) -> None:
        self._progress("reading", done, max(self._total, done))

    def _index(self) -> None:
        try:
            catch_up(self._folder, self._terms, self._progress, self._cancelled)
        except CancelledError:
            self._report.cancelled = True
        else:
            self._report.is_indexed = True


def _name_of(located: Located, source: KnownSource) -> str:
    """The file's name within its source."""
    return os.path.relpath(located.source.path, source.path)
