"""Positions: Qt counts UTF-16 units, Python code points."""

import pytest

from editorapp.ui.writing.positions import from_utf16, to_utf16, utf16_length

CRAB = "a🦀b🦀"


@pytest.mark.parametrize(("offset", "position"), [(0, 0), (1, 1), (2, 3), (3, 4), (4, 6)])
def test_an_emoji_counts_twice_for_qt(offset: int, position: int) -> None:
    assert to_utf16(CRAB, offset) == position
    assert from_utf16(CRAB, position) == offset


def test_the_middle_of_an_emoji_is_its_start() -> None:
    assert from_utf16(CRAB, 2) == 1


@pytest.mark.parametrize("text", ["", "plain", "æøå", "日本", CRAB])
def test_positions_outside_the_text_are_its_ends(text: str) -> None:
    assert (from_utf16(text, -5), from_utf16(text, 99)) == (0, len(text))
    assert (to_utf16(text, -5), to_utf16(text, 99)) == (0, utf16_length(text))


def test_half_a_surrogate_pair_does_not_break_the_count() -> None:
    assert utf16_length("a\ud83eb") == 3
