"""Plain text as paragraphs: blank lines separate them, and lines that were only wrapped are joined again."""

import re
from html import escape
from itertools import pairwise
from statistics import median

_BLANK = re.compile(r"\n[ \t\u00a0]*(?:\n[ \t\u00a0]*)+")
_WRAPPED_FROM, _WRAPPED_TO = 45, 100
"""Characters; mail programs and terminals wrap between them, most at 60 to 80."""
_LIST_LINE = re.compile(r"\s*(?:[-*•–—·+]\s|\d{1,3}[.)]\s)")
_SENTENCE_END = re.compile(r"[.!?…:\"”’»)\]]\s*$")
_INDENTED = re.compile(r"^(?: {2,}|\t)", re.MULTILINE)
_MARKDOWN = re.compile(
    r"^#{1,6} \S|^>\s|^\s*[-*+] \S.*\n\s*[-*+] \S|\]\((?:https?:|/)|\*\*\S"
    r"|^```|^\d+\. \S.*\n\d+\. \S|^\S.*\n(?:={3,}|-{3,})[ \t]*$",
    re.MULTILINE,
)
_HTML = re.compile(
    r"</?(?:p|div|br|h[1-6]|a|ul|ol|li|blockquote|img|figure|figcaption|strong|em|b|i|span|table|section|article|iframe)"
    r"(?:\s[^<>]*)?/?>",
    re.IGNORECASE,
)


def is_html(text: str) -> bool:
    """Whether this text is HTML."""
    return _HTML.search(text) is not None


def is_markdown(text: str) -> bool:
    """Whether this text has marks of Markdown that hardly stand in plain text."""
    return _MARKDOWN.search(text) is not None


def plain_to_html(text: str) -> str:
    """The paragraphs of plain text as HTML."""
    return "\n".join(f"<p>{'<br>'.join(escape(line, quote=False) for line in lines)}</p>" for lines in blocks(text))


def blocks(text: str) -> list[list[str]]:
    """The text's paragraphs; each is the list of its lines, one where they were only wrapped."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n\n").strip("\n")
    parts = [part for part in _BLANK.split(text) if part.strip()]
    wrapped = _is_wrapped(text)
    if len(parts) == 1 and "\n" in text:
        parts = _by_indent(text) if wrapped else [line for line in text.split("\n") if line.strip()]
    found = []
    for part in parts:
        lines = [" ".join(line.split()) for line in part.split("\n") if line.strip()]
        found.append(_rejoined(lines) if wrapped else lines)
    return found


def _is_wrapped(text: str) -> bool:
    """Whether lines end because of a width, and not because a thought does."""
    lines = [line.rstrip() for line in text.split("\n")]
    full = [line for line, after in pairwise(lines) if line.strip() and after.strip()]
    width = max(map(len, lines))
    if len(full) < 2 or width > _WRAPPED_TO * 1.2:
        return False
    within = sum(not _SENTENCE_END.search(line) for line in full)
    near = sum(len(line) >= 0.7 * width for line in full)
    return median(map(len, full)) >= _WRAPPED_FROM and near >= 0.6 * len(full) and within > len(full) / 3


def _by_indent(text: str) -> list[str]:
    """Paragraphs that begin with an indented line, as in print."""
    starts = [match.start() for match in _INDENTED.finditer(text)]
    if len(starts) < 2 or len(starts) > text.count("\n") / 2:
        return [text]
    return [text[start:end] for start, end in zip([0, *starts], [*starts, len(text)], strict=True)]


def _rejoined(lines: list[str]) -> list[str]:
    """Wrapped lines as one; lines of a list stay, and a short one before the last ends a line of verse or address."""
    joined: list[str] = []
    for line in lines:
        if joined and not _LIST_LINE.match(line):
            before = joined[-1]
            glued = before.endswith("-") and before[-2:-1].isalpha() and line[:1].islower()
            joined[-1] = before[:-1] + line if glued else f"{before} {line}"
        else:
            joined.append(line)
    return joined
