"""The command `archive export`: all articles as JSON lines; of a damaged archive, what is still whole."""

import argparse
import sys
from collections.abc import Iterable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

from editorapp.archive.exporting import pack, whole_records
from editorapp.archive.salvage import Lost
from editorapp.archive.store import Store
from editorapp.cli.context import Context
from editorapp.cli.output import print_json, write_output
from editorapp.errors import DamagedArchiveError

_NAMED = 20
"""Lost articles that are named on standard error; JSON has them all."""


def export_archive(options: argparse.Namespace, context: Context) -> int:
    """Write all articles. Of a damaged archive those that are whole, and a line on what is lost; 1 then."""
    try:
        with context.archive(options.archive) as archive:
            store = archive.store
            store.say_if_damaged(store.check())
            records = (article.to_record() for article in store.all_articles())
            return _write(options, records, ())
    except DamagedArchiveError:
        with closing(Store(context.archive_folder(options.archive))) as store:
            return _export_whole(options, store)


def _export_whole(options: argparse.Namespace, store: Store) -> int:
    lost: list[Lost] = []
    _write(options, whole_records(store, lost), lost)
    named = ", ".join(one.name + (" (its links)" if one.links_only else "") for one in lost[:_NAMED])
    more = f" and {len(lost) - _NAMED:,} more" if len(lost) > _NAMED else ""
    what = f"lost: {named}{more}" if lost else "nothing else of the articles is lost"
    print(f"editorapp: The archive is damaged; what is whole was exported, {what}.", file=sys.stderr)
    return 1


def _write(options: argparse.Namespace, records: Iterable[dict[str, Any]], lost: Iterable[Lost]) -> int:
    if not options.output or options.output == "-":
        for record in records:
            print_json(record)
        return 0
    target = Path(options.output)
    count = 0

    def counted() -> Iterator[dict[str, Any]]:
        nonlocal count
        for record in records:
            count += 1
            yield record

    write_output(target, pack(counted(), compressed=target.suffix.lower() == ".gz"), replace=options.force)
    if options.json:
        missing = [one.name for one in lost]
        print_json({"articles": count, "files": [options.output]} | ({"lost": missing} if missing else {}))
    else:
        print(f"{count:,} articles written to {target}.")
    return 0
