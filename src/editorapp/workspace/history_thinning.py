"""Which versions of stories are given up: those that are too old, and as many as are too much."""

import datetime
from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

ALWAYS = 20
"""The newest versions of a story that no age takes away: a clock that is years ahead would take them all."""

_DAY, _WEEK = datetime.timedelta(days=1), datetime.timedelta(weeks=1)


@dataclass(frozen=True, slots=True)
class Kept:
    """What is known of a version without reading it. `sequence` rises within a `story`; `size` is in bytes."""

    story: str
    sequence: int
    kept_at: datetime.datetime
    size: int
    named: bool = False


def given_up(
    versions: Sequence[Kept], now: datetime.datetime, longest: datetime.timedelta, most_bytes: int
) -> list[Kept]:
    """The versions to delete, so that none is older than `longest` and all together have at most `most_bytes`.

    Nobody is asked for the newest of a story, and for named ones only after all others are gone. Age alone never takes
    one of the newest twenty of a story, nor a named one. For the size, first all but one an hour of those older than
    a day go, then all but one a day of those older than a week, then the oldest.
    """
    gone = {version for version in _beyond_newest(versions, ALWAYS) if now - version.kept_at > longest}
    left = [version for version in versions if version not in gone]
    excess = sum(version.size for version in left) - most_bytes
    for version in _in_turn(left, now):
        if excess <= 0:
            break
        if version not in gone:
            gone.add(version)
            excess -= version.size
    return [version for version in versions if version in gone]


def _in_turn(versions: Sequence[Kept], now: datetime.datetime) -> Iterator[Kept]:
    """What may go, in the order in which it does; some more than once."""
    spare = _beyond_newest(versions, ALWAYS)
    yield from _all_but_one([version for version in spare if now - version.kept_at > _DAY], _hour)
    yield from _all_but_one([version for version in spare if now - version.kept_at > _WEEK], _day)
    yield from _oldest_first(spare)
    beyond_one = _beyond_newest(versions, 1)
    yield from _oldest_first(beyond_one)
    newest = set(versions) - set(_beyond_newest(versions, 1, also_named=True))
    yield from _oldest_first([version for version in versions if version.named and version not in newest])


def _beyond_newest(versions: Sequence[Kept], count: int, also_named: bool = False) -> list[Kept]:
    """Those of each story, by their order and not by the clock, that are not among its newest."""
    found: list[Kept] = []
    by_story = sorted(versions, key=lambda version: (version.story, -version.sequence))
    for _, group in groupby(by_story, key=lambda version: version.story):
        found += list(group)[count:]
    return [version for version in found if also_named or not version.named]


def _all_but_one(versions: Sequence[Kept], span: Callable[[Kept], Hashable]) -> list[Kept]:
    """Those that are not the last of their story within their hour, or day."""
    last = {(version.story, span(version)): version for version in sorted(versions, key=lambda kept: kept.sequence)}
    return _oldest_first([version for version in versions if last[version.story, span(version)] != version])


def _oldest_first(versions: Sequence[Kept]) -> list[Kept]:
    return sorted(versions, key=lambda version: (version.kept_at, version.sequence))


def _hour(version: Kept) -> Hashable:
    return version.kept_at.replace(minute=0, second=0, microsecond=0)


def _day(version: Kept) -> Hashable:
    return version.kept_at.date()
