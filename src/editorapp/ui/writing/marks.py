"""Finds Markdown's inline marks in one line, in one pass over its signs: no line can make it slow."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple


class Mark:
    """What a stretch of text is, as bits: several may hold at once. Plain numbers, because this runs on every key."""

    SYNTAX = 1
    STRONG = 2
    EMPHASIS = 4
    STRIKE = 8
    CODE = 16
    LINK = 32
    READ_ALSO = 64
    HEADING = 128
    QUOTE = 256
    COMMENT = 512
    TK = 1024
    TABLE = 2048
    CAPTION = 4096
    BREAK = 8192
    """Two spaces that end a line of verse or an address."""


class Span(NamedTuple):
    """`text[start:end]` is all of `marks`."""

    start: int
    end: int
    marks: int


_SIGN = re.compile(
    r"\\[!-/:-@\[-`{-~]|`+|\*+|_+|~~+|!?\[|\]|<!--|<(?:https?|mailto):[^<>\s]+>|</?[A-Za-z][^<>\n]*>|\b(?:TK)+\b"
    r"|&#?\w{1,31};|\{:?[ ]*[#.][^{}\n]*\}"
)
_TARGET = re.compile(r"\(\s*(?:<[^<>\n]*>|[^\s()<]*(?:\([^\s()]*\)[^\s()]*)*)(?:\s+\"[^\"\n]*\")?\s*\)")
_REFERENCE = re.compile(r"\[[^\[\]\n]*\]")
_EMPHASES = "*_~"


@dataclass(slots=True)
class _Run:
    """A run of emphasis signs that may open: where it starts, and how many of them are still free."""

    start: int
    length: int


@dataclass(slots=True)
class _Scan:
    """What is known of a line while its signs are read from left to right."""

    text: str
    spans: list[Span] = field(default_factory=list)
    brackets: list[int] = field(default_factory=list)
    runs: dict[str, list[_Run]] = field(default_factory=lambda: {sign: [] for sign in _EMPHASES})
    resume: int = 0
    """Signs before this offset belong to something already found (code, an address)."""

    def add(self, start: int, end: int, marks: int) -> None:
        """Note a stretch unless it is empty."""
        if end > start:
            self.spans.append(Span(start, end, marks))


def inline_spans(text: str, start: int = 0) -> tuple[list[Span], bool]:
    """The marks of `text` from `start` on, overlapping, and whether it ends inside a private note."""
    scan = _Scan(text)
    ticks = _closing_ticks(text, start) if "`" in text else {}
    for match in _SIGN.finditer(text, start):
        if match.start() < scan.resume:
            continue
        sign = match[0][0]
        if sign in _EMPHASES:
            _read_run(scan, match)
        elif sign == "[" or sign == "!":
            scan.brackets.append(match.start())
        elif sign == "]":
            _close_bracket(scan, match.start())
        elif sign == "`":
            _read_code(scan, match, ticks)
        elif sign == "\\":
            scan.add(match.start(), match.start() + 1, Mark.SYNTAX)
        elif sign == "&" or sign == "{":
            scan.add(match.start(), match.end(), Mark.SYNTAX)
        elif sign == "T":
            scan.add(match.start(), match.end(), Mark.TK)
        elif not _read_angle(scan, match):
            return scan.spans, True
    return scan.spans, False


def flatten(spans: Iterable[Span]) -> list[Span]:
    """The same marks as stretches that do not overlap, in order."""
    edges: list[tuple[int, int, int]] = []
    for start, end, marks in spans:
        edges.append((start, 1, marks))
        edges.append((end, -1, marks))
    edges.sort()
    depth: dict[int, int] = {}
    flat: list[Span] = []
    current = since = 0
    for at, step, marks in edges:
        if at > since and current:
            flat.append(Span(since, at, current))
        depth[marks] = depth.get(marks, 0) + step
        current = current | marks if depth[marks] else current & ~marks
        since = at
    return flat


def _read_run(scan: _Scan, match: re.Match[str]) -> None:
    """A run of `*`, `_` or `~~`: closes what is open of its kind, and what is left of it may open."""
    text, sign = scan.text, match[0][0]
    start, end = match.span()
    before, after = text[start - 1 : start], text[end : end + 1]
    can_close = bool(before) and not before.isspace()
    can_open = bool(after) and not after.isspace()
    if sign == "_" and before.isalnum() and after.isalnum():
        return
    free = end - start
    opened = scan.runs[sign]
    while can_close and opened and free:
        free -= _close_run(scan, opened, sign, end - free, free)
    if can_open and free:
        opened.append(_Run(end - free, free))


def _close_run(scan: _Scan, opened: list[_Run], sign: str, at: int, free: int) -> int:
    """Pair the nearest opener with up to two signs at `at`; returns how many signs were used."""
    opener = opened[-1]
    used = 2 if opener.length >= 2 and free >= 2 else 1
    if sign == "~" and used < 2:
        return free
    opener.length -= used
    inner = opener.start + opener.length
    if opener.length == 0:
        opened.pop()
    scan.add(inner, inner + used, Mark.SYNTAX)
    scan.add(at, at + used, Mark.SYNTAX)
    kind = Mark.STRIKE if sign == "~" else Mark.STRONG if used == 2 else Mark.EMPHASIS
    scan.add(inner + used, at, kind)
    return used


def _close_bracket(scan: _Scan, at: int) -> None:
    """A `]`: with an opener before it and an address after it, a link, an image or a footnote mark."""
    if not scan.brackets:
        return
    start = scan.brackets.pop()
    text = scan.text
    if text.startswith("[^", start):
        scan.add(start, at + 1, Mark.SYNTAX)
        return
    target = _TARGET.match(text, at + 1) or _REFERENCE.match(text, at + 1)
    if target is None:
        return
    image = text[start] == "!"
    scan.add(start, start + (2 if image else 1), Mark.SYNTAX)
    if not image:
        scan.add(start + 1, at, Mark.LINK)
    scan.add(at, target.end(), Mark.SYNTAX)
    scan.resume = target.end()


def _closing_ticks(text: str, start: int) -> dict[int, int]:
    """For each run of backticks, where the next run of the same length starts."""
    closing: dict[int, int] = {}
    latest: dict[int, int] = {}
    for match in reversed(list(re.finditer("`+", text[start:]))):
        length = match.end() - match.start()
        if length in latest:
            closing[start + match.start()] = latest[length]
        latest[length] = start + match.start()
    return closing


def _read_code(scan: _Scan, match: re.Match[str], ticks: dict[int, int]) -> None:
    close = ticks.get(match.start())
    if close is None:
        return
    length = match.end() - match.start()
    scan.add(match.start(), match.end(), Mark.SYNTAX)
    scan.add(match.end(), close, Mark.CODE)
    scan.add(close, close + length, Mark.SYNTAX)
    scan.resume = close + length


def _read_angle(scan: _Scan, match: re.Match[str]) -> bool:
    """An address in angle brackets, a tag, or a private note; False if the note does not end in this line."""
    if match[0] != "<!--":
        address = (
            match[0][1].isalpha() and ":" in match[0] and " " not in match[0] and "=" not in match[0].split(":")[0]
        )
        scan.add(match.start(), match.end(), Mark.LINK if address else Mark.SYNTAX)
        scan.resume = match.end()
        return True
    close = scan.text.find("-->", match.end())
    end = close + 3 if close >= 0 else len(scan.text)
    scan.add(match.start(), end, Mark.COMMENT)
    scan.resume = end
    return close >= 0


def shifted(spans: Sequence[Span], text: str) -> list[Span]:
    """The spans in UTF-16 units, which is how Qt counts; a no-op for text without characters beyond them."""
    if text.isascii() or max(text) <= "\uffff":
        return list(spans)
    units = [0]
    for character in text:
        units.append(units[-1] + (2 if character > "\uffff" else 1))
    return [Span(units[span.start], units[span.end], span.marks) for span in spans]
