"""The second stage: everything that is measured of each candidate, one column a feature."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from editorapp.archive.archive import Archive
from editorapp.archive.forward import Forward
from editorapp.archive.link_graph import LinkGraph
from editorapp.suggest.candidates import Pool
from editorapp.suggest.draft_terms import DraftTerms, Values
from editorapp.suggest.feature_table import NAMES
from editorapp.suggest.link_features import Popularity, measure_neighbours
from editorapp.suggest.query import DraftQuery
from editorapp.suggest.text_features import Averages, Lookup, as_matrix, by_rank, compare_texts
from editorapp.suggest.time_features import measure_recency, measure_times
from editorapp.suggest.time_words import TimeWords


@dataclass(frozen=True, slots=True)
class Scene:
    """What stays the same while one snapshot is asked on one day: who counts, which links, since when.

    `today` is the day (ordinal) from which age is measured; `sorted_days` are the days of the articles that count.
    """

    archive: Archive
    forward: Forward
    links: LinkGraph
    popularity: Popularity
    averages: Averages
    sorted_days: NDArray[np.int32]
    today: int
    lookup: Lookup
    times: TimeWords


@dataclass(frozen=True, slots=True)
class Measured:
    """The features of a pool, shape (candidates, len(NAMES)), each at least 0; and the sentence that names the time
    when each candidate was published (-1: none)."""

    features: Values
    told: NDArray[np.int64]


def measure(scene: Scene, query: DraftQuery, terms: DraftTerms, pool: Pool) -> Measured:
    """Measure the candidates of the pool."""
    documents = pool.documents
    rows = scene.forward.rows(documents)
    facts = scene.forward.facts[documents]
    days = scene.archive.rows.days[documents]
    columns, headline_share = compare_texts(scene.lookup, facts, rows, terms, scene.forward.frequencies, scene.averages)
    columns |= measure_recency(days, scene.sorted_days, scene.today)
    # The headline is a title, not a statement about a time.
    windows = [(), *(scene.times.windows(text, query.language, scene.today) for text in query.texts[1:])]
    times, told = measure_times(windows, days, scene.sorted_days, scene.today, headline_share)
    columns |= times
    columns |= scene.popularity.of(documents)
    closeness = ((pool.closeness + columns["cosine"]) / 2).astype(np.float32)
    columns["rank"] = by_rank(closeness)
    columns["cocit"] = measure_neighbours(scene.links, documents, closeness)
    columns["anchor"] = np.sqrt(pool.anchors)
    columns |= _together(columns)
    return Measured(as_matrix(columns, NAMES), told)


def _together(columns: Mapping[str, Values]) -> dict[str, Values]:
    """What counts only with something else: each gains on all four sites left out (docs/adr/0007)."""
    return {
        "passage_recent": columns["passage"] * columns["rec365"],
        "cocit_lately": columns["cocit"] * columns["popdec"],
        "anchor_lately": columns["anchor"] * columns["popdec"],
    }
