"""Where sentences end: not after "Dr.", an initial, or "p.m. Tuesday"."""

import re
from collections.abc import Iterator

from editorapp.article.languages import STOP_WORDS

_END = re.compile(r"[.!?…]++[\"'”’»)\]*_]*+(?=\s|\Z)|[。！？]++[”’」』）]*+|\n++")
_LOOK_BACK = 24
"""Characters; no abbreviation is longer."""
_WORD_BEFORE = re.compile(r"[^\s(\[\"'“‘«/–—]+\Z")
_NEXT = re.compile(r"[\s\"'“‘«(\[*_]*+(?P<word>[^\W_]+)")
_TITLES = frozenset((
    "mr", "mrs", "ms", "mx", "dr", "prof", "st", "ste", "sr", "rev", "revd", "gen", "lt", "col",
    "capt", "cpl", "sgt", "pte", "cmdr", "adm", "gov", "sen", "rep", "pres", "supt", "insp", "cllr",
    "messrs", "mme", "mlle", "sra", "dott", "avv", "ing", "mons", "fr", "mt", "ft", "vs", "viz", "eg", "ie",
    "cf", "al", "approx", "dept", "bzw", "ca", "usw",
))  # fmt: skip
"""After these (without the point) a name or a number follows, not a sentence."""
_BEFORE_NUMBERS = frozenset((
    "no", "nos", "est", "nr", "p", "pp", "art", "fig", "vol", "ch", "sec", "jan", "feb", "mar", "apr", "jun", "jul",
    "aug", "sep", "sept", "oct", "nov", "dec", "núm", "págs",
))  # fmt: skip
_LINE_START = re.compile(r"^[ \t]*\Z", re.MULTILINE)
_INITIALS = re.compile(r"(?:[^\W\d_]\.)*[^\W\d_]")
_AFTER_AN_HOUR = frozenset((
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue", "tues", "wed",
    "thu", "thur", "thurs", "fri", "sat", "sun", "january", "february", "march", "april", "may", "june", "july",
    "august", "september", "october", "november", "december", "et", "est", "edt", "ct", "pt", "gmt", "bst", "utc",
    "cet",
))  # fmt: skip
"""Agency style puts the day after the hour: "at 5 p.m. Tuesday"."""


def sentence_ends(text: str) -> Iterator[int]:
    """The offsets after each sentence, its closing quotation marks included; a line end ends one too."""
    for mark in _END.finditer(text):
        one_point = mark[0][0] == "." and not mark[0].startswith("..")
        if one_point and _is_abbreviation(text, mark.start(), mark.end()):
            continue
        if mark[0][0] in ".!?…" and _goes_on(text, mark.end()):
            continue
        yield mark.end()


def _goes_on(text: str, at: int) -> bool:
    """Whether a small letter follows on the same line: `"Why?" he asked`."""
    following = _NEXT.match(text, at)
    return following is not None and following["word"][0].islower() and "\n" not in text[at : following.end()]


def _is_abbreviation(text: str, point: int, after: int) -> bool:
    """Whether the point at this offset belongs to the word before it."""
    before = _WORD_BEFORE.search(text, max(0, point - _LOOK_BACK), point)
    if before is None:
        return False
    word = before[0].casefold()
    following = _NEXT.match(text, after)
    next_word = following["word"] if following else ""
    if word in _TITLES:
        return True
    if word in _BEFORE_NUMBERS:
        return next_word[:1].isdigit()
    if word.isdigit():
        return _LINE_START.search(text, max(0, before.start() - 4), before.start()) is not None  # an item's number
    if not _INITIALS.fullmatch(before[0]) or before[0] == "I":
        return False
    if word in ("p.m", "a.m"):
        return next_word.casefold() in _AFTER_AN_HOUR
    # "J. Smith", "U.S. Senate"; but "in the U.S. The": a common word with a capital starts a sentence.
    return bool(next_word) and next_word.casefold() not in STOP_WORDS["en"]
