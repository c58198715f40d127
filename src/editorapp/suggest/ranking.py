"""The score of each candidate: a weighted sum of its features, so that every part of it can be said in words."""

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from editorapp.archive.archive import Archive
from editorapp.archive.decisions import evidence
from editorapp.archive.entry import NO_DAY
from editorapp.archive.forward import Forward
from editorapp.archive.postings import Postings
from editorapp.suggest.candidates import Documents, Pool, make_pool, text_scores
from editorapp.suggest.draft_terms import DraftTerms, Values, weigh_terms
from editorapp.suggest.feature_table import COLUMN, FEATURES, Weights, standard_weights
from editorapp.suggest.features import Measured, Scene, measure
from editorapp.suggest.link_features import count_links
from editorapp.suggest.query import DraftQuery
from editorapp.suggest.text_features import Averages, Lookup
from editorapp.suggest.time_words import TimeWords

_PARAGRAPH_WEIGHT = 2.0
"""The caret's paragraph counts so much beside the whole story: nDCG .724 instead of .616 (research: ranking §4)."""
_PARAGRAPH_SCALE = 0.66
"""Brings such scores back to the scale of the bars and strengths: the median of the ten best is the same."""
_LENGTHS = ("length", "lead_length")
_OF_TEXT = np.array([feature.of_text for feature in FEATURES])


@dataclass(frozen=True, slots=True)
class Ranked:
    """Candidates, best first: `parts` are weighted features, shape (candidates, len(NAMES)), and sum up to `scores`.

    `features` are the same without weights; `told` is the sentence that names the candidate's date, -1 for none.
    """

    documents: Documents
    scores: Values
    parts: Values
    features: Values
    told: NDArray[np.int64]
    terms: DraftTerms


@dataclass(frozen=True, slots=True)
class Limits:
    """Which articles are asked for: published `before` a day (ordinal, exclusive), at most `days` old (0: any), in
    these sections and languages (codes as in entry.code_of; none: all)."""

    before: int | None = None
    days: int = 0
    sections: tuple[int, ...] = ()
    languages: tuple[int, ...] = ()


ALL = Limits()


