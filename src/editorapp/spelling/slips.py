"""Finds known words that are one slip of the pen away from a wrong one."""

from collections.abc import Collection, Iterator, Sequence

_LEAST = 4
"""Letters; shorter words are one slip away from too many."""
_LETTERS = "abcdefghijklmnopqrstuvwxyz"


def one_slip_away(word: str, known: Sequence[Collection[str]]) -> Iterator[str]:
    """The known words that a letter too many, missing, wrong or out of order turns into `word` (Damerau 1964)."""
    if len(word) >= _LEAST and any(known):
        for slip in dict.fromkeys(_slips(word)):
            if slip != word and any(slip in words for words in known):
                yield slip


def _slips(word: str) -> Iterator[str]:
    letters = _LETTERS + "".join(sorted({sign for sign in word.lower() if not sign.isascii()})) + "'-"
    for at in range(len(word) + 1):
        head, tail = word[:at], word[at:]
        if len(tail) > 1:
            yield _as(head + tail[1] + tail[0] + tail[2:], word)
        if tail:
            yield _as(head + tail[1:], word)
            yield from (_as(head + letter + tail[1:], word) for letter in letters)
        yield from (_as(head + letter + tail, word) for letter in letters)


def _as(slip: str, word: str) -> str:
    """The slip with the first letter as large as the word's."""
    return slip[:1].upper() + slip[1:].lower() if word[:1].isupper() and word[1:].islower() else slip
