"""Looks whether an archive is whole: every row of its store, every file of its index, and that both agree."""

from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from editorapp.archive.archive import Archive
from editorapp.archive.index import Cancelled, Progress, silent
from editorapp.archive.store import Store
from editorapp.article.words import Terms
from editorapp.errors import CancelledError, DamagedArchiveError

IndexState = Literal["ok", "missing", "behind", "other", "unchecked"]
"""missing: or torn, or of another version; behind: the store; other: it holds other articles than the store."""

_ROWS = 100
"""Rows that `Store.verify_rows` looks at between two yields."""


@dataclass(frozen=True, slots=True)
class Health:
    """What was found. `store` is "ok" or what is wrong with it, in words."""

    articles: int
    store: str
    index: IndexState

    @property
    def is_whole(self) -> bool:
        """Whether nothing is wrong."""
        return self.store == "ok" and self.index == "ok"


def check_archive(
    folder: Path, terms: Terms, progress: Progress = silent, cancelled: Cancelled = lambda: False
) -> Health:
    """Look at all of the archive in `folder`; nothing is changed.

    Raises CancelledError, and as `Archive` where the store cannot even be opened.
    """
    with closing(Archive(folder, terms)) as archive:
        articles, store = _check_store(archive.store, progress, cancelled)
        try:
            return Health(articles, store, _check_index(archive))
        except DamagedArchiveError as error:
            return Health(articles, error.what if store == "ok" else store, "unchecked")


def _check_store(store: Store, progress: Progress, cancelled: Cancelled) -> tuple[int, str]:
    """(articles, "ok" or what is wrong)."""
    progress("verifying", 0, 0)
    found = store.structure(cancelled)
    if found != "ok":
        return 0, found
    total, done = store.count_rows(), 0
    try:
        for _ in store.verify_rows():
            if cancelled():
                raise CancelledError("Looking through the archive was stopped.")
            done += _ROWS
            progress("verifying", min(done, total), total)
        return store.statistics().articles, "ok"
    except DamagedArchiveError as error:
        return 0, error.what


def _check_index(archive: Archive) -> IndexState:
    whole = archive.open_index()
    if archive.postings is None:
        return "missing"
    if not whole:
        return "behind"
    agrees = archive.rows.numbers.tolist() == [row[0] for row in archive.store.columns("number")]
    return "ok" if agrees else "other"
