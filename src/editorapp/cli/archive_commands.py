"""The commands about an archive: search, show, stats, list, verify, rebuild, compact, export."""

import argparse
import re
import sys
from collections.abc import Callable, Mapping
from dataclasses import asdict
from types import MappingProxyType
from typing import Any

from editorapp.archive.archive import Archive
from editorapp.archive.compacting import compact_archive
from editorapp.archive.health import check_archive
from editorapp.archive.opening import rebuild_index
from editorapp.archive.search import ArchiveSearch
from editorapp.archive.verification import check_once_a_day
from editorapp.cli.archive_export import export_archive
from editorapp.cli.context import Context
from editorapp.cli.orphan_commands import list_orphans
from editorapp.cli.output import print_json
from editorapp.cli.progress import ProgressBar
from editorapp.errors import ArchiveError

_MB = 1_000_000
_INDEX_WORDS: Mapping[str, str] = MappingProxyType(
    {
        "missing": "missing, torn or of another version",
        "behind": "behind the store",
        "other": "holds other articles than the store",
        "unchecked": "not checked",
    }
)
_OPERATOR = re.compile(r"^(\s*-?(?:by|section|tag|before|after|on):)([^\s\":]+\s[^\":]*)$", re.IGNORECASE)


def search_archive(options: argparse.Namespace, context: Context) -> int:
    """Print the articles that match the words and operators."""
    text = " ".join(options.words).strip()
    with context.archive(options.archive) as archive:
        if archive.postings is None:
            raise ArchiveError("The archive could not be searched.", "Try: editorapp archive rebuild.")
        archive_search = ArchiveSearch(archive)
        result = archive_search.find(" ".join(map(_requoted, options.words)), options.limit)
        if not result.hits:
            # Not by:"Fiona Hill", whose quotes the shell took, but 'by:hill pier' as one argument.
            result = archive_search.find(text, options.limit)
        numbers = [int(archive.postings.numbers[hit.document]) for hit in result.hits]
        articles = archive.store.articles(numbers)
        found = [
            _brief(articles[number].to_record()) | {"score": round(hit.score, 4)}
            for number, hit in zip(numbers, result.hits, strict=True)
        ]
    if options.json:
        print_json({"results": found, "misspelt": list(result.misspelt)})
        return 0
    for row in found:
        print(f"{row['published'][:10]:10}  {row['title']}\n            {row['url'] or row['id']}")
    if not found:
        print(f"No story matches “{text}”. Try fewer words, a name or a year.")
    elif result.misspelt:
        print(f"No story has “{'”, “'.join(result.misspelt)}”: near spellings were looked for.")
    return 0


def _requoted(argument: str) -> str:
    """An operator's value in quotes again where the shell has taken them: by:"Fiona Hill" arrives as by:Fiona Hill."""
    return _OPERATOR.sub(r'\1"\2"', argument)


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
        links = f"{record['edges']:,} links ({record['open_edges']:,} to articles that are not here)"
        print(f"{record['articles']:,} articles, {links}, {span}; {record['health']}.\n{record['archive']}")
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
    with ProgressBar(sys.stderr) as bar:
        found = check_archive(context.archive_folder(options.archive), context.terms, bar.show)
    index = _INDEX_WORDS.get(found.index, found.index)
    if options.json:
        health = "damaged" if found.store != "ok" else "ok" if found.is_whole else "indexing"
        print_json({"ok": found.is_whole, "store": found.store, "index": index, "health": health})
    elif found.is_whole:
        print("Store and index are whole and agree.")
    else:
        print(f"Store: {found.store}. Index: {index}.")
    return 0 if found.is_whole else 1


def _rebuild(options: argparse.Namespace, context: Context) -> int:
    with ProgressBar(sys.stderr) as bar:
        count = rebuild_index(context.archive_folder(options.archive), context.terms, bar.show)
    if options.json:
        print_json({"articles": count})
    else:
        print(f"The index of {count:,} articles was made anew.")
    return 0


def _compact(options: argparse.Namespace, context: Context) -> int:
    with ProgressBar(sys.stderr) as bar:
        sizes = compact_archive(context.archive_folder(options.archive), context.terms, bar.show)
    if options.json:
        print_json({"before": sizes.before, "after": sizes.after, "gained": sizes.gained})
    else:
        print(
            f"{sizes.gained / _MB:,.1f} MB gained: {sizes.before / _MB:,.1f} MB before, {sizes.after / _MB:,.1f} now."
        )
    return 0


_ARCHIVE_JOBS: Mapping[str, Callable[[argparse.Namespace, Context], int]] = MappingProxyType(
    {
        "stats": _stats,
        "list": _list,
        "verify": _verify,
        "rebuild": _rebuild,
        "compact": _compact,
        "orphans": list_orphans,
        "export": export_archive,
    }
)


def _health(archive: Archive) -> str:
    if check_once_a_day(archive.store) != "ok":
        return "damaged"
    return "ok" if archive.current else "indexing"


def _brief(record: dict[str, Any]) -> dict[str, Any]:
    return {key: record[key] for key in ("id", "url", "title", "published", "section", "authors", "tags", "source")}