class Ranker:
    """Ranks the articles of one archive for drafts; keeps what does not change from draft to draft."""

    def __init__(self, archive: Archive, times: TimeWords) -> None:
        self.archive = archive
        self.times = times
        self.own: Weights | None = None
        """What the archive's own weights add to the standard ones; None: nothing."""
        self.decided: tuple[tuple[str, str, str], ...] = ()
        """(article id, kind, day) of what writers decided: an article they took counts as linked once more."""
        self._lookup = Lookup()
        self._scene: tuple[object, Scene] | None = None

    def rank(
        self,
        query: DraftQuery,
        today: int,
        limits: Limits = ALL,
        paragraph: DraftQuery | None = None,
        also: Documents | None = None,
    ) -> Ranked | None:
        """All candidates for this draft, ties broken by newest, then by id; None while there is no index.

        With `before`, age is measured from that day and only older articles' edges count; the draft's own article (same
        id or address) is never a candidate, nor do its edges count. With `paragraph`, that part of the draft counts
        twice as much as the whole. The documents of `also` are candidates whatever they share.
        """
        postings, forward = self.archive.postings, self.archive.forward
        if postings is None or forward is None or not postings.live:
            return None
        allowed = self._allowed(postings, limits, today)
        own = self._own(query)
        scene = self._scene_for(postings, forward, today, limits, own)
        allowed[own] = False
        newest = self.archive.rows.newest
        newest = newest[allowed[newest]] if len(own) or limits != ALL else newest
        parts = [query] if paragraph is None else [query, paragraph]
        asked = [weigh_terms(part, forward.frequencies, postings.live) for part in parts]
        if paragraph is not None and not len(asked[1].terms):
            paragraph, asked = None, asked[:1]  # it says nothing that any article says
        wanted = np.zeros(0, np.int64) if also is None else also[~postings.dead[also]]
        pools = [
            make_pool(text_scores(postings, terms, allowed), newest, scene.links, terms, allowed, wanted)
            for terms in asked
        ]
        if paragraph is not None:
            pools = _united(pools)
        measured = measure(scene, query, asked[0], pools[0])
        weighted = measured.features * self.weights(query.words)
        if paragraph is not None:
            there = measure(scene, paragraph, asked[1], pools[1])
            weighted += _PARAGRAPH_WEIGHT * there.features * self.weights(paragraph.words) * _OF_TEXT
            weighted *= _PARAGRAPH_SCALE
        return self._ordered(postings, pools[0], measured, weighted, asked[0])

    def weights(self, words: int) -> Weights:
        """The weights for a draft of so many words, in the order of FEATURES."""
        standard = standard_weights(words)
        return standard if self.own is None else np.maximum(standard + self.own, 0).astype(np.float32)

    def _allowed(self, postings: Postings, limits: Limits, today: int) -> NDArray[np.bool_]:
        rows = self.archive.rows
        allowed = ~postings.dead
        if limits.before is not None:
            allowed &= (rows.days < limits.before) & (rows.days != NO_DAY)
        if limits.days:
            allowed &= rows.days >= today - limits.days
        if limits.sections:
            allowed &= np.isin(rows.sections, limits.sections)
        if limits.languages:
            allowed &= np.isin(rows.languages, limits.languages)
        return allowed

    def _own(self, query: DraftQuery) -> Documents:
        """The documents that are this draft, published: normally none or one."""
        return self.archive.rows.documents_of(self.archive.store.numbers_of(query.id, query.url))

    def _scene_for(self, postings: Postings, forward: Forward, today: int, limits: Limits, own: Documents) -> Scene:
        if limits.before is not None:
            rows = self.archive.rows
            counted = ~postings.dead & (rows.days < limits.before) & (rows.days != NO_DAY)
            return self._made_scene(postings, forward, limits.before, counted, own)
        made_of = (postings, today, self.decided, own.tobytes())
        if self._scene is None or self._scene[0] != made_of:
            scene = self._made_scene(postings, forward, today, ~postings.dead, own)
            self._scene = (made_of, replace(scene, popularity=scene.popularity.with_taken(self._taken(today))))
        return self._scene[1]

    def _taken(self, today: int) -> dict[int, tuple[int, float]]:
        """What writers took, by document: how often, and the same fading."""
        found: dict[int, tuple[int, float]] = {}
        for article, counts in evidence(self.decided, today).items():
            for document in self.archive.rows.documents_of(self.archive.store.numbers_of(article, "")).tolist():
                found[document] = counts
        return found

    def _made_scene(
        self, postings: Postings, forward: Forward, today: int, counted: NDArray[np.bool_], own: Documents
    ) -> Scene:
        rows = self.archive.rows
        links = self.archive.links
        if len(own) or not counted[rows.live].all():
            sources = counted.copy()
            sources[own] = False
            links = links.within(sources, counted)
        days = rows.days[rows.newest]
        live = forward.facts[rows.live]
        return Scene(
            archive=self.archive,
            forward=forward,
            links=links,
            popularity=count_links(links, rows.days, today),
            averages=Averages(postings.live, *(max(float(live[name].mean()), 1.0) for name in _LENGTHS)),
            sorted_days=days[counted[rows.newest]][::-1],
            today=today,
            lookup=self._lookup,
            times=self.times,
        )

    def _ordered(
        self, postings: Postings, pool: Pool, measured: Measured, weighted: Values, terms: DraftTerms
    ) -> Ranked:
        total = weighted.sum(axis=1)
        # An article that shares not one telling word is no suggestion, however new.
        linked = measured.features[:, COLUMN["cocit"]] + measured.features[:, COLUMN["anchor"]]
        total[(pool.closeness <= 0) & (linked <= 0)] = 0
        days, numbers = self.archive.rows.days[pool.documents], postings.numbers[pool.documents]
        order = np.lexsort((numbers, -days, -total))
        order = self._by_id_where_equal(order, np.stack([total, days], axis=1), numbers)
        return Ranked(
            pool.documents[order],
            total[order],
            weighted[order],
            measured.features[order],
            measured.told[order],
            terms,
        )

    def _by_id_where_equal(
        self, order: NDArray[np.int64], keys: NDArray[np.float64], numbers: NDArray[np.int64]
    ) -> NDArray[np.int64]:
        """The order with candidates of equal score and day by their ids, which are read for those only."""
        sorted_keys = keys[order]
        same = (sorted_keys[1:] == sorted_keys[:-1]).all(axis=1) & (sorted_keys[1:, 0] > 0)
        if not same.any():
            return order
        group = np.concatenate([[0], np.cumsum(~same)])
        tied = np.isin(group, group[1:][same])
        ids = self.archive.store.cells(numbers[order[tied]].tolist(), "id")
        names = np.array([ids[int(numbers[row])][0] if tie else "" for row, tie in zip(order, tied, strict=True)])
        return order[np.lexsort((names, group))]


def _united(pools: list[Pool]) -> list[Pool]:
    """The pools with the same candidates: those of any."""
    documents = np.unique(np.concatenate([pool.documents for pool in pools]))
    united = []
    for pool in pools:
        at = np.searchsorted(documents, pool.documents)
        closeness, anchors = np.zeros(len(documents), np.float32), np.zeros(len(documents), np.float32)
        closeness[at], anchors[at] = pool.closeness, pool.anchors
        united.append(Pool(documents, closeness, anchors))
    return united
