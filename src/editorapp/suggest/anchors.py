"""The words of a draft that could carry an inline link to an article: those its headline and opening share with it."""

import math
from collections import Counter
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from heapq import nlargest

from editorapp.suggest.draft_sentences import DraftSentences, Sentence

LEAD_WORDS = 60
"""Words of an article's text that stand for its opening."""
_LONGEST_KNOWN = 16
_MOST_SENTENCES = 40
"""Those that share most are searched for runs, so that a text that repeats itself costs no more than another."""
_NO_START = "!\\@#$"
"""A link cannot begin after these: it would be a photo, or no link, or half of a name."""
_TELLING_LEAD = 0.3


@dataclass(frozen=True, slots=True)
class AnchorWeights:
    """What counts for a run of words; tuned on four sites (research: ranking §6)."""

    headline: float = 3.0
    """Times the share of the headline's idf in the run."""
    lead: float = 0.25
    """Times a word's weight in the opening, of the heaviest there."""
    name: float = 0.2
    """For each shared word with a capital or a figure in it, but the sentence's first."""
    foreign: float = 0.4
    """Taken off for each word the article does not have."""
    common: float = 0.04
    """Taken off for each stop word."""
    known: float = 3.0
    """For words that carried a link to it before: times (idf / 6 + .3)."""
    sentence: float = 0.8
    """Times the share of the headline's idf in the whole sentence."""
    context: float = 0.5
    """Times the sentence's sum of opening weights / 3."""
    time: float = 0.5
    """When the sentence names a time that holds the article's date."""


STANDARD = AnchorWeights()


