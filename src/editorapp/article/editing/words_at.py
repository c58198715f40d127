"""The word a caret is in, in any script."""

import unicodedata

_APOSTROPHES = frozenset("’'")
_JOINERS = frozenset("\u200c\u200d\u00ad")
"""Signs that stand inside words of some scripts, and the soft hyphen."""


def is_word(text: str, at: int) -> bool:
    """Whether text[at] belongs to a word; an apostrophe does between letters."""
    if not 0 <= at < len(text):
        return False
    sign = text[at]
    if sign in _APOSTROPHES:
        return 0 < at < len(text) - 1 and text[at - 1].isalnum() and text[at + 1].isalnum()
    return sign.isalnum() or sign == "_" or sign in _JOINERS or unicodedata.category(sign)[0] == "M"


def word_around(text: str, at: int) -> tuple[int, int]:
    """The word that has the caret inside it, else nothing: both ends are `at`."""
    if not (is_word(text, at - 1) and is_word(text, at)):
        return at, at
    start = end = at
    while is_word(text, start - 1):
        start -= 1
    while is_word(text, end):
        end += 1
    return start, end
