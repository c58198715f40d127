"""A look-up of each draft's 20 key terms for the nearest 200 articles: ours, plain Whoosh, SQLite FTS5 and tantivy."""

import datetime
import sys
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from asking import KEY_TERMS, NEAREST, OpenArchive, any_of
from figures import Figure, report, share
from rivals import FTS5, RIVALS, TANTIVY, ask_rival, is_installed
from timing import cpu_ms, warm
from workload import Workload

from editorapp.article.draft import Draft

LARGE = 100_000
"""Articles from which the promised ratios hold; with fewer, the fixed costs of a call are all there is."""
_LIMITS = {FTS5: (1 / 10, 1 / 50), TANTIVY: (2.0, 1.0)}
"""What our look-up may take at the most and would like to take, in times of theirs."""
_WHOOSH_ROUNDS = 1


def main(workload: Workload) -> None:
    """Ask all of them for the same terms of the same drafts, one after the other."""
    archive = OpenArchive(workload.archive, datetime.date.today().toordinal())
    asked = [archive.key_terms(Draft.parse(text)) for text in workload.draft_texts()]
    is_large = workload.count() >= LARGE
    cold = [_cold(archive, terms) for terms in asked]
    ours = warm([partial(archive.look_up, terms) for terms in asked])
    _report("ours, warm", ours, f"{KEY_TERMS} terms of {len(asked)} drafts, the nearest {NEAREST}")
    _report("ours, nothing in memory", cold, "")
    searcher = archive.whoosh_searcher()
    jobs = [partial(searcher.search, any_of(terms), limit=NEAREST) for terms in asked]
    _report_rival("plain Whoosh", warm(jobs, rounds=_WHOOSH_ROUNDS), ours, (None, None))
    for name in RIVALS:
        if not is_installed(name):
            report(Figure("query", name, 0, "", note="not installed"))
            continue
        ask = ask_rival(name, workload)
        took = warm([partial(_found, name, ask, terms) for terms in asked])
        _report_rival(name, took, ours, _LIMITS[name] if is_large else (None, None))


def _cold(archive: OpenArchive, terms: Sequence[str]) -> float:
    archive.forget()
    return cpu_ms(partial(archive.look_up, terms))


def _found(name: str, ask: Callable[[Sequence[str]], Sequence[object]], terms: Sequence[str]) -> None:
    if terms and not ask(terms):
        raise SystemExit(f"{name} found nothing.")


def _report(what: str, took: Sequence[float], note: str) -> None:
    details = f"p95 {share(took, 0.95):.2f}" + (f"; {note}" if note else "")
    report(Figure("query", f"{what}, p50", share(took, 0.5), "ms", note=details))


def _report_rival(
    name: str, took: Sequence[float], ours: Sequence[float], promised: tuple[float | None, float | None]
) -> None:
    _report(name, took, "")
    ratio, (limit, aim) = share(ours, 0.5) / share(took, 0.5), promised
    report(Figure("query", f"ours, warm, in times of {name}", ratio, "×", limit, aim=aim))


if __name__ == "__main__":
    main(Workload(Path(sys.argv[1])))