@dataclass(frozen=True, slots=True)
class Target:
    """What placing needs to know of an article.

    `headline` and `lead` are its terms (`lead`: of its first LEAD_WORDS words); `known` counts how often phrases, as
    terms, carried a link to it (a few hundred will do); `idf` is by term, 0 for one that is missing: headline terms
    that the draft does not have must be there, for shares are of the whole headline; `age` is its age in days at the
    draft's date; `terms` are all terms of its text.
    """

    headline: Sequence[str]
    lead: Sequence[str] = ()
    known: Mapping[tuple[str, ...], int] = field(default_factory=dict)
    idf: Mapping[str, float] = field(default_factory=dict)
    age: float | None = None
    terms: Container[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Anchor:
    """Words that could carry the link: `text` is body[start:start + len(text)], in paragraph `paragraph`."""

    score: float
    paragraph: int
    start: int
    text: str


@dataclass(frozen=True, slots=True)
class _Run:
    score: float
    sentence: int
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class _Shares:
    """What each term of an article is worth: in the headline (sums to 1) and in the opening (at most 1)."""

    headline: Mapping[str, float]
    lead: Mapping[str, float]

    def is_telling(self, term: str) -> bool:
        """Whether a run may begin or end on it."""
        return term in self.headline or self.lead.get(term, 0.0) > _TELLING_LEAD


def best_anchors(
    draft: DraftSentences, target: Target, limit: int = 3, weights: AnchorWeights = STANDARD
) -> tuple[Anchor, ...]:
    """Up to `limit` runs of words, best first, none over another; of equal ones the first in the text."""
    shares = _shares(target)
    bonus = _bonuses(draft, target, shares, weights)
    near = set(nlargest(_MOST_SENTENCES, range(len(bonus)), key=bonus.__getitem__))
    runs = [*_known_runs(draft, target, bonus, weights), *_shared_runs(draft, near, shares, bonus, weights)]
    runs.sort(key=lambda run: (-run.score, run.sentence, run.first, run.last))
    chosen: list[Anchor] = []
    for run in runs:
        if len(chosen) == limit:
            break
        anchor = _anchor(draft, run)
        if _may_begin(draft.body, anchor.start) and not any(_overlap(anchor, other) for other in chosen):
            chosen.append(anchor)
    return tuple(chosen)


def _overlap(one: Anchor, other: Anchor) -> bool:
    return one.start < other.start + len(other.text) and other.start < one.start + len(one.text)


def _shares(target: Target) -> _Shares:
    headline = {term: target.idf.get(term, 0.0) for term in target.headline}
    total = sum(headline.values()) or 1.0
    lead = {
        term: target.idf.get(term, 0.0) * min(1.0, math.log1p(count) / 1.5)
        for term, count in Counter(target.lead).items()
    }
    heaviest = max(lead.values(), default=0.0) or 1.0
    return _Shares(
        {term: weight / total for term, weight in headline.items() if weight > 0},
        {term: weight / heaviest for term, weight in lead.items() if weight > 0},
    )


def _bonuses(draft: DraftSentences, target: Target, shares: _Shares, weights: AnchorWeights) -> list[float]:
    """What each sentence as a whole adds to every run in it."""
    bonus = [0.0] * len(draft.sentences)
    for parts, factor in ((shares.headline, weights.sentence), (shares.lead, weights.context / 3)):
        for term, share in parts.items():
            for number in {number for number, _ in draft.where.get(term, ())}:
                bonus[number] += share * factor
    if target.age is not None:
        for number, sentence in enumerate(draft.sentences):
            if any(least <= target.age <= greatest for least, greatest in sentence.windows):
                bonus[number] += weights.time
    return bonus


def _known_runs(
    draft: DraftSentences, target: Target, bonus: Sequence[float], weights: AnchorWeights
) -> Iterator[_Run]:
    """Where phrases stand again that carried a link to the article."""
    for phrase in target.known:
        idf = sum(target.idf.get(term, 0.0) for term in phrase)
        for number, first in draft.where.get(phrase[0], ()) if phrase else ():
            sentence = draft.sentences[number]
            last = _end_of_phrase(sentence, first, phrase)
            if last is not None and sentence.zones[first] == sentence.zones[last]:
                yield _Run(weights.known * (idf / 6 + 0.3) + bonus[number], number, first, last)


def _end_of_phrase(sentence: Sentence, first: int, phrase: Sequence[str]) -> int | None:
    """The last word of the phrase that begins at `first`, stop words left aside; None if it goes on differently."""
    place = first
    for term in phrase[1:]:
        place += 1
        while place < len(sentence.terms) and not sentence.terms[place]:
            place += 1
        if place == len(sentence.terms) or sentence.terms[place] != term or place - first >= _LONGEST_KNOWN:
            return None
    return place


def _shared_runs(
    draft: DraftSentences, near: Container[int], shares: _Shares, bonus: Sequence[float], weights: AnchorWeights
) -> Iterator[_Run]:
    """From each telling word of headline or opening in these sentences the best run that ends on such a word."""
    worth = {term: weights.lead * share for term, share in shares.lead.items()}
    worth |= {term: weights.headline * share for term, share in shares.headline.items()}
    telling = {term for term in worth if shares.is_telling(term)}
    for term in telling:
        for number, first in draft.where.get(term, ()):
            if number in near:
                score, last = _best_end(draft.sentences[number], first, worth, telling, weights)
                yield _Run(score + bonus[number], number, first, last)


def _best_end(
    sentence: Sentence, first: int, worth: Mapping[str, float], telling: Container[str], weights: AnchorWeights
) -> tuple[float, int]:
    """(score, last word) of the best run that begins on the word `first`."""
    zone = sentence.zones[first]
    best, last, score = -math.inf, first, 0.0
    seen: set[str] = set()
    for place in range(first, min(first + sentence.longest, len(sentence.terms))):
        term = sentence.terms[place]
        if not term:
            score -= weights.common
            continue
        if term in worth and term not in seen:
            seen.add(term)
            score += worth[term] + weights.name * sentence.names[place]
        if term not in telling:
            score -= weights.foreign
        elif score > best and sentence.zones[place] == zone:
            best, last = score, place
    return best, last


def _may_begin(body: str, start: int) -> bool:
    return start == 0 or body[start - 1] not in _NO_START


def _anchor(draft: DraftSentences, run: _Run) -> Anchor:
    sentence = draft.sentences[run.sentence]
    start, end = sentence.starts[run.first], sentence.ends[run.last]
    return Anchor(run.score, sentence.paragraph, start, draft.body[start:end])
