"""The one tokeniser: index, ranking, statistics and checks cut a text into words and sentences here."""

import re
import unicodedata
from collections.abc import Mapping

import Stemmer

from editorapp.article.languages import STEMMERS, STOP_WORDS

_WORD = re.compile(r"[^\W_]+(?:[.'’-][^\W_]+)*")
_SENTENCE_END = re.compile(r"(?<=[.!?…])[\"'”’»)]*\s+|(?<=[。！？])|\n+")
_UNSPACED = re.compile(
    r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\u0e00-\u0e7f\u0e80-\u0eff\u1000-\u109f\u1780-\u17ff]+"
)
_MARKS = re.compile(
    r"<!--.*?(?:-->|\Z)|\]\([^)\n]*\)|\]\[[^\]\n]*\]|^ {0,3}\[[^\]\n]+\]:[^\n]*|<[^>\n]{1,300}>|https?://\S+|^///[^\n]*",
    re.DOTALL | re.MULTILINE,
)
_MEMO_SIZE = 400_000
"""Words whose stem is remembered: the vocabulary of about 100,000 articles (research: 73,670 stems at 10,000)."""
_SAMPLE = 400
"""Words looked at to guess a language."""
_LEAST_SHARE = 0.15
"""Share of common words below which a guess is none; running text has .3 to .5 in every language listed."""


def plain_text(markdown: str) -> str:
    """The words a reader reads: no addresses, marks, tags, notes or link definitions."""
    return _MARKS.sub(" ", markdown).replace("*", "").replace("`", "").replace("#", "")


def sentences(text: str) -> list[str]:
    """The sentences of a text; a line end ends one too."""
    return [part.strip() for part in _SENTENCE_END.split(text) if part and part.strip()]


def words(text: str) -> list[str]:
    """The words as written, in order."""
    return _WORD.findall(text)


def fold(word: str) -> str:
    """The word without case and accents, as a search compares it."""
    decomposed = unicodedata.normalize("NFKD", word.casefold().replace("’", "'"))
    return "".join(sign for sign in decomposed if not unicodedata.combining(sign))


def guess_language(text: str) -> str:
    """The language code whose commonest words this text uses, "" if none stands out."""
    sample = [word.lower() for word in words(text[: _SAMPLE * 12])[:_SAMPLE]]
    if not sample:
        return ""
    counts = {code: sum(word in common for word in sample) for code, common in STOP_WORDS.items()}
    best = max(counts, key=lambda code: counts[code])
    return best if counts[best] >= _LEAST_SHARE * len(sample) else ""


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

    def of(self, text: str, language: str = "") -> list[str]:
        """The terms of `text` in order; scripts without spaces give overlapping pairs of signs."""
        code = language_code(language) or self._default
        memo = self._memo
        found: list[str] = []
        for word in _WORD.findall(text):
            term = memo.get((code, word))
            if term is None:
                term = self._remember(code, word)
            if term.startswith("\0"):
                found += term[1:].split("\0")
            elif term:
                found.append(term)
        return found

    def by_word(self, text: str, language: str = "") -> Mapping[str, str]:
        """Each word of `text` as written, and its term ("" for a stop word)."""
        code = language_code(language) or self._default
        return {word: self._remember(code, word) for word in set(_WORD.findall(text))}

    def _remember(self, code: str, word: str) -> str:
        if len(self._memo) > _MEMO_SIZE:
            self._memo.clear()
        term = self._memo[code, word] = self._term(code, word)
        return term

    def _term(self, code: str, word: str) -> str:
        if _UNSPACED.fullmatch(word):
            return "\0" + "\0".join(word[n : n + 2] for n in range(max(len(word) - 1, 1)))
        lower = unicodedata.normalize("NFC", word.lower()).replace("’", "'")
        if len(lower) < 2 or lower in STOP_WORDS.get(code, ()):
            return ""
        if code not in STEMMERS:
            return lower[:60]
        stemmer = self._stemmers.get(code)
        if stemmer is None:
            stemmer = self._stemmers[code] = Stemmer.Stemmer(STEMMERS[code])
        return str(stemmer.stemWord(lower))[:60]
