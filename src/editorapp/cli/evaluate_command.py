"""The command that measures suggestions on the links an archive's own authors made."""

import argparse
import datetime
import sys
from dataclasses import asdict

from editorapp.cli.context import Context
from editorapp.cli.output import print_json
from editorapp.cli.progress import ProgressBar
from editorapp.suggest.calibration import LEAST_LINKS
from editorapp.suggest.evaluation import Quality, own_links
from editorapp.suggest.learning import measure_archive

_ROWS = (
    ("recall_at_5", "recall@5", "of the links, among the first 5 suggestions"),
    ("recall_at_10", "recall@10", "of the links, among the first 10"),
    ("mrr", "MRR", "1 / the place of the first of them"),
    ("ndcg_at_10", "nDCG@10", "how well the first 10 are ordered"),
)


def evaluate_archive(options: argparse.Namespace, context: Context) -> int:
    """Hold out the archive's newest links and say how many of them are suggested."""
    with context.archive(options.archive) as archive, ProgressBar(sys.stderr) as bar:
        links = own_links(archive)
        day = datetime.date.today().isoformat()
        found = measure_archive(archive, context.times(), day, bar.show, lambda: False)
    if options.json:
        print_json(
            {
                "links": links,
                "drafts": found.drafts,
                "standard": _record(found.standard),
                "own": _record(found.own),
            }
        )
    elif found.standard is None:
        print("Nothing to measure: no article links to an earlier one in this archive.")
    else:
        _print_table(links, found.drafts, found.standard, found.own)
    return 0


def _record(quality: Quality | None) -> dict[str, float] | None:
    return {name: asdict(quality)[key] for key, name, _ in _ROWS} if quality else None


def _print_table(links: int, drafts: int, standard: Quality, own: Quality | None) -> None:
    print(f"{links:,} links to earlier articles; measured on the newest {drafts:,} articles that have any.")
    print(f"{'':10} {'standard':>8} {'own':>8}")
    for key, name, meaning in _ROWS:
        ours = f"{asdict(own)[key]:8.3f}" if own else f"{'-':>8}"
        print(f"{name:10} {asdict(standard)[key]:8.3f} {ours}   {meaning}")
    if own is None:
        print(f"Own weights need {LEAST_LINKS} links before those that are measured.")
