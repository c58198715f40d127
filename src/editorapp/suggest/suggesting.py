"""The whole way from a draft to its suggestions: rank, leave out what must not be offered, say why and where."""

from collections.abc import Container
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from editorapp.archive.archive import Archive
from editorapp.archive.decisions import StoryDecisions, decisions_for
from editorapp.archive.entry import code_of
from editorapp.archive.forward import Forward
from editorapp.archive.postings import Postings
from editorapp.archive.sketch import make_sketch
from editorapp.article.article import WITHHELD
from editorapp.article.blocks import split_blocks
from editorapp.article.draft import Draft
from editorapp.article.statistics import is_paragraph
from editorapp.article.suggestion import Suggestion
from editorapp.article.words import language_code
from editorapp.suggest.draft_sentences import KnownTexts
from editorapp.suggest.feature_table import Weights
from editorapp.suggest.presenting import Presenter, Shown
from editorapp.suggest.query import DraftQuery, SentenceTerms, read_draft
from editorapp.suggest.ranking import Limits, Ranked, Ranker
from editorapp.suggest.reading import ArticleReader
from editorapp.suggest.time_words import TimeWords
from editorapp.suggest.versions import same_stories

STRENGTHS = (8.25, 6.75, 5.75, 4.75)
"""Scores from which a suggestion is 5, 4, 3 and 2 strong. On the four sites at hand about 50, 30, 13 and 6 of
100 such suggestions are links the authors made (docs/adr/0007)."""
CLOSE_ENOUGH = 4.75
LOWER_BAR = 3.5
"""The default bar, and what "Lower the bar" puts in its place."""
_LOOKED_AT = 30
"""Candidates among which versions of one story are looked for, at least."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the writer wants to see.

    `before` (an ordinal, exclusive) and the filters leave others out: `sections` and `languages` (empty: all), `days`
    the greatest age (0: any), `strength` the least; `hidden` are ids, `bar` is the least score. With
    `paragraph_at`, an offset in the body, the paragraph there weighs in. `story` names the draft in the decisions,
    `label` is the newsroom's own read-also label.
    """

    limit: int = 10
    before: int | None = None
    hidden: Container[str] = ()
    bar: float = CLOSE_ENOUGH
    paragraph_at: int | None = None
    story: str = ""
    sections: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    days: int = 0
    strength: int = 1
    label: str = ""

    @property
    def limits(self) -> Limits:
        """The filters as the ranking takes them."""
        languages = tuple(code_of(language_code(language)) for language in self.languages)
        return Limits(self.before, self.days, tuple(map(code_of, self.sections)), languages)

    @property
    def least_score(self) -> float:
        """The bar, or the score of the least strength if that is higher."""
        return max(self.bar, STRENGTHS[5 - self.strength] if 2 <= self.strength <= 5 else 0.0)


STANDARD = Wanted()


@dataclass(frozen=True, slots=True)
class Suggestions:
    """What to offer, the pinned first, then best first; or why nothing: `note` is "", "short", "nothing" or "linked".

    `left_out` counts the close ones that only the filters keep away, `left_out_by_age` those that only the age does.
    """

    items: tuple[Suggestion, ...]
    note: str = ""
    left_out: int = 0
    left_out_by_age: int = 0


@dataclass(frozen=True, slots=True)
class _Chosen:
    """Places in the ranking to offer with the number of versions of each, and whether a close one is linked already."""

    places: tuple[tuple[int, int], ...]
    linked: bool


