"""Where in the draft an article would fit: around words that speak of it, or after a paragraph that does."""

import math
from collections.abc import Callable, Container, Iterable, Mapping, Sequence
from dataclasses import dataclass

from editorapp.article.blocks import Block, split_blocks
from editorapp.article.inline_links import MOST_INLINE_LINKS
from editorapp.article.links import find_links
from editorapp.article.statistics import is_paragraph
from editorapp.article.suggestion import Placement
from editorapp.article.words import Terms, plain_text
from editorapp.suggest.anchors import Anchor, Target, best_anchors
from editorapp.suggest.draft_sentences import DraftSentences, KnownTexts, Windows, read_sentences
from editorapp.suggest.query import DraftQuery

_MOST = 3
_MOST_ANCHORS = 2
_GOOD = 2.0
"""Score from which the best anchor is offered. On four sites (250 drafts each) it overlaps the words the author chose
for this link in 71 of 100 cases from 3 on, in 52 from 2 to 3, in 27 below."""
_ALSO_GOOD = 3.0
"""Score from which the second best is offered beside it: 30 of 100, against 25 from 2 to 3 and 11 below."""
_LEAST_SHARE = 0.6
"""Of the best paragraph's score; a weaker one is not offered beside it."""
_SPACING = 2
"""Paragraphs between two read-alsos, at least, so that they read as hints and not as a list."""
_FAR = 1_000_000
_MOST_TEXT = 400_000
"""Characters of a body that are read, as in suggest.query."""


@dataclass(frozen=True, slots=True)
class DraftPlaces:
    """A draft as placing reads it, once for all suggestions.

    `paragraphs` are the terms of each paragraph a reader would count, `gaps` how many paragraphs stand between its end
    and the nearest read-also (0: nothing can go there), `weight` what each term of the draft is worth, `inline_links`
    how many links to articles of the archive its sentences carry.
    """

    sentences: DraftSentences
    paragraphs: Sequence[frozenset[str]]
    gaps: Sequence[int]
    weight: Mapping[str, float]
    inline_links: int


def read_places(
    body: str,
    query: DraftQuery,
    weight: Mapping[str, float],
    terms: Terms,
    *,
    inline_links: int = 0,
    windows_of: Callable[[str], Windows] | None = None,
    label: str = "",
    known: KnownTexts | None = None,
) -> DraftPlaces:
    """`query` is the draft's, `weight` what each of its terms is worth, `inline_links` as in DraftPlaces.

    `windows_of` finds the times that a sentence names, `label` is the newsroom's own read-also label, `known` remembers
    paragraphs from one draft to the next.
    """
    body = body[:_MOST_TEXT]
    blocks = split_blocks(body, label)
    counted = [block for block in blocks if is_paragraph(block)]
    paragraphs = query.paragraphs
    if len(paragraphs) != len(counted):  # the newsroom's own label makes a read-also of what is a paragraph to others
        paragraphs = [frozenset(terms.of(plain_text(block.text), query.language)) for block in counted]
    sentences = read_sentences(body, blocks, find_links(body), terms, query.language, windows_of, known)
    return DraftPlaces(sentences, paragraphs, _gaps(blocks), weight, inline_links)


def placements_for(places: DraftPlaces, target: Target, limit: int = _MOST) -> tuple[Placement, ...]:
    """Up to `limit` places, best first: words of a sentence when they are good, then paragraph ends.

    No words once the story has its three inline links; no paragraph end beside a read-also, and one close to a
    read-also only when no other is good, which its text says.
    """
    anchors = _anchors(places, target)[: max(1, limit - 1)]
    after = _after_paragraphs(places.paragraphs, target.terms, places.weight, places.gaps)
    return (*anchors, *after)[:limit]


def _anchors(places: DraftPlaces, target: Target) -> tuple[Placement, ...]:
    if places.inline_links >= MOST_INLINE_LINKS:
        return ()
    found = best_anchors(places.sentences, target, _MOST_ANCHORS)
    least = (_GOOD, _ALSO_GOOD)
    return tuple(_around(anchor) for anchor, bar in zip(found, least, strict=False) if anchor.score >= bar)


def _around(anchor: Anchor) -> Placement:
    shown = " ".join(plain_text(anchor.text).split())
    return Placement(anchor.paragraph, f"“{shown}” in paragraph {anchor.paragraph}", anchor.text, anchor.start)


def _after_paragraphs(
    paragraphs: Sequence[frozenset[str]], own: Container[str], weight: Mapping[str, float], gaps: Sequence[int]
) -> tuple[Placement, ...]:
    """Up to three; a longer paragraph must share more."""
    telling = frozenset(weight)
    scores = [
        (sum(sorted(weight[term] for term in terms & telling if term in own)) / math.sqrt(10 + len(terms)), number)
        for number, (terms, gap) in enumerate(zip(paragraphs, gaps, strict=True), 1)
        if gap > 0
    ]
    best = max((score for score, _ in scores), default=0.0)
    near = [(score, number) for score, number in scores if score > 0 and score >= _LEAST_SHARE * best]
    near.sort(key=lambda pair: (-pair[0], pair[1]))
    free = [number for _, number in near if gaps[number - 1] >= _SPACING]
    if free:
        return tuple(Placement(number, f"after paragraph {number}") for number in free[:_MOST])
    return tuple(Placement(number, f"after paragraph {number}, close to another") for _, number in near[:_MOST])


def _gaps(blocks: Iterable[Block]) -> list[int]:
    """For each paragraph's end the paragraphs up to the nearest read-also, 0 where no block can go at all."""
    taken: set[int] = set()
    closed: set[int] = set()
    number = 0
    for block in blocks:
        if block.kind == "read-also":
            taken.add(number)
        elif block.kind == "caption" or (block.kind == "list" and block.text.lstrip(" ").startswith(":")):
            closed.add(number)  # it would take what stands before it for its own
        number += is_paragraph(block)
    gaps = [_FAR] * (number + 1)
    for order in (range(number + 1), range(number, -1, -1)):
        nearest = _FAR
        for place in order:
            nearest = 0 if place in taken else nearest + 1
            gaps[place] = min(gaps[place], nearest)
    return [0 if place in closed else gaps[place] for place in range(1, number + 1)]
