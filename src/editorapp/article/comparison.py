"""What has changed from one text to another: paragraphs first, then the words inside those that have changed."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, islice
from typing import Literal

from editorapp.article.matching import Effort, Match, matches
from editorapp.article.scripts import LETTERS, UNSPACED
from editorapp.article.statistics import count_words

PieceKind = Literal["same", "added", "removed"]

_BLANK_LINES = re.compile(r"\n(?:[ \t]*\n)+")
_MANY_LINES = 20
"""Lines of one paragraph beyond which each is compared on its own: verse, tables, texts without blank lines."""
_JOINERS = "\u200d\ufe0e\ufe0f\u0300-\u036f\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\U0001f3fb-\U0001f3ff"
"""What belongs to the sign before it; a mark must not cut an accent off its letter."""
_TOKEN = re.compile(rf"{LETTERS}(?:['’-]{LETTERS})*|(?:[{UNSPACED}]|[^\w\s]|_)[{_JOINERS}]*+|\S")
"""A word, a sign of a script without spaces, or a sign of punctuation; spaces lie between them."""
_WORD_SIGN = re.compile(r"[^\W_]")

_CONTEXT = 1
"""Unchanged paragraphs shown on either side of a change."""
_LEAST_HIDDEN = 2
"""Fewer unchanged paragraphs than these are shown: a line that says so would save no room."""
_LEAST_LIKENESS = 0.35
"""Share of common words from which two paragraphs are taken for versions of one."""
_MOST_PAIRS = 4000
"""Paragraphs before times after, up to which each is held against each."""
_NEIGHBOURS = 4
"""In longer stretches, only words that stand in so few paragraphs lead from one to the other."""
_EFFORT = 400_000
"""Comparisons in all, about a quarter of a second; a text beyond it is shown as changed in larger pieces."""
_LONE_WORDS = 2
"""So few unchanged words between two long changes read better as part of them."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a text: in both ("same"), only in the later ("added"), only in the earlier ("removed")."""

    text: str
    kind: PieceKind


