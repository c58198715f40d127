"""The second stage: what is measured of each candidate, one column a feature."""

import numpy as np
from numpy.typing import NDArray

from editorapp.archive.archive import NO_DAY, Archive, Links
from editorapp.archive.postings import Postings
from editorapp.suggest.candidates import Pool, TermWeights, Values
from editorapp.suggest.query import DraftQuery

NAMES = (
    "text", "passage", "sentence", "votes", "rare", "title_cov", "sent_title",
    "rec30", "rec365", "rk50", "cocit", "pop", "popdec",
)  # fmt: skip
"""The columns, in order; definitions beside the functions, weights in ranking.py."""

_SATURATION = 1.2
_LENGTH_SHARE = 0.75
"""BM25's k1 and b (Robertson and Zaragoza 2009, "The Probabilistic Relevance Framework")."""
_LEAST_TITLE_IDF = 3.0
"""So that a headline of one or two common words cannot be covered whole by chance."""
_PASSAGE_TERMS = 40
_BEST_OF_SENTENCE = 3
_NEIGHBOURS = 30
_LINK_MEMORY_DAYS = 180.0


def measure(
    archive: Archive, postings: Postings, query: DraftQuery, weights: TermWeights, pool: Pool, links: Links, today: int
) -> NDArray[np.float32]:
    """The features of the pool: shape (candidates, len(NAMES)), each column at least 0.

    `links` are the edges that count, `today` is the day (ordinal) from which age is measured.
    """
    impacts = _impacts(postings, weights, pool)
    sentences = _by_sentence(impacts, query, weights)
    columns = {
        "text": pool.closeness,
        "passage": _scaled(_passages(impacts, query, weights)),
        "sentence": _scaled(sentences.max(axis=1, initial=0)),
        "votes": _votes(sentences),
        "rare": _scaled(_rare(postings, impacts, weights)),
    }
    columns["title_cov"], columns["sent_title"] = _headlines(archive, query, weights, pool)
    columns |= _recency(archive, pool, today)
    columns |= _linking(archive, pool, links, today)
    return np.stack([columns[name] for name in NAMES], axis=1).astype(np.float32)


def _scaled(values: Values) -> Values:
    return values / np.float32(max(float(values.max(initial=0)), 1e-9))


def _impacts(postings: Postings, weights: TermWeights, pool: Pool) -> Values:
    """BM25 of every chosen term in every candidate: shape (candidates, terms)."""
    where = np.full(postings.size, -1, np.int64)
    where[pool.documents] = np.arange(len(pool.documents))
    average = float(postings.lengths.mean()) if postings.size else 1.0
    length = _SATURATION * (1 - _LENGTH_SHARE + _LENGTH_SHARE * postings.lengths[pool.documents] / max(average, 1e-9))
    table = np.zeros((len(pool.documents), len(weights.chosen)), np.float32)
    for column, term in enumerate(weights.chosen):
        found = postings.of(term)
        rows = where[found.ids]
        inside = rows >= 0
        frequency = found.frequencies[inside]
        table[rows[inside], column] = (
            frequency * (_SATURATION + 1) / (frequency + length[rows[inside]]) * np.float32(weights.idf[term])
        )
    return table


def _passages(impacts: Values, query: DraftQuery, weights: TermWeights) -> Values:
    """The best match of any passage of about 40 terms: a long draft has parts on other subjects."""
    column = {term: n for n, term in enumerate(weights.chosen)}
    passages: list[set[int]] = [set()]
    size = 0
    for sentence in query.sentences:
        passages[-1].update(column[term] for term in sentence if term in column)
        size += len(sentence)
        if size >= _PASSAGE_TERMS:
            passages.append(set())
            size = 0
    chosen = np.zeros((len(weights.chosen), len(passages)), np.float32)
    for number, terms in enumerate(passages):
        chosen[list(terms), number] = 1
    idf = np.array([weights.idf[term] for term in weights.chosen], np.float32)
    return np.asarray((impacts * idf @ chosen).max(axis=1, initial=0), np.float32)


def _by_sentence(impacts: Values, query: DraftQuery, weights: TermWeights) -> Values:
    """How well every single sentence matches every candidate: shape (candidates, sentences)."""
    column = {term: n for n, term in enumerate(weights.chosen)}
    told = np.zeros((len(weights.chosen), len(query.sentences)), np.float32)
    for number, sentence in enumerate(query.sentences):
        told[[column[term] for term in set(sentence) if term in column], number] = 1
    idf = np.array([weights.idf[term] for term in weights.chosen], np.float32)
    return np.asarray(impacts * idf @ told, np.float32)


