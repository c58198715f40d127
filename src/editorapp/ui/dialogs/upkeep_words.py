"""What came of a job that looked after an archive, in words."""

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Literal, NamedTuple

from editorapp.ui.dialogs.archive_words import size_words
from editorapp.ui.dialogs.import_words import counted_articles
from editorapp.ui.kit.words import tr, tr_count, tr_message
from editorapp.workers.protocol import ArchiveExported, Compacted, Imported, Verified
from editorapp.workspace.paths import shown


class Outcome(NamedTuple):
    """A sentence or two, and how good the news is."""

    text: str
    kind: Literal["ok", "warn", "error"]


_INDEX: Mapping[str, str] = MappingProxyType(
    {
        "missing": "Its index is missing or torn. Rebuild it.",
        "behind": "Its index lacks the newest changes. Rebuild it.",
        "other": "Its index holds other articles. Rebuild it.",
        "unchecked": "Its index was not looked at.",
    }
)


def outcome_of(end: Verified | Compacted | ArchiveExported | Imported, archive: str) -> Outcome:
    """What is to be said of this end of a job on the archive of this name; an Imported is the end of a rebuild."""
    if end.cancelled:
        return Outcome(tr("Stopped. “{archive}” is as it was.", archive=archive), "warn")
    if isinstance(end, Verified):
        return _verified(end, archive)
    if isinstance(end, Compacted):
        return Outcome(_compacted(end, archive), "ok")
    if isinstance(end, ArchiveExported):
        return _exported(end)
    articles = counted_articles(end.articles)
    return Outcome(tr("The index of “{archive}” was made anew: {articles}.", archive=archive, articles=articles), "ok")


def _verified(end: Verified, archive: str) -> Outcome:
    if end.store != "ok":
        what = tr("“{archive}” is damaged: {what}", archive=archive, what=tr_message(end.store))
        return Outcome(f"{what} {tr('Export what is whole, and import that file into a new archive.')}", "error")
    articles = counted_articles(end.articles)
    if end.index != "ok":
        whole = tr("“{archive}” is whole: {articles}.", archive=archive, articles=articles)
        return Outcome(f"{whole} {tr(_INDEX[end.index])}", "warn")
    words = tr("“{archive}” is whole: {articles}, and an index that agrees.", archive=archive, articles=articles)
    return Outcome(words, "ok")


def _compacted(end: Compacted, archive: str) -> str:
    gained = end.before - end.after
    now = size_words(end.after)
    if gained <= 0:
        return tr("“{archive}” was as small as it gets: {size}.", archive=archive, size=now)
    return tr("“{archive}” is {gained} smaller now: {size}.", archive=archive, gained=size_words(gained), size=now)


def _exported(end: ArchiveExported) -> Outcome:
    file, articles = shown(Path(end.target).name), counted_articles(end.articles)
    written = tr("{articles} written to {file}.", articles=articles, file=file)
    if not end.is_damaged:
        return Outcome(written, "ok")
    lost = tr_count(
        "The archive is damaged: {n} article could not be written whole.",
        "The archive is damaged: {n} articles could not be written whole.",
        end.lost,
    )
    return Outcome(f"{written} {lost} {tr('Import this file into a new archive.')}", "warn")
