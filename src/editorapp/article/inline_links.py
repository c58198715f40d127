"""Links inside sentences: putting one around words of a draft, and counting those that stand there."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from urllib.parse import quote

from editorapp.article.blocks import split_blocks
from editorapp.article.edits import TextEdit
from editorapp.article.link_places import BARRIER, Zones, link_zones, linkable_texts
from editorapp.article.links import Link, find_links
from editorapp.article.scripts import UNSPACED
from editorapp.errors import ReadAlsoError

MOST_INLINE_LINKS = 3
"""Links to earlier articles that one story carries in its sentences; more are noise to its readers."""

_LETTER = re.compile(rf"[^\W_{UNSPACED}]")
_BARE_BRACKET = re.compile(r"\\.|[\[\]]", re.DOTALL)
_UNSAFE_IN_ADDRESS = re.compile(r"[\s\x00-\x1f\x7f()<>\"'`\\\[\]*]")
"""What ends an address in Markdown, or is read as a mark in it."""
_NO_LINK_AFTER = "!\\"
"""A bracket after these begins a photo, or none."""


class NoPlaceError(ReadAlsoError):
    """A link cannot stand where it was wanted."""


def insert_inline_link(body: str, start: int, anchor: str, url: str, label: str = "") -> TextEdit:
    """The edit that makes `anchor`, at body[start:start + len(anchor)], a link to `url`.

    When other words stand there by now, the nearest place that still has them is taken. `label` is the newsroom's own
    read-also label. Raises NoPlaceError when these words stand nowhere that may carry a link.
    """
    address = _UNSAFE_IN_ADDRESS.sub(lambda sign: quote(sign[0], safe=""), url.strip())
    if not address:
        raise NoPlaceError("This article has no address to link to.", "Give it one in its details.")
    if not anchor.strip():
        raise NoPlaceError("There are no words to carry the link.", "Select the words first.")
    found = sorted(_occurrences(body, anchor), key=lambda place: abs(place - start))
    if not found:
        raise NoPlaceError(
            f"“{_shown(anchor)}” is no longer in the story.", "Look for another place: the suggestions follow the text."
        )
    legal = _Legal(body, label)
    for place in found:
        if legal.allows(place, place + len(anchor)):
            return TextEdit(place, place + len(anchor), f"[{_escaped(anchor)}]({address})")
    raise NoPlaceError(
        f"“{_shown(anchor)}” cannot carry a link where it stands.",
        "Links go into sentences, not into headings, quotes, code or other links.",
    )


def inline_links(body: str, label: str = "") -> tuple[Link, ...]:
    """The links in the sentences of a body: no photos, no read-alsos."""
    links = [link for link in find_links(body) if link.kind != "image"]
    if not links:
        return ()
    blocks = [block for block in split_blocks(body, label) if block.kind == "read-also"]
    return tuple(link for link in links if not any(block.start <= link.start < block.end for block in blocks))


class _Legal:
    """Where links may stand in one body."""

    def __init__(self, body: str, label: str) -> None:
        self._body = body
        self._texts = list(linkable_texts(body, split_blocks(body, label), find_links(body)))
        self._zones: dict[int, Zones] = {}

    def allows(self, start: int, end: int) -> bool:
        """Whether a link may stand around body[start:end]."""
        number = bisect_right(self._texts, start, key=lambda text: text.start) - 1
        if number < 0 or end > self._texts[number].start + len(self._texts[number].text):
            return False
        text = self._texts[number]
        if number not in self._zones:
            self._zones[number] = link_zones(text.text)
        first, last = start - text.start, end - text.start
        zones = self._zones[number].of((first, last))
        if zones[0] != zones[1] or BARRIER in text.text[first:last]:
            return False
        return not (self._cuts_mark(start) or self._cuts_mark(end) or self._follows_mark(start))

    def _cuts_mark(self, at: int) -> bool:
        return 0 < at < len(self._body) and self._body[at] in "*_" and self._body[at - 1] == self._body[at]

    def _follows_mark(self, at: int) -> bool:
        return at > 0 and self._body[at - 1] in _NO_LINK_AFTER


def _occurrences(body: str, anchor: str) -> Iterator[int]:
    """Where these words stand as whole words."""
    at = body.find(anchor)
    while at >= 0:
        end = at + len(anchor)
        begins = at == 0 or not (_LETTER.match(body[at - 1]) and _LETTER.match(anchor[0]))
        ends = end == len(body) or not (_LETTER.match(body[end]) and _LETTER.match(anchor[-1]))
        if begins and ends:
            yield at
        at = body.find(anchor, end)


def _escaped(anchor: str) -> str:
    return _BARE_BRACKET.sub(lambda mark: mark[0] if len(mark[0]) == 2 else f"\\{mark[0]}", anchor)


def _shown(anchor: str) -> str:
    words = " ".join(anchor.split())
    return words if len(words) <= 80 else f"{words[:79]}…"
