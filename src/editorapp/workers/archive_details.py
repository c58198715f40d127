"""What the archive worker says about the archive itself: its details and its orphans."""

from collections import Counter
from dataclasses import asdict
from itertools import islice
from pathlib import Path, PurePath

from editorapp.archive.archive import Archive
from editorapp.archive.compacting import bytes_in
from editorapp.archive.orphans import find_orphans, write_csv, write_markdown
from editorapp.archive.store import Store
from editorapp.suggest.calibration import LEAST_LINKS
from editorapp.suggest.evaluation import Quality as Measured
from editorapp.suggest.own_weights import OwnWeights
from editorapp.workers.protocol import (
    ArchiveDescribed,
    ListOrphans,
    Orphan,
    OrphansListed,
    OrphansSaved,
    Quality,
    SaveOrphans,
    SourceCount,
)
from editorapp.workspace.archives import is_archive, read_name
from editorapp.workspace.atomic import write_atomic
from editorapp.workspace.desk_profile import WORDS_FILE
from editorapp.workspace.word_lists import WordList

_MOST_SOURCES = 200


def describe_archive(archive: Archive, request: int, health: str, own: OwnWeights) -> ArchiveDescribed:
    """Everything the archive's details show."""
    counts = archive.store.statistics()
    measured = own.evaluation
    return ArchiveDescribed(
        request=request,
        archive=str(archive.folder),
        health=health,
        articles=counts.articles,
        edges=counts.edges,
        open_edges=counts.open_edges,
        orphans=sum(1 for _ in find_orphans(archive.store)),
        first=counts.first,
        last=counts.last,
        bytes_on_disk=bytes_in(archive.folder),
        sources=_sources(archive.store),
        weights="standard" if own.active is None else "own",
        fitted_links=own.learnt.links if own.learnt else 0,
        links_needed=LEAST_LINKS,
        fitted=own.day,
        evaluated_drafts=measured.drafts if measured else 0,
        standard=_quality(measured.standard if measured else None),
        own=_quality(measured.own if measured else None),
        name=read_name(archive.folder),
        imported=archive.store.origins.imported(),
        decisions=len(archive.store.decisions.of()),
        words=len(WordList(archive.folder / WORDS_FILE).words),
    )


def describe_nothing(folder: str, request: int, health: str) -> ArchiveDescribed:
    """The details where no archive can be opened."""
    name = read_name(Path(folder)) if folder and is_archive(Path(folder)) else ""
    return ArchiveDescribed(
        request, folder, health, 0, 0, 0, 0, "", "", 0, (), "standard", 0, LEAST_LINKS, "", name=name
    )


def list_orphans(store: Store, asked: ListOrphans) -> OrphansListed:
    """The first orphans, and how many there are."""
    found = find_orphans(store)
    first = tuple(Orphan(**asdict(orphan)) for orphan in islice(found, asked.limit))
    return OrphansListed(asked.request, first, len(first) + sum(1 for _ in found))


def save_orphans(store: Store, asked: SaveOrphans) -> OrphansSaved:
    """Write all of them where the writer wants them. Raises UnwritableError."""
    orphans = list(find_orphans(store))
    target = Path(asked.target)
    write_atomic(target, write_markdown(orphans) if target.suffix.lower() == ".md" else write_csv(orphans))
    return OrphansSaved(asked.request, asked.target, len(orphans))


def _sources(store: Store) -> tuple[SourceCount, ...]:
    """Where the articles came from, the largest source first; files of one article each are counted by folder."""
    files = Counter(str(row[0]) for row in store.columns("source"))
    places: Counter[str] = Counter()
    for source, count in files.items():
        places[str(PurePath(source).parent) if count == 1 and source else source] += count
    return tuple(SourceCount(source, count) for source, count in places.most_common(_MOST_SOURCES))


def _quality(measured: Measured | None) -> Quality | None:
    return Quality(**asdict(measured)) if measured else None
