"""Reads one line of a draft for the highlighter: its marks, and what the next line has to know."""

import re

from editorapp.article.read_also import parse_read_also
from editorapp.ui.writing.marks import Mark, Span, flatten, inline_spans

NORMAL = 0
NOTE = 1
"""Inside a private note that a line above has opened."""
_FENCED = 2
"""From here on: inside a fence of (state - 2) // 2 signs, tildes if odd."""
_LONGEST_FENCE = 100

_LONGEST_LINE = 20_000
"""Characters; a longer line is no prose, and Qt is slow with its thousands of formats."""

_QUICK = re.compile(r"[*_`\[\]<~\\|]|TK|^[ \t]*(?:#|>|[-+=]|\d+[.)]|/{3,}|\[)")
"""Most lines of a story have none of these: they need no second look."""
_FENCE = re.compile(r"^ {0,3}(?P<run>`{3,}|~{3,})(?P<info>[^`]*)$")
_HEADING = re.compile(r"^(?P<sign> {0,3}#{1,6})(?=[ \t]|$)")
_SETEXT = re.compile(r"^ {0,3}(?:=+|-{2,})[ \t]*$")
_QUOTE = re.compile(r"^(?:[ \t]*>)+")
_LIST = re.compile(r"^[ \t]*(?P<sign>[-*+]|\d{1,9}[.)])(?=[ \t])(?:[ \t]+\[[ xX]\](?=[ \t]))?")
_RULE = re.compile(r"^ {0,3}([-*_])[ \t]*(?:\1[ \t]*){2,}$")
_DEFINITION = re.compile(r"^ {0,3}(?:\*\[[^\]\n]+\]:|\[\^[^\]\n]+\]:|\[[^\]\n]+\]:[ \t]*\S+)")
_TABLE_RULE = re.compile(r"^ {0,3}\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)+\|?[ \t]*$")
_CAPTION = re.compile(r"^/{3,}(?:[ \t].*)?$")
_SIGN_AFTER_LABEL = re.compile(r"\s*[:：»›>–—-]?")


def read_line(text: str, state: int = NORMAL, label: str = "") -> tuple[list[Span], int]:
    """The marks of `text`, not overlapping and in order, and the state for the next line.

    `state` is what the line before returned; `label` the read-also label from the settings.
    """
    if state >= _FENCED:
        return _read_fenced(text, state)
    if state == NOTE:
        close = text.find("-->")
        if close < 0:
            return _whole(text, Mark.COMMENT), NOTE
        spans, open_note = inline_spans(text, close + 3)
        return flatten([Span(0, close + 3, Mark.COMMENT), *spans]), NOTE if open_note else NORMAL
    if len(text) > _LONGEST_LINE or _QUICK.search(text) is None:
        return [], NORMAL
    fence = _FENCE.match(text)
    if fence:
        run = fence["run"]
        state = _FENCED + 2 * min(len(run), _LONGEST_FENCE) + (run[0] == "~")
        return _whole(text, Mark.SYNTAX), state
    if "](" in text and (also := _read_also(text, label)):
        return also, NORMAL
    return _read_prose(text)


def is_fenced(state: int) -> bool:
    """Whether a line that ends in this state belongs to a block of code."""
    return state >= _FENCED


def is_read_also(text: str, state: int, label: str = "") -> bool:
    """Whether this line, outside code and notes, is a read-also block."""
    return state == NORMAL and "](" in text and parse_read_also(text, label) is not None


def _whole(text: str, marks: int) -> list[Span]:
    return [Span(0, len(text), marks)] if text else []


def _read_fenced(text: str, state: int) -> tuple[list[Span], int]:
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


def _read_prose(text: str) -> tuple[list[Span], int]:
    if _RULE.match(text) or _SETEXT.match(text) or _TABLE_RULE.match(text) or _CAPTION.match(text):
        return _whole(text, Mark.SYNTAX), NORMAL
    spans: list[Span] = []
    start = _read_start(text, spans)
    if text.lstrip().startswith("|"):
        spans.extend(Span(m.start(), m.end(), Mark.SYNTAX) for m in re.finditer(r"\|", text))
    inline, open_note = inline_spans(text, start)
    return flatten([*spans, *inline]), NOTE if open_note else NORMAL


def _read_start(text: str, spans: list[Span]) -> int:
    """What stands at the start of a line: returns where its words begin."""
    if heading := _HEADING.match(text):
        spans.append(Span(0, heading.end(), Mark.SYNTAX))
        spans.append(Span(heading.end(), len(text), Mark.HEADING))
        return heading.end()
    start = 0
    if quote := _QUOTE.match(text):
        start = quote.end()
        spans.append(Span(0, start, Mark.SYNTAX))
        spans.append(Span(start, len(text), Mark.QUOTE))
    if definition := _DEFINITION.match(text):
        spans.append(Span(0, definition.end(), Mark.SYNTAX))
        return definition.end()
    if item := _LIST.match(text, start):
        spans.append(Span(start, item.end(), Mark.SYNTAX))
        return item.end()
    return start
