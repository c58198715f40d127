"""Which blocks are shown as written: those that would keep the Markdown parser busy for seconds.

Python-Markdown tries each opener (`[`, `![`, `<`, …) against the rest of its paragraph, so unclosed ones cost the
square of the length: 20,000 `[` take 103 s. The limits were set so that every block below them renders in well under
a second on a slow laptop; tests/unit/render/test_guard.py times the worst known texts.
"""

import html
import re

_LONGEST = 100_000
"""Characters of one block."""
_LONGEST_ROW = 200
"""Openers with next to nothing between them: no story has more."""
_HEAVIEST = 1_500_000
"""Openers that nothing closes times the characters they are tried against: about 0.3 s."""
_MOST_WORK = 150_000_000
"""Closed links, tags and code spans times the characters that are copied for each: about 0.5 s."""
_MOST_CELLS = 5_000
_MOST_LINES = 2_000
"""Lines of one list or quote."""
_DEEPEST = 25
"""Lists or quotes inside each other; each level is a recursion of the parser."""

_OPENERS = re.compile(r"(?:(?:!?\[|\]\(|<)[ \tA-Za-z0-9]{0,2}|[*_`~(#{&][ \t]?)+")
_OPENER = re.compile(r"!?\[|\]\(|[*_<`~(#{&]")
_LINK = re.compile(r"\[[^\[\]\n]*\]\([^()\s]*(?:[ \t]+\"[^\"\n]*\")?\)")
_TAG = re.compile(r"</?[A-Za-z][^<>]*>|<[^<>\s]+>")
_INLINE = re.compile(r"\]\(|<|`[^`\n]*`")
_MARKERS = re.compile(r"(?m)^(?:[ \t]*(?:>|[*+-](?=[ \t])|\d{1,9}\.(?=[ \t])))+")
_MARKER = re.compile(r">|[*+-]|\d+\.")
_INDENT = re.compile(rf"(?m)^[ \t]{{{4 * _DEEPEST},}}\S")
_PARAGRAPH_END = re.compile(r"\n[ \t]*\n")


def too_costly(text: str, kind: str) -> bool:
    """Whether this block (of that `Block.kind`) must not be given to the Markdown parser."""
    if len(text) > _LONGEST:
        return True
    if kind == "code":
        return False
    if kind in ("list", "quote", "definition") and text.count("\n") > _MOST_LINES:
        return True
    table = kind == "table" or text.count("|") > _MOST_CELLS
    if table and text.count("|") > _MOST_CELLS:
        return True
    return _has_long_row(text) or _is_deep(text) or _is_heavy(text, by_line=table)


def as_source(text: str) -> str:
    """The block as written, as HTML."""
    return f'<pre class="as-source">{html.escape(text, quote=False)}</pre>'


def _has_long_row(text: str) -> bool:
    runs = (run[0] for run in _OPENERS.finditer(text) if len(run[0]) > _LONGEST_ROW)
    return any(sum(1 for _ in _OPENER.finditer(run)) > _LONGEST_ROW for run in runs)


def _is_deep(text: str) -> bool:
    markers = (run[0] for run in _MARKERS.finditer(text) if len(run[0]) > _DEEPEST)
    return any(sum(1 for _ in _MARKER.finditer(run)) > _DEEPEST for run in markers) or bool(_INDENT.search(text))


def _is_heavy(text: str, *, by_line: bool) -> bool:
    if len(text) ** 2 <= _HEAVIEST:
        return False
    parts = text.split("\n") if by_line else _PARAGRAPH_END.split(text)
    return any(
        _unclosed(part) * len(part) > _HEAVIEST or len(_INLINE.findall(part)) * len(part) > _MOST_WORK for part in parts
    )


def _unclosed(text: str) -> int:
    rest = _TAG.sub("", _LINK.sub("", text))
    return rest.count("[") + rest.count("<")
