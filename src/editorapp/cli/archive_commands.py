"""The commands about an archive: import, search, show, stats, list, verify, rebuild, export."""

import argparse
import gzip
import json
import sys
from collections.abc import Callable, Mapping
from dataclasses import asdict
from pathlib import Path
from types import MappingProxyType
from typing import Any

from editorapp.archive.archive import Archive
from editorapp.archive.importers.records import ImportOptions
from editorapp.archive.importing import ImportReport, rebuild_index, run_import
from editorapp.archive.search import search
from editorapp.archive.store import Store
from editorapp.cli.context import Context, print_json
from editorapp.cli.progress import ProgressBar
from editorapp.errors import ArchiveError, UnwritableError, UsageError
from editorapp.workspace.atomic import write_atomic

_INCLUDABLE = frozenset({"drafts", "pages"})
_SHOWN_PROBLEMS = 20


def import_sources(options: argparse.Namespace, context: Context) -> int:
    """Read sources into the archive and say what became of them."""
    include = frozenset(part.strip() for part in options.include.split(",") if part.strip())
    if not include <= _INCLUDABLE:
        raise UsageError(f"--include does not know {', '.join(sorted(include - _INCLUDABLE))}.", "Use drafts or pages.")
    bar = ProgressBar()
    report = run_import(
        context.archive_folder(options.archive),
        [Path(source) for source in options.sources],
        context.terms,
        format_name=options.format,
        options=ImportOptions(include),
        progress=bar.show,
    )
    bar.clear()
    if options.json:
        print_json(_report_record(report))
    else:
        _print_report(report)
    return 0


def search_archive(options: argparse.Namespace, context: Context) -> int:
    """Print the articles that match the words."""
    with context.archive(options.archive) as archive:
        hits = search(archive, " ".join(options.words), options.limit)
        if archive.postings is None:
            raise ArchiveError("The archive could not be searched.", "Try: editorapp archive rebuild.")
        numbers = [int(archive.postings.numbers[document]) for document, _ in hits]
        articles = archive.store.articles(numbers)
        found = [
            _brief(articles[number].to_record()) | {"score": round(score, 4)}
            for number, (_, score) in zip(numbers, hits, strict=True)
        ]
    if options.json:
        print_json({"results": found})
        return 0
    for row in found:
        print(f"{row['published'][:10]:10}  {row['title']}\n            {row['url'] or row['id']}")
    if not found:
        print(f"No story matches “{' '.join(options.words)}”. Try fewer words, a name or a year.")
    return 0


def show_article(options: argparse.Namespace, context: Context) -> int:
    """Print one article, whole."""
    with context.archive(options.archive) as archive:
        article = archive.store.article(options.id)
    if article is None:
        raise ArchiveError(f"There is no article “{options.id}” in this archive.", "See: editorapp archive list.")
    if options.json:
        print_json(article.to_record())
        return 0
    byline = " · ".join(part for part in (article.section, article.published, ", ".join(article.authors)) if part)
    print("\n\n".join(part for part in (article.title, byline, article.url, article.standfirst, article.body) if part))
    return 0


def look_after(options: argparse.Namespace, context: Context) -> int:
    """The jobs of `editorapp archive`."""
    return _ARCHIVE_JOBS[options.job](options, context)


def _stats(options: argparse.Namespace, context: Context) -> int:
    with context.archive(options.archive) as archive:
        record = asdict(archive.store.statistics()) | {"health": _health(archive), "archive": str(archive.folder)}
    if options.json:
        print_json(record)
    else:
        span = f"{record['first']} to {record['last']}" if record["first"] else "no dates"
        print(f"{record['articles']:,} articles, {record['edges']:,} links between them, {span}; {record['health']}.")
        print(record["archive"])
    return 0


def _list(options: argparse.Namespace, context: Context) -> int:
    with context.archive(options.archive) as archive:
        for article in archive.store.all_articles():
            if options.json:
                print_json(_brief(article.to_record()))
            else:
                print(f"{article.published[:10]:10}  {article.id}  {article.title}")
    return 0


