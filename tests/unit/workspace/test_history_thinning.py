"""Which versions go: the old ones first, and never all."""

import datetime

from editorapp.workspace.history_thinning import ALWAYS, Kept, given_up

NOW = datetime.datetime(2026, 11, 23, 12, tzinfo=datetime.UTC)
LONGEST = datetime.timedelta(days=90)
MANY = 10**9


def kept(minutes_ago: list[float], story: str = "a", size: int = 10, named: frozenset[int] = frozenset()) -> list[Kept]:
    """Versions of one story, the oldest first, numbered from 1."""
    return [
        Kept(story, number, NOW - datetime.timedelta(minutes=ago), size, number in named)
        for number, ago in enumerate(minutes_ago, start=1)
    ]


def gone(versions: list[Kept], most_bytes: int = MANY, now: datetime.datetime = NOW) -> list[int]:
    return [version.sequence for version in given_up(versions, now, LONGEST, most_bytes)]


DAY = 24 * 60.0


def test_what_is_older_than_allowed_goes():
    assert gone(kept([91 * DAY, 89 * DAY] + [5.0] * ALWAYS)) == [1]


def test_the_newest_twenty_stay_however_old_they_are():
    assert gone(kept([400 * DAY] * ALWAYS)) == []


def test_a_clock_years_ahead_takes_only_what_is_beyond_the_newest_twenty():
    years = NOW + datetime.timedelta(days=4000)
    assert gone(kept([5.0] * (ALWAYS + 3)), now=years) == [1, 2, 3]


def test_named_versions_outlive_their_age():
    assert gone(kept([91 * DAY, 91 * DAY] + [5.0] * ALWAYS, named=frozenset({2}))) == [1]


def test_too_much_leaves_one_an_hour_of_what_is_older_than_a_day_first():
    versions = kept([8 * DAY, 2 * DAY + 40, 2 * DAY + 20, 2 * DAY + 10, 100.0] + [5.0] * ALWAYS)
    assert gone(versions, most_bytes=10 * (len(versions) - 2)) == [2, 3]


def test_then_one_a_day_of_what_is_older_than_a_week():
    versions = kept([9 * DAY + 200, 9 * DAY + 100, 3 * DAY + 200, 3 * DAY + 100] + [5.0] * ALWAYS)
    assert gone(versions, most_bytes=10 * (len(versions) - 1)) == [1]


def test_then_the_oldest_and_named_ones_last():
    versions = kept([50.0, 40.0, 30.0, 20.0], named=frozenset({1}))
    assert gone(versions, most_bytes=25) == [2, 3]
    assert gone(versions, most_bytes=15) == [1, 2, 3]


def test_the_newest_of_a_story_stays_whatever_the_size():
    assert gone(kept([3.0, 2.0, 1.0]) + kept([9 * DAY], story="b"), most_bytes=0) == [1, 2]


def test_the_order_is_that_of_the_sequence_not_of_the_clock():
    backwards = [Kept("a", number, NOW - datetime.timedelta(days=number), 10) for number in (1, 2, 3)]
    assert gone(backwards, most_bytes=10) == [1, 2]
