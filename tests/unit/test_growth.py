"""The check of the checks: what is linear passes, and what is not fails, soon."""

import re
import time

import pytest
from growth import assert_grows_linearly

NOTE = re.compile(r"<!--.*?-->")
LIMIT = 20_000
SOON = 15
"""Seconds, thirty times what it takes; without the small steps the largest would take hours."""


def text(size: int) -> str:
    return "a " * (size // 2)


def length(size: int) -> int:
    return size


def busy(seconds: float) -> None:
    end = time.thread_time() + seconds
    while time.thread_time() < end:
        pass


@pytest.mark.parametrize(
    "work",
    [
        str.split,
        lambda words: sorted(words.split()),
        lambda words: re.sub("a b*", "b", words),
        lambda words: sum(map(ord, words)),
        lambda words: words[:100],
        lambda words: busy((min(len(words), 500) / 5000) ** 2),
    ],
    ids=["split", "sort", "expression", "loop", "nothing", "quadratic up to a limit"],
)
def test_what_is_linear_or_costs_no_more_from_some_size_passes(work) -> None:
    assert_grows_linearly(work, text, LIMIT)


def test_what_is_quadratic_fails_long_before_it_would_take_minutes() -> None:
    begin = time.thread_time()
    with pytest.raises(AssertionError, match="16 times as long as"):
        assert_grows_linearly(lambda size: busy((size / 10_000) ** 2), length, 5_000_000)
    assert time.thread_time() - begin < SOON


def test_an_expression_that_looks_to_the_end_at_every_sign_fails() -> None:
    with pytest.raises(AssertionError, match="not linear"):
        assert_grows_linearly(lambda words: NOTE.sub("", words), lambda size: "<!--" * (size // 4), LIMIT // 2)


def test_what_is_quadratic_only_when_it_is_large_fails() -> None:
    with pytest.raises(AssertionError, match="not linear"):
        assert_grows_linearly(lambda size: busy(size / 10**7 + (max(size - 1250, 0) / 50_000) ** 2), length, LIMIT)


def test_one_step_that_is_steep_does_not_fail() -> None:
    assert_grows_linearly(lambda size: busy(size / 10**6 * (1 if size < 10_000 else 4)), length, LIMIT)


def test_what_is_too_short_for_a_clock_is_given_more() -> None:
    given: list[int] = []
    assert_grows_linearly(lambda words: given.append(len(words)), text, 100)
    assert max(given) > 1000


def test_each_time_the_work_is_given_something_new() -> None:
    given: list[list[int]] = []
    assert_grows_linearly(given.append, lambda size: [size], 100)
    assert len({id(one) for one in given}) == len(given)
