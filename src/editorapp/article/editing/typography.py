"""What typed straight marks, hyphens and dots become in prose: the quotation marks, dashes and spaces of a language."""

import re
from dataclasses import dataclass

from editorapp.article.editing.prose import LOOK_BACK, is_prose
from editorapp.article.quotation_marks import ENGLISH, FRENCH, QuotationMarks

_THIN, _FULL = "\u202f", "\u00a0"
"""No-break spaces: French typography sets the narrow one before ; ! ? and the full one before a colon."""

_OPENS = re.compile(r"(?:^|[\s(\[{/¿¡-]|<[A-Za-z][^<>]*>)$")
_EMPHASIS = "*_~"
_DASHES = "–—"
_BEFORE_SPEECH = frozenset(":=")
_FEET = re.compile(r"\d[’'′](\d{1,2}(?:[.,]\d{1,2})?|\d?[¼½¾])\"$")
_INCHES = re.compile(r"\d\"$")
_DECADE = re.compile(r"(?:^|[\s(\[“«\u202f—–-])(‘\d\d)s$")
_YEAR = re.compile(r"(?:^|[\s(\[“«\u202f—–-])(‘\d\d)[\s.,;:!?)\]…]$")
_N = re.compile(r"(?:^|\s)(‘n[’'])$", re.IGNORECASE)
_CUT_WORD = re.compile(
    r"(?:^|[\s(\[“«\u202f—–-])(‘(?:em|til|tis|twas|twere|twill|twould|cause|bout|cos))[^\w’'‘]$", re.IGNORECASE
)
_WORDS_BEFORE_DASH = re.compile(r"[^\s\-|:>+*_=]")
_FRENCH_SIGN = re.compile(r"(?:[^\s;:!?(\[{/«“‘*_.…-]|\w[*_]{1,3})( ?)([;:!?])$")
_FRENCH_TIME = re.compile(r"\d(\u00a0:\d)$")
_FRENCH_PHOTO = re.compile(r"(\u202f!\[)$")
_SCHEME = re.compile(r"(?:^|[\s(<])(?:https?|ftp|mailto|tel):$")

_QUIET = frozenset("s ,)]…")
"""Signs that only end a word with an apostrophe in front."""
_LONGEST_CUT = 8
"""Signs of the longest such word, its mark included."""

TRIGGERS = frozenset("\"'-.s;:!?[ ,)]…")
"""Signs that may change something before them. (So may a digit or letter after `:` and after a closing mark.)"""


@dataclass(frozen=True, slots=True)
class Change:
    """The last `length` signs before the caret become `text`."""

    length: int
    text: str


@dataclass(frozen=True, slots=True)
class Typography:
    """A writer's choice of marks; `french_spaces` sets no-break spaces before ; : ! ? where the marks are French."""

    marks: QuotationMarks = ENGLISH
    french_spaces: bool = True

    def may_change(self, sign: str, previous: str) -> bool:
        """Whether it is worth asking `change`: a quick look at the typed sign and the one before it."""
        if sign in TRIGGERS:
            return True
        return (previous == ":" and sign.isdigit()) or (previous == self.marks.inner_closing != "’" and sign.isalpha())

    def change(self, before: str) -> Change | None:
        """What the sign at the end of `before` changes; `before` is the line up to the caret, the sign included.

        None in code, addresses and tags, after a backslash, and where nothing changes.
        """
        before = before[-LOOK_BACK:]
        sign, words = before[-1:], before[:-1]
        if sign == " " and words.endswith(FRENCH.opening):
            return Change(1, "")
        if sign in _QUIET and "‘" not in words[-_LONGEST_CUT:]:
            return None
        if words.endswith("\\") or not is_prose(words):
            return None
        if sign == '"':
            return self._double(before, words)
        if sign == "'":
            return self._single(before, words)
        if sign == "-":
            return _dash(before)
        if before.endswith("...") and not before.endswith("...."):
            return Change(3, "…")
        return self._apostrophe(before) or self._french(before)

    def straight_pair(self, sign: str) -> tuple[str, str]:
        """The marks that a typed straight one puts around a selection."""
        marks = self.marks
        return (marks.opening, marks.closing) if sign == '"' else (marks.inner_opening, marks.inner_closing)

    def _double(self, before: str, words: str) -> Change:
        marks = self.marks
        is_open = _is_open(words, marks.opening, marks.closing)
        feet = _FEET.search(before)
        if feet and not is_open:
            inches = before[feet.start() + 2 : -1]
            return Change(len(inches) + 2, f"′{inches}″")
        if _INCHES.search(before) and not is_open:
            return Change(1, "″")
        if marks == FRENCH and is_open and words.endswith(" "):
            return Change(2, marks.closing)
        return Change(1, marks.opening if self._opens(words, is_open) else marks.closing)

    def _single(self, before: str, words: str) -> Change:
        marks = self.marks
        if found := _N.search(before):
            return Change(len(found[1]), f"’{found[1][1]}’")
        is_open = _is_open(words, marks.inner_opening, marks.inner_closing)
        if self._opens(words, is_open) or words.endswith(marks.opening):
            return Change(1, marks.inner_opening)
        return Change(1, marks.inner_closing if is_open else "’")

    def _opens(self, words: str, is_open: bool) -> bool:
        """Whether a mark after these words opens a quotation."""
        plain = words.rstrip(_EMPHASIS)
        if plain[-1:] and plain[-1] in _DASHES:
            return not is_open
        if plain[-1:] and plain.endswith((self.marks.opening, self.marks.inner_opening)):
            # A mark of the other kind opens one within the quotation; the same again closes it.
            return plain.endswith(self.marks.inner_opening) and self.marks.inner_opening != self.marks.inner_closing
        if plain[-1:] in _BEFORE_SPEECH and not is_open:
            return True
        return _OPENS.search(plain) is not None

    def _apostrophe(self, before: str) -> Change | None:
        """An opening mark that turns out to stand for left-out signs, a closing one that a word goes on after."""
        closing = self.marks.inner_closing
        if closing != "’" and before[-1].isalpha() and before[-2:-1] == closing and before[-3:-2].isalnum():
            return Change(2, f"’{before[-1]}")
        found = _DECADE.search(before) or _YEAR.search(before) or _CUT_WORD.search(before)
        if found is None:
            return None
        tail = before[found.start(1) + 1 :]
        return Change(len(tail) + 1, f"’{tail}")

    def _french(self, before: str) -> Change | None:
        if self.marks != FRENCH or not self.french_spaces:
            return None
        if found := _FRENCH_TIME.search(before):
            return Change(len(found[1]), found[1][1:])
        if _FRENCH_PHOTO.search(before):
            return Change(3, " ![")
        found = _FRENCH_SIGN.search(before)
        if found is None or _SCHEME.search(before):
            return None
        return Change(len(found[1]) + 1, (_FULL if found[2] == ":" else _THIN) + found[2])


def _is_open(words: str, opening: str, closing: str) -> bool:
    """Whether a quotation has begun that has not ended."""
    if opening == closing:
        return words.count(opening) % 2 == 1
    return words.rfind(opening) > words.rfind(closing)


def _dash(before: str) -> Change | None:
    """Two hyphens are an en dash, a third makes an em dash; not in rules, below tables' heads, and in notes' marks."""
    if before.endswith("–-"):
        return Change(2, "—")
    if not before.endswith("--") or before.endswith(("---", "<!--")):
        return None
    return Change(2, "–") if _WORDS_BEFORE_DASH.search(before[:-2]) else None
