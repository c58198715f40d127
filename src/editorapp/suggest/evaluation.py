"""How well suggestions find the links that an archive's own authors made: nothing is asked of anyone."""

import math
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from editorapp.archive.archive import Archive
from editorapp.archive.entry import NO_DAY
from editorapp.article.article import Article
from editorapp.article.draft import Draft
from editorapp.errors import CancelledError
from editorapp.suggest.calibration import LEAST_LINKS, MOST_LINKS, Lesson, fit_own_weights
from editorapp.suggest.feature_table import Weights, standard_weights
from editorapp.suggest.query import read_draft
from editorapp.suggest.ranking import Limits, Ranker

_TESTED_SHARE = 0.3
"""Of the articles with links, the newest: on them is measured, on those before them is learnt."""
_MOST_TESTED = 250
_AT = 10

Documents = NDArray[np.int64]
Progress = Callable[[str, int, int], None]
"""Called with (phase, done, total); phases are "learning" and "measuring"."""


@dataclass(frozen=True, slots=True)
class Quality:
    """Means over drafts, 0 to 1: the share of the author's links among the first 5 and 10 suggestions, 1 / the rank of
    the first of them, and normalised discounted cumulative gain at 10 (Järvelin and Kekäläinen 2002)."""

    recall_at_5: float
    recall_at_10: float
    mrr: float
    ndcg_at_10: float


@dataclass(frozen=True, slots=True)
class Learnt:
    """Own weights: what they add to the standard ones, and from how many links of how many articles they come."""

    weights: Weights
    links: int
    drafts: int


@dataclass(frozen=True, slots=True)
class Evaluation:
    """How the standard weights do on the newest articles with links, and own ones fitted on those before them."""

    drafts: int
    standard: Quality | None = None
    own: Quality | None = None


def learn(ranker: Ranker, progress: Progress, cancelled: Callable[[], bool]) -> Learnt | None:
    """Own weights from the archive's newest links; None if it has fewer than LEAST_LINKS. Raises CancelledError."""
    taught = _teaching(_linking(ranker.archive))
    if sum(len(targets) for _, targets in taught) < LEAST_LINKS:
        return None
    lessons = list(_lessons(ranker, taught, _Told(progress, "learning", len(taught), cancelled)))
    return Learnt(fit_own_weights(lessons), sum(lesson.wanted for lesson in lessons), len(lessons))


def evaluate(ranker: Ranker, progress: Progress, cancelled: Callable[[], bool]) -> Evaluation:
    """Measure on the newest articles with links; own weights are fitted on the earlier links only.

    Raises CancelledError.
    """
    linking = _linking(ranker.archive)
    count = min(math.ceil(len(linking) * _TESTED_SHARE), _MOST_TESTED)
    tested, earlier = linking[len(linking) - count :], linking[: len(linking) - count]
    taught = _teaching(earlier)
    lessons = list(_lessons(ranker, taught, _Told(progress, "learning", len(taught), cancelled)))
    exam = list(_lessons(ranker, tested, _Told(progress, "measuring", len(tested), cancelled)))
    if not exam:
        return Evaluation(0)
    standard = _quality(exam, None)
    enough = sum(lesson.wanted for lesson in lessons) >= LEAST_LINKS
    return Evaluation(len(exam), standard, _quality(exam, fit_own_weights(lessons)) if enough else None)


def own_links(archive: Archive) -> int:
    """Links between articles of this archive from a later to an earlier one: what can be learnt from."""
    return sum(len(targets) for _, targets in _linking(archive))


def _linking(archive: Archive) -> list[tuple[int, Documents]]:
    """(document, the earlier documents it links to) of every dated article that has any, the oldest first."""
    days, links = archive.rows.days, archive.links
    earlier = (days[links.targets] < days[links.sources]) & (days[links.targets] != NO_DAY)
    sources, targets = links.sources[earlier], links.targets[earlier]
    found, starts = np.unique(sources, return_index=True)
    groups = np.split(targets, starts[1:]) if len(found) else []
    order = np.lexsort((found, days[found]))
    return [(int(found[place]), groups[place]) for place in order.tolist()]


def _teaching(linking: Sequence[tuple[int, Documents]]) -> list[tuple[int, Documents]]:
    """The newest of these that together have MOST_LINKS links."""
    chosen: list[tuple[int, Documents]] = []
    links = 0
    for document, targets in reversed(linking):
        if links >= MOST_LINKS:
            break
        chosen.append((document, targets))
        links += len(targets)
    return chosen[::-1]


class _Told:
    """Says how far a job is, and stops it when it is cancelled."""

    def __init__(self, progress: Progress, phase: str, total: int, cancelled: Callable[[], bool]) -> None:
        self._progress, self._phase, self._total, self._cancelled = progress, phase, total, cancelled

    def step(self, done: int) -> None:
        """`done` are finished. Raises CancelledError."""
        if self._cancelled():
            raise CancelledError("Measuring was stopped.")
        self._progress(self._phase, done, self._total)


def _lessons(ranker: Ranker, linking: Iterable[tuple[int, Documents]], told: _Told) -> Iterator[Lesson]:
    """Each article as the draft it once was, asked for what was published before it."""
    archive, postings = ranker.archive, ranker.archive.postings
    for done, (document, targets) in enumerate(linking):
        told.step(done)
        if postings is None:
            return
        number = int(postings.numbers[document])
        query = read_draft(_as_draft(archive.store.articles([number])[number]), archive.terms)
        # What it links to is what is asked for; as a draft it had not linked yet.
        query = replace(query, linked=frozenset())
        day = int(archive.rows.days[document])
        ranked = ranker.rank(query, day, Limits(before=day))
        if ranked is not None:
            yield Lesson(ranked.features, np.isin(ranked.documents, targets), len(targets), query.words)


def _as_draft(article: Article) -> Draft:
    draft = Draft.parse("")
    for name, value in (("title", article.title), ("id", article.id), ("lang", article.lang)):
        draft = draft.with_detail(name, value)
    return replace(draft, body=f"{article.standfirst}\n\n{article.body}".strip())


def _quality(lessons: Sequence[Lesson], own: Weights | None) -> Quality:
    rows = np.array([_figures(lesson, own) for lesson in lessons])
    return Quality(*(round(float(mean), 4) for mean in rows.mean(axis=0)))


def _figures(lesson: Lesson, own: Weights | None) -> tuple[float, float, float, float]:
    weights = standard_weights(lesson.words)
    if own is not None:
        weights = np.maximum(weights + own, 0)
    order = np.argsort(-(lesson.features @ weights), kind="stable")
    hits = np.flatnonzero(lesson.linked[order])
    first = hits[hits < _AT]
    gain = float((1 / np.log2(first + 2)).sum())
    ideal = float((1 / np.log2(np.arange(min(_AT, lesson.wanted)) + 2)).sum())
    within_5 = int((hits < 5).sum()) / lesson.wanted
    reciprocal = 1 / (int(hits[0]) + 1) if len(hits) else 0.0
    return within_5, len(first) / lesson.wanted, reciprocal, gain / ideal