def _votes(by_sentence: Values) -> Values:
    """ln(1 + number of sentences that have it among their three best)."""
    size = len(by_sentence)
    if size <= _BEST_OF_SENTENCE or not by_sentence.shape[1]:
        return np.zeros(size, np.float32)
    # Equals vote alike, whatever order the articles came in.
    least = -np.partition(-by_sentence, _BEST_OF_SENTENCE - 1, axis=0)[_BEST_OF_SENTENCE - 1]
    counted = np.log1p(((by_sentence >= least) & (by_sentence > 0)).sum(axis=1))
    return np.asarray(counted, np.float32)


def _rare(postings: Postings, impacts: Values, weights: TermWeights) -> Values:
    """What it shares of the words that at most 1 % of the articles (or five) have."""
    most = max(5, postings.live // 100)
    rare = np.array([len(postings.of(term).ids) <= most for term in weights.chosen], bool)
    factor = np.array([weights.weight[term] for term in weights.chosen], np.float32)
    return impacts[:, rare] @ factor[rare] if rare.any() else np.zeros(len(impacts), np.float32)


def _headlines(archive: Archive, query: DraftQuery, weights: TermWeights, pool: Pool) -> tuple[Values, Values]:
    """The share of its headline's words (by idf) in the draft, and in its best single sentence."""
    column = {term: n for n, term in enumerate(weights.idf)}
    idf = np.fromiter(weights.idf.values(), np.float32, len(column))
    unknown = float(idf.max(initial=1.0))
    whole = np.zeros(len(pool.documents), np.float32)
    rows: list[int] = []
    columns: list[int] = []
    for row, document in enumerate(pool.documents.tolist()):
        terms = archive.title_terms(document)
        known = [column[term] for term in terms if term in column]
        whole[row] = sum(weights.idf.get(term, unknown) for term in terms)
        rows += [row] * len(known)
        columns += known
    whole = np.maximum(whole, _LEAST_TITLE_IDF)
    told = np.zeros((len(column), len(query.sentences)), np.float32)
    for number, sentence in enumerate(query.sentences):
        told[[column[term] for term in set(sentence) if term in column], number] = 1
    covered = np.bincount(rows, idf[columns], len(whole)).astype(np.float32)
    best = np.zeros(len(whole), np.float32)
    if rows:
        # The words of one headline stand together: their sums over each sentence, headline by headline.
        filled, starts = np.unique(rows, return_index=True)
        best[filled] = np.add.reduceat(told[columns] * idf[columns][:, None], starts).max(axis=1)
    return covered / whole, best / whole


def _recency(archive: Archive, pool: Pool, today: int) -> dict[str, Values]:
    """exp(-age/30 days), exp(-age/365), and exp(-newer articles/50); nothing for an article without a date."""
    days = archive.rows.days[pool.documents]
    dated = days != NO_DAY
    age = np.maximum(today - days, 0).astype(np.float32)
    known = archive.rows.sorted_days
    until_today = np.searchsorted(known, today, side="right")
    newer = np.maximum(until_today - np.searchsorted(known, days, side="right"), 0).astype(np.float32)
    return {
        "rec30": np.where(dated, np.exp(-age / 30), 0),
        "rec365": np.where(dated, np.exp(-age / 365), 0),
        "rk50": np.where(dated, np.exp(-newer / 50), 0),
    }


def _linking(archive: Archive, pool: Pool, links: Links, today: int) -> dict[str, Values]:
    """Linked by the nearest stories (or linking to them, half), how often linked, and how lately."""
    size = len(archive.rows.ids)
    near = np.zeros(size, np.float32)
    top = np.argsort(-pool.closeness, kind="stable")[:_NEIGHBOURS]
    near[pool.documents[top]] = pool.closeness[top] ** 2
    to_near = np.bincount(links.targets, near[links.sources], size) + 0.5 * np.bincount(
        links.sources, near[links.targets], size
    )
    cocit = to_near[pool.documents]
    age = np.maximum(today - archive.rows.days[links.sources], 0)
    often = np.bincount(links.targets, minlength=size)[pool.documents]
    lately = np.bincount(links.targets, np.exp(-age / _LINK_MEMORY_DAYS), size)[pool.documents]
    return {
        "cocit": cocit / max(float(cocit.max(initial=0)), 1.0),
        "pop": np.log1p(often),
        "popdec": np.log1p(lately),
    }


def shared_terms(postings: Postings, weights: TermWeights, document: int, limit: int) -> list[str]:
    """The most telling terms that this document and the draft share, best first: rare, and said more than once."""
    found: list[tuple[float, str]] = []
    for term in weights.chosen:
        held = postings.of(term)
        at = int(np.searchsorted(held.ids, document))
        if at < len(held.ids) and held.ids[at] == document:
            said = 1 + float(np.log(held.frequencies[at]))
            found.append((-weights.weight[term] * weights.idf[term] * said, term))
    return [term for _, term in sorted(found)[:limit]]
