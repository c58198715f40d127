"""What an import is about to do and what it has done, in words."""

from collections.abc import Sequence
from pathlib import Path

from editorapp.ui.kit.days import say_day
from editorapp.workers.protocol import ArticlePreviewed, Imported
from editorapp.workspace.paths import kind_of, shown


def counted(number: int, thing: str) -> str:
    """ "1 article", "7,801 articles"."""
    return f"{number:,} {thing}" if number == 1 else f"{number:,} {thing}s"


def sources_in_words(sources: Sequence[Path]) -> str:
    """ "export.xml and 2 folders": what is being imported, short."""
    if not sources:
        return ""
    first, others = shown(sources[0].name or sources[0]), sources[1:]
    kinds = {kind_of(path) for path in others}
    thing = kinds.pop() if len(kinds) == 1 else ""
    return first if not others else f"{first} and {counted(len(others), thing or 'other')}"


def import_in_words(sources: Sequence[Path], archive: str) -> str:
    """ "export.xml and 2 folders · into “Skerrow Post”": what goes where, as far as it is known."""
    where = f"into “{archive}”" if archive and sources else f"“{archive}”" if archive else ""
    return " · ".join(part for part in (sources_in_words(sources), where) if part)


def previewed_in_words(article: ArticlePreviewed) -> str:
    """ "12 Nov 2026 (guessed) · Fiona Hill · Harbour · 412 words · 2 photos · 3 links": what will come of it."""
    day = say_day(article.published)
    guessed = " (guessed)" if day and article.published_guessed else ""
    counts = (
        counted(article.words, "word"),
        counted(article.images, "photo") if article.images else "",
        counted(article.links, "link") if article.links else "",
    )
    parts = (day + guessed or "no date", ", ".join(article.authors), article.section, *counts)
    return " · ".join(part for part in parts if part)


def report_title(report: Imported, *, is_update: bool = False) -> str:
    """The one thing to know."""
    if report.cancelled:
        return "Update stopped" if is_update else "Import stopped"
    if is_update:
        return update_sentence(report) or "Nothing new"
    if report.read == 0:
        return "Nothing to import"
    if report.added:
        return f"{counted(report.added, 'article')} added"
    if report.updated:
        return f"{counted(report.updated, 'article')} updated"
    return "Nothing new"


def update_sentence(report: Imported) -> str:
    """ "12 new stories, 3 changed, 1 vanished (kept)"; "" if there is nothing to tell."""
    vanished = max(report.count_vanished, len(report.vanished))
    new = f"{report.added:,} new {'story' if report.added == 1 else 'stories'}" if report.added else ""
    changed = f"{report.updated:,} changed" if report.updated else ""
    parts = (new, changed, f"{vanished:,} vanished (kept)" if vanished else "")
    return ", ".join(part for part in parts if part)


def report_text(report: Imported, *, is_update: bool = False) -> str:
    """The rest, in sentences; every article read is in one of the counts."""
    parts = [_beginning(report, is_update)]
    if report.added and report.updated and not is_update:
        parts.append(f"{_were(report.updated)} brought up to date.")
    if report.unchanged:
        parts.append(f"{_were(report.unchanged)} already there.")
    skipped, problems, removed, vanished = report_counts(report)
    if skipped:
        parts.append(f"{_were(skipped)} left out on purpose.")
    if vanished:
        what = "is no longer in its source" if vanished == 1 else "are no longer in their sources"
        parts.append(f"{vanished:,} {what}; the archive keeps {'it' if vanished == 1 else 'them'}.")
    if problems:
        parts.append(f"{problems:,} had problems.")
    if removed and (report.added or report.updated or not report.cancelled):
        pieces = "piece of boilerplate was" if removed == 1 else "pieces of boilerplate were"
        parts.append(f"{removed:,} {pieces} taken out.")
    if report.articles:
        parts.append(f"The archive holds {counted(report.articles, 'article')} now.")
    return " ".join(part for part in parts if part)


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
        kept = f"{counted(report.added, 'new article')} {'is' if report.added == 1 else 'are'} kept."
        return f"{kept if report.added else 'Nothing was added.'} If you go on later, nothing is added twice."
    return "No articles were found there." if report.read == 0 and not is_update else ""


def _were(number: int) -> str:
    return f"{number:,} {'was' if number == 1 else 'were'}"
