"""What is measured of a candidate, how much it weighs, and what it is called in a reason: one table."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

import numpy as np
from numpy.typing import NDArray

ReasonName = Literal["headline", "words", "names", "recent", "time", "linked", "often", "anchor"]
"""What a feature is evidence of; reasons.py has the words."""
SHORT_WORDS = 100
FULL_WORDS = 500
"""A draft of at most the first has the short weights, of at least the second the full ones; between they blend."""


@dataclass(frozen=True, slots=True)
class Feature:
    """A column of the measurements: its weight in a full and in a short draft, and which reason it speaks for.

    `of_text`: it is measured of the draft's words, so it can be measured of one paragraph too.
    """

    name: str
    full: float
    short: float
    reason: ReasonName | None = None
    of_text: bool = False


FEATURES = (
    Feature("title_cov", 0.9, 0.2, "headline", of_text=True),
    Feature("sent_title", 1.7, 1.1, "headline", of_text=True),
    Feature("passage", 0.8, 1.0, "words", of_text=True),
    Feature("sentence", 1.0, 0.2, "words", of_text=True),
    Feature("votes", 0.3, 0.4, "words", of_text=True),
    Feature("cosine", 0.5, 0.8, "words", of_text=True),
    Feature("pairs", 1.0, 0.8, "names", of_text=True),
    Feature("rank", 0.4, 0.6, "words", of_text=True),
    Feature("rare", 0.1, 0.3, "names", of_text=True),
    Feature("rec30", 0.4, 0.5, "recent"),
    Feature("rec365", 1.2, 1.4, "recent"),
    Feature("rk50", 1.0, 1.2, "recent"),
    Feature("passage_recent", 0.5, 0.2, "recent", of_text=True),
    Feature("time", 1.5, 1.4, "time", of_text=True),
    Feature("time_title", 0.8, 1.0, "time", of_text=True),
    Feature("cocit", 1.0, 1.4, "linked"),
    Feature("cocit_lately", 0.4, 0.5, "linked"),
    Feature("pop", 0.5, 0.5, "often"),
    Feature("popdec", 0.4, 0.6, "often"),
    Feature("anchor", 0.8, 0.4, "anchor", of_text=True),
    Feature("anchor_lately", 0.9, 0.6, "anchor", of_text=True),
    Feature("rec7", 0.0, 0.0),
    Feature("rec90", 0.0, 0.0),
    Feature("rec1500", 0.0, 0.0),
    Feature("rk10", 0.0, 0.0),
)
"""Fitted on four sites and rounded (docs/adr/0007); definitions stand where they are measured, see features.py.

The last four weigh only where an archive's own links ask for it (calibration.py)."""

NAMES = tuple(feature.name for feature in FEATURES)
COLUMN: Mapping[str, int] = MappingProxyType({name: place for place, name in enumerate(NAMES)})

Weights = NDArray[np.float32]


def standard_weights(words: int) -> Weights:
    """The weights for a draft of so many words, in the order of FEATURES."""
    share = min(max((words - SHORT_WORDS) / (FULL_WORDS - SHORT_WORDS), 0.0), 1.0)
    return np.array([share * row.full + (1 - share) * row.short for row in FEATURES], np.float32)
