"""What is found in a text, and what takes its place."""

import time

import pytest

from editorapp.ui.writing.search import MOST_MATCHES, Query, find_all, replacement

TEXT = "The Pier at the pier.\nA pierhead, the harbour\u00a0board’s."


def found(words: str, **how: bool) -> list[str]:
    return [match.groups[0] for match in find_all(TEXT, Query(words, **how)).matches]


def test_words_are_found_without_case() -> None:
    assert found("pier") == ["Pier", "pier", "pier"]


def test_case_can_count() -> None:
    assert found("pier", match_case=True) == ["pier", "pier"]


def test_only_whole_words_can_count() -> None:
    assert found("pier", whole_words=True) == ["Pier", "pier"]


def test_plain_signs_find_what_print_uses() -> None:
    assert found("harbour board's") == ["harbour\u00a0board’s"]


def test_signs_of_expressions_are_only_signs() -> None:
    assert found("the.pier") == []
    assert found(".") == [".", "."]


def test_an_expression_stays_in_its_line() -> None:
    assert found(r"^\w+", is_expression=True) == ["The", "A"]
    assert found(r"pier[^x]*", is_expression=True, match_case=True) == ["pier.", "pierhead, the harbour\u00a0board’s."]


def test_positions_count_an_emoji_twice() -> None:
    for is_expression in (False, True):
        matches = find_all("🦀\n🦀 pier", Query("pier", is_expression=is_expression)).matches
        assert [(match.start, match.end) for match in matches] == [(6, 10)]


@pytest.mark.parametrize(
    ("expression", "problem"),
    [("(pier", "missing )"), ("[pier", "missing ]"), ("*", "nothing to repeat"), (r"\p{Nope}", "unknown property")],
)
def test_an_invalid_expression_says_why(expression: str, problem: str) -> None:
    said = find_all(TEXT, Query(expression, is_expression=True)).problem
    assert said.startswith(f"Not a valid expression: {problem}")


@pytest.mark.parametrize("expression", ["(a+)+$", "(a|aa)+$", "(.*a){20}x", r"(\w+\s?)+:"])
def test_no_expression_can_hang_the_window(expression: str) -> None:
    text = ("a" * 3000 + "b\n") * 50
    start = time.process_time()
    find_all(text, Query(expression, is_expression=True))
    assert time.process_time() - start < 20  # left alone, each goes on for years


def test_an_expression_that_takes_too_long_says_so() -> None:
    assert find_all("a" * 5000 + "b", Query("(a+)+$", is_expression=True)).problem == "This expression takes too long"


def test_a_match_of_nothing_is_none() -> None:
    assert found("x*", is_expression=True) == []
    assert found("") == []


def test_matches_are_counted_to_a_limit() -> None:
    assert len(find_all("a " * 20_000, Query("a")).matches) == MOST_MATCHES


def test_a_replacement_may_use_the_groups_of_an_expression() -> None:
    query = Query(r"(\w+), (\w+)", is_expression=True)
    match = find_all("Hill, Fiona", query).matches[0]
    assert replacement(match, r"\2 $1\n\\", query) == "Fiona Hill\n\\"


def test_a_plain_replacement_is_taken_as_it_is() -> None:
    query = Query("pier")
    assert replacement(find_all(TEXT, query).matches[0], r"\1 $1", query) == r"\1 $1"
