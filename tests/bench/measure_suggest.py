"""What a suggestion and a search cost the archive worker in CPU time, and what others take to do less."""

import sys
import time
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import replace
from functools import partial
from pathlib import Path

import numpy as np
from corpus import ARTICLES, draft_texts
from figures import Figure, report, share
from measure_import import ARCHIVE, make_archive
from rivals import RIVALS, Ask, indexed_texts

from editorapp.archive.archive import Archive
from editorapp.archive.postings import Postings
from editorapp.article.draft import Draft
from editorapp.article.words import Terms, words
from editorapp.suggest.candidates import TermWeights, text_scores, weigh_terms
from editorapp.suggest.query import read_draft
from editorapp.workers.archive import ArchiveWorker
from editorapp.workers.protocol import Configure, Message, Search, Suggest
from editorapp.workspace.paths import find_paths

_ROUNDS = 3
"""How often every draft is asked about, after a first time that is not counted."""
_KEY_TERMS = 20
_BY_TEXT = 200
"""Articles that our own look-up of the key terms gives; the others give ten."""
_SEARCHED_WORDS = 3


def main(folder: Path) -> None:
    """Ask the archive in `folder`, which is made if it is not there, about drafts on its stories."""
    archive = folder / ARCHIVE
    if not archive.exists():
        make_archive(folder)
    texts = draft_texts(find_paths().starter)
    suggestion = _measure_worker(archive, texts)
    _measure_look_ups(archive, texts, folder, suggestion)


def _measure_worker(archive: Path, texts: Sequence[str]) -> float:
    """Report what the worker takes to open the archive, suggest and search; returns the mean of a warm suggestion."""
    worker = ArchiveWorker()
    suggests = [Suggest(number, 1, text) for number, text in enumerate(texts)]
    searches = [Search(number, _typed(text), text=text) for number, text in enumerate(texts)]
    opening = _cpu_ms(_asked(worker, Configure(str(archive))))
    first = _cpu_ms(_asked(worker, suggests[0]))
    note = f"{opening:.0f} ms of it opening the archive"
    report(Figure("suggest", "first suggestion after a start", opening + first, "ms", note=note))
    warm = _warm([_asked(worker, request) for request in suggests])
    _report("a suggestion", warm, f"{len(texts)} drafts, {_ROUNDS} times; {ARTICLES:,} articles")
    _report("a search", _warm([_asked(worker, request) for request in searches]), "the same drafts' headlines")
    return sum(warm) / len(warm)


def _measure_look_ups(archive: Path, texts: Sequence[str], folder: Path, suggestion: float) -> None:
    """Report what a look-up of each draft's key terms takes, here and elsewhere, beside a whole `suggestion` (ms)."""
    terms = Terms()
    with closing(Archive(archive, terms)) as opened:
        opened.open_index()
        if opened.postings is None:
            raise SystemExit("The archive has no index.")
        ours = _our_look_up(opened.postings)
        allowed = ~opened.postings.dead
        weights = [weigh_terms(opened.postings, read_draft(Draft.parse(text), terms), allowed) for text in texts]
        asked = [_shortened(weight) for weight in weights]
        own = _warm([partial(ours, weight) for weight in asked])
        _report(f"our postings of {_KEY_TERMS} key terms", own, _times(own, suggestion))
    for name, make in RIVALS.items():
        ask = make(archive, indexed_texts(archive, terms), folder)
        took = _warm([partial(_found, name, ask, weight.chosen) for weight in asked])
        _report(f"{name}, the same {_KEY_TERMS} terms", took, _times(took, suggestion))


def _our_look_up(postings: Postings) -> Callable[[TermWeights], object]:
    allowed = ~postings.dead
    return lambda weights: np.argpartition(-text_scores(postings, weights, allowed), _BY_TEXT)[:_BY_TEXT]


def _shortened(weights: TermWeights) -> TermWeights:
    return replace(weights, chosen=weights.chosen[:_KEY_TERMS])


def _asked(worker: ArchiveWorker, message: Message) -> Callable[[], object]:
    return lambda: list(worker.handle(message))


def _typed(text: str) -> str:
    """What somebody may search for: the first words of the headline, the last of them not yet finished."""
    return " ".join(words(Draft.parse(text).title)[:_SEARCHED_WORDS])[:-1]


def _found(name: str, ask: Ask, terms: Sequence[str]) -> None:
    if not ask(terms):
        raise SystemExit(f"{name} found nothing.")


def _warm(jobs: Sequence[Callable[[], object]]) -> list[float]:
    """CPU milliseconds of each job, of all rounds but the first."""
    return [_cpu_ms(job) for job in [*jobs] * (1 + _ROUNDS)][len(jobs) :]


def _cpu_ms(job: Callable[[], object]) -> float:
    start = time.process_time()
    job()
    return (time.process_time() - start) * 1000


def _times(took: Sequence[float], suggestion: float) -> str:
    return f"{sum(took) / len(took) / suggestion:.2g} × a suggestion of ours"


def _report(what: str, took: Sequence[float], note: str) -> None:
    report(Figure("suggest", f"p50 of {what}", share(took, 0.5), "ms", note=f"p95 {share(took, 0.95):.1f}; {note}"))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
