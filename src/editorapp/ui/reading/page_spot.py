"""Where on the page the reader has clicked, and where that is in the text."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

_WORD = r"(?<![^\W_]){word}(?![^\W_])"
"""Letters and digits, as page.js reads words."""


@dataclass(frozen=True, slots=True)
class PageSpot:
    """A click at `line` of the body, in a row or block that comes from the lines `first` to `last`.

    What was clicked is the character `inside` of `word`, which stands there `earlier` times before ("" for no word).
    """

    line: int
    first: int
    last: int
    word: str = ""
    earlier: int = 0
    inside: int = 0


def find_spot(lines: Sequence[str], spot: PageSpot) -> tuple[int, int]:
    """(line, offset in it) of the spot in the body; the start of its line where the word is not found.

    Marks and addresses are in the text and not on the page, so this is a good guess and no more.
    """
    found = 0
    if spot.word:
        pattern = re.compile(_WORD.format(word=re.escape(spot.word)))
        for number in range(max(0, spot.first), min(spot.last + 1, len(lines))):
            for place in pattern.finditer(lines[number]):
                if found == spot.earlier:
                    return number, place.start() + min(spot.inside, len(spot.word))
                found += 1
    return spot.line, 0
