"""Signs that stand in a text for what it cannot hold, so that a save writes back exactly what was read.

A damaged byte, or half a surrogate pair, stands as a private character of plane 16; the four signs that Qt's text
document would turn into line ends stand as noncharacters. A file that holds one of these itself is read as if its
bytes were damaged, so no two texts are ever taken for each other.
"""

import re

LINE_SEPARATOR = ("\u2028", "\ufde8")
PARAGRAPH_SEPARATOR = ("\u2029", "\ufde9")
FRAME_SIGNS = (("\ufdd0", "\ufde0"), ("\ufdd1", "\ufde1"))
"""Each with its stand-in. Between the frame signs Qt keeps a frame of its document."""

_PLANE = 0x100000
"""Added to a surrogate, it gives its stand-in; Python's surrogateescape makes a surrogate of every damaged byte."""
_SURROGATE = re.compile("[\ud800-\udfff]")
_STAND_IN = re.compile("[\U0010d800-\U0010dfff]")
_RESERVED = re.compile("[\U0010d800-\U0010dfff\ufde0\ufde1\ufde8\ufde9]")


def without_surrogates(text: str) -> str:
    """The text with a stand-in for every surrogate, as `surrogateescape` and `surrogatepass` make them."""
    return _SURROGATE.sub(lambda sign: chr(_PLANE + ord(sign[0])), text)


def with_surrogates(text: str) -> str:
    """The text as it was before `without_surrogates`."""
    return _STAND_IN.sub(lambda sign: chr(ord(sign[0]) - _PLANE), text)


def without_reserved(text: str, encoding: str) -> str:
    """The text with surrogates for characters that are reserved for stand-ins, as if they were damage."""
    return _RESERVED.sub(lambda sign: _as_damage(sign[0], encoding), text)


def count_damage(text: str) -> int:
    """How many signs stand for something that could not be read."""
    return len(_STAND_IN.findall(text))


def legible(text: str) -> str:
    """The text for a reader: what could not be read shows as \N{REPLACEMENT CHARACTER}."""
    return _STAND_IN.sub("\N{REPLACEMENT CHARACTER}", text)


def _as_damage(sign: str, encoding: str) -> str:
    if not encoding.startswith("utf-16"):
        return sign.encode(encoding).decode("ascii", "surrogateescape")
    # The two halves of its pair. A noncharacter has no halves; none is found in a text that a program has written.
    return f"{chr(0xD7C0 + (ord(sign) >> 10))}{chr(0xDC00 + (ord(sign) & 0x3FF))}" if sign > "\uffff" else sign
