"""Reads one line of a draft for the highlighter: its marks, and what the next line has to know."""

import re

from editorapp.article.read_also import parse_read_also
from editorapp.ui.writing.marks import Mark, Span, flatten, inline_spans

NORMAL = 0
"""What a line leaves to the next one. Here: nothing, a new block may begin."""
NOTE = 1
"""The line ends inside a private note."""
FIRST = 2
"""The first line of a block of text, which the next line may turn into a heading or a table's head."""
READ_ALSO = 3
"""As FIRST, and the line is a read-also."""
TEXT = 4
"""A later line of a block."""
TABLE = 5
CAPTION = 6
"""Inside a caption that `/// caption` has opened."""
LIST = 7
"""A line of a list, a footnote or a meaning: what comes indented after it is no code."""
LIST_GAP = 8
"""A blank line after such a line."""
_FENCED = 9
"""From here on: inside a fence of (state - _FENCED) // 2 signs, tildes if odd."""
_LONGEST_FENCE = 100
MOST_STATES = 256
"""Every state is below this."""

BLANK, WORDS, UNDERLINE, DELIMITERS = range(4)
"""What a line is to the one above it: nothing, text, a heading's underline, the row under a table's head."""

_LONGEST_LINE = 10_000
"""Characters; a longer line is no prose, and Qt is slow with its thousands of formats."""
_MOST_SPANS = 1000
"""A line with more marks is shown without them, for the same reason."""

_QUICK = re.compile(
    r"[*_`\[\]<~\\|{]|TK|&#?\w+;|  $|^(?:[ \t]*(?:#|>|[-+=]|\d+[.)]|/{3,}|:[ \t])| {4}| {0,3}\t)",
)
"""Most lines of a story have none of these: they need no second look."""
_BLANK = re.compile(r"[ \t]*$")
_INDENTED = re.compile(r"(?: {4}| {0,3}\t)")
_FENCE = re.compile(r"^ {0,3}(?P<run>`{3,}(?=[^`]*$)|~{3,})")
_HEADING = re.compile(r"(?P<sign> {0,3}#{1,6})(?=[ \t]|$)")
_HEADING_END = re.compile(r"[ \t]#+[ \t]*$")
_UNDERLINE = re.compile(r"(?:=+|-+)[ \t]*$")
_PREFIX = re.compile(r"[ \t]*(?P<sign>>|(?:[-*+]|\d{1,9}[.)])(?=[ \t])(?:[ \t]+\[[ xX]\](?=[ \t]))?)")
_DEEPEST = 20
"""Quotes and list items inside each other that are looked for."""
_TERM = re.compile(r" {0,3}:[ \t]+(?=\S)")
_RULE = re.compile(r"^ {0,3}([-*_])[ \t]*(?:\1[ \t]*){2,}$")
_DEFINITION = re.compile(r" {0,3}(?:\*\[[^\]\n]+\]:|\[\^[^\]\n]+\]:|\[[^\]\n]+\]:[ \t]*\S.*)")
_DELIMITERS = re.compile(r" {0,3}\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$")
_CAPTION = re.compile(r"^/{3,}(?P<opens>[ \t]+\S.*)?[ \t]*$")
_SIGN_AFTER_LABEL = re.compile(r"\s*[:：»›>–—-]?")
_BREAK = re.compile(r"(?<=\S) {2,}$")

Reading = tuple[list[Span], int]
"""A line's marks, and the state it leaves."""


def read_line(text: str, state: int = NORMAL, label: str = "", below: int = BLANK) -> Reading:
    """The marks of `text`, not overlapping and in order, and the state for the next line.

    `state` is what the line before returned, `below` what `kind_of` says of the line after; `label` the read-also
    label from the settings.
    """
    spans, left = _read(text, state, label, below)
    return (spans if len(spans) <= _MOST_SPANS else []), left


def state_after(text: str, state: int, label: str = "") -> int:
    """The state alone: a quarter of the work where a line has many marks."""
    if "<!--" in text or state == NOTE or state >= _FENCED:
        return _read(text, state, label, BLANK)[1]
    return _read_block(text, state, label, BLANK)[2]


def kind_of(text: str) -> int:
    """What this line is to the one above it."""
    if not text:
        return BLANK
    if text[0] not in "=-|: \t":
        return WORDS
    if _BLANK.match(text):
        return BLANK
    if _UNDERLINE.match(text):
        return UNDERLINE
    return DELIMITERS if "|" in text and _DELIMITERS.match(text) else WORDS


def is_fenced(state: int) -> bool:
    """Whether a line that leaves this state belongs to a block of code."""
    return state >= _FENCED


def _read(text: str, state: int, label: str, below: int) -> Reading:
    if state >= _FENCED:
        return _read_fenced(text, state)
    if state == NOTE:
        close = text.find("-->")
        if close < 0:
            return _whole(text, Mark.COMMENT), NOTE
        spans, open_note = inline_spans(text, close + 3)
        return flatten([Span(0, close + 3, Mark.COMMENT), *spans]), NOTE if open_note else TEXT
    spans, start, left = _read_block(text, state, label, below)
    if start < 0:
        return spans, left
    inline, open_note = inline_spans(text, start)
    if below != BLANK and (found := _BREAK.search(text)):
        spans.append(Span(found.start(), found.end(), Mark.BREAK))
    return flatten([*spans, *inline]), NOTE if open_note else left


