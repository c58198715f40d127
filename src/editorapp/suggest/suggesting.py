"""The whole way from a draft to its suggestions: rank, leave out what must not be offered, say why."""

from collections.abc import Container
from dataclasses import dataclass

import numpy as np

from editorapp.archive.archive import Archive
from editorapp.archive.postings import Postings
from editorapp.archive.sketch import Sketch, is_near_duplicate, make_sketch
from editorapp.article.article import Article
from editorapp.article.draft import Draft
from editorapp.article.suggestion import Suggestion
from editorapp.suggest.features import NAMES, shared_terms
from editorapp.suggest.placement import best_placements
from editorapp.suggest.query import DraftQuery, read_draft
from editorapp.suggest.ranking import Ranked, rank
from editorapp.suggest.reasons import reasons_for
from editorapp.suggest.snippet import best_snippet, words_of_terms

STRENGTHS = (6.5, 5.5, 4.75, 4.0)
"""Scores from which a suggestion is 5, 4, 3 and 2 strong. On the four sites at hand about 40, 25, 12 and 6 of
100 such suggestions are links the authors made, on each of them alike."""
CLOSE_ENOUGH = 4.0
LOWER_BAR = 2.5
"""The default bar, and what "Lower the bar" puts in its place."""
_KEPT_OUT = frozenset({"killed", "withdrawn", "embargoed", "superseded"})
"""An article's status with which it is never offered."""


@dataclass(frozen=True, slots=True)
class Suggestions:
    """What to offer, best first, or why nothing: `note` is "", "short", "nothing" or "linked"."""

    items: tuple[Suggestion, ...]
    note: str = ""


def suggest(
    archive: Archive,
    draft: Draft,
    today: int,
    *,
    limit: int = 10,
    before: int | None = None,
    hidden: Container[str] = (),
    bar: float = CLOSE_ENOUGH,
) -> Suggestions:
    """Suggestions for a draft. Never the draft itself, what it links to already, or two versions of one story.

    `today` and `before` (exclusive) are ordinals of days; `bar` is the least score.
    """
    postings = archive.postings
    query = read_draft(draft, archive.terms)
    if query.is_short:
        return Suggestions((), "short")
    if postings is None or not postings.live:
        return Suggestions((), "nothing")
    ranked = rank(archive, postings, query, today, before)
    chosen, linked = _choose(archive, postings, query, ranked, limit, hidden, bar)
    if not chosen:
        return Suggestions((), "linked" if linked else "nothing")
    articles = archive.store.articles([int(postings.numbers[ranked.documents[place]]) for place in chosen])
    day = today if before is None else before
    items = (
        _suggestion(
            archive, postings, query, ranked, place, articles[int(postings.numbers[ranked.documents[place]])], day
        )
        for place in chosen
    )
    return Suggestions(tuple(items))


def suggest_ids(archive: Archive, draft: Draft, today: int, *, limit: int, before: int | None = None) -> list[str]:
    """The ids alone, nothing collapsed or hidden: for measuring against the links that authors made."""
    postings = archive.postings
    query = read_draft(draft, archive.terms)
    if postings is None or not postings.live:
        return []
    ranked = rank(archive, postings, query, today, before)
    found = [
        archive.rows.ids[document]
        for document, score in zip(ranked.documents, ranked.scores, strict=True)
        if score > 0 and archive.rows.canonical[document] not in query.linked
    ]
    return found[:limit]


def strength_of(score: float) -> int:
    """1 (weak) to 5 (very close)."""
    return 1 + sum(score >= least for least in STRENGTHS)


def _choose(
    archive: Archive,
    postings: Postings,
    query: DraftQuery,
    ranked: Ranked,
    limit: int,
    hidden: Container[str],
    bar: float,
) -> tuple[list[int], bool]:
    """(places in the ranking to offer, whether a close one was left out because the draft links to it)."""
    near = [place for place in range(len(ranked.scores)) if ranked.scores[place] >= bar][: 4 * limit]
    numbers = [int(postings.numbers[ranked.documents[place]]) for place in near]
    cells = archive.store.cells(numbers, "sketch", "status")
    own = make_sketch(query.lowered_words)
    chosen: list[int] = []
    taken: list[Sketch] = []
    linked = False
    for place, number in zip(near, numbers, strict=True):
        document = ranked.documents[place]
        if archive.rows.canonical[document] and archive.rows.canonical[document] in query.linked:
            linked = True
            continue
        if archive.rows.ids[document] in hidden or cells[number][1].lower() in _KEPT_OUT:
            continue
        sketch = np.frombuffer(cells[number][0], np.uint32)
        if is_near_duplicate(own, sketch) or any(is_near_duplicate(other, sketch) for other in taken):
            continue
        chosen.append(place)
        taken.append(sketch)
        if len(chosen) == limit:
            break
    return chosen, linked


def _suggestion(
    archive: Archive, postings: Postings, query: DraftQuery, ranked: Ranked, place: int, article: Article, today: int
) -> Suggestion:
    document = int(ranked.documents[place])
    telling = shared_terms(postings, ranked.terms, document, 8)
    parts = {name: float(value) for name, value in zip(NAMES, ranked.parts[place], strict=True)}
    shared = words_of_terms(telling, article, archive.terms)
    weight = {term: ranked.terms.weight[term] * ranked.terms.idf[term] for term in ranked.terms.chosen}
    text, matches = best_snippet(article, weight, archive.terms)
    score = float(ranked.scores[place])
    return Suggestion(
        id=article.id,
        url=article.url,
        title=article.title,
        published=article.published,
        section=article.section,
        score=round(score, 4),
        strength=strength_of(score),
        reasons=reasons_for(parts, article, query, shared, int(archive.rows.days[document]), today),
        placements=best_placements(query, article, weight, archive.terms),
        snippet=text,
        matches=matches,
    )
