"""Counts an archive, and leaves the count beside its store, where a list of archives finds it without opening one."""

from contextlib import closing
from pathlib import Path

from editorapp.archive.store import FILE, Store, StoreStatistics
from editorapp.workspace.archives import Summary, write_summary


def sum_up(folder: Path, counts: StoreStatistics) -> None:
    """Leave these counts of the archive in `folder` for lists."""
    write_summary(folder, Summary(counts.articles, counts.first, counts.last))


def count_articles(folder: Path) -> int:
    """How many articles the archive in `folder` holds, 0 where there is none yet; they are left for lists, too."""
    if not (folder / FILE).exists():
        return 0
    with closing(Store(folder)) as store:
        counts = store.statistics()
    sum_up(folder, counts)
    return counts.articles
