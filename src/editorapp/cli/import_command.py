"""The command `import`: takes sources into an archive, or reads again what has changed in those it knows."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from editorapp.archive.import_report import ImportReport, Noted
from editorapp.archive.importers.records import ImportOptions
from editorapp.archive.importers.registry import names
from editorapp.archive.importing import run_import, run_update
from editorapp.cli.context import Context
from editorapp.cli.output import print_json
from editorapp.cli.progress import ProgressBar
from editorapp.errors import UsageError
from editorapp.workspace.paths import shown

_INCLUDABLE = frozenset({"drafts", "pages"})
_SHOWN = 20
"""Lines of a list that a person reads; JSON has them all."""


def import_sources(options: argparse.Namespace, context: Context) -> int:
    """Read sources into the archive, or what has changed in those it knows, and say what became of them."""
    chosen = _options(options)
    folder = context.archive_folder(options.archive)
    with ProgressBar(sys.stderr, paced=True) as bar:
        if options.update:
            report = run_update(folder, context.terms, progress=bar.show)
        else:
            sources = [Path(source) for source in options.sources]
            report = run_import(
                folder, sources, context.terms, format_name=options.format, options=chosen, progress=bar.show
            )
    if options.json:
        print_json(_record(report))
    else:
        _print(report, is_update=options.update)
    if report.unreadable:
        names = ", ".join(map(shown, map(Path, report.unreadable)))
        print(f"editorapp: Not read to the end: {names}. The report says why.", file=sys.stderr)
    return 1 if report.unreadable else 0


def _options(options: argparse.Namespace) -> ImportOptions:
    """Raises UsageError for what does not go together."""
    include = frozenset(part.strip() for part in options.include.split(",") if part.strip())
    if not include <= _INCLUDABLE:
        raise UsageError(f"--include does not know {', '.join(sorted(include - _INCLUDABLE))}.", "Use drafts or pages.")
    if options.format and options.format not in names():
        raise UsageError(f"“{options.format}” is not a format that can be imported.", f"Known: {', '.join(names())}.")
    if options.update and (options.sources or options.format or include):
        raise UsageError("--update reads the sources it knows, as before.", "Name no source, or leave --update out.")
    if not options.update and not options.sources:
        raise UsageError("Nothing to import was named.", "Give a file or folder, or --update.")
    if not all(source.strip() for source in options.sources):
        raise UsageError("A source has no name.", "Give a file or folder.")
    return ImportOptions(include, options.date_order)


def _record(report: ImportReport) -> dict[str, Any]:
    return {
        "read": report.read,
        "added": report.added,
        "updated": report.updated,
        "unchanged": report.unchanged,
        "articles": [{"id": article, "source": source} for article, source in report.articles],
        "skipped": [_note(note) for note in report.skipped],
        "problems": [_note(note) for note in report.problems],
        "removed": [{"id": gone.id, "rule": gone.rule, "text": gone.text} for gone in report.removed],
        "vanished": [_note(note) for note in report.vanished],
    }


def _note(note: Noted) -> dict[str, str]:
    record = {"source": note.source, "position": note.position, "reason": note.reason}
    return record | ({"id": note.id} if note.id else {})


def _print(report: ImportReport, *, is_update: bool) -> None:
    if is_update and not (report.added or report.updated or report.vanished or report.problems):
        print(f"Nothing new in {_counted(report.sources, 'source')}.")
        return
    if not (report.read or report.skipped or report.problems):
        print("Nothing to import: no articles were found.")
        return
    print(f"{_counted(report.added, 'article')} added, {report.updated:,} updated, {report.unchanged:,} already there.")
    if report.vanished:
        _print_list(f"{len(report.vanished):,} no longer in the source, but kept:", report.vanished)
    if report.removed:
        print(f"{_counted(len(report.removed), 'piece')} of boilerplate taken out (all with --json).")
    if report.skipped:
        print(f"{len(report.skipped):,} left out on purpose: {_commonest(report.skipped)}.")
    if report.problems:
        _print_list(f"{len(report.problems):,} had problems:", report.problems)


def _counted(number: int, thing: str) -> str:
    return f"{number:,} {thing}" if number == 1 else f"{number:,} {thing}s"


def _commonest(notes: Sequence[Noted]) -> str:
    """ "draft (3), page (1)": why things were left out, the commonest reasons first."""
    reasons = [note.reason for note in notes]
    counts = sorted(((reasons.count(reason), reason) for reason in dict.fromkeys(reasons[:_SHOWN])), reverse=True)
    return ", ".join(f"{reason} ({count:,})" for count, reason in counts[:3])


def _print_list(title: str, notes: Sequence[Noted]) -> None:
    print(title)
    for note in notes[:_SHOWN]:
        place = f", {note.position}" if note.position else ""
        print(f"  {note.source}{place}: {note.reason}")
    if len(notes) > _SHOWN:
        print(f"  and {len(notes) - _SHOWN:,} more (all with --json)")
