"""Makes regular expressions of the phrases in resources/phrases, and folds the texts they are compared with."""

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType

_PART = re.compile(r"[\[\]()|*#]|\s+|[^\[\]()|*#\s]+")
_SIGNS: Mapping[str, str] = MappingProxyType(
    {"[": "(?:", "]": ")?", "(": "(?:", ")": ")", "|": "|", "*": r"(?:[^.!?]|\.(?=\w)){0,60}?", "#": r"\d[\d.,]{0,9}"}
)
_GAP = r"\W{0,4}\b"
"""What may stand for a space of a phrase: signs come and go, but a word ends there."""
_LETTERS = str.maketrans("ɓɗƙƴłøđı’‘ʼ´`ى", "bdkylodi'''''ي")
"""Letters that do not decompose, and signs for an apostrophe."""
_WIDTHLESS = re.compile("[ـ\u200b-\u200f\u00ad\ufeff\ufe0f]+")
_ACCENTS = re.compile("[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed]+")
_EDGES = re.compile(r"^[^\w©#@]+|[^\w©]+$")
_SENTENCE_END = re.compile(r"(?<=[.!?؟…])\s+|\s*[|•·»«→►▶➤✓✔]\s*|\s+[-–—]+\s+|\n")
_ANY = "any"
NOTHING = re.compile(r"(?!)")
"""Matches no text at all."""


def plain(text: str) -> str:
    """The text in small letters without accents and marks, with single spaces."""
    text = text.casefold()
    if not text.isascii():
        text = _ACCENTS.sub("", unicodedata.normalize("NFKD", _WIDTHLESS.sub("", text).translate(_LETTERS)))
    return " ".join(text.split())


def bare(text: str) -> str:
    """The text without the signs around it."""
    return _EDGES.sub("", text)


def parts_of(text: str) -> list[str]:
    """The sentences of a short block (and what bars, bullets and dashes divide), plain and bare; none is empty."""
    return [part for piece in _SENTENCE_END.split(plain(text)) if (part := bare(piece))]


def whole_line(phrases: Iterable[str]) -> re.Pattern[str]:
    """For `fullmatch`: any of these phrases as a whole sentence."""
    return _compiled(phrases, "", "")


def first_words(phrases: Iterable[str]) -> re.Pattern[str]:
    """For `match`: any of these phrases at the beginning of a sentence."""
    return _compiled(phrases, "", r"(?!\w)")


def words_within(phrases: Iterable[str]) -> re.Pattern[str]:
    """For `search`: any of these phrases, as words of their own."""
    return _compiled(phrases, r"(?<!\w)", r"(?!\w)")


def either(phrases: Iterable[str]) -> str:
    """The source of an expression that matches any of these phrases.

    A text is tried only with phrases that can begin with its first letter: most texts are prose, and match none.
    """
    groups: dict[str, set[str]] = {}
    for phrase in phrases:
        parts = _PART.findall(plain(phrase).strip(" ?!.:"))
        source = "".join(_SIGNS.get(part) or _literal(part) for part in parts)
        groups.setdefault("".join(sorted(_first_letters(parts))), set()).add(source)
    return "|".join(
        f"(?=[{re.escape(letters)}])(?:{alternatives})" if letters else alternatives
        for letters, sources in sorted(groups.items())
        if (alternatives := "|".join(sorted(sources, key=lambda source: (-len(source), source))))
    )


def _first_letters(parts: Sequence[str]) -> set[str]:
    """The letters that a phrase can begin with; none where that may be any."""
    letters, _, rest = _read_letters(parts, 0)
    return set() if _ANY in letters or rest < len(parts) else letters


def _read_letters(parts: Sequence[str], at: int) -> tuple[set[str], bool, int]:
    """What stands from here to the end of the group: its first letters, whether it may be empty, where it ends."""
    letters: set[str] = set()
    option: set[str] = set()
    empty, open_ = False, True
    while at < len(parts) and parts[at] not in ")]":
        part = parts[at]
        found, skippable = {part[0]}, part.isspace()
        if part == "|":
            letters, empty = letters | option, empty or open_
            option, open_, found = set(), True, set()
        elif part in "([":
            found, skippable, at = _read_letters(parts, at + 1)
            skippable = skippable or part == "["
        elif part in "*#":
            found, skippable = {_ANY}, False
        if open_ and part != "|":
            option |= set() if part.isspace() else found
            open_ = skippable
        at += 1
    return letters | option, empty or open_, at


def _compiled(phrases: Iterable[str], before: str, after: str) -> re.Pattern[str]:
    source = either(phrases)
    return re.compile(f"{before}(?:{source}){after}") if source else NOTHING


def _literal(part: str) -> str:
    return _GAP if part.isspace() else re.escape(part).replace(",", ",?")
