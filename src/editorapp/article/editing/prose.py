"""Whether a place in a line is prose: not code, an address, a link's target, a tag or a definition."""

import re

LOOK_BACK = 2_000
"""Signs before the caret that are looked at; a sentence is shorter, and a key must not wait for a huge line."""

_TICKS = re.compile(r"(?<!\\)`+")
_ADDRESS = re.compile(r"(?:[A-Za-z][A-Za-z0-9+.-]{1,20}://|www\.|mailto:)\S*$")
_DEFINITION = re.compile(r" {0,3}(?:\[(?!\^)[^\]\n]*\]:|\*\[[^\]\n]*\]:|/{3,})")
_TAG = re.compile(r"<(?:[A-Za-z/!?]|$)")
_ATTRIBUTES = re.compile(r"\{[:.#]")


def is_prose(before: str) -> bool:
    """Whether words may be typed after `before`, the part of the line before the caret (its end is enough)."""
    return not (
        _in_ticks(before)
        or _ADDRESS.search(before[before.rfind(" ") + 1 :])
        or _in_target(before)
        or _is_open(before, "<", ">", _TAG)
        or _is_open(before, "{", "}", _ATTRIBUTES)
        or _DEFINITION.match(before)
    )


def _in_ticks(before: str) -> bool:
    if "`" not in before:
        return False
    opened = ""
    for run in _TICKS.finditer(before):
        if not opened:
            opened = run[0]
        elif run[0] == opened:
            opened = ""
    return bool(opened)


def _in_target(before: str) -> bool:
    """Whether a link's `](` is open; the title in it needs straight marks, too."""
    at = before.rfind("](")
    return at >= 0 and before.count("(", at) > before.count(")", at)


def _is_open(before: str, sign: str, closing: str, opener: re.Pattern[str]) -> bool:
    at = before.rfind(sign)
    return at >= 0 and before.find(closing, at) < 0 and opener.match(before, at) is not None
