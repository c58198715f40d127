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
from editorapp.suggest.reasons import Evidence, reasons_for
from editorapp.suggest.snippet import best_snippet, readable_text, written_words

STRENGTHS = (8.0, 6.75, 5.75, 4.75)
"""Scores from which a suggestion is 5, 4, 3 and 2 strong. On the four sites at hand about 50, 30, 13 and 6 of
100 such suggestions are links the authors made, on each of them alike."""
CLOSE_ENOUGH = 4.75
LOWER_BAR = 3.25
"""The default bar, and what "Lower the bar" puts in its place."""
_TELLING = 8
"""Shared terms that are looked up as words; reasons name three."""
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
    near = np.flatnonzero(ranked.scores >= bar).tolist()
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
    document, score = int(ranked.documents[place]), float(ranked.scores[place])
    weight = {term: ranked.terms.weight[term] * ranked.terms.idf[term] for term in ranked.terms.chosen}
    in_headline = sorted(archive.title_terms(document) & weight.keys(), key=lambda term: (-weight[term], term))
    telling = shared_terms(postings, ranked.terms, document, _TELLING)
    text = readable_text(article)
    whole = f"{article.title}\n{text}"
    term_of = archive.terms.by_word(whole, article.lang)
    evidence = Evidence(
        parts={name: float(value) for name, value in zip(NAMES, ranked.parts[place], strict=True)},
        shared_words=written_words(telling, whole, term_of),
        headline_words=written_words(in_headline, article.title, term_of),
        text=whole,
        day=int(archive.rows.days[document]),
    )
    snippet, matches = best_snippet(text, term_of, weight)
    return Suggestion(
        id=article.id,
        url=article.url,
        title=article.title,
        published=article.published,
        section=article.section,
        score=round(score, 4),
        strength=strength_of(score),
        reasons=reasons_for(evidence, article.tags, query, today),
        placements=best_placements(query, set(archive.terms.of(whole, article.lang)), weight),
        snippet=snippet,
        matches=matches,
    )
