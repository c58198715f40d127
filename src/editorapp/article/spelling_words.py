"""Which words of a line are looked up in a dictionary: no addresses, names of files and accounts, tags or figures."""

import re
import unicodedata
from collections.abc import Iterable
from typing import NamedTuple

from editorapp.article.scripts import LETTERS, UNSPACED

LONGEST_WORD = 64
"""Letters; what is longer is no word, and dictionaries are slow with it."""

_APOSTROPHES = "'’ʼ＇"
_HYPHENS = "-‐‑"
_JOINED = re.compile(rf"{LETTERS}(?:[{_HYPHENS}{_APOSTROPHES}]{LETTERS})*")
_CHUNK = re.compile(r"\S+")
_LONGEST_CHUNK = 250
"""Characters without a space; what is longer is no prose, and the patterns below may take their time with it."""
_ODD = re.compile(r"[/\\@#_&.:]")
"""Most words of a story have none of these: they need no second look."""
_NOT_PROSE = re.compile(
    r"(?:https?|ftp|file|mailto|tel):[^<>\"“”]+|www\.[^<>\"“”]+"
    r"|[^<>()\[\]\"“”]+@[^<>()\[\]\"“”]+"
    r"|(?<![\w&])[@#][\w.-]*\w"
    r"|(?<!\w)(?:~|\.{1,2}|[A-Za-z]:)?[\\/](?=\w)[^<>()\"“”]*"
    r"|[^\W_]+(?:[-_][^\W_]+)*(?:\.[a-z0-9][\w-]*)+(?:/[^<>()\"“”]*)?"
    r"|[^/<>()\[\]\"“”]+/[^/<>()\[\]\"“”]+/[^<>()\"“”]*"
    r"|\w*_\w*"
    r"|&(?:#\w+|\w+);"
)
"""In a chunk: addresses, mail, accounts and hashtags, paths, files and hosts, snake_case, entities."""
_BRACED = re.compile(r"\{[:#.%][^{}\n]{0,250}\}|\[[a-z][\w-]{0,40}\s[^\[\]\n=]{0,40}=[^\[\]\n]{0,250}\]")
"""Attributes and shortcodes."""
_DIGIT = re.compile(r"\d")
_UNSPACED = re.compile(f"[{UNSPACED}]")
_HYPHEN = re.compile(f"[{_HYPHENS}]")
_MARKUP = re.compile(r"[*_~]+")
_JOINER = "\u00ad"
"""A soft hyphen stands for emphasis marks inside a word: it is part of a word, and is not looked up."""
_POSSESSIVE = re.compile(rf"(?<=\w)[{_APOSTROPHES}][sS]$|(?<=[sS])[{_APOSTROPHES}]$")


class Word(NamedTuple):
    """`line[start:end]` is the word `text`, in which apostrophes are straight and soft hyphens gone."""

    start: int
    end: int
    text: str

    @property
    def parts(self) -> tuple["Word", ...]:
        """The words between the hyphens of a compound; none if it has no hyphen."""
        if not _HYPHEN.search(self.text) or self.end - self.start != len(self.text):
            return ()
        found: list[Word] = []
        at = 0
        for part in _HYPHEN.split(self.text):
            if part and is_looked_up(part):
                found.append(Word(self.start + at, self.start + at + len(part), part))
            at += len(part) + 1
        return tuple(found)


def words_to_check(line: str, markup: Iterable[tuple[int, int]] = ()) -> list[Word]:
    """The words of a line that can be misspelt, in order.

    `markup` are the stretches that are no words (Markdown's signs, code, addresses); emphasis inside a word does not
    cut it in two.
    """
    text = _prose(_without(line, markup))
    found: list[Word] = []
    for match in _JOINED.finditer(text):
        start, end = match.span()
        while text[start] in _JOINER and start < end - 1:
            start += 1
        while text[end - 1] in _JOINER and end > start + 1:
            end -= 1
        word = plain_word(text[start:end])
        if is_looked_up(word):
            found.append(Word(start, end, word))
    return found


def plain_word(written: str) -> str:
    """The word as it is looked up: composed letters, straight apostrophes, no soft hyphens."""
    word = written
    if not word.isascii():
        word = unicodedata.normalize("NFC", word.replace(_JOINER, ""))
        for sign in _APOSTROPHES[1:]:
            word = word.replace(sign, "'")
        for sign in _HYPHENS[1:]:
            word = word.replace(sign, "-")
    return word


def is_looked_up(word: str) -> bool:
    """Whether a dictionary can judge this word: not figures, acronyms, single letters, or scripts without spaces."""
    if not 1 < len(word) <= LONGEST_WORD or not any(map(str.isalpha, word)):
        return False
    if _DIGIT.search(word) and not _HYPHEN.search(word):
        return False
    return not (word.isupper() or _is_plural_acronym(word) or _UNSPACED.search(word))


def without_possessive(word: str) -> str:
    """ "Bevert’s" without its ending, "Hughes’" without its apostrophe; any other word as it is."""
    return _POSSESSIVE.sub("", word)


def like_written(spelling: str, written: str) -> str:
    """A spelling with the capitals and the apostrophe of the word it replaces."""
    letters = [sign for sign in written if sign.isalpha()]
    if len(letters) > 1 and all(map(str.isupper, letters)):
        spelling = spelling.upper()
    elif letters and letters[0].isupper() and spelling[:1].islower() and not _has_inner_capital(spelling):
        spelling = spelling[:1].upper() + spelling[1:]
    return spelling.replace("'", "’") if "’" in written else spelling


def scripts_of(word: str) -> frozenset[str]:
    """The scripts of its letters, by the first word of their Unicode names ("LATIN", "CYRILLIC")."""
    return frozenset(unicodedata.name(sign, "").partition(" ")[0] for sign in word if sign.isalpha())


def _without(line: str, markup: Iterable[tuple[int, int]]) -> str:
    """The line with a space for each sign of markup; emphasis between two letters leaves joiners."""
    parts: list[str] = []
    at = 0
    for start, end in markup:
        stretch = line[start:end]
        inside = start > 0 and line[start - 1].isalpha() and line[end : end + 1].isalpha()
        filler = _JOINER if inside and _MARKUP.fullmatch(stretch) else " "
        parts += (line[at:start], filler * (end - start))
        at = max(at, end)
    return "".join((*parts, line[at:])) if parts else line


def _prose(text: str) -> str:
    """The text with spaces for what is no prose."""
    if "{" in text or "=" in text:
        text = _BRACED.sub(_blank, text)
    if _ODD.search(text) or len(text) > _LONGEST_CHUNK:
        text = _CHUNK.sub(_prose_chunk, text)
    return text


def _prose_chunk(match: re.Match[str]) -> str:
    chunk = match[0]
    if len(chunk) > _LONGEST_CHUNK:
        return " " * len(chunk)
    return _NOT_PROSE.sub(_blank, chunk) if _ODD.search(chunk) else chunk


def _blank(match: re.Match[str]) -> str:
    return " " * (match.end() - match.start())


def _is_plural_acronym(word: str) -> bool:
    """ "MPs", "NGOs", "OAPs’", "BBC's"."""
    stem = without_possessive(word)
    stem = stem.removesuffix("s")
    return len(stem) > 1 and stem.isupper() and stem != word


def _has_inner_capital(word: str) -> bool:
    return any(map(str.isupper, word[1:]))
