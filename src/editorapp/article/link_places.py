"""Where in a body an inline link may stand: which text may carry it, and where its words may begin and end."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from editorapp.article.blocks import Block
from editorapp.article.links import Link
from editorapp.article.statistics import is_paragraph
from editorapp.article.verbatim import verbatim_spans

BARRIER = "\ufffc"
"""Stands in a LinkableText for every character that no link may hold; it is Unicode's own sign for an object."""

_HIDDEN = re.compile(
    r"\[\^[^\[\]\n]*+\]"  # a footnote's number
    r"|</?[A-Za-z!?][^<>]{0,500}+>"
    r"|(?:https?://|www\.)[^\s<>)\]]++|(?<![^\s<>()@])[^\s<>()@]{1,64}+@[^\s<>()@]++"
    r"|&\#?\w{1,32}+;"
    r"|\{[^{}\n]*+\}"
    r"|(?<![^\W_])[^\W_]++_++[^\W_][\w]*+"  # a name in code
)
_NO_LINK_YET = re.compile(r"\]\(.*+\Z", re.DOTALL)
"""Half a link, as left by a writer who is not done: Markdown may find its other half anywhere in the paragraph."""
_CODE_TAG = re.compile(
    r"<(?P<close>/?)(?P<name>code|kbd|samp|pre|script|style|svg|math)\b[^<>]{0,500}+>", re.IGNORECASE
)
"""Elements whose text no link may stand in."""
_HIDDEN_LINE = re.compile(
    r"^[ \t]*+(?:(?:[-*+]|\d{1,9}\.|:)[ \t]++)*(?:>|\#)[^\n]*+$|^(?: {8}|\t\t)[^\n]*+$", re.MULTILINE
)
"""Quotes, headings and indented code inside an item."""
_ITEM = re.compile(r"^[ \t]*+(?:(?:[-*+]|\d{1,9}\.|:)[ \t]++)+(?:\[[ xX]\][ \t]++)?", re.MULTILINE)
_BOLD_LINE = re.compile(r"\s*+(\*\*|__)[^*_\n]{1,120}+\1[ :]*+\s*+")
"""A paragraph that is nothing but one bold line: a heading to its readers."""
_MARK = re.compile(rf"\\.|\*++|_++|[\n{BARRIER}]++|[\[\]()\"“”„«»‹›「」『』（）]", re.DOTALL)
_CLOSES: Mapping[str, str] = MappingProxyType(
    {"]": "[", ")": "(", "”": "“„", "“": "„", "»": "«", "«": "»", "›": "‹", "‹": "›"}
    | {"」": "「", "』": "『", "）": "（"}
)
"""Which marks each one closes; some open in one language and close in another."""
_NEVER_OPENS = frozenset(f"])”」』）\n\\{BARRIER}")
_DEEPEST = 8
"""Marks open at a time that are followed; what opens inside of so many is a barrier."""
_NOT_LINE_END = re.compile(r"[^\n]")


@dataclass(frozen=True, slots=True)
class LinkableText:
    """A paragraph or list whose words may carry links: `text` is as long as its part of the body, which begins at
    `start`; what may be no part of a link is BARRIER signs. `paragraph` is its number as a reader counts (from 1).
    """

    paragraph: int
    start: int
    text: str


@dataclass(frozen=True, slots=True)
class Zones:
    """The zones of one text: a link may begin and end at two offsets of the same zone that lie in no barrier.

    Between them are no barrier and no line end, and every mark that opens there is closed there. `changes` are the
    offsets where another zone begins, `numbers` which.
    """

    changes: Sequence[int]
    numbers: Sequence[int]

    def of(self, offsets: Iterable[int]) -> list[int]:
        """The zones of these offsets."""
        if len(self.changes) == 1:
            return [self.numbers[0] for _ in offsets]
        return [self.numbers[bisect_right(self.changes, offset) - 1] for offset in offsets]


