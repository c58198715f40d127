"""What an import is about to do and what it has done, in words."""

from collections.abc import Sequence
from pathlib import Path

from editorapp.ui.kit.days import say_day
from editorapp.ui.kit.words import tr, tr_count
from editorapp.workers.protocol import ArticlePreviewed, Imported
from editorapp.workspace.paths import kind_of, shown

_VANISHED = (
    "{n} is no longer in its source; the archive keeps it.",
    "{n} are no longer in their sources; the archive keeps them.",
)
_REMOVED = ("{n} piece of boilerplate was taken out.", "{n} pieces of boilerplate were taken out.")


def counted_articles(count: int) -> str:
    """ "1 article", "7,801 articles"."""
    return tr_count("{n} article", "{n} articles", count)


def sources_in_words(sources: Sequence[Path]) -> str:
    """ "export.xml and 2 folders": what is being imported, short."""
    if not sources:
        return ""
    first, others = shown(sources[0].name or sources[0]), sources[1:]
    if not others:
        return first
    kinds, count = {kind_of(path) for path in others}, len(others)
    if kinds == {"file"}:
        return tr_count("{first} and {n} file", "{first} and {n} files", count, first=first)
    if kinds == {"folder"}:
        return tr_count("{first} and {n} folder", "{first} and {n} folders", count, first=first)
    return tr_count("{first} and {n} other", "{first} and {n} others", count, first=first)


def import_in_words(sources: Sequence[Path], archive: str) -> str:
    """ "export.xml and 2 folders · into “Skerrow Post”": what goes where, as far as it is known."""
    where = tr("into “{archive}”", archive=archive) if sources else tr("“{archive}”", archive=archive)
    where = where if archive else ""
    return " · ".join(part for part in (sources_in_words(sources), where) if part)


def previewed_in_words(article: ArticlePreviewed) -> str:
    """ "12 Nov 2026 (guessed) · Fiona Hill · Harbour · 412 words · 2 photos · 3 links": what will come of it."""
    day = say_day(article.published)
    if day and article.published_guessed:
        day = tr("{day} (guessed)", day=day)
    counts = (
        tr_count("{n} word", "{n} words", article.words),
        tr_count("{n} photo", "{n} photos", article.images) if article.images else "",
        tr_count("{n} link", "{n} links", article.links) if article.links else "",
    )
    parts = (day or tr("no date"), ", ".join(article.authors), article.section, *counts)
    return " · ".join(part for part in parts if part)


def report_title(report: Imported, *, is_update: bool = False) -> str:
    """The one thing to know."""
    if report.cancelled:
        return tr("Update stopped") if is_update else tr("Import stopped")
    if is_update:
        return update_sentence(report) or tr("Nothing new")
    if report.read == 0:
        return tr("Nothing to import")
    if report.added:
        return tr_count("{n} article added", "{n} articles added", report.added)
    if report.updated:
        return tr_count("{n} article updated", "{n} articles updated", report.updated)
    return tr("Nothing new")


def update_sentence(report: Imported) -> str:
    """ "12 new stories, 3 changed, 1 vanished (kept)"; "" if there is nothing to tell."""
    vanished = max(report.count_vanished, len(report.vanished))
    new = tr_count("{n} new story", "{n} new stories", report.added) if report.added else ""
    changed = tr_count("{n} changed", "{n} changed", report.updated) if report.updated else ""
    gone = tr_count("{n} vanished (kept)", "{n} vanished (kept)", vanished) if vanished else ""
    parts = (new, changed, gone)
    return ", ".join(part for part in parts if part)


def report_text(report: Imported, *, is_update: bool = False) -> str:
    """The rest, in sentences; every article read is in one of the counts."""
    parts = [_beginning(report, is_update)]
    if report.added and report.updated and not is_update:
        parts.append(tr_count("{n} was brought up to date.", "{n} were brought up to date.", report.updated))
    if report.unchanged:
        parts.append(tr_count("{n} was already there.", "{n} were already there.", report.unchanged))
    parts += _left_out_sentences(report)
    if report.articles:
        now = "The archive holds {n} article now.", "The archive holds {n} articles now."
        parts.append(tr_count(*now, report.articles))
    return " ".join(part for part in parts if part)


def _left_out_sentences(report: Imported) -> list[str]:
    """What was not taken as it stands, and why."""
    skipped, problems, removed, vanished = report_counts(report)
    parts = []
    if skipped:
        parts.append(tr_count("{n} was left out on purpose.", "{n} were left out on purpose.", skipped))
    if vanished:
        parts.append(tr_count(*_VANISHED, vanished))
    if problems:
        parts.append(tr_count("{n} had problems.", "{n} had problems.", problems))
    if removed and (report.added or report.updated or not report.cancelled):
        parts.append(tr_count(*_REMOVED, removed))
    return parts


def report_counts(report: Imported) -> tuple[int, int, int, int]:
    """How many were left out, had problems, were taken out, have vanished: also where not all of them are listed."""
    return (
        max(report.count_skipped, len(report.skipped)),
        max(report.count_problems, len(report.problems)),
        max(report.count_removed, len(report.removed)),
        max(report.count_vanished, len(report.vanished)),
    )


def _beginning(report: Imported, is_update: bool) -> str:
    if report.cancelled:
        kept = tr_count("{n} new article is kept.", "{n} new articles are kept.", report.added)
        if not report.added:
            kept = tr("Nothing was added.")
        return f"{kept} {tr('If you go on later, nothing is added twice.')}"
    return tr("No articles were found there.") if report.read == 0 and not is_update else ""