def _verify(options: argparse.Namespace, context: Context) -> int:
    archive = Archive(context.archive_folder(options.archive), context.terms)
    try:
        store = archive.store.check()
        agrees = archive.open_index()
        record = {"store": store, "index": "ok" if agrees else "behind or torn", "health": _health(archive)}
        if archive.postings and archive.postings.live != archive.store.statistics().articles:
            agrees, record["index"] = False, "holds other articles than the store"
    finally:
        archive.close()
    whole = store == "ok" and agrees
    if options.json:
        print_json(record | {"ok": whole})
    else:
        print("Store and index are whole and agree." if whole else f"Store: {store}. Index: {record['index']}.")
    return 0 if whole else 1


def _rebuild(options: argparse.Namespace, context: Context) -> int:
    bar = ProgressBar()
    folder = context.archive_folder(options.archive)
    Store(folder).close()  # says what is wrong before a folder is made
    count = rebuild_index(folder, context.terms, bar.show)
    bar.clear()
    if options.json:
        print_json({"articles": count})
    else:
        print(f"The index of {count:,} articles was made anew.")
    return 0


def _export(options: argparse.Namespace, context: Context) -> int:
    with context.archive(options.archive) as archive:
        if not options.output:
            for article in archive.store.all_articles():
                print_json(article.to_record())
            return 0
        target = Path(options.output)
        if target.exists() and not options.force:
            raise UnwritableError(f"“{target}” is already there.", "Use --force to replace it.")
        records = [article.to_record() for article in archive.store.all_articles()]
    lines = b"".join(json.dumps(r, ensure_ascii=False).encode("utf-8", "replace") + b"\n" for r in records)
    write_atomic(target, gzip.compress(lines, mtime=0) if target.suffix == ".gz" else lines)
    print(f"{len(records):,} articles written to {target}.", file=sys.stderr if options.json else sys.stdout)
    return 0


_ARCHIVE_JOBS: Mapping[str, Callable[[argparse.Namespace, Context], int]] = MappingProxyType(
    {"stats": _stats, "list": _list, "verify": _verify, "rebuild": _rebuild, "export": _export}
)


def _health(archive: Archive) -> str:
    if archive.store.check() != "ok":
        return "damaged"
    return "ok" if archive.current else "indexing"


def _brief(record: dict[str, Any]) -> dict[str, Any]:
    return {key: record[key] for key in ("id", "url", "title", "published", "section", "authors", "tags", "source")}


def _report_record(report: ImportReport) -> dict[str, Any]:
    return {
        "read": report.read,
        "added": report.added,
        "updated": report.updated,
        "unchanged": report.unchanged,
        "articles": [{"id": article, "source": source} for article, source in report.articles],
        "skipped": [
            {"source": note.source, "position": note.position, "reason": note.reason} for note in report.skipped
        ],
        "problems": [
            {"source": note.source, "position": note.position, "reason": note.reason}
            | ({"id": note.id} if note.id else {})
            for note in report.problems
        ],
        "removed": [{"id": article, "rule": rule, "text": text} for article, rule, text in report.removed],
    }


def _print_report(report: ImportReport) -> None:
    if not (report.read or report.skipped or report.problems):
        print("Nothing to import: no articles were found.")
        return
    print(f"{report.added:,} articles added, {report.updated:,} updated, {report.unchanged:,} already there.")
    if report.skipped:
        print(f"{len(report.skipped):,} left out on purpose (drafts, pages): take them with --include.")
    if report.problems:
        print(f"{len(report.problems):,} had problems:")
        for note in report.problems[:_SHOWN_PROBLEMS]:
            place = f", {note.position}" if note.position else ""
            print(f"  {note.source}{place}: {note.reason}")
        if len(report.problems) > _SHOWN_PROBLEMS:
            print(f"  and {len(report.problems) - _SHOWN_PROBLEMS:,} more (all with --json)")
