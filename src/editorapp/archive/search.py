"""The writer's own search: words, phrases, bylines, sections, tags and days, over the whole archive."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from editorapp.archive.archive import Archive
from editorapp.archive.labels import Labels
from editorapp.archive.phrases import Phrase
from editorapp.archive.postings import K1, B, Postings
from editorapp.archive.search_dates import Span
from editorapp.archive.search_query import Condition, Label, SearchQuery, read_query, year_of
from editorapp.archive.search_texts import StoredTexts
from editorapp.archive.search_words import SearchWords

_LOOKED_AT = 150
"""Articles whose headline, and for a phrase whose text, is read at once: the best by the index."""
_MOST_LOOKED_AT = 1000
"""Articles that are read before a phrase of common words is given up (0.04 s)."""
_ALL_WORDS = 1e4
"""More than any score: articles with more of the words stand first."""
_A_DAY = 1e-9
"""Less than any difference of scores that matters: of equals the newest."""

Mask = NDArray[np.bool_]
Values = NDArray[np.float64]


class Hit(NamedTuple):
    """A document that was found, and its BM25 score (0 where no words were asked for)."""

    document: int
    score: float


@dataclass(frozen=True, slots=True)
class SearchResult:
    """What was found, best first.

    `weights` are the index terms that were looked for, with their inverse document frequency: what to highlight.
    `misspelt` are words that stand nowhere, so that near spellings were looked for.
    """

    hits: tuple[Hit, ...] = ()
    weights: Mapping[str, float] = field(default_factory=lambda: MappingProxyType({}))
    misspelt: tuple[str, ...] = ()


@dataclass(slots=True)
class _Tally:
    """What the words have added up to: per document a score and how many of the words it has.

    `sure` are, word by word, the terms that a headline may hold; `weights` and `misspelt` as in SearchResult.
    """

    scores: Values
    held: Values
    sure: list[frozenset[str]] = field(default_factory=list)
    weights: dict[str, float] = field(default_factory=dict)
    misspelt: list[str] = field(default_factory=list)


class ArchiveSearch:
    """Searches one open archive. Keep it: what it reads for the first search with `by:` or a slip, it remembers."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive
        self._snapshot: _Snapshot | None = None

    def find(self, text: str, limit: int) -> SearchResult:
        """The best matches of a query as it was typed, at most `limit`.

        Articles with all the words stand first, then those with more of them in the headline, then the better score,
        then the newer. Operators alone list the newest. The last word may be unfinished, accents may be left out, a
        word that stands nowhere is taken for a slip or ignored if others are found.
        """
        postings = self._archive.postings
        query = read_query(text)
        if postings is None or not postings.live or not (query.words or query.has_filters):
            return SearchResult()
        if self._snapshot is None or self._snapshot.postings is not postings:
            self._snapshot = _Snapshot(self._archive, postings)
        return self._snapshot.find(query, limit)


def search(archive: Archive, text: str, limit: int) -> list[Hit]:
    """The best matches of one query, as ArchiveSearch finds them."""
    return list(ArchiveSearch(archive).find(text, limit).hits)


