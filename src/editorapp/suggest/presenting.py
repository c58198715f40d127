"""Turns a ranked candidate into what the writer sees: its reasons, a telling sentence, and where it would fit."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from editorapp.archive.archive import Archive
from editorapp.archive.entry import NO_DAY
from editorapp.archive.forward import Frequencies
from editorapp.archive.hashing import buckets, hash_terms, phrase_hash
from editorapp.article.article import Article
from editorapp.article.draft import Draft
from editorapp.article.inline_links import inline_links
from editorapp.article.links import canonical_url
from editorapp.article.suggestion import Suggestion
from editorapp.suggest.anchors import Target
from editorapp.suggest.draft_sentences import KnownTexts
from editorapp.suggest.feature_table import NAMES
from editorapp.suggest.placement import DraftPlaces, placements_for, read_places
from editorapp.suggest.query import DraftQuery
from editorapp.suggest.ranking import Ranked
from editorapp.suggest.reading import ReadArticle
from editorapp.suggest.reasons import Evidence, reasons_for
from editorapp.suggest.snippet import best_sentence, pick_words
from editorapp.suggest.time_words import TimeWords

_TELLING = 8
"""Shared terms that are looked up as words; reasons name three."""
_LEAST_RARITY = 0.3
"""A name tells something if one of its words has this share of the largest idf there can be: "Scottish Government", in
every third article, has .13 of it in an archive of ten thousand."""
_CORRECTED = frozenset({"corrected", "updated-correction"})


@dataclass(frozen=True, slots=True)
class Shown:
    """One candidate to show: its place in the ranking, its article, and how it stands."""

    place: int
    read: ReadArticle
    score: float
    strength: int
    versions: int = 1
    pinned: bool = False


class Presenter:
    """Presents candidates of one draft; what they share is worked out once."""

    def __init__(
        self, archive: Archive, frequencies: Frequencies, draft: Draft, query: DraftQuery, ranked: Ranked, today: int
    ) -> None:
        self._archive = archive
        self._frequencies = frequencies
        self._query = query
        self._ranked = ranked
        self._today = today
        terms = ranked.terms
        telling = terms.terms.weights * terms.idf
        self._weight = {terms.words[place]: float(telling[place]) for place in terms.chosen.tolist()}
        self._idf = dict(zip(terms.words, terms.idf.tolist(), strict=True))
        self._names = self._telling_names()
        self._draft = draft
        self._phrases: frozenset[int] | None = None

    def places(self, times: TimeWords, label: str, known: KnownTexts) -> DraftPlaces:
        """Where the draft has room; `label` is the newsroom's own read-also label, `known` as in `read_places`."""
        query, store = self._query, self._archive.store
        linked = [canonical_url(link.url) for link in inline_links(self._draft.body, label)]
        return read_places(
            self._draft.body,
            query,
            self._weight,
            self._archive.terms,
            inline_links=sum(bool(store.numbers_of("", address)) for address in linked if address),
            windows_of=lambda sentence: times.windows(sentence, query.language, self._today),
            label=label,
            known=known,
        )

    def present(self, shown: Shown, places: DraftPlaces) -> Suggestion:
        """The suggestion for one candidate."""
        read, article = shown.read, shown.read.article
        day = int(self._archive.rows.days[self._ranked.documents[shown.place]])
        snippet, matches = best_sentence(read.sentences, read.term_of, self._weight)
        return Suggestion(
            id=article.id,
            url=article.url,
            title=article.title,
            published=article.published,
            section=article.section,
            score=round(shown.score, 4),
            strength=shown.strength,
            reasons=reasons_for(self._evidence(shown, day), self._today),
            placements=placements_for(places, self._target(read, day)),
            snippet=snippet,
            matches=matches,
            linked=bool(article.url) and canonical_url(article.url) in self._query.linked,
            versions=shown.versions,
            pinned=shown.pinned,
            corrected=_corrected(article),
        )

    def _evidence(self, shown: Shown, day: int) -> Evidence:
        read = shown.read
        weight = self._weight
        parts = self._ranked.parts[shown.place]
        features = self._ranked.features[shown.place]
        # A long article says everything: what it says in its opening or headline comes first.
        opening = {*read.headline, *read.lead}
        shared = sorted(weight.keys() & read.forms.keys(), key=lambda term: (term not in opening, -weight[term], term))
        in_headline = sorted(weight.keys() & read.headline_forms.keys(), key=lambda term: (-weight[term], term))
        return Evidence(
            parts=dict(zip(NAMES, parts.tolist(), strict=True)),
            shared_words=pick_words(sorted(shared[:_TELLING], key=lambda term: -weight[term]), read.forms),
            headline_words=pick_words(in_headline, read.headline_forms),
            names=self._names,
            line=read.line,
            day=day,
            phrase=self._known_phrase(read),
            links=round(float(np.expm1(features[NAMES.index("pop")]))),
            tags=[tag for tag in read.article.tags if tag.casefold() in self._query.tags],
        )

    def _target(self, read: ReadArticle, day: int) -> Target:
        return Target(
            headline=read.headline,
            lead=read.lead,
            known=read.known,
            idf=self._idf_of(read.named),
            age=None if day == NO_DAY else self._today - day,
            terms=read.forms,
        )

    def _idf_of(self, terms: Iterable[str]) -> Mapping[str, float]:
        """The idf of these terms; those the draft does not have are looked up, and kept."""
        missing = [term for term in terms if term not in self._idf]
        if missing:
            total = self._archive.postings.live if self._archive.postings else 0
            frequency = np.minimum(self._frequencies[buckets(hash_terms(missing))], total)
            values = np.where(frequency > 0, np.log(1 + (total - frequency + 0.5) / (frequency + 0.5)), 0.0)
            self._idf.update(zip(missing, values.tolist(), strict=True))
        return self._idf

    def _known_phrase(self, read: ReadArticle) -> str:
        """Words of the draft that earlier articles linked here with, as they are written here: the longest."""
        if self._phrases is None and read.known:
            self._phrases = frozenset(self._ranked.terms.phrases[0].tolist())
        phrases = self._phrases or frozenset()
        for phrase in sorted(read.known, key=lambda phrase: (-len(phrase), -read.known[phrase], phrase)):
            if phrase_hash(hash_terms(phrase)) in phrases:
                written = _as_written(phrase, self._query, self._archive)
                if written:
                    return written
        return ""

    def _telling_names(self) -> Sequence[str]:
        """The draft's names, the rarest first, without those that half the archive has."""
        most = max(self._idf.values(), default=0.0)
        ranked = []
        for name in self._query.names:
            rarest = max(
                (self._idf.get(term, 0.0) for term in self._archive.terms.of(name, self._query.language)), default=0.0
            )
            if rarest >= _LEAST_RARITY * most:
                ranked.append((-rarest, name))
        return [name for _, name in sorted(ranked)]


def _as_written(phrase: tuple[str, ...], query: DraftQuery, archive: Archive) -> str:
    """The words of the draft's sentence that has these terms one after the other, "" if they are spread."""
    for text, terms in zip(query.texts, query.sentences, strict=True):
        for start in range(len(terms) - len(phrase) + 1):
            if tuple(terms[start : start + len(phrase)]) == phrase:
                return archive.terms.stretch(text, start, len(phrase), query.language)
    return ""


def _corrected(article: Article) -> str:
    """The day of its correction, "" if it has none."""
    return article.modified[:10] if article.status.lower() in _CORRECTED else ""
