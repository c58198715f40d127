"""What an import has done, in words."""

from collections.abc import Sequence
from pathlib import Path

from editorapp.workers.protocol import Imported, ReportLine
from editorapp.workspace.paths import shown


def counted(number: int, thing: str) -> str:
    """ "1 article", "7,801 articles"."""
    return f"{number:,} {thing}" if number == 1 else f"{number:,} {thing}s"


def sources_in_words(sources: Sequence[Path]) -> str:
    """ "export.xml and 2 others": what is being imported, short."""
    if not sources:
        return ""
    first = shown(sources[0].name or sources[0])
    others = len(sources) - 1
    return first if not others else f"{first} and {counted(others, 'other')}"


def report_title(report: Imported) -> str:
    """The one thing to know."""
    if report.cancelled:
        return "Import stopped"
    if report.read == 0:
        return "Nothing to import"
    if report.added:
        return f"{counted(report.added, 'article')} added"
    if report.updated:
        return f"{counted(report.updated, 'article')} updated"
    return "Nothing new"


def report_text(report: Imported) -> str:
    """The rest, in sentences; every article read is in one of the counts."""
    parts = []
    if report.cancelled:
        kept = f"{counted(report.added, 'new article')} {'is' if report.added == 1 else 'are'} kept."
        parts.append(f"{kept} If you go on later, nothing is added twice.")
    elif report.read == 0:
        parts.append("No articles were found there.")
    if report.added and report.updated:
        parts.append(f"{_were(report.updated)} brought up to date.")
    if report.unchanged:
        parts.append(f"{_were(report.unchanged)} already there.")
    if report.skipped:
        parts.append(f"{_were(len(report.skipped))} left out on purpose.")
    if report.problems:
        parts.append(f"{len(report.problems):,} had problems.")
    if report.articles:
        parts.append(f"The archive holds {counted(report.articles, 'article')} now.")
    return " ".join(parts)


def report_list(report: Imported) -> str:
    """Every problem and everything left out, one a line: what it is, source, place, reason, parted by tabs."""
    groups = (("problem", report.problems), ("left out", report.skipped))
    lines = ["\t".join(("what", "source", "place", "reason"))]
    lines += ["\t".join((kind, line.source, line.position, line.reason)) for kind, group in groups for line in group]
    return "\n".join(lines) + "\n"


def place_of(line: ReportLine) -> str:
    """Where in the sources a line of the report is about."""
    return " · ".join(part for part in (line.source, line.position) if part)


def _were(number: int) -> str:
    return f"{number:,} {'was' if number == 1 else 'were'}"
