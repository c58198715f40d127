"""The part of a story's address that says what it is about."""

import re
import unicodedata

from editorapp.article.scripts import LETTERS, UNSPACED

_LETTERS = str.maketrans({"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ł": "l", "þ": "th", "ð": "d", "ı": "i"})
_LATIN_ACCENTS = re.compile("([a-z])[\u0300-\u036f]+")
_LONGEST = 80
"""Characters; content systems cut longer ones."""
_LONGEST_WRITTEN = 200
"""Characters of a slug that somebody wrote; WordPress keeps no more."""

_WORD = re.compile(f"{LETTERS}|[{UNSPACED}]+")
_MARKS = frozenset("-_.~")
_APOSTROPHES = re.compile("['’ʼ`´]")


def slugify(text: str) -> str:
    """Lower-case words joined by hyphens, at most 80 characters; letters of other scripts stay."""
    folded = unicodedata.normalize("NFKC", _APOSTROPHES.sub("", text).casefold().translate(_LETTERS))
    plain = unicodedata.normalize("NFC", _without_latin_accents(unicodedata.normalize("NFD", folded)))
    slug = ""
    for word in _WORD.findall(plain.replace("\u00ad", "")):
        if slug and len(slug) + 1 + len(word) > _LONGEST:
            break
        slug = f"{slug}-{word}" if slug else word[:_LONGEST]
    return slug


def _without_latin_accents(decomposed: str) -> str:
    """Accents of Latin letters go; those that make another letter of another script (й, が) stay."""
    return _LATIN_ACCENTS.sub(r"\1", decomposed)


def is_url_safe(slug: str) -> bool:
    """Whether it can stand in an address as it is: letters of any script, digits, and - _ . ~ between them."""
    edges = {slug[:1], slug[-1:]}
    if len(slug) > _LONGEST_WRITTEN or not edges.isdisjoint({"", *_MARKS}):
        return False
    return all(sign in _MARKS or unicodedata.category(sign)[0] in "LMN" for sign in slug)
