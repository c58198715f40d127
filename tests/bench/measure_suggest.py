"""The whole way from a draft's text to ten suggestions with their reasons, in CPU time, and in times of one query."""

import datetime
import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from asking import KEY_TERMS, OpenArchive
from figures import Figure, report, share
from measure_query import LARGE
from rivals import TANTIVY, ask_rival, is_installed
from timing import ROUNDS, warm
from workload import Workload

from editorapp.article.draft import Draft
from editorapp.article.suggestion import Suggestion

_P50, _P50_AIM = 15.0, 8.0
_P95, _P95_AIM = 25.0, 12.0
"""Milliseconds that are promised at LARGE."""
_TIMES, _TIMES_AIM = 30.0, 15.0
"""In times of tantivy's look-up of the key terms alone."""


def main(workload: Workload) -> None:
    """Suggest for every draft, after a first round that fills the caches."""
    archive = OpenArchive(workload.archive, datetime.date.today().toordinal())
    texts = workload.draft_texts()
    took = warm([partial(_suggest, archive, text) for text in texts])
    found = sum(len(_suggest(archive, text)) for text in texts) / len(texts)
    note = f"{len(texts)} drafts, {ROUNDS} times, {found:.1f} suggestions each"
    report(Figure("suggest", "draft text to list, warm, p50", share(took, 0.5), "ms", _P50, note, _P50_AIM))
    report(Figure("suggest", "draft text to list, warm, p95", share(took, 0.95), "ms", _P95, "", _P95_AIM))
    if is_installed(TANTIVY):
        ask = ask_rival(TANTIVY, workload)
        asked = [archive.key_terms(Draft.parse(text)) for text in texts]
        query = share(warm([partial(ask, terms) for terms in asked]), 0.5)
        limits = (_TIMES, _TIMES_AIM) if workload.count() >= LARGE else (None, None)
        what = f"in times of tantivy's {KEY_TERMS} terms alone"
        note = f"that takes {query:.2f} ms"
        report(Figure("suggest", what, share(took, 0.5) / query, "×", limits[0], note, limits[1]))


def _suggest(archive: OpenArchive, text: str) -> Sequence[Suggestion]:
    return archive.suggest(Draft.parse(text))


if __name__ == "__main__":
    main(Workload(Path(sys.argv[1])))