class Suggester:
    """Suggests articles of one archive; keep it, for what it has read stays warm."""

    def __init__(self, archive: Archive, times: TimeWords) -> None:
        self.archive = archive
        self.ranker = Ranker(archive, times)
        self._reader = ArticleReader(archive)
        self._terms = SentenceTerms(archive.terms)
        self._texts = KnownTexts()

    def refresh(self, own: Weights | None) -> None:
        """The archive has another snapshot or other weights of its own."""
        self.ranker.own = own
        self.note_decisions()

    def note_decisions(self) -> None:
        """Writers have decided something: it counts from now on."""
        self.ranker.decided = tuple(self.archive.store.decisions.of())

    def suggest(self, draft: Draft, today: int, wanted: Wanted = STANDARD) -> Suggestions:
        """Suggestions for a draft. Never the draft itself, what it links to already, or two versions of one story.

        `today` is the ordinal of the day.
        """
        query = read_draft(draft, self._terms)
        if query.is_short:
            return Suggestions((), "short")
        postings, forward = self.archive.postings, self.archive.forward
        decided = decisions_for(self.archive.store, wanted.story)
        pinned = self._documents_of(decided.pinned)
        paragraph = self._paragraph(draft, wanted.paragraph_at, query)
        ranked = self.ranker.rank(query, today, wanted.limits, paragraph, also=pinned)
        if ranked is None or postings is None or forward is None:
            return Suggestions((), "nothing")
        chosen = self._choose(postings, forward, query, ranked, wanted, decided)
        day = today if wanted.before is None else wanted.before
        items = self._present(forward, draft, query, ranked, chosen, wanted, decided, day)
        left_out = self._left_out(query, today, wanted, decided, paragraph) if _filters(wanted) else (0, 0)
        note = "" if items else "linked" if chosen.linked else "nothing"
        return Suggestions(items, note, *left_out)

    def ids(self, draft: Draft, today: int, *, limit: int, before: int | None = None) -> list[str]:
        """The ids alone, nothing collapsed or hidden: for measuring against the links that authors made."""
        postings = self.archive.postings
        query = read_draft(draft, self.archive.terms)
        ranked = self.ranker.rank(query, today, Limits(before))
        if ranked is None or postings is None:
            return []
        numbers = postings.numbers[ranked.documents[ranked.scores > 0]].tolist()
        found: list[str] = []
        for start in range(0, len(numbers), limit):
            part = numbers[start : start + limit]
            cells = self.archive.store.cells(part, "id", "canonical")
            found += [cells[number][0] for number in part if cells[number][1] not in query.linked]
            if len(found) >= limit:
                break
        return found[:limit]

    def _choose(
        self,
        postings: Postings,
        forward: Forward,
        query: DraftQuery,
        ranked: Ranked,
        wanted: Wanted,
        decided: StoryDecisions,
    ) -> _Chosen:
        """What to offer of the ranked: one of each story, in its newest version, where its best one stands."""
        near = int(np.count_nonzero(ranked.scores >= wanted.least_score))
        pins = self._documents_of(decided.pinned)
        looked_at = np.flatnonzero(
            (np.arange(len(ranked.scores)) < max(near, _LOOKED_AT)) & (ranked.scores > 0)
            | np.isin(ranked.documents, pins)
        )[: _LOOKED_AT + near + len(pins)]
        numbers = postings.numbers[ranked.documents[looked_at]].tolist()
        cells = self.archive.store.cells(numbers, "id", "canonical", "status")
        kept = [
            (int(place), number)
            for place, number in zip(looked_at, numbers, strict=True)
            if cells[number][2].lower() not in WITHHELD
            and cells[number][0] not in decided.hidden
            and cells[number][0] not in wanted.hidden
        ]
        groups = self._stories(forward, query, ranked, [place for place, _ in kept])
        number_at = dict(kept)
        chosen: list[tuple[int, int]] = []
        linked = False
        for group in groups:
            is_pinned = bool(np.isin(ranked.documents[group], pins).any())
            enough = len(chosen) >= wanted.limit + len(pins)
            if not is_pinned and (enough or ranked.scores[group[0]] < wanted.least_score):
                continue
            addresses = {cells[number_at[place]][1] for place in group} - {""}
            if addresses & query.linked:
                linked = True
            else:
                own = [place for place in group if ranked.documents[place] in pins]
                chosen.append((self._newest(ranked, own or group), len(group)))
        return _Chosen(tuple(chosen), linked)

    def _stories(self, forward: Forward, query: DraftQuery, ranked: Ranked, places: list[int]) -> list[list[int]]:
        """These places of the ranking as groups of versions of one story; the draft's own are left out."""
        rows = forward.rows(ranked.documents[places])
        sketches = [row["sketch"][: row["sketch_size"]] for row in rows]
        first = same_stories([make_sketch(query.lowered_words), *sketches])
        groups: dict[int, list[int]] = {}
        for place, story in zip(places, first[1:], strict=True):
            if story:
                groups.setdefault(story, []).append(place)
        return list(groups.values())

    def _newest(self, ranked: Ranked, group: list[int]) -> int:
        days = self.archive.rows.days[ranked.documents[group]]
        return group[int(np.argmax(days))]

    def _present(
        self,
        forward: Forward,
        draft: Draft,
        query: DraftQuery,
        ranked: Ranked,
        chosen: _Chosen,
        wanted: Wanted,
        decided: StoryDecisions,
        day: int,
    ) -> tuple[Suggestion, ...]:
        if not chosen.places or self.archive.postings is None:
            return ()
        numbers = [int(self.archive.postings.numbers[ranked.documents[place]]) for place, _ in chosen.places]
        read = self._reader.read(numbers)
        pins = {article: order for order, article in enumerate(decided.pinned)}
        shown = []
        for (place, versions), number in zip(chosen.places, numbers, strict=True):
            score = float(ranked.scores[place])
            pinned = read[number].article.id in pins
            shown.append(Shown(place, read[number], score, strength_of(score), versions, pinned))
        shown.sort(key=lambda one: pins.get(one.read.article.id, len(pins)))
        presenter = Presenter(self.archive, forward.frequencies, draft, query, ranked, day)
        places = presenter.places(self.ranker.times, wanted.label, self._texts)
        most = max(wanted.limit, sum(one.pinned for one in shown))
        return tuple(presenter.present(one, places) for one in shown[:most])

    def _left_out(
        self, query: DraftQuery, today: int, wanted: Wanted, decided: StoryDecisions, paragraph: DraftQuery | None
    ) -> tuple[int, int]:
        """(close ones that only the filters keep away, those of them that only the age does)."""
        everything = replace(wanted, sections=(), languages=(), days=0, strength=1)
        without_age = replace(wanted, days=0)
        pinned = self._documents_of(decided.pinned)  # offered whatever the filters say, so never left out
        counts: list[int] = []
        for asked in (everything, without_age, wanted):
            if counts and asked == everything:  # no other filter than the age is on
                counts.append(counts[0])
                continue
            ranked = self.ranker.rank(query, today, asked.limits, paragraph, also=pinned)
            postings, forward = self.archive.postings, self.archive.forward
            if ranked is None or postings is None or forward is None:
                return 0, 0
            unlimited = replace(asked, limit=_LOOKED_AT)
            counts.append(len(self._choose(postings, forward, query, ranked, unlimited, decided).places))
        return max(counts[0] - counts[2], 0), max(counts[1] - counts[2], 0)

    def _paragraph(self, draft: Draft, offset: int | None, whole: DraftQuery) -> DraftQuery | None:
        """The paragraph at this offset of the body as a draft of its own; None where there is none."""
        if offset is None:
            return None
        for block in split_blocks(draft.body):
            if block.start <= offset <= block.end and is_paragraph(block):
                alone = Draft.parse("").with_detail("lang", whole.language) if whole.language else Draft.parse("")
                return read_draft(replace(alone, body=block.text), self._terms)
        return None

    def _documents_of(self, ids: tuple[str, ...]) -> NDArray[np.int64]:
        store = self.archive.store
        return self.archive.rows.documents_of([number for name in ids for number in store.numbers_of(name, "")])


def strength_of(score: float) -> int:
    """1 (weak) to 5 (very close)."""
    return 1 + sum(score >= least for least in STRENGTHS)


def _filters(wanted: Wanted) -> bool:
    return bool(wanted.sections or wanted.languages or wanted.days or wanted.strength > 1)
