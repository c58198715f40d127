"""Finds a command from a few of its letters."""

from dataclasses import dataclass

_AT_WORD = 8
_IN_A_ROW = 5
_GAP = 1
_LONGEST_QUERY = 64


@dataclass(frozen=True, slots=True)
class Match:
    """How well a text fits (higher is better), and which of its characters were asked for."""

    score: int
    positions: tuple[int, ...]


def match(query: str, text: str) -> Match | None:
    """The best way to find the letters of `query` in this order in `text`, or None; case and spaces do not count.

    A letter at the start of a word, or right behind the letter before it, is worth most; skipped letters cost.
    """
    wanted = "".join(query.lower().split())[:_LONGEST_QUERY]
    lower = "".join(_lower(character) for character in text)
    if not wanted:
        return Match(0, ())
    ways = {position: Match(_worth(lower, position), (position,)) for position in _places(lower, wanted[0], 0)}
    for letter in wanted[1:]:
        ways = _continued(ways, lower, letter)
    return max(ways.values(), key=lambda way: way.score, default=None)


def _continued(ways: dict[int, Match], text: str, letter: str) -> dict[int, Match]:
    """The best way to each place of the next letter, given the best ways to all places of the letter before."""
    result: dict[int, Match] = {}
    for place in _places(text, letter, 1):
        before = [way for position, way in ways.items() if position < place]
        if before:
            best = max(before, key=lambda way: way.score + _step(way.positions[-1], place))
            score = best.score + _step(best.positions[-1], place) + _worth(text, place)
            result[place] = Match(score, (*best.positions, place))
    return result


def _step(here: int, there: int) -> int:
    return _IN_A_ROW if there == here + 1 else -_GAP * min(there - here - 1, 5)


def _worth(text: str, place: int) -> int:
    starts_word = place == 0 or not text[place - 1].isalnum()
    return _AT_WORD + (1 if place == 0 else 0) if starts_word else 0


def _places(text: str, letter: str, start: int) -> list[int]:
    return [place for place in range(start, len(text)) if text[place] == letter]


def _lower(character: str) -> str:
    lower = character.lower()
    return lower if len(lower) == 1 else character
