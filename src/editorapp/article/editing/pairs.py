"""Signs that come in pairs: what is put around a selection, and where an opening sign brings its closing one."""

from collections.abc import Mapping
from types import MappingProxyType

from editorapp.article.editing.key_edit import KeyEdit

CLOSING: Mapping[str, str] = MappingProxyType(
    {"(": ")", "[": "]", "{": "}", '"': '"', "`": "`", "*": "*", "_": "_", "“": "”", "«": "»"}
)
"""The closing sign of each opening one."""

EMPHASIS = frozenset("*_`~")
"""Signs that stand directly at the words they mark, within one paragraph."""

_AROUND: Mapping[str, str] = MappingProxyType({**CLOSING, "'": "'", "~": "~", "‘": "’"})
_WORD_START = frozenset('"`*_“«')
"""Signs that open something only before a word, never after one."""
_BEFORE = frozenset(" \t\u00a0\u202f([{\"'“‘«„‚—–-/*_")
_AFTER = frozenset(" \t\u00a0\u202f)]}\"'”’»“.,;:!?…—–*_`")


def wrap(text: str, start: int, end: int, sign: str, marks: tuple[str, str] | None = None) -> KeyEdit | None:
    """Put a pair around text[start:end], which stays selected; None for a sign that has no pair, or over paragraphs.

    `marks` are put instead of the sign's own pair.
    """
    if sign not in _AROUND or start == end:
        return None
    chosen = text[start:end]
    if sign in EMPHASIS:
        if "\n\n" in chosen or not chosen.strip():
            return None
        start += len(chosen) - len(chosen.lstrip())
        end -= len(chosen) - len(chosen.rstrip())
        chosen = text[start:end]
    opening, closing = marks or (sign, _AROUND[sign])
    return KeyEdit(start, end, opening + chosen + closing, start + len(opening) + len(chosen), start + len(opening))


def brings_closing(before: str, after: str, sign: str, *, line_start: bool) -> bool:
    """Whether this opening sign, typed between `before` and `after` (one sign or "" each), brings its closing one.

    `line_start`: only such signs stand before it in the line, which may become a bullet, a rule or a fence.
    """
    if sign not in CLOSING or (after and after not in _AFTER) or before == "\\":
        return False
    if line_start and sign in EMPHASIS:
        return False
    if after == sign and sign in EMPHASIS:
        return False
    return sign not in _WORD_START or not before or (before in _BEFORE and before != sign)
