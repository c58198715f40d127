"""The one tokeniser: index, ranking, statistics and checks cut a text into words and sentences here."""

import html
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping
from itertools import pairwise

import Stemmer

from editorapp.article.languages import STEMMERS, STOP_WORDS
from editorapp.article.links import REFERENCE
from editorapp.article.scripts import LETTERS, UNSPACED
from editorapp.article.sentence_ends import sentence_ends
from editorapp.article.verbatim import without_notes

_WORD = re.compile(rf"[{UNSPACED}]++|{LETTERS}(?:[.'’-]{LETTERS})*")
_UNSPACED = re.compile(f"[{UNSPACED}]+")
_SOFT_HYPHEN = "\u00ad"
_MARKS = re.compile(
    r"\]\([^()\n]*+(?:\([^()\n]*+\)[^()\n]*+)*\)|\]\[[^\[\]\n]*+\]|\[\^[^\[\]\n]++\]:?"
    r"|</?[A-Za-z!][^<>\n]{0,300}+>|https?://[^\s<>)\]]++"
    r"|^ {0,3}\*\[[^\]\n]++\] ?:[^\n]*+|^ {0,3}/{3,}[^\n]*+|^[ \t]*+(?:>[ \t]?)+|^[ \t]*+[-+*][ \t]++"
    r"|^ {0,3}[-=_*](?:[ \t]*+[-=_*])*[ \t]*+$",
    re.MULTILINE,
)
"""Addresses, footnotes' names, tags, lines for abbreviations and captions, signs before a quote or an item, rules."""
_SIGNS = re.compile(r"[*`#\[\]]|!(?=\[)|\\([!-/:-@\[-`{-~])|_(?:(?<![^\W_]_)|(?![^\W_]))")
_MEMO_SIZE = 400_000
"""Words whose stem is remembered: the vocabulary of about 100,000 articles (research: 73,670 stems at 10,000)."""
_SAMPLE = 400
"""Words looked at to guess a language."""
_LEAST_SHARE = 0.15
"""Share of common words below which a guess is none; running text has .3 to .5 in every language listed."""


def plain_text(markdown: str) -> str:
    """The words a reader reads: no addresses, marks, tags, notes or link definitions."""
    text = without_notes(markdown)
    if "]:" in text:
        text = REFERENCE.sub(" ", text)
    text = _SIGNS.sub(r"\1", _MARKS.sub(" ", text))
    return html.unescape(text) if "&" in text else text


def sentences(text: str) -> list[str]:
    """The sentences of a text; a line end ends one too."""
    ends = [0, *sentence_ends(text), len(text)]
    return [part for start, end in pairwise(ends) if (part := text[start:end].strip())]


def words(text: str) -> list[str]:
    """The words as written, in order."""
    return _WORD.findall(text)


def fold(word: str) -> str:
    """The word without case and accents, as a search compares it."""
    if word.isascii():
        return word.casefold()
    decomposed = unicodedata.normalize("NFKD", word.casefold().replace("’", "'"))
    return "".join(sign for sign in decomposed if not unicodedata.combining(sign))


def guess_language(text: str) -> str:
    """The language code whose commonest words this text uses, "" if none stands out."""
    start = unicodedata.normalize("NFC", text[: _SAMPLE * 12])
    sample = Counter(word.lower() for word in words(start)[:_SAMPLE])
    if not sample:
        return ""
    counts = {code: sum(sample[word] for word in sample.keys() & common) for code, common in STOP_WORDS.items()}
    best = max(counts, key=lambda code: counts[code])
    return best if counts[best] >= _LEAST_SHARE * sample.total() else ""


def language_code(tag: str) -> str:
    """ "en-GB" and "en_US" are both "en"."""
    return re.split(r"[-_]", tag.strip().lower(), maxsplit=1)[0]


class Terms:
    """Turns text into index terms: words without case, stop words or endings, by language.

    One of these belongs to each process; it remembers the terms of words it has seen.
    """

    def __init__(self, default_language: str = "en") -> None:
        self._default = default_language
        self._stemmers: dict[str, Stemmer.Stemmer] = {}
        self._memo: dict[tuple[str, str], str] = {}

    @property
    def default_language(self) -> str:
        """The code of the language that a text without one is read in."""
        return self._default

    def of(self, text: str, language: str = "") -> list[str]:
        """The terms of `text` in order; scripts without spaces give overlapping pairs of signs."""
        return self.of_words(_WORD.findall(text), language)

    def of_words(self, written: Iterable[str], language: str = "") -> list[str]:
        """The terms of a text that has been cut into `words` already."""
        code = language_code(language) or self._default
        memo = self._memo
        found: list[str] = []
        for word in written:
            term = memo.get((code, word))
            if term is None:
                term = self._remember(code, word)
            if term.startswith("\0"):
                found += term[1:].split("\0")
            elif term:
                found.append(term)
        return found

    def stretch(self, text: str, first: int, count: int, language: str = "") -> str:
        """The part of `text` from its term number `first` (0 is the first) over `count` terms, as written."""
        start, end, seen = -1, -1, 0
        for match in _WORD.finditer(text):
            here = len(self.of_words([match[0]], language))
            if here and seen < first + count and seen + here > first:
                start = match.start() if start < 0 else start
                end = match.end()
            seen += here
        return text[start:end] if start >= 0 else ""

    def by_word(self, text: str, language: str = "") -> Mapping[str, str]:
        """Each word of `text` as written, and its term ("" for a stop word)."""
        code = language_code(language) or self._default
        return {word: self._of_word(code, word) for word in set(_WORD.findall(text))}

    def _of_word(self, code: str, word: str) -> str:
        term = self._memo.get((code, word))
        return self._remember(code, word) if term is None else term

    def _remember(self, code: str, word: str) -> str:
        if len(self._memo) > _MEMO_SIZE:
            self._memo.clear()
        term = self._memo[code, word] = self._term(code, word)
        return term

    def _term(self, code: str, word: str) -> str:
        if _UNSPACED.fullmatch(word):
            return "\0" + "\0".join(word[n : n + 2] for n in range(max(len(word) - 1, 1)))
        lower = unicodedata.normalize("NFC", word.lower()).replace("’", "'").replace(_SOFT_HYPHEN, "")
        if len(lower) < 2 or lower in STOP_WORDS.get(code, ()):
            return ""
        if code not in STEMMERS:
            return lower[:60]
        stemmer = self._stemmers.get(code)
        if stemmer is None:
            stemmer = self._stemmers[code] = Stemmer.Stemmer(STEMMERS[code])
        return str(stemmer.stemWord(lower))[:60]
