"""The command `editorapp archive orphans`: which articles no other links to, on the screen or as a file."""

import argparse
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from editorapp.archive.orphans import WRITERS, Orphan, find_orphans
from editorapp.cli.context import Context
from editorapp.cli.output import print_json, write_output
from editorapp.errors import UsageError


def list_orphans(options: argparse.Namespace, context: Context) -> int:
    """Print the orphans, or write them to a file whose name ends in .csv or .md."""
    target = Path(options.output) if options.output else None
    if target is not None and target.suffix.lower() not in WRITERS:
        raise UsageError(f"“{target.name}” is neither .csv nor .md.", "The ending says how the list is written.")
    with context.archive(options.archive) as archive:
        orphans = list(find_orphans(archive.store))
    total, orphans = len(orphans), orphans[: options.limit]
    if target is not None:
        write_output(target, (WRITERS[target.suffix.lower()](orphans),), replace=options.force)
    if options.json and target is not None:
        print_json({"total": total, "articles": len(orphans), "files": [options.output]})
    elif options.json:
        print_json({"total": total, "orphans": [asdict(orphan) for orphan in orphans]})
    elif target is not None:
        print(f"{len(orphans):,} of {total:,} orphans written to {target}.")
    else:
        _print(orphans, total)
    return 0


def _print(orphans: Sequence[Orphan], total: int) -> None:
    for orphan in orphans:
        print(f"{orphan.published[:10]:10}  {orphan.title}\n            {orphan.url or orphan.id}")
    if not total:
        print("Every story is linked to by another.")
    elif len(orphans) < total:
        print(f"{len(orphans):,} of {total:,} stories that no other links to; all without --limit.")
    else:
        print(f"{total:,} {'story' if total == 1 else 'stories'} that no other links to.")
