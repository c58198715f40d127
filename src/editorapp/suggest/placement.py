"""Where in the draft an article would fit: after the paragraph that speaks of the same things."""

import math
from collections.abc import Container, Mapping

from editorapp.article.suggestion import Placement
from editorapp.suggest.query import DraftQuery

_MOST = 3
_LEAST_SHARE = 0.6
"""Of the best paragraph's score; a weaker one is not offered beside it."""


def best_placements(query: DraftQuery, own: Container[str], weight: Mapping[str, float]) -> tuple[Placement, ...]:
    """Up to three paragraph ends, best first. `own` are the article's terms, `weight` is by term.

    A longer paragraph must share more.
    """
    scores = [
        (sum(weight.get(term, 0.0) for term in paragraph if term in own) / math.sqrt(10 + len(paragraph)), number)
        for number, paragraph in enumerate(query.paragraphs, 1)
    ]
    best = max((score for score, _ in scores), default=0.0)
    near = [(score, number) for score, number in scores if score > 0 and score >= _LEAST_SHARE * best]
    near.sort(key=lambda pair: (-pair[0], pair[1]))
    return tuple(Placement(number, f"after paragraph {number}") for _, number in near[:_MOST])