@dataclass(frozen=True, slots=True)
class Passage:
    """One paragraph, or `skipped` unchanged ones that need not be shown (0: it is to be shown).

    The pieces stand in the order of reading, what was removed before what was added in its place.
    """

    pieces: tuple[Piece, ...]
    skipped: int = 0

    @property
    def has_changed(self) -> bool:
        """Whether anything was added or removed in it."""
        return any(piece.kind != "same" for piece in self.pieces)


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two texts as one. Words are counted as the status bar counts them.

    Passages that have a same or removed piece give, joined by line ends, the earlier text; those that have a same or
    added one, the later. What is left out of both are blank lines, and with them spaces in them.
    """

    passages: tuple[Passage, ...]
    added_words: int
    removed_words: int

    @property
    def has_changed(self) -> bool:
        """Whether the texts differ in more than blank lines."""
        return any(passage.has_changed for passage in self.passages)


def compare(before: str, after: str) -> Comparison:
    """How `after` came from `before`. Takes less than a second, whatever the texts: see `_EFFORT`."""
    effort = Effort(_EFFORT)
    old, new = _paragraphs(before), _paragraphs(after)
    passages: list[Passage] = []
    at_old = at_new = 0
    for match in [*matches(old, new, effort), Match(len(old), len(new), 0)]:
        passages += _changed(old[at_old : match.start_before], new[at_new : match.start_after], effort)
        at_old, at_new = match.start_before + match.length, match.start_after + match.length
        passages += (Passage((Piece(text, "same"),)) for text in old[match.start_before : at_old])
    return Comparison(tuple(_collapsed(passages)), _words(passages, "added"), _words(passages, "removed"))


def _paragraphs(text: str) -> list[str]:
    """The paragraphs without the blank lines between them; the lines of those that have very many."""
    found = [part for part in _BLANK_LINES.split(text.strip("\n")) if part]
    return list(chain.from_iterable(_lines(part) if part.count("\n") >= _MANY_LINES else [part] for part in found))


def _lines(paragraph: str) -> list[str]:
    return [line for line in paragraph.split("\n") if line]


def _words(passages: Sequence[Passage], kind: PieceKind) -> int:
    return count_words("\n".join(piece.text for passage in passages for piece in passage.pieces if piece.kind == kind))


def _collapsed(passages: Sequence[Passage]) -> Iterator[Passage]:
    """The passages with long unchanged runs as one."""
    run: list[Passage] = []
    shown = 0
    for passage in passages:
        if not passage.has_changed:
            run.append(passage)
            continue
        yield from _run(run, _CONTEXT if shown else 0, _CONTEXT)
        yield passage
        run = []
        shown += 1
    yield from _run(run, _CONTEXT if shown else 0, 0)


def _run(run: Sequence[Passage], first: int, last: int) -> Iterator[Passage]:
    hidden = run[first : len(run) - last]
    if len(hidden) < _LEAST_HIDDEN:
        yield from run
        return
    yield from run[:first]
    yield Passage((Piece("\n\n".join(passage.pieces[0].text for passage in hidden), "same"),), len(hidden))
    yield from run[len(run) - last :]


def _changed(old: Sequence[str], new: Sequence[str], effort: Effort) -> Iterator[Passage]:
    """A stretch in which no paragraph is the same: those that are alike as one, the others removed or added."""
    at_old = at_new = 0
    for start_old, start_new in [*_alike(old, new), (len(old), len(new))]:
        yield from (Passage((Piece(text, "removed"),)) for text in old[at_old:start_old])
        yield from (Passage((Piece(text, "added"),)) for text in new[at_new:start_new])
        if start_old < len(old):
            yield Passage(tuple(_pieces(old[start_old], new[start_new], effort)))
        at_old, at_new = start_old + 1, start_new + 1


def _alike(old: Sequence[str], new: Sequence[str]) -> list[tuple[int, int]]:
    """Which paragraphs are versions of which, in order: the choice with the most likeness in all."""
    words_old, words_new = ([set(_TOKEN.findall(text)) for text in texts] for texts in (old, new))
    pairs: Iterator[tuple[int, int]] | set[tuple[int, int]]
    if len(old) * len(new) <= _MOST_PAIRS:
        pairs = ((o, n) for o in range(len(old)) for n in range(len(new)))
    else:
        pairs = _sharing_rare_words(words_old, words_new)
    likeness = {(o, n): _likeness(words_old[o], words_new[n]) for o, n in pairs}
    return _heaviest({pair: value for pair, value in likeness.items() if value >= _LEAST_LIKENESS})


def _likeness(one: set[str], other: set[str]) -> float:
    """Dice's coefficient of the two sets: 0 nothing in common, 1 the same words."""
    return 2 * len(one & other) / max(len(one) + len(other), 1)


def _sharing_rare_words(old: Sequence[set[str]], new: Sequence[set[str]]) -> set[tuple[int, int]]:
    places_old, places_new = _places(old), _places(new)
    return {
        (o, n)
        for word, at in places_old.items()
        if len(at) <= _NEIGHBOURS and len(to := places_new.get(word, [])) <= _NEIGHBOURS
        for o in at
        for n in to
    }


def _places(words: Sequence[set[str]]) -> dict[str, list[int]]:
    places: dict[str, list[int]] = {}
    for place, found in enumerate(words):
        for word in found:
            places.setdefault(word, []).append(place)
    return places


def _heaviest(weights: dict[tuple[int, int], float]) -> list[tuple[int, int]]:
    """The chain of pairs, rising in both numbers, whose weights add up to the most."""
    tails: list[tuple[int, float, int]] = []
    """(second number, weight of the best chain that ends there, index of its last pair), rising in both."""
    chains: list[tuple[tuple[int, int], int]] = []
    for pair in sorted(weights, key=lambda pair: (pair[0], -pair[1])):
        place = bisect_left(tails, pair[1], key=lambda tail: tail[0])
        total, previous = (tails[place - 1][1], tails[place - 1][2]) if place else (0.0, -1)
        total += weights[pair]
        chains.append((pair, previous))
        if place < len(tails) and tails[place][0] == pair[1] and tails[place][1] >= total:
            continue
        end = place
        while end < len(tails) and tails[end][1] <= total:
            end += 1
        tails[place:end] = [(pair[1], total, len(chains) - 1)]
    chosen: list[tuple[int, int]] = []
    at = tails[-1][2] if tails else -1
    while at >= 0:
        pair, at = chains[at]
        chosen.append(pair)
    return chosen[::-1]