def _read_block(text: str, state: int, label: str, below: int) -> tuple[list[Span], int, int]:
    """What the whole line is: its marks as such, where inline marks begin (-1: there are none), and its state."""
    if not text or _BLANK.match(text):
        in_list = state in (LIST, LIST_GAP)
        return [], -1, LIST_GAP if in_list else NORMAL
    in_block = state in (FIRST, READ_ALSO, TEXT)
    if len(text) > _LONGEST_LINE:
        return [], -1, TEXT
    if state != TABLE and state != CAPTION and below < UNDERLINE and _QUICK.search(text) is None:
        return [], -1, TEXT if in_block else LIST if state == LIST else FIRST
    if fence := _FENCE.match(text):
        run = fence["run"]
        return _whole(text, Mark.SYNTAX), -1, _FENCED + 2 * min(len(run), _LONGEST_FENCE) + (run[0] == "~")
    if caption := _CAPTION.match(text):
        return _whole(text, Mark.SYNTAX), -1, CAPTION if caption["opens"] else NORMAL
    if state == CAPTION:
        return _whole(text, Mark.CAPTION), 0, CAPTION
    if state == TABLE:
        return [*_whole(text, Mark.TABLE), *_pipes(text)], 0, TABLE
    if _INDENTED.match(text) and not in_block and state != LIST and state != LIST_GAP:
        return _whole(text, Mark.CODE), -1, NORMAL
    if state in (FIRST, READ_ALSO) and (under := kind_of(text)) > WORDS:
        return _under(text, under)
    if _RULE.match(text):
        return _whole(text, Mark.SYNTAX), -1, NORMAL
    if "](" in text and (also := _read_also(text, label)):
        return also, -1, TEXT if in_block else READ_ALSO
    return _read_words(text, state, below, in_block=in_block)


def _read_words(text: str, state: int, below: int, *, in_block: bool) -> tuple[list[Span], int, int]:
    """A line that its own start, or the line below, makes a heading, an item, a quote, a definition or a table."""
    spans: list[Span] = []
    start = _read_prefixes(text, spans, in_text=in_block)
    if heading := _HEADING.match(text, start):
        spans.append(Span(start, heading.end(), Mark.SYNTAX))
        spans.append(Span(heading.end(), len(text), Mark.HEADING))
        if closing := _HEADING_END.search(text, heading.end()):
            spans.append(Span(closing.start(), closing.end(), Mark.SYNTAX))
        return spans, heading.end(), NORMAL if not start else LIST
    if start:
        return spans, start, LIST
    if found := _DEFINITION.match(text) or _TERM.match(text):
        spans.append(Span(0, found.end(), Mark.SYNTAX))
        return spans, found.end(), LIST
    if in_block or state == LIST:
        return spans, 0, TEXT if in_block else LIST
    if state == LIST_GAP and _INDENTED.match(text):
        return spans, 0, LIST
    if below == UNDERLINE:
        return _whole(text, Mark.HEADING), 0, FIRST
    if below == DELIMITERS and "|" in text:
        return [*_whole(text, Mark.TABLE | Mark.STRONG), *_pipes(text)], 0, FIRST
    return [*spans, *(_pipes(text) if text.lstrip().startswith("|") else ())], 0, FIRST


def _read_prefixes(text: str, spans: list[Span], *, in_text: bool) -> int:
    """The signs of quotes and list items at the start of a line; returns where its words begin."""
    start = 0
    for _ in range(_DEEPEST):
        found = _PREFIX.match(text, start)
        if found is None or (in_text and not start and found["sign"] != ">"):
            break  # an item needs a blank line before it, a quote does not
        start = found.end()
        if found["sign"] == ">":
            spans.append(Span(start, len(text), Mark.QUOTE))
    if start:
        spans.append(Span(0, start, Mark.SYNTAX))
    return start


def _under(text: str, kind: int) -> tuple[list[Span], int, int]:
    """The line that makes the one above it a heading, or a table's head."""
    if kind == UNDERLINE:
        return _whole(text, Mark.SYNTAX), -1, NORMAL
    return _whole(text, Mark.SYNTAX | Mark.TABLE), -1, TABLE


def _pipes(text: str) -> list[Span]:
    return [Span(found.start(), found.end(), Mark.SYNTAX) for found in re.finditer(r"(?<!\\)\|", text)]


def _whole(text: str, marks: int) -> list[Span]:
    return [Span(0, len(text), marks)] if text else []


def _read_fenced(text: str, state: int) -> Reading:
    length, sign = (state - _FENCED) // 2, "~" if (state - _FENCED) % 2 else "`"
    closing = text.strip()
    if len(closing) >= length and not closing.strip(sign) and not text.startswith("    "):
        return _whole(text, Mark.SYNTAX), NORMAL
    return _whole(text, Mark.CODE), state


def _read_also(text: str, label: str) -> list[Span]:
    also = parse_read_also(text, label)
    if also is None:
        return []
    start = text.index(also.label)
    sign = _SIGN_AFTER_LABEL.match(text, start + len(also.label))
    label_end = sign.end() if sign else start + len(also.label)
    bracket, close = text.index("[", label_end), text.rindex("](")
    spans = [
        Span(0, start, Mark.SYNTAX),
        Span(start, label_end, Mark.READ_ALSO),
        Span(label_end, bracket + 1, Mark.SYNTAX),
        Span(bracket + 1, close, Mark.READ_ALSO),
        Span(close, len(text), Mark.SYNTAX),
    ]
    return [span for span in spans if span.end > span.start]
