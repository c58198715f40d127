"""The part of a story's address that says what it is about."""

import re
import unicodedata

_LETTERS = str.maketrans({"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ł": "l", "þ": "th", "ð": "d", "ı": "i"})
_LONGEST = 80
"""Characters; content systems cut longer ones."""


def slugify(text: str) -> str:
    """Lower-case words joined by hyphens, at most 80 characters; letters of other scripts stay."""
    folded = unicodedata.normalize("NFKD", text.casefold().translate(_LETTERS))
    plain = "".join(sign for sign in folded if not unicodedata.combining(sign))
    words = re.findall(r"[^\W_]+", re.sub(r"['’]", "", unicodedata.normalize("NFC", plain)))
    slug = ""
    for word in words:
        if slug and len(slug) + 1 + len(word) > _LONGEST:
            break
        slug = f"{slug}-{word}" if slug else word[:_LONGEST]
    return slug
