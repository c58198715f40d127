"""Which parts of two sequences are the same: anchors that occur once first, exact search between them, bounded work."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from operator import itemgetter
from typing import NamedTuple

Items = Sequence[Hashable]

_SHINGLE = 8
"""Items in a row that make an anchor where no single item occurs once, as in scripts without spaces."""
_MOST_EDITS = 400
"""Edits looked for between two anchors; beyond, the stretch counts as different."""


class Match(NamedTuple):
    """`before[start_before:][:length] == after[start_after:][:length]`."""

    start_before: int
    start_after: int
    length: int


@dataclass(slots=True)
class Effort:
    """What is left of the work allowed, in comparisons; it is shared by the stretches of one comparison of texts."""

    left: int

    def take(self, steps: int) -> bool:
        """Use up so much of it; False if that was too much."""
        self.left -= steps
        return self.left >= 0


def matches(before: Items, after: Items, effort: Effort) -> list[Match]:
    """What is the same in both, in order and without overlap; adjoining matches are one.

    Patience diff (Bram Cohen) down to stretches in which nothing occurs once, then the greedy search of Myers 1986.
    Where `effort` is used up, what lies between the matches found by then counts as different.
    """
    found: list[Match] = []
    waiting = [(0, len(before), 0, len(after))]
    while waiting:
        low_b, high_b, low_a, high_a = waiting.pop()
        start = _common_start(before, after, (low_b, high_b, low_a, high_a))
        if start:
            found.append(Match(low_b, low_a, start))
        low_b, low_a = low_b + start, low_a + start
        end = _common_end(before, after, (low_b, high_b, low_a, high_a))
        if end:
            found.append(Match(high_b - end, high_a - end, end))
        high_b, high_a = high_b - end, high_a - end
        if low_b == high_b or low_a == high_a or not effort.take(high_b - low_b + high_a - low_a):
            continue
        part_before, part_after = before[low_b:high_b], after[low_a:high_a]
        anchors = _anchors(part_before, part_after)
        if anchors:
            runs = _joined((low_b + b, low_a + a, 1) for b, a in anchors)
            found += runs
            at_b, at_a = low_b, low_a
            for run in [*runs, Match(high_b, high_a, 0)]:
                if at_b < run.start_before and at_a < run.start_after:
                    waiting.append((at_b, run.start_before, at_a, run.start_after))
                at_b, at_a = run.start_before + run.length, run.start_after + run.length
        else:
            found += (Match(low_b + b, low_a + a, 1) for b, a in _fewest_edits(part_before, part_after, effort))
    return _joined(sorted(found, key=itemgetter(0)))


def rising(pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest choice of `pairs` (sorted by their first number) whose second numbers rise, too."""
    tails: list[int] = []
    ends: list[int] = []
    previous: list[int] = []
    for index, (_, value) in enumerate(pairs):
        place = bisect_left(tails, value)
        previous.append(ends[place - 1] if place else -1)
        tails[place : place + 1] = [value]
        ends[place : place + 1] = [index]
    chosen: list[tuple[int, int]] = []
    at = ends[-1] if ends else -1
    while at >= 0:
        chosen.append(pairs[at])
        at = previous[at]
    return chosen[::-1]


def _common_start(before: Items, after: Items, part: tuple[int, int, int, int]) -> int:
    low_b, high_b, low_a, high_a = part
    most = min(high_b - low_b, high_a - low_a)
    return next((n for n in range(most) if before[low_b + n] != after[low_a + n]), most)


def _common_end(before: Items, after: Items, part: tuple[int, int, int, int]) -> int:
    low_b, high_b, low_a, high_a = part
    most = min(high_b - low_b, high_a - low_a)
    return next((n for n in range(most) if before[high_b - 1 - n] != after[high_a - 1 - n]), most)


def _anchors(before: Items, after: Items) -> list[tuple[int, int]]:
    """Places of what occurs once in both, in rising order; of rows of items if no item does."""
    single = _once_in_both(before, after)
    if single or min(len(before), len(after)) <= _SHINGLE:
        return rising(single)
    return rising(_once_in_both(_shingles(before), _shingles(after)))


def _once_in_both(before: Items, after: Items) -> list[tuple[int, int]]:
    counts_before, counts_after = Counter(before), Counter(after)
    places = {item: place for place, item in enumerate(after) if counts_after[item] == 1}
    return [(n, places[item]) for n, item in enumerate(before) if item in places and counts_before[item] == 1]


def _shingles(items: Items) -> list[Hashable]:
    return list(zip(*(items[n:] for n in range(_SHINGLE)), strict=False))


def _fewest_edits(before: Items, after: Items, effort: Effort) -> Iterator[tuple[int, int]]:
    """Places of equal items by the greedy algorithm; none if it needs too many edits."""
    size_b, size_a = len(before), len(after)
    reach = {1: 0}
    """How far in `before` the best way on each diagonal (place in `before` less place in `after`) has come."""
    steps: list[dict[int, int]] = []
    for edits in range(min(size_b + size_a, _MOST_EDITS) + 1):
        now: dict[int, int] = {}
        walked = edits + 1
        for diagonal in range(-edits, edits + 1, 2):
            down = diagonal == -edits or (diagonal != edits and reach[diagonal - 1] < reach[diagonal + 1])
            b = reach[diagonal + 1] if down else reach[diagonal - 1] + 1
            start = b
            while b < size_b and b - diagonal < size_a and before[b] == after[b - diagonal]:
                b += 1
            walked += b - start
            now[diagonal] = b
            if b >= size_b and b - diagonal >= size_a:
                return _walk_back((*steps, now), (size_b, size_a))
        if not effort.take(walked):
            break
        steps.append(now)
        reach = now
    return iter(())


def _walk_back(steps: Sequence[dict[int, int]], end: tuple[int, int]) -> Iterator[tuple[int, int]]:
    b, a = end
    for edits in range(len(steps) - 1, 0, -1):
        before = steps[edits - 1]
        diagonal = b - a
        down = diagonal == -edits or (diagonal != edits and before[diagonal - 1] < before[diagonal + 1])
        came_from = diagonal + 1 if down else diagonal - 1
        came_b = before[came_from]
        start = came_b if down else came_b + 1
        while b > start:
            b, a = b - 1, a - 1
            yield b, a
        b, a = came_b, came_b - came_from
    while b > 0 and a > 0:
        b, a = b - 1, a - 1
        yield b, a


def _joined(found: Iterable[tuple[int, int, int]]) -> list[Match]:
    """The matches with those as one that follow each other in both."""
    joined: list[Match] = []
    start_b = start_a = length = 0
    for next_b, next_a, more in found:
        if next_b == start_b + length and next_a == start_a + length:
            length += more
            continue
        if length:
            joined.append(Match(start_b, start_a, length))
        start_b, start_a, length = next_b, next_a, more
    return [*joined, Match(start_b, start_a, length)] if length else joined