@dataclass(slots=True)
class _Stretch:
    """What was removed and added at one place, in parts that follow each other, and what stands unchanged behind."""

    removed: list[str]
    added: list[str]
    same: str
    words: int
    """Of the longer side of the change."""


def _pieces(before: str, after: str, effort: Effort) -> Iterator[Piece]:
    """Two versions of a paragraph as one."""
    for stretch in _readable(list(_stretches(before, after, effort))):
        parts: tuple[tuple[str, PieceKind], ...] = (
            ("".join(stretch.removed), "removed"), ("".join(stretch.added), "added"), (stretch.same, "same"),
        )  # fmt: skip
        yield from (Piece(text, kind) for text, kind in parts if text)


def _stretches(before: str, after: str, effort: Effort) -> Iterator[_Stretch]:
    """The paragraph word by word. Spaces go with the words around them, as far as both have them."""
    old, new = ([match.span() for match in _TOKEN.finditer(text)] for text in (before, after))
    words_old = [before[start:end] for start, end in old]
    words_new = [after[start:end] for start, end in new]
    removed = added = ""
    same_from = at_old = at_new = 0
    for match in [*matches(words_old, words_new, effort), Match(len(old), len(new), 0)]:
        for start_old, end_old, start_new, end_new in _spans(match, old, new, before, after):
            gap_old, gap_new = before[at_old:start_old], after[at_new:start_new]
            if gap_old != gap_new:
                start, end = _common_spaces(gap_old, gap_new)
                yield _stretch(removed, added, before[same_from : at_old + start])
                removed, added = gap_old[start : len(gap_old) - end], gap_new[start : len(gap_new) - end]
                same_from = start_old - end
            at_old, at_new = end_old, end_new
    yield _stretch(removed, added, before[same_from:])


def _spans(
    match: Match, old: Sequence[tuple[int, int]], new: Sequence[tuple[int, int]], before: str, after: str
) -> Iterator[tuple[int, int, int, int]]:
    """Where the words of a match stand in both: all of them at once if the spaces are the same, too."""
    if not match.length:  # the end of both
        yield len(before), len(before), len(after), len(after)
        return
    run_old, run_new = (
        spans[start : start + match.length] for spans, start in ((old, match.start_before), (new, match.start_after))
    )
    first_old, last_old, first_new, last_new = run_old[0][0], run_old[-1][1], run_new[0][0], run_new[-1][1]
    if before[first_old:last_old] == after[first_new:last_new]:
        yield first_old, last_old, first_new, last_new
        return
    yield from ((*span_old, *span_new) for span_old, span_new in zip(run_old, run_new, strict=True))


def _stretch(removed: str, added: str, same: str) -> _Stretch:
    words = max(sum(1 for _ in _TOKEN.finditer(side)) for side in (removed, added))
    return _Stretch([removed], [added], same, words)


def _common_spaces(one: str, other: str) -> tuple[int, int]:
    """How many spaces at the start, and at the end, both have."""
    most = min(len(one) - len(one.lstrip()), len(other) - len(other.lstrip()))
    start = next((n for n in range(most) if one[n] != other[n]), most)
    most = min(len(one) - max(len(one.rstrip()), start), len(other) - max(len(other.rstrip()), start))
    return start, next((n for n in range(most) if one[-1 - n] != other[-1 - n]), most)


def _readable(stretches: Sequence[_Stretch]) -> Iterator[_Stretch]:
    """The stretches without the crumbs left between two changes, such as a lone comma or "the"."""
    current = stretches[0]
    for stretch in stretches[1:]:
        crumb = _crumb(current, stretch)
        if crumb is None:
            yield current
            current = stretch
            continue
        current.removed += [current.same, *stretch.removed]
        current.added += [current.same, *stretch.added]
        current.same = stretch.same
        current.words += crumb + stretch.words
    yield current


def _crumb(one: _Stretch, other: _Stretch) -> int | None:
    """How many words stand between two changes, if so few that they read better as part of them."""
    if not one.words or not (one.removed[0] or other.removed[0]) or not (one.added[0] or other.added[0]):
        return None
    if not _WORD_SIGN.search(one.same):
        return 0
    words = sum(1 for _ in islice(_TOKEN.finditer(one.same), _LONE_WORDS + 1))
    return words if words <= _LONE_WORDS and min(one.words, other.words) >= 3 * words else None