class _Snapshot:
    """One snapshot of an archive's index, and what searching it needs beside."""

    def __init__(self, archive: Archive, postings: Postings) -> None:
        self.postings = postings
        self._archive = archive
        self._words = SearchWords(archive.terms, postings, archive.rows.language_codes())
        self._average = max(postings.average_length, 1e-9)
        self._labels: dict[Label, Labels] = {}

    def find(self, query: SearchQuery, limit: int) -> SearchResult:
        """The best matches of a query that asks for something."""
        allowed = self._allowed(query)
        tally = self._tally(query)
        for place, phrase in enumerate(query.phrases):
            allowed &= self._holding(phrase, unfinished=_is_unfinished(query, place))
        days = self._archive.rows.days
        if tally.sure:
            found = np.flatnonzero((tally.held > 0) & allowed)
        elif query.has_filters:
            found = np.flatnonzero(allowed)
        else:
            return SearchResult(misspelt=tuple(tally.misspelt))
        rank = tally.held[found] * _ALL_WORDS + tally.scores[found] + days[found] * _A_DAY
        texts = self._texts(query)
        best = found[_largest(rank, max(limit, _MOST_LOOKED_AT if texts.are_read else _LOOKED_AT))]
        headlines = self._headlines(best, texts, tally, limit)
        hits = sorted(
            headlines,
            key=lambda document: (
                -tally.held[document], -headlines[document], -tally.scores[document], -days[document], document
            ),
        )  # fmt: skip
        kept = tuple(Hit(document, float(tally.scores[document])) for document in hits[:limit])
        return SearchResult(kept, tally.weights, tuple(tally.misspelt))

    def _headlines(self, documents: NDArray[np.int64], texts: StoredTexts, tally: _Tally, limit: int) -> dict[int, int]:
        """How many of the words the headline has, by document, of the first ones whose text fits: `limit` and more."""
        found: dict[int, int] = {}
        for start in range(0, len(documents), _LOOKED_AT):
            part = documents[start : start + _LOOKED_AT].tolist()
            by_number = dict(zip(self.postings.numbers[part].tolist(), part, strict=True))
            for number, count in texts.headlines_of(list(by_number), tally.sure).items():
                found[by_number[number]] = count
            if len(found) >= limit:
                break
        return found

    def _allowed(self, query: SearchQuery) -> Mask:
        """The live documents that fulfil every condition but words and phrases."""
        days = self._archive.rows.days
        allowed: Mask = ~self.postings.dead
        if query.limits != Span():
            allowed &= _within(days, query.limits)
        if query.spans:
            allowed &= np.logical_or.reduce([_within(days, span) for span in query.spans])
        for span in query.excluded_spans:
            allowed &= ~_within(days, span)
        allowed &= self._labelled(query)
        for words in query.excluded:
            if len(words) == 1 and self._words.must_hold(words[0]):
                allowed &= ~self._holding(words)
        return allowed

    def _labelled(self, query: SearchQuery) -> Mask:
        """The documents with one of the wanted labels of each kind, and none of those that are excluded."""
        fits = np.ones(self.postings.size, bool)
        wanted: dict[Label, Mask] = {}
        for condition in query.conditions:
            mask = self._matching(condition)
            if mask is not None and condition.excluded:
                fits &= ~mask
            elif mask is not None:
                wanted[condition.label] = wanted.get(condition.label, np.zeros_like(mask)) | mask
        for mask in wanted.values():
            fits &= mask
        return fits

    def _matching(self, condition: Condition) -> Mask | None:
        labels = self._labels.get(condition.label)
        if labels is None:
            labels = self._labels[condition.label] = Labels(self._archive.store, self.postings, condition.label)
        return labels.matching(condition.value)

    def _tally(self, query: SearchQuery) -> _Tally:
        """What the words add up to; a year may be one that the text has, or the one it was published in."""
        tally = _Tally(np.zeros(self.postings.size), np.zeros(self.postings.size))
        for place, word in enumerate(query.words):
            last = query.unfinished and place == len(query.words) - 1
            for part in self._words.parts(word):
                meaning = self._words.meaning(part, unfinished=last)
                held = self._add(meaning.weights, tally)
                if year := year_of(word):
                    inside = _within(self._archive.rows.days, year)
                    tally.scores[inside] += 1
                    held |= inside
                if meaning.weights:
                    tally.sure.append(meaning.sure)
                    tally.held += held
                if meaning.misspelt:
                    tally.misspelt.append(part)
        return tally

    def _add(self, weights: Mapping[str, float], tally: _Tally) -> Mask:
        """Add the BM25 of a word, its terms taken as one; returns which documents have it."""
        frequencies = np.zeros(self.postings.size, np.float32)
        for term, weight in weights.items():
            found = self.postings.of(term)
            frequencies[found.ids] += found.frequencies * np.float32(weight)
        held: Mask = frequencies > 0
        ids = np.flatnonzero(held)
        idf = float(np.log(1 + (self.postings.live - len(ids) + 0.5) / (len(ids) + 0.5)))
        norm = K1 * (1 - B + B * self.postings.lengths[ids] / self._average)
        tally.scores[ids] += idf * frequencies[ids] * (K1 + 1) / (frequencies[ids] + norm)
        tally.weights.update(dict.fromkeys(weights, idf))
        return held

    def _holding(self, words: Sequence[str], *, unfinished: bool = False) -> Mask:
        """Which documents hold all these words, wherever they stand; stop words stand everywhere."""
        holding = np.ones(self.postings.size, bool)
        for number, word in enumerate(words, 1):
            for terms in self._words.must_hold(word, unfinished=unfinished and number == len(words)):
                held = np.zeros(self.postings.size, bool)
                for term in terms:
                    held[self.postings.of(term).ids] = True
                holding &= held
        return holding

    def _phrase(self, words: Sequence[str], *, unfinished: bool = False) -> Phrase:
        places = [
            self._words.in_phrase(word, unfinished=unfinished and number == len(words))
            for number, word in enumerate(words, 1)
        ]
        return Phrase(places, self._archive.terms)

    def _texts(self, query: SearchQuery) -> StoredTexts:
        """What must be looked up in the texts themselves: phrases of two words and more."""
        wanted = [
            self._phrase(phrase, unfinished=_is_unfinished(query, place))
            for place, phrase in enumerate(query.phrases)
            if len(phrase) > 1
        ]
        unwanted = [self._phrase(words) for words in query.excluded if len(words) > 1]
        return StoredTexts(self._archive.store, self._archive.terms, wanted, unwanted)


def _is_unfinished(query: SearchQuery, place: int) -> bool:
    """Whether the phrase at this place is still being typed."""
    return query.open_phrase and place == len(query.phrases) - 1


def _within(days: NDArray[np.int32], span: Span) -> Mask:
    inside: Mask = (days >= span.first) & (days <= span.last)
    return inside


def _largest(values: Values, count: int) -> NDArray[np.int64]:
    """The places of the largest values, the largest first."""
    places = np.argpartition(-values, count - 1)[:count] if count < len(values) else np.arange(len(values))
    return places[np.argsort(-values[places], kind="stable")]
