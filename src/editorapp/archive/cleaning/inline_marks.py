"""Runs of text with strong, emphasis and line breaks, whatever way a page nests and spaces them, as Markdown."""

import re
from collections.abc import Mapping
from types import MappingProxyType

STRONG, STRONG_END, EMPHASIS, EMPHASIS_END, BREAK, PHOTO = "\x01", "\x02", "\x03", "\x04", "\x05", "\x06"
"""Stand for the marks until all their neighbours are known; a text read from a page holds no control characters."""

_ANY_MARK = re.compile("[\x01-\x05]")
_TOKEN = re.compile("([\x01-\x05])")
_SPACE_AFTER_OPENING = re.compile("([\x01\x03]+)([\\s\x05]+)")
_SPACE_BEFORE_CLOSING = re.compile("([\\s\x05]+)([\x02\x04]+)")
_AGAIN = re.compile("\x02([ \xa0]*)\x01|\x04([ \xa0]*)\x03")
_EMPTY = re.compile("\x01\x02|\x03\x04")
_PARAGRAPH_BREAK = re.compile("\x05[ \xa0\u200b]*(?:\x05[ \xa0\u200b]*)+")
_SPACED_BREAK = re.compile(" *\x05 *")
_SPACES = re.compile("  +")
_MANY_BREAKS = re.compile("\x05[ \x05]*\x05")
_EXCLAMATION = re.compile(r"(?<!\\)!\[")
_ROUNDS = 8
"""Of tidying up; each takes white space and empty marks out of one level of nesting."""
_SIGNS: Mapping[str, str] = MappingProxyType(
    {STRONG: "*", STRONG_END: "*", EMPHASIS: "_", EMPHASIS_END: "_", BREAK: " "}
)
"""What a mark looks like to its neighbour. Emphasis next to strong is never written with "*"."""
_PARAGRAPH_END = "\n\n"


def resolved(run: str, line_break: str = "  \n") -> list[str]:
    """The paragraphs of a run: two line breaks one after the other begin a new one, as old pages mean it."""
    run = _SPACES.sub(" ", run)
    if "![" in run:
        run = _EXCLAMATION.sub("\\\\![", run)  # a sign of exclamation that happens to stand before a link
    if not _ANY_MARK.search(run):
        text = run.replace(PHOTO, "!").strip()
        return [text] if text else []
    written = _written(_tidied(run), line_break).replace(PHOTO, "!")
    return [text for part in written.split(_PARAGRAPH_END) if (text := part.strip())]


def as_run(text: str) -> str:
    """What `resolved` gave, to be part of another run."""
    return _EXCLAMATION.sub(f"{PHOTO}[", text) if "![" in text else text


def in_one_line(run: str) -> str:
    """The run as one line, as a heading needs it."""
    return " ".join(resolved(run.replace(BREAK, " ")))


def in_a_cell(run: str) -> str:
    """The run as a table's cell: its lines stand below each other."""
    single = _PARAGRAPH_BREAK.sub(BREAK, run)
    return "<br>".join(part.strip() for part in " ".join(resolved(single, "\n")).split("\n"))


def _tidied(run: str) -> str:
    """No white space inside the edges of a mark, no empty marks, no mark that ends where the same begins again."""
    run = _MANY_BREAKS.sub(BREAK + BREAK, run)
    for _ in range(_ROUNDS):
        before = run
        run = _SPACES.sub(" ", run)
        run = _SPACE_AFTER_OPENING.sub(r"\2\1", run)
        run = _SPACE_BEFORE_CLOSING.sub(r"\2\1", run)
        run = _EMPTY.sub("", _AGAIN.sub(lambda match: match[1] or match[2] or "", run))
        if run == before:
            break
    run = _PARAGRAPH_BREAK.sub(_PARAGRAPH_END, _SPACES.sub(" ", run).strip(f" \n{BREAK}"))
    return _SPACED_BREAK.sub(BREAK, run)


def _written(run: str, line_break: str) -> str:
    """The run with real marks; a mark that is open over the end of a paragraph is closed and opened again."""
    open_marks: list[str] = []
    parts: list[list[str]] = [[]]
    tokens = [token for token in _TOKEN.split(run) if token]
    for index, token in enumerate(tokens):
        following = tokens[index + 1] if index + 1 < len(tokens) else ""
        if token in (STRONG, EMPHASIS):
            open_marks.append(token)
            parts.append([])
        elif token in (STRONG_END, EMPHASIS_END):
            if open_marks:
                _close(open_marks, parts, following)
        elif token == BREAK:
            parts[-1].append(line_break)
        elif _PARAGRAPH_END in token and open_marks:
            _over_paragraphs(token, open_marks, parts)
        else:
            parts[-1].append(token)
    while open_marks:
        _close(open_marks, parts, "")
    return "".join(parts[0])


def _over_paragraphs(token: str, open_marks: list[str], parts: list[list[str]]) -> None:
    first, *others = token.split(_PARAGRAPH_END)
    parts[-1].append(first)
    for text in others:
        reopened = open_marks.copy()
        while open_marks:
            _close(open_marks, parts, "\n")
        parts[-1].append(_PARAGRAPH_END)
        for mark in reopened:
            open_marks.append(mark)
            parts.append([])
        parts[-1].append(text)


def _close(open_marks: list[str], parts: list[list[str]], following: str) -> None:
    mark = open_marks.pop()
    inner = "".join(parts.pop())
    space = inner[len(inner.rstrip()) :]
    inner = inner.rstrip()
    if not inner:
        parts[-1].append(space)
        return
    before = next((part[-1] for part in reversed(parts[-1]) if part), _SIGNS[open_marks[-1]] if open_marks else "")
    after = space[:1] or _SIGNS.get(following, following[:1])
    if mark == STRONG:
        written = _strong(inner, before, after)
    else:
        written = _emphasis(inner, before, after, within=bool(open_marks))
    parts[-1].append(written + space)


def _strong(inner: str, before: str, after: str) -> str:
    if "*" in (before, after, inner[0], inner[-1]) and not inner.endswith("\\*"):
        return f"<strong>{inner}</strong>"
    return f"**{inner}**"


def _emphasis(inner: str, before: str, after: str, *, within: bool) -> str:
    if not within and "*" not in (before, after) and "*" not in inner.replace("\\*", ""):
        return f"*{inner}*"
    if "_" not in inner and not (_is_word(before) or _is_word(after)):
        return f"_{inner}_"
    return f"<em>{inner}</em>"


def _is_word(sign: str) -> bool:
    return sign == "_" or sign.isalnum()
