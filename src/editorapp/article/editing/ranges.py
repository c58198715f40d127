"""Arithmetic on stretches of a text."""

from collections.abc import Iterable

Range = tuple[int, int]
"""Start and end."""


def joined(parts: Iterable[Range]) -> list[Range]:
    """The parts in order, those that overlap as one."""
    found: list[Range] = []
    for start, end in sorted(parts):
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        elif start < end:
            found.append((start, end))
    return found


def without(parts: Iterable[Range], areas: Iterable[Range]) -> list[Range]:
    """What is left of the parts when these areas are taken out of them."""
    gone = joined(areas)
    left: list[Range] = []
    for start, end in joined(parts):
        at = start
        for area_start, area_end in gone:
            if area_end <= at or area_start >= end:
                continue
            if at < area_start:
                left.append((at, area_start))
            at = area_end
        if at < end:
            left.append((at, end))
    return left