def linkable_texts(body: str, blocks: Iterable[Block], links: Iterable[Link]) -> Iterator[LinkableText]:
    """The texts of `body` that may carry inline links, in order, made one by one.

    Paragraphs and lists alone; in them no links, photos, code, notes, tags, addresses, headings, quotes, footnotes'
    numbers. `blocks` and `links` are those of the whole body.
    """
    # What is code by the whole body and what by its block alone can differ in broken Markdown; both count.
    hidden = [(link.start, link.end) for link in links]
    hidden += [(span.start, span.end) for span in verbatim_spans(body)]
    waiting = sorted(hidden, reverse=True)
    paragraph = 0
    for block in blocks:
        paragraph += is_paragraph(block)
        spans: list[tuple[int, int]] = []
        goes_on: list[tuple[int, int]] = []
        while waiting and waiting[-1][0] < block.end:
            start, end = waiting.pop()
            spans.append((max(start - block.start, 0), max(end - block.start, 0)))
            if end > block.end:
                goes_on.append((block.end, end))
        waiting += goes_on
        if block.kind in ("paragraph", "list") and not _BOLD_LINE.fullmatch(block.text):
            yield LinkableText(paragraph, block.start, _masked(block, spans))


def _masked(block: Block, spans: list[tuple[int, int]]) -> str:
    text = block.text
    if "`" in text or "<" in text:
        spans += [(span.start, span.end) for span in verbatim_spans(text)]
        spans += _code_elements(text)
    text = _NO_LINK_YET.sub(_barriers, _with_barriers(text, spans))
    if any(sign in text for sign in "<[{&@_") or "://" in text or "www." in text:
        text = _HIDDEN.sub(_barriers, text)
    if block.kind == "list":
        text = _ITEM.sub(_barriers, _HIDDEN_LINE.sub(_barriers, text))
    return text


def _code_elements(text: str) -> Iterator[tuple[int, int]]:
    """From the opening to the closing tag of each; one that is not closed runs to the end."""
    opened: re.Match[str] | None = None
    for tag in _CODE_TAG.finditer(text):
        if opened is None:
            opened = None if tag["close"] else tag
        elif tag["close"] and tag["name"].lower() == opened["name"].lower():
            yield opened.start(), tag.end()
            opened = None
    if opened:
        yield opened.start(), len(text)


def _with_barriers(text: str, spans: list[tuple[int, int]]) -> str:
    parts: list[str] = []
    at = 0
    for start, end in sorted(spans):
        if end > at:
            parts += (text[at : max(start, at)], _NOT_LINE_END.sub(BARRIER, text[max(start, at) : end]))
            at = end
    return "".join((*parts, text[at:]))


def _barriers(found: re.Match[str]) -> str:
    return _NOT_LINE_END.sub(BARRIER, found[0])


def link_zones(text: str) -> Zones:
    """The zones of a LinkableText's text (or any part of it)."""
    marks = list(_MARK.finditer(text))
    partner = _partners(text, marks)
    changes, numbers = [0], [0]
    inside = [0]
    latest = 0
    for place, mark in enumerate(marks):
        if mark[0][0] == "\\":
            continue
        other = partner.get(place)
        if other is None:
            # Nothing may reach over it, so whatever is open has a new zone behind it.
            inside = list(range(latest + 1, latest + 1 + len(inside)))
            latest = inside[-1]
        elif other > place:
            latest += 1
            inside.append(latest)
        else:
            inside.pop()
        changes.append(mark.end())
        numbers.append(inside[-1])
    return Zones(changes, numbers)


def _partners(text: str, marks: Sequence[re.Match[str]]) -> dict[int, int]:
    """Which mark closes which, by their places in `marks`, both ways."""
    partner: dict[int, int] = {}
    opened: list[tuple[str, int]] = []
    for place, mark in enumerate(marks):
        sign = mark[0]
        if kind := _closed_by(sign, text[max(mark.start() - 1, 0) : mark.start()], [kind for kind, _ in opened]):
            while opened[-1][0] != kind:
                opened.pop()
            other = opened.pop()[1]
            partner[place], partner[other] = other, place
        elif sign[0] not in _NEVER_OPENS and len(opened) < _DEEPEST:
            opened.append((sign, place))
    return partner


def _closed_by(sign: str, before: str, opened: Sequence[str]) -> str:
    """The latest of the opened marks that this one closes, "" for none; `before` is the character before it."""
    if sign[0] in '*_"':
        closes = "" if not before or before.isspace() else sign
        return closes if closes in opened else ""
    return next((kind for kind in reversed(opened) if kind in _CLOSES.get(sign, "")), "")
