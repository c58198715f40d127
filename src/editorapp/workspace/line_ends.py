"""Remembers how each line of a text ended, so that a save keeps the end of every line that was left alone."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from re import compile as pattern

_END = pattern("\r\n|\n|\r")


@dataclass(frozen=True, slots=True)
class LineEnds:
    """The lines of a text as it was read, and the end of each but the last, which has none."""

    lines: tuple[str, ...]
    ends: tuple[str, ...]


def read_ends(raw: str) -> LineEnds:
    """The lines of this text and their ends: "\\n", "\\r\\n" or "\\r"."""
    return LineEnds(tuple(_END.split(raw)), tuple(_END.findall(raw)))


def with_ends(text: str, known: LineEnds, usual: str) -> str:
    """`text`, whose lines end in "\\n", with the known end after every line that was there before, else the usual one.

    A line that was changed where it stood keeps its end too. Takes time in proportion to the lines.
    """
    lines = text.split("\n")
    ends = [usual] * (len(lines) - 1)
    for before, now in _pairs(known.lines, lines):
        if before < len(known.ends) and now < len(ends):
            ends[now] = known.ends[before]
    return "".join(f"{line}{end}" for line, end in zip(lines, [*ends, ""], strict=True))


def _pairs(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[int, int]]:
    """(line before, line now) for lines that are the same, in ascending order.

    Lines that occur once in both texts are the posts, as in Cohen's patience diff; what is between two posts is paired
    line by line if it is as long as before, else from both ends for as long as the lines are equal.
    """
    posts = [(-1, -1), *_posts(old, new), (len(old), len(new))]
    for (before, now), (next_before, next_now) in pairwise(posts):
        if before >= 0:
            yield before, now
        yield from _between(old, new, range(before + 1, next_before), range(now + 1, next_now))


def _posts(old: Sequence[str], new: Sequence[str]) -> list[tuple[int, int]]:
    counts, counts_now = Counter(old), Counter(new)
    places = {line: at for at, line in enumerate(old) if counts[line] == 1}
    common = ((places[line], at) for at, line in enumerate(new) if line in places and counts_now[line] == 1)
    return _longest_rise(list(common))


def _longest_rise(pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The most of these pairs whose first numbers rise, by patience sorting."""
    tops: list[int] = []
    last: list[int] = []
    previous: list[int] = []
    for at, (number, _) in enumerate(pairs):
        pile = bisect_left(tops, number)
        previous.append(last[pile - 1] if pile else -1)
        tops[pile : pile + 1] = [number]
        last[pile : pile + 1] = [at]
    rise = []
    at = last[-1] if last else -1
    while at >= 0:
        rise.append(pairs[at])
        at = previous[at]
    return rise[::-1]


def _between(old: Sequence[str], new: Sequence[str], before: range, now: range) -> Iterator[tuple[int, int]]:
    if len(before) == len(now):
        yield from zip(before, now, strict=True)
        return
    first = 0
    for left, right in zip(before, now, strict=False):
        if old[left] != new[right]:
            break
        yield left, right
        first += 1
    for left, right in zip(before[first:][::-1], now[first:][::-1], strict=False):
        if old[left] != new[right]:
            break
        yield left, right
