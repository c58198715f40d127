"""The other way round: which published articles should link to this story, once it is out.

No archive says which older stories a desk went back to, so nothing here is fitted. What can be checked: taking the
links that authors made to older stories for wanted ones, nDCG@5 is .62 and .64 on two sites; the suggestions' own
order, which is fitted on such links, has .63 and .66.
"""

import math
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from editorapp.archive.archive import Archive
from editorapp.archive.entry import day_of
from editorapp.archive.postings import Postings
from editorapp.archive.sketch import Sketch, is_near_duplicate, make_sketch
from editorapp.article.article import WITHHELD, Article
from editorapp.article.draft import Draft
from editorapp.article.links import canonical_url, find_links
from editorapp.article.suggestion import Reason, Suggestion
from editorapp.suggest.feature_table import FEATURES
from editorapp.suggest.query import DraftQuery, read_draft
from editorapp.suggest.ranking import ALL, Limits, Ranked, Ranker
from editorapp.suggest.snippet import best_snippet, readable_text, written_words

CLOSE_ENOUGH = 3.0
"""The least closeness: about three of four links that authors made reach it, the twentieth candidate rarely does."""
STRENGTHS = (6.0, 5.0, 4.0, 3.5)
"""Closeness from which a story is 5, 4, 3 and 2 strong: about 20, 33, 50 and 60 of 100 links that authors made."""
_OFTEN = 20
"""Links to a story that make it a hub; more do not count."""
_HUB = 0.5
"""How much more a hub is worth updating than a story that nobody links to."""
_HALF_LIFE = 4 * 365.25
"""Days after which a story is half as worth updating: fewer read it."""
_LEAST_OFTEN = 3
"""Links from which "often linked" is true."""
_READ = 60
"""Stories of which more than numbers is looked at."""
_TELLING = 4
"""Words that a reason names."""
_NAMES = 2
_CLOSENESS = np.array([row.of_text and row.reason not in ("history", "link-2") for row in FEATURES])
"""The features that compare the texts alone: not when a story came, nor who links to it."""


@dataclass(frozen=True, slots=True)
class _Older:
    """A story worth updating: its article, how close it is, what that and its links are worth, who links to it."""

    article: Article
    closeness: float
    score: float
    links: int


def older_stories(ranker: Ranker, draft: Draft, today: int, *, limit: int = 5) -> tuple[Suggestion, ...]:
    """The published stories that should link to this one, the one most worth updating first.

    A story's worth is how close its text is, half as much again for a hub that many link to, halved every four years.
    Those that link to the draft's address already are left out, and versions of one story. `today` is an ordinal; a
    draft that has an earlier date is compared with what was older then.
    """
    archive, postings = ranker.archive, ranker.archive.postings
    query = read_draft(draft, archive.terms)
    if query.is_short or postings is None:
        return ()
    day = day_of(draft.date) or today
    ranked = ranker.rank(query, today, Limits(before=day) if day < today else ALL)
    if ranked is None:
        return ()
    telling = {ranked.terms.words[n]: float(ranked.terms.terms.cosine[n]) for n in ranked.terms.chosen.tolist()}
    found = _worth_updating(archive, postings, query, ranked, today)
    stories = (_suggestion(archive, query, older, telling) for older in found)
    return tuple(story for story, _ in zip(stories, range(limit), strict=False))


def _worth_updating(
    archive: Archive, postings: Postings, query: DraftQuery, ranked: Ranked, today: int
) -> Iterator[_Older]:
    """What should link to the draft and does not yet, best first, one version of each story."""
    closeness = ranked.parts[:, _CLOSENESS].sum(axis=1)
    links = np.array([len(archive.links.links_to(document)) for document in ranked.documents.tolist()])
    days = archive.rows.days[ranked.documents]
    worth = closeness * _weight_of(links, today - days)
    worth[(closeness < CLOSE_ENOUGH) | (days > today) | np.isin(ranked.documents, _linking(archive, query))] = 0
    places = np.argsort(-worth, kind="stable")[:_READ]
    places = places[worth[places] > 0]
    numbers = postings.numbers[ranked.documents[places]].tolist()
    cells = archive.store.cells(numbers, "sketch", "status")
    taken: list[Sketch] = [make_sketch(query.lowered_words)]
    for place, number in zip(places.tolist(), numbers, strict=True):
        sketch = np.frombuffer(cells[number][0], np.uint32)
        if cells[number][1].lower() in WITHHELD or any(is_near_duplicate(other, sketch) for other in taken):
            continue
        article = archive.store.articles([number])[number]
        if not _links_to(article, query.url):
            taken.append(sketch)
            yield _Older(article, float(closeness[place]), float(worth[place]), int(links[place]))


def _weight_of(links: NDArray[np.int64], age: NDArray[np.int32]) -> NDArray[np.float64]:
    """What a story's place in the archive makes its closeness worth, by links to it and age in days."""
    hub = np.minimum(np.log1p(links) / math.log1p(_OFTEN), 1)
    weight: NDArray[np.float64] = (1 + _HUB * hub) * 0.5 ** (np.maximum(age, 0) / _HALF_LIFE)
    return weight


def _linking(archive: Archive, query: DraftQuery) -> NDArray[np.int64]:
    """The documents that link to the draft's own article, if that is in the archive already."""
    own = archive.rows.documents_of(archive.store.numbers_of(query.id, query.url))
    return np.concatenate([np.zeros(0, np.int64), *(archive.links.links_to(document) for document in own.tolist())])


def _links_to(article: Article, address: str) -> bool:
    """Whether an article's text links to this canonical address."""
    return bool(address) and any(canonical_url(link.url) == address for link in find_links(article.body))


def _suggestion(archive: Archive, query: DraftQuery, older: _Older, telling: Mapping[str, float]) -> Suggestion:
    article = older.article
    text = readable_text(article)
    whole = f"{article.title}\n{text}"
    term_of = archive.terms.by_word(whole, article.lang)
    shared = sorted(telling.keys() & set(term_of.values()), key=lambda term: (-telling[term], term))
    snippet, matches = best_snippet(text, term_of, telling)
    return Suggestion(
        id=article.id,
        url=article.url,
        title=article.title,
        published=article.published,
        section=article.section,
        score=round(older.score, 4),
        strength=1 + sum(older.closeness >= least for least in STRENGTHS),
        reasons=_reasons(query, whole, written_words(shared, whole, term_of), older.links),
        snippet=snippet,
        matches=matches,
        linked=bool(article.url) and canonical_url(article.url) in query.linked,
    )


def _reasons(query: DraftQuery, text: str, shared: list[str], links: int) -> tuple[Reason, ...]:
    """What both are about, whom both name, and whether many readers come by the older one."""
    found = []
    line = " ".join(text.split())
    names = [name for name in query.names if re.search(rf"\b{re.escape(name)}\b", line)][:_NAMES]
    said = {word for name in names for word in name.split()}
    if subject := [word for word in shared if word not in said][:_TELLING]:
        found.append(Reason("quote", f"Covers the same subject: {', '.join(subject)}"))
    if names:
        found.append(Reason("users", f"Same names: {', '.join(names)}"))
    if links >= _LEAST_OFTEN:
        found.append(Reason("link-2", f"Often linked: {links:,} stories"))
    return tuple(found) or (Reason("quote", "Uses the same words"),)
